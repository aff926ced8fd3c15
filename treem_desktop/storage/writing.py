"""The one write path: an act's lines and the records they change, in one transaction."""

import unicodedata
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import TypeVar

from treem_desktop.domain.changes import Changes
from treem_desktop.domain.errors import WritingRefused
from treem_desktop.domain.fields import values_of
from treem_desktop.domain.lines import (
    LARGEST,
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
from treem_desktop.storage.states import SHAPES

R = TypeVar("R", bound=Record)
Values = dict[str, Value]
Over = dict[str, tuple[Tip, ...]]


@dataclass(slots=True)
class Pending:
    """A line to be written: all that the act sets on one side of one record."""

    standing: Standing
    sealed: bool
    fields: Values
    over: Over


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
    """What an officer does: one or more lines, kept, undone and shown as one.

    Each side of a record gets one line, however often the act touches it: two lines of one act
    that both set a field would stand against each other.
    """

    def __init__(self, pen: Pen, name: str) -> None:
        """Begin an act, such as `child.add`.

        Raises WritingRefused when this person may not write.
        """
        pen.session.require("write")
        if not pen.session.person:
            # A line without an author could be read by nobody.
            raise WritingRefused("people.name_missing")
        self.name = name
        self._pen = pen
        self._pending: dict[tuple[str, bool], Pending] = {}
        self._standings: dict[str, Standing] = {}

    def add(self, record: R) -> R:
        """Write a record that is new, kept by this unit; gives it back."""
        kind, values, partition = record.kind, values_of(record), self._pen.partition
        values.setdefault("keeper", (self._pen.session.ward,))
        standing = Standing(kind, record.id, new=True)
        self._standings[record.id] = standing
        if partition.wholly_restricted(kind, values) or partition.always_restricted(kind):
            standing.hidden = True
            self._note(standing, values, {}, sealed=True)
            return record
        restricted = partition.restricted_fields(kind) & values.keys()
        if not restricted:
            self._note(standing, values, {}, sealed=False)
            return record
        opened = {name: value for name, value in values.items() if name not in restricted}
        self._note(standing, opened, {}, sealed=False)
        self._note(standing, {name: values[name] for name in restricted}, {}, sealed=True)
        return record

    def change(self, seen: R, wanted: R) -> None:
        """Write what differs between what the officer saw and what they want.

        Nothing unseen, masked or stale is overwritten. Raises WritingRefused when a code would
        move the whole record between open and restricted.
        """
        before, after = values_of(seen), values_of(wanted)
        names = before.keys() | after.keys()
        different = {n: after.get(n) for n in names if before.get(n) != after.get(n)}
        if different.get("keeper") is None:
            # A record just added may be at hand without its keeper; nobody ever keeps it not.
            different.pop("keeper", None)
        if different:
            self._keep_secrecy(seen.kind, before, after)
            self._set(seen, different, before)

    def strike(self, record: Record, why: str) -> None:
        """Strike a record out, setting every field again, so that an edit elsewhere still shows.

        Empty fields too; and what only a newer program knows. Not what is out of sight.
        """
        standing = self._standing(record.kind, record.id)
        seen = values_of(record)
        if standing.open is not None:
            seen = {**self._unknown(standing, standing.open), **seen}
        again: Values = {name: seen.get(name) for name in self._in_sight(standing) | seen.keys()}
        if again.get("keeper") is None:
            again.pop("keeper", None)
        again |= {"struck_on": PartialDate(self._pen.today()), "struck_why": why}
        self._set(record, again, seen)

    def restore(self, record: Record) -> None:
        """Take a strike-out back."""
        self._set(record, {"struck_on": None, "struck_why": None}, values_of(record))

    def decide(self, record: Record, name: str, value: Value) -> None:
        """Settle a field on which stations differ: the new value replaces all of them."""
        standing = self._standing(record.kind, record.id)
        sealed = self._is_sealed(standing, name)
        state = standing.sealed if sealed else standing.open
        if state is not None:
            self._keep_secrecy(record.kind, state.values, {**state.values, name: value})
        tips = state.tips_of(name) if state is not None else ()
        self._note(standing, {name: value}, {name: tips}, sealed=sealed)

    @property
    def empty(self) -> bool:
        """Tell whether there is nothing to write."""
        return not self._pending

    def write(self, reached: Reached, clock: tuple[int, int]) -> tuple[Changes, Reached]:
        """Write all lines and records; the caller holds the transaction."""
        rows: list[Row] = []
        first = reached.number + 1
        for pending in self._pending.values():
            row, reached = self._line(pending, first, reached, clock)
            rows.append(row)
        self._pen.journal.append(rows)
        self._pen.projection.store(self._standings.values())
        written = frozenset((p.standing.kind, p.standing.record) for p in self._pending.values())
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
            names = [name for name in wanted if self._is_sealed(standing, name) is sealed]
            if names:
                over = {n: self._replaced(standing, n, seen.get(n), sealed=sealed) for n in names}
                self._note(standing, {n: wanted[n] for n in names}, over, sealed=sealed)

    def _replaced(
        self, standing: Standing, name: str, seen: Value, *, sealed: bool
    ) -> tuple[Tip, ...]:
        """Find the live lines that hold the value the form showed."""
        state = standing.sealed if sealed else standing.open
        if state is None:
            return ()
        tips = state.tips_of(name)
        if name not in state.differing:
            return tips if state.values.get(name) == seen else ()
        find = self._pen.journal.find
        return tuple(tip for tip in tips if find(tip).fields[name] == seen)

    def _keep_secrecy(
        self, kind: str, before: Mapping[str, Value], after: Mapping[str, Value]
    ) -> None:
        partition = self._pen.partition
        if partition.wholly_restricted(kind, after) != partition.wholly_restricted(kind, before):
            raise WritingRefused("record.secrecy_moves", kind=kind)

    def _is_sealed(self, standing: Standing, name: str) -> bool:
        restricted = self._pen.partition.restricted_fields(standing.kind)
        return standing.in_vault or name in restricted

    def _in_sight(self, standing: Standing) -> Collection[str]:
        """Give the fields that a strike-out sets again though they are empty."""
        partition, sight = self._pen.partition, self._pen.session.sight
        classes = partition.classes[standing.kind]
        if standing.in_vault:
            return classes.keys()
        restricted = partition.restricted_fields(standing.kind)
        return {n for n, secrecy in classes.items() if secrecy in sight and n not in restricted}

    @staticmethod
    def _unknown(standing: Standing, state: State) -> Values:
        known = SHAPES[standing.kind].known
        return {name: value for name, value in state.values.items() if name not in known}

    def _standing(self, kind: str, record: str) -> Standing:
        if record not in self._standings:
            standing = self._pen.projection.load(kind, record)
            if standing.new:
                raise WritingRefused("record.not_here", kind=kind)
            self._standings[record] = standing
        return self._standings[record]

    def _note(self, standing: Standing, fields: Values, over: Over, *, sealed: bool) -> None:
        if sealed:
            self._pen.session.require("seal")
        state = standing.sealed if standing.in_vault else standing.open
        keeper = state.values.get("keeper") if state else None
        if isinstance(keeper, tuple) and keeper[0] != self._pen.session.ward:
            raise WritingRefused("record.kept_elsewhere", unit=keeper[0])
        storable = {name: _storable(value) for name, value in fields.items()}
        pending = self._pending.get((standing.record, sealed))
        if pending is None:
            pending = self._pending[standing.record, sealed] = Pending(standing, sealed, {}, {})
        for name in over.keys() - pending.fields.keys():
            if over[name]:
                pending.over[name] = over[name]
        pending.fields.update(storable)


def _storable(value: Value) -> Value:
    """Bring a value to what a line holds, so that record and replayed line are the same."""
    if isinstance(value, str):
        return value if value.isascii() else unicodedata.normalize("NFC", value)
    if isinstance(value, tuple):
        return tuple(unicodedata.normalize("NFC", item) for item in value)
    if value is not None and abs(value) > LARGEST:
        raise WritingRefused("record.number_too_large")
    return value
