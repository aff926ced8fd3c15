"""Trying it out: a ward of invented people is made where there is none, and opened by itself."""

from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from treem_desktop.domain.errors import BookError
from treem_desktop.gui import theme
from treem_desktop.gui.unlock.door import Door
from treem_desktop.gui.widgets.button import Button
from treem_desktop.gui.widgets.label import Label
from treem_desktop.services import books, sample
from treem_desktop.services.books import Book, Surroundings
from treem_desktop.system.files import remove
from treem_desktop.system.paths import books_folder
from treem_desktop.system.progress import Progress

FOLDER = "tap-huan"
HOUSEHOLDS, SEED = 120, 2026


class Training(QWidget):
    """Makes the training ward, and opens it without a ceremony."""

    opened = Signal(object)
    """Book"""
    abandoned = Signal()
    refused_passphrase = Signal(object)
    """Somebody gave the training book another passphrase: its folder."""

    def __init__(self, door: Door, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._door = door
        self._error: BookError | None = None
        self.title = Label("", self, size="lead", strong=True)
        self.words = Label("", self, tone="muted", wrap=True)
        self.failure = Label("", self, tone="overdue", wrap=True)
        self.back = Button("", self)
        self.back.clicked.connect(self.abandoned)
        self._set_out()
        self.retranslate()

    def folder(self) -> Path:
        """Give where the training book lies."""
        return books_folder() / FOLDER

    def begin(self) -> None:
        """Open the training ward, made first where there is none."""
        self._error = None
        self.failure.hide()
        self.back.hide()
        folder, around = self.folder(), self._door.around
        self._door.jobs.run(
            self,
            lambda progress: training_book(folder, around, progress),
            done=self.opened.emit,
            failed=self._failed,
            title=self.tr("Making the training ward"),
        )

    def changeEvent(self, event: QEvent) -> None:
        """Hear of another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Say its words in the language of the interface."""
        self.title.setText(self.tr("The training ward"))
        self.words.setText(
            self.tr("Invented people, invented addresses. Try everything; nothing can be spoilt.")
        )
        self.back.set_words(self.tr("Back"))
        if self._error is not None:
            self.failure.setText(self._door.sentence(self._error))

    def _set_out(self) -> None:
        inner = QVBoxLayout()
        inner.setSpacing(theme.GAP)
        for widget in (self.title, self.words, self.failure):
            inner.addWidget(widget)
        inner.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        middle = QWidget(self)
        middle.setProperty("ground", "none")
        middle.setFixedWidth(theme.scaled(480))
        middle.setLayout(inner)
        column = QVBoxLayout(self)
        column.addStretch(2)
        column.addWidget(middle, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def _failed(self, error: BookError) -> None:
        if error.code == "book.wrong_passphrase":
            self.refused_passphrase.emit(self.folder())
            return
        if error.code == "work.cancelled":
            self.abandoned.emit()
            return
        self._error = error
        self.failure.show()
        self.back.show()
        self.retranslate()


def training_book(folder: Path, around: Surroundings, progress: Progress) -> Book:
    """Open the training ward of this computer; make it when there is none.

    One that was stopped half made is removed: there is nothing of anybody's in it.
    """
    if (folder / "book.db").is_file():
        return books.open_book(folder, sample.OPENS_WITH, around, progress=progress)
    try:
        return sample.training_book(folder, HOUSEHOLDS, SEED, around, progress=progress)
    except BaseException:
        remove(folder)
        raise
