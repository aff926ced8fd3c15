"""Backups: whole or refused, tried out before they are trusted, and never a way to fork."""

import contextlib
import tarfile
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.books_made import PASSPHRASE, add_family, surroundings
from treem_desktop.domain.child import Child
from treem_desktop.domain.errors import BookRefused, Cancelled, DriveRefused, KeyRefused
from treem_desktop.services import books
from treem_desktop.storage import backup
from treem_desktop.storage.backup import back_up, look_into, restore, to_drop
from treem_desktop.storage.book import RESTORED, Book
from treem_desktop.storage.engine import Database
from treem_desktop.storage.keys import FILES
from treem_desktop.system import files
from treem_desktop.system.clock import FixedClock
from treem_desktop.system.progress import Stopping


def opened(folder: Path, book: Book) -> Book:
    return books.open_book(folder, PASSPHRASE, surroundings(book.note.state))


def names_in(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_a_backup_is_counted_in_itself(book: Book, tmp_path: Path) -> None:
    home, _ = add_family(book, "0132", "Nguyễn Thử An", "Nguyễn Thử Bình")
    contents = back_up(book, tmp_path / "a.backup")
    assert (contents.households, contents.children, contents.lines) == (1, 2, 4)
    assert (contents.unit, contents.training) == (book.unit, True)
    assert contents.last_written == book.journal.of_record(home.id)[0].stamp.clock[0]


def test_a_backup_says_no_name_and_leaves_nothing_beside_the_book(
    book: Book, tmp_path: Path
) -> None:
    add_family(book)
    before = names_in(book.folder)
    back_up(book, tmp_path / "a.backup")
    data = (tmp_path / "a.backup").read_bytes()
    assert not any(word.encode() in data for word in ("Nguyễn", "Thử", "Hạnh", "SQLite format"))
    assert names_in(book.folder) == before


def test_any_tar_shows_what_a_backup_holds(book: Book, tmp_path: Path) -> None:
    back_up(book, tmp_path / "a.backup")
    with tarfile.open(tmp_path / "a.backup") as archive:
        assert archive.getnames() == [*FILES, "book.db", "hashes.json"]


def test_a_restored_backup_holds_the_book_as_it_was(book: Book, tmp_path: Path) -> None:
    _, (child, *_) = add_family(book)
    back_up(book, tmp_path / "a.backup")
    _, (later, *_) = add_family(book, "0133")
    book.close()
    restore(tmp_path / "a.backup", tmp_path / "again")
    with contextlib.closing(opened(tmp_path / "again", book)) as again:
        assert again.read.get(Child, child.id) is not None
        assert again.read.get(Child, later.id) is None


def test_a_restored_book_becomes_a_new_station_even_when_nothing_was_written_since(
    book: Book, tmp_path: Path
) -> None:
    add_family(book)
    back_up(book, tmp_path / "a.backup")
    book.close()
    restore(tmp_path / "a.backup", tmp_path / "again")
    again = opened(tmp_path / "again", book)
    assert again.station != book.station
    assert not (tmp_path / "again" / RESTORED).exists()
    station = again.station
    again.close()
    with contextlib.closing(opened(tmp_path / "again", book)) as once_more:
        assert once_more.station == station
    with contextlib.closing(opened(book.folder, book)) as original:
        assert original.station == book.station


def test_a_drill_counts_and_leaves_nothing(book: Book, tmp_path: Path) -> None:
    add_family(book)
    contents = back_up(book, tmp_path / "a.backup")
    assert look_into(tmp_path / "a.backup", PASSPHRASE, tmp_path / "drill") == contents
    with pytest.raises(KeyRefused) as refused:
        look_into(tmp_path / "a.backup", "một câu hoàn toàn khác", tmp_path / "drill")
    assert refused.value.code == "book.wrong_passphrase"
    assert not (tmp_path / "drill").exists()


def flipped(data: bytes) -> bytes:
    middle = len(data) // 2
    return data[:middle] + bytes([data[middle] ^ 1]) + data[middle + 1 :]


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (flipped, "backup.damaged"),
        (lambda data: data[: len(data) // 2], "backup.not_one"),
        (lambda data: data[:-2048], "backup.not_one"),
        (lambda _: b"", "backup.not_one"),
        (lambda _: b"not a backup at all" * 100, "backup.not_one"),
        (lambda data: data.replace(b"hashes.json", b"hashes.jsan"), "backup.not_one"),
    ],
)
def test_what_is_not_whole_is_refused_and_nothing_is_laid_out(
    spoil: Callable[[bytes], bytes], code: str, book: Book, tmp_path: Path
) -> None:
    add_family(book)
    back_up(book, tmp_path / "a.backup")
    (tmp_path / "a.backup").write_bytes(spoil((tmp_path / "a.backup").read_bytes()))
    with pytest.raises(BookRefused) as refused:
        restore(tmp_path / "a.backup", tmp_path / "again")
    assert refused.value.code == code
    assert list((tmp_path / "again").iterdir()) == []


def test_nothing_is_restored_over_what_is_there(book: Book, tmp_path: Path) -> None:
    back_up(book, tmp_path / "a.backup")
    with pytest.raises(BookRefused) as refused:
        restore(tmp_path / "a.backup", book.folder)
    assert refused.value.code == "book.folder_not_empty"


def test_an_older_backup_stays_when_a_new_one_cannot_be_finished(
    book: Book, tmp_path: Path
) -> None:
    target = tmp_path / "kept" / "a.backup"
    target.parent.mkdir()
    back_up(book, target)
    old = target.read_bytes()
    add_family(book)
    with pytest.raises(Cancelled):
        back_up(book, target, Stopping(at=0))
    assert target.read_bytes() == old
    assert names_in(target.parent) == {"a.backup"}


def test_a_backup_that_reads_back_differently_is_not_kept(
    book: Book, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "hash_file", lambda *_, **__: "0" * 64)
    with pytest.raises(DriveRefused) as refused:
        back_up(book, tmp_path / "a.backup")
    assert refused.value.code == "drive.corrupt"
    assert not (tmp_path / "a.backup").exists()


def test_a_damaged_book_is_not_backed_up_as_if_it_were_sound(
    book: Book, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Database, "damage", lambda _: ["page 3"])
    with pytest.raises(BookRefused) as refused:
        back_up(book, tmp_path / "a.backup")
    assert refused.value.code == "backup.damaged"
    assert not (tmp_path / "a.backup").exists()


def test_closing_backs_up_what_is_new_and_nothing_else(tmp_path: Path, book: Book) -> None:
    clock = book.clock
    assert isinstance(clock, FixedClock)
    kept = tmp_path / "kept"
    add_family(book)
    assert backup.back_up_on_closing(book, kept) is not None
    assert backup.back_up_on_closing(book, kept) is None
    clock.ms += 24 * 3600 * 1000
    assert backup.back_up_on_closing(book, kept) is None
    with book.transaction():
        book.settings.set("unit_address", "Số 1 Phố Thử")
    assert backup.back_up_on_closing(book, kept) is not None
    assert names_in(kept) == {"treem-20261124.backup", "treem-20261125.backup"}


def name_of(day: date) -> str:
    return f"treem-{day:%Y%m%d}.backup"


def thinned(days: list[date]) -> list[date]:
    """Close the book on each of these days, thinning every time; give what is left."""
    there: list[str] = []
    for day in days:
        there.append(name_of(day))
        there = [name for name in there if name not in to_drop(there)]
    return [date.fromisoformat(name[6:14]) for name in there]


def test_of_two_years_of_days_seven_days_four_weeks_and_twelve_months_stay() -> None:
    last = date(2026, 11, 24)
    left = thinned([last - timedelta(days=n) for n in range(730, -1, -1)])
    assert left[-7:] == [last - timedelta(days=n) for n in range(6, -1, -1)]
    weeks = {day.isocalendar()[:2] for day in left}
    assert {(last - timedelta(weeks=n)).isocalendar()[:2] for n in range(4)} <= weeks
    months = {(day.year, day.month) for day in left}
    assert {(2026, month) for month in range(1, 12)} | {(2025, 12)} == months
    assert len(left) <= 7 + 4 + 12


def test_weeks_are_not_cut_by_the_end_of_a_year() -> None:
    days = [date(2026, 12, 21) + timedelta(days=n) for n in range(20)]
    left = thinned(days)
    # The week from Monday 28 December to Sunday 3 January is one week, kept by its Sunday.
    assert date(2027, 1, 3) in left
    assert date(2026, 12, 27) in left


def test_rare_backups_all_stay_and_foreign_files_are_never_dropped() -> None:
    months = [date(2026, month, 15) for month in range(1, 12)]
    assert thinned(months) == months
    assert to_drop(["treem-trước khi nâng cấp.backup", *map(name_of, months)]) == []
