"""«Tiếp nhận»: what lies on a stick, the wards, and this office's own card."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from treem_desktop.domain.changes import Changes
from treem_desktop.gui import theme
from treem_desktop.gui.desk import Desk, Place
from treem_desktop.gui.receiving.answering import AnsweringSheet
from treem_desktop.gui.receiving.arrivals_pane import ArrivalsPane
from treem_desktop.gui.receiving.wards import WardsPane
from treem_desktop.gui.screen import Screen
from treem_desktop.gui.standard.enrolment import EnrolWizard
from treem_desktop.gui.standard.own_card import OwnCardPart
from treem_desktop.gui.standard.page import Page
from treem_desktop.gui.standard.paper_view import PaperView
from treem_desktop.gui.widgets.choices import Choice
from treem_desktop.gui.widgets.segments import Segments
from treem_desktop.services.arrivals import Received
from treem_desktop.services.papers import Paper
from treem_desktop.services.sticks import Sticks

STICK, WARDS, CARD = "stick", "wards", "card"


class ReceivingScreen(Screen):
    """Three parts, one at a time; enrolling and papers come over them."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Build the parts."""
        super().__init__(desk, parent)
        self.sticks = Sticks()
        self.page = Page(self, scrolls=False)
        self.parts = Segments(self)
        self.arrivals = ArrivalsPane(desk, self.page.foot, self)
        self.wards = WardsPane(desk, self)
        self.own = OwnCardPart(desk, self)
        self.wizard = EnrolWizard(desk, "ward", self)
        self.paper = PaperView(desk, self)
        self._set_out()
        self._connect()
        self.retranslate()

    def use(self, sticks: Sticks) -> None:
        """Take who tells which sticks are plugged in."""
        self.sticks = self.own.sticks = sticks
        self.arrivals.use(sticks)
        self.wizard.set_sticks(sticks)

    def enter(self, place: Place) -> None:
        """Come to a part with `act`; come with a folder as `record` to look at it at once."""
        self._faces.setCurrentWidget(self.page)
        if place.act in (STICK, WARDS, CARD):
            self.parts.set_value(place.act)
        if place.record:
            self.parts.set_value(STICK)
            self.arrivals.look(Path(place.record))
        self._show_part()

    def heard(self, changes: Changes) -> None:
        """Read the wards again: something came, or a receipt went."""
        if self.isVisible() and self.parts.value() == WARDS:
            self.wards.enter()

    def changeEvent(self, event: QEvent) -> None:
        """Hear of another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language of the interface."""
        self.page.set_title(self.tr("Receive"))
        self.parts.set_choices(
            [
                Choice(STICK, self.tr("On the stick")),
                Choice(WARDS, self.tr("Wards")),
                Choice(CARD, self.tr("Card of this office")),
            ]
        )

    # ── acts ─────────────────────────────────────────────────────────────────────────────────────

    def enrol(self, place: Path | None = None) -> None:
        """Begin to enrol a ward, whose card may lie at this place."""
        self._faces.setCurrentWidget(self.wizard)
        if place is not None:
            self.wizard.card.places.prefer(place)
        self.wizard.begin()

    def _enrolled(self, name: str) -> None:
        self.desk.told.emit(self.tr("{name} is enrolled.").format(name=name))
        self._back()
        self.arrivals.look_again()
        self.desk.changed.emit(Changes("enrolment.ward"))

    def _answer(self, units: Sequence[str], results: Sequence[Received]) -> None:
        sheet = AnsweringSheet(self.desk, self.sticks, self, units, results)
        place = self.arrivals.place()
        if place is not None:
            sheet.places.prefer(place)
        sheet.ended.connect(self.arrivals.watch.keep)
        sheet.ask()

    def _answer_one(self, unit: str) -> None:
        AnsweringSheet(self.desk, self.sticks, self, [unit]).ask()

    def _show_paper(self, paper: Paper) -> None:
        self._faces.setCurrentWidget(self.paper)
        self.paper.show_paper(self.tr("Comparison code"), paper)

    def _back(self) -> None:
        self._faces.setCurrentWidget(self.page)
        self._show_part()

    def _show_part(self) -> None:
        part = {STICK: self.arrivals, WARDS: self.wards, CARD: self._card}[self.parts.value()]
        self._content.setCurrentWidget(part)
        if part is self.wards:
            self.wards.enter()
        elif part is self._card:
            self.own.enter()

    # ── inside ───────────────────────────────────────────────────────────────────────────────────

    def _connect(self) -> None:
        self.parts.chosen.connect(lambda _: self._show_part())
        self.arrivals.wanted_enrolling.connect(self.enrol)
        self.arrivals.wanted_receipts.connect(self._answer)
        self.wards.wanted_enrolling.connect(self.enrol)
        self.wards.wanted_receipt.connect(self._answer_one)
        self.own.wanted_paper.connect(self._show_paper)
        self.wizard.left.connect(self._back)
        self.wizard.enrolled.connect(self._enrolled)
        self.paper.left.connect(self._back)
        keys: list[tuple[str, Callable[[], object]]] = [
            ("F5", self.arrivals.look_again),
            ("Ctrl+Return", self.arrivals.take_in),
            ("Ctrl+R", self.arrivals.answer),
        ]
        for key, act in keys:
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(self._press, act))

    def _press(self, act: Callable[[], object]) -> None:
        if self._content.currentWidget() is self.arrivals:
            act()

    def _set_out(self) -> None:
        self.parts.set_value(STICK)
        self.page.add_act(self.parts)
        self._card = QScrollArea()
        self._card.setWidgetResizable(True)
        self._card.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._card.viewport().setProperty("ground", "none")
        inner = QWidget()
        inner.setProperty("ground", "none")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, theme.NEAR, theme.WIDE)
        column.addWidget(self.own)
        column.addStretch(1)
        self._card.setWidget(inner)
        self._content = QStackedWidget(self)
        for part in (self.arrivals, self.wards, self._card):
            self._content.addWidget(part)
        self.page.set_content(self._content, flush=True)
        self._faces = QStackedWidget(self)
        for face in (self.page, self.wizard, self.paper):
            self._faces.addWidget(face)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._faces)
