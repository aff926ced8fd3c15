"""A box to tick, with a sentence that may be long."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from treem_desktop.gui import theme
from treem_desktop.gui.theme import Role
from treem_desktop.gui.widgets.icons import paint

_BOX, _GAP = 18, 10
_FLAGS = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)


class Check(QAbstractButton):
    """Ticked or not. Its sentence wraps."""

    def __init__(self, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_words(words)

    def set_words(self, words: str) -> None:
        """Say what is ticked."""
        self.setText(words)
        self.setAccessibleName(words)
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        """Tell that a narrow one is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height of the sentence at a width."""
        room = QRect(0, 0, max(1, width - _BOX - _GAP), 10_000)
        words = self.fontMetrics().boundingRect(room, _FLAGS, self.text())
        return max(_BOX, words.height()) + theme.NEAR

    def sizeHint(self) -> QSize:
        """Ask for one line."""
        width = self.fontMetrics().horizontalAdvance(self.text()) + _BOX + _GAP + 2
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Be narrow where the window is."""
        return QSize(theme.scaled(120), self.fontMetrics().height() + theme.NEAR)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box and the sentence, level on the first line."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = self.fontMetrics().height()
        box = QRectF(0.5, theme.TIGHT + (line - _BOX) / 2 + 0.5, _BOX - 1, _BOX - 1)
        focused = self.hasFocus()
        edge: Role = "accent" if self.isChecked() or focused else "border"
        painter.setPen(QPen(theme.colour(edge), 2.0 if focused else 1.0))
        painter.setBrush(theme.colour("accent" if self.isChecked() else "surface"))
        painter.drawRoundedRect(box, theme.TIGHT, theme.TIGHT)
        if self.isChecked():
            paint(painter, "check", "on_accent", box.adjusted(1, 1, -1, -1))
        painter.setPen(theme.colour("text" if self.isEnabled() else "pale"))
        words = self.rect().adjusted(_BOX + _GAP, theme.TIGHT, 0, 0)
        painter.drawText(words, _FLAGS, self.text())
