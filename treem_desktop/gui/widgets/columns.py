"""Twelve equal columns, as the paper's rows are written; Qt's grid gives unequal ones."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from treem_desktop.gui import theme
from treem_desktop.gui.widgets.labelled import Labelled
from treem_desktop.gui.widgets.sight import adopt, is_away

COLUMNS = 12
Row = Sequence[tuple[QWidget, int]]
"""What stands on one row, each with the twelfths it takes."""


class TwelveColumns(QWidget):
    """Rows of widgets, each some twelfths wide. A row that is too narrow goes over several lines.

    Hidden widgets take no room and leave no gap.
    """

    def __init__(self, parent: QWidget | None = None, *, gap: int = theme.GAP) -> None:
        super().__init__(parent)
        self._rows: list[list[tuple[QWidget, int]]] = []
        self._gap = gap
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add_row(self, row: Row) -> None:
        """Put one more row beneath."""
        self._rows.append(list(row))
        for widget, _ in row:
            adopt(self, widget)
        self.updateGeometry()

    def widgets(self) -> tuple[QWidget, ...]:
        """Give all it holds, in reading order."""
        return tuple(widget for row in self._rows for widget, _ in row)

    def hasHeightForWidth(self) -> bool:
        """Tell that a narrow one is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height at a width."""
        return self._set(width, place=False)

    def sizeHint(self) -> QSize:
        """Ask for a form of a usual width."""
        width = theme.scaled(720)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Ask for room for the widest one alone on its line."""
        widest = max((w.minimumSizeHint().width() for w in self.widgets()), default=0)
        return QSize(widest, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the rows anew."""
        super().resizeEvent(event)
        self._set(self.width(), place=True)

    def event(self, event: QEvent) -> bool:
        """Set the rows anew when something in them grew, appeared or went."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._set(self.width(), place=True)
        return super().event(event)

    def _set(self, width: int, *, place: bool) -> int:
        """Go through the lines from top to bottom; give the height they take."""
        y = 0
        for row in self._rows:
            for line in self._lines(row, width):
                height = self._set_line(line, width, y, place=place)
                y += height + self._gap
        return max(0, y - self._gap)

    def _set_line(self, line: Row, width: int, y: int, *, place: bool) -> int:
        spans = [(widget, span, self._width(span, width)) for widget, span in line]
        headed = [(part, room) for part, _, room in spans if isinstance(part, Labelled)]
        head = max((part.head_for(room) for part, room in headed), default=0)
        for part, _ in headed:
            part.set_head(head)
        height = max(_height(widget, room) for widget, _, room in spans)
        column = 0
        for widget, span, room in spans:
            if place:
                x = self._edge(column, width)
                full = self._edge(column + span, width) - self._gap - x
                widget.setGeometry(QRect(x, y, full, _height(widget, room)))
            column += span
        return height

    def _edge(self, column: int, width: int) -> int:
        """Tell where a column begins, to the whole pixel."""
        return round(column * (width + self._gap) / COLUMNS)

    def _width(self, span: int, width: int) -> int:
        """Give the least width so many columns have, wherever they begin."""
        return max(1, span * (width + self._gap) // COLUMNS - self._gap)

    def _lines(self, row: Row, width: int) -> list[list[tuple[QWidget, int]]]:
        """Give the row as it fits: as it is, or over several lines of about the same length."""
        shown = [(part, self._least(part, span, width)) for part, span in row if not is_away(part)]
        total = sum(span for _, span in shown)
        if total <= COLUMNS:
            return [shown] if shown else []
        count = len(_broken(shown, COLUMNS))
        lines = _broken(shown, total / count)
        is_full = sum(span for _, span in row) == COLUMNS
        return [_stretched(line) for line in lines] if is_full else lines

    def _least(self, part: QWidget, span: int, width: int) -> int:
        """Give the twelfths a part takes: its own, or as many as it needs."""
        wanted = part.minimumSizeHint().width()
        while span < COLUMNS and self._width(span, width) < wanted:
            span += 1
        return span


def _broken(row: Row, length: float) -> list[list[tuple[QWidget, int]]]:
    """Break a row into lines of about this length, none longer than twelve."""
    lines: list[list[tuple[QWidget, int]]] = [[]]
    taken = 0
    for part, span in row:
        if lines[-1] and (taken + span > COLUMNS or taken + span / 2 > length):
            lines.append([])
            taken = 0
        lines[-1].append((part, span))
        taken += span
    return lines


def _stretched(line: Row) -> list[tuple[QWidget, int]]:
    """Share what a line leaves over; the last takes what cannot be shared."""
    spare = COLUMNS - sum(span for _, span in line)
    wider = [(part, span + spare // len(line)) for part, span in line]
    last, span = wider[-1]
    return [*wider[:-1], (last, span + spare % len(line))]


def _height(widget: QWidget, width: int) -> int:
    if widget.hasHeightForWidth():
        return widget.heightForWidth(width)
    return widget.sizeHint().height()
