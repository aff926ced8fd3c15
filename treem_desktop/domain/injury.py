"""An injury: tai nạn thương tích, drowning among them."""

from dataclasses import dataclass
from typing import ClassVar

from treem_desktop.domain.record import Record
from treem_desktop.domain.values import ChildId, Code, PartialDate


@dataclass(frozen=True, slots=True, kw_only=True)
class Injury(Record):
    """One injury of one child."""

    kind: ClassVar[str] = "injury"

    child: ChildId | None = None
    injury: Code | None = None
    happened_on: PartialDate | None = None
    place: Code | None = None
    result: Code | None = None
    treated_at: str | None = None
    note: str | None = None
