"""Undo takes an act back by new lines: whole, in sight, and never over what came later."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.books_made import add_family, carry, make_book, surroundings
from treem_desktop.domain.child import Child
from treem_desktop.domain.circumstance import Circumstance
from treem_desktop.domain.errors import WritingRefused
from treem_desktop.domain.household import Household
from treem_desktop.domain.values import ChildId, Code
from treem_desktop.services import records, undo
from treem_desktop.storage.book import Book


def child_of(book: Book) -> Child:
    _, (child, *_) = add_family(book)
    return read(book, child)


def read(book: Book, child: Child) -> Child:
    seen = book.read.get(Child, child.id)
    assert seen is not None
    return seen


def correct(book: Book, child: Child, **values: str | None) -> int:
    seen = read(book, child)
    return records.change(book, seen, replace(seen, **values)).first  # type: ignore[arg-type]  # texts of its own


def test_a_corrected_field_gets_its_value_of_before(book: Book) -> None:
    child = child_of(book)
    first = correct(book, child, full_name="Nguyễn Thử Ân", sex=None)
    changes = undo.undo(book, first)
    assert changes.act == "undo.child.correct"
    assert read(book, child) == child


def test_an_addition_is_struck_out_as_a_whole(book: Book) -> None:
    home, children = add_family(book)
    undo.undo(book, 1)
    assert all(read(book, child).struck_why == undo.REASON for child in children)
    seen = book.read.get(Household, home.id)
    assert seen is not None
    assert seen.struck


def test_undoing_an_undo_is_a_redo(book: Book) -> None:
    child = child_of(book)
    first = correct(book, child, full_name="Nguyễn Thử Ân")
    back = undo.undo(book, first)
    assert undo.undo(book, back.first).act == "redo.child.correct"
    assert read(book, child).full_name == "Nguyễn Thử Ân"


def test_a_strike_out_is_undone(book: Book) -> None:
    child = child_of(book)
    first = records.strike(book, child, "ghi nhầm").first
    undo.undo(book, first)
    assert read(book, child) == child


def test_acts_are_undone_one_after_the_other_to_the_beginning(book: Book) -> None:
    child = child_of(book)
    acts = [1, *(correct(book, child, full_name=f"Nguyễn Thử {n}") for n in "ABC")]
    for first in reversed(acts[1:]):
        undo.undo(book, first)
    assert read(book, child) == child
    undo.undo(book, acts[0])
    assert read(book, child).struck


@pytest.mark.parametrize("what", ["full_name", "school"])
def test_what_was_written_over_since_is_not_undone(what: str, book: Book) -> None:
    child = child_of(book)
    first = correct(book, child, full_name="Nguyễn Thử A")
    correct(book, child, **{what: "Nguyễn Thử B"})
    if what == "full_name":
        with pytest.raises(WritingRefused) as refused:
            undo.undo(book, first)
        assert refused.value.code == "undo.written_over"
        assert read(book, child).full_name == "Nguyễn Thử B"
    else:
        undo.undo(book, first)
        assert (read(book, child).full_name, read(book, child).school) == (
            child.full_name,
            "Nguyễn Thử B",
        )


def test_an_addition_that_was_written_on_since_is_not_undone(book: Book) -> None:
    child = child_of(book)
    correct(book, child, school="Trường Thử")
    with pytest.raises(WritingRefused) as refused:
        undo.undo(book, 1)
    assert refused.value.code == "undo.written_over"
    assert not read(book, child).struck


def test_what_another_station_changed_since_is_not_undone(book: Book, tmp_path: Path) -> None:
    child = child_of(book)
    first = correct(book, child, full_name="Nguyễn Thử A")
    other, _ = make_book(tmp_path / "other", surroundings(tmp_path / "other-state"))
    carry(book, other)
    correct(other, child, full_name="Nguyễn Thử B")
    carry(other, book)
    with pytest.raises(WritingRefused) as refused:
        undo.undo(book, first)
    assert refused.value.code == "undo.written_over"
    other.close()


def test_an_act_with_a_restricted_part_is_undone_only_when_unlocked(book: Book) -> None:
    child = child_of(book)
    spell = Circumstance(
        id=book.new_id(), child=ChildId(child.id), code=Code("HC04.1"), found_by="Bà Thử"
    )
    first = records.add(book, spell).first
    with pytest.raises(WritingRefused) as refused:
        undo.undo(book, first)
    assert refused.value.code == "undo.restricted"
    book.unlock_restricted()
    undo.undo(book, first)
    seen = book.read.get(Circumstance, spell.id)
    assert seen is not None
    assert (seen.struck, seen.found_by) == (True, "Bà Thử")


def test_there_is_nothing_to_undo_beyond_the_journal(book: Book) -> None:
    child_of(book)
    for first in (2, 99):
        with pytest.raises(WritingRefused) as refused:
            undo.undo(book, first)
        assert refused.value.code == "undo.nothing"
