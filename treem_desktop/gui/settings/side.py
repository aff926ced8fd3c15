"""The parts of the settings at the left, or above them where it is narrow."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from treem_desktop.gui import theme
from treem_desktop.gui.widgets.button import Button


class Side(QWidget):
    """One button for each part; arrows go up and down."""

    chosen = Signal(str)

    def __init__(self, parts: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        """Take the parts as (code, picture)."""
        super().__init__(parent)
        self._buttons: dict[str, Button] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.TIGHT)
        for code, picture in parts:
            button = Button("", self, kind="quiet", picture=picture)
            button.setCheckable(True)
            button.setAutoExclusive(True)
            theme.mark(button, align="left")
            button.clicked.connect(lambda _=False, code=code: self.chosen.emit(code))
            column.addWidget(button)
            self._buttons[code] = button
        column.addStretch(1)

    def set_words(self, code: str, words: str) -> None:
        """Name a part."""
        self._buttons[code].set_words(words)

    def select(self, code: str) -> None:
        """Show which part is open, without telling anybody."""
        self._buttons[code].setChecked(True)

    def button(self, code: str) -> Button:
        """Give the button of a part."""
        return self._buttons[code]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go up and down with the arrows."""
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if event.key() not in steps:
            super().keyPressEvent(event)
            return
        buttons = list(self._buttons.values())
        now = next((at for at, button in enumerate(buttons) if button.hasFocus()), 0)
        to = max(0, min(now + steps[Qt.Key(event.key())], len(buttons) - 1))
        buttons[to].setFocus(Qt.FocusReason.TabFocusReason)
        buttons[to].click()
