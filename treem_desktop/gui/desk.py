"""The desk: what every screen is given. It hands acts to the thread that owns the book.

Screens never touch the book: they ask with a function of the services, and get frozen records.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from treem_desktop.catalog.loading import Catalog
from treem_desktop.domain.changes import Changes
from treem_desktop.domain.errors import BookError
from treem_desktop.gui.jobs import Job, Jobs, Lane
from treem_desktop.gui.language import language
from treem_desktop.services.books import Book
from treem_desktop.system.progress import Progress

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Open:
    """What screens may know of the open book without asking it."""

    unit: str
    unit_name: str
    kind: str
    """`ward` or `office`."""
    person: str
    role: str
    training: bool
    read_only: bool
    restricted: bool
    """The restricted part is unlocked."""
    may: frozenset[str]
    folder: Path = Path()
    """Where the book lies."""
    book: str = ""
    """The id the book was made with."""
    slot: str = ""
    """Whose passphrase opened it."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where to go: a screen, and what to show there."""

    screen: str
    record: str = ""
    """The id of a household, child … to show."""
    act: str = ""
    """Such as `add`, when the screen is to begin something."""


class Desk(QObject):
    """One open book and the window around it, as screens see them."""

    changed = Signal(object)
    """An act wrote something: Changes."""
    opened_or_locked = Signal()
    """The restricted part was unlocked or locked: read again."""
    went = Signal(object)
    """Somebody wants to be elsewhere: Place."""
    told = Signal(str)
    """A notice for the status strip, already in words."""
    refused = Signal(str)
    """A sentence that must not be missed and belongs beside no field."""
    wished = Signal(str, str)
    """Something of the window around: `lock`, `help`, or `restore` a backup over this book."""

    def __init__(self, jobs: Jobs, book: Book, catalog: Catalog, parent: QObject) -> None:
        """Take the open book; only the thread that owns it uses it."""
        super().__init__(parent)
        self.jobs = jobs
        self.catalog = catalog
        self._book = book
        self.open = describe(book)

    def ask(
        self,
        owner: QObject,
        act: Callable[[Book, Progress], T],
        done: Callable[[T], None] | None = None,
        failed: Callable[[BookError], None] | None = None,
        title: str = "",
    ) -> Job:
        """Ask the book something; `failed` shows the reason, else the window does."""
        return self.jobs.run(
            owner,
            lambda progress: act(self._book, progress),
            done=done,
            failed=failed or self.refuse,
            title=title,
        )

    def write(
        self,
        owner: QObject,
        act: Callable[[Book, Progress], Changes],
        done: Callable[[Changes], None] | None = None,
        failed: Callable[[BookError], None] | None = None,
        title: str = "",
    ) -> Job:
        """Have something written; every screen hears of what changed."""

        def written(changes: Changes) -> None:
            if changes.records:
                self.changed.emit(changes)
            if done is not None:
                done(changes)

        return self.ask(owner, act, written, failed, title)

    def set_paper(
        self,
        owner: QObject,
        work: Callable[[Progress], T],
        done: Callable[[T], None],
        title: str = "",
    ) -> Job:
        """Set a paper from records already read, beside the thread that owns the book."""
        return self.jobs.run(
            owner, work, done=done, failed=self.refuse, title=title, lane=Lane.PAPERS
        )

    def go(self, screen: str, record: str = "", act: str = "") -> None:
        """Go to another screen."""
        self.went.emit(Place(screen, record, act))

    def refuse(self, error: BookError) -> None:
        """Tell why something was not done, where no field stands for it."""
        self.refused.emit(self.sentence(error))

    def sentence(self, error: BookError) -> str:
        """Give the sentence of an error in the language of the interface."""
        return self.catalog.message(error.code, language(), **error.values)

    def label(self, kind: str, field: str, value: str | int | tuple[str, ...] | None) -> str:
        """Give a value of a field as it is read."""
        return self.catalog.label_of(kind, field, value, language())

    def word(self, code: str, **values: object) -> str:
        """Give a word of the catalog."""
        return self.catalog.word(code, language(), **values)

    def take_book_away(self) -> Book:
        """Give the book itself, when nothing is asked any more: it is going to be closed."""
        return self._book

    def now_ms(self) -> int:
        """Give the moment by the book's clock, in milliseconds."""
        return self._book.clock.now_ms()

    def look_again(self) -> None:
        """Learn anew who is at the book and what is unlocked."""
        self.ask(self, lambda book, _: describe(book), self._described)

    def _described(self, described: Open) -> None:
        self.open = described
        self.opened_or_locked.emit()


def describe(book: Book) -> Open:
    """Say what screens may know of a book."""
    return Open(
        unit=book.unit,
        unit_name=book.catalog.place(book.unit).name,
        kind=book.kind,
        person=book.session.person,
        role=book.session.role,
        training=book.training,
        read_only=book.read_only,
        restricted=book.session.restricted,
        may=book.session.may,
        folder=book.folder,
        book=book.id,
        slot=book.slot,
    )
