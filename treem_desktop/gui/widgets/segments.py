"""A few words side by side, of which one is chosen: views of a screen, yes and no."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from treem_desktop.domain.names import fold
from treem_desktop.gui import theme
from treem_desktop.gui.theme import Role
from treem_desktop.gui.widgets.choices import Choice

_SIDE = 12


class Segments(QWidget):
    """One stop for Tab; arrows and first letters choose. May hold nothing, where it is allowed."""

    chosen = Signal(str)
    """A person chose; empty when they took the choice back."""
    entered = Signal()
    gone = Signal()

    def __init__(self, parent: QWidget | None = None, *, may_be_empty: bool = False) -> None:
        super().__init__(parent)
        self._choices: tuple[Choice, ...] = ()
        self._value = ""
        self._hovered = -1
        self._may_be_empty = may_be_empty
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Show these side by side."""
        self._choices = tuple(choices)
        self.updateGeometry()
        self.update()

    def choices(self) -> tuple[Choice, ...]:
        """Give what it shows."""
        return self._choices

    def value(self) -> str:
        """Give the value that is chosen; empty when none is."""
        return self._value

    def set_value(self, value: str) -> None:
        """Choose without telling anybody."""
        self._value = value
        words = next((c.words for c in self._choices if c.value == value), "")
        self.setAccessibleDescription(words)
        self.update()

    def choose(self, value: str) -> None:
        """Choose as a person does; choosing what is chosen takes it back, where that is allowed."""
        if value == self._value:
            if not self._may_be_empty:
                return
            value = ""
        self.set_value(value)
        self.chosen.emit(value)

    def sizeHint(self) -> QSize:
        """Ask for room for all words."""
        return QSize(round(sum(self._widths())) + 2, theme.control_height())

    def minimumSizeHint(self) -> QSize:
        """Never cut a word."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose with the arrows, with Space, or by a first letter; Delete takes it back."""
        values = [choice.value for choice in self._choices]
        at = values.index(self._value) if self._value in values else -1
        steps = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}
        if event.key() in steps and values:
            start = at if at >= 0 else (-1 if event.key() == Qt.Key.Key_Right else len(values))
            to = max(0, min(start + steps[Qt.Key(event.key())], len(values) - 1))
            if to != at:
                self.choose(values[to])
        elif event.key() == Qt.Key.Key_Space and values:
            self.choose(values[max(0, at)])
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self._may_be_empty:
            if self._value:
                self.choose(self._value)
        elif not self._choose_by_letter(event.text()):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose what is pressed."""
        at = self._at(event.position())
        if at >= 0 and event.button() == Qt.MouseButton.LeftButton:
            self.choose(self._choices[at].value)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what would be chosen."""
        self._hover(self._at(event.position()))

    def leaveEvent(self, event: object) -> None:
        """Show nothing of the kind any more."""
        self._hover(-1)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that it has the keyboard."""
        super().focusInEvent(event)
        self.update()
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that it has the keyboard no more."""
        super().focusOutEvent(event)
        self.update()
        self.gone.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw one rounded strip, and the chosen word raised on it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = 2.0 if self.hasFocus() else 1.0
        whole = QRectF(self.rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2)
        painter.setPen(QPen(theme.colour("accent" if self.hasFocus() else "border"), line))
        painter.setBrush(theme.colour("surface"))
        painter.drawRoundedRect(whole, theme.RADIUS, theme.RADIUS)
        places = self._places()
        for at, (choice, place) in enumerate(zip(self._choices, places, strict=True)):
            self._paint_choice(painter, at, choice, place)
        painter.setPen(QPen(theme.colour("line"), 1.0))
        for at, place in enumerate(places[:-1]):
            beside = {self._choices[at].value, self._choices[at + 1].value}
            if self._value not in beside:
                x = round(place.right()) + 0.5
                painter.drawLine(QPointF(x, 10), QPointF(x, self.height() - 10))

    def _paint_choice(self, painter: QPainter, at: int, choice: Choice, place: QRectF) -> None:
        is_chosen = choice.value == self._value
        inside = place.adjusted(3, 4, -3, -4)
        if is_chosen or at == self._hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent_soft" if is_chosen else "hover"))
            painter.drawRoundedRect(inside, theme.TIGHT, theme.TIGHT)
        painter.setFont(theme.font(strong=is_chosen))
        role: Role = "accent" if is_chosen else "muted" if not self._value else "text"
        painter.setPen(theme.colour(role))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, choice.words)

    def _widths(self) -> list[float]:
        metrics = QFontMetrics(theme.font(strong=True))
        return [metrics.horizontalAdvance(c.words) + 2.0 * _SIDE for c in self._choices]

    def _places(self) -> list[QRectF]:
        """Give each word its place; what room is left over is shared."""
        widths = self._widths()
        spare = max(0.0, self.width() - 2 - sum(widths)) / max(1, len(widths))
        x = 1.0
        places = []
        for width in widths:
            places.append(QRectF(x, 0, width + spare, self.height()))
            x += width + spare
        return places

    def _at(self, point: QPointF) -> int:
        return next((at for at, p in enumerate(self._places()) if p.contains(point)), -1)

    def _hover(self, at: int) -> None:
        if at != self._hovered:
            self._hovered = at
            self.update()

    def _choose_by_letter(self, letter: str) -> bool:
        wanted = fold(letter)
        found = [c.value for c in self._choices if wanted and fold(c.words).startswith(wanted)]
        if not found:
            return False
        after = found.index(self._value) + 1 if self._value in found else 0
        self.set_value(found[after % len(found)])
        self.chosen.emit(self._value)
        return True
