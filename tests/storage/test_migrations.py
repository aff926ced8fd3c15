"""Numbered steps: after a verified copy, one transaction each, and never on a newer file."""

import contextlib
from pathlib import Path

import pytest

from tests.books_made import add_family
from treem_desktop.domain.errors import BookRefused
from treem_desktop.storage.book import FILE, Book
from treem_desktop.storage.engine import Database
from treem_desktop.storage.migrations.steps import STEPS, Step, bring_up_to_date, check_version
from treem_desktop.storage.tables import SCHEMA


def add_a_table(db: Database) -> None:
    db.write("CREATE TABLE labels (name TEXT)")


def add_a_label(db: Database) -> None:
    db.write("INSERT INTO labels VALUES ('Thử')")


def fail(db: Database) -> None:
    db.write("INSERT INTO labels VALUES ('nửa chừng')")
    raise KeyboardInterrupt


GOOD: dict[int, Step] = {SCHEMA + 1: add_a_table, SCHEMA + 2: add_a_label}


@pytest.fixture
def closed(book: Book) -> tuple[Path, bytes]:
    """A book with a family in it, closed: its file and its key."""
    add_family(book)
    key = book.keys.database
    book.close()
    return book.folder / FILE, key


def labels(path: Path, key: bytes) -> list[str]:
    with contextlib.closing(Database(path, key, read_only=True)) as db:
        if not db.value("SELECT count(*) FROM sqlite_master WHERE name = 'labels'"):
            return []
        return [str(row[0]) for row in db.rows("SELECT name FROM labels")]


def test_every_version_up_to_this_programs_has_its_step_or_needs_none() -> None:
    assert all(1 < number <= SCHEMA for number in STEPS)


def test_a_file_of_this_version_is_left_as_it_is(closed: tuple[Path, bytes]) -> None:
    path, key = closed
    before = path.read_bytes()
    assert bring_up_to_date(path, key) == []
    assert path.read_bytes() == before
    assert not list(path.parent.glob("before-version-*"))


def test_the_missing_steps_are_done_in_order_after_a_verified_copy(
    closed: tuple[Path, bytes],
) -> None:
    path, key = closed
    assert bring_up_to_date(path, key, GOOD, SCHEMA + 2) == [SCHEMA + 1, SCHEMA + 2]
    assert labels(path, key) == ["Thử"]
    copy = path.with_name(f"before-version-{SCHEMA + 2}.db")
    assert check_version(copy, key) == SCHEMA
    assert labels(copy, key) == []
    with contextlib.closing(Database(copy, key, read_only=True)) as db:
        assert db.damage() == []
        assert db.value("SELECT count(*) FROM journal") == 4


def test_doing_them_again_does_nothing(closed: tuple[Path, bytes]) -> None:
    path, key = closed
    bring_up_to_date(path, key, GOOD, SCHEMA + 2)
    assert bring_up_to_date(path, key, GOOD, SCHEMA + 2) == []
    assert labels(path, key) == ["Thử"]


def test_a_step_that_fails_leaves_the_step_before_it(closed: tuple[Path, bytes]) -> None:
    path, key = closed
    with pytest.raises(KeyboardInterrupt):
        bring_up_to_date(path, key, {**GOOD, SCHEMA + 2: fail}, SCHEMA + 2)
    assert check_version(path, key, SCHEMA + 2) == SCHEMA + 1
    assert labels(path, key) == []
    assert bring_up_to_date(path, key, GOOD, SCHEMA + 2) == [SCHEMA + 2]
    assert labels(path, key) == ["Thử"]


def test_without_a_sound_copy_nothing_is_changed(
    closed: tuple[Path, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    path, key = closed
    monkeypatch.setattr(Database, "damage", lambda _: ["page 3"])
    with pytest.raises(BookRefused) as refused:
        bring_up_to_date(path, key, GOOD, SCHEMA + 2)
    assert refused.value.code == "book.copy_failed"
    assert check_version(path, key) == SCHEMA


def test_a_newer_file_is_refused_unchanged(closed: tuple[Path, bytes]) -> None:
    path, key = closed
    bring_up_to_date(path, key, GOOD, SCHEMA + 2)
    before = path.read_bytes()
    with pytest.raises(BookRefused) as refused:
        bring_up_to_date(path, key)
    assert (refused.value.code, refused.value.values) == ("book.newer", {"version": SCHEMA + 2})
    assert path.read_bytes() == before
