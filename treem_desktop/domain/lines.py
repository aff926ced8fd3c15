"""The line of the journal: canonical bytes, hashes and the chain. docs/bundle-format.md §2.

What is written here can never be taken back, so every choice is a numbered clause with vectors.
"""

import hashlib
import json
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

from treem_desktop.domain.values import Value

Plain = str | int | None | list["Plain"] | dict[str, "Plain"]
"""What canonical JSON may hold: no floats, no true or false."""

FIRST_HASH = "0" * 64
"""The hash before a station's first line: 32 zero bytes (§2.6)."""
LARGEST = 2**53 - 1
SEALED_ACT = "sealed.write"
SEALED_KIND = "sealed"

_encoder = json.JSONEncoder(
    ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False
)


@dataclass(frozen=True, slots=True, order=True)
class Tip:
    """A line named by another: its station, number, and the first 8 digits of its hash."""

    station: str
    number: int
    mark: str

    def plain(self) -> list[Plain]:
        """Give it as it stands in a line's `over`."""
        return [self.station, self.number, self.mark]


@dataclass(frozen=True, slots=True)
class Stamp:
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


@dataclass(frozen=True, slots=True)
class Body:
    """What a line says: the values it sets, and which lines each of them replaces.

    A sealed body also names the act and the kind, which its stamp keeps to itself (§2.4).
    """

    salt: str
    fields: Mapping[str, Value]
    over: Mapping[str, tuple[Tip, ...]]
    act: str = ""
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One line as stored and carried: the canonical bytes, and its place in the chain."""

    stamp: bytes
    body: bytes | None
    hash: str


@dataclass(frozen=True, slots=True)
class Arrived:
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
    """Write a stamp canonically."""
    return canonical(
        {
            "act": stamp.act,
            "author": stamp.author,
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
    clock = plain["clock"]
    if not (isinstance(clock, list) and len(clock) == 2 and all(type(n) is int for n in clock)):
        raise ValueError("the clock is two numbers")
    if plain["sealed"] not in (0, 1) or type(plain["number"]) is not int:
        raise ValueError("not a stamp")
    texts = {name: plain[name] for name in _STAMP_TEXTS}
    if not all(isinstance(text, str) for text in texts.values()):
        raise ValueError("not a stamp")
    return Stamp(
        number=plain["number"],
        first=_whole(plain["first"]),
        clock=(_whole(clock[0]), _whole(clock[1])),
        sealed=plain["sealed"] == 1,
        **{name: str(text) for name, text in texts.items()},
    )


def read_body(data: bytes) -> Body:
    """Read a body from its canonical bytes.

    Raises ValueError when it is not canonical or not the shape of a body.
    """
    plain = read_canonical(data)
    if not isinstance(plain, dict) or not {"fields", "over", "salt"} <= set(plain):
        raise ValueError("not a body")
    fields, over = plain["fields"], plain["over"]
    if not isinstance(fields, dict) or not isinstance(over, dict):
        raise ValueError("not a body")
    return Body(
        salt=str(plain["salt"]),
        fields={name: value_of(value) for name, value in fields.items()},
        over={name: tuple(map(_tip, _many(tips))) for name, tips in over.items()},
        act=str(plain.get("act", "")),
        kind=str(plain.get("kind", "")),
    )


def read_canonical(data: bytes) -> Plain:
    """Read canonical JSON and refuse any other spelling of the same data.

    Raises ValueError: not UTF-8, not JSON, a duplicate key, a float, not NFC, or not canonical.
    """
    try:
        text = data.decode()
        plain: Plain = json.loads(
            text, object_pairs_hook=_once, parse_float=_never, parse_constant=_never
        )
    except (UnicodeDecodeError, RecursionError) as error:
        raise ValueError("not canonical JSON") from error
    if not unicodedata.is_normalized("NFC", text) or canonical(plain) != data:
        raise ValueError("not canonical JSON")
    return plain


_STAMP_TEXTS = ("station", "act", "author", "kind", "record", "body")
_STAMP_KEYS = {*_STAMP_TEXTS, "number", "first", "clock", "sealed"}


def _once(pairs: list[tuple[str, Plain]]) -> dict[str, Plain]:
    found = dict(pairs)
    if len(found) != len(pairs) or not all(key.isascii() for key in found):
        raise ValueError("a key stands twice, or is not ASCII")
    if any(isinstance(value, bool) for value in found.values()):
        raise ValueError("true and false are not values here")
    return found


def _never(text: str) -> Plain:
    raise ValueError(f"{text} is not a whole number")


def _whole(value: Plain) -> int:
    if type(value) is not int or abs(value) > LARGEST:
        raise ValueError("not a whole number in range")
    return value


def _many(value: Plain) -> list[Plain]:
    if not isinstance(value, list):
        raise ValueError("not a list")
    return value


def _tip(plain: Plain) -> Tip:
    if not (isinstance(plain, list) and len(plain) == 3):
        raise ValueError("not the name of a line")
    station, number, mark = plain
    if not isinstance(station, str) or not isinstance(mark, str):
        raise ValueError("not the name of a line")
    return Tip(station, _whole(number), mark)
