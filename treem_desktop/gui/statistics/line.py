"""One line of a table of figures. Each number leads to the children it counts."""

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from treem_desktop.gui import theme
from treem_desktop.gui.standard.cells import PAD, digits_width, paint_digits
from treem_desktop.gui.statistics.grid import ARROW, FigureRow, Grid
from treem_desktop.gui.statistics.numbers import number
from treem_desktop.gui.theme import Role
from treem_desktop.gui.widgets.icons import paint

_WRAPPED = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
_BAR_HEIGHT = 8
_SPACE = 7


class Line(QWidget):
    """Up and down go through the lines, left and right through the numbers; Enter opens one."""

    pressed = Signal(str, int)
    """The children behind the number in this column of this line."""
    unfolded = Signal(str)
    """Show or hide what stands beneath."""
    scrolled = Signal(int)
    """The keyboard stands in this column: bring it into sight."""

    def __init__(self, row: FigureRow, grid: Grid, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row = row
        self.is_open = False
        self._grid = grid
        self._hovered = False
        self._under = -1
        self._at = grid.main % len(row.numbers)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._tell()

    def set_open(self, is_open: bool) -> None:
        """Show whether what stands beneath is in sight."""
        self.is_open = is_open
        self._tell()
        self.update()

    def stand_in(self, column: int) -> None:
        """Stand in a column, as the line one comes from."""
        self._at = max(0, min(column, len(self.row.numbers) - 1))
        self._tell()
        self.update()

    def column(self) -> int:
        """Tell in which column the keyboard stands."""
        return self._at

    def hasHeightForWidth(self) -> bool:
        """Tell that a long name takes several lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height of the name."""
        room = QRect(0, 0, max(1, self._grid.name().width()), 10_000)
        metrics = QFontMetrics(theme.font(strong=self.row.total))
        return (
            max(theme.line_height(), metrics.boundingRect(room, _WRAPPED, self.row.name).height())
            + 2 * _SPACE
        )

    def sizeHint(self) -> QSize:
        """Ask for what the table has."""
        return QSize(self._grid.width, self.heightForWidth(self._grid.width))

    def minimumSizeHint(self) -> QSize:
        """Be as narrow as the window."""
        return QSize(0, theme.line_height() + 2 * _SPACE)

    # ── keyboard and mouse ───────────────────────────────────────────────────────────────────────

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open a number, unfold, or go to the next one."""
        steps = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._press(self._at)
        elif event.key() == Qt.Key.Key_Space:
            self.unfolded.emit(self.row.code)
        elif event.key() in steps:
            self.stand_in(self._at + steps[Qt.Key(event.key())])
            self.scrolled.emit(self._at)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the number under the mouse; unfold where the name is."""
        place = event.position().toPoint()
        if event.button() != Qt.MouseButton.LeftButton or not self.rect().contains(place):
            return
        column = self._grid.column_at(place.x())
        if column >= 0:
            self.stand_in(column)
            self._press(column)
        else:
            self.unfolded.emit(self.row.code)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what would be opened."""
        self._point(event.position().toPoint())

    def enterEvent(self, event: QEnterEvent) -> None:
        """Answer to the mouse."""
        self._hovered = True
        self._point(event.position().toPoint())

    def leaveEvent(self, event: QEvent) -> None:
        """Answer no more."""
        self._hovered, self._under = False, -1
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that it has the keyboard."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that it has the keyboard no more."""
        super().focusOutEvent(event)
        self.update()

    # ── drawing ──────────────────────────────────────────────────────────────────────────────────

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw arrow, letter, name, bar and numbers on one line of sight."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        row, grid = self.row, self._grid
        first = QRect(0, _SPACE, self.width(), theme.line_height())
        if row.inner:
            name = "chevron-down" if self.is_open else "chevron-right"
            top = first.top() + (first.height() - ARROW) / 2
            paint(painter, name, "muted", QRectF(grid.left(), top, ARROW, ARROW))
        if row.mark:
            painter.setFont(theme.font())
            painter.setPen(theme.colour("muted"))
            place = QRect(grid.mark().left(), first.top(), grid.mark().width(), first.height())
            painter.drawText(
                place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, row.mark
            )
        painter.setFont(theme.font(strong=row.total))
        painter.setPen(theme.colour("muted" if row.is_inner else "text"))
        room = QRect(grid.name().left(), _SPACE, grid.name().width(), self.height())
        painter.drawText(room, _WRAPPED, row.name)
        self._paint_bar(painter, first)
        painter.setClipRect(QRect(grid.numbers().left(), 0, grid.numbers().width(), self.height()))
        for at in range(len(row.numbers)):
            self._paint_number(painter, first, at)

    def _paint_ground(self, painter: QPainter) -> None:
        if self.row.total:
            painter.setPen(QPen(theme.colour("border"), 1.0))
            painter.drawLine(QPoint(0, 0), QPoint(self.width(), 0))
        elif not self.row.is_inner:
            painter.setPen(QPen(theme.colour("line"), 1.0))
            painter.drawLine(QPoint(theme.NEAR, 0), QPoint(self.width() - theme.NEAR, 0))
        inside = QRectF(self.rect()).adjusted(1, 2, -1, -1)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("hover" if self._hovered else "surface"))
        painter.drawRoundedRect(inside, theme.RADIUS, theme.RADIUS)
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("accent"), 2.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(inside.adjusted(1, 0, -1, -1), theme.RADIUS, theme.RADIUS)

    def _paint_bar(self, painter: QPainter, first: QRect) -> None:
        place, most = self._grid.bar(), self._grid.largest
        if (
            self.row.total
            or not self.row.opens
            or place.width() <= 0
            or not most
            or not self._main()
        ):
            return
        length = max(2.0, place.width() * self._main() / most)
        top = first.center().y() - _BAR_HEIGHT / 2 + 1
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("pale" if self.row.is_inner else "accent"))
        painter.drawRoundedRect(QRectF(place.left(), top, length, _BAR_HEIGHT), 2, 2)

    def _paint_number(self, painter: QPainter, first: QRect, at: int) -> None:
        value = self.row.numbers[at]
        words = number(value)
        column = self._grid.number(at)
        place = QRect(column.left(), first.top(), column.width() - PAD, first.height())
        standing = self._opens(at) and (self._under == at or (self.hasFocus() and self._at == at))
        role: Role = "pale" if value == 0 else "accent" if standing else "text"
        strong = self.row.total or (
            at == self._grid.main % len(self.row.numbers) and not self.row.is_inner
        )
        painter.setPen(theme.colour(role))
        paint_digits(painter, place, words, right=True, strong=strong)
        if standing or (self.hasFocus() and self._at == at):
            width = digits_width(words, strong=strong)
            y = first.bottom() + 0.5
            painter.setPen(QPen(theme.colour(role), 1.5))
            painter.drawLine(
                QPoint(round(place.right() + 1 - width), round(y)), QPoint(place.right(), round(y))
            )

    # ── inside ───────────────────────────────────────────────────────────────────────────────────

    def _press(self, column: int) -> None:
        if self._opens(column):
            self.pressed.emit(self.row.code, column)

    def _opens(self, column: int) -> bool:
        return self.row.opens and self.row.numbers[column] > 0

    def _main(self) -> int:
        return self.row.numbers[self._grid.main]

    def _point(self, place: QPoint) -> None:
        self._under = self._grid.column_at(place.x())
        counts = self._under >= 0 and self._opens(self._under)
        unfolds = self._under < 0 and bool(self.row.inner)
        hand = Qt.CursorShape.PointingHandCursor
        self.setCursor(hand if counts or unfolds else Qt.CursorShape.ArrowCursor)
        self.update()

    def _tell(self) -> None:
        """Say it to a screen reader: the name, then each number with its column."""
        told = [
            f"{column.words} {value}"
            for column, value in zip(self._grid.columns, self.row.numbers, strict=True)
        ]
        self.setAccessibleName(f"{self.row.mark} {self.row.name}: {', '.join(told)}".strip())
        standing = self._grid.columns[self._at].words if self._grid.columns else ""
        self.setAccessibleDescription(standing)
