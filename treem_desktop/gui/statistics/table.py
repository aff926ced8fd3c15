"""A table of figures: heads, lines that unfold, and a bar to scroll by where columns are many."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QScrollBar, QSizePolicy, QVBoxLayout, QWidget

from treem_desktop.gui import theme
from treem_desktop.gui.standard.cells import PAD
from treem_desktop.gui.statistics.grid import FigureColumn, FigureRow, Grid
from treem_desktop.gui.statistics.line import Line
from treem_desktop.gui.statistics.numbers import number

_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class FigureTable(QWidget):
    """Lines one beneath the other. It is as high as they are, and never scrolls downwards."""

    pressed = Signal(str, str)
    """The children behind a number: the code of its line, and of its column."""

    def __init__(self, parent: QWidget | None = None, *, bars: bool = False) -> None:
        super().__init__(parent)
        self.grid = Grid(bars=bars)
        self._rows: tuple[FigureRow, ...] = ()
        self._open: set[str] = set()
        self._name = ""
        self.heads = _Heads(self)
        self.slider = QScrollBar(Qt.Orientation.Horizontal, self)
        self.slider.valueChanged.connect(self._scroll)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.heads)
        column.addLayout(self._lines)
        column.addWidget(self.slider)

    def show_rows(
        self, name: str, columns: Sequence[FigureColumn], rows: Sequence[FigureRow], main: int = -1
    ) -> None:
        """Show these; what was unfolded stays so. `name` heads the names, `main` stands out."""
        self._name = name
        self._rows = tuple(rows)
        grid = self.grid
        grid.columns, grid.main = tuple(columns), main
        counted = [row for row in rows if not row.total]
        grid.marks = any(row.mark for row in rows)
        grid.folds = any(row.inner for row in rows)
        grid.largest = max((row.numbers[grid.main] for row in counted), default=0)
        self._measure()
        self._fill()

    def lines(self) -> list[Line]:
        """Give the lines in sight, in their order."""
        items = (self._lines.itemAt(at) for at in range(self._lines.count()))
        found = (item.widget() for item in items if item is not None)
        return [line for line in found if isinstance(line, Line)]

    def unfold(self, code: str) -> None:
        """Show what stands beneath a line, or hide it."""
        head = next((line for line in self.lines() if line.row.code == code), None)
        if head is None or not head.row.inner:
            return
        self._open ^= {code}
        head.set_open(code in self._open)
        if head.is_open:
            place = self._lines.indexOf(head) + 1
            for at, inner in enumerate(head.row.inner):
                self._add(inner, place + at)
        else:
            inside = {inner.code for inner in head.row.inner}
            self._drop([line for line in self.lines() if line.row.code in inside])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go up and down through the lines, staying in the column."""
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        lines = self.lines()
        at = next((at for at, line in enumerate(lines) if line.hasFocus()), -1)
        if event.key() not in steps or at < 0:
            super().keyPressEvent(event)
            return
        to = at + steps[Qt.Key(event.key())]
        if 0 <= to < len(lines):
            lines[to].stand_in(lines[at].column())
            lines[to].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.focusNextPrevChild(to > at)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width out."""
        super().resizeEvent(event)
        self._measure()

    def changeEvent(self, event: QEvent) -> None:
        """Grow with the text."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._measure()

    def head_name(self) -> str:
        """Give what heads the names."""
        return self._name

    # ── inside ───────────────────────────────────────────────────────────────────────────────────

    def _fill(self) -> None:
        focused = next((line for line in self.lines() if line.hasFocus()), None)
        self._drop(self.lines())
        for row in self._rows:
            line = self._add(row)
            line.set_open(row.code in self._open)
            if line.is_open:
                for inner in row.inner:
                    self._add(inner)
        if focused is not None:
            self._stand_on(focused.row.code, focused.column())

    def _stand_on(self, code: str, column: int) -> None:
        for line in self.lines():
            if line.row.code == code:
                line.stand_in(column)
                line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _drop(self, lines: Sequence[Line]) -> None:
        for line in lines:
            self._lines.removeWidget(line)
            line.hide()
            line.deleteLater()

    def _add(self, row: FigureRow, place: int = -1) -> Line:
        line = Line(row, self.grid, self)
        line.pressed.connect(lambda code, at: self.pressed.emit(code, self.grid.columns[at].code))
        line.unfolded.connect(self.unfold)
        line.scrolled.connect(self._bring)
        self._lines.insertWidget(place, line)
        if self.isVisible():
            line.show()
        return line

    def _measure(self) -> None:
        every = [*self._rows, *(inner for row in self._rows for inner in row.inner)]
        widest = [
            number(max((row.numbers[at] for row in every), default=0))
            for at in range(len(self.grid.columns))
        ]
        self.grid.measure(self.width(), widest)
        hidden = self.grid.hidden()
        self.slider.setVisible(hidden > 0)
        self.slider.setRange(0, hidden)
        self.slider.setPageStep(max(1, self.grid.numbers().width()))
        self.slider.setSingleStep(max(1, self.grid.step()))
        self.heads.setFixedHeight(theme.line_height(theme.Text.SMALL) + 2 * theme.NEAR)
        for line in self.lines():
            line.updateGeometry()
        self.update()

    def _scroll(self, value: int) -> None:
        self.grid.offset = value
        for part in (self.heads, *self.lines()):
            part.update()

    def _bring(self, column: int) -> None:
        self.grid.show_column(column)
        self.slider.setValue(self.grid.offset)


class _Heads(QWidget):
    """What each column is, level with the numbers beneath."""

    def __init__(self, table: FigureTable) -> None:
        super().__init__(table)
        self._table = table
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Ask for a line."""
        return QSize(0, theme.line_height(theme.Text.SMALL) + 2 * theme.NEAR)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the heads."""
        painter = QPainter(self)
        grid = self._table.grid
        painter.setFont(theme.font(theme.Text.SMALL))
        painter.setPen(theme.colour("muted"))
        first = grid.mark().left() if grid.marks else grid.name().left()
        room = QRect(first, 0, grid.name().right() - first, self.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | _MIDDLE, self._table.head_name())
        numbers = grid.numbers()
        painter.setClipRect(QRect(numbers.left(), 0, numbers.width(), self.height()))
        metrics = painter.fontMetrics()
        for at, column in enumerate(grid.columns):
            place = grid.number(at)
            inside = QRect(place.left() + PAD, 0, place.width() - 2 * PAD, self.height())
            words = metrics.elidedText(column.words, Qt.TextElideMode.ElideRight, inside.width())
            painter.drawText(inside, Qt.AlignmentFlag.AlignRight | _MIDDLE, words)
        painter.setClipping(False)
        painter.setPen(QPen(theme.colour("border"), 1.0))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
