"""The rail at the left: where a person is, and where they can go."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from treem_desktop.gui import theme
from treem_desktop.gui.theme import Role
from treem_desktop.gui.widgets.icons import paint

_HEIGHT, _NARROW, _LEAST, _WIDEST = 40, 56, 128, 240
_KEYED = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


@dataclass(frozen=True, slots=True)
class RailPlace:
    """One screen the rail leads to."""

    name: str
    words: str
    picture: str
    last: bool = False
    """It stands at the bottom, apart from the others."""


class Rail(QWidget):
    """Icon and word for each screen; icons only where the window is narrow.

    One stop for Tab: arrows go up and down, Enter or Space opens.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: dict[str, RailItem] = {}
        self._narrow = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(theme.NEAR, theme.GAP, theme.NEAR, theme.GAP)
        self._column.setSpacing(theme.TIGHT)
        self._column.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def set_places(self, places: Sequence[RailPlace]) -> None:
        """Lead to these screens."""
        for item in self._items.values():
            item.hide()
            item.deleteLater()
        self._items = {}
        for place in places:
            item = RailItem(place, self)
            item.set_narrow(self._narrow)
            item.clicked.connect(lambda _=False, name=place.name: self._open(name))
            item.moved.connect(lambda by, name=place.name: self._move(name, by))
            at = self._column.count() if place.last else self._column.count() - 1
            self._column.insertWidget(at, item)
            self._items[place.name] = item
        self._measure()

    def set_words(self, name: str, words: str) -> None:
        """Name a screen in another language."""
        self._items[name].set_words(words)
        self._measure()

    def set_badge(self, name: str, badge: str) -> None:
        """Put a number behind a screen's word, or take it away."""
        self._items[name].set_badge(badge)
        self._measure()

    def select(self, name: str) -> None:
        """Show where a person is, without telling anybody."""
        for own, item in self._items.items():
            item.setChecked(own == name)
            item.setFocusPolicy(
                Qt.FocusPolicy.StrongFocus if own == name else Qt.FocusPolicy.ClickFocus
            )

    def current(self) -> str:
        """Give the screen that is shown as open; empty when none is."""
        return next((name for name, item in self._items.items() if item.isChecked()), "")

    def set_narrow(self, narrow: bool) -> None:
        """Show icons only, or icons and words."""
        self._narrow = narrow
        for item in self._items.values():
            item.set_narrow(narrow)
        self._measure()

    def changeEvent(self, event: QEvent) -> None:
        """Grow with the text."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._measure()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the surface and the line to its right."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("surface"))
        painter.setPen(QPen(theme.colour("line"), 1.0))
        x = self.width() - 0.5
        painter.drawLine(QPointF(x, 0), QPointF(x, self.height()))

    def _open(self, name: str) -> None:
        self.select(name)
        self.chosen.emit(name)

    def _move(self, name: str, by: int) -> None:
        names = list(self._items)
        to = max(0, min(names.index(name) + by, len(names) - 1))
        self._items[names[to]].setFocus(Qt.FocusReason.TabFocusReason)

    def _measure(self) -> None:
        widest = max((item.wanted_width() for item in self._items.values()), default=0)
        self.setFixedWidth(
            _NARROW
            if self._narrow
            else max(136, min(theme.scaled(_WIDEST), widest)) + 2 * theme.NEAR
        )


class RailItem(QAbstractButton):
    """One screen on the rail."""

    moved = Signal(int)

    def __init__(self, place: RailPlace, parent: QWidget) -> None:
        super().__init__(parent)
        self._place = place
        self._badge = ""
        self._narrow = False
        self._hovered = False
        self._by_key = False
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_words(place.words)

    def set_words(self, words: str) -> None:
        """Name the screen."""
        self.setText(words)
        self.setAccessibleName(words)
        self._tip()
        self.update()

    def set_badge(self, badge: str) -> None:
        """Show a number behind the word, a dot on the icon when narrow."""
        self._badge = badge
        self.setAccessibleDescription(badge)
        self.update()

    def set_narrow(self, narrow: bool) -> None:
        """Show the icon only."""
        self._narrow = narrow
        self._tip()
        self.update()

    def wanted_width(self) -> int:
        """Give the width of icon and word, and of a number of two digits where there is one."""
        metrics = QFontMetrics(theme.font(strong=True))
        width = metrics.horizontalAdvance(self.text()) + theme.ICON + 3 * theme.NEAR + 4
        if self._badge:
            width += QFontMetrics(theme.font(theme.Text.SMALL)).horizontalAdvance("00") + theme.GAP
        return width

    def sizeHint(self) -> QSize:
        """Ask for a line's height."""
        return QSize(_NARROW - 2 * theme.NEAR, max(_HEIGHT, theme.line_height() + 18))

    def nextCheckState(self) -> None:
        """Stay as it is when pressed: only the rail says where a person is."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go up and down with the arrows, open with Enter."""
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.moved.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the frame of the keyboard only when the keyboard came here."""
        super().focusInEvent(event)
        self._by_key = event.reason() in _KEYED
        self.update()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Answer to the mouse."""
        self._hovered = True
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Answer no more."""
        self._hovered = False
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw icon, word and number; the open screen on the accent's soft ground."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRectF(self.rect())
        ground: Role | None = "hover" if self._hovered else None
        ground = "accent_soft" if self.isChecked() else ground
        if ground:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour(ground))
            painter.drawRoundedRect(place, theme.RADIUS, theme.RADIUS)
        if self.hasFocus() and self._by_key:
            painter.setPen(QPen(theme.colour("accent"), 2.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), theme.RADIUS, theme.RADIUS)
        ink: Role = "accent" if self.isChecked() else "text"
        picture: Role = "accent" if self.isChecked() else "muted"
        left = (place.width() - theme.ICON) / 2 if self._narrow else theme.NEAR + 2.0
        top = (place.height() - theme.ICON) / 2
        paint(painter, self._place.picture, picture, QRectF(left, top, theme.ICON, theme.ICON))
        if not self._narrow:
            painter.setFont(theme.font(strong=self.isChecked()))
            painter.setPen(theme.colour(ink))
            words = place.adjusted(left + theme.ICON + theme.NEAR + 2, 0, -theme.NEAR, 0)
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())
        if self._badge:
            self._paint_badge(painter, place)

    def _paint_badge(self, painter: QPainter, place: QRectF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("due" if self._narrow else "due_soft"))
        if self._narrow:
            painter.drawEllipse(QPointF(place.width() - 9, 10), 4, 4)
            return
        painter.setFont(theme.font(theme.Text.SMALL, strong=True))
        metrics = painter.fontMetrics()
        width = max(metrics.height(), metrics.horizontalAdvance(self._badge) + 10)
        height = metrics.height() + 2
        top = (place.height() - height) / 2
        badge = QRectF(place.right() - width - theme.NEAR, top, width, height)
        painter.drawRoundedRect(badge, height / 2, height / 2)
        painter.setPen(theme.colour("due"))
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, self._badge)

    def _tip(self) -> None:
        self.setToolTip(self.text() if self._narrow else "")
