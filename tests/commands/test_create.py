"""`create`: a new book, and its recovery code once."""

from pathlib import Path

import pytest

from tests.commands.conftest import Shell
from treem_desktop.services import books

WHO = ("--kind", "ward", "--unit", "00331", "--person", "Lê Thử Hạnh")
PASSPHRASE = "bốn chiếc lá xanh rơi"


@pytest.fixture(autouse=True)
def passphrase(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TREEM_PASSPHRASE", PASSPHRASE)


def test_the_code_in_the_file_opens_the_book(tmp_path: Path, shell: Shell) -> None:
    folder, file = tmp_path / "so", tmp_path / "ma.txt"

    told = shell("create", "--book", folder, *WHO, "--recovery-out", file)

    code = file.read_text("ascii").strip()
    assert told.status == 0
    assert code not in told.out
    assert file.stat().st_mode & 0o077 == 0
    book = books.open_recovered(folder, code, "sáng nay mưa rất nhỏ", books.surroundings())
    assert book.session.role == "officer"
    books.close(book)


def test_a_dash_shows_the_code_also_to_who_asked_for_quiet(tmp_path: Path, shell: Shell) -> None:
    told = shell("create", "--book", tmp_path / "so", *WHO, "--recovery-out", "-", "--quiet")

    assert len(told.out.strip().split("-")) == 9


def test_machines_find_the_code_in_their_object(tmp_path: Path, shell: Shell) -> None:
    told = shell("create", "--book", tmp_path / "so", *WHO, "--recovery-out", "-", "--json")

    assert len(told.answer["recovery_code"].split("-")) == 9
    assert told.answer["unit"].startswith("00331@")
    assert told.answer["training"] is False


def test_a_folder_that_holds_anything_is_refused(tmp_path: Path, shell: Shell) -> None:
    (tmp_path / "so").mkdir()
    (tmp_path / "so" / "thu.txt").write_text("")

    told = shell("create", "--book", tmp_path / "so", *WHO, "--recovery-out", "-")

    assert (told.status, told.code) == (1, "book.folder_not_empty")
    assert [path.name for path in (tmp_path / "so").iterdir()] == ["thu.txt"]


def test_a_code_is_not_written_over_a_file(tmp_path: Path, shell: Shell) -> None:
    file = tmp_path / "ma.txt"
    file.write_text("khác")

    told = shell("create", "--book", tmp_path / "so", *WHO, "--recovery-out", file)

    assert (told.status, told.code) == (1, "recovery.file_exists")
    assert file.read_text() == "khác"
    assert not (tmp_path / "so").exists()


def test_a_book_whose_code_could_not_be_written_does_not_stay(tmp_path: Path, shell: Shell) -> None:
    file = tmp_path / "nowhere" / "ma.txt"

    told = shell("create", "--book", tmp_path / "so", *WHO, "--recovery-out", file)

    assert (told.status, told.code) == (1, "drive.gone")
    assert not (tmp_path / "so").exists()


@pytest.mark.parametrize(
    ("unit", "training", "code"),
    [
        ("99999", False, "place.training"),
        ("00331", True, "place.official"),
        ("nowhere", False, "place.unknown"),
    ],
)
def test_a_unit_that_does_not_fit_is_refused(
    tmp_path: Path, shell: Shell, unit: str, training: bool, code: str
) -> None:
    who = ("--kind", "ward", "--unit", unit, "--person", "Lê Thử Hạnh")
    mode = ["--training"] if training else []

    told = shell("create", "--book", tmp_path / "so", *who, "--recovery-out", "-", *mode)

    assert (told.status, told.code) == (1, code)
    assert not (tmp_path / "so").exists()


def test_an_official_book_begins_today(tmp_path: Path, shell: Shell) -> None:
    day = ("--day", "2020-01-01")

    told = shell("create", "--book", tmp_path / "so", *WHO, "--recovery-out", "-", *day)

    assert (told.status, told.code) == (2, "usage.day_official")
    assert not (tmp_path / "so").exists()


def test_an_easy_passphrase_is_refused(
    tmp_path: Path, shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TREEM_PASSPHRASE", "12345")

    told = shell("create", "--book", tmp_path / "so", *WHO, "--recovery-out", "-")

    assert (told.status, told.code) == (1, "passphrase.short")


def test_an_official_book_needs_a_passphrase_and_a_training_one_does_not(
    tmp_path: Path, shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("TREEM_PASSPHRASE")
    assert shell("create", "--book", tmp_path / "a", *WHO, "--recovery-out", "-").code == (
        "usage.no_passphrase"
    )

    who = ("--kind", "ward", "--unit", "99999", "--person", "Lê Thử Hạnh", "--training")
    assert shell("create", "--book", tmp_path / "b", *who, "--recovery-out", "-").status == 0
    assert shell("verify", "--book", tmp_path / "b").status == 0
