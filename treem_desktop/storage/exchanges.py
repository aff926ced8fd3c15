"""The log of bundles: what was handed over and taken in, and how far it was acknowledged."""

from dataclasses import dataclass, field
from typing import Any

import msgspec

from treem_desktop.storage.engine import Database, Row

Cut = dict[str, tuple[int, str]]
"""Per station the last number and hash."""


@dataclass(frozen=True, slots=True)
class Exchange:
    """One bundle that went out or came in."""

    direction: str
    """`out` or `in`."""
    kind: str
    unit: str
    """The other side's."""
    number: int
    bundle: str
    manifest: str
    """SHA-256 of its manifest."""
    at: int
    lines: int = 0
    cut: Cut = field(default_factory=dict)
    detail: dict[str, Any] = field(default_factory=dict)
    acknowledged: int = 0
    """When a receipt told that it arrived, in milliseconds."""
    no: int = 0


_COLUMNS = (
    "direction, kind, unit, number, bundle, manifest, at, lines, cut, detail, acknowledged, no"
)


class Exchanges:
    """Reads and appends the log."""

    def __init__(self, db: Database) -> None:
        """Take the open file."""
        self._db = db

    def add(self, exchange: Exchange) -> None:
        """Append an entry, inside a transaction."""
        e = exchange
        self._db.write(
            "INSERT INTO exchanges (direction, kind, unit, number, bundle, manifest, at, lines, "
            "cut, detail, acknowledged) VALUES (?,?,?,?,?,?,?,?,?,?,?)",
            (
                e.direction, e.kind, e.unit, e.number, e.bundle, e.manifest, e.at, e.lines,
                _text(e.cut), _text(e.detail), e.acknowledged,
            ),
        )  # fmt: skip

    def acknowledge(self, bundle: str, at: int) -> None:
        """Note that a receipt acknowledged a bundle, inside a transaction."""
        self._db.write("UPDATE exchanges SET acknowledged = ? WHERE bundle = ?", (at, bundle))

    def all(self, direction: str = "", unit: str = "") -> list[Exchange]:
        """List entries, newest first."""
        where, values = ["1"], []
        for name, value in (("direction", direction), ("unit", unit)):
            if value:
                where.append(f"{name} = ?")
                values.append(value)
        sql = f"SELECT {_COLUMNS} FROM exchanges WHERE {' AND '.join(where)} ORDER BY no DESC"
        return [_exchange(row) for row in self._db.rows(sql, values)]

    def last(self, direction: str, kind: str, unit: str) -> Exchange | None:
        """Give the newest entry of a kind with a unit."""
        found = (e for e in self.all(direction, unit) if e.kind == kind)
        return next(found, None)

    def by_bundle(self, bundle: str) -> Exchange | None:
        """Find an entry by its bundle's id."""
        row = self._db.row(f"SELECT {_COLUMNS} FROM exchanges WHERE bundle = ?", (bundle,))
        return _exchange(row) if row else None


def _text(value: object) -> str:
    return msgspec.json.encode(value, order="sorted").decode()


def _exchange(row: Row) -> Exchange:
    values = list(row)
    cut = msgspec.json.decode(values[8] or "{}")
    values[8] = {station: (number, hashed) for station, (number, hashed) in cut.items()}
    values[9] = msgspec.json.decode(values[9] or "{}")
    return Exchange(*values)
