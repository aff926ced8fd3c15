"""Coming from a figure of the statistics, the table shows the very children it counts."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from tests.books_made import add_family, make_book
from tests.gui.keys import show
from treem_desktop.gui.children.screen import ChildrenScreen
from treem_desktop.gui.desk import Desk, Place
from treem_desktop.gui.jobs import Jobs
from treem_desktop.services import records
from treem_desktop.services.counted import Counted
from treem_desktop.storage.book import Book


def a_bug(error: BaseException) -> None:
    raise error


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    book, _ = make_book(tmp_path / "so")
    yield book
    book.close()


@pytest.fixture
def screen(qtbot: QtBot, book: Book) -> Iterator[ChildrenScreen]:
    owner = QObject()
    jobs = Jobs(a_bug, parent=owner)
    desk = Desk(jobs, book, book.catalog, owner)
    made = ChildrenScreen(desk)
    desk.opened_or_locked.connect(made.looked_again)
    show(qtbot, made, 1200, 700)
    yield made
    qtbot.waitUntil(lambda: not jobs.busy)
    # The window may be gone already: it is closed before the book is.
    for timer in made.findChildren(QTimer) if isValid(made) else ():
        timer.stop()
    jobs.close()


def counts(qtbot: QtBot, screen: ChildrenScreen, children: int) -> None:
    def shown() -> bool:
        return screen._known and screen.list.rows.rowCount() == children

    qtbot.waitUntil(shown)
    qtbot.waitUntil(lambda: not screen.desk.jobs.busy)


def test_a_figure_narrows_the_table_and_one_press_shows_all_again(
    qtbot: QtBot, screen: ChildrenScreen, book: Book
) -> None:
    _, (first, _) = add_family(book)
    records.add(book, records.new(book, "circumstance", child=first.id, code="HC04.2"))
    screen.filters.words.line.setText("nothing fits this")

    screen.enter(Place("children", "", Counted(group="HC04", sex="male").act()))
    counts(qtbot, screen, 1)

    assert screen.figure.words.text() == "Từ thống kê: Trẻ em khuyết tật · Nam"
    assert screen.filters.words.value() is None
    screen.enter(Place("children"))
    counts(qtbot, screen, 1)

    screen.figure.all_button.click()
    counts(qtbot, screen, 2)
    assert screen.figure.isHidden()


def test_a_restricted_figure_leaves_no_trace_once_that_part_is_locked(
    qtbot: QtBot, screen: ChildrenScreen, book: Book
) -> None:
    _, (first, _) = add_family(book)
    book.unlock_restricted()
    records.add(book, records.new(book, "circumstance", child=first.id, code="HC05"))
    screen.desk.look_again()
    qtbot.waitUntil(lambda: screen.desk.open.restricted)
    screen.enter(Place("children", "", Counted(group="HC05").act()))
    counts(qtbot, screen, 1)
    assert "HIV" in screen.figure.words.text()

    book.lock_restricted()
    screen.desk.look_again()
    counts(qtbot, screen, 2)

    assert screen.figure.isHidden()
    assert screen.figure.words.text() == ""
