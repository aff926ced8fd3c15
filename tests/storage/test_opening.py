"""Making a book, and opening it again: every way in, and every way that must stay shut."""

import contextlib
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.books_made import (
    CHEAP,
    OFFICER,
    OTHER_PASSPHRASE,
    PASSPHRASE,
    WARD,
    add_family,
    make_book,
    surroundings,
)
from treem_desktop.domain.child import Child
from treem_desktop.domain.errors import BookRefused, DriveRefused, KeyRefused
from treem_desktop.storage import keys, opening
from treem_desktop.storage.book import FILE, Book
from treem_desktop.storage.engine import Database
from treem_desktop.storage.opening import open_book, open_recovered
from treem_desktop.storage.tables import SCHEMA
from treem_desktop.system.clock import FixedClock


def reopened(book: Book, passphrase: str = PASSPHRASE, *, read_only: bool = False) -> Book:
    around = surroundings(book.note.state)
    return open_book(book.folder, passphrase, around, read_only=read_only)


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.name: path.read_bytes()
        for path in folder.iterdir()
        if path.name in (FILE, *keys.FILES)
    }


def test_a_new_book_knows_whose_it_is_and_who_opened_it(book: Book) -> None:
    assert (book.unit, book.kind, book.training) == (WARD, "ward", True)
    assert book.session.person == OFFICER
    assert book.session.ward == WARD
    assert book.reached.number == 0


def test_what_was_written_is_there_after_opening_again(book: Book) -> None:
    _, (child, *_) = add_family(book)
    book.close()
    with contextlib.closing(reopened(book)) as again:
        found = again.read.get(Child, child.id)
        assert found is not None
        assert found.full_name == "Nguyễn Thử Minh An"
        assert again.reached == book.reached
        assert not again.new_station_needed


def test_a_wrong_passphrase_changes_nothing(book: Book) -> None:
    add_family(book)
    book.close()
    before = contents(book.folder)
    with pytest.raises(KeyRefused) as refused:
        reopened(book, "một câu hoàn toàn khác")
    assert refused.value.code == "book.wrong_passphrase"
    assert contents(book.folder) == before


@pytest.mark.parametrize("there", ["book.db", "keys.json", "ảnh chụp.jpg"])
def test_nothing_is_ever_made_over_what_is_there(there: str, tmp_path: Path) -> None:
    folder = tmp_path / "book"
    folder.mkdir()
    (folder / there).write_bytes(b"somebody's")
    with pytest.raises(BookRefused) as refused:
        make_book(folder)
    assert refused.value.code == "book.folder_not_empty"
    assert [(path.name, path.read_bytes()) for path in folder.iterdir()] == [(there, b"somebody's")]


def test_no_book_is_made_over_a_book(book: Book) -> None:
    book.close()
    before = contents(book.folder)
    with pytest.raises(BookRefused):
        make_book(book.folder)
    assert contents(book.folder) == before


def test_no_book_is_made_in_place_of_a_file(tmp_path: Path) -> None:
    (tmp_path / "book").write_bytes(b"a file")
    with pytest.raises(BookRefused) as refused:
        make_book(tmp_path / "book")
    assert refused.value.code == "book.folder_not_empty"


def test_a_book_that_cannot_be_finished_is_taken_away_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise DriveRefused("drive.full", place="", file="keys.json")

    monkeypatch.setattr(keys, "write_whole", full)
    with pytest.raises(DriveRefused):
        make_book(tmp_path / "book")
    assert list((tmp_path / "book").iterdir()) == []
    monkeypatch.undo()
    made, _ = make_book(tmp_path / "book")
    made.close()


def test_opening_a_folder_without_a_book_makes_none(tmp_path: Path) -> None:
    with pytest.raises(BookRefused) as refused:
        open_book(tmp_path, PASSPHRASE, surroundings(tmp_path / "state"))
    assert refused.value.code == "book.not_here"
    assert not (tmp_path / FILE).exists()


def test_with_book_db_gone_opening_makes_no_empty_book_in_its_place(book: Book) -> None:
    book.close()
    (book.folder / FILE).unlink()
    for way in (lambda: reopened(book), lambda: Database(book.folder / FILE, b"k" * 32)):
        with pytest.raises(BookRefused):
            way()
    assert not (book.folder / FILE).exists()


def test_with_both_key_files_lost_the_recovery_code_opens_the_book(tmp_path: Path) -> None:
    book, code = make_book(tmp_path / "book")
    _, (child, *_) = add_family(book)
    book.close()
    for name in keys.FILES:
        (book.folder / name).unlink()
    around = surroundings(book.note.state)
    again = open_recovered(book.folder, code.lower(), around, OTHER_PASSPHRASE, CHEAP)
    assert again.session.person == OFFICER
    assert again.read.get(Child, child.id) is not None
    assert [member.name for member in again.settings.people()] == [OFFICER]
    again.close()
    with contextlib.closing(reopened(book, OTHER_PASSPHRASE)) as once_more:
        assert once_more.session.person == OFFICER


