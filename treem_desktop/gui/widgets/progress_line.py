"""How far work is: a bar, and in words what is done now and how long it may still take."""

from PySide6.QtCore import QElapsedTimer, QEvent
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from treem_desktop.catalog.loading import catalog
from treem_desktop.gui import theme
from treem_desktop.gui.language import language
from treem_desktop.gui.widgets.label import Label

_SURE_MS = 2000
_MINUTE = 60


class ProgressLine(QWidget):
    """Tells of one piece of work, from `begin` on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = QElapsedTimer()
        self._title = Label("", self, strong=True, wrap=True)
        self._words = Label("", self, size="small", tone="muted", wrap=True)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.NEAR)
        column.addWidget(self._title)
        column.addWidget(self._bar)
        column.addWidget(self._words)
        self.retranslate()

    def begin(self, title: str) -> None:
        """Tell of new work; how long it takes is not known yet."""
        self._clock.start()
        self._title.setText(title)
        self._words.setText("")
        self._bar.setRange(0, 0)

    def step(self, done: int, of: int, words: str) -> None:
        """Tell how far it is; `words` is a code of the catalog."""
        self._bar.setRange(0, of)
        self._bar.setValue(done)
        told = catalog().word(words, language()) if words else ""
        parts = (told, self._count(done, of), self._time_left(done, of))
        self._words.setText(" · ".join(part for part in parts if part))

    def stop(self) -> None:
        """Tell that it will stop."""
        self._words.setText(self.tr("Stopping at the next step; nothing is left half done."))

    def words(self) -> str:
        """Give what it says beneath the bar."""
        return self._words.text()

    def changeEvent(self, event: QEvent) -> None:
        """Hear of another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Name the bar."""
        self._bar.setAccessibleName(self.tr("Progress"))

    def _count(self, done: int, of: int) -> str:
        return self.tr("{done} of {all}").format(done=done, all=of) if of > 1 else ""

    def _time_left(self, done: int, of: int) -> str:
        elapsed = self._clock.elapsed()
        if elapsed < _SURE_MS or not 0 < done < of:
            return ""
        seconds = round(elapsed / 1000 * (of - done) / done)
        if seconds < _MINUTE:
            return self.tr("about %n second(s) left", "", max(1, seconds))
        return self.tr("about %n minute(s) left", "", round(seconds / _MINUTE))
