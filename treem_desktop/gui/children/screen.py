"""All children of the book in one table: filtered, sorted, counted."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from treem_desktop.domain.changes import Changes
from treem_desktop.domain.errors import BookError
from treem_desktop.gui import theme
from treem_desktop.gui.children.child_rows import ORDERS, columns, row_of
from treem_desktop.gui.children.figure_strip import FigureStrip
from treem_desktop.gui.children.filters import Filters
from treem_desktop.gui.desk import Desk, Place
from treem_desktop.gui.screen import Screen
from treem_desktop.gui.standard.arranged import Arranged
from treem_desktop.gui.standard.list import RecordList
from treem_desktop.gui.standard.rows import Give
from treem_desktop.gui.widgets.label import Label
from treem_desktop.services import listing
from treem_desktop.services.books import Book
from treem_desktop.services.counted import Counted, counted_children, part_name, read_act
from treem_desktop.services.listing import ChildRow
from treem_desktop.services.views import View

_TOUCHING = ("child", "circumstance", "movement", "household", "neighbourhood")


@dataclass(frozen=True, slots=True)
class _Found:
    """The answer to what was asked: ids in order, and what the filters offer."""

    today: date
    ids: list[str]
    areas: list[tuple[str, str]]
    part: str
    """The neighbourhood or ward that the figure one comes from is of."""


class ChildrenScreen(Screen):
    """Ids are kept in memory; rows are read as they come into sight."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._ids: list[str] = []
        self._homes: dict[str, str] = {}
        self._today = date.min
        self._order, self._descending = "full_name", False
        self._begun = self._stale = False
        self._known = self._awaited = False
        self._round = 0
        self._wanted = ""
        self._figure: Counted | None = None
        self.title = Label("", self, size="title", strong=True)
        self.filters = Filters(desk, self)
        self.figure = FigureStrip(desk, self)
        self.list = RecordList(columns(), self._fetch, self._counted, self)
        self.arranged = Arranged(desk, "children", self.list)
        self._set_out()
        self._connect()
        self.retranslate()

    # ── coming and going ─────────────────────────────────────────────────────────────────────────

    def enter(self, place: Place) -> None:
        """Show the children, or those behind a figure; stand on one when one is named."""
        self._wanted = place.record
        figure = read_act(place.act)
        if figure is not None:
            self.filters.clear()
            self._figure, self._stale = figure, True
        if not self._begun:
            self._begun = True
            self.arranged.recall(self._recalled)
        elif self._stale or place.record:
            self._read()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def heard(self, changes: Changes) -> None:
        """Read again when an act touched what is shown: at once in sight, else on coming back."""
        if not self._begun or not changes.touches(*_TOUCHING):
            return
        if self.isVisible():
            self._read()
        else:
            self._stale = True

    def looked_again(self) -> None:
        """Read again: with the restricted part, or without any trace of it."""
        if self.figure.is_restricted() and not self.desk.open.restricted:
            self._show_all()
        if self._begun:
            self.filters.offer_groups(self._today)
            self._read()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard on to the table."""
        super().focusInEvent(event)
        self.focus_list()

    def focus_list(self) -> None:
        """Take the keyboard to the table, or to what can be done where it is empty."""
        if not self._known:
            self._awaited = True
        elif self._ids:
            self.list.table.setFocus(Qt.FocusReason.OtherFocusReason)
            if not self.list.table.currentIndex().isValid():
                self.list.stand_at(0)
        else:
            self.filters.words.focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Begin to filter with the first letter that is typed on the table."""
        line = self.filters.words.line
        if event.text().isalnum() and self.list.table.hasFocus():
            self.filters.words.focus()
            line.setText(event.text())
            line.textEdited.emit(event.text())
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Hear of another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Say its words in the language of the interface."""
        self.title.setText(self.tr("Children"))
        self.list.rename(columns())
        self._say_empty()
        if self._begun:
            self.filters.offer_groups(self._today)
            self.list.rows.reset(len(self._ids))

    # ── reading ──────────────────────────────────────────────────────────────────────────────────

    def _recalled(self, view: View) -> None:
        if view.order in {column.name for column in columns()}:
            self._order, self._descending = view.order, view.descending
        self.list.show_sorting(self._order, self._descending)
        self._read()

    def _read(self) -> None:
        self._stale = False
        self._round += 1
        now = self._round
        self._wanted = self._wanted or self.list.current()
        filters, order = self.filters, ORDERS.get(self._order, self._order)
        # The older a child, the earlier its birth: ages go the other way.
        descending = self._descending != (self._order == "age")
        asked = filters.asked(order, descending=descending)
        figure = self._figure

        def find(book: Book) -> _Found:
            day = book.today()
            wanted = listing.on_day(asked, day)
            areas = [(area.id, area.name or "") for area in listing.neighbourhoods(book)]
            ids = listing.child_ids(book, wanted)
            if figure is not None:
                behind = set(counted_children(book, figure))
                ids = [child for child in ids if child in behind]
            part = part_name(book, figure.part) if figure else ""
            return _Found(date.fromisoformat(day), ids, areas, part)

        self.desk.ask(
            self, lambda book, _: find(book), lambda found: self._got(now, found), self._fail
        )

    def _got(self, now: int, found: _Found) -> None:
        if now != self._round:
            return
        if found.today != self._today:
            self._today = found.today
            self.filters.offer_groups(found.today)
        self._ids, self._known = found.ids, True
        self.filters.offer_areas(found.areas)
        self.figure.show_figure(self._figure, found.part)
        self._say_empty()
        self.list.show_rows(len(found.ids))
        if self._wanted in found.ids:
            self.list.stand_at(found.ids.index(self._wanted))
        self._wanted = ""
        if self._awaited:
            self._awaited = False
            self.focus_list()

    def _fail(self, error: BookError) -> None:
        self.list.show_failure(
            self.tr("The list could not be read"), self.desk.sentence(error), self.tr("Read again")
        )

    def _fetch(self, start: int, count: int, give: Give) -> None:
        ids = self._ids[start : start + count]

        def got(rows: list[ChildRow]) -> None:
            self._homes.update({row.child.id: row.child.household or "" for row in rows})
            give([row_of(self.desk.catalog, row, self._today) for row in rows])

        self.desk.ask(self, lambda book, _: listing.child_rows(book, ids), got, lambda _: give([]))

    # ── acts ─────────────────────────────────────────────────────────────────────────────────────

    def _open(self, child: str) -> None:
        """Go to the page the child stands on."""
        home = self._homes.get(child, "")
        if home:
            self.desk.go("households", home, child)
        else:
            self.desk.told.emit(self.tr("This child stands on no household’s page."))

    def _sort(self, column: str, descending: bool) -> None:  # a signal
        self._order, self._descending = column, descending
        self.arranged.sort(column, descending=descending)
        self._read()

    def _act_on_empty(self) -> None:
        if self._figure is not None or self.filters.narrowed():
            self._show_all()
            self.filters.empty()
        else:
            self.desk.go("households")

    def _show_all(self) -> None:
        """Leave the figure one came from."""
        self._figure = None
        self.figure.show_figure(None)

    # ── inside ───────────────────────────────────────────────────────────────────────────────────

    def _counted(self, count: int) -> str:
        return self.tr("%Ln child(ren)", "", count)

    def _say_empty(self) -> None:
        if self._figure is not None or self.filters.narrowed():
            self.list.empty.tell(
                self.tr("No child fits"),
                self.tr("Nothing in the book fits what you filter by."),
                self.tr("Show all children"),
                "search",
            )
        else:
            self.list.empty.tell(
                self.tr("No child is in the book yet"),
                self.tr("Children are written on the page of their household."),
                self.tr("Go to the households"),
                "children",
            )

    def _set_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.WIDE, theme.GAP, theme.WIDE, 0)
        column.setSpacing(theme.NEAR)
        column.addWidget(self.title)
        column.addWidget(self.filters)
        column.addWidget(self.figure)
        column.addWidget(self.list, 1)

    def _connect(self) -> None:
        self.filters.changed.connect(self._read)
        self.filters.onward.connect(self.focus_list)
        self.figure.removed.connect(self._show_all)
        self.figure.removed.connect(self._read)
        self.list.opened.connect(self._open)
        self.list.sorted.connect(self._sort)
        self.list.empty.acted.connect(self._act_on_empty)
        self.list.failed.acted.connect(self._read)
        context = Qt.ShortcutContext.WidgetWithChildrenShortcut
        find = QShortcut(QKeySequence("Ctrl+F"), self, context=context)
        find.activated.connect(self.filters.words.focus)
