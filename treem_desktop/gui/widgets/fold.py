"""A word that opens and closes what lies beneath it: «Thêm thông tin»."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from treem_desktop.gui.widgets.button import Button


class Fold(Button):
    """Its arrow tells whether it is open. Enter opens it and goes on inside."""

    folded = Signal(bool)
    """It was opened (False) or closed (True)."""
    onward = Signal()
    back = Signal()

    def __init__(self, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(words, parent, kind="link", picture="chevron-right")
        self._open = False
        self.clicked.connect(lambda: self.set_open(not self._open))

    def is_open(self) -> bool:
        """Tell whether it is open."""
        return self._open

    def set_open(self, is_open: bool) -> None:
        """Open or close it."""
        if is_open != self._open:
            self._open = is_open
            self.set_picture("chevron-down" if is_open else "chevron-right")
            self.folded.emit(not is_open)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter and go on; go back with Shift+Enter."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.back.emit()
        else:
            self.set_open(True)
            self.onward.emit()
