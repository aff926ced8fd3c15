"""Lists: who stands in one, in which order, and who is left out."""

from dataclasses import replace

import pytest

from treem_desktop.domain.child import Child
from treem_desktop.domain.circumstance import Circumstance
from treem_desktop.domain.household import Household, Neighbourhood
from treem_desktop.domain.movement import Movement
from treem_desktop.domain.person import Person
from treem_desktop.domain.record import Record
from treem_desktop.domain.values import ChildId, Code, HouseholdId, NeighbourhoodId, PartialDate
from treem_desktop.services import records
from treem_desktop.services.pages import gone_children
from treem_desktop.storage.book import Book
from treem_desktop.storage.lists import Asked

DAY = "2026-11-24"


def add(book: Book, *given: Record) -> None:
    records.add(book, *given)


def child(book: Book, name: str, **more: object) -> Child:
    made = Child(id=book.new_id(), full_name=name, **more)  # type: ignore[arg-type]  # its own fields
    add(book, made)
    return made


def names(book: Book, asked: Asked) -> list[str | None]:
    found = book.read.many(Child, book.lists.ids(asked, book.session))
    return [record.full_name for record in found]


def numbers(book: Book, asked: Asked) -> list[str | None]:
    found = book.read.many(Household, book.lists.ids(asked, book.session))
    return [record.number for record in found]


def test_children_stand_in_vietnamese_order_of_given_family_and_middle_names(book: Book) -> None:
    for name in (
        "Trần Thử Đan",
        "Bùi Thử Ân",
        "Trần Thử An",
        "Bùi Thử An",
        "Bùi Văn An",
        "Lê Thử Dũng",
    ):
        child(book, name)
    order = ["Bùi Thử An", "Bùi Văn An", "Trần Thử An", "Bùi Thử Ân", "Lê Thử Dũng", "Trần Thử Đan"]
    assert names(book, Asked("child")) == order
    assert names(book, Asked("child", descending=True)) == order[::-1]


def test_a_list_has_the_order_that_the_names_have(book: Book) -> None:
    for name in ("Trần Thử Hoà", "Trần Thử Hòa", "Trần Thử Hoa", "Trần Thử", "Trai", ""):
        child(book, name)
    assert book.lists.ids(Asked("child"), book.session) == [
        str(row[0])
        for row in book.db.rows("SELECT id FROM names WHERE kind = 'child' ORDER BY sort_key, id")
    ]


def test_households_stand_by_neighbourhood_then_by_the_value_of_their_number(book: Book) -> None:
    areas = [Neighbourhood(id=book.new_id(), name=f"Tổ {n}") for n in (10, 9)]
    add(book, *areas)
    for area, number in ((0, "1"), (1, "12A"), (1, "9"), (1, "12"), (1, "100")):
        home = NeighbourhoodId(areas[area].id)
        add(book, Household(id=book.new_id(), number=number, neighbourhood=home))
    add(book, Household(id=book.new_id(), number="0"))
    placed = Asked("household", order="place")
    assert numbers(book, placed) == ["9", "12", "12A", "100", "1", "0"]
    assert numbers(book, Asked("household", neighbourhood=areas[1].id)) == ["9", "12", "12A", "100"]


def test_children_stand_by_place_as_their_households_do(book: Book) -> None:
    homes = [Household(id=book.new_id(), number=number) for number in ("10", "9")]
    area = Neighbourhood(id=book.new_id(), name="Tổ 1")
    homes[0] = replace(homes[0], neighbourhood=NeighbourhoodId(area.id))
    add(book, area, *homes)
    child(book, "Nguyễn Thử An", household=homes[0].id)
    child(book, "Nguyễn Thử Bình", household=homes[1].id)
    child(book, "Nguyễn Thử Châu")
    assert names(book, Asked("child", order="place")) == [
        "Nguyễn Thử An", "Nguyễn Thử Bình", "Nguyễn Thử Châu",
    ]  # fmt: skip
    assert names(book, Asked("child", neighbourhood=area.id)) == ["Nguyễn Thử An"]


