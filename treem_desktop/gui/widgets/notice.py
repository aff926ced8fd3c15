"""A short word over the window's foot: it was saved, and this takes it back."""

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QEvent, QObject, QRectF, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from treem_desktop.gui import theme
from treem_desktop.gui.theme import Role
from treem_desktop.gui.widgets.button import Button
from treem_desktop.gui.widgets.icons import pixmap
from treem_desktop.gui.widgets.label import Label

What = Literal["done", "told", "failed"]
_PICTURES: dict[What, tuple[Role, str]] = {
    "done": ("good", "check"),
    "told": ("due", "info"),
    "failed": ("overdue", "error"),
}
_STAYS_MS = 6000
_ABOVE_FOOT = 48


class Notice(QWidget):
    """Lies over the window and goes by itself; one that tells of a failure stays until closed."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.hide()
        self._window = window
        self._act: Callable[[], None] | None = None
        self._what: What = "done"
        self._picture = Label("", self)
        self._label = Label("", self, wrap=True)
        self._button = Button("", self, kind="link")
        self._button.clicked.connect(self._do)
        self._close = Button(kind="quiet", picture="close", square=True, parent=self)
        self._close.setProperty("small", True)
        self._close.clicked.connect(self.hide)
        self._leave = QTimer(self)
        self._leave.setSingleShot(True)
        self._leave.timeout.connect(self.hide)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(theme.GAP, theme.NEAR, theme.NEAR, theme.NEAR)
        row.setSpacing(theme.NEAR)
        row.addWidget(self._picture)
        row.addWidget(self._label, 1)
        row.addWidget(self._button)
        row.addWidget(self._close)
        window.installEventFilter(self)
        self.retranslate()

    def say(self, words: str, action: str = "", act: Callable[[], None] | None = None) -> None:
        """Tell that something is done, and offer to take it back."""
        self._show(words, "done", action, act)
        self._leave.start(_STAYS_MS)

    def complain(self, words: str, action: str = "", act: Callable[[], None] | None = None) -> None:
        """Tell that something failed, and stay."""
        self._leave.stop()
        self._show(words, "failed", action, act)

    def remind(self, words: str, action: str = "", act: Callable[[], None] | None = None) -> None:
        """Tell what is to be known, and stay until it was read."""
        self._leave.stop()
        self._show(words, "told", action, act)

    def words(self) -> str:
        """Give what it says now."""
        return self._label.text()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep its place when the window changes."""
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self._place()
        return False

    def changeEvent(self, event: QEvent) -> None:
        """Hear of another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Name the cross."""
        self._close.set_words(self.tr("Close"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the raised surface, with the colour of what it tells at its edge."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        failed = self._what == "failed"
        painter.setPen(theme.colour("overdue" if failed else "border"))
        painter.setBrush(theme.colour("overdue_soft" if failed else "raised"))
        inside = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(inside, theme.NEAR, theme.NEAR)

    def _show(self, words: str, what: What, action: str, act: Callable[[], None] | None) -> None:
        self._what, self._act = what, act
        self._label.setText(words)
        self._button.set_words(action)
        self._button.setVisible(bool(action))
        role, name = _PICTURES[what]
        self._picture.setPixmap(pixmap(name, role, theme.ICON, self.devicePixelRatioF()))
        self.setAccessibleName(words)
        self.show()
        self.raise_()
        self._place()

    def _place(self) -> None:
        window = self._window
        most = min(theme.scaled(640), window.width() - 2 * theme.WIDE)
        metrics = self._label.fontMetrics()
        beside = self._row.minimumSize().width() - self._label.minimumSizeHint().width()
        wanted = metrics.horizontalAdvance(self._label.text()) + beside + theme.GAP
        width = max(theme.scaled(240), min(most, wanted))
        height = max(self._row.heightForWidth(width), theme.control_height() + 8)
        x = (window.width() - width) // 2
        self.setGeometry(x, window.height() - height - _ABOVE_FOOT, width, height)

    def _do(self) -> None:
        act, self._act = self._act, None
        self.hide()
        if act is not None:
            act()
