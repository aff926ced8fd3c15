"""What is missing or does not fit in a record, told all at once; a warning never blocks."""

from collections.abc import Container, Iterable, Iterator, Sequence
from datetime import date

from treem_desktop.domain import phones
from treem_desktop.domain.child import Child
from treem_desktop.domain.dates import earliest, show, surely_before, valid
from treem_desktop.domain.event_checks import event_problems
from treem_desktop.domain.fields import Form, fields_of
from treem_desktop.domain.household import Household, Neighbourhood
from treem_desktop.domain.person import Person
from treem_desktop.domain.person_checks import child_problems, person_problems
from treem_desktop.domain.problems import Problem
from treem_desktop.domain.record import Record
from treem_desktop.domain.values import UNKNOWN, PartialDate

LONGEST_TEXT = 4_000
LONG_AGO = 120
"""Years after which a date is more likely mistyped than true."""

_MAY_COME = frozenset({"until", "poverty_until", "valid_until", "valid_from", "due_on", "back_on"})
"""Days that may lie ahead; every other one has been."""
_ENDS = (
    ("since", "until"),
    ("poverty_from", "poverty_until"),
    ("valid_from", "valid_until"),
    ("noted_on", "met_on"),
    ("happened_on", "back_on"),
    ("happened_on", "recorded_on"),
)
_AFTER_BIRTH = (
    *("registered_on", "left_school_on", "disability_paper_on", "lived_here_since"),
    *("since", "given_on", "noted_on", "happened_on"),
)


def problems_with(
    record: Record,
    today: date,
    others: Iterable[Record] = (),
    provinces: Container[str] | None = None,
) -> list[Problem]:
    """Tell everything that is missing or does not fit in a record; nothing in a struck-out one.

    `others` are what it is compared with: its household, child or person, and whatever may clash
    with it. `provinces` are the first three digits of personal IDs; without them these pass.
    """
    if record.struck:
        return []
    known = tuple(other for other in others if other.id != record.id and not other.struck)
    return [
        *_text_problems(record),
        *_date_problems(record, today),
        *_order_problems(record),
        *_birth_order_problems(record, known),
        *_own_problems(record, today, known, provinces),
    ]


def _own_problems(
    record: Record, today: date, others: Sequence[Record], provinces: Container[str] | None
) -> Iterator[Problem]:
    match record:
        case Child():
            return child_problems(record, today, others, provinces)
        case Person():
            return person_problems(record, today, others, provinces)
        case Household():
            return _household_problems(record, others)
        case Neighbourhood():
            return _neighbourhood_problems(record)
        case _:
            return event_problems(record, today, others)


def _text_problems(record: Record) -> Iterator[Problem]:
    for field in fields_of(type(record)):
        value = getattr(record, field.name)
        if field.form is Form.TEXT and value is not None and len(value) > LONGEST_TEXT:
            values = {"count": len(value), "most": LONGEST_TEXT}
            yield Problem("text.too_long", field.name, warning=False, values=values)


def _date_problems(record: Record, today: date) -> Iterator[Problem]:
    for field in fields_of(type(record)):
        value = getattr(record, field.name)
        if field.form is not Form.DATE or value is None or value == UNKNOWN:
            continue
        if not valid(value):
            yield Problem("date.wrong", field.name, warning=False, values={"typed": value})
        elif earliest(value) > today and field.name not in _MAY_COME:
            code = "born_on.future" if field.name == "born_on" else "date.future"
            yield Problem(code, field.name, values={"day": show(value)})
        elif earliest(value).year < today.year - LONG_AGO:
            yield Problem("date.long_ago", field.name, values={"day": show(value)})


def _order_problems(record: Record) -> Iterator[Problem]:
    for first, last in _ENDS:
        since, until = getattr(record, first, None), getattr(record, last, None)
        if since and until and surely_before(until, since):
            yield Problem("date.order", last, values={"since": show(since), "until": show(until)})


def _birth_order_problems(record: Record, others: Sequence[Record]) -> Iterator[Problem]:
    born = _birth_behind(record, others)
    for field in _AFTER_BIRTH:
        day = getattr(record, field, None)
        if born and day and surely_before(day, born):
            values = {"day": show(day), "born": show(born)}
            yield Problem("date.before_birth", field, values=values)


def _birth_behind(record: Record, others: Iterable[Record]) -> PartialDate | None:
    """Give the birth of the child or person a record is, or is about."""
    if isinstance(record, Child | Person):
        return record.born_on
    about = getattr(record, "child", None) or getattr(record, "person", None)
    found = next((other for other in others if other.id == about), None)
    return found.born_on if isinstance(found, Child | Person) else None


def _household_problems(household: Household, others: Iterable[Record]) -> Iterator[Problem]:
    if not household.householder:
        yield Problem("household.no_householder", "householder")
    if not household.number:
        yield Problem("household.number_missing", "number")
    place = (household.neighbourhood, household.number)
    for other in others:
        same = isinstance(other, Household) and (other.neighbourhood, other.number) == place
        if same and household.number:
            values = {"number": household.number, "record": other.id}
            yield Problem("household.number_twice", "number", values=values)
    yield from phones.problems(household.phone)


def _neighbourhood_problems(neighbourhood: Neighbourhood) -> Iterator[Problem]:
    if not neighbourhood.name:
        yield Problem("neighbourhood.no_name", "name")
    yield from phones.problems(neighbourhood.collaborator_phone, "collaborator_phone")
