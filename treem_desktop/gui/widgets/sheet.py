"""A sheet over the window: one small thing is asked or shown, and what lies behind waits."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
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
        window = self.parentWidget()
        if window is None:
            return
        self.setGeometry(window.rect())
        width = min(theme.scaled(self._width), window.width() - 2 * _MARGIN)
        inside = width - 2 * theme.GAP
        layout = self._inner.layout()
        wanted = 0
        if layout is not None:
            wanted = layout.heightForWidth(inside) if layout.hasHeightForWidth() else 0
            wanted = max(wanted, layout.sizeHint().height() if wanted <= 0 else wanted)
        head = self.card.title.heightForWidth(inside) if self.card.title.text() else 0
        foot = self._acts_row.sizeHint().height()
        height = wanted + head + foot + 2 * theme.GAP + 2 * (theme.NEAR + theme.TIGHT)
        height = min(height, window.height() - 2 * _MARGIN)
        self.card.setGeometry(
            (window.width() - width) // 2,
            max(_MARGIN, (window.height() - height) // 3),
            width,
            height,
        )

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
