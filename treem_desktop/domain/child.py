"""The child: a person under sixteen. Law on Children art. 1."""

from dataclasses import dataclass
from typing import ClassVar

from treem_desktop.domain.record import Record
from treem_desktop.domain.values import Code, HouseholdId, PartialDate, PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class Child(Record):
    """One child of one household."""

    kind: ClassVar[str] = "child"

    household: HouseholdId | None = None
    line: int | None = None
    """Its line on the household's page; a newborn gets the next one."""
    full_name: str | None = None
    provisional_name: Code | None = None
    """Yes while the name is only Trai or Gái, until the birth certificate."""
    born_on: PartialDate | None = None
    born_estimated: Code | None = None
    sex: Code | None = None
    relation: Code | None = None
    """To the householder."""
    birth_registered: Code | None = None
    birth_certificate: str | None = None
    registered_on: PartialDate | None = None
    registered_at: str | None = None
    health_card: Code | None = None
    health_card_number: str | None = None
    personal_id: str | None = None
    schooling: Code | None = None
    school: str | None = None
    school_class: str | None = None
    left_school_on: PartialDate | None = None
    left_school_why: str | None = None
    father: PersonId | None = None
    mother: PersonId | None = None
    guardian: PersonId | None = None
    guardian_paper: str | None = None
    caregiver: PersonId | None = None
    caregiver_relation: Code | None = None
    payee: str | None = None
    """Who receives money for the child, when it is not the caregiver."""
    payee_relation: Code | None = None
    ethnic_group: Code | None = None
    religion: Code | None = None
    nationality: Code | None = None
    residence: Code | None = None
    actual_address: str | None = None
    permanent_address: str | None = None
    lived_here_since: PartialDate | None = None
    intends_to_stay: Code | None = None
    birth_order: int | None = None
    birth_weight: int | None = None
    """In grams."""
    disability_kinds: tuple[Code, ...] | None = None
    disability_degree: Code | None = None
    disability_paper: str | None = None
    disability_paper_on: PartialDate | None = None
    health: str | None = None
    vaccination: str | None = None
    nutrition: str | None = None
    note: str | None = None
