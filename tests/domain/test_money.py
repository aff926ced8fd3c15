"""Amounts as they are typed and shown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from treem_desktop.domain.money import MOST, NotMoney, parse, show


@pytest.mark.parametrize(
    "typed",
    [
        "1234500",
        "1.234.500",
        "1,234,500",
        "1 234 500",
        "1\u00a0234\u00a0500 đ",
        "1.234.500đồng",
        "1234500 VND",
    ],
)
def test_an_amount_is_read_with_any_sign_for_thousands(typed: str) -> None:
    assert parse(typed) == 1_234_500


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("1.5", "money.parts"),
        ("1,50", "money.parts"),
        ("1.234,50", "money.parts"),
        ("1.234,500", "money.parts"),
        ("1234.500", "money.parts"),
        ("0.500", "money.parts"),
        ("", "money.wrong"),
        ("đ", "money.wrong"),
        ("-5", "money.wrong"),
        ("1tr5", "money.wrong"),
        ("1.234.", "money.wrong"),
        ("2000000000000000", "money.too_much"),
    ],
)
def test_what_is_no_whole_amount_is_refused_with_its_reason(typed: str, code: str) -> None:
    with pytest.raises(NotMoney) as refused:
        parse(typed)
    assert refused.value.code == code


def test_thousands_have_a_dot() -> None:
    assert [show(amount) for amount in (0, 500, 1_000, 1_234_500)] == [
        "0",
        "500",
        "1.000",
        "1.234.500",
    ]


@given(st.integers(0, MOST))
def test_what_is_shown_can_be_typed_again(amount: int) -> None:
    assert parse(show(amount)) == amount
    assert parse(show(amount).replace(".", ",")) == amount
    assert parse(f"{amount} đồng") == amount


@given(st.text("0123456789., đ", max_size=16))
def test_no_digit_is_ever_lost(typed: str) -> None:
    try:
        amount = parse(typed)
    except NotMoney:
        return
    digits = "".join(char for char in typed if char in "0123456789")
    assert amount == int(digits)