@pytest.mark.parametrize(
    ("order", "values", "expected"),
    [
        ("born_on", {"A": "2015", "B": "2014-12", "C": "2015-02-05"}, "BAC"),
        ("birth_weight", {"A": 900, "B": 3100, "C": 10_000}, "ABC"),
        ("school", {"A": "Trường Ân", "B": "Trường An", "C": "trường đan"}, "BAC"),
        ("sex", {"A": "male", "B": "female", "C": "male"}, "BAC"),
    ],
)
def test_any_field_orders_a_list_and_records_without_a_value_stand_last(
    order: str, values: dict[str, object], expected: str, book: Book
) -> None:
    child(book, "A không có")
    for name, value in values.items():
        child(book, name, **{order: value})
    found = names(book, Asked("child", order=order))
    assert "".join(str(name)[0] for name in found[:3]) == expected
    assert found[3] == "A không có"
    backwards = names(book, Asked("child", order=order, descending=True))
    assert backwards[3] == "A không có"
    assert str(backwards[0])[0] == expected[-1] or order == "sex"


def test_a_link_orders_a_list_by_the_name_it_leads_to(book: Book) -> None:
    mothers = [
        Person(id=book.new_id(), full_name=name) for name in ("Trần Thử Đan", "Trần Thử Dung")
    ]
    add(book, *mothers)
    child(book, "Nguyễn Thử An", mother=mothers[0].id)
    child(book, "Nguyễn Thử Bình", mother=mothers[1].id)
    found = names(book, Asked("child", order="mother"))
    assert found == ["Nguyễn Thử Bình", "Nguyễn Thử An"]


def test_an_order_nobody_knows_is_that_of_names(book: Book) -> None:
    child(book, "Nguyễn Thử Bình")
    child(book, "Nguyễn Thử An")
    asked = Asked("child", order="no_such_field; DROP TABLE names")
    assert names(book, asked) == ["Nguyễn Thử An", "Nguyễn Thử Bình"]


def test_struck_out_records_stand_in_a_list_only_when_asked_for(book: Book) -> None:
    struck = child(book, "Nguyễn Thử An")
    child(book, "Nguyễn Thử Bình")
    records.strike(book, struck, "ghi nhầm")
    assert names(book, Asked("child")) == ["Nguyễn Thử Bình"]
    assert names(book, Asked("child", gone=True)) == ["Nguyễn Thử An", "Nguyễn Thử Bình"]


def move(book: Book, who: Child, change: str, on: str | None) -> Movement:
    day = PartialDate(on) if on else None
    made = Movement(id=book.new_id(), child=ChildId(who.id), change=Code(change), happened_on=day)
    add(book, made)
    return made


def codes(book: Book, category: str) -> list[str]:
    entries = book.catalog.list("movements").entries.values()
    return [entry.code for entry in entries if entry.category == category]


@pytest.mark.parametrize(
    ("moves", "here"),
    [
        ([], True),
        ([("out", "2026-01-05")], False),
        ([("out", None)], False),
        ([("in", "2020-01-01"), ("out", "2026-01-05")], False),
        ([("out", "2026-01-05"), ("in", "2026-06-01")], True),
        ([("in", "2026-06-01"), ("out", "2026-01-05")], True),
        ([("out", None), ("in", "2026-06-01")], True),
        ([("out", "2026-01-05"), ("in", "2026-06-01"), ("out", "2026-07-01")], False),
        ([("out", "2026-01-05"), ("in", "2026-01-05")], True),
        ([("out", "2026-01-05"), ("back", "2026-06-01")], True),
        ([("away", "2026-01-05")], True),
    ],
)
def test_who_left_for_good_stands_in_no_list_until_they_come_back(
    moves: list[tuple[str, str | None]], here: bool, book: Book
) -> None:
    who = child(book, "Nguyễn Thử An")
    for category, on in moves:
        move(book, who, codes(book, category)[0], on)
    assert names(book, Asked("child")) == (["Nguyễn Thử An"] if here else [])
    assert len(book.counts.children(book.lists.left)) == here
    assert gone_children(book, [who.id]) == (set() if here else {who.id})
    assert names(book, Asked("child", gone=True)) == ["Nguyễn Thử An"]


