"""Narrow tuples for counting, and digests by which two books are compared."""

from datetime import date
from pathlib import Path

from tests.books_made import add_family, carry, make_book, surroundings
from treem_desktop.domain.child import Child
from treem_desktop.domain.circumstance import Circumstance
from treem_desktop.domain.values import ChildId, Code, PartialDate
from treem_desktop.services import records
from treem_desktop.storage.book import Book

DAY = date(2026, 11, 24)
ELSEWHERE = "00331@2025-07-01"


def test_live_children_are_given_with_sex_and_birth(book: Book) -> None:
    _, (first, second) = add_family(book)
    records.strike(book, second, "ghi nhầm")
    assert book.counts.children(book.lists.left) == [(first.id, "male", "2015-02-05")]


def test_what_other_units_keep_is_told_apart(book: Book) -> None:
    add_family(book)
    records.add(book, Child(id=book.new_id(), keeper=(ELSEWHERE,)))
    assert len(book.counts.children(book.lists.left)) == 3
    assert len(book.counts.children(book.lists.left, book.unit)) == 2
    assert book.counts.kinds() == {"child": 3, "household": 1, "person": 1}
    assert book.counts.kinds(book.unit) == {"child": 2, "household": 1, "person": 1}
    assert book.counts.kinds(ELSEWHERE) == {"child": 1}
    assert len(list(book.counts.digests(ELSEWHERE))) == 1
    assert len(list(book.counts.digests())) == 5


def test_running_spells_are_given_and_restricted_ones_only_when_asked_for(book: Book) -> None:
    _, (child, *_) = add_family(book)
    for code, until in (("HC04.1", None), ("HC02", "2025"), ("HC05", None)):
        day = PartialDate(until) if until else None
        spell = Circumstance(id=book.new_id(), child=ChildId(child.id), code=Code(code), until=day)
        records.add(book, spell)
    assert list(book.counts.spells(DAY)) == [(child.id, "HC04.1")]
    assert set(book.counts.spells(DAY, restricted=True)) == {
        (child.id, "HC04.1"),
        (child.id, "HC05"),
    }


def test_a_fingerprint_is_the_same_where_the_open_lines_are(book: Book, tmp_path: Path) -> None:
    _, (child, *_) = add_family(book)
    other, _ = make_book(tmp_path / "other", surroundings(tmp_path / "other-state"))
    carry(book, other)
    assert other.counts.fingerprint() == book.counts.fingerprint()
    hidden = Circumstance(id=book.new_id(), child=ChildId(child.id), code=Code("HC05"))
    records.add(book, hidden)
    assert other.counts.fingerprint() == book.counts.fingerprint()
    records.strike(book, child, "ghi nhầm")
    assert other.counts.fingerprint() != book.counts.fingerprint()
    other.close()
