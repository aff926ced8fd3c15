"""A new book, step by step. It can be used once its recovery code was copied and typed back."""

from enum import IntEnum
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from treem_desktop.domain.errors import BookError
from treem_desktop.gui import dialogs, theme
from treem_desktop.gui.language import language
from treem_desktop.gui.standard.new_passphrase import NewPassphrase
from treem_desktop.gui.standard.printing import print_pdf
from treem_desktop.gui.unlock.code_page import CodePage, TypedBackPage
from treem_desktop.gui.unlock.door import Door
from treem_desktop.gui.unlock.folder_page import FolderPage
from treem_desktop.gui.unlock.unit_page import UnitPage
from treem_desktop.gui.widgets.label import Label
from treem_desktop.gui.widgets.wizard import Wizard
from treem_desktop.services import books, papers, recovery
from treem_desktop.services.books import Book, Wanted


class Step(IntEnum):
    """The steps, in their order."""

    UNIT = 0
    PASSPHRASE = 1
    FOLDER = 2
    CODE = 3
    TYPED_BACK = 4


class NewBook(Wizard):
    """Nothing is written before the third step is left; after that the book is there."""

    opened = Signal(object)
    """Book"""
    failed = Signal(str)
    """Why the book could not be made, in words."""

    def __init__(self, door: Door, parent: QWidget | None = None) -> None:
        self._door = door
        self._book: Book | None = None
        self._busy = False
        super().__init__(parent)
        self.unit = UnitPage(door)
        self.passphrase = NewPassphrase()
        self._passphrase_words = Label("", tone="muted", wrap=True)
        self.folder = FolderPage(door)
        self.code = CodePage()
        self.typed_back = TypedBackPage()
        for page in (self.unit, self._with_words(), self.folder, self.code, self.typed_back):
            self.add_page("", page)
        self.may_go_on = self._may_go_on
        self._connect()
        self.retranslate()
        self.begin()

    def begin(self) -> None:
        """Start from nothing."""
        self._book = None
        self.passphrase.empty()
        self.code.code.show_code("")
        self.go(Step.UNIT)

    def confirm_code(self, book: Book, code: str) -> None:
        """Go on with a book whose code was never typed back: it is shown again."""
        self._made((book, code))

    def abandon(self) -> None:
        """Close a book that was made and not finished: its code is asked for when it is opened."""
        book, self._book = self._book, None
        if book is not None:
            self._door.jobs.run(self, lambda _: books.close(book))
        self.begin()

    def focus_first(self) -> None:
        """Take the keyboard to the first field of the present step."""
        firsts = {
            Step.UNIT: self.unit.focus_first,
            Step.PASSPHRASE: self.passphrase.first.focus,
            Step.TYPED_BACK: self.typed_back.focus_first,
        }
        firsts.get(Step(self.at()), self.next_button.setFocus)()

    def retranslate(self) -> None:
        """Say its words in the language of the interface."""
        super().retranslate()
        self.set_titles(
            [
                self.tr("Whose book"),
                self.tr("Passphrase"),
                self.tr("Where it lies"),
                self.tr("Recovery code"),
                self.tr("Type it back"),
            ]
        )
        self.set_last_words(self.tr("Begin"))
        if hasattr(self, "_passphrase_words"):
            self._passphrase_words.setText(
                self.tr(
                    "You type it whenever you open the book. Whoever knows it can read the book, "
                    "so tell nobody; everyone who works with the book gets one of their own."
                )
            )

    def _may_go_on(self, at: int) -> bool:
        if self._busy or not self._ready():
            return False
        if at == Step.FOLDER and self._book is None:
            self._create()
            return False
        return True

    def _ready(self) -> bool:
        judged = {
            Step.UNIT: self.unit.ready,
            Step.PASSPHRASE: lambda: bool(self.passphrase.value()),
            Step.FOLDER: lambda: bool(self.folder.folder().name),
            Step.TYPED_BACK: self.typed_back.ready,
        }
        return judged.get(Step(self.at()), lambda: True)()

    def _create(self) -> None:
        place = self.unit.place()
        if place is None:
            return
        wanted = Wanted(
            folder=self.folder.folder(),
            unit=place.code,
            kind=self.unit.kind(),
            person=self.unit.name(),
            passphrase=self.passphrase.value(),
            training=place.training,
            cost=self._door.cost,
        )
        self._work(True)

        def make(_: object) -> tuple[Book, str]:
            book, code = books.create(wanted, self._door.around)
            recovery.begin_confirming(book)
            return book, code

        self._door.jobs.run(
            self, make, done=self._made, failed=self._refused, title=self.tr("Making the book")
        )

    def _made(self, made: tuple[Book, str]) -> None:
        self._book, code = made
        self._work(False)
        self.passphrase.empty()
        self.code.code.show_code(code)
        self.typed_back.ask(code)
        self.go(Step.CODE)

    def _refused(self, error: BookError) -> None:
        self._work(False)
        self.failed.emit(self._door.sentence(error))

    def _finish(self) -> None:
        book = self._book
        if book is None:
            return
        self._work(True)
        self._door.jobs.run(
            self,
            lambda _: recovery.end_confirming(book),
            done=lambda _: self._hand_over(book),
            failed=self._refused,
        )

    def _hand_over(self, book: Book) -> None:
        self._work(False)
        self.begin()
        self.opened.emit(book)

    def _print_blank(self) -> None:
        book, spoken = self._book, language()
        name = self.tr("Blank for the recovery code")
        if book is None:
            return

        def printed(pdf: bytes) -> None:
            print_pdf(self, pdf, name, landscape=False)

        self._door.jobs.run(
            self, lambda _: recovery.blank(book, spoken), done=printed, failed=self._refused
        )

    def _save_blank(self) -> None:
        book = self._book
        if book is None:
            return
        told, spoken = self.tr("Blank for the recovery code"), language()
        kinds = self.tr("PDF (*.pdf)")
        target = dialogs.save_file(self, told, kinds, Path.home() / "phieu-chep-ma-khoi-phuc.pdf")
        if target is not None:
            self._door.jobs.run(
                self,
                lambda _: papers.save_pdf(recovery.blank(book, spoken), target),
                failed=self._refused,
            )

    def _work(self, busy: bool) -> None:
        self._busy = busy
        self._show_state()

    def _show_state(self) -> None:
        self.set_ready(self._ready() and not self._busy)
        self.back_button.setEnabled(not self._busy)
        self.cancel_button.setEnabled(not self._busy)
        if self._book is not None:
            self.back_button.setVisible(self.at() == Step.TYPED_BACK)

    def _move(self, at: int) -> None:
        place = self.unit.place()
        if place is not None and at == Step.PASSPHRASE:
            names = (place.name, place.province_name, self.unit.name())
            self.passphrase.refuse(tuple(filter(None, names)), strict=not place.training)
        if place is not None and at == Step.FOLDER:
            self.folder.propose(place.official)
        self._show_state()
        if self.isVisible():
            self.focus_first()

    def _connect(self) -> None:
        self.moved.connect(self._move)
        self.finished.connect(self._finish)
        self.abandoned.connect(self.abandon)
        self.code.wanted_print.connect(self._print_blank)
        self.code.wanted_file.connect(self._save_blank)
        for signal in (
            self.unit.changed,
            self.passphrase.changed,
            self.folder.changed,
            self.typed_back.changed,
        ):
            signal.connect(self._show_state)
        for ended in (self.unit.ended, self.passphrase.ended, self.typed_back.ended):
            ended.connect(self.go_on)

    def _with_words(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, theme.NEAR, 0)
        column.setSpacing(theme.GAP)
        column.addWidget(self._passphrase_words)
        column.addWidget(self.passphrase)
        column.addStretch(1)
        return page
