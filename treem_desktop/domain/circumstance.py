"""A spell: one time a child is in a circumstance, from a day to a day."""

from dataclasses import dataclass
from typing import ClassVar

from treem_desktop.domain.record import Record
from treem_desktop.domain.values import ChildId, Code, PartialDate


@dataclass(frozen=True, slots=True, kw_only=True)
class Circumstance(Record):
    """A special circumstance, risk or hardship. Law on Children art. 10; Decree 56 arts 3-16."""

    kind: ClassVar[str] = "circumstance"

    child: ChildId | None = None
    code: Code | None = None
    """A code of the list `circumstances`: HC…, NC… or HK…."""
    since: PartialDate | None = None
    until: PartialDate | None = None
    paper: str | None = None
    paper_on: PartialDate | None = None
    note: str | None = None
    found_by: str | None = None
    evidence: str | None = None
