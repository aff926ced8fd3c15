"""Tells while Caps Lock is on: the commonest reason why a right passphrase is wrong."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget


class CapsWatch(QObject):
    """Watches what is typed into a line: a capital without Shift tells that Caps Lock is on."""

    found = Signal(bool)

    def __init__(self, line: QWidget) -> None:
        super().__init__(line)
        self.on = False
        line.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at each letter; Caps Lock pressed again is forgotten."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self._look(event)
        return False

    def _look(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_CapsLock:
            self._tell(False)
            return
        letter = event.text()
        if len(letter) == 1 and letter.isalpha() and letter.upper() != letter.lower():
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._tell(letter.isupper() != shift)

    def _tell(self, on: bool) -> None:
        if on != self.on:
            self.on = on
            self.found.emit(on)
