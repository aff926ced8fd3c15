"""A look at something restricted, a print or an export: written down, told to nobody above."""

from dataclasses import dataclass
from typing import ClassVar

from treem_desktop.domain.record import Record
from treem_desktop.domain.values import Code, PartialDate


@dataclass(frozen=True, slots=True, kw_only=True)
class Access(Record):
    """One reading of restricted records, one print or one export. Decree 165/2025 art. 17.10."""

    kind: ClassVar[str] = "access"

    what: Code | None = None
    about: tuple[str, ...] | None = None
    """The ids of the records, when they are few; the count speaks otherwise."""
    count: int | None = None
    on: PartialDate | None = None
    note: str | None = None
