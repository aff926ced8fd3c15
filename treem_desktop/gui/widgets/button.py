"""Buttons: one main act on a screen, plain ones beside it, quiet ones in bars."""

from typing import Literal

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from treem_desktop.gui import theme
from treem_desktop.gui.theme import Role
from treem_desktop.gui.widgets.icons import icon

Kind = Literal["plain", "primary", "quiet", "link", "danger"]
_ICON_ROLES: dict[Kind, Role] = {
    "plain": "muted",
    "primary": "on_accent",
    "quiet": "muted",
    "link": "accent",
    "danger": "overdue",
}


class Button(QPushButton):
    """A button with a word, an icon, or both. A square one shows the icon and says the word."""

    def __init__(
        self,
        words: str = "",
        parent: QWidget | None = None,
        *,
        kind: Kind = "plain",
        picture: str = "",
        square: bool = False,
    ) -> None:
        super().__init__(parent)
        self._kind = kind
        self._picture = picture
        self._square = square
        self._words = ""
        self.setAutoDefault(False)
        self.setProperty("kind", kind)
        self.setProperty("square", square)
        self.setIconSize(QSize(theme.ICON, theme.ICON))
        self.set_words(words)
        self._draw()
        self.toggled.connect(self._draw)

    def set_words(self, words: str, shortcut: str = "") -> None:
        """Say what it does; a square one says it in its tip, with the shortcut."""
        self._words = words
        gap = " " if self._picture and words else ""  # Qt sets icon and word too close
        self.setText("" if self._square else gap + words)
        self.setAccessibleName(words)
        tip = f"{words} ({shortcut})" if shortcut else words
        self.setToolTip(tip if self._square or shortcut else "")

    def words(self) -> str:
        """Give what it says it does."""
        return self._words

    def set_picture(self, picture: str) -> None:
        """Show another icon."""
        self._picture = picture
        self._draw()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press it with Enter as with Space."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icon in the colours of a new look."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._draw()

    def _draw(self) -> None:
        if self._picture:
            role: Role = "accent" if self.isChecked() else _ICON_ROLES[self._kind]
            self.setIcon(icon(self._picture, role))
