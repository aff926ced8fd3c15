"""`restore`: a book from a backup, only where nothing lies."""

from pathlib import Path

import pytest

from tests.commands.conftest import Shell


@pytest.fixture
def backup(ward: Path, tmp_path: Path, shell: Shell) -> Path:
    file = tmp_path / "so.backup"
    shell("backup", "--book", ward, "--out", file)
    return file


def test_the_restored_book_holds_the_same(
    ward: Path, backup: Path, tmp_path: Path, shell: Shell
) -> None:
    told = shell("restore", backup, "--book", tmp_path / "lai", "--json")

    before = shell("verify", "--book", ward, "--json").answer
    after = shell("verify", "--book", tmp_path / "lai", "--json").answer
    assert told.status == 0
    assert told.answer["lines"] == before["lines"] == after["lines"]
    assert before["records"] == after["records"]


def test_the_restored_book_writes_as_a_new_station(
    ward: Path, backup: Path, tmp_path: Path, usb: Path, shell: Shell
) -> None:
    shell("restore", backup, "--book", tmp_path / "lai")

    before = shell("card", "--book", ward, "--out", usb, "--json").answer
    after = shell("card", "--book", tmp_path / "lai", "--out", usb, "--json").answer
    assert before["unit"] == after["unit"]
    assert before["station"] != after["station"]


def test_nothing_is_restored_over_a_book(ward: Path, backup: Path, shell: Shell) -> None:
    before = (ward / "book.db").read_bytes()

    told = shell("restore", backup, "--book", ward)

    assert (told.status, told.code) == (1, "book.folder_not_empty")
    assert (ward / "book.db").read_bytes() == before


@pytest.mark.parametrize("content", [None, b"", b"no archive at all"])
def test_what_is_no_backup_makes_no_folder(
    tmp_path: Path, shell: Shell, content: bytes | None
) -> None:
    file = tmp_path / "x.backup"
    if content is not None:
        file.write_bytes(content)

    told = shell("restore", file, "--book", tmp_path / "lai")

    assert (told.status, told.code) == (1, "backup.not_one")
    assert not (tmp_path / "lai").exists()


def test_without_the_right_passphrase_nothing_is_laid_out(
    backup: Path, tmp_path: Path, shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TREEM_PASSPHRASE", "sáng nay mưa rất nhỏ")

    told = shell("restore", backup, "--book", tmp_path / "lai")

    assert (told.status, told.code) == (1, "book.wrong_passphrase")
    assert not (tmp_path / "lai").exists()
