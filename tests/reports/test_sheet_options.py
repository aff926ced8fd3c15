"""What a sheet's file may be called."""

from dataclasses import replace

import pytest

from tests.reports.families import OPTIONS, family
from treem_desktop.domain.household import Neighbourhood
from treem_desktop.domain.page import Page
from treem_desktop.reports.sheet_options import Copy, file_name


def numbered(number: str | None, area: str | None, name: str | None = None) -> Page:
    page = family(number=number or "")
    return replace(page, neighbourhood=Neighbourhood(id="area", area=area, name=name))


@pytest.mark.parametrize(
    ("pages", "copy", "name"),
    [
        ([numbered("0132", "12")], Copy.FULL, "phieu-ho-12-0132-20261124.pdf"),
        ([numbered("0132", "12")], Copy.COLLABORATOR, "phieu-ctv-12-0132-20261124.pdf"),
        ([], Copy.BLANK, "phieu-trong-20261124.pdf"),
        ([numbered("12A/3", None, "Tổ dân phố số 7")], Copy.FULL, "phieu-ho-7-12a-3-20261124.pdf"),
        ([numbered("1", "12"), numbered("2", "12")], Copy.FULL, "phieu-ho-12-2-ho-20261124.pdf"),
        ([numbered("1", "12"), numbered("2", "13")], Copy.FULL, "phieu-ho-2-ho-20261124.pdf"),
        ([numbered(None, None)], Copy.FULL, "phieu-ho-20261124.pdf"),
    ],
)
def test_a_file_is_named_by_numbers(pages: list[Page], copy: Copy, name: str) -> None:
    assert file_name(pages, replace(OPTIONS, copy=copy)) == name


def test_a_file_name_never_holds_a_person_even_when_a_number_does() -> None:
    page = numbered("nhà bà Thử", "khu ông Mẫu")

    assert file_name([page], OPTIONS) == "phieu-ho-20261124.pdf"


def test_a_household_without_a_neighbourhood_has_a_name_too() -> None:
    page = replace(family(), neighbourhood=None)

    assert file_name([page], OPTIONS) == "phieu-ho-0132-20261124.pdf"
