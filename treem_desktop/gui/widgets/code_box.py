"""A field that holds a code of a list."""

from collections.abc import Collection, Sequence

from PySide6.QtWidgets import QWidget

from treem_desktop.domain.values import UNKNOWN, Value
from treem_desktop.gui.widgets.choices import Choice, matching, meant
from treem_desktop.gui.widgets.choosing_box import ChoosingBox


class CodeBox(ChoosingBox):
    """One code. Empty is «Chưa hỏi», shown pale; «Chưa rõ» is a choice of every list."""

    def __init__(self, label: str = "", parent: QWidget | None = None) -> None:
        super().__init__(label, parent)
        self._choices: tuple[Choice, ...] = ()
        self._value: str | None = None
        self.retranslate()

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Offer these, in this order, and «Chưa rõ» after them."""
        self._choices = tuple(choices)
        if not self.dirty:
            self.set_value(self._value)

    def value(self) -> Value:
        """Give the code; None for «Chưa hỏi» or for typing that names none."""
        if self.dirty:
            found = meant(self._all(), self.line.text())
            return found.value if found else None
        return self._value

    def set_value(self, value: Value) -> None:
        """Show a code by its words; one of a newer version is shown as it is."""
        self._value = str(value) if value else None
        self._show(self._words(self._value))
        self._tell()
        self._show_found()

    def set_typed(self, text: str) -> None:
        """Show a draft's text, and read it."""
        self.dirty = bool(text)
        self.line.setText(text)
        self.settle()

    def shown(self) -> str:
        """Give the code's words."""
        return self._words(self._value)

    def chosen(self) -> Collection[str]:
        """Give the code."""
        return (self._value or "",)

    def search(self, typed: str) -> None:
        """Offer what the typed letters may mean."""
        if typed.strip():
            self.offer(matching(self._all(), typed))
        else:
            nothing = Choice("", self.tr("Not asked"), pale=True)
            self.offer([nothing, *self._all()])

    def take(self, choice: Choice) -> None:
        """Make a code the value."""
        new = choice.value or None
        changed = new != self._value or self.dirty
        self.set_value(new)
        if changed:
            self.changed.emit()

    def settle(self) -> None:
        """Take what was typed when it can only mean one code."""
        if self.dirty:
            found = meant(self._all(), self.line.text())
            if found is not None or not self.line.text().strip():
                self.take(found or Choice("", ""))
        super().settle()

    def unread(self) -> str:
        """Tell whether what is typed names no code."""
        return "typing.code" if self.dirty and self.value() is None and self.typed() else ""

    def unread_words(self) -> str:
        """Say what to do."""
        return self.tr("This is not in the list. Choose from the list, or empty the box.")

    def retranslate(self) -> None:
        """Say «Chưa rõ» in the language of the interface."""
        super().retranslate()
        if not self.dirty:
            self.set_value(self._value)

    def _all(self) -> list[Choice]:
        unknown = Choice(UNKNOWN, self.tr("Unknown"))
        known = any(choice.value == UNKNOWN for choice in self._choices)
        return [*self._choices, *([] if known else [unknown])]

    def _words(self, value: str | None) -> str:
        if value is None:
            return ""
        return next((c.words for c in self._all() if c.value == value), value)
