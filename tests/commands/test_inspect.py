"""`inspect`: who, what, totals, verdict; and nothing is taken in."""

from pathlib import Path

import pytest

from tests.commands.conftest import Shell

Desks = tuple[Path, Path]


@pytest.fixture
def bundle(enrolled: Desks, usb: Path, shell: Shell) -> Path:
    ward, _ = enrolled
    told = shell("handover", "--book", ward, "--to", "99", "--out", usb, "--json")
    return Path(told.answer["files"][0])


def test_the_receiver_reads_who_what_and_totals(
    enrolled: Desks, bundle: Path, shell: Shell
) -> None:
    ward, office = enrolled

    told = shell("inspect", bundle, "--book", office, "--json")

    lines = shell("verify", "--book", ward, "--json").answer["lines"]
    assert told.status == 0
    assert told.answer["state"] == "ready"
    assert told.answer["from"]["unit"] == "99999@2024-01-01"
    assert (told.answer["to"], told.answer["lines"]) == ("99@2024-01-01", lines)
    assert told.answer["kinds"]["household"] == 12
    assert shell("verify", "--book", office, "--json").answer["records"] == 0


def test_the_verdict_follows_what_the_book_knows(
    enrolled: Desks, bundle: Path, shell: Shell
) -> None:
    ward, office = enrolled
    assert shell("inspect", bundle, "--book", ward, "--json").answer["state"] == "own"

    shell("receive", bundle, "--book", office)

    assert shell("inspect", bundle, "--book", office, "--json").answer["state"] == "known"


def test_a_gap_is_seen_before_anything_is_taken_in(
    enrolled: Desks, usb: Path, shell: Shell
) -> None:
    ward, office = enrolled
    file = shell(
        "handover", "--book", ward, "--to", "99", "--out", usb, "--from", 2, "--json"
    ).answer["files"][0]

    told = shell("inspect", file, "--book", office, "--json")

    assert told.status == 1
    assert told.answer["state"] == "refused"
    assert told.answer["code"].startswith("bundle.gap")
    assert told.answer["number"] == 1


def test_what_is_no_bundle_is_told(office: Path, tmp_path: Path, shell: Shell) -> None:
    file = tmp_path / "thu.treem"
    file.write_bytes(b"holiday pictures")

    told = shell("inspect", file, "--book", office, "--json")

    assert (told.status, told.answer["state"]) == (1, "refused")
    assert told.answer["code"] == "bundle.not_a_bundle"


def test_a_file_that_is_not_there_is_told(office: Path, tmp_path: Path, shell: Shell) -> None:
    assert shell("inspect", tmp_path / "x.treem", "--book", office).code == "drive.gone"


def test_a_card_is_read_but_not_believed(ward: Path, office: Path, usb: Path, shell: Shell) -> None:
    card = shell("card", "--book", ward, "--out", usb, "--json").answer

    told = shell("inspect", card["file"], "--book", office, "--json")

    assert told.answer["kind"] == "card"
    assert told.answer["station"] == card["station"]
    assert card["code"] not in told.out
    assert shell("keys", "--book", office, "--json").answer["others"] == []


def test_it_is_told_in_words_too(enrolled: Desks, bundle: Path, shell: Shell) -> None:
    _, office = enrolled

    told = shell("inspect", bundle, "--book", office)

    assert "Phường Mẫu (tập huấn)" in told.out
    assert "12 hộ" in told.out
    assert "Chưa nhập gì" in told.out
