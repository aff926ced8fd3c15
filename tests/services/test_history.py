"""History: who wrote what when, as far as it is in sight."""

from dataclasses import replace
from pathlib import Path

from tests.books_made import OFFICER, add_family, carry, make_book, surroundings
from treem_desktop.domain.child import Child
from treem_desktop.domain.circumstance import Circumstance
from treem_desktop.domain.values import ChildId, Code
from treem_desktop.services import records
from treem_desktop.services.history import FieldChange, history
from treem_desktop.storage.book import Book


def corrected(book: Book, child: Child, name: str) -> Child:
    seen = book.read.get(Child, child.id)
    assert seen is not None
    records.change(book, seen, replace(seen, full_name=name))
    return seen


def test_every_change_is_told_with_its_author_newest_first(book: Book) -> None:
    _, (child, *_) = add_family(book)
    corrected(book, child, "Nguyễn Thử Minh Ân")
    newest, first = history(book, child.id)
    assert (newest.act, newest.author, first.act) == ("child.correct", OFFICER, "household.add")
    assert newest.changes == (FieldChange("full_name", "Nguyễn Thử Minh An", "Nguyễn Thử Minh Ân"),)
    assert newest.at > first.at
    assert FieldChange("sex", None, "male") in first.changes


def test_a_strike_out_tells_only_what_it_changed(book: Book) -> None:
    _, (child, *_) = add_family(book)
    records.strike(book, child, "ghi nhầm")
    changed = {change.field for change in history(book, child.id)[0].changes}
    assert changed == {"struck_on", "struck_why"}


def test_what_is_restricted_leaves_no_trace_until_unlocked(book: Book) -> None:
    _, (child, *_) = add_family(book)
    spell = Circumstance(id=book.new_id(), child=ChildId(child.id), code=Code("HC04.1"))
    records.add(book, spell)
    records.change(book, spell, replace(spell, found_by="Bà Thử"))
    hidden = Circumstance(id=book.new_id(), child=ChildId(child.id), code=Code("HC05"))
    records.add(book, hidden)
    assert [entry.act for entry in history(book, spell.id)] == ["circumstance.add"]
    assert history(book, hidden.id) == []
    book.unlock_restricted()
    newest, _ = history(book, spell.id)
    assert newest.act == "circumstance.correct"
    assert newest.changes == (FieldChange("found_by", None, "Bà Thử"),)
    assert [entry.act for entry in history(book, hidden.id)] == ["circumstance.add"]


def test_what_other_stations_wrote_is_told_too(book: Book, tmp_path: Path) -> None:
    _, (child, *_) = add_family(book)
    other, _ = make_book(tmp_path / "other", surroundings(tmp_path / "other-state"))
    carry(book, other)
    corrected(other, child, "Nguyễn Thử Khác")
    carry(other, book)
    newest, first = history(book, child.id)
    assert (newest.station, first.station) == (other.station, book.station)
    other.close()
