"""Dates as officers type them and papers show them, and ages as the law counts them."""

import unicodedata
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from treem_desktop.domain import dates
from treem_desktop.domain.dates import NotADate, parse
from treem_desktop.domain.values import PartialDate

TODAY = date(2026, 11, 24)
DAYS = st.dates(date(1880, 1, 1), date(2199, 12, 31))
PARTIAL = st.builds(
    lambda day, length: PartialDate(day.isoformat()[:length]), DAYS, st.sampled_from((4, 7, 10))
)


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("5/2/15", "2015-02-05"),
        ("05/02/2015", "2015-02-05"),
        ("5-2-15", "2015-02-05"),
        ("5.2.2015", "2015-02-05"),
        (" 5 2 2015 ", "2015-02-05"),
        ("05022015", "2015-02-05"),
        ("050215", "2015-02-05"),
        ("20150205", "2015-02-05"),
        ("2015-02-05", "2015-02-05"),
        ("2015/2/5", "2015-02-05"),
        ("ngày 05 tháng 02 năm 2015", "2015-02-05"),
        (unicodedata.normalize("NFD", "Ngày 5 tháng 2, năm 2015"), "2015-02-05"),
        ("29/2/2024", "2024-02-29"),
        ("2/2015", "2015-02"),
        ("022015", "2015-02"),
        ("2015-02", "2015-02"),
        ("tháng 2 năm 2015", "2015-02"),
        ("2015", "2015"),
        ("năm 2015", "2015"),
    ],
)
def test_a_date_is_read_as_it_is_typed(typed: str, stored: str) -> None:
    assert parse(typed, TODAY) == stored


@pytest.mark.parametrize(
    ("typed", "stored"),
    [("1/1/26", "2026"), ("1/1/27", "2027"), ("1/1/28", "1928"), ("1/1/99", "1999")],
)
def test_a_short_year_goes_up_to_the_next_one(typed: str, stored: str) -> None:
    assert parse(typed, TODAY) == f"{stored}-01-01"


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("", "date.wrong"),
        ("hôm qua", "date.wrong"),
        ("5/2/015", "date.wrong"),
        ("5022015", "date.wrong"),
        ("1/2/3/2015", "date.wrong"),
        ("123/2/2015", "date.wrong"),
        ("5/2/2015 10:42", "date.wrong"),
        ("5/2", "date.no_year"),
        ("2/15", "date.no_year"),
        ("15", "date.no_year"),
        ("29/2/2015", "date.no_such_day"),
        ("31/4/2015", "date.no_such_day"),
        ("0/4/2015", "date.no_such_day"),
        ("13/2015", "date.no_such_day"),
        ("1215", "date.far_year"),
        ("5/2/2915", "date.far_year"),
    ],
)
def test_what_is_no_date_is_refused_with_its_reason(typed: str, code: str) -> None:
    with pytest.raises(NotADate) as refused:
        parse(typed, TODAY)
    assert refused.value.code == code


@given(PARTIAL)
def test_what_is_shown_can_be_typed_again(day: PartialDate) -> None:
    assert parse(dates.show(day), TODAY) == day
    assert parse(day, TODAY) == day
    assert parse(dates.words(day), TODAY) == day
    assert dates.valid(day)


@given(DAYS)
def test_a_whole_day_typed_without_signs_is_read_day_first(day: date) -> None:
    assert parse(f"{day:%d%m}{day.year}", TODAY) == dates.of_day(day)


@given(st.text(max_size=20))
def test_whatever_is_typed_is_a_date_or_refused(typed: str) -> None:
    try:
        day = parse(typed, TODAY)
    except NotADate:
        return
    assert dates.valid(day)


@pytest.mark.parametrize(
    "text", ["", None, "?", "15", "2015-2", "2015-13", "2015-02-30", "2015-02-05 ", "0000"]
)
def test_a_record_holds_no_other_form(text: str | None) -> None:
    assert not dates.valid(text)


@pytest.mark.parametrize(
    ("day", "shown", "told"),
    [
        ("2026-02-05", "05/02/2026", "ngày 05 tháng 02 năm 2026"),
        ("2026-03-10", "10/03/2026", "ngày 10 tháng 3 năm 2026"),
        ("2026-11-24", "24/11/2026", "ngày 24 tháng 11 năm 2026"),
        ("2026-01", "01/2026", "tháng 01 năm 2026"),
        ("2026", "2026", "năm 2026"),
    ],
)
def test_a_date_is_shown_and_told(day: str, shown: str, told: str) -> None:
    assert dates.show(PartialDate(day)) == shown
    assert dates.words(PartialDate(day)) == told


def test_a_day_of_the_calendar_is_shown_like_a_records() -> None:
    assert dates.show(TODAY) == "24/11/2026"
    assert dates.words(TODAY) == "ngày 24 tháng 11 năm 2026"


def test_what_a_newer_program_wrote_is_shown_as_it_is() -> None:
    assert dates.show(PartialDate("?")) == "?"


@given(PARTIAL)
def test_a_date_lies_between_its_first_and_its_last_day(day: PartialDate) -> None:
    first, last = dates.earliest(day), dates.latest(day)
    assert first <= last
    assert first.isoformat().startswith(day)
    assert last.isoformat().startswith(day)
    assert not (last + timedelta(days=1)).isoformat().startswith(day)


@pytest.mark.parametrize(
    ("born", "on", "years"),
    [
        ("2010-11-24", date(2026, 11, 23), 15),
        ("2010-11-24", date(2026, 11, 24), 16),
        ("2010-11", date(2026, 11, 29), 15),
        ("2010-11", date(2026, 11, 30), 16),
        ("2010", date(2026, 12, 30), 15),
        ("2010", date(2026, 12, 31), 16),
        ("2012-02-29", date(2027, 2, 28), 14),
        ("2012-02-29", date(2027, 3, 1), 15),
        ("2012-02-29", date(2028, 2, 29), 16),
        ("2026", date(2026, 6, 1), 0),
        ("2027", date(2026, 6, 1), -2),
    ],
)
def test_an_age_counts_from_the_latest_possible_day(born: str, on: date, years: int) -> None:
    assert dates.age(PartialDate(born), on) == years


@given(PARTIAL, DAYS)
def test_a_child_is_born_and_under_sixteen(born: PartialDate, on: date) -> None:
    assert dates.is_child(born, on) == (0 <= dates.age(born, on) < 16)


@given(PARTIAL, st.integers(1, 30))
def test_one_turns_an_age_on_the_first_day_of_having_it(born: PartialDate, years: int) -> None:
    day = dates.turns(born, years)
    assert dates.age(born, day) == years
    assert dates.age(born, day - timedelta(days=1)) == years - 1


def test_who_is_born_on_a_leap_day_has_the_day_after_it_in_other_years() -> None:
    assert dates.turns(PartialDate("2012-02-29"), 15) == date(2027, 3, 1)
    assert dates.turns(PartialDate("2012-02"), 16) == date(2028, 2, 29)


def test_a_baby_known_only_by_this_year_is_a_child_already() -> None:
    assert dates.is_child(PartialDate("2026"), TODAY)
    assert not dates.is_child(PartialDate("2027"), TODAY)


def test_schools_count_by_the_year_of_birth() -> None:
    assert dates.school_year_age(PartialDate("2020-12-31"), 2026) == 6
    assert dates.school_year_age(PartialDate("2020"), 2026) == 6
