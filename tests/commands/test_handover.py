"""`handover`: bundles onto the stick, read back."""

from pathlib import Path

import pytest

from tests.commands.conftest import Shell

Desks = tuple[Path, Path]


def test_everything_goes_out_the_first_time(enrolled: Desks, usb: Path, shell: Shell) -> None:
    ward, _ = enrolled
    lines = shell("verify", "--book", ward, "--json").answer["lines"]

    told = shell("handover", "--book", ward, "--to", "99", "--out", usb, "--json")

    assert told.status == 0
    assert (told.answer["number"], told.answer["lines"]) == (1, lines)
    (file,) = told.answer["files"]
    assert Path(file).stat().st_size == told.answer["bytes"]
    assert (usb / "TREEM" / "DOC-TOI.txt").is_file()


def test_after_a_receipt_only_what_is_new_goes_out(
    enrolled: Desks, usb: Path, shell: Shell
) -> None:
    ward, office = enrolled
    first = shell("handover", "--book", ward, "--to", "99", "--out", usb, "--json").answer
    shell("receive", usb, "--book", office)
    shell("receipt", "--book", office, "--for", "99999", "--out", usb)
    shell("receive", usb, "--book", ward)

    assert shell("handover", "--book", ward, "--to", "99", "--out", usb).code == (
        "handover.nothing_new"
    )
    again = shell("handover", "--book", ward, "--to", "99", "--out", usb, "--all", "--json").answer
    tail = shell(
        "handover", "--book", ward, "--to", "99", "--out", usb, "--from", 2, "--json"
    ).answer
    assert (again["number"], again["lines"]) == (2, first["lines"])
    assert (tail["number"], tail["lines"]) == (3, first["lines"] - 1)


def test_from_the_middle_of_an_act_nothing_goes_out(
    enrolled: Desks, usb: Path, shell: Shell
) -> None:
    ward, _ = enrolled

    told = shell("handover", "--book", ward, "--to", "99", "--out", usb, "--from", 9)

    assert (told.status, told.code) == (1, "bundle.start_within_act")
    assert told.err.count("\n") == 1


def test_restricted_bodies_go_only_when_asked_for(enrolled: Desks, usb: Path, shell: Shell) -> None:
    ward, office = enrolled
    for options, state in (((), "withheld"), (("--sealed", "--all"), "carried")):
        file = shell(
            "handover", "--book", ward, "--to", "99", "--out", usb, *options, "--json"
        ).answer["files"][0]
        assert shell("inspect", file, "--book", office, "--json").answer["sealed"]["state"] == state


def test_nothing_goes_to_an_office_that_was_not_compared(
    ward: Path, usb: Path, shell: Shell
) -> None:
    told = shell("handover", "--book", ward, "--to", "99", "--out", usb)

    assert (told.status, told.code) == (1, "handover.not_enrolled")
    assert list(usb.iterdir()) == []


@pytest.mark.parametrize(
    ("arguments", "status", "code"),
    [
        (("--to", "nowhere"), 1, "place.unknown"),
        (("--to", "99", "--all", "--from", "3"), 2, "usage.all_or_from"),
        (("--to", "99", "--from", "0"), 2, "usage.value"),
    ],
)
def test_what_cannot_be_meant_is_refused(
    ward: Path, usb: Path, shell: Shell, arguments: tuple[str, ...], status: int, code: str
) -> None:
    told = shell("handover", "--book", ward, *arguments, "--out", usb)

    assert (told.status, told.code) == (status, code)
