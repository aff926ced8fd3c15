"""The bulk end of merging: the lines of a bundle, by record, into journal and records at once."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from treem_desktop.domain.errors import BundleRefused
from treem_desktop.domain.lines import Arrived
from treem_desktop.domain.merging import Written, created_by
from treem_desktop.storage.engine import Database, Row
from treem_desktop.storage.journal import Journal, written_of
from treem_desktop.storage.projection import Projection, Standing
from treem_desktop.storage.replay import folded, kind_of
from treem_desktop.storage.states import SHAPES
from treem_desktop.storage.tables import STATION_STEP

BLOCK = 20_000
"""How many lines are merged at a time."""


@dataclass(slots=True)
class Outcome:
    """What taking lines in did."""

    lines: int = 0
    new: int = 0
    """Records that were not known."""
    changed: int = 0
    completed: int = 0
    """Bodies of lines that had come without."""
    differing: set[str] = field(default_factory=set)
    """Records on which stations differ now."""
    clock: tuple[int, int] = (0, 0)


class Intake:
    """Takes the lines of one import, inside the caller's transaction."""

    def __init__(
        self, db: Database, journal: Journal, projection: Projection, intake: int, *, ordered: bool
    ) -> None:
        """Take the import's number; `ordered` when all lines are of one station.

        Lines of several stations may name each other before they come: a record that more than one
        block speaks of is then made again from all its lines.
        """
        self._db = db
        self._journal = journal
        self._projection = projection
        self._intake = intake
        self._ordered = ordered
        self._rows: list[Row] = []
        self._sides: dict[str, tuple[str, dict[bool, list[Written]]]] = {}
        self._merged_before: set[str] = set()
        self._strangers: dict[str, str] = {}
        self.owner = ""
        """The unit whose records these are; lines on another's are refused."""
        self.name_of: Callable[[str], str] = str
        """Tells the name of a unit, for the refusal."""
        self.outcome = Outcome()

    def take(self, arrived: Arrived, station_no: int) -> None:
        """Take one line that is not known yet."""
        stamp = arrived.stamp
        self._rows.append(self._journal.row(station_no, stamp, arrived.line, self._intake))
        self.outcome.lines += 1
        self.outcome.clock = max(self.outcome.clock, stamp.clock)
        if arrived.body is not None:
            kind = kind_of(arrived)
            _, sides = self._sides.setdefault(stamp.record, (kind, {}))
            sides.setdefault(stamp.sealed, []).append(written_of(arrived))
        if len(self._rows) >= BLOCK:
            self._merge_taken()

    def complete(self, arrived: Arrived, station_no: int) -> None:
        """Give a known line the body it came without, and make its record again."""
        row = self._journal.row(station_no, arrived.stamp, arrived.line, self._intake)
        key = station_no * STATION_STEP + arrived.stamp.number
        if arrived.body is None or row[5] is None:
            return
        if self._db.value("SELECT body IS NOT NULL FROM journal WHERE line = ?", (key,)):
            return
        self._merge_taken()
        self._db.write("UPDATE journal SET body = ? WHERE line = ?", (row[5], key))
        self.outcome.completed += 1
        standing = self._again(arrived.stamp.record)
        self._projection.store([standing])
        self._count_differing(standing)

    def flush(self) -> None:
        """Merge and store what is left, at the end of the import.

        Raises BundleRefused when a record is kept by another unit than the owner.
        """
        self._merge_taken()
        if self._strangers:
            other = self.name_of(next(iter(self._strangers.values())))
            raise BundleRefused("bundle.not_kept", unit=self.name_of(self.owner), other=other)

    def _merge_taken(self) -> None:
        if not self._rows:
            return
        self._journal.append(self._rows)
        known = self._known()
        standings = []
        for record, (kind, sides) in self._sides.items():
            standing = self._merged(kind, record, sides, record in known)
            self._check_owner(standing)
            standings.append(standing)
            self._count(standing)
        self._projection.store(standings)
        self._merged_before.update(self._sides)
        self._rows, self._sides = [], {}

    def _merged(
        self, kind: str, record: str, sides: dict[bool, list[Written]], there: bool
    ) -> Standing:
        if not there and len(sides) == 1 and False in sides and len(sides[False]) == 1:
            return Standing(kind, record, created_by(sides[False][0]), new=True)
        if record in self._merged_before and not self._ordered:
            return self._again(record)
        new = Standing(kind, record, new=True)
        standing = self._projection.load(kind, record) if there else new
        for sealed, lines in sides.items():
            self._projection.merge(standing, lines, self._journal.find, sealed=sealed)
        return standing

    def _again(self, record: str) -> Standing:
        """Make a record from all its lines, to stand where it stands."""
        standing = folded(record, self._journal)
        standing.found_as(self._projection.load(standing.kind, record))
        return standing

    def _check_owner(self, standing: Standing) -> None:
        state = standing.sealed if standing.in_vault else standing.open
        if not self.owner or state is None:
            return
        keeper = state.values.get("keeper")
        unit = keeper[0] if isinstance(keeper, tuple) and keeper else ""
        if unit == self.owner:
            self._strangers.pop(standing.record, None)
        else:
            self._strangers[standing.record] = unit

    def _count(self, standing: Standing) -> None:
        if standing.new:
            self.outcome.new += 1
        elif standing.record not in self._merged_before:
            self.outcome.changed += 1
        self._count_differing(standing)

    def _count_differing(self, standing: Standing) -> None:
        states = (standing.open, standing.sealed)
        if any(state is not None and state.differing for state in states):
            self.outcome.differing.add(standing.record)
        else:
            self.outcome.differing.discard(standing.record)

    def _known(self) -> set[str]:
        by_kind: dict[str, list[str]] = {}
        for record, (kind, _) in self._sides.items():
            by_kind.setdefault(kind, []).append(record)
        known: set[str] = set()
        for kind, records in by_kind.items():
            known |= self._there(SHAPES[kind].table, records)
            known |= self._there("vault", records)
        return known

    def _there(self, table: str, records: Sequence[str]) -> set[str]:
        if self._db.value(f"SELECT 1 FROM {table} LIMIT 1") is None:
            return set()
        found: set[str] = set()
        for start in range(0, len(records), 500):
            part = tuple(records[start : start + 500])
            marks = ",".join("?" * len(part))
            rows = self._db.rows(f"SELECT id FROM {table} WHERE id IN ({marks})", part)
            found.update(str(row[0]) for row in rows)
        return found
