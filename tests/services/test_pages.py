"""The page of the book: one household with all that hangs on it."""

from dataclasses import replace

from tests.books_made import add_family
from treem_desktop.domain.circumstance import Circumstance
from treem_desktop.domain.household import FormerNumber, Household, Neighbourhood
from treem_desktop.domain.movement import Movement
from treem_desktop.domain.person import ParentStatus, Person
from treem_desktop.domain.support import Need, Support
from treem_desktop.domain.values import (
    ChildId,
    Code,
    HouseholdId,
    NeighbourhoodId,
    PartialDate,
    PersonId,
)
from treem_desktop.services import records
from treem_desktop.services.pages import page, pages
from treem_desktop.storage.book import Book


def test_a_page_has_all_that_hangs_on_a_household(book: Book) -> None:
    home, (first, second) = add_family(book)
    area = Neighbourhood(id=book.new_id(), name="Tổ 5")
    records.add(book, area)
    records.change(book, home, replace(home, neighbourhood=NeighbourhoodId(area.id)))
    child, mother = ChildId(first.id), PersonId(first.mother or "")
    hanging = [
        Circumstance(id=book.new_id(), child=child, code=Code("HC04.1")),
        Support(id=book.new_id(), child=child, support=Code("money")),
        Need(id=book.new_id(), child=child, need=Code("food")),
        FormerNumber(id=book.new_id(), household=HouseholdId(home.id), number="77"),
        ParentStatus(id=book.new_id(), person=mother, status=Code("dead")),
        Movement(id=book.new_id(), household=HouseholdId(home.id), happened_on=PartialDate("2020")),
        Movement(id=book.new_id(), child=child, happened_on=PartialDate("2019")),
    ]
    records.add(book, *hanging, act="household.add")
    found = page(book, home.id)
    assert found is not None
    assert found.household.number == "0132"
    assert found.neighbourhood is not None
    assert found.householder is not None
    assert found.householder.full_name == "Trần Thử Thị Hoà"
    assert [entry.child.id for entry in found.children] == [first.id, second.id]
    entry = found.children[0]
    assert [len(part) for part in (entry.circumstances, entry.supports, entry.needs)] == [1, 1, 1]
    assert entry.mother == found.householder
    assert found.children[1].circumstances == ()
    assert [movement.happened_on for movement in found.movements] == ["2019", "2020"]
    assert [number.number for number in found.former_numbers] == ["77"]
    assert [status.status for status in found.parent_statuses] == ["dead"]


def test_there_is_no_page_of_a_household_that_is_not_here(book: Book) -> None:
    assert page(book, "0" * 32) is None


def test_many_pages_come_in_the_order_asked_each_with_its_own(book: Book) -> None:
    homes = [add_family(book, f"{n:04}", f"Nguyễn Thử {n}")[0] for n in range(3)]
    asked = [homes[2].id, homes[0].id, homes[1].id]
    found = list(pages(book, asked))
    assert [one.household.id for one in found] == asked
    names = [[entry.child.full_name for entry in one.children] for one in found]
    assert names == [["Nguyễn Thử 2"], ["Nguyễn Thử 0"], ["Nguyễn Thử 1"]]


def test_children_stand_by_their_line_and_leavers_stay_with_how_they_left(book: Book) -> None:
    home, (first, second) = add_family(book)
    records.change(book, first, replace(first, line=9))
    left = Movement(
        id=book.new_id(), child=ChildId(second.id), change=Code("departure"),
        happened_on=PartialDate("2026-01-05"),
    )  # fmt: skip
    records.add(book, left)
    found = page(book, home.id)
    assert found is not None
    assert [entry.child.id for entry in found.children] == [second.id, first.id]
    assert found.children[0].left_by is not None
    assert found.children[0].left_by.id == left.id
    assert found.children[1].left_by is None


def test_a_struck_out_child_stays_on_the_page(book: Book) -> None:
    home, (first, *_) = add_family(book)
    records.strike(book, first, "ghi nhầm")
    found = page(book, home.id)
    assert found is not None
    assert [entry.child.struck for entry in found.children] == [True, False]


def test_a_page_names_the_fields_on_which_stations_differ(book: Book) -> None:
    home, (first, *_) = add_family(book)
    for name in ("A", "B"):
        records.change(book, first, replace(first, full_name=f"Nguyễn Thử {name}"))
    found = page(book, home.id)
    assert found is not None
    assert found.differing == {(first.id, "full_name")}


def test_a_father_who_lives_elsewhere_is_told_beside_the_child_and_is_no_member(
    book: Book,
) -> None:
    home, (first, *_) = add_family(book)
    father = Person(id=book.new_id(), full_name="Nguyễn Thử Bình", address="Phường khác")
    records.add(book, father)
    records.change(book, first, replace(first, father=PersonId(father.id)))
    found = page(book, home.id)
    assert found is not None
    assert found.children[0].father is not None
    assert [member.full_name for member in found.members] == ["Trần Thử Thị Hoà"]


def test_a_household_without_anybody_has_a_page(book: Book) -> None:
    home = Household(id=book.new_id())
    records.add(book, home)
    found = page(book, home.id)
    assert found is not None
    assert (found.children, found.members, found.householder) == ((), (), None)
