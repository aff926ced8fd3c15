"""A ward's and an office's screen beside each other, with real books and a folder as the stick."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.books_made import CHEAP, OFFICER, PASSPHRASE, surroundings
from tests.two_desks import OFFICE
from treem_desktop.gui.desk import Desk
from treem_desktop.gui.handover.screen import HandoverScreen
from treem_desktop.gui.jobs import Jobs
from treem_desktop.gui.receiving.screen import ReceivingScreen
from treem_desktop.gui.screen import Screen
from treem_desktop.services import books
from treem_desktop.services.books import Book, Wanted
from treem_desktop.services.sticks import Stick, Sticks
from treem_desktop.system.drives import Drive, DriveState, FailingDrive, FolderDrive

_LONG_MS = 20_000

S = TypeVar("S", HandoverScreen, ReceivingScreen)
W = TypeVar("W", bound=QWidget)


class GivenSticks(Sticks):
    """The sticks a test plugs in, which may fail as told."""

    def __init__(self, *paths: Path) -> None:
        self.paths = list(paths)
        self.fails: DriveState | None = None

    def found(self) -> tuple[Stick, ...]:
        return tuple(self.look_at(path) for path in self.paths)

    def drive(self, path: Path) -> Drive:
        drive = FolderDrive(path)
        return drive if self.fails is None else FailingDrive(drive, self.fails, 500)


class Seen:
    """One screen on its book, and the person before it."""

    def __init__(self, qtbot: QtBot, screen: Screen, jobs: Jobs, book: Book) -> None:
        self.qtbot, self.screen, self.jobs, self.book = qtbot, screen, jobs, book

    def until(self, ready: Callable[[], bool]) -> None:
        """Wait until something is so; books are slow on a busy machine."""
        self.qtbot.waitUntil(ready, timeout=_LONG_MS)

    def rest(self) -> None:
        """Wait until nothing is asked for any more."""
        self.until(lambda: not self.jobs.busy)

    def front(self) -> None:
        """Bring the window to the front, so that it has the keyboard."""
        self.screen.activateWindow()
        self.until(self.screen.isActiveWindow)
        self.screen.setFocus()

    def sheet(self, kind: type[W]) -> W:
        """Give the sheet that lies over the screen, once it is there."""

        def there() -> bool:
            return any(one.isVisible() for one in self.screen.findChildren(kind))

        self.until(there)
        self.rest()
        return next(one for one in self.screen.findChildren(kind) if one.isVisible())

    def with_book(self, act: Callable[[Book], object]) -> None:
        """Have something done with the book while nobody else uses it."""
        self.rest()
        act(self.book)


def make_books(folder: Path) -> tuple[Book, Book]:
    """Make a ward's and an office's training book that do not know each other."""
    made = []
    for name, unit, kind in (("ward", "99999", "ward"), ("office", OFFICE, "office")):
        wanted = Wanted(folder / name, unit, kind, OFFICER, PASSPHRASE, training=True, cost=CHEAP)
        made.append(books.create(wanted, surroundings(folder / f"{name}-state"))[0])
    return made[0], made[1]


@contextmanager
def shown(qtbot: QtBot, kind: type[S], book: Book, sticks: Sticks) -> Iterator[tuple[Seen, S]]:
    """Show a screen of a book in a window of its own."""
    owner = QObject()
    jobs = Jobs(_a_bug, parent=owner)
    desk = Desk(jobs, book, book.catalog, owner)
    screen = kind(desk)
    desk.changed.connect(screen.heard)
    desk.opened_or_locked.connect(screen.looked_again)
    screen.use(sticks)
    qtbot.addWidget(screen)
    screen.resize(1200, 760)
    with qtbot.waitExposed(screen):
        screen.show()
    try:
        yield Seen(qtbot, screen, jobs, book), screen
    finally:
        jobs.close()


def _a_bug(error: BaseException) -> None:
    raise error
