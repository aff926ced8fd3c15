"""One home of the training ward, and what happens to it in the year after the book began."""

from dataclasses import dataclass, field
from datetime import date

from treem_desktop.domain.child import Child
from treem_desktop.domain.household import Household
from treem_desktop.domain.person import Person
from treem_desktop.domain.record import Record
from treem_desktop.domain.values import PartialDate


@dataclass(frozen=True, slots=True)
class Event:
    """Something the officer writes down on a day after the beginning."""

    on: date
    act: str
    adds: tuple[Record, ...] = ()
    changes: tuple[tuple[Record, Record], ...] = ()
    """What was seen, and what is wanted."""
    strikes: tuple[tuple[Record, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Living:
    """From when to when a child lives in the ward, so that presents reach who is there."""

    child: str
    born: date
    since: date
    until: date


@dataclass(slots=True)
class Adults:
    """The grown-ups around the children, by what they are to them."""

    shape: str
    people: dict[str, Person] = field(default_factory=dict)
    """`father`, `mother`, `grandfather`, `grandmother` or `carer`."""
    householder: str = ""
    """Which of them."""

    def caregiver(self) -> str:
        """Tell which of them looks after the children."""
        inside = [role for role in self.people if self.people[role].household]
        return next((r for r in ("mother", "grandmother", "father") if r in inside), inside[0])


@dataclass(slots=True)
class Home:
    """One home as it is entered, and what follows."""

    household: Household
    adults: Adults
    entered: date
    """The day on which it comes into the book."""
    children: list[Child] = field(default_factory=list)
    born: dict[str, date] = field(default_factory=dict)
    """The true birth dates, by child; the book may know less."""
    more: list[Record] = field(default_factory=list)
    """Statuses, spells, needs, supports and former numbers."""
    events: list[Event] = field(default_factory=list)
    living: list[Living] = field(default_factory=list)

    @property
    def records(self) -> list[Record]:
        """Give the records of the home as it is entered, the household first."""
        people = self.adults.people.values()
        return [self.household, *people, *self.children, *self.more]


@dataclass(frozen=True, slots=True)
class Year:
    """The time the sample tells of: from the day the book began to today."""

    start: date
    today: date


def full(day: date) -> PartialDate:
    """Give a whole day as a record holds it."""
    return PartialDate(day.isoformat())
