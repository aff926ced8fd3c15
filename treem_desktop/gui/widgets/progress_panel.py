"""How far long work is, how long it may still take, and a way to stop it."""

from typing import Protocol

from PySide6.QtCore import QElapsedTimer, QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from treem_desktop.catalog.loading import catalog
from treem_desktop.gui import theme
from treem_desktop.gui.language import language
from treem_desktop.gui.widgets.button import Button
from treem_desktop.gui.widgets.card import Card
from treem_desktop.gui.widgets.label import Label

_SURE_MS = 2000
_MINUTE = 60


class Stoppable(Protocol):
    """Work that can be asked to stop."""

    title: str

    def cancel(self) -> None:
        """Ask it to stop at its next step."""


class ProgressPanel(Card):
    """Watches the work that Jobs tells it of. Hidden while nothing takes long."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._job: Stoppable | None = None
        self._clock = QElapsedTimer()
        self._title = Label("", self, strong=True, wrap=True)
        self._words = Label("", self, size="small", tone="muted", wrap=True)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._cancel = Button("", self)
        self._cancel.clicked.connect(self._stop)
        told = QVBoxLayout()
        told.setSpacing(theme.NEAR)
        told.addWidget(self._title)
        told.addWidget(self._bar)
        told.addWidget(self._words)
        inner = QWidget(self)
        row = QHBoxLayout(inner)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.GAP)
        row.addLayout(told, 1)
        row.addWidget(self._cancel)
        self.add(inner)
        self.hide()
        self.retranslate()

    def began(self, job: Stoppable) -> None:
        """Show work that takes long."""
        self._job = job
        self._clock.start()
        self._title.setText(job.title or self.tr("Working…"))
        self._words.setText("")
        self._bar.setRange(0, 0)
        self._cancel.setEnabled(True)
        self.show()
        self.raise_()

    def stepped(self, job: Stoppable, done: int, of: int, words: str) -> None:
        """Show how far it is."""
        if job is not self._job:
            return
        self._bar.setRange(0, of)
        self._bar.setValue(done)
        told = catalog().message(words, language()) if words else ""
        parts = (told, self._count(done, of), self._time_left(done, of))
        self._words.setText(" · ".join(part for part in parts if part))

    def ended(self, job: Stoppable) -> None:
        """Go when it is over."""
        if job is self._job:
            self._job = None
            self.hide()

    def changeEvent(self, event: QEvent) -> None:
        """Hear of another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Name the button."""
        self._cancel.set_words(self.tr("Cancel"))
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

    def _stop(self) -> None:
        self._cancel.setEnabled(False)
        self._words.setText(self.tr("Stopping at the next step; nothing is left half done."))
        if self._job is not None:
            self._job.cancel()
        self.cancelled.emit()
