"""Narrow tuples for counting: storage reads them, domain/counting.py counts."""

from collections.abc import Iterator
from datetime import date

from treem_desktop.domain.counting import SpellRow, running_spells
from treem_desktop.domain.lines import digest as sha256
from treem_desktop.domain.values import Value
from treem_desktop.storage.engine import Database
from treem_desktop.storage.states import SHAPES
from treem_desktop.storage.tables import OTHER
from treem_desktop.storage.vault import Vault

ChildRow = tuple[str, str | None, str | None]
"""(id, sex, born on)."""

_LIVE_OTHER = "json_extract(extra, '$.struck_on') IS NULL"


class Counts:
    """Reads what is counted. Restricted spells are counted only when asked for and unlocked."""

    def __init__(self, db: Database, vault: Vault) -> None:
        """Take the open file."""
        self._db = db
        self._vault = vault

    def children(self, left: str, unit: str = "") -> list[ChildRow]:
        """List the children that are neither struck out nor gone; of one unit, or of all."""
        kept = " AND json_extract(r.keeper, '$[0]') = ?" if unit else ""
        here = f"r.struck_on IS NULL AND NOT {left}{kept}"
        sql = f"SELECT r.id, r.sex, r.born_on FROM r_child r WHERE {here}"
        rows = self._db.rows(sql, (unit,) if unit else ())
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
        kept = " AND json_extract(keeper, '$[0]') = ?" if unit else ""
        values = (unit,) if unit else ()
        counts = {
            kind: int(
                self._db.value(
                    f"SELECT count(*) FROM {shape.table} WHERE struck_on IS NULL{kept}", values
                )
            )
            for kind, shape in SHAPES.items()
        }
        kept = " AND json_extract(extra, '$.keeper[0]') = ?" if unit else ""
        sql = f"SELECT kind, count(*) FROM {OTHER} WHERE {_LIVE_OTHER}{kept} GROUP BY kind"
        counts |= {str(kind): int(count) for kind, count in self._db.rows(sql, values)}
        return {kind: count for kind, count in counts.items() if count}

    def digests(self, unit: str = "") -> Iterator[tuple[str, bytes]]:
        """Give (id, digest) of every open record, for the control totals."""
        for table in (*(shape.table for shape in SHAPES.values()), OTHER):
            kept = ""
            if unit:
                column = "extra, '$.keeper[0]'" if table == OTHER else "keeper, '$[0]'"
                kept = f" WHERE json_extract({column}) = ?"
            sql = f"SELECT id, digest FROM {table}{kept}"
            for block in self._db.blocks(sql, (unit,) if unit else ()):
                yield from ((str(record), bytes(found)) for record, found in block)

    def fingerprint(self) -> str:
        """Give one hash over every record's digest: two books that agree have the same."""
        found = b"".join(d for _, d in sorted(self.digests()))
        return sha256(found)


def _text(value: Value) -> str | None:
    return value if isinstance(value, str) else None


def _first(value: Value) -> str | None:
    return value[0] if isinstance(value, tuple) and value else None
