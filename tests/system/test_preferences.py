"""What a person chose for this computer is there again after a restart, whatever happens to it."""

from dataclasses import replace
from pathlib import Path

import pytest

from treem_desktop.system.preferences import FILE, MANY_RECENT, Preferences, Recent, read, write

CHOSEN = Preferences(
    language="en", percent=150, shade="dark", idle_minutes=5, backups={"book": "E:\\sao-luu"}
).with_recent(Recent("C:\\so\\hoang-mai", "Phường Hoàng Mai"), "slot-1")


def test_choices_come_back_as_they_were_written(tmp_path: Path) -> None:
    write(tmp_path / "state", CHOSEN)

    assert read(tmp_path / "state") == CHOSEN


def test_without_a_file_everything_is_as_at_the_first_start(tmp_path: Path) -> None:
    assert read(tmp_path) == Preferences()


@pytest.mark.parametrize("damaged", [b"", b"{", b"[]", b"\xff\xfe", b'{"recent": 3, "slots": []}'])
def test_a_damaged_file_is_as_none(tmp_path: Path, damaged: bytes) -> None:
    (tmp_path / FILE).write_bytes(damaged)

    assert read(tmp_path) == Preferences()


def test_one_wrong_choice_spoils_no_other(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text('{"percent": "huge", "language": "en", "maximized": 1}')

    assert read(tmp_path) == Preferences(language="en")


def test_the_book_opened_last_stands_first_and_once() -> None:
    many = Preferences()
    for number in range(MANY_RECENT + 3):
        many = many.with_recent(Recent(f"so-{number}", f"Phường Thử {number}"), f"slot-{number}")
    again = many.with_recent(Recent("so-7", "Phường Thử 7"), "slot-x")

    assert len(many.recent) == MANY_RECENT
    assert [r.folder for r in again.recent].count("so-7") == 1
    assert again.recent[0].folder == "so-7"
    assert again.slots["so-7"] == "slot-x"
    assert again.without_recent("so-7").recent == again.recent[1:]


def test_a_state_folder_that_cannot_be_made_stops_nobody(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("a file stands where the folder should be")

    write(tmp_path / "state", replace(CHOSEN, percent=120))

    assert read(tmp_path / "state") == Preferences()
