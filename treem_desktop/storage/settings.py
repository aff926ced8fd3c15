"""What the book keeps of itself: settings, its people, and its own secret keys."""

from dataclasses import dataclass

from treem_desktop.storage.engine import Database
from treem_desktop.storage.sealing import Sealing


@dataclass(frozen=True, slots=True)
class Member:
    """A person who can open the book."""

    slot: str
    name: str
    role: str
    since: str


class Settings:
    """Named texts in the book, outside the journal."""

    def __init__(self, db: Database) -> None:
        """Take the open file."""
        self._db = db

    def get(self, name: str, default: str = "") -> str:
        """Read a setting."""
        found = self._db.value("SELECT value FROM settings WHERE name = ?", (name,))
        return default if found is None else str(found)

    def set(self, name: str, value: str) -> None:
        """Write a setting, inside a transaction."""
        self._db.write("INSERT OR REPLACE INTO settings (name, value) VALUES (?,?)", (name, value))

    def people(self) -> list[Member]:
        """List the people who can open the book."""
        return [
            Member(*map(str, row))
            for row in self._db.rows("SELECT slot, name, role, since FROM people ORDER BY rowid")
        ]

    def put_person(self, member: Member) -> None:
        """Enter or change a person, inside a transaction."""
        self._db.write(
            "INSERT OR REPLACE INTO people (slot, name, role, since) VALUES (?,?,?,?)",
            (member.slot, member.name, member.role, member.since),
        )

    def drop_person(self, slot: str) -> None:
        """Take a person out, inside a transaction. What they wrote stays theirs."""
        self._db.write("DELETE FROM people WHERE slot = ?", (slot,))


class Secrets:
    """The unit's and the station's secret keys, wrapped: the database key alone opens none."""

    def __init__(self, db: Database, wrapping: Sealing | None) -> None:
        """Take the open file, and the wrapping key when an officer opened it."""
        self._db = db
        self._wrapping = wrapping

    def get(self, name: str) -> bytes | None:
        """Unwrap a secret; None when there is none, or only a helper is here."""
        if self._wrapping is None:
            return None
        found = self._db.value("SELECT wrapped FROM secrets WHERE name = ?", (name,))
        return None if found is None else self._wrapping.unseal(found, f"secret|{name}")

    def put(self, name: str, secret: bytes) -> None:
        """Wrap and keep a secret, inside a transaction."""
        if self._wrapping is None:
            raise RuntimeError("a secret without the wrapping key")
        self._db.write(
            "INSERT OR REPLACE INTO secrets (name, wrapped) VALUES (?,?)",
            (name, self._wrapping.seal(secret, f"secret|{name}")),
        )

    def wipe(self, name: str) -> None:
        """Remove a secret for good, inside a transaction."""
        self._db.write("DELETE FROM secrets WHERE name = ?", (name,))
