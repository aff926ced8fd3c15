"""One line as it travels: written by joining stored bytes, read fast and strictly. §2.7.

`read_line` says the same as domain/lines.py would of the line's parts, ten times faster; a test
holds the two against each other.
"""

import hashlib
import unicodedata
from typing import Annotated, Literal, TypeVar

import msgspec

from treem_desktop.domain.lines import (
    LARGEST,
    Arrived,
    Body,
    Line,
    Stamp,
    Tip,
    check_body,
    check_over,
    check_stamp,
)

T = TypeVar("T")

LINE_LIMIT = 2**20

_Whole = Annotated[int, msgspec.Meta(ge=-LARGEST, le=LARGEST)]
_Counted = Annotated[int, msgspec.Meta(ge=1, le=LARGEST)]
_Tick = Annotated[int, msgspec.Meta(ge=0, le=LARGEST)]
_HEAD = b'{"body":'
_MIDDLE = b',"hash":"'
_TAIL = b'","stamp":'
_HASH_LENGTH = 64
_REMEMBERED = 10_000
_tuple = tuple.__new__
"""Makes named tuples without their constructor's detour: a million of them in a large bundle."""


class _Stamp(msgspec.Struct, forbid_unknown_fields=True, gc=False):
    """Members in the order of canonical JSON, so that writing again needs no sorting."""

    act: str
    author: str
    body: str
    clock: tuple[_Tick, _Tick]
    first: _Counted
    kind: str
    number: _Counted
    record: str
    sealed: Literal[0, 1]
    station: str


class _Body(msgspec.Struct, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """The same for a body; an open one has neither act nor kind."""

    act: str = ""
    fields: dict[str, str | _Whole | tuple[str, ...] | None]
    kind: str = ""
    over: dict[str, tuple[Tip, ...]]
    salt: str


class _Wire(msgspec.Struct, forbid_unknown_fields=True):
    body: _Body | None
    hash: str
    stamp: _Stamp


_decode = msgspec.json.Decoder(_Wire).decode
_encode = msgspec.json.Encoder(order="deterministic").encode


def wire_line(stamp: bytes, body: bytes | None, hash_: str) -> bytes:
    """Write a line for a bundle from its stored bytes, newline included."""
    return b'{"body":%b,"hash":"%b","stamp":%b}\n' % (
        b"null" if body is None else body,
        hash_.encode(),
        stamp,
    )


class LineReader:
    """Reads lines, and remembers which names it has found well formed."""

    def __init__(self) -> None:
        """Start with nothing remembered."""
        self._stamped: set[tuple[str, str, str, int, str]] = set()
        self._fields: set[str] = set()

    def read(self, wire: bytes) -> Arrived:
        """Read one line without its newline; its hash is for the caller to check (§2.6).

        Raises ValueError when it is not canonical or not the shape of a line, and BodyWrong when
        its body is not the one its stamp commits to.
        """
        try:
            found = _decode(wire)
        except (msgspec.DecodeError, RecursionError) as error:
            raise ValueError("not a line") from error
        if _encode(found) != wire:
            raise ValueError("not canonical")
        cut = wire.rindex(_TAIL)
        body_bytes = None
        if found.body is not None:
            body_bytes = wire[len(_HEAD) : cut - _HASH_LENGTH - len(_MIDDLE)]
        line = _tuple(Line, (wire[cut + len(_TAIL) : -1], body_bytes, found.hash))
        return _tuple(Arrived, (line, self._stamp(found), self._body(found, body_bytes)))

    def _stamp(self, wire: _Wire) -> Stamp:
        found = wire.stamp
        stamp = _tuple(
            Stamp,
            (
                found.station,
                found.number,
                found.first,
                found.act,
                found.clock,
                found.author,
                found.kind,
                found.record,
                found.sealed == 1,
                found.body,
            ),
        )
        names = (found.station, found.act, found.author, found.sealed, found.kind)
        if names not in self._stamped or wire.body is None:
            check_stamp(stamp)
            _check_nfc(found.author.encode())
            _remember(self._stamped, names)
        elif found.first > found.number:
            raise ValueError("an act begins at or before its lines")
        return stamp

    def _body(self, wire: _Wire, data: bytes | None) -> Body | None:
        found, sealed = wire.body, wire.stamp.sealed == 1
        if found is None or data is None:
            return None
        if hashlib.sha256(data).hexdigest() != wire.stamp.body:
            raise BodyWrong("not the body its stamp commits to")
        _check_nfc(data)
        # The record's id is checked here together with the salt. Only 64 lower-case digits come
        # back the same; anything else that fromhex takes does not.
        ids = wire.stamp.record + found.salt
        if len(found.salt) != 32 or len(ids) != 64 or bytes.fromhex(ids).hex() != ids:
            raise ValueError("not an id or not a salt")
        if (sealed, sealed) != (bool(found.act), bool(found.kind)):
            raise ValueError("a sealed body names its act and its kind, an open one does not")
        body = _tuple(Body, (found.salt, found.fields, found.over, found.act, found.kind))
        if sealed or not found.fields.keys() <= self._fields:
            check_body(body)
            for name in found.fields:
                _remember(self._fields, name)
        elif found.over:
            check_over(body)
        return body


def _check_nfc(data: bytes) -> None:
    """Hold what can be beyond ASCII to NFC: an author, a body. All other texts are of ASCII."""
    if not data.isascii() and not unicodedata.is_normalized("NFC", data.decode()):
        raise ValueError("not NFC")


class BodyWrong(ValueError):
    """A body is not the one its line's stamp commits to."""


def _remember(known: set[T], name: T) -> None:
    """Remember a good name, but not without end: a hostile bundle may have a new one each line."""
    if len(known) >= _REMEMBERED:
        known.clear()
    known.add(name)
