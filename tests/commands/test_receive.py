"""`receive`: each hand-over whole or not at all, and each file with its reason."""

from pathlib import Path

import pytest

from tests.commands.conftest import Shell

Desks = tuple[Path, Path]


@pytest.fixture
def bundle(enrolled: Desks, usb: Path, shell: Shell) -> Path:
    ward, _ = enrolled
    told = shell("handover", "--book", ward, "--to", "99", "--out", usb, "--json")
    return Path(told.answer["files"][0])


def records(book: Path, shell: Shell) -> int:
    found: int = shell("verify", "--book", book, "--json").answer["records"]
    return found


def test_a_stick_is_taken_in(enrolled: Desks, bundle: Path, usb: Path, shell: Shell) -> None:
    ward, office = enrolled

    told = shell("receive", usb, "--book", office, "--json")

    (file,) = told.answer["files"]
    assert told.status == 0
    assert (file["file"], file["state"], file["number"]) == (bundle.name, "taken", 1)
    assert file["totals_compared"] is True
    assert file["new"] == records(office, shell)
    assert records(office, shell) < records(ward, shell)


def test_a_dry_run_tells_the_same_and_keeps_nothing(
    enrolled: Desks, bundle: Path, shell: Shell
) -> None:
    _, office = enrolled

    dry = shell("receive", bundle, "--book", office, "--dry-run", "--json").answer["files"][0]
    assert records(office, shell) == 0
    wet = shell("receive", bundle, "--book", office, "--json").answer["files"][0]

    assert (dry.pop("state"), wet.pop("state")) == ("ready", "taken")
    assert dry == wet


def test_what_is_known_is_no_fault(enrolled: Desks, bundle: Path, shell: Shell) -> None:
    _, office = enrolled
    shell("receive", bundle, "--book", office)

    told = shell("receive", bundle, "--book", office, "--json")

    assert (told.status, told.answer["files"][0]["state"]) == (0, "known")


def test_a_damaged_file_is_told_and_changes_nothing(
    enrolled: Desks, bundle: Path, shell: Shell
) -> None:
    _, office = enrolled
    data = bytearray(bundle.read_bytes())
    data[len(data) // 2] ^= 1
    bundle.write_bytes(data)

    told = shell("receive", bundle, "--book", office, "--json")

    assert told.status == 1
    assert told.answer["status"] == "wrong"
    assert told.answer["files"][0]["code"] == told.code == "bundle.damaged"
    assert told.err.startswith(bundle.name)
    assert records(office, shell) == 0


def test_an_office_it_was_not_made_for_cannot_open_it(
    bundle: Path, tmp_path: Path, shell: Shell
) -> None:
    other = tmp_path / "khac"
    who = ("--kind", "office", "--unit", "99", "--person", "Lê Thử Quang Minh", "--training")
    shell("create", "--book", other, *who, "--recovery-out", "-")

    assert shell("receive", bundle, "--book", other).code == "bundle.not_for_us"


def test_an_empty_stick_is_told(office: Path, usb: Path, shell: Shell) -> None:
    told = shell("receive", usb, "--book", office)

    assert (told.status, told.code) == (1, "bundle.none_here")
