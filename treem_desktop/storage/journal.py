"""The journal: lines as they were written or came, in each station's order."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from treem_desktop.domain.formerly import name_now, read_now
from treem_desktop.domain.lines import (
    FIRST_HASH,
    Arrived,
    Body,
    Line,
    Stamp,
    Tip,
    digest,
    link_hash,
    read_body,
    read_stamp,
)
from treem_desktop.domain.merging import Written
from treem_desktop.storage.engine import Database, Row
from treem_desktop.storage.sealing import Sealing, place_of_line
from treem_desktop.storage.tables import STATION_STEP

_INSERT = (
    "INSERT INTO journal (line, record, sealed, hash, stamp, body, intake) VALUES (?,?,?,?,?,?,?)"
)
_COLUMNS = "SELECT line, record, sealed, hash, stamp, body FROM journal"


@dataclass(frozen=True, slots=True)
class Reached:
    """How far a station's journal is known: its last number and that line's hash."""

    number: int = 0
    hash: str = FIRST_HASH


Outgoing = tuple[int, bool, bytes, bytes, bytes | None]
"""A line on its way out: number, sealed or not, hash, stamp, and body when it is not withheld."""


class Stations:
    """The stations whose lines the book knows, each with its small number."""

    def __init__(self, db: Database) -> None:
        """Read them once; there are few."""
        self._db = db
        self._numbers: dict[str, int] = {}
        self._ids: dict[int, str] = {}
        self.read()

    def read(self) -> None:
        """Read them again, after a rollback."""
        rows = self._db.rows("SELECT no, station FROM stations")
        self._numbers = {station: no for no, station in rows}
        self._ids = {int(no): str(station) for no, station in rows}

    def number(self, station: str, unit: str = "") -> int:
        """Give a station's small number, entering it when it is new (inside a transaction)."""
        if station not in self._numbers:
            no = max(self._ids, default=0) + 1
            self._db.write(
                "INSERT INTO stations (no, station, unit) VALUES (?,?,?)", (no, station, unit)
            )
            self._numbers[station], self._ids[no] = no, station
        return self._numbers[station]

    def known(self, station: str) -> int | None:
        """Give a station's small number, or None."""
        return self._numbers.get(station)

    def name(self, no: int) -> str:
        """Give the id of a station."""
        return self._ids[no]

    def all(self) -> dict[str, int]:
        """Give every station with its small number."""
        return dict(self._numbers)


