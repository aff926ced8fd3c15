"""Whatever is wrong in a book is found and told; a sound one has nothing to tell."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.books_made import add_family, make_book
from treem_desktop.domain.circumstance import Circumstance
from treem_desktop.domain.values import ChildId, Code
from treem_desktop.services import books, records
from treem_desktop.services.verifying import verify
from treem_desktop.storage.book import Book
from treem_desktop.storage.journal import Reached


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    book, _ = make_book(tmp_path / "book")
    _, (child, _) = add_family(book)
    records.change(book, child, records.tidied(child))
    sealed = Circumstance(
        id=book.new_id(), child=ChildId(child.id), code=Code("HC05"), evidence="Hồ sơ mẫu"
    )
    records.add(book, sealed)
    books.seal_journal(book)
    yield book
    book.close()


def tell(book: Book) -> list[str]:
    return [finding.code for finding in verify(book).findings]


def test_a_sound_book_has_nothing_to_tell(book: Book) -> None:
    found = verify(book)

    assert found.findings == ()
    assert (found.stations, found.seals) == (1, 1)
    assert found.lines == book.reached.number
    assert found.records == 5


def test_corrections_and_strike_outs_are_sound(book: Book) -> None:
    home, (child, other) = add_family(book, "0133")
    seen = records.read(book, "child", child.id)
    assert seen is not None
    records.strike(book, seen, "Ghi trùng")
    records.restore(book, seen)
    records.change(book, home, type(home)(id=home.id, number="0134"))
    assert records.read(book, "child", other.id)

    assert tell(book) == []


def test_a_record_that_is_not_what_its_lines_say_is_told(book: Book) -> None:
    with book.transaction():
        book.db.write("UPDATE r_child SET full_name = 'Nguyễn Thử Khác' WHERE line = 1")

    (finding,) = verify(book).findings
    assert (finding.code, finding.values["kind"]) == ("verify.record", "child")


def test_a_record_that_is_missing_is_told(book: Book) -> None:
    with book.transaction():
        book.db.write("DELETE FROM r_child WHERE line = 1")

    assert tell(book) == ["verify.record"]


def test_a_record_without_a_line_is_told(book: Book) -> None:
    with book.transaction():
        book.db.write(
            "INSERT INTO r_child (id, created, tips, differing, extra, digest, full_name) "
            "SELECT ?, created, tips, differing, extra, digest, full_name FROM r_child LIMIT 1",
            ("0" * 32,),
        )

    assert tell(book) == ["verify.extra"]


def test_a_line_that_was_rewritten_breaks_the_chain(book: Book) -> None:
    with book.transaction():
        book.db.write("UPDATE journal SET stamp = CAST(replace(stamp, '.add', '.ad2') AS BLOB)")

    assert tell(book)[:1] == ["verify.chain"]


def test_a_line_that_is_missing_breaks_the_chain(book: Book) -> None:
    with book.transaction():
        book.db.write("DELETE FROM journal WHERE line = (SELECT min(line) + 1 FROM journal)")

    (finding, *_) = verify(book).findings
    assert (finding.code, finding.values["number"]) == ("verify.chain", 2)


def test_a_seal_by_another_key_is_told(book: Book) -> None:
    with book.transaction():
        book.journal.put_seal(book.station, book.reached, "A" * 86 + "==")

    assert tell(book) == ["verify.seal"]


def test_a_seal_over_other_lines_is_told(book: Book) -> None:
    before = book.journal.last_seal(book.station)
    assert before is not None
    add_family(book, "0135")
    with book.transaction():
        book.journal.put_seal(book.station, Reached(before[0].number, "0" * 64), before[1])

    assert tell(book) == ["verify.seal"]
