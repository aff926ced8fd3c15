"""The acts that every kind of record has."""

import unicodedata
from dataclasses import replace

import pytest

from treem_desktop.domain.child import Child
from treem_desktop.domain.errors import WritingRefused
from treem_desktop.domain.household import Household
from treem_desktop.domain.kinds import KINDS
from treem_desktop.services import records
from treem_desktop.storage.book import Book


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_comes_back_as_it_was_added_changed_and_struck_out(
    kind: str, book: Book
) -> None:
    book.unlock_restricted()
    made = records.new(book, kind)
    records.add(book, made)
    seen = records.read(book, kind, made.id)
    assert seen == replace(made, keeper=(book.unit,))
    assert seen is not None
    records.strike(book, seen, "ghi nhầm")
    struck = records.read(book, kind, made.id)
    assert struck is not None
    assert (struck.struck, struck.struck_why) == (True, "ghi nhầm")
    records.restore(book, struck)
    assert records.read(book, kind, made.id) == seen


def test_what_is_typed_is_tidied_and_an_empty_text_is_no_value(book: Book) -> None:
    typed = unicodedata.normalize("NFD", "  Nguyễn   Thử\u200b Hoà ")
    child = Child(id=book.new_id(), full_name=typed, school="   ", note=" một \n\n hai\u0000 ")
    records.add(book, child)
    seen = book.read.get(Child, child.id)
    assert seen is not None
    assert (seen.full_name, seen.school, seen.note) == ("Nguyễn Thử Hoà", None, "một\n\nhai")


def test_several_records_are_one_act(book: Book) -> None:
    home = Household(id=book.new_id(), number="0132")
    changes = records.add(book, home, Child(id=book.new_id()), act="household.add")
    assert (changes.act, changes.first, len(changes.records)) == ("household.add", 1, 2)
    assert changes.touches("child")


def test_several_changes_are_one_act_and_none_is_no_act(book: Book) -> None:
    children = [Child(id=book.new_id(), full_name=f"Nguyễn Thử {n}") for n in "AB"]
    records.add(book, *children)
    pairs = [(child, replace(child, school="Trường Thử")) for child in children]
    changes = records.change_many(book, pairs, "school.set")
    assert changes.of("child") == tuple(sorted(child.id for child in children))
    nothing = records.change(book, children[0], children[0])
    assert (nothing.first, nothing.records) == (0, frozenset())


@pytest.mark.parametrize("why", ["", "  ", "\u200b"])
def test_a_strike_out_needs_a_reason(why: str, book: Book) -> None:
    child = Child(id=book.new_id())
    records.add(book, child)
    with pytest.raises(WritingRefused) as refused:
        records.strike(book, child, why)
    assert refused.value.code == "record.strike_needs_reason"


def test_what_hangs_on_a_record_and_how_links_read(book: Book) -> None:
    home = Household(id=book.new_id(), number="0132")
    child = records.new(book, "child", full_name="Nguyễn Thử An", household=home.id)
    records.add(book, home, child)
    assert [found.id for found in records.hanging_on(book, "child", "household", home.id)] == [
        child.id
    ]
    assert records.displays(book, [home.id, child.id]) == {
        home.id: "0132",
        child.id: "Nguyễn Thử An",
    }
