"""Records as rows: a state goes into columns, and comes back from them."""

from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

from treem_desktop.domain.fields import Field, Form, fields_of
from treem_desktop.domain.kinds import KINDS
from treem_desktop.domain.lines import Tip
from treem_desktop.domain.merging import State, digest_of
from treem_desktop.domain.record import Record
from treem_desktop.domain.values import Value
from treem_desktop.storage.engine import Row
from treem_desktop.storage.tables import OTHER, STATE_COLUMNS

_items = msgspec.json.Decoder(tuple[str, ...]).decode
_encode = msgspec.json.Encoder(order="sorted").encode
_MANY = (Form.CODES, Form.UNITS)


def quoted(names: Iterable[str]) -> str:
    """Write the names of columns for SQL: a field may be called `on`, or `order`."""
    return ",".join(f'"{name}"' for name in names)


class Shape:
    """How one kind of record stands in its table."""

    def __init__(self, kind: str) -> None:
        """Read the record type's fields once."""
        self.kind = kind
        self.table = f"r_{kind}" if kind in KINDS else OTHER
        self.fields: tuple[Field, ...] = fields_of(KINDS[kind]) if kind in KINDS else ()
        self.names = tuple(field.name for field in self.fields)
        self.known = frozenset(self.names)
        self.many = frozenset(f.name for f in self.fields if f.form in _MANY)
        self._many_places = [place for place, n in enumerate(self.names) if n in self.many]
        self._told = () if kind in KINDS else (kind,)
        columns = (*STATE_COLUMNS, *self.names, *(["kind"] if self._told else []))
        values = f"({quoted(columns)}) VALUES ({','.join('?' * len(columns))})"
        self.insert = f"INSERT INTO {self.table} {values}"
        self.replace = f"INSERT OR REPLACE INTO {self.table} {values}"
        self.select = f"SELECT {quoted((*STATE_COLUMNS, *self.names))} FROM {self.table}"

    def row(self, record: str, state: State, sealed: bytes | None) -> Row:
        """Write a record's open state as a row of its table."""
        values = state.values
        own = list(map(values.get, self.names))
        for place in self._many_places:
            if own[place] is not None:
                own[place] = _encode(own[place]).decode()
        extra = {name: values[name] for name in values.keys() - self.known}
        return (
            record,
            _encode(state.created.plain()).decode(),
            _tips_text(state.tips),
            _encode(sorted(state.differing)).decode() if state.differing else None,
            _encode(extra).decode() if extra else None,
            digest_of(self.kind, record, state),
            sealed,
            *own,
            *self._told,
        )

    def state(self, row: Row) -> State:
        """Read a record's open state from a row of its table."""
        values = {
            name: value
            for name, value in zip(self.names, row[len(STATE_COLUMNS) :], strict=True)
            if value is not None
        }
        for name in self.many & values.keys():
            values[name] = items(values[name])
        if row[4]:
            values |= _values(msgspec.json.decode(row[4]))
        return State(
            created=Tip(*msgspec.json.decode(row[1])),
            values=values,
            tips=_tips(msgspec.json.decode(row[2])) if row[2] else {},
            differing=frozenset(msgspec.json.decode(row[3])) if row[3] else frozenset(),
        )


class _Shapes(dict[str, Shape]):
    """The shapes by kind; one a newer program made stands whole in the table of others."""

    def __missing__(self, kind: str) -> Shape:
        return Shape(kind)


SHAPES: dict[str, Shape] = _Shapes({kind: Shape(kind) for kind in KINDS})


def items(text: Value) -> tuple[str, ...]:
    """Read a list as its column holds it."""
    return _items(text) if isinstance(text, str) else ()


def record_of(kind: str, record: str, values: Mapping[str, Value]) -> Record:
    """Build a record from its values; what this program does not know stays out."""
    shape = SHAPES[kind]
    known: dict[str, Any] = {n: v for n, v in values.items() if n in shape.known}
    return KINDS[kind](id=record, **known)


def sealed_bytes(kind: str, state: State) -> bytes:
    """Write a sealed state as plain bytes, before they are encrypted."""
    return _encode(
        {
            "kind": kind,
            "created": state.created.plain(),
            "values": state.values,
            "tips": {name: [t.plain() for t in tips] for name, tips in state.tips.items()},
            "differing": sorted(state.differing),
        }
    )


def sealed_state(data: bytes) -> tuple[str, State]:
    """Read a kind and a sealed state from their plain bytes."""
    plain = msgspec.json.decode(data)
    return plain["kind"], State(
        created=Tip(*plain["created"]),
        values=_values(plain["values"]),
        tips=_tips(plain["tips"]),
        differing=frozenset(plain["differing"]),
    )


def _tips_text(tips: Mapping[str, tuple[Tip, ...]]) -> str | None:
    if not tips:
        return None
    return _encode({name: [tip.plain() for tip in many] for name, many in tips.items()}).decode()


def _tips(plain: Mapping[str, Any]) -> dict[str, tuple[Tip, ...]]:
    return {name: tuple(Tip(*tip) for tip in many) for name, many in plain.items()}


def _values(plain: Mapping[str, Any]) -> dict[str, Value]:
    return {n: tuple(v) if isinstance(v, list) else v for n, v in plain.items()}
