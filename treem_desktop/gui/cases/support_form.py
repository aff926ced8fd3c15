"""The form of a support that is given here: what, when, how much, by whom."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QWidget

from treem_desktop.catalog.records import TWELFTHS, Cell
from treem_desktop.domain.checks import problems_with
from treem_desktop.domain.support import Support
from treem_desktop.domain.values import Value
from treem_desktop.gui.desk import Desk
from treem_desktop.gui.standard.form import RecordForm

Rows = tuple[tuple[str, int], ...]
"""The fields of the form in their order, each with the twelfths of a row it takes."""

WIDE: Rows = (
    *(("support", 6), ("amount", 6), ("detail", 6), ("goods", 6)),
    *(("source", 6), ("giver", 6)),
)
NARROW: Rows = (
    *(("support", 12), ("given_on", 6), ("amount", 6), ("goods", 12)),
    *(("source", 12), ("giver", 12), ("programme", 12)),
)


class SupportForm(RecordForm):
    """What is asked of a support when the child is known already."""

    def __init__(self, desk: Desk, today: date, rows: Rows, parent: QWidget | None = None) -> None:
        words = desk.catalog.record("support")
        section = replace(words.sections[0], rows=tuple(_rows(rows)))
        fields = [name for name, _ in rows]
        super().__init__(replace(words, sections=(section,)), fields, today, parent)
        self._today, self._catalog = today, desk.catalog
        self.enter_opens = False
        self.settled.connect(lambda _: self.check())

    def begin(self, **values: Value) -> None:
        """Begin with these values."""
        self.fill({})
        self.enter(values)

    def support(self, record: str) -> Support:
        """Give the support as the form holds it, under an id."""
        return replace(Support(id=record), **self.values())  # type: ignore[arg-type]  # its own

    def check(self) -> bool:
        """Show what does not fit; tell whether all that is typed can be read."""
        provinces = self._catalog.list("id_prefixes").entries
        found = problems_with(self.support("new"), self._today, (), provinces)
        self.set_problems([one for one in found if self.has(one.field)])
        return not self.unread()


def _rows(parts: Rows) -> Iterator[tuple[Cell, ...]]:
    """Break the fields into rows of twelve."""
    row: list[Cell] = []
    for name, width in parts:
        if sum(cell.width for cell in row) + width > TWELFTHS:
            yield tuple(row)
            row = []
        row.append(Cell(name, width))
    yield tuple(row)
