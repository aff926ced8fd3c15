"""`sample`: a training ward with one call."""

from pathlib import Path

from tests.commands.conftest import Shell


def test_the_answer_tells_what_was_made_and_how_it_opens(tmp_path: Path, shell: Shell) -> None:
    folder = tmp_path / "ward"

    told = shell("sample", "--households", 12, "--seed", 5, "--book", folder, "--json")

    assert told.status == 0
    assert told.answer["households"] == 12
    assert told.answer["day"] == "2026-11-24"
    assert told.answer["unit"] == "99999@2024-01-01"
    assert told.answer["passphrase"] == "tap huan"
    assert shell("verify", "--book", folder, "--json").answer["lines"] == told.answer["lines"]


def test_it_ends_on_the_day_that_is_asked_for(tmp_path: Path, shell: Shell) -> None:
    where = ("--book", tmp_path / "ward", "--day", "2027-03-02")

    told = shell("sample", "--households", 12, *where, "--json")

    assert told.answer["day"] == "2027-03-02"


def test_a_book_is_never_made_over_another(ward: Path, shell: Shell) -> None:
    before = (ward / "book.db").read_bytes()

    told = shell("sample", "--households", 12, "--book", ward)

    assert (told.status, told.code) == (1, "book.folder_not_empty")
    assert (ward / "book.db").read_bytes() == before
