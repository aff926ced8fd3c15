"""Drafts: what was typed and not saved, encrypted in the book; sealed when it is restricted."""

from dataclasses import dataclass
from typing import Any

import msgspec

from treem_desktop.domain.errors import KeyRefused
from treem_desktop.storage.engine import Database
from treem_desktop.storage.sealing import Sealing


@dataclass(frozen=True, slots=True)
class Draft:
    """One unfinished form: where it was, what was seen, and what was typed."""

    place: str
    """Such as `child/<id>` or `household/new/<neighbourhood>`."""
    at: int
    seen: dict[str, Any]
    typed: dict[str, Any]


class Drafts:
    """Keeps at most one draft for each place."""

    def __init__(self, db: Database, sealing: Sealing | None) -> None:
        """Take the open file, and the second key when it is at hand."""
        self._db = db
        self._sealing = sealing

    def put(self, draft: Draft, *, sealed: bool) -> None:
        """Keep a draft, inside a transaction."""
        body = msgspec.json.encode({"seen": draft.seen, "typed": draft.typed})
        if sealed:
            if self._sealing is None:
                raise KeyRefused("keys.officer_only")
            body = self._sealing.seal(body, f"draft|{draft.place}")
        self._db.write(
            "INSERT OR REPLACE INTO drafts (place, at, body, sealed) VALUES (?,?,?,?)",
            (draft.place, draft.at, body, int(sealed)),
        )

    def drop(self, place: str) -> None:
        """Drop a draft: saved, or not wanted any more. Inside a transaction."""
        self._db.write("DELETE FROM drafts WHERE place = ?", (place,))

    def all(self, *, restricted: bool) -> list[Draft]:
        """List the drafts in sight, newest first."""
        rows = self._db.rows("SELECT place, at, body, sealed FROM drafts ORDER BY at DESC")
        found = []
        for place, at, body, sealed in rows:
            if sealed and (not restricted or self._sealing is None):
                continue
            plain = (
                self._sealing.unseal(body, f"draft|{place}") if sealed and self._sealing else body
            )
            content = msgspec.json.decode(plain)
            found.append(Draft(str(place), int(at), content["seen"], content["typed"]))
        return found
