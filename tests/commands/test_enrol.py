"""`enrol`: no card is believed before its code was typed from the other side's paper."""

from pathlib import Path

import pytest

from tests.commands.conftest import Shell


@pytest.fixture
def card(office: Path, usb: Path, shell: Shell) -> dict[str, str]:
    found: dict[str, str] = shell("card", "--book", office, "--out", usb, "--json").answer
    return found


def test_showing_a_card_enrols_nothing_and_never_tells_its_code(
    ward: Path, card: dict[str, str], shell: Shell
) -> None:
    told = shell("enrol", card["file"], "--book", ward, "--show", "--json")

    assert told.answer["name"] == "Cơ quan nhận mẫu (tập huấn)"
    assert told.answer["enrolled"] is False
    assert card["code"] not in told.out + shell("enrol", card["file"], "--book", ward, "--show").out
    assert shell("keys", "--book", ward, "--json").answer["others"] == []


def test_the_right_code_enrols_the_station(ward: Path, card: dict[str, str], shell: Shell) -> None:
    told = shell("enrol", card["file"], "--book", ward, "--code", card["code"].replace(" ", "-"))

    (other,) = shell("keys", "--book", ward, "--json").answer["others"]
    assert told.status == 0
    assert other["station"] == card["station"]


def test_a_wrong_code_enrols_nothing(ward: Path, card: dict[str, str], shell: Shell) -> None:
    wrong = card["code"][::-1]

    told = shell("enrol", card["file"], "--book", ward, "--code", wrong)

    assert (told.status, told.code) == (1, "card.code_differs")
    assert shell("keys", "--book", ward, "--json").answer["others"] == []


@pytest.mark.parametrize("code", [None, "1234 5678", "một hai ba"])
def test_less_than_the_whole_code_is_wrong_usage(
    ward: Path, card: dict[str, str], shell: Shell, code: str | None
) -> None:
    typed = [] if code is None else ["--code", code]

    told = shell("enrol", card["file"], "--book", ward, *typed)

    assert (told.status, told.code) == (2, "usage.whole_code")


def test_a_card_without_its_signature_is_refused(
    ward: Path, card: dict[str, str], shell: Shell
) -> None:
    Path(f"{card['file']}.minisig").unlink()

    told = shell("enrol", card["file"], "--book", ward, "--code", card["code"])

    assert (told.status, told.code) == (1, "card.not_readable")


def test_a_card_that_was_changed_is_refused(ward: Path, card: dict[str, str], shell: Shell) -> None:
    file = Path(card["file"])
    file.write_bytes(file.read_bytes().replace(b"m\xe1\xba\xabu", b"m\xe1\xba\xabt"))

    told = shell("enrol", file, "--book", ward, "--code", card["code"])

    assert (told.status, told.code) == (1, "card.signature")


def test_the_own_card_is_refused(office: Path, card: dict[str, str], shell: Shell) -> None:
    told = shell("enrol", card["file"], "--book", office, "--code", card["code"])

    assert (told.status, told.code) == (1, "card.own")


def test_a_new_station_of_an_enrolled_unit_needs_one_confirmation(
    enrolled: tuple[Path, Path], tmp_path: Path, usb: Path, shell: Shell
) -> None:
    ward, office = enrolled
    shell("backup", "--book", ward, "--out", tmp_path / "so.backup")
    shell("restore", tmp_path / "so.backup", "--book", tmp_path / "lai")
    card = shell("card", "--book", tmp_path / "lai", "--out", usb, "--json").answer

    shown = shell("enrol", card["file"], "--book", office, "--show", "--json").answer
    told = shell("enrol", card["file"], "--book", office)

    stations = [p["station"] for p in shell("keys", "--book", office, "--json").answer["others"]]
    assert (shown["follows"], shown["enrolled"]) == (True, False)
    assert told.status == 0
    assert len(stations) == 2
    assert card["station"] in stations
