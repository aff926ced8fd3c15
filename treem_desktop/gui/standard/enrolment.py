"""Enrolling the other side: find its card, type two groups of its code, and believe it."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from treem_desktop.domain.errors import BookError
from treem_desktop.gui.desk import Desk
from treem_desktop.gui.standard.cards_found import CardPage
from treem_desktop.gui.standard.comparing import ComparePage
from treem_desktop.gui.widgets.wizard import Wizard
from treem_desktop.services import enrolment
from treem_desktop.services.enrolment import FoundCard
from treem_desktop.services.sticks import Sticks


class EnrolWizard(QWidget):
    """Two steps. There is no button that only says that the codes agree."""

    enrolled = Signal(str)
    """It is believed from now on: the name of its unit."""
    left = Signal()

    def __init__(self, desk: Desk, kind: str, parent: QWidget | None = None) -> None:
        """Take which kind of unit is enrolled here: `office` by a ward, `ward` by an office."""
        super().__init__(parent)
        self.desk = desk
        self.kind = kind
        self._busy = False
        self.wizard = Wizard(self)
        self.card = CardPage(desk, kind, self)
        self.compare = ComparePage(desk, self)
        self.wizard.add_page("", self.card)
        self.wizard.add_page("", self.compare)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.wizard)
        self.wizard.may_go_on = self._may_go_on
        self.wizard.finished.connect(self._enrol)
        self.wizard.abandoned.connect(self.left)
        self.wizard.moved.connect(self._moved)
        self.card.changed.connect(self._judge)
        self.compare.changed.connect(self._judge)
        self.compare.onward.connect(self.wizard.go_on)
        self.retranslate()

    def set_sticks(self, sticks: Sticks) -> None:
        """Take who tells which sticks there are."""
        self.card.places.sticks = sticks

    def begin(self) -> None:
        """Start with the choice of a card."""
        self.card.begin()
        self.wizard.go(0)
        self._judge()

    def changeEvent(self, event: QEvent) -> None:
        """Hear of another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Name the steps."""
        office = self.kind == "office"
        first = self.tr("Card of the office") if office else self.tr("Card of the ward")
        self.wizard.set_titles([first, self.tr("Comparing")])
        self.wizard.set_last_words(self.tr("Enrol"))

    def _may_go_on(self, at: int) -> bool:
        if at == 0:
            return self.card.chosen() is not None
        return self.compare.ready() and not self._busy

    def _moved(self, at: int) -> None:
        found = self.card.chosen()
        if at == 1 and found is not None and found.shown is not None:
            self.compare.ask(found.shown)
            self.compare.focus_first()
        self._judge()

    def _judge(self) -> None:
        self.wizard.set_ready(self._may_go_on(self.wizard.at()))

    def _enrol(self) -> None:
        found = self.card.chosen()
        if found is None or found.shown is None or self._busy:
            return
        shown, typed = found.shown, self.compare.typed()
        self._busy = True
        self.desk.ask(
            self,
            lambda book, _: (
                enrolment.confirm(book, shown)
                if shown.follows
                else enrolment.enrol(book, shown, typed)
            ),
            lambda _: self._enrolled(found),
            self._refused,
        )

    def _enrolled(self, found: FoundCard) -> None:
        self._busy = False
        if found.shown is not None:
            self.enrolled.emit(found.shown.card.name)

    def _refused(self, error: BookError) -> None:
        self._busy = False
        self.compare.refuse(self.desk.sentence(error))
        self._judge()
