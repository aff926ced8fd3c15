"""A passphrase: hidden while typed, shown while the eye is pressed in."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from treem_desktop.domain.values import Value
from treem_desktop.gui.widgets.button import Button
from treem_desktop.gui.widgets.field import LineBox


class PassphraseBox(LineBox):
    """Its text is given as it was typed: the keys tidy it themselves. It is never in a draft."""

    def __init__(self, label: str = "", parent: QWidget | None = None) -> None:
        super().__init__(label, parent)
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.line.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoAutoUppercase
        )
        self.eye = Button(kind="quiet", picture="eye", square=True, parent=self.frame)
        self.eye.setCheckable(True)
        self.eye.setProperty("small", True)
        self.eye.toggled.connect(self._look)
        self.frame.add(self.eye)
        self.retranslate()

    def value(self) -> Value:
        """Give what was typed; None when there is nothing."""
        return self.line.text() or None

    def set_value(self, value: Value) -> None:
        """Show a passphrase as dots, or empty the box."""
        self.line.setText("" if value is None else str(value))

    def typed(self) -> str:
        """Give nothing: a passphrase stands in no draft."""
        return ""

    def set_typed(self, text: str) -> None:
        """Empty the box."""
        self.line.clear()

    def shown(self) -> str:
        """Give nothing: a passphrase is never read out."""
        return ""

    def retranslate(self) -> None:
        """Say what the eye does."""
        super().retranslate()
        shows = self.eye.isChecked()
        self.eye.set_words(
            self.tr("Hide the passphrase") if shows else self.tr("Show the passphrase")
        )

    def _look(self, shows: bool) -> None:
        self.line.setEchoMode(QLineEdit.EchoMode.Normal if shows else QLineEdit.EchoMode.Password)
        self.eye.set_picture("eye-off" if shows else "eye")
        self.retranslate()
        self.focus()
