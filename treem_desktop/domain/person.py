"""Grown-ups of the book: parents, guardians, caregivers, and what happened to a parent."""

from dataclasses import dataclass
from typing import ClassVar

from treem_desktop.domain.record import Record
from treem_desktop.domain.values import Code, HouseholdId, PartialDate, PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Record):
    """A grown-up: householder, father, mother, guardian or caregiver."""

    kind: ClassVar[str] = "person"

    household: HouseholdId | None = None
    """The household they live in; empty when they live elsewhere."""
    line: int | None = None
    full_name: str | None = None
    sex: Code | None = None
    born_on: PartialDate | None = None
    relation: Code | None = None
    """To the householder."""
    personal_id: str | None = None
    phone: str | None = None
    ethnic_group: Code | None = None
    occupation: str | None = None
    residence: Code | None = None
    address: str | None = None
    """Where they live, when not in a household of this book."""
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ParentStatus(Record):
    """A state of a parent that groups 1 to 3 depend on, from a day to a day. Decree 56 arts 3-5."""

    kind: ClassVar[str] = "parent_status"

    person: PersonId | None = None
    status: Code | None = None
    since: PartialDate | None = None
    until: PartialDate | None = None
    paper: str | None = None
    note: str | None = None
