"""The officer reads figures, unfolds a group, goes to the children behind one, copies a table."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from tests.books_made import add_family, make_book
from tests.gui.keys import DOWN, ENTER, LEFT, type_keys
from treem_desktop.gui.desk import Desk, Place
from treem_desktop.gui.jobs import Jobs
from treem_desktop.gui.statistics.line import Line
from treem_desktop.gui.statistics.screen import StatisticsScreen
from treem_desktop.services import records
from treem_desktop.services.counted import Counted, counted_children, read_act
from treem_desktop.storage.book import Book


def a_bug(error: BaseException) -> None:
    raise error


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    book, _ = make_book(tmp_path / "book")
    yield book
    book.close()


@pytest.fixture
def screen(qtbot: QtBot, book: Book) -> Iterator[StatisticsScreen]:
    owner = QObject()
    jobs = Jobs(a_bug, parent=owner)
    made = StatisticsScreen(Desk(jobs, book, book.catalog, owner))
    qtbot.addWidget(made)
    made.resize(1180, 700)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    yield made
    jobs.close()


def enter(qtbot: QtBot, screen: StatisticsScreen) -> None:
    screen.enter(Place("statistics"))
    qtbot.waitUntil(screen.page.isVisible)


def line(screen: StatisticsScreen, table: str, code: str) -> Line:
    return next(one for one in screen.cards[table].table.lines() if one.row.code == code)


def codes(screen: StatisticsScreen, table: str) -> list[str]:
    return [one.row.code for one in screen.cards[table].table.lines()]


def spell(book: Book, child: str, code: str) -> None:
    records.add(book, records.new(book, "circumstance", child=child, code=code, since="2020"))


def test_from_a_number_one_comes_to_the_children_it_counts(
    qtbot: QtBot, screen: StatisticsScreen, book: Book
) -> None:
    _, (first, second) = add_family(book)
    spell(book, first.id, "HC04.2")
    spell(book, second.id, "HC04")
    enter(qtbot, screen)
    went: list[Place] = []
    screen.desk.went.connect(went.append)

    disability = line(screen, "HC", "HC04")
    assert disability.row.numbers == (2, 0, 2)
    disability.setFocus()
    type_keys(" ", ENTER)
    assert codes(screen, "HC")[3:8] == ["HC04", "HC04.1", "HC04.2", "HC04.3", "HC04."]
    type_keys(DOWN, DOWN, LEFT, LEFT, ENTER)

    assert [place.act for place in went] == ["group:HC04", "group:HC04.2;sex:male"]
    asked = read_act(went[-1].act)
    assert asked is not None
    assert counted_children(book, asked) == [first.id]


def test_a_nought_and_the_sum_of_the_groups_lead_nowhere(
    qtbot: QtBot, screen: StatisticsScreen, book: Book
) -> None:
    _, (first, _) = add_family(book)
    spell(book, first.id, "HC04")
    spell(book, first.id, "HC13")
    enter(qtbot, screen)
    went: list[Place] = []
    screen.desk.went.connect(went.append)

    for code in ("HC01", "sum"):
        line(screen, "HC", code).setFocus()
        type_keys(ENTER)
    assert went == []
    assert line(screen, "HC", "sum").row.numbers[-1] == 2
    assert "nhiều nhóm" in screen.cards["HC"].note.text()

    line(screen, "HC", "once").setFocus()
    type_keys(ENTER)
    assert went[-1].act == Counted(any="HC").act()


def test_restricted_groups_come_with_the_restricted_part_and_go_with_it(
    qtbot: QtBot, screen: StatisticsScreen, book: Book
) -> None:
    _, (first, _) = add_family(book)
    book.unlock_restricted()
    spell(book, first.id, "HC05")
    screen.desk.look_again()
    enter(qtbot, screen)
    qtbot.waitUntil(lambda: "HC05" in codes(screen, "HC"))
    assert screen.tiles["HC"].accessibleName().endswith(": 1")

    book.lock_restricted()
    screen.desk.look_again()
    qtbot.waitUntil(lambda: not screen.desk.open.restricted)
    screen.looked_again()

    assert not screen.page.isVisible()
    qtbot.waitUntil(screen.page.isVisible)
    assert {"HC05", "HC12"}.isdisjoint(codes(screen, "HC"))
    assert screen.tiles["HC"].accessibleName().endswith(": 0")
    assert not screen.tiles["HC"].isEnabled()


def test_a_table_is_copied_for_excel_and_no_cell_of_it_calculates(
    qtbot: QtBot, screen: StatisticsScreen, book: Book
) -> None:
    area = records.new(book, "neighbourhood", name="=1+1")
    home = records.new(book, "household", number="0001", neighbourhood=area.id)
    child = records.new(book, "child", household=home.id, sex="female", born_on="2020")
    records.add(book, area, home, child)
    enter(qtbot, screen)

    screen.cards["parts"].copy_button.click()
    rows = [row.split("\t") for row in QGuiApplication.clipboard().text().splitlines()]

    assert rows[0][0].startswith("Số liệu đến ngày 24/11/2026")
    assert ["'=1+1", "0", "1", "0", "0", "0", "1"] in rows
    assert any("Điều 10 Luật Trẻ em" in row[0] for row in rows)


def test_an_empty_book_says_what_to_do(qtbot: QtBot, screen: StatisticsScreen) -> None:
    screen.enter(Place("statistics"))
    qtbot.waitUntil(screen.empty.isVisible)
    went: list[Place] = []
    screen.desk.went.connect(went.append)

    screen.empty.button.click()

    assert went == [Place("households")]
