"""The receipt: what the office took in, line by line of reckoning, back to the ward. §10."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from treem_desktop.domain.errors import BundleRefused
from treem_desktop.domain.lines import Plain
from treem_desktop.sync.shapes import (
    Code,
    Counted,
    Cut,
    Hash,
    Id,
    ShapeWrong,
    Whole,
    fit,
    read_document,
    write_document,
)
from treem_desktop.sync.totals import Totals

FORMAT = "treem-receipt"
VERSION = 1
RECEIPT_LIMIT = 16 * 2**20

Empty = Annotated[tuple[str, ...], Meta(max_length=0)]
PLACES = ("questions", "differences", "duplicates")
"""Kept for what a later version sends; this one knows them only empty (§10.3)."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of one bundle."""

    id: Id
    number: Counted
    manifest: Hash
    """SHA-256 of its manifest."""
    received: Whole
    """When, in milliseconds of UTC, by the receiver's clock."""
    state: Literal["taken", "known", "refused"]
    code: Annotated[str, Meta(pattern=r"^[a-z_.]{0,64}\Z")] = ""
    """Why it was refused, as a code of the catalog."""
    values: Mapping[Code, str | Whole] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """What an office says to a ward after taking in."""

    accepted: Mapping[Id, Cut]
    """Per station of the ward, the last line that the office now has. It counts even when a
    bundle was refused (§9.10)."""
    bundles: tuple[Verdict, ...]
    totals: Totals | None
    """What the office counted for exactly this cut."""
    questions: Empty = ()
    differences: Empty = ()
    duplicates: Empty = ()


def write_receipt(receipt: Receipt) -> bytes:
    """Write a receipt as it travels."""
    return write_document(_plain(receipt))


def read_receipt(data: bytes) -> Receipt:
    """Read a receipt.

    Raises BundleRefused: newer, with places this version does not know, or misshapen.
    """
    try:
        plain = read_document(data)
        if plain.get("format") != FORMAT:
            raise ShapeWrong("$.format")
        if plain.get("version") != VERSION:
            raise BundleRefused("bundle.newer_version", version=plain.get("version"))
        for place in PLACES:
            if plain.get(place):
                raise BundleRefused("bundle.place_not_yet", place=place)
        return fit(plain, Receipt, _plain)
    except ShapeWrong as error:
        raise BundleRefused("bundle.receipt_shape", place=error.place) from error


def _plain(receipt: Receipt) -> dict[str, Plain]:
    plain: dict[str, Plain] = msgspec.to_builtins(receipt)
    return plain | {"format": FORMAT, "version": VERSION}
