"""The page of the book: one household with everything a person may see of it."""

from dataclasses import dataclass

from treem_desktop.domain.child import Child
from treem_desktop.domain.circumstance import Circumstance
from treem_desktop.domain.household import FormerNumber, Household, Neighbourhood
from treem_desktop.domain.injury import Injury
from treem_desktop.domain.movement import Movement
from treem_desktop.domain.person import ParentStatus, Person
from treem_desktop.domain.support import Need, Support


@dataclass(frozen=True, slots=True)
class ChildEntry:
    """One child of the page, with what hangs on it."""

    child: Child
    circumstances: tuple[Circumstance, ...] = ()
    supports: tuple[Support, ...] = ()
    needs: tuple[Need, ...] = ()
    injuries: tuple[Injury, ...] = ()
    father: Person | None = None
    mother: Person | None = None
    guardian: Person | None = None
    caregiver: Person | None = None
    left_by: Movement | None = None
    """The departure, death or adoption by which the child left; None while it lives here."""


@dataclass(frozen=True, slots=True)
class Page:
    """One household's page. Struck-out records of the household are left in, marked by `struck`."""

    household: Household
    neighbourhood: Neighbourhood | None = None
    householder: Person | None = None
    members: tuple[Person, ...] = ()
    """Grown-ups that live in the household, householder first, then by line."""
    children: tuple[ChildEntry, ...] = ()
    """By line; those who left stay in."""
    movements: tuple[Movement, ...] = ()
    """Of the household, its children and members, oldest first."""
    parent_statuses: tuple[ParentStatus, ...] = ()
    former_numbers: tuple[FormerNumber, ...] = ()
    differing: frozenset[tuple[str, str]] = frozenset()
    """(record id, field) of values on which stations disagree."""