def test_a_departure_struck_out_was_none(book: Book) -> None:
    who = child(book, "Nguyễn Thử An")
    records.strike(book, move(book, who, codes(book, "out")[0], DAY), "ghi nhầm")
    assert names(book, Asked("child")) == ["Nguyễn Thử An"]


def test_a_movement_of_nobody_hides_nobody(book: Book) -> None:
    child(book, "Nguyễn Thử An")
    add(book, Movement(id=book.new_id(), change=Code(codes(book, "out")[0])))
    assert names(book, Asked("child")) == ["Nguyễn Thử An"]


@pytest.mark.parametrize(
    ("born", "here"),
    [
        ("2010-11-24", False), ("2010-11-25", True), ("2010-11", True), ("2010-10", False),
        ("2010", True), ("2009", False), ("2015", True), (None, True),
    ],
)  # fmt: skip
def test_who_turned_sixteen_is_left_out_by_the_latest_day_their_birth_may_mean(
    born: str | None, here: bool, book: Book
) -> None:
    child(book, "Nguyễn Thử An", born_on=born)
    asked = Asked("child", born_after="2010-11-24")
    assert names(book, asked) == (["Nguyễn Thử An"] if here else [])
    assert names(book, replace(asked, gone=True)) == ["Nguyễn Thử An"]


def test_words_filter_a_list_and_a_household_is_found_by_who_lives_there(book: Book) -> None:
    home = Household(id=book.new_id(), number="0132")
    add(book, home, Household(id=book.new_id(), number="0133"))
    child(book, "Đặng Thử An", household=HouseholdId(home.id))
    child(book, "Bùi Thử An")
    assert names(book, Asked("child", text="dang")) == ["Đặng Thử An"]
    assert numbers(book, Asked("household", text="Đặng")) == ["0132"]
    assert numbers(book, Asked("household", text="013")) == ["0132", "0133"]
    assert names(book, Asked("child", text="--")) == []
    assert names(book, Asked("child", text='"')) == []


@pytest.mark.parametrize(
    ("asked", "found"),
    [(("HC04",), "AB"), (("HC04.1",), "A"), (("HC04.2", "HC02"), "BC"), (("HC13",), "")],
)
def test_children_are_found_by_group_or_sub_group(
    asked: tuple[str, ...], found: str, book: Book
) -> None:
    for name, code in (("A", "HC04.1"), ("B", "HC04.2"), ("C", "HC02")):
        who = child(book, name)
        add(book, Circumstance(id=book.new_id(), child=ChildId(who.id), code=Code(code)))
    child(book, "D")
    assert "".join(map(str, names(book, Asked("child", circumstances=asked, day=DAY)))) == found


@pytest.mark.parametrize(
    ("since", "until", "runs"),
    [
        (None, None, True), ("2026-11-24", None, True), ("2026-11-25", None, False),
        ("2026", None, True), ("2027", None, False), ("2020", "2026-11-24", True),
        ("2020", "2026-11-23", False), ("2020", "2026", True), ("2020", "2026-11", True),
        ("2020", "2025", False),
    ],
)  # fmt: skip
def test_a_spell_counts_on_the_days_it_may_run(
    since: str | None, until: str | None, runs: bool, book: Book
) -> None:
    who = child(book, "A")
    add(
        book,
        Circumstance(
            id=book.new_id(),
            child=ChildId(who.id),
            code=Code("HC02"),
            since=PartialDate(since) if since else None,
            until=PartialDate(until) if until else None,
        ),
    )
    asked = Asked("child", circumstances=("HC02",), day=DAY)
    assert names(book, asked) == (["A"] if runs else [])


def test_records_without_names_can_be_listed_too(book: Book) -> None:
    who = child(book, "A")
    made = [move(book, who, codes(book, "in")[0], f"2026-0{n}-01") for n in (3, 1, 2)]
    asked = Asked("movement", order="happened_on")
    assert book.lists.ids(asked, book.session) == [made[1].id, made[2].id, made[0].id]
    assert book.lists.count("movement") == 3
