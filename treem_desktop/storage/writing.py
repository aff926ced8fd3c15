"""The one write path: an act's lines and the records they change, in one transaction."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from treem_desktop.domain.changes import Changes
from treem_desktop.domain.errors import WritingRefused
from treem_desktop.domain.fields import values_of
from treem_desktop.domain.lines import (
    SEALED_ACT,
    SEALED_KIND,
    Body,
    Line,
    Stamp,
    Tip,
    body_bytes,
    digest,
    link_hash,
    stamp_bytes,
)
from treem_desktop.domain.merging import State, Written
from treem_desktop.domain.record import Record
from treem_desktop.domain.session import Session
from treem_desktop.domain.values import PartialDate, Value
from treem_desktop.storage.engine import Row
from treem_desktop.storage.journal import Journal, Reached
from treem_desktop.storage.projection import Projection, Standing
from treem_desktop.storage.secrecy import Partition

R = TypeVar("R", bound=Record)
Values = dict[str, Value]


@dataclass(frozen=True, slots=True)
class Pending:
    """A line to be written."""

    standing: Standing
    fields: Values
    over: dict[str, tuple[Tip, ...]]
    sealed: bool


@dataclass(frozen=True, slots=True)
class Pen:
    """What an act writes with: the station and its journal, and the parts it goes through."""

    station: str
    station_no: int
    session: Session
    journal: Journal
    projection: Projection
    partition: Partition
    salt: Callable[[], str]
    today: Callable[[], str]


class Act:
    """What an officer does: one or more lines, kept, undone and shown as one."""

    def __init__(self, pen: Pen, name: str) -> None:
        """Begin an act, such as `child.add`.

        Raises WritingRefused when this person may not write.
        """
        pen.session.require("write")
        self.name = name
        self._pen = pen
        self._pending: list[Pending] = []
        self._standings: dict[str, Standing] = {}

    def add(self, record: R) -> R:
        """Write a record that is new; gives it back with its keeper."""
        kind = record.kind
        values = values_of(record)
        values.setdefault("keeper", (self._pen.session.ward,))
        standing = Standing(kind, record.id, new=True)
        self._standings[record.id] = standing
        partition = self._pen.partition
        if partition.wholly_restricted(kind, values) or partition.always_restricted(kind):
            self._note(standing, values, {}, sealed=True)
            return record
        restricted = partition.restricted_fields(kind) & values.keys()
        self._note(standing, {n: v for n, v in values.items() if n not in restricted}, {})
        if restricted:
            self._note(standing, {n: values[n] for n in restricted}, {}, sealed=True)
        return record

    def change(self, seen: R, wanted: R) -> None:
        """Write what differs between what the officer saw and what they want.

        Nothing unseen, masked or stale is overwritten. Raises WritingRefused when a code would
        move the whole record between open and restricted.
        """
        before, after = values_of(seen), values_of(wanted)
        names = before.keys() | after.keys()
        different = {n: after.get(n) for n in names if before.get(n) != after.get(n)}
        if different:
            self._set(seen, different, before)

    def strike(self, record: Record, why: str) -> None:
        """Strike a record out, setting every field again, so that an edit elsewhere still shows."""
        values = values_of(record)
        struck: Values = {**values, "struck_on": PartialDate(self._pen.today()), "struck_why": why}
        self._set(record, struck, values)

    def restore(self, record: Record) -> None:
        """Take a strike-out back."""
        self._set(record, {"struck_on": None, "struck_why": None}, values_of(record))

    def decide(self, record: Record, name: str, value: Value) -> None:
        """Settle a field on which stations differ: the new value replaces all of them."""
        standing = self._standing(record.kind, record.id)
        sealed, state = self._side(standing, name)
        self._note(standing, {name: value}, {name: state.tips_of(name)}, sealed=sealed)

    @property
    def empty(self) -> bool:
        """Tell whether there is nothing to write."""
        return not self._pending

    def write(self, reached: Reached, clock: tuple[int, int]) -> tuple[Changes, Reached]:
        """Write all lines and records; the caller holds the transaction."""
        rows: list[Row] = []
        first = reached.number + 1
        for pending in self._pending:
            row, reached = self._line(pending, first, reached, clock)
            rows.append(row)
        self._pen.journal.append(rows)
        self._pen.projection.store(self._standings.values())
        written = frozenset((s.kind, s.record) for s in self._standings.values())
        return Changes(self.name, first, written), reached

    def _line(
        self, pending: Pending, first: int, before: Reached, clock: tuple[int, int]
    ) -> tuple[Row, Reached]:
        pen, standing = self._pen, pending.standing
        talk = (self.name, standing.kind) if pending.sealed else ("", "")
        body = body_bytes(Body(pen.salt(), pending.fields, pending.over, *talk))
        stamp = Stamp(
            station=pen.station,
            number=before.number + 1,
            first=first,
            act=SEALED_ACT if pending.sealed else self.name,
            clock=clock,
            author=pen.session.person,
            kind=SEALED_KIND if pending.sealed else standing.kind,
            record=standing.record,
            sealed=pending.sealed,
            body=digest(body),
        )
        written = stamp_bytes(stamp)
        reached = Reached(stamp.number, link_hash(before.hash, written))
        tip = Tip(pen.station, stamp.number, reached.hash[:8])
        line = Written(tip, clock, pending.fields, pending.over)
        pen.projection.merge(standing, [line], pen.journal.find, sealed=pending.sealed)
        return pen.journal.row(pen.station_no, stamp, Line(written, body, reached.hash)), reached

    def _set(self, record: Record, wanted: Values, seen: Values) -> None:
        standing = self._standing(record.kind, record.id)
        for sealed in (False, True):
            names = [n for n in wanted if self._side(standing, n)[0] is sealed]
            if not names:
                continue
            fields = {name: wanted[name] for name in names}
            over = {n: self._replaced(standing, n, seen.get(n)) for n in names}
            self._note(standing, fields, {n: t for n, t in over.items() if t}, sealed=sealed)
        self._keep_secrecy(standing, seen, {**seen, **wanted})

    def _replaced(self, standing: Standing, name: str, seen: Value) -> tuple[Tip, ...]:
        """Find the live lines that hold the value the form showed."""
        state = self._side(standing, name)[1]
        tips = state.tips_of(name)
        if name not in state.differing:
            return tips if state.values.get(name) == seen else ()
        find = self._pen.journal.find
        return tuple(tip for tip in tips if find(tip).fields[name] == seen)

    def _keep_secrecy(self, standing: Standing, before: Values, after: Values) -> None:
        partition = self._pen.partition
        restricted = partition.wholly_restricted(standing.kind, after)
        if restricted != partition.wholly_restricted(standing.kind, before):
            raise WritingRefused("record.secrecy_moves", kind=standing.kind)

    def _side(self, standing: Standing, name: str) -> tuple[bool, State]:
        sealed = standing.in_vault or name in self._pen.partition.restricted_fields(standing.kind)
        state = standing.sealed if sealed else standing.open
        return sealed, state or State(Tip("", 0, ""))

    def _standing(self, kind: str, record: str) -> Standing:
        if record not in self._standings:
            standing = self._pen.projection.load(kind, record)
            if standing.new:
                raise WritingRefused("record.not_here", kind=kind)
            self._standings[record] = standing
        return self._standings[record]

    def _note(
        self,
        standing: Standing,
        fields: Values,
        over: dict[str, tuple[Tip, ...]],
        *,
        sealed: bool = False,
    ) -> None:
        if sealed:
            self._pen.session.require("seal")
        keeper = standing.open.values.get("keeper") if standing.open else None
        if isinstance(keeper, tuple) and keeper[0] != self._pen.session.ward:
            raise WritingRefused("record.kept_elsewhere", unit=keeper[0])
        self._pending.append(Pending(standing, fields, over, sealed))
