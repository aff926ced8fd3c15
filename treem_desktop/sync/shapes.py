"""Strict reading of signed documents: canonical, bounded, and exactly one shape. §2.1, §5.1."""

import re
from collections.abc import Callable
from typing import Annotated, TypeVar

import msgspec
from msgspec import Meta

from treem_desktop.domain.lines import LARGEST, Plain, canonical, read_canonical

T = TypeVar("T")

Id = Annotated[str, Meta(pattern=r"^[0-9a-f]{32}\Z")]
Hash = Annotated[str, Meta(pattern=r"^[0-9a-f]{64}\Z")]
Whole = Annotated[int, Meta(ge=0, le=LARGEST)]
Counted = Annotated[int, Meta(ge=1, le=LARGEST)]
Unit = Annotated[str, Meta(pattern=r"^[0-9A-Za-z]{1,12}@[0-9]{4}-[0-9]{2}-[0-9]{2}\Z")]
Words = Annotated[str, Meta(min_length=1, max_length=500)]
Code = Annotated[str, Meta(pattern=r"^[A-Za-z0-9_.?-]{1,64}\Z")]
Day = Annotated[str, Meta(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}\Z")]
SigningKey = Annotated[str, Meta(pattern=r"^RW[0-9A-Za-z+/]{54}\Z")]
"""A minisign public key as its own program writes it."""
AgeRecipient = Annotated[str, Meta(pattern=r"^age1[02-9ac-hj-np-z]{58}\Z")]
Signature = Annotated[str, Meta(pattern=r"^[0-9A-Za-z+/]{86}==\Z")]
"""64 bytes of Ed25519 in base64."""
Cut = tuple[Whole, Hash]
"""The last number and hash of a station that somebody knew."""

_PLACE = re.compile(r"at `([^`]*)`\Z")


class ShapeWrong(ValueError):
    """A document is not of the one shape it must have; `place` says where."""

    def __init__(self, place: str) -> None:
        """Take the place, such as `$.sender.unit`; `$` is the whole."""
        super().__init__(place)
        self.place = place


def read_document(data: bytes) -> dict[str, Plain]:
    """Read a document: one canonical JSON object and a newline.

    Raises ShapeWrong.
    """
    if not data.endswith(b"\n"):
        raise ShapeWrong("$")
    try:
        plain = read_canonical(data[:-1])
    except ValueError as error:
        raise ShapeWrong("$") from error
    if not isinstance(plain, dict):
        raise ShapeWrong("$")
    return plain


def write_document(plain: dict[str, Plain]) -> bytes:
    """Write a document: canonical JSON and a newline."""
    return canonical(plain) + b"\n"


def fit(
    plain: dict[str, Plain],
    shape: type[T],
    again: Callable[[T], dict[str, Plain]],
    **given: object,
) -> T:
    """Read plain data into a frozen record, and refuse what writing it again would not give.

    So an unknown, a missing or a differently spelled member is refused. `given` are the members
    that JSON spells otherwise than the record. Raises ShapeWrong.
    """
    try:
        found = msgspec.convert(plain | given, shape, strict=True)
    except msgspec.ValidationError as error:
        place = _PLACE.search(str(error))
        raise ShapeWrong(place[1] if place else "$") from error
    written = again(found)
    if canonical(written) != canonical(plain):
        same = {
            key
            for key in plain.keys() & written.keys()
            if canonical(plain[key]) == canonical(written[key])
        }
        raise ShapeWrong("$." + min((plain.keys() | written.keys()) - same))
    return found
