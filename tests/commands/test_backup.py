"""`backup` and what it says of the file it wrote."""

from pathlib import Path

from tests.commands.conftest import Shell


def test_a_backup_is_one_file_that_was_counted(ward: Path, tmp_path: Path, shell: Shell) -> None:
    told = shell("backup", "--book", ward, "--out", tmp_path / "so.backup", "--json")

    assert told.status == 0
    assert told.answer["bytes"] == (tmp_path / "so.backup").stat().st_size
    assert told.answer["households"] == 12
    assert told.answer["lines"] == shell("verify", "--book", ward, "--json").answer["lines"]


def test_in_a_folder_it_gets_the_name_of_its_day(ward: Path, usb: Path, shell: Shell) -> None:
    told = shell("backup", "--book", ward, "--out", usb, "--day", "2026-11-24", "--json")

    assert told.answer["file"] == str(usb / "treem-20261124.backup")


def test_a_folder_that_is_not_there_is_told(ward: Path, tmp_path: Path, shell: Shell) -> None:
    told = shell("backup", "--book", ward, "--out", tmp_path / "nowhere" / "so.backup")

    assert (told.status, told.code) == (1, "drive.gone")
    assert not list(ward.glob("*part*"))
