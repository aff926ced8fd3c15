"""The record tables are nothing but the journal: replaying it gives the same rows."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.books_made import add_family, carry, make_book, surroundings
from tests.histories import Settled, settled
from treem_desktop.domain.child import Child
from treem_desktop.domain.circumstance import Circumstance
from treem_desktop.domain.errors import Cancelled
from treem_desktop.domain.kinds import KINDS
from treem_desktop.domain.merging import State
from treem_desktop.domain.values import ChildId, Code
from treem_desktop.storage.book import Book
from treem_desktop.storage.engine import Row
from treem_desktop.storage.projection import Standing
from treem_desktop.storage.replay import folded, replay
from treem_desktop.storage.states import SHAPES
from treem_desktop.system.progress import Silent, Stopping

Rows = dict[str, list[Row]]


def rows(book: Book) -> Rows:
    """Give every row of the projection as it stands, the sealed parts opened."""
    found: Rows = {}
    for kind in KINDS:
        shape = SHAPES[kind]
        of_kind = book.db.rows(f"{shape.select} ORDER BY id")
        found[kind] = [(*row[:6], opened(book, row[0], row[6]), *row[7:]) for row in of_kind]
    found["vault"] = [
        (record, kind, settled(state)) for record, (kind, state) in sorted(book.vault.all().items())
    ]
    found["names"] = book.db.rows(
        "SELECT id, kind, display, sort_key, household FROM names ORDER BY id"
    )
    return found


def opened(book: Book, record: str, sealed: bytes | None) -> Settled | None:
    state = book.vault.opened(record, sealed)
    return settled(state) if state else None


def replayed(book: Book) -> Rows:
    with book.transaction():
        replay(book.db, book.journal, book.projection, Silent())
    return rows(book)


def work(book: Book) -> Child:
    """Do a bit of everything that an officer does."""
    _, (child, other) = add_family(book)
    with book.act("circumstance.add") as writing:
        half = writing.add(
            Circumstance(
                id=book.new_id(), child=ChildId(child.id), code=Code("HC04.1"), found_by="Bà Thử"
            )
        )
        hidden = writing.add(
            Circumstance(id=book.new_id(), child=ChildId(child.id), code=Code("HC05"))
        )
    book.unlock_restricted()
    with book.act("circumstance.correct") as writing:
        writing.change(half, replace(half, evidence="Giấy Thử"))
        writing.change(hidden, replace(hidden, note="ghi thêm"))
    book.lock_restricted()
    with book.act("child.correct") as writing:
        writing.change(child, replace(child, full_name="Nguyễn Thử Đổi", sex=None))
    with book.act("child.correct") as writing:
        writing.change(child, replace(child, full_name="Nguyễn Thử Khác"))
    with book.act("child.strike") as writing:
        writing.strike(other, "ghi nhầm")
    return child


def test_replaying_gives_the_same_rows(book: Book) -> None:
    work(book)
    before = rows(book)
    assert replayed(book) == before


def test_replaying_gives_the_same_search(book: Book) -> None:
    work(book)
    words = ("an", "Khác", "đổi", "hoa", "0132", "0912", "pho thu")
    before = [book.names.find(typed) for typed in words]
    assert any(before)
    replayed(book)
    assert [book.names.find(typed) for typed in words] == before


def test_the_whole_journal_goes_into_an_empty_book_and_gives_the_same(
    book: Book, tmp_path: Path
) -> None:
    work(book)
    empty, _ = make_book(tmp_path / "empty", surroundings(tmp_path / "empty-state"))
    carry(book, empty)
    assert rows(empty) == rows(book)
    empty.close()


def test_a_record_folded_from_its_lines_is_the_record_as_it_stands(book: Book) -> None:
    child = work(book)
    standing, loaded = folded(child.id, book.journal), book.projection.load("child", child.id)
    assert states(standing) == states(loaded)


def states(standing: Standing) -> list[Settled | None]:
    def told(state: State | None) -> Settled | None:
        return settled(state) if state else None

    return [told(standing.open), told(standing.sealed)]


def test_a_replay_that_is_stopped_leaves_everything_as_it_was(book: Book) -> None:
    work(book)
    before = rows(book)
    with pytest.raises(Cancelled), book.transaction():
        replay(book.db, book.journal, book.projection, Stopping(at=0))
    assert rows(book) == before
