"""«Hôm nay» tells what is due, by dates alone, and names nobody before it is asked."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from treem_desktop.domain.child import Child
from treem_desktop.domain.household import Household
from treem_desktop.domain.values import PersonId
from treem_desktop.services import records
from treem_desktop.services.books import Book, Cost, Wanted, close, create, surroundings
from treem_desktop.services.last_opened import MANY, last_opened, note_opened
from treem_desktop.services.today import Task, named, today
from treem_desktop.system.clock import FixedClock

CHEAP = Cost(19 * 1024, 2, 1)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    around = surroundings(FixedClock.at("2026-11-24T08:00", step=1))
    wanted = Wanted(tmp_path / "so", "99999", "ward", "Trần Thử Thu", "thử một hai", True, CHEAP)
    book, _ = create(wanted, around)
    yield book
    close(book)


def home(book: Book, number: str = "0132", **values: str) -> str:
    household = records.new(book, "household", number=number, street="Phố Thử", **values)
    parent = records.new(book, "person", household=household.id, full_name="Nguyễn Thử Chủ Hộ")
    assert isinstance(household, Household)
    records.add(book, replace(household, householder=PersonId(parent.id)), parent)
    return household.id


def child(book: Book, born_on: str, **values: str) -> Child:
    name = values.pop("full_name", "Nguyễn Thử Minh An")
    made = records.new(book, "child", full_name=name, born_on=born_on, **values)
    records.add(book, made)
    assert isinstance(made, Child)
    return made


def task(book: Book, code: str) -> Task:
    return next((t for t in today(book).tasks if t.code == code), Task(code, ()))


def test_an_empty_book_asks_for_nothing(book: Book) -> None:
    found = today(book)

    assert found.tasks == ()
    assert not found.backup_overdue
    assert (found.households, found.children, found.drafts) == (0, 0, 0)


@pytest.mark.parametrize(
    ("born_on", "code", "on"),
    [
        ("2010-11-24", "turning_16", "2026-11-24"),
        ("2011-01-23", "turning_16", "2027-01-23"),
        ("2010-12", "turning_16", "2026-12-31"),
        ("2010", "turning_16", "2026-12-31"),
        ("2020-12-01", "turning_school", "2026-12-01"),
    ],
)
def test_children_who_reach_an_age_within_sixty_days_are_told(
    book: Book, born_on: str, code: str, on: str
) -> None:
    child(book, born_on)

    assert [entry.on for entry in task(book, code).entries] == [on]


@pytest.mark.parametrize("born_on", ["2010-11-23", "2011-01-24", "2010-10", "2012-05-01", "2011"])
def test_who_is_sixteen_already_or_later_is_not_told(book: Book, born_on: str) -> None:
    child(book, born_on)

    assert task(book, "turning_16").entries == ()


def test_a_birth_without_a_certificate_is_overdue_after_sixty_days(book: Book) -> None:
    late = child(book, "2026-09-24", birth_registered="no")
    long_ago = child(book, "2019-03-01", birth_registered="no")
    child(book, "2026-09-25", birth_registered="no")
    unasked = child(book, "2026-08-01")
    child(book, "2019-03-01")
    child(book, "2026-08-01", birth_registered="yes")

    found = task(book, "no_certificate")

    assert [e.record for e in found.entries] == [long_ago.id, unasked.id, late.id]
    assert found.overdue == 3


def test_who_moved_away_or_was_struck_out_is_not_told(book: Book) -> None:
    gone = child(book, "2010-12-01")
    records.add(
        book,
        records.new(book, "movement", child=gone.id, change="departure", happened_on="2026-10-01"),
    )
    wrong = child(book, "2010-12-01")
    records.strike(book, wrong, "Ghi nhầm")

    assert task(book, "turning_16").entries == ()


def test_a_household_is_due_a_year_after_its_last_review(book: Book) -> None:
    due = home(book, reviewed_on="2025-11-23")
    home(book, number="0133", reviewed_on="2025-11-24")
    home(book, number="0134", opened_on="2026-03-01")
    home(book, number="0135")

    assert [e.record for e in task(book, "review").entries] == [due]


def test_names_are_read_only_when_somebody_asks(book: Book) -> None:
    household = home(book, reviewed_on="2020")
    child(book, "2010-12-01", household=household, full_name="Nguyễn Thử Minh Đạt")

    found = today(book)

    assert "Thử" not in repr(found)
    told = [named(book, t.entries)[0] for t in found.tasks]
    assert [(n.name, n.number, n.address) for n in told] == [
        ("Nguyễn Thử Minh Đạt", "0132", "Phố Thử"),
        ("Nguyễn Thử Chủ Hộ", "0132", "Phố Thử"),
    ]


def test_a_backup_is_asked_for_after_a_week_of_work_but_never_of_a_training_book(
    book: Book, tmp_path: Path
) -> None:
    around = surroundings(FixedClock.at("2026-11-24T08:00", step=1))
    passphrase = "ao vàng của trẻ con"
    wanted = Wanted(tmp_path / "that", "00331", "ward", "Trần Thử", passphrase, cost=CHEAP)
    official, _ = create(wanted, around)
    home(official)
    home(book)
    assert not today(official).backup_overdue

    for opened in (official, book):
        opened.clock = FixedClock.at("2026-12-02T08:00")
    assert today(official).backup_overdue
    assert not today(book).backup_overdue
    close(official)


def test_what_was_opened_last_stands_first_and_only_ten_are_kept(book: Book) -> None:
    homes = [home(book, number=f"{number:04}") for number in range(MANY + 2)]
    for opened in homes:
        note_opened(book, opened)
    note_opened(book, homes[5])

    found = last_opened(book)

    assert len(found) == MANY
    assert (found[0].id, found[0].display) == (homes[5], "0005")
    assert found[1].id == homes[-1]
