"""Who has the book open, and what they may see and do."""

from dataclasses import dataclass, replace
from enum import Enum

from treem_desktop.domain.errors import WritingRefused


class Secrecy(Enum):
    """The class of a field, from open to closed. Law on Children art. 6.11; Decree 56 art. 33."""

    ORDINARY = "ordinary"
    PERSONAL = "personal"
    SENSITIVE = "sensitive"
    RESTRICTED = "restricted"


OPEN = frozenset({Secrecy.ORDINARY, Secrecy.PERSONAL, Secrecy.SENSITIVE})
OFFICER = frozenset({"write", "seal", "sign", "hand_over", "receive", "restore", "keys", "people"})
HELPER = frozenset({"write"})


@dataclass(frozen=True, slots=True)
class Session:
    """One person at one open book."""

    person: str
    role: str
    """`officer` or `helper`."""
    ward: str
    """The unit whose book it is."""
    may: frozenset[str]
    sight: frozenset[Secrecy] = OPEN

    @property
    def restricted(self) -> bool:
        """Tell whether the restricted part is unlocked a second time."""
        return Secrecy.RESTRICTED in self.sight

    def require(self, right: str) -> None:
        """Refuse an act this person may not do.

        Raises WritingRefused with the right that is missing.
        """
        if right not in self.may:
            raise WritingRefused("session.may_not", right=right)

    def seeing(self, *more: Secrecy) -> "Session":
        """Give the same session with more in sight."""
        return replace(self, sight=self.sight | set(more))
