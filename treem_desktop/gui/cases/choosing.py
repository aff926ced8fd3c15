"""Choosing children from all children of the book: filtered, ticked, counted."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from treem_desktop.catalog.loading import CIRCUMSTANCES
from treem_desktop.domain.dates import show
from treem_desktop.domain.errors import BookError
from treem_desktop.domain.values import PartialDate
from treem_desktop.gui import theme
from treem_desktop.gui.desk import Desk
from treem_desktop.gui.language import language
from treem_desktop.gui.standard.filter_box import FilterBox
from treem_desktop.gui.standard.list import RecordList
from treem_desktop.gui.standard.rows import Column, Give, Mark, Row
from treem_desktop.gui.widgets.button import Button
from treem_desktop.gui.widgets.choices import Choice
from treem_desktop.gui.widgets.columns import TwelveColumns
from treem_desktop.gui.widgets.search_box import SearchBox
from treem_desktop.services import listing
from treem_desktop.services.books import Book
from treem_desktop.services.listing import Asked, ChildRow, sixteen_years_before


class ChildrenChoosing(QWidget):
    """What is ticked stays ticked while the list is narrowed to something else."""

    changed = Signal()
    """Others are ticked now."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._ids: list[str] = []
        self._ticked: set[str] = set()
        self._given: Mapping[str, str] = {}
        self._round = 0
        self._showing = False
        self.words = SearchBox(self)
        self.areas = FilterBox(self)
        self.groups = FilterBox(self)
        self.all_button = Button("", self, kind="quiet", picture="check")
        self.none_button = Button("", self, kind="quiet")
        self.list = RecordList(self._columns(), self._fetch, self._counted, self)
        self._set_out()
        self._connect()
        self.retranslate()

    # ── what is ticked ───────────────────────────────────────────────────────────────────────────

    def ticked(self) -> tuple[str, ...]:
        """Give the children that are ticked, also those the filters leave out."""
        return tuple(sorted(self._ticked))

    def ticked_again(self) -> int:
        """Count the ticked children that received the same already."""
        return len(self._ticked & self._given.keys())

    def tick_all(self) -> None:
        """Tick all in the list that did not receive it yet."""
        self._ticked |= {child for child in self._ids if child not in self._given}
        self._show_ticks()

    def tick_none(self) -> None:
        """Take every tick away, also of those the filters leave out."""
        self._ticked.clear()
        self._show_ticks()

    def show_given(self, given: Mapping[str, str]) -> None:
        """Mark the children that received the same already, with the day."""
        self._given = given
        self.list.set_hidden(() if given else ("given",))
        self.retranslate()
        self._show_ticks()

    # ── reading ──────────────────────────────────────────────────────────────────────────────────

    def read(self) -> None:
        """Ask for the children again, as the filters stand."""
        self._round += 1
        now = self._round
        text, area = str(self.words.value() or ""), str(self.areas.value() or "")
        group = str(self.groups.value() or "")

        def find(book: Book) -> tuple[list[str], list[str], list[tuple[str, str]]]:
            day = book.today()
            born = sixteen_years_before(day)
            every = Asked("child", day=day, born_after=born)
            asked = Asked(
                "child",
                text=text,
                neighbourhood=area,
                circumstances=(group,) if group else (),
                day=day,
                born_after=born,
            )
            areas = [(area.id, area.name or "") for area in listing.neighbourhoods(book)]
            return listing.child_ids(book, asked), listing.child_ids(book, every), areas

        self._desk.ask(self, lambda book, _: find(book), lambda f: self._got(now, *f), self._fail)

    def forget_restricted(self) -> None:
        """Offer restricted groups, or leave no trace of them."""
        self._offer_groups()
        self.read()

    def changeEvent(self, event: QEvent) -> None:
        """Hear of another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Say its words in the language of the interface."""
        self.words.set_words(self.tr("Filter: name, personal ID"))
        self.areas.set_words(self.tr("Neighbourhood"), self.tr("All neighbourhoods"))
        self.groups.set_words(self.tr("Circumstance"), self.tr("All circumstances"))
        fresh = self.tr("Tick those without it")
        self.all_button.set_words(fresh if self._given else self.tr("Tick all"), "Ctrl+A")
        self.none_button.set_words(self.tr("Take the ticks away"))
        self.list.rename(self._columns())
        self.list.empty.tell(
            self.tr("No child fits"),
            self.tr("Nothing in the book fits what you filter by."),
            picture="search",
        )
        self._offer_groups()
        self._show_ids()

    # ── inside ───────────────────────────────────────────────────────────────────────────────────

    def _got(
        self, now: int, ids: list[str], every: list[str], areas: Sequence[tuple[str, str]]
    ) -> None:
        if now != self._round:
            return
        self._ids = ids
        self._ticked &= set(every)
        self.areas.set_choices([Choice(area, name) for area, name in areas])
        self.areas.setVisible(len(areas) > 1)
        self._show_ids()

    def _show_ids(self) -> None:
        self._showing = True
        self.list.show_rows(len(self._ids))
        self._showing = False
        self._show_ticks()

    def _show_ticks(self) -> None:
        """Select in the table what is ticked."""
        flags = QItemSelectionModel.SelectionFlag
        rows = self.list.rows
        last = max(0, len(rows.columns) - 1)
        chosen = QItemSelection()
        start = -1
        for at, child in enumerate([*self._ids, ""]):
            if child in self._ticked and start < 0:
                start = at
            elif child not in self._ticked and start >= 0:
                chosen.select(rows.index(start, 0), rows.index(at - 1, last))
                start = -1
        self._showing = True
        self.list.table.selectionModel().select(chosen, flags.ClearAndSelect)
        self._showing = False
        self.list.table.viewport().update()
        self.changed.emit()

    def _tick(self) -> None:
        """Learn what a person ticked."""
        if self._showing:
            return
        picked = {at for first, end in self.list.ranges() for at in range(first, end)}
        self._ticked -= set(self._ids)
        self._ticked |= {self._ids[at] for at in picked if at < len(self._ids)}
        self.changed.emit()

    def _fetch(self, start: int, count: int, give: Give) -> None:
        ids = self._ids[start : start + count]
        self._desk.ask(
            self,
            lambda book, _: listing.child_rows(book, ids),
            lambda rows: give([self._row(row) for row in rows]),
            lambda _: give([]),
        )

    def _row(self, row: ChildRow) -> Row:
        child = row.child
        given = self._given.get(child.id, "")
        short = self._desk.catalog.short_of
        codes = (short("circumstance", "code", code, language()) for code in row.groups)
        return Row(
            child.id,
            (
                child.full_name or self.tr("No name yet"),
                (Mark(show(PartialDate(given)), "due", "check"),) if given else "",
                show(child.born_on) if child.born_on else "",
                row.household,
                row.neighbourhood,
                tuple(Mark(code) for code in codes),
            ),
        )

    def _fail(self, error: BookError) -> None:
        self.list.show_failure(
            self.tr("The list could not be read"), self._desk.sentence(error), self.tr("Read again")
        )

    def _counted(self, count: int) -> str:
        return self.tr("%Ln child(ren)", "", count)

    def _columns(self) -> list[Column]:
        return [
            Column("full_name", self.tr("Full name"), 212, sortable=False),
            Column("given", self.tr("Received"), 138, sortable=False, shown=False),
            Column("born_on", self.tr("Date of birth"), 114, digits=True, sortable=False),
            Column("household", self.tr("Household"), 70, digits=True, sortable=False),
            Column("area", self.tr("Neighbourhood"), 120, sortable=False),
            Column("groups", self.tr("Circumstances"), 100, sortable=False),
        ]

    def _offer_groups(self) -> None:
        codes = self._desk.catalog.list(CIRCUMSTANCES)
        seen = self._desk.open.restricted
        offered = [
            Choice(entry.code, entry.short.in_(language()), entry.code)
            for entry in codes.entries.values()
            if not entry.parent and (seen or entry.code not in codes.restricted)
        ]
        if self.groups.value() not in {choice.value for choice in offered}:
            self.groups.set_value(None)
        self.groups.set_choices(offered)

    def _set_out(self) -> None:
        self.list.table.choose_by_ticks()
        self.list.columns_button.hide()
        for button in (self.none_button, self.all_button):
            self.list.add_above(button)
        filters = TwelveColumns(self, gap=theme.NEAR)
        filters.add_row([(self.words, 4), (self.areas, 4), (self.groups, 4)])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.NEAR)
        column.addWidget(filters)
        column.addWidget(self.list, 1)

    def _connect(self) -> None:
        self.words.searched.connect(lambda _: self.read())
        self.words.onward.connect(lambda: self.list.table.setFocus(Qt.FocusReason.TabFocusReason))
        self.areas.changed.connect(self.read)
        self.groups.changed.connect(self.read)
        self.all_button.clicked.connect(self.tick_all)
        self.none_button.clicked.connect(self.tick_none)
        self.list.picked.connect(self._tick)
        self.list.failed.acted.connect(self.read)
        context = Qt.ShortcutContext.WidgetWithChildrenShortcut
        every = QShortcut(QKeySequence("Ctrl+A"), self, context=context)
        every.activated.connect(self.tick_all)
