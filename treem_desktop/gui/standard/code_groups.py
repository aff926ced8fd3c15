"""The eight groups of a comparison code, two of which are typed from the other side's paper."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from treem_desktop.gui import theme
from treem_desktop.gui.widgets.remark import Remark
from treem_desktop.gui.widgets.text_box import TextBox

_GROUPS, _ACROSS, _DIGITS = 8, 4, 4
_HIDDEN = "••••"


class CodeGroups(QWidget):
    """They stand as on the paper, four a line; only those that are asked for take typing."""

    changed = Signal()
    onward = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asked: tuple[int, int] = (1, 2)
        self.boxes = [TextBox("", self) for _ in range(_GROUPS)]
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(theme.NEAR)
        for at, box in enumerate(self.boxes):
            grid.addWidget(box, at // _ACROSS, at % _ACROSS)
            box.changed.connect(self._typed)
            box.onward.connect(self._go_on)
        self.setMaximumWidth(theme.scaled(560))
        self.retranslate()

    def ask(self, groups: tuple[int, int]) -> None:
        """Ask for these two, counted from 1."""
        self._asked = groups
        for number, box in enumerate(self.boxes, start=1):
            asked = number in groups
            box.setEnabled(asked)
            box.set_value(None if asked else _HIDDEN)
            box.set_remarks([])
        self.retranslate()

    def asked(self) -> tuple[TextBox, TextBox]:
        """Give the two boxes that are typed into."""
        first, second = self._asked
        return self.boxes[first - 1], self.boxes[second - 1]

    def typed(self) -> str:
        """Give what was typed, as it is checked."""
        return " ".join(box.line.text().strip() for box in self.asked())

    def whole(self) -> bool:
        """Tell whether both groups have their four digits."""
        return all(_is_group(box.line.text()) for box in self.asked())

    def mark_wrong(self, wrong: bool) -> None:
        """Mark both boxes: which of them is wrong is told to nobody."""
        remarks = [Remark(self.tr("Look again"), warning=False)] if wrong else []
        for box in self.asked():
            box.set_remarks(remarks)

    def focus_first(self) -> None:
        """Take the keyboard to the first group that is not whole."""
        first, second = self.asked()
        (second if _is_group(first.line.text()) else first).focus()

    def changeEvent(self, event: QEvent) -> None:
        """Hear of another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Number the groups."""
        group = self.tr("Group {number}")
        for number, box in enumerate(self.boxes, start=1):
            box.set_label(group.format(number=number))

    def _typed(self) -> None:
        first, second = self.asked()
        self.mark_wrong(False)
        if first.line.hasFocus() and _is_group(first.line.text()) and not second.line.text():
            second.focus()
        self.changed.emit()

    def _go_on(self) -> None:
        if self.whole():
            self.onward.emit()
        else:
            self.focus_first()


def _is_group(text: str) -> bool:
    digits = text.strip()
    return len(digits) == _DIGITS and digits.isascii() and digits.isdigit()
