"""Narrow tuples for counting: storage reads them, domain/counting.py counts."""

from collections.abc import Iterable, Iterator
from datetime import date

from treem_desktop.domain.counting import SpellRow, running_spells
from treem_desktop.domain.lines import digest as sha256
from treem_desktop.domain.values import Value
from treem_desktop.storage.engine import Database
from treem_desktop.storage.states import SHAPES
from treem_desktop.storage.tables import LINKED, OTHER, STATION_STEP
from treem_desktop.storage.vault import Vault

ChildRow = tuple[str, str | None, str | None]
"""(id, sex, born on)."""

_KEPT = " AND keeper >= ? AND keeper < ?"
"""Kept by a unit: the first of the keepers, without reading JSON in every row."""
_LIVE_OTHER = "json_extract(extra, '$.struck_on') IS NULL"
_TOLD = (
    "SELECT record FROM journal JOIN stations ON line BETWEEN no * ? + ? AND no * ? + ? "
    "WHERE station = ?"
)
_ABOUT = (
    "SELECT id FROM r_child WHERE id IN told",
    *(
        f"SELECT child FROM r_{kind} WHERE child IS NOT NULL AND id IN told"
        for kind, links in LINKED.items()
        if "child" in links
    ),
)
"""The children that lines are about: by their own record, or one that hangs on them."""


class Counts:
    """Reads what is counted. Restricted spells are counted only when asked for and unlocked."""

    def __init__(self, db: Database, vault: Vault) -> None:
        """Take the open file."""
        self._db = db
        self._vault = vault

    def children(self, left: str, unit: str = "") -> list[ChildRow]:
        """List the children that are neither struck out nor gone; of one unit, or of all."""
        here = f"r.struck_on IS NULL AND NOT {left}{_KEPT if unit else ''}"
        sql = f"SELECT r.id, r.sex, r.born_on FROM r_child r WHERE {here}"
        rows = self._db.rows(sql, _span(unit))
        return [(str(row[0]), row[1], row[2]) for row in rows]

    def spells(self, on: date, *, restricted: bool = False) -> list[SpellRow]:
        """List (child, code) of the spells that run on a day."""
        sql = (
            "SELECT child, code, since, until FROM r_circumstance "
            "WHERE struck_on IS NULL AND child IS NOT NULL AND code IS NOT NULL"
        )
        rows = [(str(row[0]), row[1], row[2], row[3]) for row in self._db.rows(sql)]
        return [*running_spells(rows, on), *(self.restricted_spells(on) if restricted else ())]

    def restricted_spells(self, on: date, unit: str = "") -> list[SpellRow]:
        """List (child, code) of the restricted spells that run; of one unit, or of all."""
        states = [state.values for state in self._vault.of_kind("circumstance").values()]
        rows = [
            (str(v["child"]), _text(v["code"]), _text(v.get("since")), _text(v.get("until")))
            for v in states
            if {"child", "code"} <= v.keys()
            and "struck_on" not in v
            and (not unit or _first(v.get("keeper")) == unit)
        ]
        return list(running_spells(rows, on))

    def kinds(self, unit: str = "") -> dict[str, int]:
        """Count the open records of each kind that are not struck out."""
        kept = _KEPT if unit else ""
        counts = {}
        for kind, shape in SHAPES.items():
            sql = f"SELECT count(*) FROM {shape.table} WHERE struck_on IS NULL{kept}"
            counts[kind] = int(self._db.value(sql, _span(unit)))
        values = (unit,) if unit else ()
        kept = " AND json_extract(extra, '$.keeper[0]') = ?" if unit else ""
        sql = f"SELECT kind, count(*) FROM {OTHER} WHERE {_LIVE_OTHER}{kept} GROUP BY kind"
        counts |= {str(kind): int(count) for kind, count in self._db.rows(sql, values)}
        return {kind: count for kind, count in counts.items() if count}

    def children_told_of(self, spans: Iterable[tuple[str, int, int]]) -> int:
        """Count the children that lines are about, given as (station, after, until).

        What is restricted is not counted.
        """
        told, values = [], []
        for station, after, until in spans:
            told.append(_TOLD)
            values += [STATION_STEP, after + 1, STATION_STEP, until, station]
        if not told:
            return 0
        sql = (
            f"WITH told AS ({' UNION '.join(told)}) SELECT count(*) FROM ({' UNION '.join(_ABOUT)})"
        )
        return int(self._db.value(sql, values))

    def digests(self, unit: str = "") -> Iterator[tuple[str, bytes]]:
        """Give (id, digest) of every open record, for the control totals."""
        kept = f" WHERE 1{_KEPT}" if unit else ""
        for shape in SHAPES.values():
            sql = f"SELECT id, digest FROM {shape.table}{kept}"
            for block in self._db.blocks(sql, _span(unit)):
                yield from block  # type: ignore[misc]  # a row of the driver has no types
        kept = " WHERE json_extract(extra, '$.keeper[0]') = ?" if unit else ""
        for row in self._db.rows(f"SELECT id, digest FROM {OTHER}{kept}", (unit,) if unit else ()):
            yield str(row[0]), bytes(row[1])

    def fingerprint(self) -> str:
        """Give one hash over every record's digest: two books that agree have the same."""
        found = b"".join(d for _, d in sorted(self.digests()))
        return sha256(found)


def _span(unit: str) -> tuple[str, ...]:
    """Give the texts between which a keeper of this unit stands, on its way elsewhere or not."""
    return (f'["{unit}"', f'["{unit}"\U0010ffff') if unit else ()


def _text(value: Value) -> str | None:
    return value if isinstance(value, str) else None


def _first(value: Value) -> str | None:
    return value[0] if isinstance(value, tuple) and value else None
