"""Copied, rolled back and restored books are noticed and become new stations."""

import contextlib
import shutil
from pathlib import Path

import pytest

from tests.books_made import PASSPHRASE, add_family, make_book, open_again, surroundings
from treem_desktop.domain.child import Child
from treem_desktop.domain.errors import BookRefused
from treem_desktop.services import books
from treem_desktop.storage.book import Book
from treem_desktop.storage.journal import Reached
from treem_desktop.storage.station_note import StationNote
from treem_desktop.sync import cards
from treem_desktop.sync.trust import Sender


def opened(folder: Path, state: Path) -> Book:
    return books.open_book(folder, PASSPHRASE, surroundings(state))


def test_a_note_says_how_far_the_station_wrote_and_names_nobody(book: Book) -> None:
    add_family(book)
    (note,) = (book.note.state / "stations").iterdir()
    assert book.reached.hash in note.read_text()
    assert "Hạnh" not in note.read_text()
    found = book.note.read(book.station)
    assert found is not None
    assert (found.number, found.hash) == (book.reached.number, book.reached.hash)


def test_a_note_is_written_over_with_any_number(tmp_path: Path) -> None:
    note = StationNote(tmp_path)
    for number in (1, 999_999_999_999, 7):
        note.write("5" * 32, Reached(number, "a" * 64), flushed=number == 1)
        found = note.read("5" * 32)
        assert found is not None
        assert found.number == number


def test_a_spoilt_note_is_no_note(tmp_path: Path) -> None:
    note = StationNote(tmp_path)
    note.write("5" * 32, Reached(), flushed=True)
    (tmp_path / "stations" / f"{'5' * 32}.json").write_bytes(b"\xff half")
    assert note.read("5" * 32) is None


def test_a_state_folder_that_cannot_be_written_does_not_stop_the_work(
    book: Book,
) -> None:
    shutil.rmtree(book.note.state)
    book.note.state.write_bytes(b"a file where the folder was")
    _, (child, *_) = add_family(book)
    assert book.read.get(Child, child.id) is not None
    book.note.state.unlink()


def test_a_book_opened_again_goes_on_as_the_same_station(book: Book) -> None:
    add_family(book)
    book.close()
    with contextlib.closing(open_again(book)) as again:
        assert again.station == book.station


def test_a_book_moved_to_another_folder_goes_on_as_the_same_station(
    book: Book, tmp_path: Path
) -> None:
    add_family(book)
    book.close()
    shutil.move(book.folder, tmp_path / "moved")
    with contextlib.closing(opened(tmp_path / "moved", book.note.state)) as moved:
        assert moved.station == book.station


def test_a_note_behind_the_book_is_harmless(book: Book) -> None:
    add_family(book)
    behind = book.reached
    add_family(book, "0133")
    book.close()
    book.note.write(book.station, behind, flushed=True)
    with contextlib.closing(open_again(book)) as again:
        assert again.station == book.station


def test_a_folder_copied_to_another_computer_becomes_a_new_station_there(
    book: Book, tmp_path: Path
) -> None:
    add_family(book)
    book.close()
    shutil.copytree(book.folder, tmp_path / "copy")
    with contextlib.closing(opened(tmp_path / "copy", tmp_path / "other computer")) as copy:
        assert copy.station != book.station
        assert copy.reached.number == 0
        add_family(copy, "0133")
        assert copy.journal.reached(book.station) == book.reached


def test_of_two_copies_on_one_computer_only_the_one_behind_becomes_a_new_station(
    book: Book, tmp_path: Path
) -> None:
    add_family(book)
    book.close()
    shutil.copytree(book.folder, tmp_path / "copy")
    original = open_again(book)
    add_family(original, "0133")
    original.close()
    copy = opened(tmp_path / "copy", book.note.state)
    assert copy.station != book.station
    add_family(copy, "0134")
    copy.close()
    for _ in range(2):
        with contextlib.closing(open_again(book)) as again:
            assert again.station == book.station
        with contextlib.closing(opened(tmp_path / "copy", book.note.state)) as again:
            assert again.station == copy.station


def test_of_two_copies_open_at_once_the_second_to_write_is_stopped_before_it_forks(
    book: Book, tmp_path: Path
) -> None:
    book.close()
    shutil.copytree(book.folder, tmp_path / "copy")
    original, copy = open_again(book), opened(tmp_path / "copy", book.note.state)
    assert original.station == copy.station
    add_family(original)
    for _ in range(2):
        with pytest.raises(BookRefused) as refused:
            add_family(copy)
        assert refused.value.code == "book.is_a_copy"
    copy.close()
    add_family(original, "0133")
    with contextlib.closing(opened(tmp_path / "copy", book.note.state)) as again:
        assert again.station != original.station
    original.close()


def test_an_older_copy_put_back_becomes_a_new_station(book: Book, tmp_path: Path) -> None:
    add_family(book)
    book.close()
    shutil.copytree(book.folder, tmp_path / "older")
    later = open_again(book)
    add_family(later, "0133")
    later.close()
    shutil.rmtree(book.folder)
    shutil.move(tmp_path / "older", book.folder)
    with contextlib.closing(open_again(book)) as again:
        assert again.station != book.station


def test_a_copy_that_wrote_something_else_at_the_same_number_becomes_a_new_station(
    book: Book, tmp_path: Path
) -> None:
    book.close()
    shutil.copytree(book.folder, tmp_path / "copy")
    here = open_again(book)
    add_family(here, "0133")
    note = here.note.read(here.station)
    here.close()
    assert note is not None
    here.note.write(book.station, Reached(note.number, "0" * 64), flushed=True)
    with contextlib.closing(open_again(book)) as again:
        assert again.station != book.station


def test_with_the_state_folder_lost_the_book_becomes_a_new_station(book: Book) -> None:
    add_family(book)
    book.close()
    shutil.rmtree(book.note.state)
    with contextlib.closing(open_again(book)) as again:
        assert again.station != book.station
        assert again.became_new_station


def test_a_new_station_wipes_the_old_key_and_has_its_word_for_the_new_card(
    tmp_path: Path,
) -> None:
    book, _ = make_book(tmp_path / "book")
    add_family(book)
    old_secret = book.secrets.get(books.STATION_KEY)
    own = book.peers.get(book.station)
    assert own is not None
    old = Sender(own.station, own.unit, own.name, own.kind, own.signing_key, own.recipient, 1)
    book.close()
    shutil.rmtree(book.note.state)
    with contextlib.closing(open_again(book)) as again:
        assert old_secret is not None
        assert again.secrets.get(books.STATION_KEY) not in (None, old_secret)
        card = books.own_card(again)
        assert card.before is not None
        assert card.before.station == book.station
        assert cards.follows(card, old)


def test_what_the_old_station_wrote_stays_in_the_book_and_is_not_written_on(
    book: Book,
) -> None:
    _, (child, *_) = add_family(book)
    book.close()
    shutil.rmtree(book.note.state)
    with contextlib.closing(open_again(book)) as again:
        assert again.read.get(Child, child.id) is not None
        add_family(again, "0133")
        assert again.journal.reached(book.station) == book.reached
        assert again.journal.first_break(book.station) is None
        assert again.journal.first_break(again.station) is None
