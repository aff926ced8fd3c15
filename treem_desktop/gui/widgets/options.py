"""A few ways to go on, each with a sentence that explains it: one is chosen."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from treem_desktop.gui import theme
from treem_desktop.gui.widgets.choices import Choice

_DOT = 18
_FLAGS = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)


class Options(QWidget):
    """Choices one beneath the other. Arrows go through them."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._options: list[Option] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.NEAR)

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Offer these: `words` is the title, `detail` the sentence under it."""
        value = self.value()
        for option in self._options:
            option.hide()
            option.deleteLater()
        self._options = [Option(choice, self) for choice in choices]
        for option in self._options:
            self._column.addWidget(option)
            option.toggled.connect(self._tell)
        self.set_value(value)

    def value(self) -> str:
        """Give the value that is chosen; empty when none is."""
        return next((o.choice.value for o in self._options if o.isChecked()), "")

    def set_value(self, value: str) -> None:
        """Choose without telling anybody."""
        for option in self._options:
            option.blockSignals(True)
            option.setChecked(option.choice.value == value)
            option.blockSignals(False)
            option.update()

    def _tell(self, is_chosen: bool) -> None:
        if is_chosen:
            self.chosen.emit(self.value())


class Option(QAbstractButton):
    """One of the ways."""

    def __init__(self, choice: Choice, parent: QWidget) -> None:
        super().__init__(parent)
        self.choice = choice
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setText(choice.words)
        self.setAccessibleName(choice.words)
        self.setAccessibleDescription(choice.detail)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """Tell that a narrow one is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height of title and sentence at a width."""
        room = self._room(width)
        title = QFontMetrics(theme.font(strong=True))
        height = title.boundingRect(room, _FLAGS, self.choice.words).height()
        if self.choice.detail:
            metrics = QFontMetrics(theme.font())
            height += metrics.boundingRect(room, _FLAGS, self.choice.detail).height() + 2
        return height + 2 * (theme.NEAR + theme.TIGHT)

    def sizeHint(self) -> QSize:
        """Ask for lines of a readable length."""
        width = theme.scaled(480)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Be narrow where the window is."""
        return QSize(theme.scaled(200), theme.control_height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter go to the screen: it goes on."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the frame, the dot, the title and the sentence."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        strong = self.isChecked() or self.hasFocus()
        line = 2.0 if self.hasFocus() else 1.0
        painter.setPen(QPen(theme.colour("accent" if strong else "border"), line))
        painter.setBrush(theme.colour("accent_soft" if self.isChecked() else "surface"))
        inside = QRectF(self.rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2)
        painter.drawRoundedRect(inside, theme.NEAR, theme.NEAR)
        room = self._room(self.width())
        painter.setFont(theme.font(strong=True))
        self._paint_dot(painter, room.top() + painter.fontMetrics().height() / 2)
        painter.setPen(theme.colour("text" if self.isEnabled() else "pale"))
        title = painter.fontMetrics().boundingRect(room, _FLAGS, self.choice.words)
        painter.drawText(room, _FLAGS, self.choice.words)
        painter.setFont(theme.font())
        painter.setPen(theme.colour("muted"))
        painter.drawText(room.adjusted(0, title.height() + 2, 0, 0), _FLAGS, self.choice.detail)

    def _paint_dot(self, painter: QPainter, middle: float) -> None:
        centre = QPointF(theme.GAP + _DOT / 2, middle)
        painter.setPen(QPen(theme.colour("accent" if self.isChecked() else "border"), 1.5))
        painter.setBrush(theme.colour("surface"))
        painter.drawEllipse(centre, _DOT / 2 - 1, _DOT / 2 - 1)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent"))
            painter.drawEllipse(centre, _DOT / 4, _DOT / 4)

    def _room(self, width: int) -> QRect:
        left = theme.GAP + _DOT + theme.NEAR + 2
        top = theme.NEAR + theme.TIGHT
        return QRect(left, top, max(1, width - left - theme.GAP), 10_000)
