"""Narrow tuples that say where a child lives: for tables, and for the registers of its needs."""

from typing import NamedTuple

from treem_desktop.storage.engine import Database

_HOME = "LEFT JOIN r_household h ON h.id = r.household LEFT JOIN names n ON n.id = r.id"
_UNIT = "coalesce(json_extract(r.keeper, '$[0]'), '')"


class PlacedChild(NamedTuple):
    """A child who lives here, and the place it is counted at."""

    id: str
    sex: str | None
    born_on: str | None
    neighbourhood: str
    unit: str


class PlacedNeed(NamedTuple):
    """A need with what it is found, sorted and counted by."""

    id: str
    child: str
    need: str
    noted_on: str
    due_on: str
    state: str
    met_on: str
    neighbourhood: str
    gone: bool
    """The child left the ward, or was struck out."""
    sort_key: bytes
    """The child's place in Vietnamese order."""


class PlacedSupport(NamedTuple):
    """A support with what it is found, sorted and counted by."""

    id: str
    child: str
    support: str
    given_on: str
    amount: int
    source: str
    neighbourhood: str
    sort_key: bytes


class Placed:
    """Reads few columns of many records; only open ones, which everybody at the book may see."""

    def __init__(self, db: Database, left: str) -> None:
        """Take the open file, and the condition that tells who left for good."""
        self._db = db
        self._left = left

    def children(self) -> list[PlacedChild]:
        """List the children that are neither struck out nor gone."""
        sql = (
            f"SELECT r.id, r.sex, r.born_on, coalesce(h.neighbourhood, ''), {_UNIT} "
            "FROM r_child r LEFT JOIN r_household h ON h.id = r.household "
            f"WHERE r.struck_on IS NULL AND NOT {self._left}"
        )
        return [PlacedChild._make(row) for row in self._db.rows(sql)]

    def needs(self) -> list[PlacedNeed]:
        """List the needs that are not struck out."""
        own = ",".join(
            f"coalesce(k.{name}, '')"
            for name in ("child", "need", "noted_on", "due_on", "state", "met_on")
        )
        sql = (
            f"SELECT k.id, {own}, coalesce(h.neighbourhood, ''), "
            f"r.struck_on IS NOT NULL OR {self._left}, coalesce(n.sort_key, x'') "
            f"FROM r_need k JOIN r_child r ON r.id = k.child {_HOME} WHERE k.struck_on IS NULL"
        )
        return [PlacedNeed._make((*row[:8], bool(row[8]), row[9])) for row in self._db.rows(sql)]

    def supports(self) -> list[PlacedSupport]:
        """List the supports that are not struck out, of children that are not either."""
        sql = (
            "SELECT k.id, k.child, coalesce(k.support, ''), coalesce(k.given_on, ''), "
            "coalesce(k.amount, 0), coalesce(k.source, ''), coalesce(h.neighbourhood, ''), "
            "coalesce(n.sort_key, x'') "
            f"FROM r_support k JOIN r_child r ON r.id = k.child {_HOME} "
            "WHERE k.struck_on IS NULL AND r.struck_on IS NULL"
        )
        return [PlacedSupport._make(row) for row in self._db.rows(sql)]

    def given(self, support: str, year: str) -> dict[str, str]:
        """Give the children that received a kind of support in a year, and when last."""
        sql = (
            "SELECT child, given_on FROM r_support WHERE struck_on IS NULL AND child IS NOT NULL "
            "AND support = ? AND substr(given_on, 1, 4) = ? ORDER BY given_on"
        )
        return {str(row[0]): str(row[1]) for row in self._db.rows(sql, (support, year))}