def test_after_recovery_the_forgotten_passphrase_no_longer_opens(tmp_path: Path) -> None:
    book, code = make_book(tmp_path / "book")
    book.close()
    open_recovered(
        book.folder, code, surroundings(book.note.state), OTHER_PASSPHRASE, CHEAP
    ).close()
    with pytest.raises(KeyRefused):
        reopened(book)


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (lambda code: code[:-1] + ("A" if code[-1] != "A" else "B"), "keys.recovery_typo"),
        (lambda code: code[:20], "keys.recovery_shape"),
        (lambda _: keys.recovery_code(b"another book's master"[:20]), "keys.recovery_other_book"),
    ],
)
def test_a_wrong_recovery_code_says_so_and_changes_nothing(
    spoil: Callable[[str], str], code: str, tmp_path: Path
) -> None:
    book, right = make_book(tmp_path / "book")
    book.close()
    before = contents(book.folder)
    with pytest.raises(KeyRefused) as refused:
        open_recovered(
            book.folder, spoil(right), surroundings(book.note.state), OTHER_PASSPHRASE, CHEAP
        )
    assert refused.value.code == code
    assert contents(book.folder) == before


def test_a_second_opening_is_refused_and_may_read_meanwhile(book: Book) -> None:
    _, (child, *_) = add_family(book)
    with pytest.raises(BookRefused) as refused:
        reopened(book)
    assert refused.value.code == "book.in_use"
    assert refused.value.values == {"since": "08:15"}
    with contextlib.closing(reopened(book, read_only=True)) as reading:
        assert reading.read.get(Child, child.id) is not None
        _, (later, *_) = add_family(book, "0133")
        assert reading.read.get(Child, later.id) is not None


def test_a_book_opened_to_read_refuses_every_writing(book: Book) -> None:
    add_family(book)
    book.close()
    before = contents(book.folder)
    with contextlib.closing(reopened(book, read_only=True)) as reading:
        for writing in (lambda: reading.act("child.add"), reading.transaction):
            with pytest.raises(BookRefused) as refused, writing():
                pass
            assert refused.value.code == "book.read_only"
        assert reading.session.may == frozenset()
    assert contents(book.folder) == before


def test_a_book_of_a_newer_program_is_refused_unchanged(book: Book) -> None:
    with book.transaction():
        book.db.write(f"PRAGMA user_version = {SCHEMA + 1}")
    book.close()
    before = contents(book.folder)
    for read_only in (False, True):
        with pytest.raises(BookRefused) as refused:
            reopened(book, read_only=read_only)
        assert refused.value.code == "book.newer"
    assert contents(book.folder) == before


def test_the_lock_is_given_back_when_opening_fails(book: Book) -> None:
    with book.transaction():
        book.db.write(f"PRAGMA user_version = {SCHEMA + 1}")
    book.close()
    for _ in range(2):
        with pytest.raises(BookRefused) as refused:
            reopened(book)
        assert refused.value.code == "book.newer"


@pytest.mark.parametrize("place", [20, 3000])
def test_a_flipped_byte_at_the_start_is_told_as_damage_not_as_a_wrong_passphrase(
    place: int, book: Book
) -> None:
    add_family(book)
    book.close()
    path = book.folder / FILE
    data = bytearray(path.read_bytes())
    data[place] ^= 1
    path.write_bytes(data)
    with pytest.raises(BookRefused) as refused:
        reopened(book)
    assert refused.value.code == "book.damaged"


def test_the_names_of_nobody_are_in_any_file_of_the_book(book: Book) -> None:
    add_family(book)
    open_files = [path.read_bytes() for path in book.folder.rglob("*") if path.is_file()]
    state = [path.read_bytes() for path in book.note.state.rglob("*") if path.is_file()]
    book.close()
    closed = [path.read_bytes() for path in book.folder.rglob("*") if path.is_file()]
    words = ("Nguyễn", "Thử", "Minh An", "Hoà", "hoa", "0912", "Hạnh", "Phố", "SQLite format")
    for data in (*open_files, *state, *closed):
        for word in words:
            assert word.encode() not in data


def test_the_clock_goes_on_after_the_books_own_lines(tmp_path: Path) -> None:
    late = surroundings(tmp_path / "state", FixedClock.at("2030-01-01T08:00"))
    book, _ = make_book(tmp_path / "book", late)
    add_family(book)
    last = list(book.journal.since(book.station, 0))[-1].stamp.clock
    book.close()
    early = surroundings(tmp_path / "state", FixedClock.at("2026-01-01T08:00"))
    with contextlib.closing(opening.open_book(book.folder, PASSPHRASE, early)) as again:
        add_family(again, "0133")
        assert list(again.journal.since(again.station, 0))[-1].stamp.clock > last


def test_an_adopted_clock_is_remembered_and_one_far_ahead_is_not_adopted(book: Book) -> None:
    day = 24 * 3600 * 1000
    soon, far = (book.clock.now_ms() + day // 2, 3), (book.clock.now_ms() + 2 * day, 0)
    with book.transaction():
        book.adopt_clock(far)
        book.adopt_clock(soon)
    book.close()
    with contextlib.closing(reopened(book)) as again:
        add_family(again)
        first = next(iter(again.journal.since(again.station, 0)))
        assert first.stamp.clock == (soon[0], 4)
