"""What may follow by law from what is written: told with its reason, never set by itself."""

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from treem_desktop.gui import theme
from treem_desktop.gui.widgets.button import Button
from treem_desktop.gui.widgets.icons import paint
from treem_desktop.gui.widgets.label import Label

_PICTURE = 16


class ProposalLine(QWidget):
    """A sentence, and a button that opens the form; the button goes below where it is narrow."""

    taken = Signal()

    def __init__(self, words: str, action: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = Label(words, self, size="small", tone="accent", wrap=True)
        self.button = Button(action, self, kind="link")
        self.button.setVisible(bool(action))
        self.button.clicked.connect(self.taken)
        self.button.setAccessibleDescription(words)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """Tell that a narrow one is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height at a width."""
        room = self._room(width)
        words = self._label.heightForWidth(room)
        button = self.button.sizeHint().height()
        return max(words, button) if self._beside(width) else words + button

    def sizeHint(self) -> QSize:
        """Ask for a line of a readable length."""
        return QSize(theme.scaled(420), self.heightForWidth(theme.scaled(420)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set sentence and button."""
        super().resizeEvent(event)
        room, left = self._room(self.width()), theme.scaled(_PICTURE) + theme.NEAR
        words, size = self._label.heightForWidth(room), self.button.sizeHint()
        if self._beside(self.width()):
            top = max(0, (self.height() - words) // 2)
            self._label.setGeometry(left, top, room, words)
            top = (self.height() - size.height()) // 2
            self.button.setGeometry(left + room + theme.NEAR, top, size.width(), size.height())
        else:
            self._label.setGeometry(left, 0, room, words)
            self.button.setGeometry(left - 3, words, size.width(), size.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the sign before the sentence."""
        size = theme.scaled(_PICTURE)
        paint(QPainter(self), "info", "accent", QRectF(0, self._label.y(), size, size))

    def _beside(self, width: int) -> bool:
        return width >= theme.scaled(420)

    def _room(self, width: int) -> int:
        left = theme.scaled(_PICTURE) + theme.NEAR
        room = width - left
        if self._beside(width):
            room -= self.button.sizeHint().width() + theme.NEAR
        wanted = self._label.fontMetrics().horizontalAdvance(self._label.text()) + 8
        return max(1, min(room, wanted) if self._beside(width) else room)
