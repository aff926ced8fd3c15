"""A chip that can be opened: a circumstance of a child, a state of a parent, an old number."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from treem_desktop.gui import theme
from treem_desktop.gui.widgets.chip import ChipTone, chip_size, paint_chip


class OpenChip(QAbstractButton):
    """Enter or a click opens what it stands for; arrows go to its neighbours."""

    asked = Signal(QPoint)
    """What can be done with it: the menu key or a right click."""
    stepped = Signal(int)
    """Left or right: so many chips on."""
    back = Signal()
    """Up, or left of the first: to the line above."""
    onward = Signal()
    """Down: to the next line."""
    entered = Signal()

    def __init__(
        self,
        words: str,
        parent: QWidget | None = None,
        *,
        tone: ChipTone = "neutral",
        picture: str = "",
        faded: bool = False,
    ) -> None:
        """Take the words; a faded one is over or struck out."""
        super().__init__(parent)
        self.words, self._tone, self._picture, self._faded = words, tone, picture, faded
        self.setText(words)
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Ask for room for the words and the ring of the keyboard."""
        size = chip_size(self.words, self._picture)
        return QSize(size.width(), size.height() + 4)

    def minimumSizeHint(self) -> QSize:
        """Be cut with «…» before it is cut off."""
        return QSize(min(theme.scaled(48), self.sizeHint().width()), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter, go on with arrows."""
        steps = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.click()
        elif event.key() in steps:
            self.stepped.emit(steps[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Up:
            self.back.emit()
        elif event.key() == Qt.Key.Key_Down:
            self.onward.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask what can be done with it."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        corner = self.mapToGlobal(QPoint(0, self.height()))
        self.asked.emit(corner if by_key else event.globalPos())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that it has the keyboard."""
        super().focusInEvent(event)
        self.entered.emit()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the chip, a ring when it has the keyboard, and a stroke when it is over."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRectF(self.rect()).adjusted(0, 2, 0, -2)
        if self._faded:
            painter.setPen(QPen(theme.colour("line"), 1.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), theme.TIGHT, theme.TIGHT)
            painter.setFont(theme.font(theme.Text.SMALL))
            painter.setPen(theme.colour("pale"))
            cut = painter.fontMetrics().elidedText(
                self.words, Qt.TextElideMode.ElideRight, int(place.width()) - 14
            )
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, cut)
        else:
            paint_chip(painter, place, self.words, self._tone, self._picture)
        if self.hasFocus() or self.underMouse():
            painter.setPen(QPen(theme.colour("accent" if self.hasFocus() else "border"), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            ring = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(ring, theme.TIGHT + 1, theme.TIGHT + 1)
