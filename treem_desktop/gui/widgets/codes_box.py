"""A field that holds several codes of a list."""

from collections.abc import Collection, Sequence

from PySide6.QtWidgets import QWidget

from treem_desktop.domain.values import Value
from treem_desktop.gui import theme
from treem_desktop.gui.widgets.chip import Chip
from treem_desktop.gui.widgets.choices import Choice, matching, meant
from treem_desktop.gui.widgets.choosing_box import ChoosingBox
from treem_desktop.gui.widgets.flow import Flow

_LINE = 120
_ROOM = 6


class CodesBox(ChoosingBox):
    """Chips in the box, and a line behind them; taking a row of the list puts it in or out."""

    def __init__(self, label: str = "", parent: QWidget | None = None) -> None:
        super().__init__(label, parent)
        self._choices: tuple[Choice, ...] = ()
        self._values: tuple[str, ...] = ()
        self._flow = Flow(self.frame, gap=theme.TIGHT)
        self.frame.row.replaceWidget(self.line, self._flow)
        self.frame.row.setStretchFactor(self._flow, 1)
        self.frame.row.setContentsMargins(_ROOM, theme.TIGHT, theme.TIGHT, theme.TIGHT)
        self._draw()
        self.retranslate()

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Offer these, in this order."""
        self._choices = tuple(choices)
        self._draw()

    def value(self) -> Value:
        """Give the codes in the list's order; None when there is none."""
        order = {choice.value: at for at, choice in enumerate(self._choices)}
        return tuple(sorted(self._values, key=lambda v: order.get(v, len(order)))) or None

    def set_value(self, value: Value) -> None:
        """Show codes as chips."""
        self._values = tuple(value) if isinstance(value, tuple) else ()
        self._show("")
        self._draw()
        self._tell()

    def shown(self) -> str:
        """Give the words of the codes."""
        value = self.value()
        return ", ".join(map(self._words, value)) if isinstance(value, tuple) else ""

    def chosen(self) -> Collection[str]:
        """Give the codes."""
        return self._values

    def search(self, typed: str) -> None:
        """Offer what the typed letters may mean."""
        self.offer(matching(self._choices, typed))

    def take(self, choice: Choice) -> None:
        """Put a code in, or out when it was in."""
        without = tuple(value for value in self._values if value != choice.value)
        self._values = without if choice.value in self._values else (*self._values, choice.value)
        self._show("")
        self._draw()
        self.changed.emit()

    def settle(self) -> None:
        """Take what was typed when it can only mean one code."""
        if self.dirty:
            found = meant(self._choices, self.line.text())
            if found is not None and found.value not in self._values:
                self.take(found)
            elif found is not None or not self.line.text().strip():
                self._show("")
        super().settle()

    def unread(self) -> str:
        """Tell whether what is typed names no code."""
        return "typing.code" if self.dirty and self.typed().strip() else ""

    def unread_words(self) -> str:
        """Say what to do."""
        return self.tr("This is not in the list. Choose from the list, or empty the box.")

    def _words(self, value: str) -> str:
        return next((c.words for c in self._choices if c.value == value), value)

    def _draw(self) -> None:
        chips = [Chip(self._words(v), self._flow, removable=True) for v in self._values]
        for chip, value in zip(chips, self._values, strict=True):
            chip.removed.connect(lambda value=value: self.take(Choice(value, "")))
        self._flow.set_parts([*chips, self.line])
        self.line.setFixedWidth(theme.scaled(_LINE))
        empty = "" if self._values else self.tr("Not asked")
        self.line.setPlaceholderText(empty)
