"""How a line of the page is written: paragraphs and marks in cells, measured and drawn alike."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter

from treem_desktop.gui import theme
from treem_desktop.gui.standard.cells import digits_width, paint_digits
from treem_desktop.gui.standard.rows import Mark
from treem_desktop.gui.theme import Role, Text
from treem_desktop.gui.widgets.chip import chip_size, paint_chip

_BETWEEN = 3
"""Between the paragraphs of a cell."""


@dataclass(frozen=True, slots=True)
class Said:
    """One paragraph."""

    words: str
    tone: Role = "text"
    size: Text = Text.BODY
    strong: bool = False
    digits: bool = False
    """A date or a number: its digits are equally wide where it fits on one line."""
    never_crossed: bool = False
    """It tells why the rest is crossed."""


Piece = Said | tuple[Mark, ...]
Cell = tuple[Piece, ...]


def small(words: str, tone: Role = "muted") -> Said:
    """Say something beside what matters more."""
    return Said(words, tone, Text.SMALL)


def beside_crossed(words: str) -> Said:
    """Say why what stands above is crossed."""
    return Said(words, "muted", Text.SMALL, never_crossed=True)


def words_of(cell: Cell) -> Iterator[str]:
    """Give a cell as it is read aloud."""
    for piece in cell:
        if isinstance(piece, Said):
            yield piece.words
        else:
            yield from (mark.words for mark in piece)


def cell_height(cell: Cell, width: int) -> int:
    """Give the height of a cell at a width."""
    heights = [_height(piece, width) for piece in cell]
    return sum(heights) + _BETWEEN * max(0, len(heights) - 1)


def paint_cell(
    painter: QPainter, place: QRect, cell: Cell, *, right: bool = False, struck: bool = False
) -> None:
    """Draw a cell from the top of a place; crossed and pale when it is struck."""
    y = place.top()
    for piece in cell:
        height = _height(piece, place.width())
        inside = QRect(place.left(), y, place.width(), height)
        if isinstance(piece, Said):
            _paint_said(painter, inside, piece, right=right, struck=struck)
        else:
            for mark, at in _places(piece, place.width()):
                chip = QRectF(at.translated(place.left(), y))
                paint_chip(painter, chip, mark.words, mark.tone, mark.picture)
        y += height + _BETWEEN


def _height(piece: Piece, width: int) -> int:
    if isinstance(piece, Said):
        return _said_height(piece, width, theme.look().percent)
    places = _places(piece, width)
    return max((at.bottom() + 1 for _, at in places), default=0)


@lru_cache(maxsize=8192)
def _said_height(said: Said, width: int, percent: int) -> int:
    """Measure a paragraph once for each width and text size."""
    metrics = _metrics(said.size, said.strong, percent)
    room = QRect(0, 0, max(1, width), 100_000)
    return metrics.boundingRect(room, _WRAPPED, said.words).height()


@lru_cache(maxsize=32)
def _metrics(size: Text, strong: bool, percent: int) -> QFontMetrics:
    del percent  # each text size has its own
    return QFontMetrics(theme.font(size, strong=strong))


def _places(marks: tuple[Mark, ...], width: int) -> list[tuple[Mark, QRect]]:
    """Give each mark its place, on the next line where it does not fit."""
    found: list[tuple[Mark, QRect]] = []
    x = y = 0
    for mark in marks:
        size = chip_size(mark.words, mark.picture)
        size = QSize(min(size.width(), max(1, width)), size.height())
        if x and x + size.width() > width:
            x, y = 0, y + size.height() + theme.TIGHT
        found.append((mark, QRect(x, y, size.width(), size.height())))
        x += size.width() + theme.TIGHT
    return found


def _paint_said(painter: QPainter, place: QRect, said: Said, *, right: bool, struck: bool) -> None:
    font = _font(said)
    struck = struck and not said.never_crossed
    font.setStrikeOut(struck)
    painter.setFont(font)
    painter.setPen(theme.colour("pale" if struck else said.tone))
    plain = said.digits and not struck and said.size is Text.BODY and not said.strong
    if plain and digits_width(said.words) <= place.width():
        paint_digits(painter, place, said.words, right=right)
        return
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    painter.drawText(place, _WRAPPED | int(side), said.words)


def _font(said: Said) -> QFont:
    return theme.font(said.size, strong=said.strong)


_WRAPPED = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop)
