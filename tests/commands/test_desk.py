"""What all commands share: the book, its passphrase, the day, and how answers are given."""

import os
import pty
import select
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest

from tests.commands.conftest import DAY, Shell

WORDS = "bốn chiếc lá xanh rơi"


def without(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TREEM_PASSPHRASE", raising=False)


def test_a_training_book_needs_no_passphrase(ward: Path, shell: Shell) -> None:
    assert shell("verify", "--book", ward).status == 0


def test_an_official_book_needs_one(
    official: Path, shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    without(monkeypatch)

    told = shell("verify", "--book", official)

    assert (told.status, told.code) == (2, "usage.no_passphrase")


@pytest.mark.parametrize("end", ["", "\n", "\r\n"])
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_the_passphrase_of_a_file_loses_one_newline_and_its_unicode_form(
    official: Path, tmp_path: Path, shell: Shell, monkeypatch: pytest.MonkeyPatch, end: str,
    form: str,
) -> None:  # fmt: skip
    without(monkeypatch)
    file = tmp_path / "mk.txt"
    file.write_bytes((unicodedata.normalize(form, WORDS) + end).encode())  # type: ignore[arg-type]  # a form by its name

    assert shell("verify", "--book", official, "--passphrase-file", file).status == 0

    monkeypatch.setenv("TREEM_PASSPHRASE_FILE", str(file))
    assert shell("verify", "--book", official).status == 0


def test_a_second_newline_belongs_to_the_passphrase(
    official: Path, tmp_path: Path, shell: Shell
) -> None:
    file = tmp_path / "mk.txt"
    file.write_text(f"{WORDS}\n\n", "utf-8")

    told = shell("verify", "--book", official, "--passphrase-file", file)

    assert (told.status, told.code) == (1, "book.wrong_passphrase")


@pytest.mark.parametrize("content", [None, b"\xff\xfe\xfd"])
def test_a_passphrase_file_that_cannot_be_read_is_wrong_usage(
    ward: Path, tmp_path: Path, shell: Shell, content: bytes | None
) -> None:
    file = tmp_path / "mk.txt"
    if content is not None:
        file.write_bytes(content)

    told = shell("verify", "--book", ward, "--passphrase-file", file)

    assert (told.status, told.code) == (2, "usage.passphrase_file")


def test_a_wrong_passphrase_is_refused(
    ward: Path, shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TREEM_PASSPHRASE", "sáng nay mưa rất nhỏ")

    told = shell("verify", "--book", ward)

    assert (told.status, told.code) == (1, "book.wrong_passphrase")


def at_a_terminal(*arguments: object, typed: list[tuple[str, str]]) -> tuple[int, str]:
    """Call the program at a terminal, typing an answer when its question appears."""
    above, below = pty.openpty()
    called = [sys.executable, "-m", "treem_desktop", *map(str, arguments)]
    environment = {**os.environ, "PYTHONUTF8": "1"}
    with subprocess.Popen(
        called, stdin=below, stdout=subprocess.PIPE, stderr=below, env=environment
    ) as running:
        shown = b""
        for question, answer in typed:
            while question.encode() not in shown:
                assert select.select([above], [], [], 60)[0]
                shown += os.read(above, 4096)
            shown = b""
            os.write(above, f"{answer}\n".encode())
        out = running.communicate(timeout=60)[0]
    os.close(above)
    os.close(below)
    return running.returncode, out.decode()


def test_at_a_terminal_the_passphrase_is_asked_for(
    official: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    without(monkeypatch)

    status, out = at_a_terminal("verify", "--book", official, typed=[("Mật khẩu", WORDS)])

    assert status == 0
    assert "Sổ lành" in out


@pytest.mark.parametrize(("again", "ends"), [(WORDS, 0), ("bốn chiếc lá vàng rơi", 2)])
def test_at_a_terminal_a_new_passphrase_is_typed_twice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, again: str, ends: int
) -> None:
    without(monkeypatch)
    who = ("--kind", "ward", "--unit", "00331", "--person", "Lê Thử Hạnh", "--recovery-out", "-")

    status, _ = at_a_terminal(
        "create", "--book", tmp_path / "so", *who,
        typed=[("Mật khẩu", WORDS), ("Gõ lại", again)],
    )  # fmt: skip

    assert status == ends
    assert (tmp_path / "so" / "book.db").exists() is (ends == 0)


def test_a_training_book_works_as_on_another_day(ward: Path, tmp_path: Path, shell: Shell) -> None:
    told = shell("sheet", "--book", ward, "--all", "--out", tmp_path / "a.pdf", "--day", DAY)
    assert told.status == 0

    text = subprocess.run(
        ["pdftotext", tmp_path / "a.pdf", "-"], check=True, capture_output=True
    ).stdout.decode()
    assert "24/11/2026" in text


def test_an_official_book_knows_no_day_but_today(
    official: Path, tmp_path: Path, shell: Shell
) -> None:
    book = (official / "book.db").read_bytes()

    told = shell("sheet", "--book", official, "--blank", "--out", tmp_path / "a.pdf", "--day", DAY)

    assert (told.status, told.code) == (2, "usage.day_official")
    assert (official / "book.db").read_bytes() == book
    assert not (tmp_path / "a.pdf").exists()


def test_with_day_a_wrong_passphrase_is_told_all_the_same(
    official: Path, shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TREEM_PASSPHRASE", "sáng nay mưa rất nhỏ")
    assert shell("verify", "--book", official, "--day", DAY).code == "book.wrong_passphrase"

    without(monkeypatch)
    assert shell("verify", "--book", official, "--day", DAY).code == "usage.no_passphrase"


def test_quiet_says_nothing_when_all_is_well(ward: Path, shell: Shell) -> None:
    told = shell("verify", "--book", ward, "--quiet")

    assert (told.status, told.out, told.err) == (0, "", "")


def test_quiet_keeps_what_a_machine_reads_and_every_reason(ward: Path, shell: Shell) -> None:
    assert shell("verify", "--book", ward, "--quiet", "--json").answer["status"] == "done"
    assert shell("verify", "--book", ward / "x", "--quiet").code == "book.not_here"


def test_an_official_book_is_backed_up_when_a_command_closes_it(
    official: Path, tmp_path: Path, shell: Shell
) -> None:
    shell("card", "--book", official, "--out", tmp_path)

    assert list((tmp_path / "home").rglob("treem-*.backup"))
