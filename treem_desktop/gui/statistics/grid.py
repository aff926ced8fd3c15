"""Where the parts of a table of figures stand: letter, name, bar and numbers, line for line."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QRect
from PySide6.QtGui import QFontMetrics

from treem_desktop.gui import theme
from treem_desktop.gui.standard.cells import PAD, digits_width

ARROW = 16
_MARK, _BAR, _NUMBER = 24, 120, 64
_LEAST_NAME, _MOST_NUMBER = 220, 128
_WITH_BAR = 760
"""From this width on there are bars; at 100 %."""


@dataclass(frozen=True, slots=True)
class FigureColumn:
    """One column of numbers."""

    code: str
    words: str


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One line of a table, as it is shown."""

    code: str
    mark: str
    name: str
    numbers: tuple[int, ...]
    inner: tuple["FigureRow", ...] = ()
    total: bool = False
    """It sums the others up, or counts each child of theirs once."""
    is_inner: bool = False
    opens: bool = True
    """Children stand behind its numbers; memberships have none of their own."""


@dataclass(slots=True)
class Grid:
    """The places along a line. Numbers that find no room are scrolled, names never."""

    columns: tuple[FigureColumn, ...] = ()
    bars: bool = False
    main: int = -1
    """The column that counts all: bars are drawn for it, and it stands out."""
    marks: bool = False
    folds: bool = False
    largest: int = 0
    """The longest bar stands for this many."""
    offset: int = 0
    """How far the numbers are scrolled."""
    width: int = 0
    _widths: list[int] = field(default_factory=list)

    def measure(self, width: int, widest: Sequence[str]) -> None:
        """Share a width out; `widest` is the longest number of each column."""
        self.width = width
        metrics = QFontMetrics(theme.font(theme.Text.SMALL, strong=True))
        self._widths = [
            max(
                theme.scaled(_NUMBER),
                min(theme.scaled(_MOST_NUMBER), metrics.horizontalAdvance(column.words) + 2 * PAD),
                round(digits_width(number, strong=True)) + 2 * PAD,
            )
            for column, number in zip(self.columns, widest, strict=True)
        ]
        self.offset = max(0, min(self.offset, self.hidden()))

    def hidden(self) -> int:
        """Tell how many pixels of the numbers find no room."""
        return max(0, sum(self._widths) - self._room())

    def step(self) -> int:
        """Give the width of one column, for scrolling."""
        return max(self._widths, default=0)

    def left(self) -> int:
        """Tell where the arrow of a line that unfolds begins."""
        return theme.NEAR

    def mark(self) -> QRect:
        """Give the place of the law's letter."""
        left = self.left() + (ARROW + theme.TIGHT if self.folds else 0)
        return QRect(left, 0, theme.scaled(_MARK) if self.marks else 0, 0)

    def name(self) -> QRect:
        """Give the place of a line's name."""
        left = self.mark().right() + 1 + (theme.TIGHT if self.marks else 0)
        return QRect(left, 0, self._numbers_from() - left - PAD - self._bar(), 0)

    def bar(self) -> QRect:
        """Give the place of a bar; empty where there is none."""
        return QRect(self._numbers_from() - self._bar(), 0, max(0, self._bar() - PAD), 0)

    def numbers(self) -> QRect:
        """Give the place in which the numbers are scrolled."""
        left = self._numbers_from()
        return QRect(left, 0, self.width - left, 0)

    def number(self, at: int) -> QRect:
        """Give the place of a column of numbers, scrolled."""
        left = self._numbers_from() - self.offset + sum(self._widths[:at])
        return QRect(left, 0, self._widths[at], 0)

    def column_at(self, x: int) -> int:
        """Tell which column a point is in; -1 for none."""
        if x < self.numbers().left():
            return -1
        places = (self.number(at) for at in range(len(self.columns)))
        return next((at for at, p in enumerate(places) if p.left() <= x <= p.right()), -1)

    def show_column(self, at: int) -> None:
        """Scroll until a column is in sight."""
        start = sum(self._widths[:at])
        end = start + self._widths[at]
        self.offset = max(end - self._room(), min(self.offset, start))
        self.offset = max(0, min(self.offset, self.hidden()))

    def _bar(self) -> int:
        fits = self.width >= theme.scaled(_WITH_BAR) and not self.hidden()
        return theme.scaled(_BAR) + PAD if self.bars and fits else 0

    def _room(self) -> int:
        """Give the room that is left for numbers when names have the least they need."""
        before = self.mark().right() + 1 + theme.TIGHT + PAD
        least = min(theme.scaled(_LEAST_NAME), self.width * 45 // 100)
        return max(theme.scaled(_NUMBER), self.width - before - least)

    def _numbers_from(self) -> int:
        return self.width - min(sum(self._widths), self._room())
