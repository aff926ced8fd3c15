"""A band over the whole screen: a training book, a book opened only to look."""

from typing import Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from treem_desktop.gui import theme
from treem_desktop.gui.theme import Role

BannerTone = Literal["training", "due"]
_COLOURS: dict[BannerTone, tuple[Role, Role]] = {
    "training": ("training", "on_training"),
    "due": ("due_soft", "due"),
}
_WRAPPED = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap


class Banner(QWidget):
    """One strong line across the window. It stays as long as what it says is true."""

    def __init__(
        self, words: str = "", parent: QWidget | None = None, *, tone: BannerTone = "training"
    ) -> None:
        super().__init__(parent)
        self.tone = tone
        self._words = ""
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_words(words)

    def set_words(self, words: str) -> None:
        """Say something else."""
        self._words = words
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Tell that a narrow one is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height of the words at a width."""
        font = theme.font(theme.Text.SMALL, strong=True)
        self.setFont(font)
        room = self.fontMetrics().boundingRect(0, 0, width - 32, 1000, _WRAPPED, self._words)
        return room.height() + 10

    def sizeHint(self) -> QSize:
        """Ask for one line."""
        return QSize(400, self.heightForWidth(10_000))

    def minimumSizeHint(self) -> QSize:
        """Be as narrow as the window."""
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the band and its words."""
        ground, ink = _COLOURS[self.tone]
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour(ground))
        painter.setPen(theme.colour(ink))
        painter.setFont(theme.font(theme.Text.SMALL, strong=True))
        painter.drawText(self.rect().adjusted(16, 0, -16, 0), int(_WRAPPED), self._words)
