"""«Nhu cầu»: what children need, the most urgent first."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from treem_desktop.domain.dates import show
from treem_desktop.domain.support import Need
from treem_desktop.gui.cases.register import Line, RegisterView
from treem_desktop.gui.desk import Desk
from treem_desktop.gui.language import language
from treem_desktop.gui.standard.rows import Cell, Column, Mark, Row
from treem_desktop.services import needs
from treem_desktop.services.books import Book
from treem_desktop.services.needs import OVERDUE, SOON, NeedRow, Needs, NeedsAsked


class NeedsView(RegisterView):
    """Open needs; those that are settled beneath them when they are asked for."""

    kind = "need"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        self._rows: dict[str, NeedRow] = {}
        super().__init__(desk, "needs", parent)

    def chosen(self) -> NeedRow | None:
        """Give the need the keyboard stands on; None where there is none."""
        return self._rows.get(self.current())

    def first_order(self) -> tuple[str, bool]:
        """Begin with what is due first."""
        return "due_on", False

    def columns(self) -> list[Column]:
        """Name the columns in the language of the interface."""
        return [
            Column("child", self.tr("Child"), 212),
            Column("household", self.tr("Household"), 74, digits=True, sortable=False),
            Column("area", self.tr("Neighbourhood"), 120, sortable=False, shown=False),
            Column("need", self.tr("Need"), 190),
            Column("due_on", self.tr("Due"), 200),
            Column("state", self.tr("State"), 144),
            Column("noted_on", self.tr("Noted on"), 116, digits=True),
            Column("detail", self.tr("Details"), 170, sortable=False),
        ]

    def question(self) -> Callable[[Book], Needs]:
        """Ask for the needs as the filters stand."""
        narrowing = self.narrowing
        asked = NeedsAsked(
            closed=narrowing.closed.isChecked(),
            neighbourhood=narrowing.neighbourhood(),
            kind=narrowing.kind(),
            year=narrowing.year(),
            order=self.order,
            descending=self.descending,
        )
        return lambda book: needs.needs(book, asked)

    def read_lines(self, book: Book, ids: Sequence[str]) -> list[Line]:
        """Read one window of needs."""
        found = needs.need_rows(book, ids)
        self._rows.update({row.need.id: row for row in found})
        return [Line(self._row(row), row.household, row.need.child or "") for row in found]

    def counted(self) -> str:
        """Say how many wait, and how many have waited too long."""
        if not isinstance(self.found, Needs):
            return ""
        parts = [self.tr("%Ln need(s) waiting", "", self.found.open)]
        if self.found.overdue:
            parts.append(self.tr("%Ln overdue", "", self.found.overdue))
        parts.append(self.tr("%Ln child(ren)", "", self.found.children))
        return " · ".join(parts)

    def say_empty(self) -> None:
        """Say that nobody waits, or that nothing fits."""
        if self.narrowing.narrowed():
            self.list.empty.tell(
                self.tr("No need fits"),
                self.tr("Nothing in the book fits what you filter by."),
                self.tr("Show all needs"),
                "search",
            )
        else:
            self.list.empty.tell(
                self.tr("No child waits for anything"),
                self.tr("Needs are written on the page of the child's household."),
                self.tr("Go to the households"),
                "check",
            )

    def _row(self, row: NeedRow) -> Row:
        need = row.need
        short = self.desk.catalog.short_of
        return Row(
            need.id,
            (
                row.child,
                row.number,
                row.neighbourhood,
                short("need", "need", need.need, language()),
                self._due(row),
                self._state(need),
                show(need.noted_on) if need.noted_on else "",
                need.detail or "",
            ),
            struck=row.gone,
        )

    def _due(self, row: NeedRow) -> Cell:
        day = show(row.need.due_on) if row.need.due_on else ""
        if row.due == OVERDUE:
            return (Mark(self.tr("Overdue {day}").format(day=day), "overdue", "overdue"),)
        if row.due == SOON:
            return (Mark(self.tr("Due {day}").format(day=day), "due", "due"),)
        return day

    def _state(self, need: Need) -> Cell:
        words = self.desk.catalog.short_of("need", "state", need.state, language())
        if need.state == "met":
            day = show(need.met_on) if need.met_on else ""
            return (Mark(f"{words} {day}".strip(), "good", "check"),)
        return words
