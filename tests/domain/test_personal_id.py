"""What the twelve digits of a personal ID tell, and whether it fits."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from treem_desktop.domain.personal_id import normalise, problems, year_of
from treem_desktop.domain.values import PartialDate

PROVINCES = frozenset({"001", "036", "079"})
BORN = PartialDate("2015-02-05")


def _codes(
    personal_id: str | None, sex: str | None = "male", born: PartialDate | None = BORN
) -> list[str]:
    found = problems(personal_id, sex, born, PROVINCES)
    assert all(problem.warning and problem.field == "personal_id" for problem in found)
    return [problem.code for problem in found]


@pytest.mark.parametrize("personal_id", ["001215000123", "036215999999", None, "", "?"])
def test_a_number_that_fits_or_is_not_known_is_no_problem(personal_id: str | None) -> None:
    assert _codes(personal_id) == []


@pytest.mark.parametrize(
    ("personal_id", "code"),
    [
        ("00121500012A", "personal_id.digits"),
        ("٠٠١٢١٥٠٠٠١٢٣", "personal_id.digits"),
        ("12345", "personal_id.length"),
        ("0012150001234", "personal_id.length"),
        ("1215000123", "personal_id.leading_zero"),
        ("5215000123", "personal_id.length"),
        ("003215000123", "personal_id.province"),
        ("001315000123", "personal_id.sex"),
        ("001015000123", "personal_id.century"),
        ("001214000123", "personal_id.year"),
    ],
)
def test_what_does_not_fit_is_a_warning_with_its_own_code(personal_id: str, code: str) -> None:
    assert _codes(personal_id) == [code]


def test_several_things_are_told_at_once() -> None:
    assert _codes("003314000123") == ["personal_id.province", "personal_id.sex", "personal_id.year"]


def test_what_is_not_known_of_the_person_is_not_compared() -> None:
    assert _codes("001315000123", sex=None) == []
    assert _codes("001315000123", sex="?") == []
    assert _codes("001214000123", born=None) == []
    assert _codes("001214000123", born=PartialDate("?")) == []


def test_grown_ups_of_the_last_century_fit_too() -> None:
    assert _codes("079188000123", "female", PartialDate("1988")) == []


def test_the_digits_people_group_are_put_together() -> None:
    assert normalise(" 001 215.000-123\u00a0") == "001215000123"


@given(st.integers(1900, 2399), st.sampled_from(["male", "female"]), st.integers(0, 999_999))
def test_a_number_made_by_the_decree_fits_its_person(year: int, sex: str, chance: int) -> None:
    digit = (year - 1900) // 100 * 2 + (sex == "female")
    number = f"001{digit}{year % 100:02}{chance:06}"
    assert year_of(number) == year
    assert problems(number, sex, PartialDate(str(year)), PROVINCES) == []


@given(st.text(max_size=14), st.none() | st.sampled_from(["male", "female", "?"]))
def test_no_text_breaks_the_check(personal_id: str, sex: str | None) -> None:
    assert all(problem.warning for problem in problems(personal_id, sex, BORN, PROVINCES))
