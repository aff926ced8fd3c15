"""`sheet`: the tracking sheet as a file."""

import subprocess
from pathlib import Path

import pytest

from tests.commands.conftest import Shell


def text_of(pdf: Path) -> str:
    read = subprocess.run(["pdftotext", "-layout", pdf, "-"], check=True, capture_output=True)
    return read.stdout.decode()


def test_a_household_is_found_by_neighbourhood_and_number(
    ward: Path, tmp_path: Path, shell: Shell
) -> None:
    out = tmp_path / "phieu.pdf"

    told = shell("sheet", "--book", ward, "--household", "1/0003", "--out", out, "--json")

    assert told.status == 0
    assert told.answer["households"] == 1
    assert told.answer["bytes"] == out.stat().st_size
    assert "PHIẾU THEO DÕI TRẺ EM TRONG HỘ GIA ĐÌNH" in text_of(out)
    assert "0003" in text_of(out)


def test_all_households_go_into_one_file(ward: Path, tmp_path: Path, shell: Shell) -> None:
    out = tmp_path / "phieu.pdf"

    told = shell("sheet", "--book", ward, "--all", "--out", out, "--json")

    assert told.answer["households"] == 12
    assert text_of(out).count("Tổ dân phố:") == 12


def test_the_collaborators_copy_shows_four_digits_of_an_id(
    ward: Path, tmp_path: Path, shell: Shell
) -> None:
    for copy in ("full", "collaborator"):
        shell("sheet", "--book", ward, "--all", "--copy", copy, "--out", tmp_path / f"{copy}.pdf")

    def shown(copy: str) -> int:
        words = text_of(tmp_path / f"{copy}.pdf").split()
        return sum(word.isdigit() and len(word) == 12 for word in words)

    assert shown("full") > 0
    assert shown("collaborator") == 0


def test_a_blank_sheet_needs_no_household(ward: Path, tmp_path: Path, shell: Shell) -> None:
    out = tmp_path / "trong.pdf"

    told = shell("sheet", "--book", ward, "--blank", "--out", out, "--json")

    assert told.answer["copy"] == "blank"
    assert "Điều 21 Luật Trẻ em" in text_of(out)


@pytest.mark.parametrize(
    "asked", [[], ["--all", "--household", "1/0003"]], ids=["none", "one and all"]
)
def test_it_must_be_clear_whose_sheet_is_meant(
    ward: Path, tmp_path: Path, shell: Shell, asked: list[str]
) -> None:
    told = shell("sheet", "--book", ward, *asked, "--out", tmp_path / "x.pdf")

    assert (told.status, told.code) == (2, "usage.which_household")
    assert not (tmp_path / "x.pdf").exists()


def test_a_household_that_is_not_there_is_refused(ward: Path, tmp_path: Path, shell: Shell) -> None:
    told = shell("sheet", "--book", ward, "--household", "1/0999", "--out", tmp_path / "x.pdf")

    assert (told.status, told.code) == (1, "household.not_found")
    assert not (tmp_path / "x.pdf").exists()


def test_a_folder_that_is_not_there_is_told(ward: Path, tmp_path: Path, shell: Shell) -> None:
    out = tmp_path / "nowhere" / "x.pdf"

    assert shell("sheet", "--book", ward, "--blank", "--out", out).code == "drive.gone"
