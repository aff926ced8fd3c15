"""Everything before a book is open: which face is shown, and what follows on which."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from treem_desktop.domain.errors import BookError
from treem_desktop.gui import theme
from treem_desktop.gui.language import language
from treem_desktop.gui.unlock.choosing import BookChoosing
from treem_desktop.gui.unlock.door import Door
from treem_desktop.gui.unlock.first_start import FirstStart
from treem_desktop.gui.unlock.new_book import NewBook
from treem_desktop.gui.unlock.recover import Recover
from treem_desktop.gui.unlock.restore import Restore
from treem_desktop.gui.unlock.training import Training
from treem_desktop.gui.unlock.unlock_form import UnlockForm
from treem_desktop.gui.widgets.button import Button
from treem_desktop.gui.widgets.choices import Choice
from treem_desktop.gui.widgets.label import Label
from treem_desktop.gui.widgets.segments import Segments
from treem_desktop.services import recovery
from treem_desktop.services.books import Book
from treem_desktop.system.preferences import Preferences

_LANGUAGES = (Choice("vi", "Tiếng Việt"), Choice("en", "English"))


class Doorway(QWidget):
    """First start, new book, opening, recovering, restoring: one face at a time."""

    opened = Signal(object)
    """Book, whose code was typed back."""
    chose_language = Signal(str)
    refused = Signal(str)
    """A sentence that must not be missed."""
    asked_help = Signal()

    def __init__(self, door: Door, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._door = door
        self._known = Preferences()
        self.setProperty("ground", "ground")
        self.name = Label("", self, strong=True, tone="muted")
        self.languages = Segments(self)
        self.languages.set_choices(_LANGUAGES)
        self.languages.chosen.connect(self.chose_language)
        self.help_button = Button("", self, kind="quiet", picture="help")
        self.help_button.clicked.connect(self.asked_help)
        self.first = FirstStart(self)
        self.training = Training(door, self)
        self.new = NewBook(door, self)
        self.choosing = BookChoosing(door, self)
        self.unlock = UnlockForm(door, self)
        self.leaving = Label("", self, size="lead", tone="muted")
        self.leaving.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.recover = Recover(door, self)
        self.restore = Restore(door, self)
        self._faces = QStackedWidget(self)
        for face in self._all():
            self._faces.addWidget(face)
        self._set_out()
        self._connect()
        self.retranslate()

    # ── where to begin ───────────────────────────────────────────────────────────────────────────

    def show_first(self) -> None:
        """Offer the three ways in."""
        self.first.show_recent(self._known.recent)
        self._show(self.first)

    def show_book(self, folder: Path) -> None:
        """Ask for the passphrase of a book."""
        known = next((r for r in self._known.recent if r.folder == str(folder)), None)
        self.unlock.show_book(
            folder,
            known.name if known else "",
            self._known.slots.get(str(folder), ""),
            training=known.training if known else False,
        )
        self._show(self.unlock)

    def show_folder(self, folder: Path) -> None:
        """Ask for the passphrase of the book in a folder, or say that there is none."""
        self._show_choosing()
        self.choosing.take(folder)

    def show_training(self) -> None:
        """Open the training ward; make it first when there is none."""
        self._show(self.training)
        self.training.begin()

    def show_restore(self, target: Path, backup: Path | None = None) -> None:
        """Put a backup in the place of a book that was just closed."""
        self.restore.begin(target)
        self._show(self.restore)
        if backup is not None:
            self.restore.take(backup)

    def show_leaving(self) -> None:
        """Show nothing but that the book is being closed."""
        self._show(self.leaving)

    def leave(self) -> None:
        """Let go of a book that was being made: the window closes."""
        self.new.abandon()

    def help_page(self) -> str:
        """Name the help page of the face that is shown."""
        pages: list[tuple[QWidget, str]] = [
            *((self.first, "new-book"), (self.new, "new-book"), (self.choosing, "restore")),
            *((self.recover, "recovery"), (self.restore, "restore")),
        ]
        shown = self._faces.currentWidget()
        return next((page for face, page in pages if face is shown), "unlock")

    def know(self, preferences: Preferences) -> None:
        """Learn which books were opened here."""
        self._known = preferences

    # ── words ────────────────────────────────────────────────────────────────────────────────────

    def changeEvent(self, event: QEvent) -> None:
        """Hear of another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Name the program, and show which language it speaks."""
        self.name.setText(self.tr("Child tracking book"))
        self.languages.set_value(language())
        self.languages.setAccessibleName("Tiếng Việt, English")
        self.help_button.set_words(self.tr("Help"), "F1")
        self.leaving.setText(self.tr("Good-bye. The book is being closed and backed up."))

    # ── inside ───────────────────────────────────────────────────────────────────────────────────

    def _all(self) -> Sequence[QWidget]:
        return (
            *(self.first, self.training, self.new, self.choosing),
            *(self.unlock, self.recover, self.restore, self.leaving),
        )

    def _show(self, face: QWidget) -> None:
        self._faces.setCurrentWidget(face)
        if isinstance(face, FirstStart | NewBook | BookChoosing | UnlockForm | Recover | Restore):
            face.focus_first()

    def _connect(self) -> None:
        self.first.tried.connect(self.show_training)
        self.first.wanted_new.connect(self._show_new)
        self.first.wanted_open.connect(self._show_choosing)
        self.first.chosen.connect(self.show_book)
        self.training.abandoned.connect(self.show_first)
        self.training.refused_passphrase.connect(self.show_book)
        self.new.abandoned.connect(self.show_first)
        self.new.failed.connect(self.refused)
        self.choosing.went_back.connect(self.show_first)
        self.choosing.chosen.connect(self.show_book)
        self.choosing.restoring.connect(self._show_restoring)
        self.unlock.elsewhere.connect(self.show_first)
        self.unlock.forgot.connect(self._show_recover)
        self.recover.went_back.connect(lambda: self._show(self.unlock))
        self.restore.went_back.connect(self._show_choosing)
        for face in (self.new, self.training):
            face.opened.connect(self.opened)
        for other in (self.unlock, self.recover, self.restore):
            other.opened.connect(self._ask_for_code)

    def _show_new(self) -> None:
        self.new.begin()
        self._show(self.new)

    def _show_choosing(self) -> None:
        self.choosing.recent.show_recent(self._known.recent)
        self._show(self.choosing)

    def _show_restoring(self) -> None:
        self.restore.begin()
        self._show(self.restore)

    def _show_recover(self, folder: Path) -> None:
        self.recover.show_book(folder)
        self._show(self.recover)

    def _ask_for_code(self, book: Book) -> None:
        """A new book that was left too early is not used before its code is on paper."""
        self._door.jobs.run(
            self,
            lambda _: recovery.pending_code(book),
            done=lambda code: self._go_on(book, code),
            failed=self._refuse,
        )

    def _go_on(self, book: Book, code: str) -> None:
        if code:
            self._show(self.new)
            self.new.confirm_code(book, code)
        else:
            self.opened.emit(book)

    def _refuse(self, error: BookError) -> None:
        self.refused.emit(self._door.sentence(error))

    def _set_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(theme.WIDE, theme.GAP, theme.WIDE, theme.NEAR)
        head.addWidget(self.name)
        head.addStretch(1)
        head.addWidget(self.help_button)
        head.addSpacing(theme.NEAR)
        head.addWidget(self.languages)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._faces, 1)
