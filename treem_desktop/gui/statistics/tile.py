"""One large figure: what it counts, the number, and its share of the whole."""

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from treem_desktop.gui import theme
from treem_desktop.gui.theme import Text

_WRAPPED = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
_RADIUS = 8


class Tile(QAbstractButton):
    """Pressed, it leads to the children it counts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title, self._number, self._detail = "", "", ""
        self._hovered = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def tell(self, title: str, number: str, detail: str, *, opens: bool) -> None:
        """Say what is counted, how many there are, and what is to be known beside it."""
        self._title, self._number, self._detail = title, number, detail
        self.setAccessibleName(f"{title}: {number}")
        self.setAccessibleDescription(detail)
        self.setEnabled(opens)
        hand = Qt.CursorShape.PointingHandCursor
        self.setCursor(hand if opens else Qt.CursorShape.ArrowCursor)
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Tell that a narrow one is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height of title, number and detail."""
        room = width - 2 * theme.GAP
        return (
            _height(self._title, Text.BODY, room)
            + theme.line_height(Text.TITLE)
            + _height(self._detail, Text.SMALL, room)
            + 2 * theme.GAP
            + theme.NEAR
        )

    def sizeHint(self) -> QSize:
        """Ask for a quarter of a screen."""
        width = theme.scaled(260)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Be narrow where the window is."""
        return QSize(theme.scaled(180), theme.control_height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press with Enter; go on with the arrows."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() in (Qt.Key.Key_Right, Qt.Key.Key_Down):
            self.focusNextPrevChild(True)
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Up):
            self.focusNextPrevChild(False)
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
        """Draw the surface and the words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = self.hasFocus()
        answers = self._hovered and self.isEnabled()
        line = 2.0 if focused else 1.0
        painter.setPen(QPen(theme.colour("accent" if focused or answers else "line"), line))
        painter.setBrush(theme.colour("surface"))
        inside = QRectF(self.rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2)
        painter.drawRoundedRect(inside, _RADIUS, _RADIUS)
        room = self.rect().adjusted(theme.GAP, theme.GAP, -theme.GAP, -theme.GAP)
        painter.setFont(theme.font())
        painter.setPen(theme.colour("muted"))
        painter.drawText(room, _WRAPPED, self._title)
        lower = theme.line_height(Text.TITLE) + _height(self._detail, Text.SMALL, room.width())
        room.setTop(room.bottom() + 1 - lower)
        painter.setFont(theme.font(Text.TITLE, strong=True))
        painter.setPen(theme.colour("accent" if self.isEnabled() else "pale"))
        painter.drawText(room, _WRAPPED, self._number)
        room.setTop(room.top() + theme.line_height(Text.TITLE))
        painter.setFont(theme.font(Text.SMALL))
        painter.setPen(theme.colour("muted"))
        painter.drawText(room, _WRAPPED, self._detail)


def _height(words: str, size: Text, width: int) -> int:
    if not words:
        return 0
    room = QRect(0, 0, max(1, width), 10_000)
    return QFontMetrics(theme.font(size)).boundingRect(room, _WRAPPED, words).height()
