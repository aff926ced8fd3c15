"""Phone numbers as people write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from treem_desktop.domain.phones import normalise, problems


@pytest.mark.parametrize(
    ("typed", "digits"),
    [
        ("0243.2233.111", "02432233111"),
        ("+84 24 3223 3111", "02432233111"),
        ("0084-24-32233111", "02432233111"),
        ("(024) 3223.3111", "02432233111"),
        ("84912345678", "0912345678"),
        ("0912 345 678", "0912345678"),
        ("111", "111"),
        ("0912345678 (bà nội)", "0912345678 (bà nội)"),
        ("  không  có ", "không có"),
    ],
)
def test_a_number_is_its_digits_whatever_stands_between(typed: str, digits: str) -> None:
    assert normalise(typed) == digits


@pytest.mark.parametrize(
    "phone", ["0912 345 678", "024.3223.3111", "111", "1800 1567", None, "", "?"]
)
def test_usual_numbers_are_no_problem(phone: str | None) -> None:
    assert problems(phone) == []


@pytest.mark.parametrize(
    "phone", ["12345", "0912 345 67", "09123456789", "0161 234 5678", "không có"]
)
def test_unusual_numbers_are_a_warning_beside_their_field(phone: str) -> None:
    (problem,) = problems(phone, "collaborator_phone")
    assert (problem.code, problem.field, problem.warning) == (
        "phone.form",
        "collaborator_phone",
        True,
    )


@given(st.text(max_size=20))
def test_a_number_is_put_together_once(text: str) -> None:
    assert normalise(normalise(text)) == normalise(text)
