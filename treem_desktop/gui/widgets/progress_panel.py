"""How far long work is, how long it may still take, and a way to stop it."""

from typing import Protocol

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from treem_desktop.gui import theme
from treem_desktop.gui.widgets.button import Button
from treem_desktop.gui.widgets.card import Card
from treem_desktop.gui.widgets.progress_line import ProgressLine


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
        self.line = ProgressLine(self)
        self._cancel = Button("", self)
        self._cancel.clicked.connect(self._stop)
        inner = QWidget(self)
        row = QHBoxLayout(inner)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.GAP)
        row.addWidget(self.line, 1)
        row.addWidget(self._cancel)
        self.add(inner)
        self.hide()
        self.retranslate()

    def began(self, job: Stoppable) -> None:
        """Show work that takes long."""
        self._job = job
        self.line.begin(job.title or self.tr("Working…"))
        self._cancel.setEnabled(True)
        self.show()
        self.raise_()

    def stepped(self, job: Stoppable, done: int, of: int, words: str) -> None:
        """Show how far it is."""
        if job is self._job:
            self.line.step(done, of, words)

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

    def _stop(self) -> None:
        self._cancel.setEnabled(False)
        self.line.stop()
        if self._job is not None:
            self._job.cancel()
        self.cancelled.emit()
