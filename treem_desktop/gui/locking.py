"""Clocks that lock: the book after a while without a key, the restricted part after ten minutes."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QWidget

RESTRICTED_MINUTES = 10
"""So long the restricted part stays open after the passphrase was typed again."""
_MINUTE_MS = 60_000
_SIGNS_OF_LIFE = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.InputMethod,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
    }
)


class IdleWatch(QObject):
    """Tells when nobody was at the window for some minutes.

    It watches the window as the system sees it, which gets every key and every move first; a
    filter on the whole application would also be asked about objects that are being destroyed.
    """

    idle = Signal()

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self._watched: QWindow | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.idle)

    def watch(self, minutes: int) -> None:
        """Begin to watch anew; 0 minutes never lock."""
        self.stop()
        window: QWindow | None = self._widget.window().windowHandle()
        if minutes > 0 and window is not None:
            self._watched = window
            self._timer.setInterval(minutes * _MINUTE_MS)
            self._timer.start()
            window.installEventFilter(self)

    def stop(self) -> None:
        """Watch no more."""
        self._timer.stop()
        if self._watched is not None:
            self._watched.removeEventFilter(self)
            self._watched = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Start again with every key and every move of the mouse."""
        if event.type() in _SIGNS_OF_LIFE:
            self._timer.start()
        return False


class RestrictedWatch(QObject):
    """Counts the minutes that the restricted part stays open."""

    ticked = Signal(int)
    """So many minutes are left."""
    over = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._left = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_MINUTE_MS)
        self._timer.timeout.connect(self._tick)

    def begin(self) -> None:
        """Count from the beginning."""
        self._left = RESTRICTED_MINUTES
        self._timer.start()
        self.ticked.emit(self._left)

    def stop(self) -> None:
        """Count no more."""
        self._timer.stop()

    def _tick(self) -> None:
        self._left -= 1
        self.ticked.emit(self._left)
        if self._left <= 0:
            self.stop()
            self.over.emit()
