"""What a screen shows instead of its content: nothing yet, still coming, gone wrong."""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QVBoxLayout, QWidget

from treem_desktop.gui import theme
from treem_desktop.gui.theme import Role
from treem_desktop.gui.widgets.button import Button, Kind
from treem_desktop.gui.widgets.icons import pixmap
from treem_desktop.gui.widgets.label import Label
from treem_desktop.gui.widgets.sight import set_away

_PICTURE = 40
_LATE_MS = 300


class Notion(QWidget):
    """A picture, a title, a sentence and what can be done, in the middle of the room."""

    acted = Signal()
    """The button was pressed."""

    _role: Role = "pale"
    _kind: Kind = "primary"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = ""
        self._picture = Label("", self)
        self._title = Label("", self, size="lead", strong=True, wrap=True)
        self._words = Label("", self, tone="muted", wrap=True)
        self.button = Button("", self, kind=self._kind)
        self.button.clicked.connect(self.acted)
        self.button.hide()
        for label in (self._picture, self._title, self._words):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.hide()
        self._words.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.WIDE, theme.WIDE, theme.WIDE, theme.WIDE)
        column.setSpacing(theme.NEAR)
        column.addStretch(2)
        column.addWidget(self._picture)
        column.addSpacing(theme.TIGHT)
        column.addWidget(self._title)
        column.addWidget(self._words)
        column.addSpacing(theme.NEAR)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def tell(self, title: str, words: str = "", action: str = "", picture: str = "") -> None:
        """Say what is the matter, and name what the button does; no name, no button."""
        self._name = picture
        self._title.setText(title)
        self._words.setText(words)
        self.button.set_words(action)
        self._picture.setVisible(bool(picture))
        self._title.setVisible(bool(title))
        self._words.setVisible(bool(words))
        self.button.setVisible(bool(action))
        self.setAccessibleName(f"{title} {words}".strip())
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        """Draw the picture in the colours of a new look."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._draw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the picture out where its words need the room."""
        super().resizeEvent(event)
        words = self._words.heightForWidth(self.width() - 2 * theme.WIDE)
        needed = words + 3 * theme.line_height(theme.Text.LEAD) + 3 * theme.control_height()
        set_away(self._picture, not self._name or needed + _PICTURE > self.height())

    def _draw(self) -> None:
        if self._name:
            ratio = self.devicePixelRatioF()
            self._picture.setPixmap(pixmap(self._name, self._role, _PICTURE, ratio))


class EmptyState(Notion):
    """There is nothing here yet, and this is what to do."""


class ErrorState(Notion):
    """This could not be shown, and this is what to do."""

    _role: Role = "overdue"
    _kind: Kind = "plain"

    def fail(self, title: str, words: str, action: str = "") -> None:
        """Say what went wrong, what it means, and name what can be done."""
        self.tell(title, words, action, "error")


class LoadingState(QWidget):
    """It is coming. Nothing is shown at first, so that what comes at once does not flicker."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = Label("", self, tone="muted")
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._bar = QProgressBar(self)
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(160)
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(_LATE_MS)
        self._late.timeout.connect(lambda: self._show(True))
        column = QVBoxLayout(self)
        column.addStretch(2)
        column.addWidget(self._words)
        column.addSpacing(theme.NEAR)
        column.addWidget(self._bar, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self._show(False)
        self.retranslate()

    def begin(self) -> None:
        """Wait, and say so after a moment."""
        self._show(False)
        self._late.start()

    def end(self) -> None:
        """Wait no more."""
        self._late.stop()
        self._show(False)

    def changeEvent(self, event: QEvent) -> None:
        """Hear of another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Say that it is coming."""
        self._words.setText(self.tr("Reading the book…"))

    def _show(self, shown: bool) -> None:
        self._words.setVisible(shown)
        self._bar.setVisible(shown)
