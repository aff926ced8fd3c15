"""Dates known to the day, the month or the year; how they are typed and shown; ages.

An incomplete birth date counts from its latest possible day, so that nobody stops being a child
too early. Someone born on 29 February has their day on 1 March of other years.
"""

import calendar
import re
from datetime import date

from treem_desktop.domain.names import fold
from treem_desktop.domain.values import PartialDate

CHILD_UNTIL = 16
"""A child is under sixteen. Law on Children art. 1."""
FIRST_YEAR, LAST_YEAR = 1880, 2199

_STORED = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_WORDS = re.compile(r"\b(?:ngay|thang|nam)\b")
_APART = re.compile(r"[\s./,-]+")


class NotADate(ValueError):
    """What was typed is no date; the code names the sentence that says why."""

    def __init__(self, code: str) -> None:
        """Take the code: `date.wrong`, `date.no_such_day`, `date.no_year` or `date.far_year`."""
        super().__init__(code)
        self.code = code


def parse(text: str, today: date) -> PartialDate:
    """Read a date as officers type it: 5/2/15, 05022015, 2/2015, 2015, 5-2-15, 2015-02-05.

    Two digits are a year up to the next one, else of the last century. Raises NotADate.
    """
    parts = [part for part in _APART.split(_WORDS.sub(" ", fold(text))) if part]
    if not parts or not all(re.fullmatch("[0-9]{1,8}", part) for part in parts):
        raise NotADate("date.wrong")
    year, month, day = _arrange(_pull_apart(parts[0]) if len(parts) == 1 else parts)
    return _checked(_whole_year(year, today), month, day)


def show(day: PartialDate | date) -> str:
    """Give a date as it is read: 05/02/2015, 02/2015 or 2015; what is no date, as it is."""
    text = day.isoformat() if isinstance(day, date) else day
    return "/".join(reversed(text.split("-"))) if _STORED.fullmatch(text) else text


def words(day: PartialDate | date) -> str:
    """Give a date as papers have it: ngày 05 tháng 02 năm 2026.

    Days under 10 and the months 1 and 2 have a zero in front. Decree 30/2020, annex I.
    """
    year, *rest = (day.isoformat() if isinstance(day, date) else day).split("-")
    told = [f"ngày {rest[1]}"] if len(rest) == 2 else []
    if rest:
        told.append(f"tháng {rest[0] if int(rest[0]) < 3 else int(rest[0])}")
    return " ".join([*told, f"năm {year}"])


def of_day(day: date) -> PartialDate:
    """Give a whole day as a record holds it."""
    return PartialDate(day.isoformat())


def valid(text: str | None) -> bool:
    """Tell whether a text is a date as a record holds it: 2015, 2015-02 or 2015-02-05."""
    found = _STORED.fullmatch(text or "")
    if not found:
        return False
    year, month, day = (int(part or 1) for part in found.groups())
    return year >= 1 and 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]


def earliest(day: PartialDate) -> date:
    """Give the first day that a date may mean. Raises ValueError when it is no date."""
    return date.fromisoformat(f"{day}-01-01"[:10])


def latest(day: PartialDate) -> date:
    """Give the last day that a date may mean. Raises ValueError when it is no date."""
    if len(day) == 10:
        return date.fromisoformat(day)
    first = earliest(PartialDate(f"{day}-12"[:7]))
    return first.replace(day=calendar.monthrange(first.year, first.month)[1])


def add_years(day: date, years: int) -> date:
    """Give the same day of another year; 1 March where there is no 29 February."""
    if (day.month, day.day) == (2, 29) and not calendar.isleap(day.year + years):
        return date(day.year + years, 3, 1)
    return day.replace(year=day.year + years)


def turns(born: PartialDate, years: int) -> date:
    """Give the day on which someone has lived so many years, at the latest."""
    return add_years(latest(born), years)


def age(born: PartialDate, on: date) -> int:
    """Count the whole years lived on a day; 0 while an incomplete date leaves it open.

    Negative before the first day on which the birth can have been.
    """
    last = latest(born)
    years = on.year - last.year - ((on.month, on.day) < (last.month, last.day))
    return 0 if years < 0 and earliest(born) <= on else years


def is_child(born: PartialDate, on: date) -> bool:
    """Tell whether someone is born and under sixteen on a day."""
    return earliest(born) <= on < turns(born, CHILD_UNTIL)


def school_year_age(born: PartialDate, year: int) -> int:
    """Count the age as schools do: the year less the year of birth. Law on Education art. 28."""
    return year - earliest(born).year


def surely_before(one: PartialDate | None, other: PartialDate | None) -> bool:
    """Tell whether one date is before another, whatever days the incomplete ones mean."""
    if not (one and other and valid(one) and valid(other)):
        return False
    return latest(one) < earliest(other)


def running(since: PartialDate | None, until: PartialDate | None, on: date) -> bool:
    """Tell whether something that lasts from a day to a day, both counted, can be on a day.

    A first or last day nobody knows does not end it.
    """
    begun = not since or not valid(since) or earliest(since) <= on
    over = until is not None and valid(until) and latest(until) < on
    return begun and not over


def _pull_apart(digits: str) -> list[str]:
    """Split what is typed without signs; where a month would be over 12, the year is meant."""
    no_month = int(digits[2:4] or 0) > 12
    if len(digits) == 8 and no_month:
        return [digits[:4], digits[4:6], digits[6:]]
    if len(digits) == 6 and no_month:
        return [digits[:2], digits[2:]]
    if len(digits) in (6, 8):
        return [digits[:2], digits[2:4], digits[4:]]
    return [digits]


def _arrange(parts: list[str]) -> tuple[str, int | None, int | None]:
    """Give year, month and day, whichever end the year stands at."""
    year, *rest = parts if len(parts[0]) == 4 else parts[::-1]
    if len(parts) > 3 or len(year) in (3, 5, 7) or any(len(part) > 2 for part in rest):
        raise NotADate("date.wrong")
    if len(year) != 4 and (len(year) != 2 or len(parts) < 3):
        raise NotADate("date.no_year")
    numbers = [int(part) for part in rest]
    return year, numbers[0] if numbers else None, numbers[1] if len(numbers) > 1 else None


def _whole_year(year: str, today: date) -> int:
    if len(year) == 4:
        return int(year)
    century = today.year // 100 * 100
    return century + int(year) - (100 if century + int(year) > today.year + 1 else 0)


def _checked(year: int, month: int | None, day: int | None) -> PartialDate:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise NotADate("date.far_year")
    text = f"{year:04}" + "".join(f"-{part:02}" for part in (month, day) if part is not None)
    if not valid(text):
        raise NotADate("date.no_such_day")
    return PartialDate(text)
