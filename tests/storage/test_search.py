"""Search: with and without diacritics, by numbers, initials and addresses; in Vietnamese order."""

import random
import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from treem_desktop.domain.child import Child
from treem_desktop.domain.household import FormerNumber, Household, Neighbourhood
from treem_desktop.domain.names import exact, fold, name_key
from treem_desktop.domain.person import Person
from treem_desktop.domain.record import Record
from treem_desktop.domain.values import HouseholdId
from treem_desktop.services import records
from treem_desktop.storage import search
from treem_desktop.storage.book import Book
from treem_desktop.storage.search import match, span


def add(book: Book, *given_records: Record) -> None:
    records.add(book, *given_records)


def children(book: Book, *names: str) -> list[Child]:
    made = [Child(id=book.new_id(), full_name=name) for name in names]
    add(book, *made)
    return made


def found(book: Book, typed: str) -> list[str]:
    return [hit.display for hit in book.names.find(typed)]


@pytest.fixture
def ward(book: Book) -> Book:
    home = Household(
        id=book.new_id(), number="0132", street="Phố Trần Thử", house_number="12A",
        phone="0912.000.111",
    )  # fmt: skip
    mother = Person(
        id=book.new_id(), full_name="Hoàng Thị Hoà", phone="0987 654 321",
        personal_id="001185000001", household=HouseholdId(home.id),
    )  # fmt: skip
    child = Child(
        id=book.new_id(), full_name="Đặng Văn Quý", personal_id="001215012345",
        health_card_number="TE1012345678901", household=HouseholdId(home.id),
    )  # fmt: skip
    old = FormerNumber(
        id=book.new_id(), household=HouseholdId(home.id), number="77", neighbourhood_name="Tổ 5 cũ"
    )
    area = Neighbourhood(id=book.new_id(), name="Tổ dân phố 12")
    add(book, home, mother, child, old, area)
    return book


@pytest.mark.parametrize(
    "typed",
    ["dang", "Đặng", "đặng", "dang van", "VAN QUY", "quy dang", "dvq", "001215012345", "0012150",
     "TE10123", "te1012345678901", "Ðặng"],
)  # fmt: skip
def test_a_child_is_found_by_any_of_its_words(typed: str, ward: Book) -> None:
    assert "Đặng Văn Quý" in found(ward, typed)


@pytest.mark.parametrize("typed", ["hoa", "Hoà", "Hòa", "hth", "0987654321", "0987654"])
def test_a_parent_is_found_whatever_place_the_tone_has(typed: str, ward: Book) -> None:
    assert "Hoàng Thị Hoà" in found(ward, typed)


@pytest.mark.parametrize("typed", ["0132", "132", "tran thu", "Phố Trần Thử", "12A", "0912000111"])
def test_a_household_is_found_by_number_address_and_telephone(typed: str, ward: Book) -> None:
    assert found(ward, typed)[0] == "0132"


def test_a_household_is_found_by_the_number_it_had_before(ward: Book) -> None:
    (hit,) = [hit for hit in ward.names.find("77") if hit.kind == "former_number"]
    assert hit.display == "77 Tổ 5 cũ"
    assert hit.household == ward.names.find("0132")[0].id


def test_input_in_nfd_finds_the_same(ward: Book) -> None:
    typed = unicodedata.normalize("NFD", "Đặng Văn Quý")
    assert found(ward, typed) == ["Đặng Văn Quý"]


@pytest.mark.parametrize("typed", ["", "   ", "-", "***", '"', "dang OR hoa", "xyz", "dang xyz"])
def test_what_is_nowhere_finds_nothing_and_breaks_nothing(typed: str, ward: Book) -> None:
    assert found(ward, typed) == []


def test_exact_diacritics_stand_first(book: Book) -> None:
    children(book, "Nguyễn Thử Hoa", "Nguyễn Thử Hoà", "Nguyễn Thử Hoá", "Nguyễn Thử Hòa")
    assert found(book, "hoà")[:2] == ["Nguyễn Thử Hoà", "Nguyễn Thử Hòa"]
    assert len(found(book, "hoà")) == 4
    assert found(book, "hoa")[0] == "Nguyễn Thử Hoa"


def test_hits_stand_in_vietnamese_order_children_before_grown_ups(book: Book) -> None:
    names = ["Bùi Thử Đan", "Bùi Thử An", "Bùi Thử Ân", "Bùi Thử Dũng", "Bùi Thử Ánh"]
    children(book, *names)
    add(book, Person(id=book.new_id(), full_name="Bùi Thử An"))
    hits = book.names.find("bui thu")
    assert [(hit.kind, hit.display.split()[-1]) for hit in hits] == [
        ("child", "An"), ("child", "Ánh"), ("child", "Ân"), ("child", "Dũng"), ("child", "Đan"),
        ("person", "An"),
    ]  # fmt: skip


