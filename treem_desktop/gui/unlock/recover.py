"""Opening a book with its recovery code, when the passphrase is forgotten."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from treem_desktop.domain.errors import BookError
from treem_desktop.gui import theme
from treem_desktop.gui.standard.new_passphrase import NewPassphrase
from treem_desktop.gui.unlock.door import Door
from treem_desktop.gui.unlock.face import Face
from treem_desktop.gui.widgets.button import Button
from treem_desktop.gui.widgets.label import Label
from treem_desktop.gui.widgets.remark import Remark
from treem_desktop.gui.widgets.text_box import TextBox
from treem_desktop.services import books
from treem_desktop.services.books import Book


class Recover(Face):
    """The nine groups from the envelope, then a new passphrase for the officer."""

    opened = Signal(object)
    """Book"""

    def __init__(self, door: Door, parent: QWidget | None = None) -> None:
        super().__init__(parent, width=480)
        self._door = door
        self._folder = Path()
        self.code = TextBox("", self)
        self.passphrase = NewPassphrase(self)
        self.failure = Label("", self, tone="overdue", wrap=True)
        self.open_button = Button("", self, kind="primary")
        self.code.onward.connect(self.passphrase.first.focus)
        self.code.changed.connect(self._judge)
        self.code.left.connect(self.went_back)
        self.passphrase.first.back.connect(self.code.focus)
        self.passphrase.changed.connect(self._judge)
        self.passphrase.ended.connect(self.open_book)
        self.passphrase.left.connect(self.went_back)
        self.open_button.clicked.connect(self.open_book)
        self.column.addSpacing(theme.NEAR)
        for widget in (self.code, self.passphrase, self.failure):
            self.column.addWidget(widget)
        self.column.addWidget(self.open_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.failure.hide()
        self.retranslate()
        self._judge()

    def show_book(self, folder: Path) -> None:
        """Ask for the recovery code of this book."""
        self._folder = folder
        self.code.set_value(None)
        self.passphrase.empty()
        self.failure.hide()

    def focus_first(self) -> None:
        """Take the keyboard to the code."""
        self.code.focus()

    def open_book(self) -> None:
        """Open the book with the code, and give the officer the new passphrase."""
        if not self._ready():
            return
        self._work(True)
        folder, code = self._folder, str(self.code.value())
        passphrase, door = self.passphrase.value(), self._door
        door.jobs.run(
            self,
            lambda _: books.open_recovered(folder, code, passphrase, door.around, door.cost),
            done=self._opened,
            failed=self._failed,
        )

    def retranslate(self) -> None:
        """Say its words in the language of the interface."""
        super().retranslate()
        self.title.setText(self.tr("Open with the recovery code"))
        self.words.setText(
            self.tr("The code is on the paper in the sealed envelope: nine groups of four.")
        )
        self.code.set_label(self.tr("Recovery code"))
        self.code.set_help(
            self.tr("Capitals or not, with or without dashes: both are read."), beneath=True
        )
        self.open_button.set_words(self.tr("Open, with the new passphrase"))

    def _ready(self) -> bool:
        return bool(self.code.value() and self.passphrase.value())

    def _judge(self) -> None:
        self.code.set_remarks([])
        self.open_button.setEnabled(self._ready())

    def _opened(self, book: Book) -> None:
        self._work(False)
        self.code.set_value(None)
        self.passphrase.empty()
        self.opened.emit(book)

    def _failed(self, error: BookError) -> None:
        self._work(False)
        words = self._door.sentence(error)
        if error.code.startswith("keys.recovery"):
            self.code.set_remarks([Remark(words, warning=False)])
            self.code.focus()
        elif error.code.startswith("passphrase."):
            self.passphrase.complain(words)
        else:
            self.failure.setText(words)
            self.failure.show()

    def _work(self, busy: bool) -> None:
        self.failure.hide()
        for widget in (self.code, self.passphrase, self.open_button):
            widget.setEnabled(not busy)
