"""One part of the settings, and how a setting stands in it."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from treem_desktop.domain.changes import Changes
from treem_desktop.gui import theme
from treem_desktop.gui.desk import Desk
from treem_desktop.gui.widgets.label import Label

WIDEST = 800
"""Cards are no wider than is read easily, at 100 %."""


class Section(QWidget):
    """A column of cards. The constructor builds widgets only; `enter` reads."""

    widest = WIDEST

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.GAP)
        self.setMaximumWidth(theme.scaled(self.widest))

    def enter(self) -> None:
        """Come to it: read what it shows."""

    def heard(self, changes: Changes) -> None:
        """Hear what an act wrote."""

    def retranslate(self) -> None:
        """Say its words in the language of the interface."""

    def changeEvent(self, event: QEvent) -> None:
        """Hear of another language, and grow with the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self.setMaximumWidth(theme.scaled(self.widest))


class SettingRow(QWidget):
    """What is set and why, at the left; how, at the right."""

    def __init__(self, control: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.control = control
        self._title = Label("", self, wrap=True)
        self._detail = Label("", self, size="small", tone="muted", wrap=True)
        self._detail.hide()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch(1)
        words.addWidget(self._title)
        words.addWidget(self._detail)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, theme.TIGHT, 0, theme.TIGHT)
        row.setSpacing(theme.WIDE)
        row.addLayout(words, 1)
        row.addWidget(control, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def set_words(self, title: str, detail: str = "") -> None:
        """Name the setting, and explain it."""
        self._title.setText(title)
        self._detail.setText(detail)
        self._detail.setVisible(bool(detail))
        self.control.setAccessibleName(title)
        self.control.setAccessibleDescription(detail)
