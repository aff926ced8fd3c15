"""Places by code and day: codes were used again for other units on 1 July 2025."""

from pathlib import Path

import pytest

from treem_desktop.catalog.loading import catalog
from treem_desktop.catalog.places import Places
from treem_desktop.domain.errors import BookRefused, CatalogBroken

HEAD = "official\tvalid_from\tvalid_until\tkind\tprovince\tname\tmark"


@pytest.mark.parametrize(
    ("typed", "code", "name"),
    [
        ("00331", "00331@2025-07-01", "Phường Hoàng Mai"),
        (" 00331 ", "00331@2025-07-01", "Phường Hoàng Mai"),
        ("00331@2025-07-01", "00331@2025-07-01", "Phường Hoàng Mai"),
        ("00331@2024-05-01", "00331@2004-01-01", "Phường Thịnh Liệt"),
        ("00331@2025-06-30", "00331@2004-01-01", "Phường Thịnh Liệt"),
        ("00301", "00301@2025-07-01", "Phường Vĩnh Hưng"),
        ("00301@2024-05-01", "00301@2004-01-01", "Phường Thanh Trì"),
        ("00334", "00334@2004-01-01", "Phường Trần Phú"),
        ("01", "01@2025-07-01", "UBND Thành phố Hà Nội"),
        ("008", "008@2004-01-01", "UBND Quận Hoàng Mai"),
        ("99999", "99999@2024-01-01", "Phường Mẫu (tập huấn)"),
        ("99", "99@2024-01-01", "Cơ quan nhận mẫu (tập huấn)"),
    ],
)
def test_a_place_is_found_as_it_is_typed(typed: str, code: str, name: str) -> None:
    place = catalog().find_place(typed)
    assert (place.code, place.name) == (code, name)
    assert catalog().place(code) == place


def test_a_code_without_a_day_is_taken_for_the_day_asked_about() -> None:
    assert catalog().find_place("00331", "2024-05-01").name == "Phường Thịnh Liệt"


@pytest.mark.parametrize("typed", ["", "331", "00000", "00334@2026-01-01", "00331@1999-01-01"])
def test_what_is_no_place_is_refused(typed: str) -> None:
    with pytest.raises(BookRefused) as refused:
        catalog().find_place(typed)
    assert refused.value.code == "place.unknown"


def test_a_place_this_version_does_not_know_is_shown_by_its_code() -> None:
    place = catalog().place("00332@2031-01-01")
    assert place.name == "00332@2031-01-01"
    assert place.official == "00332"
    assert not place.verified


def test_the_country_is_whole() -> None:
    now = [p for p in catalog().places() if p.valid_on("2026-11-24") and not p.training]
    offices = [place for place in now if place.office]
    assert len(offices) == 34
    assert len(now) - len(offices) == 3321
    assert sum(place.province == "01" for place in now) == 126 + 1


def test_hoang_mai_had_fourteen_wards_whose_first_day_is_unverified() -> None:
    former = [p for p in catalog().places() if p.valid_until == "2025-06-30" and not p.office]
    assert len(former) == 14
    assert not any(place.verified for place in former)


def test_only_invented_units_are_for_training() -> None:
    training = {place.code for place in catalog().places() if place.training}
    assert training == {"99999@2024-01-01", "99@2024-01-01"}


def test_a_ward_knows_the_name_of_its_province() -> None:
    assert catalog().find_place("00331").province_name == "Thành phố Hà Nội"


@pytest.mark.parametrize(
    ("rows", "line", "reason"),
    [
        ([HEAD, "00331\t2025-07-01\t\tward\t01\tPhường Hoàng Mai"], 3, "catalog.wrong_columns"),
        (["official\tname"], 2, "catalog.wrong_columns"),
        ([HEAD, "00331\t2025-07-01\t\ttown\t01\tPhường Mai\t"], 3, "catalog.wrong_place"),
        ([HEAD, "00331\t\t\tward\t01\tPhường Mai\t"], 3, "catalog.wrong_place"),
        ([HEAD, *["00331\t2025-07-01\t\tward\t01\tPhường Mai\t"] * 2], 4, "catalog.duplicate_code"),
    ],
)
def test_a_broken_table_is_named_with_its_line(
    tmp_path: Path, rows: list[str], line: int, reason: str
) -> None:
    folder = tmp_path / "places"
    folder.mkdir()
    (folder / "provinces.tsv").write_text(f"{HEAD}\n", encoding="utf-8")
    (folder / "communes.tsv").write_text("\n".join(["# a source", *rows]), encoding="utf-8")
    with pytest.raises(CatalogBroken) as broken:
        Places(tmp_path).place("00331@2025-07-01")
    assert broken.value.values["file"] == "places/communes.tsv"
    assert broken.value.values["line"] == line
    assert broken.value.values["reason"] == reason
