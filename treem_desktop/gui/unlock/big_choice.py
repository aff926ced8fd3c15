"""A large calm choice: a picture, what it is called, and a sentence that takes the fear away."""

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from treem_desktop.gui import theme
from treem_desktop.gui.theme import Role
from treem_desktop.gui.widgets.icons import paint

_DISC, _PICTURE = 56, 28
_FLAGS = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)


class BigChoice(QAbstractButton):
    """One way into the program."""

    def __init__(self, picture: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = picture
        self._detail = ""
        self._hovered = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_words(self, words: str, detail: str) -> None:
        """Say what it is called, and what it means."""
        self.setText(words)
        self._detail = detail
        self.setAccessibleName(words)
        self.setAccessibleDescription(detail)
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Tell that a narrow one is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height of picture, name and sentence."""
        room = QRect(0, 0, max(1, width - 2 * theme.WIDE), 10_000)
        title = QFontMetrics(_title()).boundingRect(room, _FLAGS, self.text()).height()
        detail = QFontMetrics(theme.font()).boundingRect(room, _FLAGS, self._detail).height()
        return _DISC + theme.GAP + title + theme.NEAR + detail + 2 * theme.WIDE

    def sizeHint(self) -> QSize:
        """Ask for a readable width."""
        width = theme.scaled(280)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Be narrow where the window is."""
        width = theme.scaled(200)
        return QSize(width, self.heightForWidth(width) if self.width() < width else 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose with Enter as with Space."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Answer to the mouse."""
        self._hovered = True
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Answer no more."""
        self._hovered = False
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card, its picture on a soft disc, name and sentence."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        strong = self._hovered or self.hasFocus()
        line = 2.0 if self.hasFocus() else 1.0
        edge: Role = "accent" if strong else "line"
        painter.setPen(QPen(theme.colour(edge), line))
        painter.setBrush(theme.colour("pressed" if self.isDown() else "surface"))
        inside = QRectF(self.rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2)
        painter.drawRoundedRect(inside, 2 * theme.RADIUS, 2 * theme.RADIUS)
        disc = QRectF(theme.WIDE, theme.WIDE, _DISC, _DISC)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent_soft"))
        painter.drawEllipse(disc)
        off = (_DISC - _PICTURE) / 2
        paint(painter, self._picture, "accent", disc.adjusted(off, off, -off, -off))
        self._paint_words(painter)

    def _paint_words(self, painter: QPainter) -> None:
        top = theme.WIDE + _DISC + theme.GAP
        room = QRect(theme.WIDE, top, self.width() - 2 * theme.WIDE, 10_000)
        painter.setFont(_title())
        painter.setPen(theme.colour("text" if self.isEnabled() else "pale"))
        title = painter.fontMetrics().boundingRect(room, _FLAGS, self.text())
        painter.drawText(room, _FLAGS, self.text())
        painter.setFont(theme.font())
        painter.setPen(theme.colour("muted"))
        painter.drawText(room.adjusted(0, title.height() + theme.NEAR, 0, 0), _FLAGS, self._detail)


def _title() -> QFont:
    return theme.font(theme.Text.LEAD, strong=True)
