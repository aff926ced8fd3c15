"""The line of the journal: canonical bytes, hashes and the chain. docs/bundle-format.md §2.

What is written here can never be taken back, so every choice is a numbered clause with vectors.
"""

import hashlib
import json
import re
import unicodedata
from collections.abc import Mapping
from itertools import pairwise
from typing import NamedTuple

from treem_desktop.domain.values import Value

Plain = str | int | None | list["Plain"] | dict[str, "Plain"]
"""What canonical JSON may hold: no floats, no true or false."""

FIRST_HASH = "0" * 64
"""The hash before a station's first line: 32 zero bytes (§2.6)."""
LARGEST = 2**53 - 1
DEEPEST = 8
"""How many lists and maps may stand within one another (§2.1)."""
AUTHOR_LENGTH = 200
SEALED_ACT = "sealed.write"
SEALED_KIND = "sealed"

_encoder = json.JSONEncoder(
    ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False
)


class Tip(NamedTuple):
    """A line named by another: its station, number, and the first 8 digits of its hash."""

    station: str
    number: int
    mark: str

    def plain(self) -> list[Plain]:
        """Give it as it stands in a line's `over`."""
        return [self.station, self.number, self.mark]


class Stamp(NamedTuple):
    """What a line tells even when its body is withheld or erased."""

    station: str
    number: int
    first: int
    act: str
    clock: tuple[int, int]
    author: str
    kind: str
    record: str
    sealed: bool
    body: str
    """SHA-256 of the body's canonical bytes, in hexadecimal."""


class Body(NamedTuple):
    """What a line says: the values it sets, and which lines each of them replaces.

    A sealed body also names the act and the kind, which its stamp keeps to itself (§2.4).
    """

    salt: str
    fields: Mapping[str, Value]
    over: Mapping[str, tuple[Tip, ...]]
    act: str = ""
    kind: str = ""


class Line(NamedTuple):
    """One line as stored and carried: the canonical bytes, and its place in the chain."""

    stamp: bytes
    body: bytes | None
    hash: str


class Arrived(NamedTuple):
    """A line with what its bytes say, read once for every later step."""

    line: Line
    stamp: Stamp
    body: Body | None
    """None while it is withheld, erased, or sealed under a key not at hand."""


def canonical(value: Plain) -> bytes:
    """Write plain data as canonical JSON: RFC 8785 without floats, true and false; NFC strings.

    The caller has checked the shape; `is_canonical` is for what comes from elsewhere.
    """
    return _encoder.encode(value).encode()


def digest(data: bytes) -> str:
    """Give the SHA-256 of bytes in lower-case hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def link_hash(previous: str, stamp: bytes) -> str:
    """Chain a line to the one before: SHA-256(previous hash, SHA-256(stamp)), in hexadecimal."""
    return hashlib.sha256(bytes.fromhex(previous) + hashlib.sha256(stamp).digest()).hexdigest()


def stamp_bytes(stamp: Stamp) -> bytes:
    """Write a stamp canonically, with its author in NFC."""
    return canonical(
        {
            "act": stamp.act,
            "author": unicodedata.normalize("NFC", stamp.author),
            "body": stamp.body,
            "clock": list(stamp.clock),
            "first": stamp.first,
            "kind": stamp.kind,
            "number": stamp.number,
            "record": stamp.record,
            "sealed": int(stamp.sealed),
            "station": stamp.station,
        }
    )


def body_bytes(body: Body) -> bytes:
    """Write a body canonically, with every string in NFC."""
    plain: dict[str, Plain] = {
        "fields": {name: plain_value(value) for name, value in body.fields.items()},
        "over": {name: [tip.plain() for tip in sorted(tips)] for name, tips in body.over.items()},
        "salt": body.salt,
    }
    if body.act:
        plain |= {"act": body.act, "kind": body.kind}
    return canonical(plain)


def plain_value(value: Value) -> Plain:
    """Give a field's value as it stands in a line."""
    if isinstance(value, tuple):
        return [unicodedata.normalize("NFC", item) for item in value]
    return unicodedata.normalize("NFC", value) if isinstance(value, str) else value


def value_of(plain: object) -> Value:
    """Read a field's value from a line.

    Raises ValueError for a shape no field can have.
    """
    if plain is None or isinstance(plain, str):
        return plain
    if isinstance(plain, int) and not isinstance(plain, bool) and abs(plain) <= LARGEST:
        return plain
    if isinstance(plain, list) and all(isinstance(item, str) for item in plain):
        return tuple(plain)
    raise ValueError("not a value a field can hold")


def read_stamp(data: bytes) -> Stamp:
    """Read a stamp from its canonical bytes.

    Raises ValueError when it is not canonical or not the shape of a stamp.
    """
    plain = read_canonical(data)
    if not isinstance(plain, dict) or set(plain) != _STAMP_KEYS:
        raise ValueError("not a stamp")
    clock = _many(plain["clock"])
    if len(clock) != 2 or plain["sealed"] not in (0, 1):
        raise ValueError("not a stamp")
    stamp = Stamp(
        number=_whole(plain["number"]),
        first=_whole(plain["first"]),
        clock=(_whole(clock[0]), _whole(clock[1])),
        sealed=plain["sealed"] == 1,
        **{name: _text(plain[name]) for name in _STAMP_TEXTS},
    )
    check_stamp(stamp)
    return stamp


