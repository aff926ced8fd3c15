"""The log and the reports of bugs speak of places in the code, never of people."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from treem_desktop.domain.errors import BookRefused, DriveRefused
from treem_desktop.system import logs
from treem_desktop.system.clock import FixedClock

NAME = "Nguyễn Thử Minh An"
CLOCK = FixedClock.at("2026-11-24T10:42")


@pytest.fixture(autouse=True)
def _closed_log() -> Iterator[None]:
    yield
    logs.stop()


def _fail(name: str) -> None:
    try:
        raise ValueError(f"bad name {name}")
    except ValueError as error:
        raise BookRefused("book.in_use", since=name) from error


def test_the_log_names_what_failed_and_where_but_not_what_it_said(tmp_path: Path) -> None:
    path = logs.start(tmp_path / "state")
    log = logging.getLogger("treem_desktop.services.books")
    log.info("opened %s lines", 57)
    try:
        _fail(NAME)
    except BookRefused:
        log.exception("act failed")
    logs.stop()
    text = path.read_text("utf-8")
    assert "INFO treem_desktop.services.books: opened 57 lines" in text
    assert "treem_desktop.domain.errors.BookRefused [book.in_use]" in text
    assert "builtins.ValueError" in text
    assert "system/test_logs.py" in text
    assert "Thử" not in text


def test_starting_again_moves_the_log_and_doubles_nothing(tmp_path: Path) -> None:
    logs.start(tmp_path / "one")
    path = logs.start(tmp_path / "two")
    logging.getLogger("treem_desktop").info("once")
    logs.stop()
    assert path.read_text("utf-8").count("once") == 1
    assert not (tmp_path / "one" / "treem.log").exists()


def test_a_log_that_grows_is_cut_and_few_old_ones_are_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(logs, "LARGEST", 500)
    logs.start(tmp_path)
    for number in range(100):
        logging.getLogger("treem_desktop").info("line %d", number)
    logs.stop()
    assert len(list(tmp_path.iterdir())) == 1 + logs.KEPT


def test_a_bug_report_names_no_person_value_or_home_folder(tmp_path: Path) -> None:
    try:
        _fail(NAME)
    except BookRefused as error:
        path = logs.report_bug(error, tmp_path / "state", CLOCK, "0.1.0")
    text = path.read_text("utf-8")
    assert path.name == "bug-20261124-104200.txt"
    assert "treem_desktop 0.1.0\n2026-11-24 10:42:00 UTC+7\n" in text
    assert "test_logs.py:" in text
    assert "Thử" not in text
    assert str(Path.home()) not in text
    assert path.stat().st_mode & 0o777 == 0o600


def test_our_own_modules_are_named_from_the_package_down(tmp_path: Path) -> None:
    (tmp_path / "state").write_bytes(b"")
    with pytest.raises(DriveRefused) as refused:
        logs.start(tmp_path / "state" / "x")
    lines = list(logs.told_by(refused.value))
    assert any(line.startswith("  treem_desktop/system/files.py:") for line in lines)


def test_causes_that_go_in_a_circle_are_told_once() -> None:
    first, second = ValueError("a"), TypeError("b")
    first.__cause__, second.__cause__ = second, first
    assert list(logs.told_by(first)) == ["builtins.ValueError", "builtins.TypeError"]
