"""Where the program's data lies, and where a person's goes."""

import sys
from pathlib import Path

import pytest

from treem_desktop.system import paths


def test_resources_and_translations_lie_beside_the_package() -> None:
    assert paths.resource("catalog", "messages", "drive.toml").is_file()
    assert paths.translations() == paths.resource().parent / "i18n"


def test_an_installed_program_finds_its_resources_where_they_were_unpacked(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", "/opt/treem", raising=False)
    assert paths.resource("fonts", "a.ttf") == Path("/opt/treem/resources/fonts/a.ttf")
    assert paths.translations() == Path("/opt/treem/i18n")


def test_the_state_folder_is_the_one_the_environment_names(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("TREEM_STATE", str(tmp_path))
    assert paths.state_folder() == tmp_path


def test_without_a_word_state_and_books_lie_in_the_users_own_folders(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("TREEM_STATE", raising=False)
    assert paths.state_folder().name == "treem_desktop"
    assert paths.books_folder().parent.name == "treem_desktop"
    assert Path.home() in paths.books_folder().parents
