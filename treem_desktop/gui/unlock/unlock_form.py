"""Opening a book: a passphrase and nothing else; nobody's name is shown before it is right."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from treem_desktop.domain.errors import BookError
from treem_desktop.gui import theme
from treem_desktop.gui.unlock.door import Door
from treem_desktop.gui.unlock.face import Face
from treem_desktop.gui.widgets.button import Button
from treem_desktop.gui.widgets.caps_lock import CapsWatch
from treem_desktop.gui.widgets.label import Label
from treem_desktop.gui.widgets.passphrase_box import PassphraseBox
from treem_desktop.gui.widgets.remark import Remark
from treem_desktop.services import books
from treem_desktop.services.books import Book
from treem_desktop.services.sample import OPENS_WITH

_AT_THE_BOX = ("book.wrong_passphrase",)
"""What stands beneath the box; everything else stands under the button."""


class UnlockForm(Face):
    """One book and its passphrase. A book in use can be opened to look."""

    opened = Signal(object)
    """Book"""
    forgot = Signal(object)
    """Its folder: open it with the recovery code."""
    elsewhere = Signal()

    def __init__(self, door: Door, parent: QWidget | None = None) -> None:
        super().__init__(parent, width=400)
        self._door = door
        self._folder = Path()
        self._slot = ""
        self._name = ""
        self._error: BookError | None = None
        self._busy = False
        self.back.hide()
        self.box = PassphraseBox("", self)
        self.open_button = Button("", self, kind="primary")
        self.look_button = Button("", self, picture="eye")
        self.failure = Label("", self, tone="overdue", wrap=True)
        self.forgot_button = Button("", self, kind="link")
        self.other_button = Button("", self, kind="link")
        self._training = Label("", self, size="small", tone="muted", wrap=True)
        self._caps = CapsWatch(self.box.line)
        self._caps.found.connect(lambda _: self._tell())
        self.box.onward.connect(self.open_book)
        self.box.changed.connect(self._forget_error)
        self.open_button.clicked.connect(self.open_book)
        self.look_button.clicked.connect(lambda: self.open_book(read_only=True))
        self.forgot_button.clicked.connect(lambda: self.forgot.emit(self._folder))
        self.other_button.clicked.connect(self.elsewhere)
        self._set_out()
        self.retranslate()

    def show_book(self, folder: Path, name: str, slot: str, *, training: bool) -> None:
        """Ask for the passphrase of this book."""
        self._folder, self._slot = folder, slot
        self._name = name or folder.name
        self._training.setVisible(training)
        self._error = None
        self.box.set_value(None)
        self.retranslate()

    def focus_first(self) -> None:
        """Take the keyboard to the box."""
        self.box.focus()

    def open_book(self, *, read_only: bool = False) -> None:
        """Open the book with what was typed."""
        passphrase = str(self.box.value() or "")
        if not passphrase or self._busy:
            self.box.focus()
            return
        self._work(True)
        folder, around, slot = self._folder, self._door.around, self._slot
        self._door.jobs.run(
            self,
            lambda progress: books.open_book(
                folder, passphrase, around, read_only=read_only, first=slot, progress=progress
            ),
            done=self._opened,
            failed=self._failed,
        )

    def retranslate(self) -> None:
        """Say its words in the language of the interface."""
        super().retranslate()
        self.title.setText(self._name)
        self.words.setText(str(self._folder) if self._folder.name else "")
        self.box.set_label(self.tr("Passphrase"))
        self.open_button.set_words(self.tr("Opening…") if self._busy else self.tr("Open the book"))
        self.look_button.set_words(self.tr("Open it to look only"))
        self.forgot_button.set_words(self.tr("Forgot the passphrase? Use the recovery code"))
        self.other_button.set_words(self.tr("Another book…"))
        self._training.setText(
            self.tr("A training book. Its passphrase is known to all: {passphrase}").format(
                passphrase=OPENS_WITH
            )
        )
        self._tell()

    def _opened(self, book: Book) -> None:
        self._work(False)
        self.box.set_value(None)
        self.opened.emit(book)

    def _failed(self, error: BookError) -> None:
        self._work(False)
        self._error = error
        self._tell()
        self.box.focus()
        self.box.line.selectAll()

    def _forget_error(self) -> None:
        self._error = None
        self._tell()

    def _work(self, busy: bool) -> None:
        self._busy = busy
        self.box.setEnabled(not busy)
        self.open_button.setEnabled(not busy)
        self.look_button.setEnabled(not busy)
        self.retranslate()

    def _tell(self) -> None:
        error = self._error
        remarks = []
        if error is not None and error.code in _AT_THE_BOX:
            remarks.append(Remark(self._door.sentence(error), warning=False))
        if self._caps.on:
            remarks.append(Remark(self.tr("Caps Lock is on."), warning=True))
        self.box.set_remarks(remarks)
        other = error is not None and error.code not in _AT_THE_BOX
        self.failure.setText(self._door.sentence(error) if error is not None and other else "")
        self.failure.setVisible(other)
        self.look_button.setVisible(error is not None and error.code == "book.in_use")

    def _set_out(self) -> None:
        self.emblem.show_picture("lock")
        self.column.addWidget(self.box)
        self.column.addWidget(self.failure)
        self.column.addWidget(self.open_button)
        self.column.addWidget(self.look_button)
        self.column.addWidget(self._training)
        self.column.addSpacing(theme.NEAR)
        for button in (self.forgot_button, self.other_button):
            theme.mark(button, flush=True)
            self.column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self._training.hide()
        self.failure.hide()
        self.look_button.hide()
