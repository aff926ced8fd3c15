"""A field that holds a date known to the day, the month or the year."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from treem_desktop.catalog.loading import catalog
from treem_desktop.domain import dates
from treem_desktop.domain.values import PartialDate, Value
from treem_desktop.gui import theme
from treem_desktop.gui.language import language
from treem_desktop.gui.widgets.field import LineBox
from treem_desktop.gui.widgets.label import Label


class DateBox(LineBox):
    """A date typed as 5/2/15, 05022015, 2/2015 or 2015.

    While it is typed, the date it is read as stands behind it, pale. Once typing is over the text
    becomes 05/02/2015.
    """

    def __init__(self, label: str, today: date, parent: QWidget | None = None) -> None:
        super().__init__(label, parent)
        self._today = today
        self._echo = Label("", self.frame, tone="pale")
        self._echo.setContentsMargins(0, 0, theme.NEAR, 0)
        self._echo.hide()
        self.frame.add(self._echo)
        self.line.setInputMethodHints(Qt.InputMethodHint.ImhPreferNumbers)

    def value(self) -> Value:
        """Give the date; None when it is empty or unreadable."""
        return self._read()[0]

    def set_value(self, value: Value) -> None:
        """Show a date."""
        self.line.setText(dates.show(PartialDate(str(value))) if value else "")
        self._echo.hide()
        self._tell()
        self._show_found()

    def unread(self) -> str:
        """Give the code of why the text is no date."""
        return self._read()[1]

    def unread_words(self) -> str:
        """Say how to type it."""
        return catalog().message(self.unread(), language())

    def settle(self) -> None:
        """Show the date as it is always shown, once typing is over."""
        value, _ = self._read()
        if value and self.line.text() != dates.show(value):
            self.line.setText(dates.show(value))
        self._echo.hide()
        super().settle()

    def _read(self) -> tuple[PartialDate | None, str]:
        text = self.line.text().strip()
        if not text:
            return None, ""
        try:
            return dates.parse(text, self._today), ""
        except dates.NotADate as wrong:
            return None, wrong.code

    def _edit(self, text: str) -> None:
        value, _ = self._read()
        shown = dates.show(value) if value else ""
        self._echo.setText(shown)
        fits = self.fontMetrics().horizontalAdvance(text + shown) < self.width() - 5 * theme.NEAR
        self._echo.setVisible(bool(shown) and shown != text and fits)
        super()._edit(text)
