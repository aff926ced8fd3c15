"""`receipt`: what the office holds, back to the ward, where the bundle then is acknowledged."""

from pathlib import Path

from tests.commands.conftest import Shell

Desks = tuple[Path, Path]


def test_the_ward_takes_its_receipt_in(enrolled: Desks, usb: Path, shell: Shell) -> None:
    ward, office = enrolled
    shell("handover", "--book", ward, "--to", "99", "--out", usb)
    shell("receive", usb, "--book", office)

    told = shell("receipt", "--book", office, "--for", "99999", "--out", usb, "--json")
    states = {
        file["kind"]: file["state"]
        for file in shell("receive", usb, "--book", ward, "--json").answer["files"]
    }

    assert told.status == 0
    assert Path(told.answer["file"]).is_file()
    assert states == {"receipt": "taken", "book": "own"}


def test_without_anything_taken_in_there_is_no_receipt(
    enrolled: Desks, usb: Path, shell: Shell
) -> None:
    _, office = enrolled

    told = shell("receipt", "--book", office, "--for", "99999", "--out", usb)

    assert (told.status, told.code) == (1, "receipt.nothing")
