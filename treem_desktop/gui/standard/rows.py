"""The rows of a list, held a window at a time: 40,000 children cost as little as forty."""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from treem_desktop.gui.widgets.chip import ChipTone

WINDOW = 100
"""How many rows are asked for at once."""
_KEPT = 24
"""How many windows are kept."""
_INDEX = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Mark:
    """A sign at a row, always with its word."""

    words: str
    tone: ChipTone = "neutral"
    picture: str = ""


Cell = str | tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a list, as it is shown."""

    id: str
    cells: tuple[Cell, ...]
    struck: bool = False
    """It left the book: greyed and crossed."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a list."""

    name: str
    words: str
    width: int = 120
    """In pixels at 100 %."""
    right: bool = False
    """A number: it stands at the right."""
    digits: bool = False
    """A date or a number: its digits are equally wide."""
    sortable: bool = True
    shown: bool = True
    """Whether it is there until somebody chooses otherwise."""


Give = Callable[[Sequence[Row]], None]
Fetch = Callable[[int, int, Give], None]
"""Reads rows from an offset on, as many as the count, in its own time, and gives them."""


class Rows(QAbstractTableModel):
    """What a table shows. Rows that are not there yet are empty and asked for."""

    def __init__(self, columns: Sequence[Column], fetch: Fetch, parent: QObject) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._fetch = fetch
        self._count = 0
        self._round = 0
        self._windows: OrderedDict[int, Sequence[Row]] = OrderedDict()
        self._asked: set[int] = set()

    def reset(self, count: int) -> None:
        """Show a new question's answer: so many rows, none of them read yet."""
        self.beginResetModel()
        self._round += 1
        self._count = count
        self._windows.clear()
        self._asked.clear()
        self.endResetModel()

    def rename(self, columns: Sequence[Column]) -> None:
        """Name the same columns in another language."""
        self.columns = tuple(columns)
        last = max(0, len(self.columns) - 1)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, last)

    def row(self, at: int) -> Row | None:
        """Give a row; None while it is read."""
        window = at // WINDOW
        rows = self._windows.get(window)
        if rows is None:
            self._ask(window)
            return None
        self._windows.move_to_end(window)
        inside = at % WINDOW
        return rows[inside] if inside < len(rows) else None

    def known(self, at: int) -> Row | None:
        """Give a row if it was read, without asking for it."""
        rows = self._windows.get(at // WINDOW, ())
        return rows[at % WINDOW] if at % WINDOW < len(rows) else None

    def place_of(self, record: str) -> int:
        """Find where a record stands among the rows that were read; -1 when it does not."""
        for window, rows in self._windows.items():
            for at, row in enumerate(rows):
                if row.id == record:
                    return window * WINDOW + at
        return -1

    def rowCount(self, parent: _INDEX = _NOWHERE) -> int:
        """Count the rows."""
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: _INDEX = _NOWHERE) -> int:
        """Count the columns."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: _INDEX, role: int = int(Qt.ItemDataRole.DisplayRole)) -> str | None:
        """Give a cell's words, for screen readers and the clipboard; the delegate asks `row`."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        row = self.row(index.row())
        return text_of(row.cells[index.column()]) if row else ""

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = int(Qt.ItemDataRole.DisplayRole),
    ) -> str | None:
        """Give a column's name, or a row's number."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation == Qt.Orientation.Vertical:
            return str(section + 1)
        return self.columns[section].words

    def _ask(self, window: int) -> None:
        if window in self._asked:
            return
        self._asked.add(window)
        asked = self._round
        self._fetch(window * WINDOW, WINDOW, lambda rows: self._got(asked, window, rows))

    def _got(self, asked: int, window: int, rows: Sequence[Row]) -> None:
        """Keep rows that came, unless the question has changed since."""
        if asked != self._round:
            return
        self._asked.discard(window)
        self._windows[window] = tuple(rows)
        while len(self._windows) > _KEPT:
            self._windows.popitem(last=False)
        first = window * WINDOW
        last = min(self._count, first + WINDOW) - 1
        if last >= first and self.columns:
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(self.columns) - 1))


def text_of(cell: Cell) -> str:
    """Give a cell as text."""
    return cell if isinstance(cell, str) else ", ".join(mark.words for mark in cell)
