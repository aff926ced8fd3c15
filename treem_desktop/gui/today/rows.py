"""The lines of «Hôm nay»: a kind of thing that is due, and the names beneath it."""

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from treem_desktop.gui import theme
from treem_desktop.gui.today.words import Told
from treem_desktop.gui.widgets.icons import paint

_DISC, _PICTURE, _ARROW = 36, 20, 20
_FLAGS = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class _Line(QAbstractButton):
    """What both kinds of lines have in common: they answer to mouse and keyboard."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hovered = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """Tell that a narrow one is higher."""
        return True

    def sizeHint(self) -> QSize:
        """Ask for a line of a readable length."""
        width = theme.scaled(560)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Be narrow where the window is."""
        return QSize(theme.scaled(200), theme.row_height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press with Enter; go up and down with the arrows."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() == Qt.Key.Key_Down:
            self.focusNextPrevChild(True)
        elif event.key() == Qt.Key.Key_Up:
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

    def _paint_ground(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inside = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self._hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("hover"))
            painter.drawRoundedRect(inside, theme.RADIUS, theme.RADIUS)
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("accent"), 2.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(inside, theme.RADIUS, theme.RADIUS)


class TaskLine(_Line):
    """A picture, what is due and why, how many; pressed, it opens the names or leads there."""

    def __init__(self, told: Told, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.told = told
        self._open = False
        self.setCheckable(not told.screen)
        self.tell(told)

    def tell(self, told: Told) -> None:
        """Say it, perhaps in another language."""
        self.told = told
        self.setAccessibleName(f"{told.title} {told.count or ''}".strip())
        self.setAccessibleDescription(told.detail)
        self.updateGeometry()
        self.update()

    def heightForWidth(self, width: int) -> int:
        """Give the height of title and sentence."""
        room = self._room(width)
        title = QFontMetrics(theme.font(strong=True)).boundingRect(room, _FLAGS, self.told.title)
        detail = QFontMetrics(theme.font()).boundingRect(room, _FLAGS, self.told.detail)
        words = title.height() + 2 + detail.height()
        return max(_DISC, words) + 2 * (theme.NEAR + theme.TIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw picture, words, number and arrow."""
        painter = QPainter(self)
        self._paint_ground(painter)
        height = self.heightForWidth(self.width())
        disc = QRectF(theme.NEAR + 4, (height - _DISC) / 2, _DISC, _DISC)
        painter.setPen(Qt.PenStyle.NoPen)
        soft = {"due": "due_soft", "overdue": "overdue_soft"}
        painter.setBrush(theme.colour("pressed"))
        if self.told.role in soft:
            painter.setBrush(
                theme.colour("overdue_soft" if self.told.role == "overdue" else "due_soft")
            )
        painter.drawEllipse(disc)
        off = (_DISC - _PICTURE) / 2
        paint(painter, self.told.picture, self.told.role, disc.adjusted(off, off, -off, -off))
        room = self._room(self.width())
        painter.setFont(theme.font(strong=True))
        painter.setPen(theme.colour("text"))
        title = painter.fontMetrics().boundingRect(room, _FLAGS, self.told.title)
        painter.setFont(theme.font())
        detail = painter.fontMetrics().boundingRect(room, _FLAGS, self.told.detail)
        top = round((height - title.height() - 2 - detail.height()) / 2)
        painter.setFont(theme.font(strong=True))
        painter.drawText(room.translated(0, top), _FLAGS, self.told.title)
        painter.setFont(theme.font())
        painter.setPen(theme.colour("muted"))
        below = room.translated(0, top + title.height() + 2)
        painter.drawText(below, _FLAGS, self.told.detail)
        self._paint_right(painter, height)

    def _paint_right(self, painter: QPainter, height: int) -> None:
        name = "chevron-right" if self.told.screen or not self.isChecked() else "chevron-down"
        arrow = QRectF(self.width() - _ARROW - theme.NEAR, (height - _ARROW) / 2, _ARROW, _ARROW)
        paint(painter, name, "muted", arrow)
        if self.told.count:
            painter.setFont(theme.font(theme.Text.LEAD, strong=True))
            painter.setPen(theme.colour("text"))
            right = QRectF(0, 0, arrow.left() - theme.NEAR, height)
            painter.drawText(right, _MIDDLE | Qt.AlignmentFlag.AlignRight, f"{self.told.count}")

    def _room(self, width: int) -> QRect:
        left = theme.NEAR + 4 + _DISC + theme.GAP
        number = QFontMetrics(theme.font(theme.Text.LEAD, strong=True)).horizontalAdvance("0000")
        return QRect(left, 0, max(1, width - left - number - _ARROW - 2 * theme.GAP), 10_000)


class NameLine(_Line):
    """One child or household: who, where, and the day it is about."""

    def __init__(self, words: tuple[str, str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.setAccessibleName(", ".join(part for part in words if part))

    def heightForWidth(self, width: int) -> int:
        """Give the height of one line, or of two where it is narrow."""
        line = QFontMetrics(theme.font()).height()
        return (line if self._fits(width) else 2 * line) + theme.GAP

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw name, place and day."""
        painter = QPainter(self)
        self._paint_ground(painter)
        name, where, day = self._words
        left = theme.NEAR + 4 + _DISC + theme.GAP
        room = QRectF(left, theme.NEAR, self.width() - left - theme.GAP, self.height() - theme.GAP)
        painter.setFont(theme.font())
        metrics = painter.fontMetrics()
        line = QRectF(room.left(), room.top(), room.width(), metrics.height())
        painter.setPen(theme.colour("text"))
        painter.drawText(line, _MIDDLE | Qt.AlignmentFlag.AlignLeft, name)
        painter.setPen(theme.colour("muted"))
        painter.drawText(line, _MIDDLE | Qt.AlignmentFlag.AlignRight, day)
        if self._fits(self.width()):
            after = line.adjusted(
                max(metrics.horizontalAdvance(name) + theme.GAP, _name()), 0, 0, 0
            )
        else:
            after = line.translated(QPointF(0, metrics.height()))
        after.setRight(after.right() - metrics.horizontalAdvance(day) - theme.GAP)
        cut = metrics.elidedText(where, Qt.TextElideMode.ElideRight, round(after.width()))
        painter.drawText(after, _MIDDLE | Qt.AlignmentFlag.AlignLeft, cut)

    def _fits(self, width: int) -> bool:
        metrics = QFontMetrics(theme.font())
        name, where, day = (metrics.horizontalAdvance(part) for part in self._words)
        left = 2 * theme.GAP + _DISC
        return left + max(name, _name()) + where + day + 3 * theme.GAP <= width


def _name() -> int:
    """Names are given this room, so that places stand beneath one another."""
    return theme.scaled(240)
