"""All children in one table: in Vietnamese order, narrowed, and leading to their page."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.books_made import add_family, make_book
from tests.gui.keys import ENTER, ESC, show, type_keys
from treem_desktop.domain.values import ChildId, Code, HouseholdId, PartialDate
from treem_desktop.gui.children.screen import ChildrenScreen
from treem_desktop.gui.desk import Desk, Place
from treem_desktop.gui.jobs import Jobs
from treem_desktop.gui.standard.rows import text_of
from treem_desktop.services import listing, records, views
from treem_desktop.services.books import Book

NAMES = ("Nguyễn Thử Văn Ân", "Nguyễn Thử Văn An", "Đỗ Thử Bình", "Nguyễn Thử Đức")


def a_bug(error: BaseException) -> None:
    raise error


@dataclass
class Table:
    """The screen, and what the window around it hears."""

    qtbot: QtBot
    book: Book
    desk: Desk
    screen: ChildrenScreen
    went: list[Place]

    def rest(self) -> None:
        self.qtbot.waitUntil(lambda: not self.desk.jobs.busy)
        QApplication.processEvents()
        self.qtbot.waitUntil(lambda: not self.desk.jobs.busy)

    def enter(self, record: str = "") -> None:
        self.screen.enter(Place("children", record))
        self.rest()
        self.qtbot.waitUntil(lambda: not self.screen._awaited)

    def names(self) -> list[str]:
        """Read the names from top to bottom."""
        return [self.cell(at, "full_name") for at in range(self.screen.list.rows.rowCount())]

    def cell(self, at: int, column: str) -> str:
        rows = self.screen.list.rows
        place = [column.name for column in rows.columns].index(column)
        self.qtbot.waitUntil(lambda: rows.row(at) is not None)
        row = rows.row(at)
        assert row is not None
        return text_of(row.cells[place])


@pytest.fixture
def table(qtbot: QtBot, tmp_path: Path) -> Iterator[Table]:
    book, _ = make_book(tmp_path / "so")
    _, children = add_family(book, "0132", *NAMES)
    for year, child in enumerate(children, 2012):
        born = replace(child, born_on=PartialDate(f"{year}-05-01"))
        records.change(book, child, born)
    owner = QObject()
    jobs = Jobs(a_bug, parent=owner)
    desk = Desk(jobs, book, book.catalog, owner)
    screen = ChildrenScreen(desk)
    made = Table(qtbot, book, desk, screen, [])
    desk.changed.connect(screen.heard)
    desk.opened_or_locked.connect(screen.looked_again)
    desk.went.connect(made.went.append)
    show(qtbot, screen, 1200, 700)
    yield made
    made.rest()
    screen.close()
    screen.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    jobs.close()
    book.close()


def press_head(table: Table, column: str) -> None:
    columns = [one.name for one in table.screen.list.rows.columns]
    table.screen.list.table.heads.sectionClicked.emit(columns.index(column))
    table.rest()


def test_children_stand_in_vietnamese_order_and_are_counted(table: Table) -> None:
    table.enter()

    assert table.names() == [NAMES[1], NAMES[0], NAMES[2], NAMES[3]]
    assert table.screen.list.table.accessibleName() == "4 trẻ em"
    assert (table.cell(0, "age"), table.cell(0, "household")) == ("13", "0132")


def test_ages_sort_the_other_way_than_births(table: Table) -> None:
    table.enter()
    press_head(table, "born_on")
    assert table.names() == list(NAMES)

    press_head(table, "age")
    assert table.names() == list(reversed(NAMES))


def test_typing_on_the_table_filters_it(table: Table) -> None:
    table.enter()
    type_keys("d", "uc")
    table.qtbot.waitUntil(lambda: table.names() == [NAMES[3]])

    type_keys(ESC)
    table.qtbot.waitUntil(lambda: table.screen.list.rows.rowCount() == 4)


def test_enter_leads_to_the_page_at_the_child(table: Table) -> None:
    table.enter()
    table.names()
    type_keys(ENTER)

    (place,) = table.went
    assert place.screen == "households"
    assert table.book.names.displays([place.record, place.act]) == {
        place.record: "0132", place.act: NAMES[1],
    }  # fmt: skip


def test_a_group_narrows_the_table_and_restricted_ones_only_when_in_sight(table: Table) -> None:
    table.enter()
    child = ChildId(table.screen._ids[2])
    table.book.unlock_restricted()
    for code in ("HC04.2", "HC05"):
        spell = records.new(table.book, "circumstance", child=child, code=code)
        records.add(table.book, spell)
    table.book.lock_restricted()
    table.screen._read()
    table.rest()
    assert table.cell(2, "groups") == "Khuyết tật nặng"

    groups = table.screen.filters.groups
    groups.focus()
    type_keys("HC05", ENTER)
    assert groups.value() is None
    groups.set_value(None)
    type_keys("HC04", ENTER)
    table.qtbot.waitUntil(lambda: table.screen.list.rows.rowCount() == 1)
    assert table.names() == [NAMES[2]]


def test_who_left_is_there_when_asked_for_and_crossed(table: Table) -> None:
    table.enter()
    leaver = table.screen._ids[0]
    moved = records.new(
        table.book, "movement", child=leaver, change="departure", happened_on="2026-09-01"
    )
    table.desk.write(table.screen, lambda book, _: records.add(book, moved))
    table.qtbot.waitUntil(lambda: table.screen.list.rows.rowCount() == 3)

    table.screen.filters.gone.click()
    table.qtbot.waitUntil(lambda: table.screen.list.rows.rowCount() == 4)
    table.names()
    row = table.screen.list.rows.row(0)
    assert row is not None
    assert row.struck


def test_the_order_a_person_chose_is_there_again(table: Table) -> None:
    table.enter()
    press_head(table, "born_on")
    table.screen.arranged._remember()
    table.rest()

    assert views.recall(table.book, "children").order == "born_on"


def test_nothing_found_offers_to_show_all(table: Table) -> None:
    table.enter()
    type_keys("zzz")
    empty = table.screen.list.empty
    table.qtbot.waitUntil(empty.isVisible)

    empty.button.click()

    table.qtbot.waitUntil(lambda: table.screen.list.rows.rowCount() == 4)


def test_coming_with_a_child_stands_on_it(table: Table) -> None:
    alone = records.new(table.book, "child", full_name="Nguyễn Thử Xuân", born_on="2020")
    records.add(table.book, alone)

    table.enter(alone.id)
    table.names()

    assert table.screen.list.current() == alone.id
    type_keys(ENTER)
    assert table.went == []


def test_thousands_are_read_a_window_at_a_time(table: Table) -> None:
    home = HouseholdId(listing.household_ids(table.book)[0])
    many = [
        records.new(
            table.book, "child", household=home, full_name=f"Nguyễn Thử Số {n:04}",
            born_on="2019", sex=Code("male"),
        )
        for n in range(1200)
    ]  # fmt: skip
    records.add(table.book, *many, act="child.add")
    table.enter()

    assert table.screen.list.rows.rowCount() == 1204
    asked = table.screen.list.rows._windows
    assert 0 < len(asked) < 4
    assert table.cell(1000, "born_on") == "2019"
