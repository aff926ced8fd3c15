"""A filter over a list: one code, or everything."""

from PySide6.QtWidgets import QWidget

from treem_desktop.gui.widgets.choices import Choice, matching
from treem_desktop.gui.widgets.code_box import CodeBox


class FilterBox(CodeBox):
    """Like a box of codes, but empty means all, and nothing is unknown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._everything = ""
        super().__init__("", parent)

    def set_words(self, name: str, everything: str) -> None:
        """Name the filter for a screen reader, and say what an empty one stands for."""
        self._everything = everything
        self.line.setAccessibleName(name)
        self.retranslate()

    def search(self, typed: str) -> None:
        """Offer what the typed letters may mean, and all."""
        if typed.strip():
            self.offer(matching(self._choices, typed))
        else:
            self.offer([Choice("", self._everything, pale=True), *self._choices])

    def retranslate(self) -> None:
        """Say what stands there when nothing is left out."""
        super().retranslate()
        self.line.setPlaceholderText(self._everything)

    def _all(self) -> list[Choice]:
        return list(self._choices)
