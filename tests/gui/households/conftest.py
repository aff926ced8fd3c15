"""The screen of the book on a real encrypted book, with one family in it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.books_made import add_family, make_book
from tests.gui.keys import show, type_keys
from treem_desktop.domain.changes import Changes
from treem_desktop.domain.child import Child
from treem_desktop.domain.household import Household
from treem_desktop.domain.kinds import KINDS
from treem_desktop.domain.record import Record
from treem_desktop.gui.desk import Desk, Place
from treem_desktop.gui.households.chips import OpenChip
from treem_desktop.gui.households.page_sheet import PageSheet
from treem_desktop.gui.households.paper_line import PaperLine
from treem_desktop.gui.households.screen import HouseholdsScreen
from treem_desktop.gui.jobs import Jobs
from treem_desktop.gui.widgets.chip import Chip
from treem_desktop.gui.widgets.label import Label
from treem_desktop.gui.widgets.remark import RemarkLine
from treem_desktop.services.books import Book

CTRL = Qt.KeyboardModifier.ControlModifier


def a_bug(error: BaseException) -> None:
    raise error


@dataclass
class Desktop:
    """One screen, its book, and what it tells the window around."""

    qtbot: QtBot
    book: Book
    desk: Desk
    screen: HouseholdsScreen
    told: list[str]
    went: list[Place]

    def rest(self) -> None:
        """Wait until nothing is asked for any more, and what came of it is set out."""
        self.qtbot.waitUntil(lambda: not self.desk.jobs.busy)
        QApplication.processEvents()
        self.qtbot.waitUntil(lambda: not self.desk.jobs.busy)

    def enter(self, record: str = "", act: str = "") -> None:
        """Come to the screen as the window does."""
        self.screen.enter(Place("households", record, act))
        self.rest()

    def press(self, *keys: str | Qt.Key, held: Qt.KeyboardModifier | None = None) -> None:
        """Press keys, and wait for what they do."""
        type_keys(*keys, held=held)
        self.rest()

    def shortcut(self, key: Qt.Key) -> None:
        """Press a key with Ctrl."""
        self.press(key, held=CTRL)

    def fill(self, *texts: str) -> None:
        """Type into one field after the other; an empty text leaves a field as it is."""
        for text in texts:
            type_keys(*([text] if text else []), Qt.Key.Key_Return)
            self.rest()

    def sheet(self) -> PageSheet:
        """Give the page that is shown."""
        self.qtbot.waitUntil(lambda: self.screen.browse.page.sheet is not None)
        sheet = self.screen.browse.page.sheet
        assert sheet is not None
        return sheet

    def words(self) -> str:
        """Give all that can be read on the page, as a screen reader would."""
        sheet = self.sheet()
        parts: list[str] = [line.accessibleName() for line in sheet.findChildren(PaperLine)]
        parts += [chip.words for chip in sheet.findChildren(OpenChip)]
        parts += [chip.words for chip in sheet.findChildren(Chip)]
        parts += [label.text() for label in sheet.findChildren(Label)]
        parts += [line.remark.words for line in sheet.findChildren(RemarkLine)]
        return "\n".join(parts)

    def stand_on(self, record: str) -> None:
        """Take the keyboard to a record of the page."""
        self.screen.browse.page.focus_on(record)

    def every(self, kind: str) -> list[Record]:
        """Read all records of a kind, in the order they were made."""
        self.rest()
        return sorted(self.book.read.every(KINDS[kind]), key=lambda record: record.id)

    def lines(self) -> int:
        """Count the lines of the journal."""
        self.rest()
        return self.book.reached.number

    def unlock(self, *, locked: bool = False) -> None:
        """Bring the restricted part into sight, or out of it."""
        act: Callable[[Book], None] = Book.lock_restricted if locked else Book.unlock_restricted
        self.desk.ask(self.screen, lambda book, _: act(book), lambda _: self.desk.look_again())
        self.rest()


@pytest.fixture
def empty(qtbot: QtBot, tmp_path: Path) -> Iterator[Desktop]:
    """Give the screen of a book in which nothing is written."""
    book, _ = make_book(tmp_path / "so")
    owner = QObject()
    jobs = Jobs(a_bug, parent=owner)
    desk = Desk(jobs, book, book.catalog, owner)
    screen = HouseholdsScreen(desk)
    made = Desktop(qtbot, book, desk, screen, [], [])

    def heard(changes: Changes) -> None:
        screen.heard(changes)

    desk.changed.connect(heard)
    desk.opened_or_locked.connect(screen.looked_again)
    desk.told.connect(made.told.append)
    desk.refused.connect(made.told.append)
    desk.went.connect(made.went.append)
    show(qtbot, screen, 1200, 760)
    yield made
    made.rest()
    screen.close()
    screen.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    jobs.close()
    book.close()


@pytest.fixture
def family(empty: Desktop) -> tuple[Desktop, Household, list[Child]]:
    """Give the screen at the page of a mother with two children."""
    home, children = add_family(empty.book)
    empty.enter(home.id)
    return empty, home, children
