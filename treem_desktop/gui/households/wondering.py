"""While a name or a number is typed, tells whether it is in the book already."""

from PySide6.QtCore import QObject, QTimer, Signal

from treem_desktop.domain.household import Household
from treem_desktop.gui.desk import Desk
from treem_desktop.gui.households.aside import Aside
from treem_desktop.gui.households.filled_form import FilledForm
from treem_desktop.gui.language import language
from treem_desktop.services import duplicates, household_pages
from treem_desktop.services.duplicates import Likely

_PAUSE_MS = 250


class Wondering(QObject):
    """Asks the book once typing rests a moment, and shows what it finds beside the form."""

    told = Signal(str)
    """A sentence for the foot; empty when there is nothing to tell any more."""

    def __init__(self, desk: Desk, aside: Aside, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._aside = desk, aside
        self._filled: FilledForm | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        aside.set_apart.connect(self._set_apart)

    def watch(self, filled: FilledForm) -> None:
        """Watch another form, and ask at once."""
        self._filled = filled
        filled.known.connect(self._pause.start)
        filled.numbered.connect(self._pause.start)
        self._ask()

    def stop(self) -> None:
        """Watch none."""
        self._filled = None
        self._pause.stop()

    def _ask(self) -> None:
        filled = self._filled
        if filled is None:
            return
        self._ask_for_number(filled)
        wondered = filled.wondered()
        if wondered is None or not (wondered.full_name or wondered.personal_id):
            self._show(filled, [])
            return
        spoken = language()
        self._desk.ask(
            self,
            lambda book, _: duplicates.likely(book, wondered, spoken),
            lambda likely: self._show(filled, likely),
        )

    def _show(self, filled: FilledForm, likely: list[Likely]) -> None:
        if self._filled is not filled:
            return
        self._aside.show_likely(likely)
        for first in likely[:1]:
            words = self.tr("{name} may be in the book already: {because}.")
            because = self._desk.word(first.because).lower()
            self.told.emit(words.format(name=first.full_name, because=because))

    def _ask_for_number(self, filled: FilledForm) -> None:
        wanted = filled.wanted() if filled.task.kind == "household" else None
        if not isinstance(wanted, Household):
            return

        def found(others: list[Household]) -> None:
            if self._filled is filled:
                filled.compare_with(others)

        self._desk.ask(self, lambda book, _: household_pages.same_number(book, wanted), found)

    def _set_apart(self, other: str) -> None:
        if self._filled is not None:
            one = self._filled.begun.seen.id
            self._desk.ask(self, lambda book, _: duplicates.set_apart(book, one, other))
            self.told.emit("")
            self._ask()
