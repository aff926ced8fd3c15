"""A sheet over the window: one small thing is asked or shown, and what lies behind waits."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QScrollArea, QVBoxLayout, QWidget

from treem_desktop.gui import theme
from treem_desktop.gui.widgets.button import Button
from treem_desktop.gui.widgets.card import Card

_VEIL = 90
_MARGIN = theme.WIDE


class Sheet(QWidget):
    """A card in the middle of the window: title, content, and its buttons. Esc closes it.

    It is part of the window, so an input method keeps writing and nothing opens behind it.
    """

    closed = Signal()

    def __init__(self, near: QWidget, *, width: int = 480) -> None:
        """Lie over what `near` is part of: it goes with the book when that is locked."""
        window = _ground(near)
        super().__init__(window)
        self._width = width
        self.hide()
        self.card = Card("", self)
        theme.mark(self.card.title, letters="lead")
        self._content = QVBoxLayout()
        self._content.setSpacing(theme.GAP)
        inner = QWidget(self)
        inner.setProperty("ground", "none")
        inner.setLayout(self._content)
        self._content.setContentsMargins(0, 0, theme.TIGHT, 0)
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setMinimumHeight(1)  # on its own it asks for room for bars it does not show
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.viewport().setProperty("ground", "none")
        self._area.setWidget(inner)
        self.card.add(self._area, 1)
        self._inner = inner
        acts = QWidget(self)
        self._acts = QHBoxLayout(acts)
        self._acts.setContentsMargins(0, theme.NEAR, 0, 0)
        self._acts.setSpacing(theme.NEAR)
        self._acts.addStretch(1)
        self.card.add(acts)
        self._acts_row = acts
        window.installEventFilter(self)

    def add(self, widget: QWidget) -> None:
        """Put something under what is there."""
        self._content.addWidget(widget)
        widget.installEventFilter(self)

    def add_act(self, button: Button) -> Button:
        """Put a button at the right of the foot."""
        self._acts.addWidget(button)
        return button

    def open_sheet(self, first: QWidget | None = None) -> None:
        """Show it, with the keyboard in its first field."""
        self._before = self.window().focusWidget()
        self.show()
        self.raise_()
        self._place()
        # What was never shown knows its size only once the window has set it out.
        QTimer.singleShot(0, self, self._place)
        (first or self).setFocus(Qt.FocusReason.TabFocusReason)

    def close_sheet(self) -> None:
        """Take it away, and give the keyboard back to where it was."""
        if self.isHidden():
            return
        self.hide()
        before = self._before
        if before is not None:
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Esc; no other key reaches what lies behind."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_sheet()
        event.accept()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Keep Tab within the sheet."""
        inside = [w for w in self.findChildren(QWidget) if _takes_keyboard(w, self)]
        if not inside:
            return True
        now = self.window().focusWidget()
        at = inside.index(now) if now in inside else -1
        step = 1 if forward else -1
        inside[(at + step) % len(inside)].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep its place when the window or its content changes."""
        kinds = (QEvent.Type.Resize, QEvent.Type.LayoutRequest, QEvent.Type.Show)
        if event.type() in kinds and not self.isHidden():
            self._place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the veil over what lies behind."""
        veil = QColor(theme.colour("shadow"))
        veil.setAlpha(_VEIL)
        QPainter(self).fillRect(self.rect(), veil)

    def _place(self) -> None:
        """Stand in the middle, as high as the content asks for and the window allows."""
        window = self.parentWidget()
        if window is None:
            return
        self.setGeometry(window.rect())
        width = min(theme.scaled(self._width), window.width() - 2 * _MARGIN)
        height = min(self._wanted_height(width), window.height() - 2 * _MARGIN)
        left, top = (window.width() - width) // 2, (window.height() - height) // 3
        self.card.setGeometry(left, max(_MARGIN, top), width, height)

    def _wanted_height(self, width: int) -> int:
        inside = width - 2 * theme.GAP
        for part in (self.card.title, self._inner, self._acts_row):
            part.ensurePolished()
        self._content.invalidate()
        content = self._content.heightForWidth(inside - theme.TIGHT)
        if content < 0:
            content = self._content.sizeHint().height()
        # Without this the area asks for room for labels as they are when they are narrow.
        self._inner.setMinimumHeight(content)
        title = self.card.title
        head = title.heightForWidth(inside) if title.text() else 0
        spaces = 2 * theme.GAP + 2 * (theme.NEAR + theme.TIGHT)
        return content + head + self._acts_row.sizeHint().height() + spaces

    _before: QWidget | None = None


def _ground(widget: QWidget) -> QWidget:
    """Give the largest part of the window that a widget is in, below what holds several."""
    window = widget.window()
    ends = [window, window.centralWidget()] if isinstance(window, QMainWindow) else [window]
    parent: QWidget | None = widget.parentWidget()
    while parent is not None and parent not in ends:
        widget, parent = parent, parent.parentWidget()
    return widget if widget is not window or parent is None else window


def _takes_keyboard(widget: QWidget, sheet: QWidget) -> bool:
    tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return (
        bool(tab) and widget.isEnabled() and widget.isVisibleTo(sheet) and not widget.focusProxy()
    )