class Journal:
    """Reads and appends lines. Nothing is ever rewritten but the body of a withheld line."""

    def __init__(self, db: Database, stations: Stations, sealing: Sealing | None) -> None:
        """Take the open file, and the second key when it is at hand."""
        self._db = db
        self.stations = stations
        self._sealing = sealing

    def reached(self, station: str) -> Reached:
        """Tell how far a station's lines are known."""
        no = self.stations.known(station)
        if no is None:
            return Reached()
        found = self._db.row(
            "SELECT line, hash FROM journal WHERE line BETWEEN ? AND ? ORDER BY line DESC LIMIT 1",
            (no * STATION_STEP, (no + 1) * STATION_STEP - 1),
        )
        return Reached(found[0] % STATION_STEP, found[1].hex()) if found else Reached()

    def cut(self, stations: Sequence[str]) -> dict[str, Reached]:
        """Tell how far each of these stations is known."""
        return {station: self.reached(station) for station in stations}

    def hash_at(self, station: str, number: int) -> str | None:
        """Give the hash of a known line; of number 0 the hash before the first line."""
        if number == 0:
            return FIRST_HASH
        no = self.stations.known(station)
        if no is None:
            return None
        key = no * STATION_STEP + number
        found: bytes | None = self._db.value("SELECT hash FROM journal WHERE line = ?", (key,))
        return found.hex() if found else None

    def append(self, rows: Sequence[Row]) -> None:
        """Append lines made by `row`, inside a transaction."""
        self._db.write_many(_INSERT, rows)

    def row(self, no: int, stamp: Stamp, line: Line, intake: int | None = None) -> Row:
        """Make the row of a line; a sealed body is encrypted under the second key."""
        body = line.body
        if body is not None and stamp.sealed:
            if self._sealing is None:
                body = None
            else:
                place = place_of_line(stamp.record, stamp.station, stamp.number)
                body = self._sealing.seal(body, place)
        return (
            no * STATION_STEP + stamp.number,
            stamp.record,
            int(stamp.sealed),
            bytes.fromhex(line.hash),
            line.stamp,
            body,
            intake,
        )

    def of_record(self, record: str) -> list[Arrived]:
        """List the lines of one record, each station's in its order."""
        rows = self._db.rows(f"{_COLUMNS} WHERE record = ? ORDER BY line", (record,))
        return [self._arrived(row) for row in rows]

    def put_seal(self, station: str, reached: Reached, signature: str) -> None:
        """Keep a station's signature over how far it is, inside a transaction."""
        key = self.stations.number(station) * STATION_STEP + reached.number
        self._db.write(
            "INSERT OR REPLACE INTO seals (line, hash, signature) VALUES (?,?,?)",
            (key, reached.hash, signature),
        )

    def last_seal(self, station: str) -> tuple[Reached, str] | None:
        """Give a station's latest seal and how far it speaks."""
        no = self.stations.known(station) or 0
        row = self._db.row(
            "SELECT line, hash, signature FROM seals WHERE line BETWEEN ? AND ? "
            "ORDER BY line DESC LIMIT 1",
            (no * STATION_STEP, (no + 1) * STATION_STEP - 1),
        )
        return (Reached(row[0] % STATION_STEP, row[1]), row[2]) if row else None

    def since(self, station: str, number: int, until: int | None = None) -> Iterator[Arrived]:
        """Read a station's lines after a number, in order, in blocks."""
        for row in self._raw(station, number, until):
            yield self._arrived(row)

    def outgoing(
        self, station: str, after: int, until: int, *, sealed: bool = False
    ) -> Iterator[list[Outgoing]]:
        """Give a station's lines after a number in blocks, as they are stored.

        Sealed bodies are withheld unless `sealed`.
        """
        for block in self._blocks(station, after, until):
            yield [
                (row[0] % STATION_STEP, False, row[3], row[4], row[5])
                if not row[2]
                else (
                    row[0] % STATION_STEP,
                    True,
                    row[3],
                    row[4],
                    self._plain_body(row) if sealed else None,
                )
                for row in block
            ]

    def lacks_bodies(self, stations: Sequence[str]) -> bool:
        """Tell whether a line of one of these stations came without its sealed body."""
        numbers = [no for station in stations if (no := self.stations.known(station))]
        return any(
            self._db.value(
                "SELECT 1 FROM journal WHERE line BETWEEN ? AND ? AND sealed = 1 "
                "AND body IS NULL LIMIT 1",
                (no * STATION_STEP, (no + 1) * STATION_STEP - 1),
            )
            for no in numbers
        )

    def find(self, tip: Tip) -> Written:
        """Find a known line again, as merging sees it."""
        no = self.stations.known(tip.station) or 0
        row = self._db.row(f"{_COLUMNS} WHERE line = ?", (no * STATION_STEP + tip.number,))
        arrived = self._arrived(row) if row else None
        if arrived is None or arrived.body is None:
            return Written(tip, (0, 0), _Nothing(), {})
        return written_of(arrived)

    def every_line(self) -> Iterator[Arrived]:
        """Read the whole journal, station by station."""
        for block in self._db.blocks(f"{_COLUMNS} ORDER BY line"):
            for row in block:
                yield self._arrived(row)

    def first_break(self, station: str) -> int | None:
        """Walk a station's chain; give the first number that does not fit, or None."""
        before, expected = FIRST_HASH, 1
        for row in self._raw(station, 0, None):
            number: int = row[0] % STATION_STEP
            hashed: str = row[3].hex()
            if number != expected or link_hash(before, row[4]) != hashed:
                return expected
            stamp = read_stamp(row[4])
            body = self._plain_body(row) if row[2] else row[5]
            if (stamp.station, stamp.number) != (station, number):
                return number
            if body is not None and digest(body) != stamp.body:
                return number
            before, expected = hashed, expected + 1
        return None

    def _raw(self, station: str, number: int, until: int | None) -> Iterator[Row]:
        for block in self._blocks(station, number, until):
            yield from block

    def _blocks(self, station: str, number: int, until: int | None) -> Iterator[list[Row]]:
        no = self.stations.known(station)
        if no is None:
            return
        last = (no + 1) * STATION_STEP - 1 if until is None else no * STATION_STEP + until
        sql = f"{_COLUMNS} WHERE line BETWEEN ? AND ? ORDER BY line"
        yield from self._db.blocks(sql, (no * STATION_STEP + number + 1, last))

    def _plain_body(self, row: Row) -> bytes | None:
        if row[5] is None or self._sealing is None:
            return None
        station = self.stations.name(row[0] // STATION_STEP)
        place = place_of_line(row[1], station, row[0] % STATION_STEP)
        return self._sealing.unseal(row[5], place)

    def _arrived(self, row: Row) -> Arrived:
        data: bytes | None = self._plain_body(row) if row[2] else row[5]
        body: Body | None = None if data is None else read_body(data)
        line = Line(row[4], data, row[3].hex())
        return Arrived(line, read_stamp(row[4]), body)


class _Nothing(dict[str, None]):
    """The values of a line whose body is not at hand: every field is empty."""

    def __missing__(self, name: str) -> None:
        return None


def written_of(arrived: Arrived) -> Written:
    """Give an arrived line as merging sees it, under the names of this program."""
    stamp, body = arrived.stamp, arrived.body
    if body is None:
        raise ValueError("a line without a body sets nothing")
    kind = body.kind or stamp.kind
    return Written(
        tip=Tip(stamp.station, stamp.number, arrived.line.hash[:8]),
        clock=stamp.clock,
        fields=read_now(kind, body.fields),
        over={name_now(kind, name): tips for name, tips in body.over.items()},
    )
