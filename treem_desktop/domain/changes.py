"""What an act changed, so that a screen can decide whether to read again."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Changes:
    """The records an act wrote, by kind."""

    act: str = ""
    first: int = 0
    """The number of the act's first line; 0 when nothing was written."""
    records: frozenset[tuple[str, str]] = frozenset()
    """(kind, id) of each."""

    def touches(self, *kinds: str) -> bool:
        """Tell whether a record of one of these kinds was written."""
        return any(kind in kinds for kind, _ in self.records)

    def of(self, kind: str) -> tuple[str, ...]:
        """List the ids of one kind."""
        return tuple(sorted(record for found, record in self.records if found == kind))
