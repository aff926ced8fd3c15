"""What a child received, and what a child still needs."""

from dataclasses import dataclass
from typing import ClassVar

from treem_desktop.domain.record import Record
from treem_desktop.domain.values import ChildId, Code, Dong, NeedId, PartialDate

CLOSED = ("met", "dropped")
"""The states in which a need waits no more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Need(Record):
    """Something a child needs, until it is met."""

    kind: ClassVar[str] = "need"

    child: ChildId | None = None
    need: Code | None = None
    detail: str | None = None
    noted_on: PartialDate | None = None
    due_on: PartialDate | None = None
    state: Code | None = None
    met_on: PartialDate | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Support(Record):
    """A support that was given. Kinds: Circular 14/2020 art. 4.2, and money and gifts."""

    kind: ClassVar[str] = "support"

    child: ChildId | None = None
    support: Code | None = None
    detail: str | None = None
    given_on: PartialDate | None = None
    amount: Dong | None = None
    goods: str | None = None
    source: Code | None = None
    giver: str | None = None
    programme: str | None = None
    received_by: str | None = None
    need: NeedId | None = None
    note: str | None = None
