"""One line of the page: a record, with the keyboard, and what stands beneath it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QEnterEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from treem_desktop.gui import theme
from treem_desktop.gui.households.paper import (
    Cell,
    cell_height,
    paint_cell,
    small,
    words_of,
)
from treem_desktop.gui.widgets.icons import paint

GUTTER = theme.NEAR + theme.TIGHT
"""Between columns."""
SIDE = theme.GAP
"""From the line's edge to its words."""
_ABOVE, _UNDER, _MORE = 10, 6, 28
_PAIR = 192
"""The least width of a pair of label and value, at 100 %."""


@dataclass(frozen=True, slots=True)
class PaperColumn:
    """One column of a table on the page."""

    name: str
    words: str
    least: int
    """The narrowest it can be at 100 %; what is left over is shared by weight."""
    weight: int = 1
    right: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """What one line says."""

    kind: str
    record: str
    cells: tuple[Cell, ...]
    """One for each column."""
    lead: Cell = ()
    """Stands over the pairs of a line that is no row of a table."""
    struck: bool = False


def widths_of(columns: Sequence[PaperColumn], width: int) -> list[int] | None:
    """Give the columns their widths within a line; None when it is too narrow for them."""
    room = width - 2 * SIDE - _MORE - GUTTER * (len(columns) - 1)
    least = [theme.scaled(column.least) for column in columns]
    spare = room - sum(least)
    if spare < 0:
        return None
    shares = [spare * column.weight // sum(c.weight for c in columns) for column in columns]
    return [narrow + share for narrow, share in zip(least, shares, strict=True)]


class PaperLine(QWidget):
    """Draws a record as a row of its table, or as pairs of label and value where it is narrow."""

    opened = Signal()
    """Enter, F2 or a double click."""
    asked = Signal(QPoint)
    """What can be done with it: the menu key, a right click, or the dots at its end."""
    stepped = Signal(int)
    """An arrow: so many lines down."""
    beneath_wanted = Signal()
    """The right arrow: go to what stands beneath."""
    entered = Signal()
    """It has the keyboard now."""

    def __init__(
        self, entry: Entry, columns: Sequence[PaperColumn], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.entry = entry
        self._columns = tuple(columns)
        self._beneath: list[QWidget] = []
        self._heights: dict[int, int] = {}
        self._set: tuple[int, list[tuple[QRect, Cell, bool]]] | None = None
        self._hovered = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(" · ".join(filter(None, self._read_aloud())))

    def add_beneath(self, widget: QWidget) -> None:
        """Put chips, a remark or a proposal under the line."""
        widget.setParent(self)
        self._beneath.append(widget)
        widget.show()
        self._heights.clear()
        self.updateGeometry()

    def beneath(self) -> tuple[QWidget, ...]:
        """Give what stands under the line."""
        return tuple(self._beneath)

    # ── size ─────────────────────────────────────────────────────────────────────────────────────

    def hasHeightForWidth(self) -> bool:
        """Tell that a narrow one is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height at a width."""
        if width not in self._heights:
            self._heights[width] = self._measure(width)
        return self._heights[width]

    def sizeHint(self) -> QSize:
        """Ask for a page of a usual width; the height follows from it."""
        return QSize(theme.scaled(640), theme.row_height())

    def minimumSizeHint(self) -> QSize:
        """Be as narrow as one pair."""
        return QSize(theme.scaled(_PAIR) + 2 * SIDE + _MORE, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set what stands beneath."""
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        """Measure anew when something beneath wants another size, or the look is another."""
        kinds = (QEvent.Type.LayoutRequest, QEvent.Type.StyleChange, QEvent.Type.FontChange)
        if event.type() in kinds:
            self._heights.clear()
            self._set = None
            self.updateGeometry()
            self._arrange()
        return super().event(event)

    # ── keyboard and mouse ───────────────────────────────────────────────────────────────────────

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open, ask, or step to another line."""
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if event.key() in steps:
            self.stepped.emit(steps[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.opened.emit()
        elif event.key() == Qt.Key.Key_Right and self._beneath:
            self.beneath_wanted.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask what can be done with it."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        self.asked.emit(self.mapToGlobal(self._corner()) if by_key else event.globalPos())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the menu from the dots."""
        if self._dots().contains(event.position().toPoint()):
            self.asked.emit(self.mapToGlobal(self._corner()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open it."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.opened.emit()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that it can be pressed."""
        self._hover(True)

    def leaveEvent(self, event: QEvent) -> None:
        """Show it no more."""
        self._hover(False)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that it has the keyboard."""
        super().focusInEvent(event)
        self.update()
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that it has the keyboard no more."""
        super().focusOutEvent(event)
        self.update()

    # ── drawing ──────────────────────────────────────────────────────────────────────────────────

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, cells, and the line under them."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self.entry.lead and (self.hasFocus() or self._hovered):
            painter.fillRect(self.rect(), theme.colour("hover"))
        if self.hasFocus():
            painter.fillRect(0, 0, 3, self.height(), theme.colour("accent"))
        self._paint_cells(painter)
        painter.setPen(QPen(theme.colour("line"), 1.0))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        if self.hasFocus() or self._hovered:
            dots = self._dots()
            place = QRectF(0, 0, theme.ICON, theme.ICON)
            place.moveCenter(QRectF(dots).center())
            paint(painter, "more", "muted", place)

    def _paint_cells(self, painter: QPainter) -> None:
        for place, cell, right in self._places(self.width()):
            paint_cell(painter, place, cell, right=right, struck=self.entry.struck)

    def _places(self, width: int) -> list[tuple[QRect, Cell, bool]]:
        """Give each cell its place; remembered for the width it has."""
        if self._set is None or self._set[0] != width:
            self._set = (width, self._set_cells(width))
        return self._set[1]

    def _set_cells(self, width: int) -> list[tuple[QRect, Cell, bool]]:
        widths = None if self.entry.lead else widths_of(self._columns, width)
        if widths is None:
            return self._pair_places(width)
        x, places = SIDE, []
        for at, column in enumerate(self._columns):
            cell = self.entry.cells[at]
            height = cell_height(cell, widths[at])
            places.append((QRect(x, _ABOVE, widths[at], height), cell, column.right))
            x += widths[at] + GUTTER
        return places

    def _pair_places(self, width: int) -> list[tuple[QRect, Cell, bool]]:
        """Set the cells as pairs of label and value, several beside each other."""
        room = width - 2 * SIDE - _MORE
        lead, pairs = self._lead_and_pairs()
        y = _ABOVE
        places: list[tuple[QRect, Cell, bool]] = []
        if lead:
            height = cell_height(lead, room)
            places.append((QRect(SIDE, y, room, height), lead, False))
            y += height + theme.NEAR
        beside = max(1, (room + theme.GAP) // (theme.scaled(_PAIR) + theme.GAP))
        each = (room - theme.GAP * (beside - 1)) // beside
        for first in range(0, len(pairs), beside):
            tallest = 0
            for at, cell in enumerate(pairs[first : first + beside]):
                height = cell_height(cell, each)
                x = SIDE + at * (each + theme.GAP)
                places.append((QRect(x, y, each, height), cell, False))
                tallest = max(tallest, height)
            y += tallest + theme.NEAR
        return places

    def _lead_and_pairs(self) -> tuple[Cell, list[Cell]]:
        cells = list(zip(self._columns, self.entry.cells, strict=True))
        lead = self.entry.lead
        if not lead:
            first = [cell for column, cell in cells if column.name in ("line", "full_name", "what")]
            lead = tuple(piece for cell in first[-1:] for piece in cell)
            cells = [pair for pair in cells if pair[0].name not in ("line", "full_name", "what")]
        return lead, [(small(column.words), *cell) for column, cell in cells if cell]

    def _measure(self, width: int) -> int:
        bottom = self._cells_bottom(width)
        _, room = self._room_beneath(width)
        for widget in self._beneath:
            bottom += theme.TIGHT + 2 + _height(widget, room)
        return bottom + _UNDER + _UNDER

    def _cells_bottom(self, width: int) -> int:
        return max((place.bottom() + 1 for place, _, _ in self._places(width)), default=_ABOVE)

    def _room_beneath(self, width: int) -> tuple[int, int]:
        """Give where what stands beneath begins, and how wide it can be."""
        left = SIDE
        widths = None if self.entry.lead else widths_of(self._columns, width)
        if widths is not None and self._columns[0].name == "line":
            left += widths[0] + GUTTER
        return left, max(1, width - left - SIDE - _MORE)

    def _arrange(self) -> None:
        y = self._cells_bottom(self.width())
        left, room = self._room_beneath(self.width())
        for widget in self._beneath:
            height = _height(widget, room)
            widget.setGeometry(left, y + theme.TIGHT + 2, room, height)
            y += theme.TIGHT + 2 + height

    def _dots(self) -> QRect:
        return QRect(self.width() - SIDE - _MORE + 6, _ABOVE - 4, _MORE, _MORE)

    def _corner(self) -> QPoint:
        return self._dots().bottomLeft()

    def _hover(self, hovered: bool) -> None:
        self._hovered = hovered
        self.update()

    def _read_aloud(self) -> list[str]:
        cells = [self.entry.lead, *self.entry.cells]
        return [" ".join(words_of(cell)) for cell in cells]


def _height(widget: QWidget, width: int) -> int:
    if widget.hasHeightForWidth():
        return widget.heightForWidth(width)
    return widget.sizeHint().height()
