"""A field with two or three answers, shown side by side: yes and no, boy and girl."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from treem_desktop.domain.values import UNKNOWN, Value
from treem_desktop.gui.widgets.choices import Choice
from treem_desktop.gui.widgets.field import FieldBox
from treem_desktop.gui.widgets.segments import Segments


class _Keyed(Segments):
    """Segments that hand their keys to the box around them first."""

    def __init__(self) -> None:
        super().__init__(may_be_empty=True)
        self.box: FieldBox | None = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the box have Enter and Esc."""
        if self.box is None or not self.box.took_key(event):
            super().keyPressEvent(event)


class ChoiceBox(FieldBox):
    """A short list of codes, all in sight. None chosen is «Chưa hỏi»."""

    def __init__(self, label: str = "", parent: QWidget | None = None) -> None:
        segments = _Keyed()
        strip = QWidget()
        row = QHBoxLayout(strip)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(segments)
        row.addStretch(1)
        super().__init__(label, segments, strip, parent)
        self._choices: tuple[Choice, ...] = ()
        self.segments = segments
        segments.box = self
        segments.chosen.connect(self._choose)
        segments.entered.connect(self.entered)
        segments.gone.connect(self.settle)
        self.retranslate()

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Offer these, and «Chưa rõ» after them."""
        self._choices = tuple(choices)
        unknown = Choice(UNKNOWN, self.tr("Unknown"))
        known = any(choice.value == UNKNOWN for choice in choices)
        self.segments.set_choices([*choices, *([] if known else [unknown])])
        self.updateGeometry()

    def value(self) -> Value:
        """Give the code; None for «Chưa hỏi»."""
        return self.segments.value() or None

    def set_value(self, value: Value) -> None:
        """Show a code."""
        self.segments.set_value(str(value or ""))
        self._tell()

    def typed(self) -> str:
        """Give the code: there is nothing to type."""
        return self.segments.value()

    def set_typed(self, text: str) -> None:
        """Show a draft's code."""
        self.segments.set_value(text)

    def shown(self) -> str:
        """Give the code's words; a code of a newer version as it is."""
        value = self.segments.value()
        return next((c.words for c in self.segments.choices() if c.value == value), value)

    def focus(self) -> None:
        """Take the keyboard."""
        self.segments.setFocus(Qt.FocusReason.TabFocusReason)

    def retranslate(self) -> None:
        """Say «Chưa rõ» in the language of the interface."""
        self.set_choices(self._choices)
        super().retranslate()

    def _choose(self, value: str) -> None:
        self._show_found()
        self.changed.emit()
