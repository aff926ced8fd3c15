"""A problem in words beneath what it is about: a warning in amber, an error in red."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from treem_desktop.gui import theme
from treem_desktop.gui.widgets.icons import paint
from treem_desktop.gui.widgets.label import Label

_PICTURE = 14


@dataclass(frozen=True, slots=True)
class Remark:
    """What is wrong and what to do, in the interface's language. A warning never blocks."""

    words: str
    warning: bool = True


class RemarkLine(QWidget):
    """One remark: its sign and its sentence, which wraps."""

    def __init__(self, remark: Remark, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.remark = remark
        self._label = Label(
            remark.words,
            self,
            size="small",
            tone="due" if remark.warning else "overdue",
            wrap=True,
        )
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """Tell that a narrow one is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height of the sentence at a width."""
        return self._label.heightForWidth(max(1, width - self._indent()))

    def sizeHint(self) -> QSize:
        """Ask for the sentence on lines of a readable length."""
        width = theme.scaled(240)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Never be wider than the box above wants to be."""
        return QSize(0, theme.line_height(theme.Text.SMALL))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the sentence behind the sign."""
        super().resizeEvent(event)
        self._label.setGeometry(self._indent(), 0, self.width() - self._indent(), self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the sign, level with the first line."""
        size = theme.scaled(_PICTURE)
        top = (theme.line_height(theme.Text.SMALL) - size) / 2
        place = QRectF(0, top, size, size)
        if self.remark.warning:
            paint(QPainter(self), "warning", "due", place)
        else:
            paint(QPainter(self), "error", "overdue", place)

    def _indent(self) -> int:
        return theme.scaled(_PICTURE) + theme.TIGHT + 1