def test_with_a_digit_households_stand_before_children(book: Book) -> None:
    add(
        book,
        Child(id=book.new_id(), full_name="Nguyễn Thử An", personal_id="012345678901"),
        Household(id=book.new_id(), number="0123"),
    )
    assert [hit.kind for hit in book.names.find("0123")] == ["household", "child"]


def test_only_the_kinds_asked_for_are_found(ward: Book) -> None:
    kinds = {hit.kind for hit in ward.names.find("t", kinds=("person", "former_number"))}
    assert kinds == {"person", "former_number"}


def test_not_more_than_asked_for_are_given_and_they_are_the_first(book: Book) -> None:
    children(book, *(f"Nguyễn Thử {chr(c)}" for c in range(ord("a"), ord("z"))))
    assert [hit.display[-1] for hit in book.names.find("thu", limit=3)] == ["a", "b", "c"]


def test_a_corrected_name_is_found_by_its_new_words_alone(book: Book) -> None:
    (child,) = children(book, "Nguyễn Thử Minh An")
    records.change(book, child, replace(child, full_name="Nguyễn Thử Bảo Châu"))
    assert found(book, "minh an") == []
    assert found(book, "bao chau") == ["Nguyễn Thử Bảo Châu"]


def test_a_new_telephone_keeps_the_name_in_its_place(book: Book) -> None:
    (person,) = [Person(id=book.new_id(), full_name="Trần Thử Hoà", phone="0911")]
    add(book, person)
    before = book.db.value("SELECT no FROM names WHERE id = ?", [person.id])
    records.change(book, person, replace(person, phone="0922"))
    assert book.db.value("SELECT no FROM names WHERE id = ?", [person.id]) == before
    assert found(book, "0911") == []
    assert found(book, "0922") == ["Trần Thử Hoà"]


def test_a_struck_out_record_is_still_found(book: Book) -> None:
    (child,) = children(book, "Nguyễn Thử Minh An")
    records.strike(book, child, "ghi nhầm")
    assert found(book, "minh an") == ["Nguyễn Thử Minh An"]


def test_displays_are_given_for_links(ward: Book) -> None:
    hits = {hit.kind: hit.id for typed in ("dang", "0132") for hit in ward.names.find(typed)}
    shown = ward.names.displays([hits["child"], hits["household"], "0" * 32])
    assert shown == {hits["child"]: "Đặng Văn Quý", hits["household"]: "0132"}


def in_order(book: Book) -> list[str]:
    return [str(row[0]) for row in book.db.rows("SELECT display FROM names ORDER BY no")]


def test_names_are_numbered_in_their_order_however_they_come(book: Book) -> None:
    chance = random.Random(3)
    names = [f"{chance.choice('ABCDĐ')} {chance.choice('xyz')} {chance.choice('aăâbcdđeêgh')}"
             for _ in range(150)]  # fmt: skip
    for start in range(0, 150, 7):
        children(book, *names[start : start + 7])
    assert in_order(book) == sorted(names, key=name_key)


@pytest.mark.parametrize("reverse", [False, True])
def test_names_typed_in_order_have_room_for_ever(reverse: bool, book: Book) -> None:
    names = sorted((f"Thử {n:04}" for n in range(60)), key=name_key, reverse=reverse)
    for name in names:
        children(book, name)
    assert in_order(book) == sorted(names, key=name_key)


def test_where_there_is_no_room_left_a_name_stands_close_by_and_lists_are_still_in_order(
    book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "_ENTER", search._ENTER.replace(str(search._STEP), "1"))
    children(book, "Nguyễn Thử A", "Nguyễn Thử Z")
    for number in range(30):
        children(book, f"Nguyễn Thử M{number:02}")
    first, end = span("child")
    numbers = [row[0] for row in book.db.rows("SELECT no FROM names")]
    assert len(set(numbers)) == 32
    assert all(first <= number < end for number in numbers)
    assert len(found(book, "thu m")) == 30
    assert found(book, "thu m") == sorted(found(book, "thu m"), key=name_key)


@settings(max_examples=40)
@given(st.lists(st.text(alphabet="aàăđ oOÀĐ-'.1", max_size=8), min_size=1, max_size=4))
def test_every_word_of_a_name_leads_to_a_query_that_a_search_can_read(names: list[str]) -> None:
    for name in names:
        for column, words in (("exact", exact(name)), ("folded", fold(name))):
            query = match(column, words)
            assert query == "" or query.startswith(f'{column} : ("')
