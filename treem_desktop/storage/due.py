"""Narrow tuples for what is due: storage reads them, services/today.py decides."""

from collections.abc import Sequence

from treem_desktop.storage.engine import Database

ChildDue = tuple[str, str, str, str | None]
"""(id, household, born on, birth registered)."""

_DIFFERING = ("household", "child", "person")


class Due:
    """Reads few columns of many records; only open ones, which everybody at the book may see."""

    def __init__(self, db: Database, left: str) -> None:
        """Take the open file, and the condition that tells who left for good."""
        self._db = db
        self._left = left

    def children(self, born_after: str) -> int:
        """Count the children here that were born after a day, or nobody knows when."""
        sql = (
            "SELECT count(*) FROM r_child r WHERE r.struck_on IS NULL "
            f"AND (r.born_on IS NULL OR r.born_on > ?) AND NOT {self._left}"
        )
        return int(self._db.value(sql, (born_after,)))

    def born_in(self, years: Sequence[int]) -> list[ChildDue]:
        """List the children here that were born in one of these years."""
        marks = ",".join("?" * len(years))
        return self._children(f"substr(r.born_on, 1, 4) IN ({marks})", [f"{y:04}" for y in years])

    def without_certificate(self, after: str) -> list[ChildDue]:
        """List the children here born after a day of whom no registered birth is written."""
        condition = "r.born_on > ? AND coalesce(r.birth_registered, '') <> 'yes'"
        return self._children(condition, [after])

    def not_reviewed_since(self, day: str, first_id: str) -> list[str]:
        """List the households that nobody reviewed since a day, those waiting longest first.

        One without any date counts from when it was entered: `first_id` is the first id of the day.
        """
        since = "coalesce(reviewed_on, opened_on)"
        sql = (
            "SELECT id FROM r_household WHERE struck_on IS NULL "
            f"AND ({since} < ? OR ({since} IS NULL AND id < ?)) ORDER BY {since}, id"
        )
        return [str(row[0]) for row in self._db.rows(sql, (day, first_id))]

    def differing(self) -> list[str]:
        """List the households on whose page stations differ."""
        found: dict[str, None] = {}
        for kind in _DIFFERING:
            home = "id" if kind == "household" else "household"
            sql = (
                f"SELECT DISTINCT {home} FROM r_{kind} WHERE differing IS NOT NULL "
                f"AND {home} IS NOT NULL AND struck_on IS NULL"
            )
            found.update((str(row[0]), None) for row in self._db.rows(sql))
        return list(found)

    def _children(self, condition: str, values: Sequence[str]) -> list[ChildDue]:
        sql = (
            "SELECT r.id, coalesce(r.household, ''), r.born_on, r.birth_registered FROM r_child r "
            f"WHERE r.struck_on IS NULL AND r.born_on IS NOT NULL AND {condition} "
            f"AND NOT {self._left}"
        )
        return [(str(r[0]), str(r[1]), str(r[2]), r[3]) for r in self._db.rows(sql, values)]
