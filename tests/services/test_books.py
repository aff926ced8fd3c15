"""Making a book, sealing its journal, and becoming a new station."""

import contextlib
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.books_made import (
    CHEAP,
    OFFICER,
    PASSPHRASE,
    WARD,
    add_family,
    make_book,
    open_again,
    surroundings,
)
from treem_desktop.domain.errors import BookRefused, KeyRefused, WritingRefused
from treem_desktop.services import books
from treem_desktop.services.books import Wanted
from treem_desktop.services.people import add_person
from treem_desktop.storage.book import Book
from treem_desktop.sync.trust import check_seal

HELPER = "gió thổi qua cánh đồng"


def wanted(folder: Path, **more: object) -> Wanted:
    base = Wanted(folder, "99999", "ward", OFFICER, PASSPHRASE, training=True, cost=CHEAP)
    return replace(base, **more)  # type: ignore[arg-type]  # its own fields


@contextlib.contextmanager
def as_helper(book: Book) -> Iterator[Book]:
    add_person(book, "Bùi Thử Giúp", "helper", HELPER, CHEAP)
    book.close()
    with contextlib.closing(open_again(book, HELPER)) as helper:
        yield helper


def test_a_new_book_has_keys_of_its_own_for_unit_and_station(tmp_path: Path) -> None:
    books_made = [make_book(tmp_path / name)[0] for name in ("one", "other")]
    for name in (books.UNIT_KEY, books.STATION_KEY):
        assert len({book.secrets.get(name) for book in books_made}) == 2
    for book in books_made:
        own = book.peers.get(book.station)
        assert own is not None
        assert (own.unit, own.kind, own.name) == (WARD, "ward", "Phường Mẫu (tập huấn)")
        book.close()


@pytest.mark.parametrize(
    ("unit", "training", "code"),
    [("99999", False, "place.training"), ("00331", True, "place.official")],
)
def test_training_and_official_places_never_mix(
    unit: str, training: bool, code: str, tmp_path: Path
) -> None:
    with pytest.raises(BookRefused) as refused:
        books.create(
            wanted(tmp_path / "book", unit=unit, training=training), surroundings(tmp_path / "s")
        )
    assert refused.value.code == code
    assert not (tmp_path / "book").exists()


@pytest.mark.parametrize(
    ("passphrase", "code"),
    [("ngắn", "passphrase.short"), ("Lê Thử Hạnh 2026", "passphrase.common")],
)
def test_an_official_book_refuses_an_easy_passphrase(
    passphrase: str, code: str, tmp_path: Path
) -> None:
    with pytest.raises(KeyRefused) as refused:
        books.create(
            wanted(tmp_path / "book", unit="00331", training=False, passphrase=passphrase),
            surroundings(tmp_path / "s"),
        )
    assert refused.value.code == code
    assert not (tmp_path / "book").exists()


@pytest.mark.parametrize(
    ("person", "code"),
    [("", "people.name_missing"), (" \u200b ", "people.name_missing"),
     ("Lê " * 100, "people.name_too_long")],
)  # fmt: skip
def test_somebody_has_to_stand_behind_every_line(person: str, code: str, tmp_path: Path) -> None:
    with pytest.raises(WritingRefused) as refused:
        books.create(wanted(tmp_path / "book", person=person), surroundings(tmp_path / "s"))
    assert refused.value.code == code
    assert not (tmp_path / "book").exists()


def test_the_journal_is_sealed_at_the_end_of_the_work_and_only_once(book: Book) -> None:
    assert books.seal_journal(book) is None
    add_family(book)
    seal = books.seal_journal(book)
    own = book.peers.get(book.station)
    assert seal is not None
    assert own is not None
    assert (seal.number, seal.hash) == (book.reached.number, book.reached.hash)
    assert check_seal(own.signing_key, book.station, seal)
    assert books.seal_journal(book) == seal


def test_an_officer_hears_what_a_helper_wrote_since_the_seal(book: Book) -> None:
    add_family(book)
    books.seal_journal(book)
    with as_helper(book) as helper:
        add_family(helper, "0133")
        assert books.seal_journal(helper) is None
        books.close(helper)
    with contextlib.closing(open_again(book)) as officer:
        since = books.since_seal(officer)
        assert (since.lines, since.authors, since.broken) == (4, ("Bùi Thử Giúp",), False)
        books.seal_journal(officer)
        assert books.since_seal(officer).lines == 0


def test_a_broken_seal_is_told(book: Book) -> None:
    add_family(book)
    books.seal_journal(book)
    with book.transaction():
        book.db.write(
            "UPDATE seals SET signature = "
            "iif(signature GLOB 'B*', 'C', 'B') || substr(signature, 2)"
        )
    assert books.since_seal(book).broken


def test_closing_seals_and_backs_up(book: Book, tmp_path: Path) -> None:
    add_family(book)
    books.close(book, backup_folder=tmp_path / "kept")
    assert [path.name for path in (tmp_path / "kept").iterdir()] == ["treem-20261124.backup"]
    with contextlib.closing(open_again(book)) as again:
        assert books.since_seal(again).lines == 0


def test_a_helper_does_not_open_a_copy(book: Book) -> None:
    add_person(book, "Bùi Thử Giúp", "helper", HELPER, CHEAP)
    book.close()
    shutil.rmtree(book.note.state)
    with pytest.raises(BookRefused) as refused:
        open_again(book, HELPER)
    assert refused.value.code == "book.copy_needs_officer"
    with contextlib.closing(open_again(book)) as officer:
        assert officer.station != book.station
    with contextlib.closing(open_again(book, HELPER)) as helper:
        assert helper.station == officer.station


def test_a_copy_may_be_read_without_becoming_anything(book: Book) -> None:
    add_family(book)
    book.close()
    shutil.rmtree(book.note.state)
    with contextlib.closing(open_again(book, read_only=True)) as reading:
        assert reading.station == book.station
    assert not (book.note.state / "stations").exists()


def test_the_recovery_code_is_this_books(tmp_path: Path) -> None:
    book, code = make_book(tmp_path / "book")
    other, others = make_book(tmp_path / "other")
    assert books.recovery_code_fits(book, code.lower().replace("-", ""))
    assert not books.recovery_code_fits(book, others)
    book.close()
    other.close()


def test_a_card_of_a_first_station_has_nobodys_word(book: Book) -> None:
    card = books.own_card(book)
    assert (card.unit, card.station, card.training, card.before) == (WARD, book.station, True, None)
