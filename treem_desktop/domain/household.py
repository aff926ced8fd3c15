"""The household, the neighbourhood it lies in, and the numbers it had before."""

from dataclasses import dataclass
from typing import ClassVar

from treem_desktop.domain.record import Record
from treem_desktop.domain.values import Code, HouseholdId, NeighbourhoodId, PartialDate, PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class Neighbourhood(Record):
    """Tổ dân phố or thôn, as one collaborator's area of the book. Decree 185/2026 arts 2-4."""

    kind: ClassVar[str] = "neighbourhood"

    name: str | None = None
    area: str | None = None
    """Địa bàn: the collaborator's area number."""
    from_number: str | None = None
    to_number: str | None = None
    collaborator: str | None = None
    collaborator_phone: str | None = None
    valid_from: PartialDate | None = None
    valid_until: PartialDate | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Household(Record):
    """One household: one page of the book."""

    kind: ClassVar[str] = "household"

    neighbourhood: NeighbourhoodId | None = None
    number: str | None = None
    """Hộ số: its number within the neighbourhood's part of the book."""
    householder: PersonId | None = None
    phone: str | None = None
    house_number: str | None = None
    lane: str | None = None
    street: str | None = None
    building: str | None = None
    floor: str | None = None
    flat: str | None = None
    lodging_house: str | None = None
    residence: Code | None = None
    permanent_address: str | None = None
    lived_here_since: PartialDate | None = None
    intends_to_stay: Code | None = None
    poverty: Code | None = None
    poverty_from: PartialDate | None = None
    poverty_until: PartialDate | None = None
    safe_home: Code | None = None
    opened_on: PartialDate | None = None
    reviewed_on: PartialDate | None = None
    reviewed_by: str | None = None
    informant: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FormerNumber(Record):
    """A household number and neighbourhood of before a reform, still to be found by."""

    kind: ClassVar[str] = "former_number"

    household: HouseholdId | None = None
    neighbourhood_name: str | None = None
    number: str | None = None
    until: PartialDate | None = None
    note: str | None = None
