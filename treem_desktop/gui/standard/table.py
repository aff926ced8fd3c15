"""The table of a list: keyboard, mouse and the height of its rows."""

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from treem_desktop.gui import theme
from treem_desktop.gui.standard.cells import Cells, Heads
from treem_desktop.gui.standard.rows import Rows

_INDEX = QModelIndex | QPersistentModelIndex
_HELD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class Table(QTableView):
    """Rows are selected whole. Enter opens one, Space selects, letters are left to the screen."""

    opened = Signal(int)
    """Enter or a double click on this row."""
    moved = Signal(int)
    """The keyboard or the mouse stands on this row now."""

    def __init__(self, rows: Rows, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows = rows
        self.setModel(rows)
        self.heads = Heads(rows, self)
        self.cells = Cells(rows, self)
        self.setHorizontalHeader(self.heads)
        self.setItemDelegate(self.cells)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(self.verticalHeader().ResizeMode.Fixed)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setMouseTracking(True)
        for at, column in enumerate(rows.columns):
            self.setColumnWidth(at, theme.scaled(column.width))
        self._percent = theme.look().percent
        """The text size that the columns' widths are for."""
        self.measure()
        self.doubleClicked.connect(lambda index: self.opened.emit(index.row()))

    def measure(self) -> None:
        """Give rows and heads the size of the present look; columns grow with the text."""
        self.verticalHeader().setDefaultSectionSize(theme.row_height())
        self.heads.setFixedHeight(theme.line_height(theme.Text.SMALL) + 2 * theme.NEAR)
        percent, self._percent = self._percent, theme.look().percent
        if percent != self._percent:
            for at in range(len(self._rows.columns)):
                width = self.columnWidth(at) * self._percent / percent
                self.setColumnWidth(at, round(width))

    def choose_by_ticks(self) -> None:
        """Let rows be ticked one by one; one more never lets go of the others."""
        self.cells.ticks = self.heads.ticks = True
        self.setSelectionMode(QAbstractItemView.SelectionMode.MultiSelection)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter; hand plain letters on, so that a screen may search by them."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.currentIndex().isValid():
                self.opened.emit(self.currentIndex().row())
        elif event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self._toggle(self.currentIndex())
        elif event.text().isalnum() and not event.modifiers() & _HELD:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def currentChanged(self, current: _INDEX, previous: _INDEX) -> None:
        """Tell where the keyboard stands."""
        super().currentChanged(current, previous)
        if current.isValid() and current.row() != previous.row():
            self.moved.emit(current.row())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show the row under the mouse."""
        super().mouseMoveEvent(event)
        self._hover(self.rowAt(round(event.position().y())))

    def leaveEvent(self, event: QEvent) -> None:
        """Show none."""
        super().leaveEvent(event)
        self._hover(-1)

    def _hover(self, row: int) -> None:
        if row != self.cells.hovered:
            self.cells.hovered = row
            self.viewport().update()

    def _toggle(self, index: QModelIndex) -> None:
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().select(index, flags.Toggle | flags.Rows)
