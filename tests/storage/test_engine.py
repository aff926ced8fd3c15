"""The encrypted file itself: transactions, damage, and what the drive refuses."""

import contextlib
import subprocess
import sys
from pathlib import Path

import pytest

from treem_desktop.domain.errors import BookError, BookRefused, DriveRefused, KeyRefused
from treem_desktop.storage.engine import Database, create_file

KEY = bytes(range(32))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    place = tmp_path / "book.db"
    create_file(place, KEY)
    with contextlib.closing(Database(place, KEY)) as db, db.transaction():
        db.write("CREATE TABLE t (a INTEGER PRIMARY KEY, b TEXT)")
        db.write_many("INSERT INTO t VALUES (?,?)", [(n, f"Nguyễn Thử {n}") for n in range(3000)])
    return place


def test_the_file_is_noise_without_its_key(path: Path) -> None:
    data = path.read_bytes()
    assert b"Nguy" not in data
    assert not data.startswith(b"SQLite")
    with pytest.raises(KeyRefused) as refused:
        Database(path, bytes(32))
    assert refused.value.code == "book.not_readable"


def test_nothing_is_made_over_a_file(path: Path) -> None:
    with pytest.raises(BookRefused) as refused:
        create_file(path, KEY)
    assert refused.value.code == "book.exists"


def test_a_missing_file_is_not_made_by_opening(tmp_path: Path) -> None:
    with pytest.raises(BookRefused) as refused:
        Database(tmp_path / "book.db", KEY)
    assert refused.value.code == "book.cannot_open"
    assert list(tmp_path.iterdir()) == []


def test_an_exception_rolls_everything_back_also_tables(path: Path) -> None:
    def interrupted(db: Database) -> None:
        with db.transaction():
            db.write("DELETE FROM t")
            db.write("CREATE TABLE more (x)")
            raise KeyboardInterrupt

    with contextlib.closing(Database(path, KEY)) as db:
        with pytest.raises(KeyboardInterrupt):
            interrupted(db)
        assert db.value("SELECT count(*) FROM t") == 3000
        assert db.value("SELECT count(*) FROM sqlite_master WHERE name = 'more'") == 0


def test_a_write_outside_a_transaction_and_one_within_another_are_our_bugs(path: Path) -> None:
    with contextlib.closing(Database(path, KEY)) as db:
        with pytest.raises(RuntimeError):
            db.write("DELETE FROM t")
        with pytest.raises(RuntimeError), db.transaction(), db.transaction():
            pass
        assert db.value("SELECT count(*) FROM t") == 3000


def test_reading_begins_no_transaction_that_would_hold_the_wal(path: Path) -> None:
    with (
        contextlib.closing(Database(path, KEY)) as reader,
        contextlib.closing(Database(path, KEY)) as writer,
    ):
        assert reader.value("SELECT count(*) FROM t") == 3000
        with writer.transaction():
            writer.write("DELETE FROM t WHERE a > 0")
        assert reader.value("SELECT count(*) FROM t") == 1
        assert writer.row("PRAGMA wal_checkpoint(TRUNCATE)") == (0, 0, 0)


def test_rows_come_in_blocks(path: Path) -> None:
    with contextlib.closing(Database(path, KEY)) as db:
        blocks = [len(block) for block in db.blocks("SELECT a FROM t", size=1000)]
    assert blocks == [1000, 1000, 1000]


def test_a_sound_file_has_no_damage(path: Path) -> None:
    with contextlib.closing(Database(path, KEY)) as db:
        assert db.damage() == []


@pytest.mark.parametrize("page", [2, 5, 20])
def test_a_flipped_byte_in_any_page_is_found_and_named(page: int, path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[(page - 1) * 4096 + 100] ^= 1
    path.write_bytes(data)
    with contextlib.closing(Database(path, KEY)) as db:
        found = db.damage()
        assert any(f"page {page}" in line for line in found) or found == ["book.damaged"]


def test_damage_met_while_reading_is_a_cause_a_person_can_act_on(path: Path) -> None:
    data = bytearray(path.read_bytes())
    for page in range(2, len(data) // 4096):
        data[page * 4096 + 50] ^= 1
    path.write_bytes(data)
    with contextlib.closing(Database(path, KEY)) as db, pytest.raises(BookRefused) as refused:
        db.rows("SELECT * FROM t")
    assert refused.value.code == "book.damaged"


def test_a_copy_is_whole_and_under_the_same_key(path: Path, tmp_path: Path) -> None:
    with contextlib.closing(Database(path, KEY)) as db:
        db.copy_to(tmp_path / "copy.db")
    assert b"Nguy" not in (tmp_path / "copy.db").read_bytes()
    with contextlib.closing(Database(tmp_path / "copy.db", KEY, read_only=True)) as copy:
        assert copy.value("SELECT count(*) FROM t") == 3000


def test_a_file_opened_to_read_refuses_to_be_written(path: Path) -> None:
    with contextlib.closing(Database(path, KEY, read_only=True)) as db:
        with pytest.raises(BookError) as refused, db.transaction():
            db.write("DELETE FROM t")
        assert refused.value.code == "drive.read_only"
        assert db.value("SELECT count(*) FROM t") == 3000


def test_another_writer_in_the_way_is_told_as_such(path: Path) -> None:
    with (
        contextlib.closing(Database(path, KEY)) as one,
        contextlib.closing(Database(path, KEY)) as other,
    ):
        other.rows("PRAGMA busy_timeout=10")
        with one.transaction(), pytest.raises(BookRefused) as refused, other.transaction():
            pass
        assert refused.value.code == "book.busy"


def test_a_full_drive_is_told_and_leaves_what_was_there(path: Path) -> None:
    with contextlib.closing(Database(path, KEY)) as db:
        pages = db.value("PRAGMA page_count")
        db.rows(f"PRAGMA max_page_count={pages + 2}")
        with pytest.raises(DriveRefused) as refused, db.transaction():
            db.write_many("INSERT INTO t VALUES (?,?)", [(n, "x" * 500) for n in range(5000, 9000)])
        assert refused.value.code == "drive.full"
        assert db.value("SELECT count(*) FROM t") == 3000
        assert db.damage() == []


WRITER = """
import sys
from pathlib import Path
from treem_desktop.storage.engine import Database
db = Database(Path(sys.argv[1]), bytes(range(32)))
for n in range(10_000, 100_000):
    with db.transaction():
        db.write("INSERT INTO t VALUES (?,?)", (n, "Nguyễn Thử"))
    print(n, flush=True)
"""


def test_what_was_committed_is_there_after_the_process_was_killed(path: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-c", WRITER, str(path)], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    told = [int(process.stdout.readline()) for _ in range(50)]
    process.kill()
    process.wait()
    process.stdout.close()
    with contextlib.closing(Database(path, KEY)) as db:
        assert db.damage() == []
        assert db.value("SELECT count(*) FROM t WHERE a >= 10000") >= len(told)
