"""Every command ends with one of five statuses, and says why with a code."""

import sqlite3
import subprocess
import sys
from pathlib import Path

import click
import pytest

from tests.commands.conftest import Shell
from treem_desktop.commands.ending import Ending
from treem_desktop.domain.errors import BookRefused, Cancelled, CatalogBroken
from treem_desktop.system.paths import state_folder


def test_what_is_done_ends_with_0(ward: Path, shell: Shell) -> None:
    told = shell("verify", "--book", ward)

    assert (told.status, told.err) == (0, "")


def test_a_refusal_ends_with_1_and_its_code_in_brackets(tmp_path: Path, shell: Shell) -> None:
    told = shell("verify", "--book", tmp_path)

    assert (told.status, told.out) == (1, "")
    assert told.code == "book.not_here"


def test_machines_read_the_refusal_on_stdout_too(tmp_path: Path, shell: Shell) -> None:
    told = shell("verify", "--book", tmp_path, "--json")

    assert told.status == 1
    assert told.answer["status"] == "refused"
    assert told.answer["code"] == told.code == "book.not_here"
    assert told.err.startswith(told.answer["message"])


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["nonsense"], "usage.no_command"),
        (["--nope"], "usage.no_option"),
        (["verify", "--nope"], "usage.no_option"),
        (["verify"], "usage.no_book"),
        (["inspect", "--book", "x"], "usage.missing"),
        (["sample", "--book", "x"], "usage.missing"),
        (["sample", "--book", "x", "--households", "many"], "usage.value"),
        (["sheet", "--out", "x", "--day", "24/11/2026", "--all"], "usage.day"),
        (["verify", "--book"], "usage.other"),
    ],
)
def test_wrong_usage_ends_with_2_in_the_readers_language(
    arguments: list[str], code: str, shell: Shell
) -> None:
    told = shell(*arguments)

    assert (told.status, told.code, told.out) == (2, code, "")
    assert "Sổ" in told.err or "Chưa" in told.err


def test_a_bug_ends_with_3_and_a_report_without_what_people_wrote(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with Ending(["sheet"]) as ending:
        raise ValueError("Nguyễn Thử Minh An")

    (report,) = (state_folder() / "reports").iterdir()
    told = capsys.readouterr().err
    assert ending.status == 3
    assert str(report) in told
    assert told.strip().endswith("[work.bug]")
    assert "Minh An" not in report.read_text("utf-8") + told


def test_a_bug_that_cannot_be_reported_still_ends_with_3(
    capsys: pytest.CaptureFixture[str],
) -> None:
    state_folder().parent.mkdir(parents=True, exist_ok=True)
    state_folder().write_text("a file where the folder should be")

    with Ending(["sheet"]) as ending:
        raise sqlite3.OperationalError

    assert ending.status == 3
    assert capsys.readouterr().err.strip().endswith("[command.bug_unreported]")


@pytest.mark.parametrize("error", [KeyboardInterrupt(), click.Abort(), Cancelled()])
def test_what_a_person_stops_ends_with_130(error: BaseException) -> None:
    with Ending([]) as ending:
        raise error

    assert ending.status == 130


def test_what_fails_only_because_it_was_interrupted_is_no_bug() -> None:
    with Ending([]) as ending:
        try:
            raise KeyboardInterrupt
        finally:
            raise sqlite3.OperationalError

    assert ending.status == 130
    assert not (state_folder() / "reports").exists()


def test_a_reader_who_goes_away_is_no_bug(ward: Path) -> None:
    called = [sys.executable, "-m", "treem_desktop", "verify", "--book", str(ward)]
    with subprocess.Popen(called, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout
        running.stdout.close()
        running.wait(timeout=60)

    assert running.returncode != 3
    assert not (state_folder() / "reports").exists()


def test_a_broken_catalog_is_told_by_file_and_line(capsys: pytest.CaptureFixture[str]) -> None:
    with Ending(["--language", "en"]) as ending:
        raise CatalogBroken(
            "catalog.broken", file="lists/sexes.toml", line=7, key="vi", reason="catalog.no_key"
        )

    told = capsys.readouterr().err
    assert ending.status == 1
    assert "lists/sexes.toml" in told
    assert told.strip().endswith("[catalog.broken]")


def test_the_code_of_a_refusal_is_there_in_both_languages(
    capsys: pytest.CaptureFixture[str],
) -> None:
    for language in ("vi", "en"):
        with Ending([f"--language={language}"]):
            raise BookRefused("usage.no_book")

    vietnamese, english = capsys.readouterr().err.splitlines()
    assert vietnamese != english
    assert vietnamese.endswith("[usage.no_book]")
    assert english.endswith("[usage.no_book]")
