"""Small labels: circumstances, marks, gaps. A colour never stands without its word."""

from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from treem_desktop.gui import theme
from treem_desktop.gui.theme import Role
from treem_desktop.gui.widgets.icons import paint

ChipTone = Literal["neutral", "accent", "due", "overdue", "good"]
_COLOURS: dict[ChipTone, tuple[Role, Role]] = {
    "neutral": ("pressed", "text"),
    "accent": ("accent_soft", "accent"),
    "due": ("due_soft", "due"),
    "overdue": ("overdue_soft", "overdue"),
    "good": ("good_soft", "good"),
}
_SIDE, _PICTURE, _ABOVE = 8, 14, 3


def chip_size(words: str, picture: str = "") -> QSize:
    """Give the room a chip takes."""
    metrics = QFontMetrics(theme.font(theme.Text.SMALL))
    width = metrics.horizontalAdvance(words) + 2 * _SIDE
    if picture:
        width += theme.scaled(_PICTURE) + theme.TIGHT
    return QSize(width, metrics.height() + 2 * _ABOVE)


def paint_chip(
    painter: QPainter, place: QRectF, words: str, tone: ChipTone = "neutral", picture: str = ""
) -> None:
    """Draw a chip into a place, its words cut with «…» where the place is too narrow."""
    background, ink = _COLOURS[tone]
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour(background))
    painter.drawRoundedRect(place, theme.TIGHT, theme.TIGHT)
    inside = place.adjusted(_SIDE, 0, -_SIDE, 0)
    if picture:
        size = theme.scaled(_PICTURE)
        top = inside.center().y() - size / 2
        paint(painter, picture, ink, QRectF(inside.left() - 1, top, size, size))
        inside.setLeft(inside.left() + size + theme.TIGHT - 1)
    painter.setFont(theme.font(theme.Text.SMALL))
    painter.setPen(theme.colour(ink))
    cut = Qt.TextElideMode.ElideRight
    text = painter.fontMetrics().elidedText(words, cut, int(inside.width()) + 1)
    painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
    painter.restore()


class Chip(QWidget):
    """A chip of its own, which may have a cross to take it away."""

    removed = Signal()

    def __init__(
        self,
        words: str,
        parent: QWidget | None = None,
        *,
        tone: ChipTone = "neutral",
        picture: str = "",
        removable: bool = False,
    ) -> None:
        super().__init__(parent)
        self.words, self.tone, self.picture = words, tone, picture
        self.removable = removable
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Ask for room for the words and the cross."""
        size = chip_size(self.words, self.picture)
        return QSize(size.width() + (self._cross() if self.removable else 0), size.height())

    def minimumSizeHint(self) -> QSize:
        """Be cut with «…» before it is cut off."""
        return QSize(min(theme.scaled(48), self.sizeHint().width()), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        place = QRectF(self.rect())
        paint_chip(painter, place, self.words, self.tone, self.picture)
        if self.removable:
            size = theme.scaled(12)
            top = (self.height() - size) / 2
            paint(painter, "close", "muted", QRectF(self.width() - size - 6, top, size, size))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take it away when the cross is pressed."""
        if self.removable and event.position().x() > self.width() - self._cross() - _SIDE:
            self.removed.emit()

    def _cross(self) -> int:
        return theme.scaled(12) + theme.TIGHT
