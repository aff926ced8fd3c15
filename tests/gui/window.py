"""The whole window on real encrypted training books, for the stories told of it."""

import gc
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from tests.gui.keys import ENTER, type_keys
from treem_desktop.gui.desk import Desk
from treem_desktop.gui.main_window import MainWindow
from treem_desktop.gui.remembered import remember
from treem_desktop.gui.workplace import Workplace
from treem_desktop.services import books, people, records
from treem_desktop.services.books import Book, Cost, Surroundings, Wanted, surroundings
from treem_desktop.system.clock import FixedClock

CHEAP = Cost(19 * 1024, 2, 1)
OFFICER, HELPER = "thu mot hai ba", "thu bon nam sau"
NOW = "2026-11-24T10:42"


@dataclass
class Program:
    """The window, and the computer it runs on."""

    qtbot: QtBot
    around: Surroundings
    books: Path
    window: MainWindow

    @property
    def place(self) -> Workplace:
        place = self.window.workplace
        assert place is not None, "no book is open"
        return place

    @property
    def desk(self) -> Desk:
        return self.place.desk

    def make_book(self, name: str = "so", fill: Callable[[Book], object] | None = None) -> Path:
        """Make a training book with an officer and a helper, and close it again."""
        folder = self.books / name
        wanted = Wanted(folder, "99999", "ward", "Trần Thử Thu Hà", OFFICER, True, CHEAP)
        book, _ = books.create(wanted, self.around)
        people.add_person(book, "Lê Thử Giúp", "helper", HELPER, CHEAP)
        if fill is not None:
            fill(book)
        books.close(book)
        return folder

    def open(self, folder: Path, passphrase: str = OFFICER) -> Workplace:
        """Open a book by typing its passphrase."""
        self.window.begin(folder)
        type_keys(passphrase, ENTER)
        self.qtbot.waitUntil(lambda: self.window.workplace is not None)
        self.rest()
        return self.place

    def rest(self) -> None:
        """Wait until nothing is asked for any more."""
        self.qtbot.waitUntil(lambda: not self.window.jobs.busy)

    def with_book(self, folder: Path, passphrase: str = OFFICER) -> Book:
        """Open a book beside the window, which must have let go of it."""
        return books.open_book(folder, passphrase, self.around)


def start(qtbot: QtBot, tmp_path: Path) -> Program:
    """Start the program as on a computer where it never ran."""
    app = QCoreApplication.instance()
    assert app is not None
    app.setProperty("worn", True)
    around = surroundings(FixedClock.at(NOW, step=1))
    window = MainWindow(around, remember(around.state), CHEAP)
    window.resize(1200, 760)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return Program(qtbot, around, tmp_path / "books", window)


def end(window: MainWindow) -> None:
    """Let the window go without its last backup: a test has seen what it came for.

    It is destroyed here and now; left to the garbage collection, it would go while the next test
    makes another one, and take that along.
    """
    window.idle.stop()
    window.jobs.close()
    place, window.workplace = window.workplace, None
    if place is not None:
        place.desk.take_book_away().close()
    window.close()
    delete(window)
    gc.collect()


def enter_household(book: Book, number: str = "0132", name: str = "Nguyễn Thử Minh An") -> str:
    """Enter a household with one child who turns sixteen soon."""
    home = records.new(book, "household", number=number, street="Phố Thử", opened_on="2026-01-05")
    child = records.new(book, "child", household=home.id, full_name=name, born_on="2010-12-01")
    records.add(book, home, child)
    return home.id
