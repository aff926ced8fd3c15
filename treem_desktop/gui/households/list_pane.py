"""The left side of the screen: the households in the order of the book, filtered and counted."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from treem_desktop.domain.dates import show
from treem_desktop.domain.errors import BookError
from treem_desktop.domain.values import PartialDate
from treem_desktop.gui import theme
from treem_desktop.gui.desk import Desk
from treem_desktop.gui.language import language
from treem_desktop.gui.standard.arranged import Arranged
from treem_desktop.gui.standard.filter_box import FilterBox
from treem_desktop.gui.standard.list import RecordList
from treem_desktop.gui.standard.rows import Column, Give, Mark, Row
from treem_desktop.gui.widgets.button import Button
from treem_desktop.gui.widgets.choices import Choice
from treem_desktop.gui.widgets.label import Label
from treem_desktop.gui.widgets.search_box import SearchBox
from treem_desktop.services import listing
from treem_desktop.services.listing import Asked, HouseholdRow
from treem_desktop.services.views import View

NEW_KEY = "Ctrl+M"
"""A new household. Unikey does not use it."""
_ORDERS = {"number": "place", "householder": "householder", "reviewed": "reviewed_on"}


class ListPane(QWidget):
    """Asks the book for ids once, and for rows as they come into sight."""

    opened = Signal(str)
    """Enter or a double click: go to its page."""
    moved = Signal(str)
    """The keyboard stands on it: show its page."""
    add_wanted = Signal()
    listed = Signal(int)
    """A question was answered: so many households."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._ids: list[str] = []
        self._asked = Asked("household", order="place")
        self._wanted = ""
        self._round = 0
        self._awaited = self._known = False
        self.title = Label("", self, size="title", strong=True)
        self.add_button = Button("", self, picture="add")
        self.add_button.clicked.connect(self.add_wanted)
        self.filter = SearchBox(self)
        self.filter.searched.connect(self._filter)
        self.filter.onward.connect(self.focus_list)
        self.areas = FilterBox(self)
        self.areas.changed.connect(self._filter)
        self.list = RecordList(self._columns(), self._fetch, self._counted, self)
        self.arranged = Arranged(desk, "households", self.list)
        self.gone_button = Button("", self, kind="quiet", picture="strike", square=True)
        self.gone_button.setCheckable(True)
        self.gone_button.toggled.connect(self._filter)
        self.list.add_above(self.gone_button)
        may_add = desk.open.kind == "ward" and "write" in desk.open.may
        self.add_button.setVisible(may_add)
        self.list.opened.connect(self.opened)
        self.list.moved.connect(self.moved)
        self.list.sorted.connect(self._sort)
        self.list.empty.acted.connect(self._act_on_empty)
        self.list.failed.acted.connect(self.read)
        self._set_out()
        self.list.show_sorting("number", descending=False)
        self.retranslate()

    # ── reading ──────────────────────────────────────────────────────────────────────────────────

    def begin(self) -> None:
        """Arrange the list as it was left, and read it for the first time."""

        def recalled(view: View) -> None:
            column = view.order if view.order in _ORDERS else "number"
            self.list.show_sorting(column, view.descending)
            self._asked = replace(self._asked, order=_ORDERS[column], descending=view.descending)
            self.read()

        self.arranged.recall(recalled)

    def read(self, stand_on: str = "") -> None:
        """Ask for the households again; stand on one of them, or where the keyboard was."""
        self._wanted = stand_on or self.list.current()
        self._round += 1
        asked, now = self._asked, self._round
        self._desk.ask(
            self,
            lambda book, _: (listing.household_ids(book, asked), listing.neighbourhoods(book)),
            lambda found: self._got(now, found[0], [(a.id, a.name or "") for a in found[1]]),
            self._fail,
        )

    def neighbourhood(self) -> str:
        """Give the neighbourhood the list is narrowed to; empty for all."""
        return str(self.areas.value() or "")

    def ids(self) -> Sequence[str]:
        """Give the households in the order of the list."""
        return self._ids

    def stand_on(self, household: str) -> bool:
        """Stand on a household; tell whether it is in the list."""
        if household not in self._ids:
            return False
        if self.list.current() != household:
            self.list.stand_at(self._ids.index(household))
        return True

    def show_everything(self) -> None:
        """Take the filters away."""
        self.filter.set_value(None)
        self.areas.set_value(None)
        self._filter()

    def focus_list(self) -> None:
        """Take the keyboard to the list, on its first row when it stands on none."""
        if not self._known:
            self._awaited = True
            return
        if not self._ids:
            self.list.empty.button.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.list.table.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self.list.table.currentIndex().isValid() and self._ids:
            self.list.stand_at(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Begin to filter with the first letter that is typed on the list."""
        if event.text().isalnum() and self.list.table.hasFocus():
            self.filter.focus()
            self.filter.line.setText(event.text())
            self.filter.line.textEdited.emit(event.text())
            self.filter.line.end(False)  # Qt takes it by place
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Hear of another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Say its words in the language of the interface."""
        self.title.setText(self.tr("Households"))
        self.add_button.set_words(self.tr("Add a household"), NEW_KEY)
        self.gone_button.set_words(self.tr("Also households struck out"))
        self.filter.set_words(self.tr("Filter: name, number, address"))
        self.areas.set_words(self.tr("Neighbourhood"), self.tr("All neighbourhoods"))
        self.list.rename(self._columns())
        self._say_empty()
        self.list.rows.reset(len(self._ids))

    # ── inside ───────────────────────────────────────────────────────────────────────────────────

    def _set_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme.NEAR)
        head.addWidget(self.title, 1)
        head.addWidget(self.add_button)
        filters = QHBoxLayout()
        filters.setSpacing(theme.NEAR)
        filters.addWidget(self.filter, 3)
        filters.addWidget(self.areas, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.NEAR)
        column.addLayout(head)
        column.addLayout(filters)
        column.addWidget(self.list, 1)

    def _filter(self, *_: object) -> None:
        asked = replace(
            self._asked,
            text=str(self.filter.value() or ""),
            neighbourhood=self.neighbourhood(),
            gone=self.gone_button.isChecked(),
        )
        if asked != self._asked:
            self._asked = asked
            self.read()

    def _sort(self, column: str, descending: bool) -> None:
        self._asked = replace(self._asked, order=_ORDERS[column], descending=descending)
        self.arranged.sort(column, descending=descending)
        self.read()

    def _got(self, now: int, ids: list[str], areas: list[tuple[str, str]]) -> None:
        if now != self._round:
            return
        self._ids, self._known = ids, True
        self.areas.set_choices([Choice(area, name) for area, name in areas])
        self.areas.setVisible(len(areas) > 1)
        self._say_empty()
        self.list.show_rows(len(ids))
        if self._wanted in ids:
            self.list.stand_at(ids.index(self._wanted))
        self.listed.emit(len(ids))
        if self._awaited:
            self._awaited = False
            self.focus_list()

    def _fail(self, error: BookError) -> None:
        self.list.show_failure(
            self.tr("The list could not be read"), self._desk.sentence(error), self.tr("Read again")
        )

    def _fetch(self, start: int, count: int, give: Give) -> None:
        ids, spoken = self._ids[start : start + count], language()
        self._desk.ask(
            self,
            lambda book, _: listing.household_rows(book, ids, spoken),
            lambda rows: give([self._row(row) for row in rows]),
            lambda _: give([]),
        )

    def _row(self, row: HouseholdRow) -> Row:
        return Row(
            id=row.id,
            cells=(
                row.number,
                row.householder,
                str(row.children) if row.children else "",
                self._marks(row),
                row.address,
                row.neighbourhood,
                show(PartialDate(row.reviewed_on)) if row.reviewed_on else "",
            ),
            struck=row.struck,
        )

    def _marks(self, row: HouseholdRow) -> tuple[Mark, ...]:
        catalog = self._desk.catalog
        entries = catalog.list("circumstances").entries
        marks = [
            Mark(
                catalog.short_of("circumstance", "code", code, language()),
                "due" if code in entries and entries[code].category == "at_risk" else "accent",
            )
            for code in row.groups
        ]
        if row.differing:
            marks.insert(0, Mark(self.tr("Information differs"), "due", "warning"))
        return tuple(marks)

    def _counted(self, count: int) -> str:
        return self.tr("%Ln household(s)", "", count)

    def _is_narrowed(self) -> bool:
        return bool(self._asked.text or self._asked.neighbourhood)

    def _say_empty(self) -> None:
        if self._is_narrowed():
            self.list.empty.tell(
                self.tr("No household fits"),
                self.tr("Nothing in the book fits what you filter by."),
                self.tr("Show all households"),
                "search",
            )
        else:
            self.list.empty.tell(
                self.tr("The book is still empty"),
                self.tr("Write the first household: number, householder, then its children."),
                self.tr("Add a household"),
                "households",
            )

    def _act_on_empty(self) -> None:
        if self._is_narrowed():
            self.show_everything()
        else:
            self.add_wanted.emit()

    def _columns(self) -> list[Column]:
        return [
            Column("number", self.tr("No."), 78, digits=True),
            Column("householder", self.tr("Householder"), 170),
            Column("children", self.tr("Children"), 74, right=True, digits=True, sortable=False),
            Column("marks", self.tr("Marks"), 150, sortable=False),
            Column("address", self.tr("Address"), 240, sortable=False),
            Column("neighbourhood", self.tr("Neighbourhood"), 130, sortable=False, shown=False),
            Column("reviewed", self.tr("Reviewed"), 100, digits=True, shown=False),
        ]