def check_stamp(stamp: Stamp) -> None:
    """Check what a stamp's parts may be (§2.3).

    Raises ValueError.
    """
    if not (is_id(stamp.station) and is_id(stamp.record) and is_hash(stamp.body)):
        raise ValueError("an id is 32 and a hash 64 hexadecimal digits")
    if not (1 <= stamp.first <= stamp.number and min(stamp.clock) >= 0):
        raise ValueError("a number counts from 1, and an act begins at or before its lines")
    if not 0 < len(stamp.author) <= AUTHOR_LENGTH:
        raise ValueError("an author has a name")
    if not (is_act(stamp.act) and is_name(stamp.kind)):
        raise ValueError("not the name of an act or a kind")
    if (stamp.act == SEALED_ACT, stamp.kind == SEALED_KIND) != (stamp.sealed, stamp.sealed):
        raise ValueError("a sealed line's stamp does not talk")


def read_body(data: bytes) -> Body:
    """Read a body from its canonical bytes.

    Raises ValueError when it is not canonical or not the shape of a body.
    """
    plain = read_canonical(data)
    if not isinstance(plain, dict) or set(plain) - {"act", "kind"} != {"fields", "over", "salt"}:
        raise ValueError("not a body")
    fields, over = plain["fields"], plain["over"]
    if not isinstance(fields, dict) or not isinstance(over, dict) or "" in plain.values():
        raise ValueError("not a body")
    body = Body(
        salt=_text(plain["salt"]),
        fields={name: value_of(value) for name, value in fields.items()},
        over={name: tuple(map(_tip, _many(tips))) for name, tips in over.items()},
        act=_text(plain.get("act", "")),
        kind=_text(plain.get("kind", "")),
    )
    check_body(body)
    return body


def check_body(body: Body) -> None:
    """Check what a body's parts may be (§2.4).

    Raises ValueError.
    """
    if not is_id(body.salt) or not all(map(is_name, body.fields)):
        raise ValueError("not a salt or not the name of a field")
    if (body.act or body.kind) and not (is_act(body.act) and is_name(body.kind)):
        raise ValueError("a sealed body names its act and its kind")
    check_over(body)


def check_over(body: Body) -> None:
    """Check what a body's values replace: lines named in order and once, for values it sets.

    Raises ValueError.
    """
    for name, tips in body.over.items():
        if name not in body.fields or not tips:
            raise ValueError("only a value that is set replaces others")
        for tip in tips:
            if not (is_id(tip.station) and tip.number >= 1 and is_mark(tip.mark)):
                raise ValueError("not the name of a line")
        if len(tips) > 1 and any(one >= next_one for one, next_one in pairwise(tips)):
            raise ValueError("tips stand in order and once")


def read_canonical(data: bytes) -> Plain:
    """Read canonical JSON and refuse any other spelling of the same data.

    Raises ValueError: not UTF-8, not JSON, a duplicate key, a float, true or false, a number out
    of range, deeper than eight, not NFC, or not canonical.
    """
    try:
        text = data.decode()
        plain: Plain = json.loads(
            text,
            object_pairs_hook=_once,
            parse_int=_in_range,
            parse_float=_never,
            parse_constant=_never,
        )
    except (UnicodeDecodeError, RecursionError) as error:
        raise ValueError("not canonical JSON") from error
    _check_depth(plain, DEEPEST)
    if not unicodedata.is_normalized("NFC", text) or canonical(plain) != data:
        raise ValueError("not canonical JSON")
    return plain


def is_id(text: str) -> bool:
    """Tell whether a text is 32 hexadecimal digits: a record, a station or a salt."""
    return _ID.fullmatch(text) is not None


def is_hash(text: str) -> bool:
    """Tell whether a text is 64 hexadecimal digits."""
    return _HASH.fullmatch(text) is not None


def is_mark(text: str) -> bool:
    """Tell whether a text is the first 8 hexadecimal digits of a hash."""
    return _MARK.fullmatch(text) is not None


def is_name(text: str) -> bool:
    """Tell whether a text can name a field or a kind of record."""
    return _NAME.fullmatch(text) is not None


def is_act(text: str) -> bool:
    """Tell whether a text can name an act: names joined by dots."""
    return _ACT.fullmatch(text) is not None


_ID = re.compile("[0-9a-f]{32}")
_HASH = re.compile("[0-9a-f]{64}")
_MARK = re.compile("[0-9a-f]{8}")
_NAME = re.compile("[a-z][a-z0-9_]{0,63}")
_ACT = re.compile(r"(?=.{1,64}\Z)[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)*")
_STAMP_TEXTS = ("station", "act", "author", "kind", "record", "body")
_STAMP_KEYS = {*_STAMP_TEXTS, "number", "first", "clock", "sealed"}


def _once(pairs: list[tuple[str, Plain]]) -> dict[str, Plain]:
    found = dict(pairs)
    if len(found) != len(pairs) or not all(key.isascii() for key in found):
        raise ValueError("a key stands twice, or is not ASCII")
    return found


def _never(text: str) -> Plain:
    raise ValueError(f"{text} is not a whole number")


def _in_range(text: str) -> int:
    return _whole(int(text))


def _check_depth(value: Plain, left: int) -> None:
    if isinstance(value, bool):
        raise ValueError("true and false are not values here")
    if isinstance(value, list | dict):
        if not left:
            raise ValueError("too deep")
        for item in value.values() if isinstance(value, dict) else value:
            _check_depth(item, left - 1)


def _whole(value: Plain) -> int:
    if type(value) is not int or abs(value) > LARGEST:
        raise ValueError("not a whole number in range")
    return value


def _text(value: Plain) -> str:
    if not isinstance(value, str):
        raise ValueError("not a text")
    return value


def _many(value: Plain) -> list[Plain]:
    if not isinstance(value, list):
        raise ValueError("not a list")
    return value


def _tip(plain: Plain) -> Tip:
    station, number, mark = _many(plain) if len(_many(plain)) == 3 else ("", 0, "")
    return Tip(_text(station), _whole(number), _text(mark))
