"""Biến động: what changes in a household, with the day it happened and the day it was written."""

from dataclasses import dataclass
from typing import ClassVar

from treem_desktop.domain.record import Record
from treem_desktop.domain.values import ChildId, Code, HouseholdId, PartialDate, PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class Movement(Record):
    """A birth, arrival, departure, absence, death, adoption or other change."""

    kind: ClassVar[str] = "movement"

    household: HouseholdId | None = None
    child: ChildId | None = None
    person: PersonId | None = None
    change: Code | None = None
    happened_on: PartialDate | None = None
    recorded_on: PartialDate | None = None
    back_on: PartialDate | None = None
    """When a temporary absence ended, or is expected to."""
    place: str | None = None
    """Where from, or where to."""
    cause: Code | None = None
    paper: str | None = None
    note: str | None = None
