"""What the two registers have in common: filters, a list, and the page each line leads to."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from treem_desktop.domain.changes import Changes
from treem_desktop.domain.errors import BookError
from treem_desktop.gui import theme
from treem_desktop.gui.cases.narrowing import Narrowing
from treem_desktop.gui.desk import Desk
from treem_desktop.gui.standard.arranged import Arranged
from treem_desktop.gui.standard.list import RecordList
from treem_desktop.gui.standard.rows import Column, Give, Row
from treem_desktop.services import listing
from treem_desktop.services.books import Book
from treem_desktop.services.needs import Needs
from treem_desktop.services.supports import Supports
from treem_desktop.services.views import View

Found = Needs | Supports

_TOUCHING = ("child", "movement", "household", "neighbourhood")


@dataclass(frozen=True, slots=True)
class Line:
    """One line as it is shown, and where it leads."""

    row: Row
    household: str
    child: str


class RegisterView(QWidget):
    """Ids are kept in memory; rows are read as they come into sight."""

    opened = Signal(str, str)
    """Go to this household's page, to this child on it."""
    moved = Signal()
    """The keyboard stands on another line."""

    kind = ""
    """The kind of record it lists."""

    def __init__(self, desk: Desk, kinds: str, parent: QWidget | None = None) -> None:
        """Take the code list by which the lines are told apart."""
        super().__init__(parent)
        self.desk = desk
        self.order, self.descending = self.first_order()
        self.found: Found | None = None
        self._lines: dict[str, Line] = {}
        self._begun = self._stale = self._awaited = False
        self._round = 0
        self.narrowing = Narrowing(desk, kinds, self)
        self.list = RecordList(self.columns(), self._fetch, lambda _: self.counted(), self)
        self.arranged = Arranged(desk, self.kind, self.list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.NEAR)
        column.addWidget(self.narrowing)
        column.addWidget(self.list, 1)
        self._connect()
        self.retranslate()

    # ── what each register says for itself ───────────────────────────────────────────────────────

    def first_order(self) -> tuple[str, bool]:
        """Give the column it is sorted by at first, and whether downwards."""
        raise NotImplementedError

    def columns(self) -> list[Column]:
        """Name the columns in the language of the interface."""
        raise NotImplementedError

    def question(self) -> Callable[[Book], Found]:
        """Give what asks the book, as the filters stand now."""
        raise NotImplementedError

    def read_lines(self, book: Book, ids: Sequence[str]) -> list[Line]:
        """Read one window of lines."""
        raise NotImplementedError

    def counted(self) -> str:
        """Say how many of `found` there are."""
        raise NotImplementedError

    def say_empty(self) -> None:
        """Say what it means that there is none, and what to do."""
        raise NotImplementedError

    # ── reading ──────────────────────────────────────────────────────────────────────────────────

    def begin(self) -> None:
        """Read when it is looked at: at first, or when something changed since."""
        if not self._begun:
            self._begun = True
            self.arranged.recall(self._recalled)
        elif self._stale:
            self.read()

    def hear(self, changes: Changes) -> None:
        """Read again when an act touched what is shown: at once in sight, else on coming back."""
        if not self._begun or not changes.touches(self.kind, *_TOUCHING):
            return
        if self.isVisible():
            self.read()
        else:
            self._stale = True

    def read(self) -> None:
        """Ask again."""
        self._stale = False
        self._round += 1
        now = self._round
        question = self.question()

        def ask(book: Book) -> tuple[Found, list[tuple[str, str]]]:
            areas = [(area.id, area.name or "") for area in listing.neighbourhoods(book)]
            return question(book), areas

        self.desk.ask(self, lambda book, _: ask(book), lambda got: self._got(now, *got), self._fail)

    def current(self) -> str:
        """Give the record the keyboard stands on."""
        return self.list.current()

    def focus_list(self) -> None:
        """Take the keyboard to the list, on its first line when it stands on none."""
        if self.found is None or not self.found.ids:
            self._awaited = self.found is None
            self.narrowing.kinds.focus()
            return
        self.list.table.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self.list.table.currentIndex().isValid():
            self.list.stand_at(0)

    def changeEvent(self, event: QEvent) -> None:
        """Hear of another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Say its words in the language of the interface."""
        self.list.rename(self.columns())
        self.say_empty()
        if self.found is not None:
            self.list.rows.reset(len(self.found.ids))

    # ── inside ───────────────────────────────────────────────────────────────────────────────────

    def _recalled(self, view: View) -> None:
        if view.order in {column.name for column in self.columns() if column.sortable}:
            self.order, self.descending = view.order, view.descending
        self.list.show_sorting(self.order, self.descending)
        self.read()

    def _got(self, now: int, found: Found, areas: Sequence[tuple[str, str]]) -> None:
        if now != self._round:
            return
        before = self.list.current()
        self.found = found
        self._lines.clear()
        self.narrowing.offer(areas, found.years)
        self.say_empty()
        self.list.show_rows(len(found.ids))
        if before in found.ids:
            self.list.stand_at(found.ids.index(before))
        self.moved.emit()
        if self._awaited:
            self._awaited = False
            self.focus_list()

    def _fetch(self, start: int, count: int, give: Give) -> None:
        ids = self.found.ids[start : start + count] if self.found else ()

        def got(lines: list[Line]) -> None:
            self._lines.update({line.row.id: line for line in lines})
            give([line.row for line in lines])
            self.moved.emit()

        self.desk.ask(self, lambda book, _: self.read_lines(book, ids), got, lambda _: give([]))

    def _fail(self, error: BookError) -> None:
        self.list.show_failure(
            self.tr("The list could not be read"), self.desk.sentence(error), self.tr("Read again")
        )

    def _open(self, record: str) -> None:
        line = self._lines.get(record)
        if line is not None and line.household:
            self.opened.emit(line.household, line.child)

    def _sort(self, column: str, descending: bool) -> None:  # a signal
        self.order, self.descending = column, descending
        self.arranged.sort(column, descending=descending)
        self.read()

    def _connect(self) -> None:
        self.narrowing.changed.connect(self.read)
        self.narrowing.onward.connect(self.focus_list)
        self.list.opened.connect(self._open)
        self.list.moved.connect(lambda _: self.moved.emit())
        self.list.sorted.connect(self._sort)
        self.list.failed.acted.connect(self.read)
        self.list.empty.acted.connect(self.act_on_empty)

    def act_on_empty(self) -> None:
        """Show everything where the filters leave nothing, else go to the book."""
        if self.narrowing.narrowed():
            self.narrowing.empty()
        else:
            self.desk.go("households")
