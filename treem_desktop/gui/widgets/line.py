"""The line that is typed into: it hands its keys to the box around it first."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QLineEdit, QWidget


class Line(QLineEdit):
    """A line without a frame. Nothing in it completes, reformats or capitalises while typing."""

    entered = Signal()
    gone = Signal()
    clicked = Signal()
    tabbed = Signal()
    """Tab or Shift+Tab is about to take the keyboard away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.keys: Callable[[QKeyEvent], bool] | None = None
        self.setProperty("bare", True)
        self.setFrame(False)
        self.setMinimumWidth(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the box have the key; type it when the box does not want it."""
        if self.keys is None or not self.keys(event):
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tell the box before Tab takes the keyboard away."""
        self.tabbed.emit()
        return super().focusNextPrevChild(forward)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell the box that typing may begin."""
        super().focusInEvent(event)
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell the box that typing is over."""
        super().focusOutEvent(event)
        self.gone.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tell the box of a press, once the cursor stands where it fell."""
        super().mousePressEvent(event)
        self.clicked.emit()
