"""Needs wait in the order in which they are due; gifts for many are one act, taken back as one."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.books_made import add_family, make_book
from treem_desktop.domain.support import Need, Support
from treem_desktop.domain.values import Code, Dong, PartialDate
from treem_desktop.services import needs, records, supports, undo
from treem_desktop.services.books import Book, close
from treem_desktop.services.needs import NeedsAsked
from treem_desktop.services.supports import SupportsAsked

TODAY = PartialDate("2026-11-24")


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    book, _ = make_book(tmp_path / "so")
    yield book
    close(book)


def need(book: Book, child: str, due_on: str = "", **values: str) -> Need:
    values = {"need": "health", "noted_on": "2026-10-01", **values}
    made = records.new(book, "need", child=child, due_on=due_on or None, **values)
    records.add(book, made)
    assert isinstance(made, Need)
    return made


def gift(book: Book, kind: str = "gift_children_day", day: str = "2026-06-01") -> Support:
    return Support(
        id=book.new_id(), support=Code(kind), given_on=PartialDate(day), amount=Dong(100_000)
    )


def test_what_is_overdue_stands_first_and_what_is_met_only_when_asked(book: Book) -> None:
    _, (first, second) = add_family(book)
    later = need(book, first.id, "2026-12")
    never = need(book, first.id)
    soon = need(book, second.id, "2026-12-08")
    overdue = need(book, second.id, "2026-11-23", state="underway")
    met = need(book, first.id, "2026-10-30", state="met", met_on="2026-10-20")

    found = needs.needs(book, NeedsAsked())

    assert found.ids == (overdue.id, soon.id, later.id, never.id)
    assert (found.open, found.overdue, found.children) == (4, 1, 2)
    told = {row.need.id: row.due for row in needs.need_rows(book, found.ids)}
    assert told == {overdue.id: "overdue", soon.id: "soon", later.id: "", never.id: ""}
    assert needs.needs(book, NeedsAsked(closed=True)).ids[-1] == met.id


def test_the_register_is_narrowed_to_kind_year_and_neighbourhood(book: Book) -> None:
    area = records.new(book, "neighbourhood", name="Tổ dân phố 1")
    home = records.new(book, "household", number="0001", neighbourhood=area.id)
    child = records.new(book, "child", household=home.id, full_name="Nguyễn Thử Cam")
    records.add(book, area, home, child)
    _, (other, _) = add_family(book)
    here = need(book, child.id, need="education", noted_on="2025-03")
    need(book, other.id)

    for asked in (
        NeedsAsked(neighbourhood=area.id),
        NeedsAsked(kind="education"),
        NeedsAsked(year="2025"),
    ):
        assert needs.needs(book, asked).ids == (here.id,)
    row = needs.need_rows(book, [here.id])[0]
    assert (row.child, row.number, row.neighbourhood) == ("Nguyễn Thử Cam", "0001", "Tổ dân phố 1")
    assert needs.needs(book, NeedsAsked()).years == ("2026", "2025")


def test_the_need_of_a_child_who_left_waits_no_more(book: Book) -> None:
    _, (gone, _) = add_family(book)
    left = need(book, gone.id, "2026-01-01")
    moved = records.new(book, "movement", child=gone.id, change="departure", happened_on="2026-10")
    records.add(book, moved)

    assert needs.needs(book, NeedsAsked()).ids == ()
    every = needs.needs(book, NeedsAsked(closed=True))
    assert (every.ids, every.open) == ((left.id,), 0)
    assert needs.need_rows(book, every.ids)[0].gone


def test_meeting_a_need_writes_the_support_with_it_and_both_are_undone_together(
    book: Book,
) -> None:
    _, (child, _) = add_family(book)
    seen = need(book, child.id, state="open")

    changes = needs.meet(book, seen, TODAY, gift(book, "health", "2026-11-20"))

    given = supports.support_rows(book, changes.of("support"))[0].support
    assert (given.child, given.need) == (child.id, seen.id)
    met = book.read.get(Need, seen.id)
    assert met is not None
    assert (met.state, met.met_on) == ("met", TODAY)
    undo.undo(book, changes.first)
    assert needs.needs(book, NeedsAsked()).ids == (seen.id,)
    assert supports.supports(book, SupportsAsked()).ids == ()


def test_a_gift_for_many_is_one_act_named_after_the_gift(book: Book) -> None:
    names = [f"Nguyễn Thử {number}" for number in range(700)]
    _, children = add_family(book, "0132", *names)
    ids = [child.id for child in children]

    changes = supports.give_to_many(book, gift(book), ids)

    assert changes.act == "support.gift_children_day"
    found = supports.supports(book, SupportsAsked(kind="gift_children_day", year="2026"))
    assert (len(found.ids), found.children, found.amount) == (700, 700, 70_000_000)
    assert set(supports.already_given(book, "gift_children_day", "2026")) == set(ids)
    step = undo.steps(book).back
    assert step is not None
    assert step.first == changes.first
    undo.undo(book, step.first)
    assert supports.supports(book, SupportsAsked()).ids == ()
    redo = undo.steps(book).forward
    assert redo is not None
    undo.undo(book, redo.first)
    assert len(supports.supports(book, SupportsAsked()).ids) == 700


def test_supports_stand_by_day_or_by_what_one_sorts_them_by(book: Book) -> None:
    _, (first, second) = add_family(book)
    old = supports.give_to_many(book, gift(book, "health", "2025-01-05"), [first.id]).of("support")
    new = supports.give_to_many(book, gift(book, "other", "2026-02"), [second.id]).of("support")

    assert supports.supports(book, SupportsAsked()).ids == (*new, *old)
    by_child = SupportsAsked(order="child", descending=False)
    assert supports.supports(book, by_child).ids == (*old, *new)
    assert supports.supports(book, SupportsAsked(year="2025")).ids == old
