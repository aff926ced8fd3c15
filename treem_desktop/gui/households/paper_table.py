"""A table of the page: its name, its heads, its lines, and how to add one."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from treem_desktop.gui import theme
from treem_desktop.gui.households.paper import cell_height, paint_cell, small
from treem_desktop.gui.households.paper_line import (
    GUTTER,
    SIDE,
    PaperColumn,
    PaperLine,
    widths_of,
)
from treem_desktop.gui.widgets.button import Button
from treem_desktop.gui.widgets.label import Label

_ABOVE = 6


class PaperHeads(QWidget):
    """The heads of a table's columns, above the words of its lines."""

    def __init__(self, columns: Sequence[PaperColumn], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """Tell that narrow heads are higher, and none are there where lines are pairs."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height at a width."""
        widths = widths_of(self._columns, width)
        if widths is None:
            return 1
        heights = [
            cell_height((small(column.words),), room)
            for column, room in zip(self._columns, widths, strict=True)
        ]
        return max(heights, default=0) + 2 * _ABOVE

    def sizeHint(self) -> QSize:
        """Ask for a page of a usual width."""
        return QSize(theme.scaled(640), self.heightForWidth(theme.scaled(640)))

    def minimumSizeHint(self) -> QSize:
        """Be as narrow as the page."""
        return QSize(0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the heads and the stronger line under them."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("ground"))
        widths = widths_of(self._columns, self.width())
        x = SIDE
        for column, room in zip(self._columns, widths or (), strict=widths is not None):
            cell = (small(column.words),)
            top = self.height() - _ABOVE - cell_height(cell, room)
            paint_cell(painter, QRect(x, top, room, self.height()), cell, right=column.right)
            x += room + GUTTER
        painter.setPen(QPen(theme.colour("border"), 1.0))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)


class PaperTable(QWidget):
    """Lines under their heads. An empty one says so on one line, beside how to add."""

    add_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines: list[PaperLine] = []
        self.title = Label("", self, strong=True, tone="accent")
        self.count = Label("", self, tone="muted")
        self.add_button = Button("", self, kind="link", picture="add")
        self.add_button.clicked.connect(self.add_wanted)
        head = QHBoxLayout()
        head.setContentsMargins(SIDE, 0, SIDE, 2)
        head.setSpacing(theme.NEAR)
        head.addWidget(self.title)
        head.addWidget(self.count, 1)
        head.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignRight)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(head)

    def name(self, title: str, count: str, add: str, shortcut: str = "") -> None:
        """Say what the table is about, how much is in it, and what adds to it."""
        self.title.setText(title)
        self.count.setText(count)
        self.add_button.set_words(add, shortcut)
        self.add_button.setVisible(bool(add))
        self.setAccessibleName(title)

    def show_lines(self, columns: Sequence[PaperColumn], lines: Sequence[PaperLine]) -> None:
        """Show these under their heads, and no others."""
        while self._column.count() > 1:
            item = self._column.takeAt(1)
            if item and (widget := item.widget()):
                widget.hide()
                widget.deleteLater()
        self.lines = list(lines)
        if lines:
            self._column.addWidget(PaperHeads(columns, self))
        for line in lines:
            self._column.addWidget(line)
            line.show()
