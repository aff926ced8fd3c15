"""A field that holds text."""

from PySide6.QtWidgets import QWidget

from treem_desktop.domain.names import clean
from treem_desktop.domain.values import Value
from treem_desktop.gui.widgets.field import LineBox


class TextBox(LineBox):
    """Text on one line. It is tidied when it is read, never while it is typed."""

    def __init__(self, label: str = "", parent: QWidget | None = None) -> None:
        super().__init__(label, parent)
        self._show_found()

    def value(self) -> Value:
        """Give the text in NFC with single blanks; None when there is none."""
        return clean(self.line.text()) or None

    def set_value(self, value: Value) -> None:
        """Show a text from its beginning."""
        self.line.setText("" if value is None else str(value))
        self.line.setCursorPosition(0)
        self._tell()
