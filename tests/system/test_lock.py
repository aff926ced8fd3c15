"""One writer to a book, across processes and crashes."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from treem_desktop.domain.errors import BookRefused, DriveRefused
from treem_desktop.system import lock
from treem_desktop.system.clock import FixedClock
from treem_desktop.system.lock import BookLock

MORNING = FixedClock.at("2026-11-24T08:15")

HOLDER = """
import sys
from pathlib import Path
from treem_desktop.system.clock import FixedClock
from treem_desktop.system.lock import BookLock
BookLock(Path(sys.argv[1]), FixedClock.at("2026-11-24T08:15")).acquire()
print("held", flush=True)
sys.stdin.read()
"""


def test_a_second_start_is_told_since_when_the_book_is_open(tmp_path: Path) -> None:
    first = BookLock(tmp_path, MORNING)
    first.acquire()
    with pytest.raises(BookRefused) as refused:
        BookLock(tmp_path, FixedClock.at("2026-11-24T10:42")).acquire()
    assert refused.value.code == "book.in_use"
    assert refused.value.values == {"since": "08:15"}
    first.release()


def test_on_another_day_the_day_is_told_too(tmp_path: Path) -> None:
    with BookLock(tmp_path, MORNING), pytest.raises(BookRefused) as refused:
        BookLock(tmp_path, FixedClock.at("2026-11-25T07:00")).acquire()
    assert refused.value.values == {"since": "08:15 24/11"}


def test_a_note_that_is_lost_or_spoilt_does_not_open_the_book(tmp_path: Path) -> None:
    with BookLock(tmp_path, MORNING):
        for spoilt in (b"", b"\xff", b"once upon a time"):
            (tmp_path / lock.HOLDER).write_bytes(spoilt)
            with pytest.raises(BookRefused) as refused:
                BookLock(tmp_path, MORNING).acquire()
            assert refused.value.values == {"since": "?"}


def test_after_release_the_next_one_gets_it_and_the_note_is_gone(tmp_path: Path) -> None:
    first, second = BookLock(tmp_path, MORNING), BookLock(tmp_path, MORNING)
    first.acquire()
    first.acquire()
    first.release()
    first.release()
    assert not (tmp_path / lock.HOLDER).exists()
    second.acquire()
    assert second.held
    assert not first.held
    second.release()


def test_a_killed_holder_leaves_the_book_to_the_next_one(tmp_path: Path) -> None:
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(tmp_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert holder.stdout is not None
    assert holder.stdin is not None
    try:
        assert holder.stdout.readline() == b"held\n"
        with pytest.raises(BookRefused) as refused:
            BookLock(tmp_path, MORNING).acquire()
        assert refused.value.values == {"since": "08:15"}
        holder.send_signal(signal.SIGKILL)
        holder.wait()
        with BookLock(tmp_path, MORNING) as next_one:
            assert next_one.held
    finally:
        holder.kill()
        holder.wait()
        holder.stdout.close()
        holder.stdin.close()


def test_a_folder_that_is_gone_is_told_as_such(tmp_path: Path) -> None:
    with pytest.raises(DriveRefused) as refused:
        BookLock(tmp_path / "pulled out", MORNING).acquire()
    assert refused.value.code == "drive.gone"


def test_a_full_drive_loses_the_note_but_not_the_lock(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path, data: bytes) -> None:
        raise DriveRefused("drive.full", file=path.name, size=len(data))

    monkeypatch.setattr(lock, "write_whole", full)
    with BookLock(tmp_path, MORNING), pytest.raises(BookRefused) as refused:
        BookLock(tmp_path, MORNING).acquire()
    assert refused.value.values == {"since": "?"}
