"""Putting a backup back: looked into first, and the book of before kept beside it."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from treem_desktop.domain.errors import BookError
from treem_desktop.gui import dialogs, theme
from treem_desktop.gui.standard.backup_contents import BackupContents
from treem_desktop.gui.unlock.door import Door
from treem_desktop.gui.unlock.face import Face
from treem_desktop.gui.widgets.button import Button
from treem_desktop.gui.widgets.label import Label
from treem_desktop.gui.widgets.passphrase_box import PassphraseBox
from treem_desktop.gui.widgets.path_line import PathLine
from treem_desktop.gui.widgets.remark import Remark
from treem_desktop.services import backups, books
from treem_desktop.services.backups import Contents
from treem_desktop.services.books import Book
from treem_desktop.system.paths import books_folder


class Restore(Face):
    """Choose the file, type its passphrase, see what it holds, put it back."""

    opened = Signal(object)
    """Book"""

    def __init__(self, door: Door, parent: QWidget | None = None) -> None:
        super().__init__(parent, width=520)
        self._door = door
        self._file: Path | None = None
        self._target = Path()
        self.file = PathLine(self)
        self.passphrase = PassphraseBox("", self)
        self.look_button = Button("", self)
        self.contents = BackupContents(self)
        self.where = Label("", self, tone="muted", wrap=True)
        self.restore_button = Button("", self, kind="primary")
        self.failure = Label("", self, tone="overdue", wrap=True)
        self.file.asked.connect(self._choose_file)
        self.passphrase.onward.connect(self.look)
        self.passphrase.left.connect(self.went_back)
        self.passphrase.changed.connect(self._forget)
        self.look_button.clicked.connect(self.look)
        self.restore_button.clicked.connect(self.restore)
        self._set_out()
        self.retranslate()

    def begin(self, target: Path | None = None) -> None:
        """Start from nothing; `target` is the book to be put back in its place."""
        self._target = target or Path()
        self._file = None
        self.file.show_path("")
        self.passphrase.set_value(None)
        self._forget()
        self.retranslate()

    def take(self, backup: Path) -> None:
        """Go on with a file."""
        self._file = backup
        self.file.show_path(str(backup))
        self._forget()
        self.passphrase.focus()

    def look(self) -> None:
        """Open the backup beside the book, and count what it holds."""
        passphrase = str(self.passphrase.value() or "")
        if self._file is None or not passphrase:
            return
        self._work(True)
        file, around = self._file, self._door.around
        self._door.jobs.run(
            self,
            lambda _: backups.look_into(file, passphrase, around),
            done=self._looked,
            failed=self._failed,
            title=self.tr("Looking into the backup"),
        )

    def restore(self) -> None:
        """Put it back, and open it."""
        if self._file is None:
            return
        self._work(True)
        file, around, passphrase = self._file, self._door.around, str(self.passphrase.value())
        target = self._target

        def put_back(_: object) -> Book:
            backups.restore(file, target, around)
            return books.open_book(target, passphrase, around)

        self._door.jobs.run(
            self,
            put_back,
            done=self._opened,
            failed=self._failed,
            title=self.tr("Restoring the book"),
        )

    def focus_first(self) -> None:
        """Stand on the button that chooses the file."""
        self.file.button.setFocus(Qt.FocusReason.TabFocusReason)

    def retranslate(self) -> None:
        """Say its words in the language of the interface."""
        super().retranslate()
        self.title.setText(self.tr("Restore from a backup"))
        self.words.setText(
            self.tr(
                "A backup is one file, treem-….backup. It is looked into before it is put back."
            )
        )
        self.file.set_words(
            self.tr("Backup"), self.tr("Choose the file…"), self.tr("None chosen yet")
        )
        self.passphrase.set_label(self.tr("Passphrase at the time of the backup"))
        self.look_button.set_words(self.tr("Look into it"))
        self.restore_button.set_words(self.tr("Restore this book"))
        self._tell_where()

    def _looked(self, contents: Contents) -> None:
        self._work(False)
        self.contents.show_contents(contents)
        if not self._target.name:
            official = contents.unit.partition("@")[0]
            self._target = _free(books_folder() / official)
        self._tell_where()
        for widget in (self.where, self.restore_button):
            widget.show()
        self.restore_button.setFocus(Qt.FocusReason.TabFocusReason)

    def _opened(self, book: Book) -> None:
        self._work(False)
        self.begin()
        self.opened.emit(book)

    def _failed(self, error: BookError) -> None:
        self._work(False)
        words = self._door.sentence(error)
        if error.code == "book.wrong_passphrase":
            self.passphrase.set_remarks([Remark(words, warning=False)])
            self.passphrase.focus()
            self.passphrase.line.selectAll()
        else:
            self.failure.setText(words)
            self.failure.show()

    def _choose_file(self) -> None:
        kinds = self.tr("Backups (*.backup)")
        found = dialogs.open_file(self, self.tr("Backup"), kinds)
        if found is not None:
            self.take(found)

    def _forget(self) -> None:
        self.contents.show_contents(None)
        self.passphrase.set_remarks([])
        for widget in (self.failure, self.where, self.restore_button):
            widget.hide()
        self.look_button.setEnabled(bool(self._file and self.passphrase.value()))

    def _work(self, busy: bool) -> None:
        self.failure.hide()
        for widget in (self.file, self.passphrase, self.look_button, self.restore_button):
            widget.setEnabled(not busy)

    def _tell_where(self) -> None:
        there = (self._target / "book.db").exists()
        told = self.tr("It is put into {folder}.")
        if there:
            told = self.tr(
                "It takes the place of the book in {folder}; that one is kept beside it."
            )
        station = self.tr("It then writes as a new station; hand its new card to the office.")
        self.where.setText(f"{told.format(folder=self._target)} {station}")

    def _set_out(self) -> None:
        self.column.addSpacing(theme.NEAR)
        self.column.addWidget(self.file)
        self.column.addWidget(self.passphrase)
        self.column.addWidget(self.look_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(self.contents)
        self.column.addWidget(self.where)
        self.column.addWidget(self.failure)
        self.column.addWidget(self.restore_button, 0, Qt.AlignmentFlag.AlignLeft)


def _free(folder: Path) -> Path:
    """Give a folder of this name that holds nothing yet."""
    number, free = 2, folder
    while free.exists() and any(free.iterdir()):
        free = folder.with_name(f"{folder.name}-{number}")
        number += 1
    return free
