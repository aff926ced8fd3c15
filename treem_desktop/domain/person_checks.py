"""What is missing or does not fit in what is written about a child or a grown-up."""

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from datetime import date, timedelta

from treem_desktop.domain import personal_id, phones
from treem_desktop.domain.child import Child
from treem_desktop.domain.dates import (
    CHILD_UNTIL,
    is_child,
    latest,
    school_year_age,
    show,
    turns,
    valid,
)
from treem_desktop.domain.names import is_provisional
from treem_desktop.domain.person import Person
from treem_desktop.domain.problems import Problem
from treem_desktop.domain.record import Record
from treem_desktop.domain.values import UNKNOWN

LONGEST_NAME = 200
REGISTERED_WITHIN = 60
"""Days after birth within which it is to be registered. Law on Civil Status art. 15.1."""
BIRTH_WEIGHTS = range(300, 7_001)
BIRTH_ORDERS = range(1, 21)

_NAME = re.compile(r"[^\W\d_]+(?:[ '’.\-–][^\W\d_]+)*")
_HEALTH_CARD = re.compile(r"[0-9]{10}|[0-9]{12}|[A-Z]{2}[0-9]{13}")
_SCHOOL_AGES = {
    "not_yet": range(7),
    "nursery": range(4),
    "kindergarten": range(2, 7),
    "vocational": range(14, CHILD_UNTIL + 1),
    "left": range(6, CHILD_UNTIL + 1),
    "done_secondary": range(14, CHILD_UNTIL + 1),
} | {f"grade{grade}": range(grade + 4, grade + 9) for grade in range(1, 13)}
"""The ages, by school year, at which nobody wonders. Law on Education art. 28, with latecomers."""


def child_problems(
    child: Child, today: date, others: Sequence[Record], provinces: Container[str] | None
) -> Iterator[Problem]:
    """Tell what is missing or does not fit in a child's own fields."""
    yield from _name_problems(child)
    if child.sex is None:
        yield Problem("sex.missing", "sex")
    if child.relation is None:
        yield Problem("relation.missing", "relation")
    yield from _birth_problems(child, today)
    yield from _number_problems(child, others, provinces)
    yield from _school_problems(child, today)
    card = (child.health_card_number or "").replace(" ", "").upper()
    if card not in ("", UNKNOWN) and not _HEALTH_CARD.fullmatch(card):
        yield Problem("health_card.form", "health_card_number")
    for field, usual in (("birth_weight", BIRTH_WEIGHTS), ("birth_order", BIRTH_ORDERS)):
        number = getattr(child, field)
        if number is not None and number not in usual:
            yield Problem("number.odd", field, values={"number": number})
    yield from _line_problems(child, others)


def person_problems(
    person: Person, today: date, others: Sequence[Record], provinces: Container[str] | None
) -> Iterator[Problem]:
    """Tell what is missing or does not fit in a grown-up's own fields."""
    yield from _name_problems(person)
    yield from phones.problems(person.phone)
    yield from _number_problems(person, others, provinces)
    if not person.born_on or not valid(person.born_on):
        return
    if person.household and is_child(person.born_on, today):
        yield Problem("person.is_child", "born_on")


def _name_problems(person: Child | Person) -> Iterator[Problem]:
    name = person.full_name
    if not name or name == UNKNOWN:
        yield Problem("name.missing", "full_name")
        return
    if isinstance(person, Child) and (is_provisional(name) or person.provisional_name == "yes"):
        yield Problem("name.provisional", "full_name", values={"name": name})
        return
    if len(name) > LONGEST_NAME:
        values = {"count": len(name), "most": LONGEST_NAME}
        yield Problem("name.long", "full_name", values=values)
    if not _NAME.fullmatch(name):
        yield Problem("name.signs", "full_name")
    elif " " not in name:
        yield Problem("name.one_word", "full_name")


def _birth_problems(child: Child, today: date) -> Iterator[Problem]:
    if (child.born_on or UNKNOWN) == UNKNOWN:
        yield Problem("born_on.missing", "born_on")
        return
    if not child.born_on or not valid(child.born_on):
        return
    sixteen = turns(child.born_on, CHILD_UNTIL)
    if sixteen <= today:
        yield Problem("born_on.sixteen", "born_on", values={"day": show(sixteen)})
    days = (today - latest(child.born_on)) // timedelta(days=1)
    if child.birth_registered == "no" and days > REGISTERED_WITHIN:
        yield Problem("birth.unregistered", "birth_registered", values={"days": days})


def _number_problems(
    person: Child | Person, others: Iterable[Record], provinces: Container[str] | None
) -> Iterator[Problem]:
    number = person.personal_id
    if not number or number == UNKNOWN:
        return
    known: Container[str] = {number[:3]} if provinces is None else provinces
    yield from personal_id.problems(number, person.sex, person.born_on, known)
    for other in others:
        if isinstance(other, Child | Person) and other.personal_id == number:
            values = {"name": other.full_name or UNKNOWN, "record": other.id}
            yield Problem("personal_id.twice", "personal_id", values=values)


def _school_problems(child: Child, today: date) -> Iterator[Problem]:
    usual = _SCHOOL_AGES.get(child.schooling or "")
    if usual is None or not child.born_on or not valid(child.born_on):
        return
    # A school year is named by the year in which it begins, in September; August prepares it.
    age = school_year_age(child.born_on, today.year if today.month >= 8 else today.year - 1)
    if age not in usual and is_child(child.born_on, today):
        yield Problem("schooling.age", "schooling", values={"age": age})


def _line_problems(child: Child, others: Iterable[Record]) -> Iterator[Problem]:
    for other in others:
        if (
            isinstance(other, Child)
            and child.line is not None
            and (other.household, other.line) == (child.household, child.line)
        ):
            values = {"line": child.line, "name": other.full_name or UNKNOWN}
            yield Problem("line.twice", "line", values=values)
