"""`card`: this station's card on the stick, its code on the screen only."""

from pathlib import Path

from tests.commands.conftest import Shell


def test_card_and_signature_lie_on_the_stick(ward: Path, usb: Path, shell: Shell) -> None:
    told = shell("card", "--book", ward, "--out", usb, "--json")

    file = Path(told.answer["file"])
    assert {file, file.with_name(f"{file.name}.minisig")} == set((usb / "TREEM").iterdir())
    assert len(told.answer["code"].split()) == 8


def test_the_comparison_code_is_told_but_never_written_to_the_stick(
    ward: Path, usb: Path, shell: Shell
) -> None:
    code = shell("card", "--book", ward, "--out", usb, "--json").answer["code"]

    written = b"".join(path.read_bytes() for path in (usb / "TREEM").iterdir())
    assert code in shell("card", "--book", ward, "--out", usb).out
    assert code.encode() not in written
    assert code.replace(" ", "").encode() not in written


def test_a_stick_that_is_not_there_is_told(ward: Path, tmp_path: Path, shell: Shell) -> None:
    told = shell("card", "--book", ward, "--out", tmp_path / "nowhere")

    assert (told.status, told.code) == (1, "drive.gone")
