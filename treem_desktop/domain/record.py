"""What a record is: a frozen dataclass whose fields start empty."""

from dataclasses import dataclass
from typing import ClassVar

from treem_desktop.domain.values import PartialDate


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What every record has, whatever it is about."""

    kind: ClassVar[str] = ""

    id: str
    """A UUIDv7 as 32 hexadecimal digits, made by the station that wrote the record first."""
    keeper: tuple[str, ...] | None = None
    """The unit that keeps it: (A,), or (A, B) while it is on its way from A to B."""
    struck_on: PartialDate | None = None
    struck_why: str | None = None

    @property
    def ward(self) -> str:
        """Tell whose record it is: the unit it is counted at, also while it travels."""
        return self.keeper[0] if self.keeper else ""

    @property
    def struck(self) -> bool:
        """Tell whether it is struck out: kept and shown crossed, counted nowhere."""
        return self.struck_on is not None
