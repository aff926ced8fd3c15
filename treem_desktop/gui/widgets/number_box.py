"""Fields that hold whole numbers and money."""

import re

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from treem_desktop.catalog.loading import catalog
from treem_desktop.domain import money
from treem_desktop.domain.values import Value
from treem_desktop.gui import theme
from treem_desktop.gui.language import language
from treem_desktop.gui.widgets.field import LineBox
from treem_desktop.gui.widgets.label import Label

_WHOLE = re.compile(r"[0-9]{1,15}")
_GROUPED = re.compile(r"[1-9][0-9]{0,2}(?:[. ][0-9]{3}){1,4}")


class NumberBox(LineBox):
    """A whole number, with its unit behind it. Typed with or without groups: 2891, 2.891."""

    def __init__(self, label: str = "", parent: QWidget | None = None) -> None:
        super().__init__(label, parent)
        self._unit = Label("", self.frame, tone="muted")
        self._unit.setContentsMargins(0, 0, theme.NEAR, 0)
        self._unit.hide()
        self.frame.add(self._unit)
        self.line.setInputMethodHints(Qt.InputMethodHint.ImhPreferNumbers)

    def set_unit(self, words: str) -> None:
        """Name the unit behind the number."""
        self._unit.setText(words)
        self._unit.setVisible(bool(words))
        self._tell()

    def value(self) -> Value:
        """Give the number; None when it is empty or unreadable."""
        text = self.line.text().strip()
        return self.read(text) if text and not self.unread() else None

    def set_value(self, value: Value) -> None:
        """Show a number."""
        self.line.setText(self.written(value) if isinstance(value, int) else "")
        self._tell()
        self._show_found()

    def shown(self) -> str:
        """Give the number with its unit."""
        return f"{self.line.text()} {self._unit.text()}".strip() if self.line.text() else ""

    def unread(self) -> str:
        """Tell whether the text is no whole number."""
        text = self.line.text().strip()
        good = not text or _WHOLE.fullmatch(text) or _GROUPED.fullmatch(text)
        return "" if good else "typing.number"

    def unread_words(self) -> str:
        """Say how to type it."""
        return self.tr("This is not a whole number. Type digits only, such as 2891.")

    def settle(self) -> None:
        """Show the number as it is always shown, once typing is over."""
        value = self.value()
        if isinstance(value, int) and self.line.text() != self.written(value):
            self.line.setText(self.written(value))
        super().settle()

    def read(self, text: str) -> int:
        """Read what is known to be readable."""
        return int(re.sub("[^0-9]", "", text))

    def written(self, value: int) -> str:
        """Give a number as it is shown."""
        return str(value)


class MoneyBox(NumberBox):
    """Money in whole đồng, shown in groups of three."""

    def __init__(self, label: str = "", parent: QWidget | None = None) -> None:
        super().__init__(label, parent)
        self.set_unit("đồng")

    def unread(self) -> str:
        """Give the code of why the text is no amount."""
        try:
            if self.line.text().strip():
                money.parse(self.line.text())
        except money.NotMoney as wrong:
            return wrong.code
        return ""

    def unread_words(self) -> str:
        """Say how to type it."""
        return catalog().message(self.unread(), language())

    def read(self, text: str) -> int:
        """Read what is known to be readable."""
        return money.parse(text)

    def written(self, value: int) -> str:
        """Give an amount with a dot for thousands."""
        return money.show(value)
