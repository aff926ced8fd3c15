"""`keys`: public ones for everybody; the unit's identity only for an officer who is sure."""

import subprocess
from pathlib import Path

import pytest

from tests.commands.conftest import Shell


def lines(book: Path, shell: Shell) -> int:
    found: int = shell("verify", "--book", book, "--json").answer["lines"]
    return found


def test_public_keys_are_told(ward: Path, shell: Shell) -> None:
    told = shell("keys", "--book", ward, "--json")

    assert told.answer["key"].startswith("RW")
    assert told.answer["recipient"].startswith("age1")
    assert told.answer["recipient"] in shell("keys", "--book", ward).out


def test_the_identity_opens_what_was_sent_to_the_unit(
    ward: Path, tmp_path: Path, shell: Shell
) -> None:
    file = tmp_path / "khoa.txt"
    recipient = shell("keys", "--book", ward, "--json").answer["recipient"]

    told = shell("keys", "--book", ward, "--age-identity", file, typed="y\ny\n")

    made = subprocess.run(["age-keygen", "-y", file], check=True, capture_output=True)
    assert told.status == 0
    assert made.stdout.decode().strip() == recipient
    assert file.stat().st_mode & 0o077 == 0


def test_that_it_left_the_book_is_written_down_sealed(
    ward: Path, tmp_path: Path, shell: Shell
) -> None:
    before = lines(ward, shell)

    shell("keys", "--book", ward, "--age-identity", tmp_path / "khoa.txt", "--yes", "--yes")

    assert lines(ward, shell) == before + 1


@pytest.mark.parametrize("typed", ["n\n", "y\nn\n", ""])
def test_who_is_not_sure_twice_gets_nothing(
    ward: Path, tmp_path: Path, shell: Shell, typed: str
) -> None:
    before = lines(ward, shell)

    told = shell("keys", "--book", ward, "--age-identity", tmp_path / "khoa.txt", typed=typed)

    assert (told.status, told.code) == (130, "work.cancelled")
    assert not (tmp_path / "khoa.txt").exists()
    assert lines(ward, shell) == before


def test_a_file_is_never_written_over(ward: Path, tmp_path: Path, shell: Shell) -> None:
    file = tmp_path / "khoa.txt"
    file.write_text("khác")

    told = shell("keys", "--book", ward, "--age-identity", file, "--yes", "--yes")

    assert (told.status, told.code) == (1, "keys.file_exists")
    assert file.read_text() == "khác"


def test_the_enrolled_are_listed(enrolled: tuple[Path, Path], shell: Shell) -> None:
    ward, office = enrolled

    (other,) = shell("keys", "--book", office, "--json").answer["others"]

    assert other["unit"] == "99999@2024-01-01"
    assert other["key"] == shell("keys", "--book", ward, "--json").answer["key"]
    assert other["key"] in shell("keys", "--book", office).out
