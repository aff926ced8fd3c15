"""The manifest: what a bundle is, from whom, for whom, and what it carries. §5.

Frozen records, one canonical spelling, and every limit that can be read off it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from treem_desktop.domain.lines import FIRST_HASH, Plain, digest
from treem_desktop.sync.shapes import (
    AgeRecipient,
    Counted,
    Cut,
    Hash,
    Id,
    ShapeWrong,
    SigningKey,
    Unit,
    Whole,
    Words,
    fit,
    write_document,
)
from treem_desktop.sync.signing import is_signing_key
from treem_desktop.sync.totals import Totals
from treem_desktop.sync.trust import Seal

FORMAT = "treem-bundle"
VERSION = 1
MANIFEST_LIMIT = 2**20
LINES_LIMIT = 250_000
PARTS_LIMIT = 1000


@dataclass(frozen=True, slots=True)
class Party:
    """The station that made the bundle, and its unit."""

    unit: Unit
    """Our place code: the official code, `@`, and the day its list came into force."""
    name: Words
    station: Id
    key: SigningKey
    recipient: AgeRecipient


@dataclass(frozen=True, slots=True)
class Recipient:
    """The unit the bundle is for."""

    unit: Unit
    recipient: AgeRecipient


@dataclass(frozen=True, slots=True)
class Segment:
    """A slice of one station's journal: lines first to last, and the hashes around it."""

    station: Id
    key: SigningKey
    first: Counted
    last: Counted
    before: Hash
    """The hash of the line before the first; 32 zero bytes before line 1."""
    after: Hash
    """The hash of the last line."""
    seal: Seal | None
    """The station's latest seal the sender knows; it may lie before or after this slice."""


@dataclass(frozen=True, slots=True)
class Sealed:
    """Whether the bodies of sealed lines are in the bundle, and how many lines that concerns."""

    state: Literal["carried", "withheld"]
    lines: Whole


@dataclass(frozen=True, slots=True)
class Member:
    """One file of the bundle beside the manifest and its signature."""

    name: Annotated[str, Meta(pattern=r"^[a-z0-9][a-z0-9./_-]{0,99}\Z")]
    size: Whole
    unpacked: Whole
    sha256: Hash


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """Everything that is signed; the other members are signed through their hashes."""

    kind: Literal["book", "receipt"]
    training: bool
    purpose: Words
    basis: Words
    """The legal basis of the transfer."""
    secrecy: Words
    scope: Words
    """Who may see it: Decree 56/2017 art. 24.3."""
    id: Id
    number: Counted
    """Counts the station's bundles for this recipient; explains, decides nothing (§9.9)."""
    handover: Id
    part: tuple[Counted, Counted]
    previous: Hash
    """SHA-256 of the previous bundle's manifest; zeros for the first one."""
    made: Whole
    program: Words
    sender: Party
    recipient: Recipient
    knows: Mapping[Id, Cut]
    segments: tuple[Segment, ...]
    sealed: Sealed
    members: tuple[Member, ...]
    totals: Totals | None
    """In the last part of a `book` only."""
    pieces: Annotated[tuple[str, ...], Meta(max_length=0)] = ()
    """Kept for records that come by a transfer: empty in this version (§5.6)."""

    @property
    def lines(self) -> int:
        """How many lines the bundle carries."""
        return sum(segment.last - segment.first + 1 for segment in self.segments)

    @property
    def trusted_comment(self) -> str:
        """What the signature's trusted comment must be (§6.3)."""
        sender, to = self.sender.unit, self.recipient.unit
        return f"treem v1 unit={sender} number={self.number} to={to}"


def write_manifest(manifest: Manifest) -> bytes:
    """Write a manifest as it is signed."""
    return write_document(_plain(manifest))


def read_manifest(plain: dict[str, Plain]) -> Manifest:
    """Read a manifest of this version from its document.

    Raises ShapeWrong with the place that is wrong.
    """
    if plain.get("training") not in (0, 1):
        raise ShapeWrong("$.training")
    manifest = fit(plain, Manifest, _plain, training=plain["training"] == 1)
    _check(manifest)
    return manifest


def manifest_hash(data: bytes) -> str:
    """Give the name that receipts and later bundles have for a bundle: SHA-256 of its manifest."""
    return digest(data)


def _plain(manifest: Manifest) -> dict[str, Plain]:
    plain: dict[str, Plain] = msgspec.to_builtins(manifest)
    return plain | {"format": FORMAT, "version": VERSION, "training": int(manifest.training)}


def _check(manifest: Manifest) -> None:
    """Check what no single member can say about itself (§5.2–§5.5)."""
    part, parts = manifest.part
    if part > parts or parts > PARTS_LIMIT:
        raise ShapeWrong("$.part")
    if manifest.sender.unit == manifest.recipient.unit:
        raise ShapeWrong("$.recipient.unit")
    stations = {segment.station for segment in manifest.segments}
    if len(stations) != len(manifest.segments):
        raise ShapeWrong("$.segments")
    for segment in manifest.segments:
        _check_segment(manifest, segment)
    if (manifest.totals is not None) != (manifest.kind == "book" and part == parts):
        raise ShapeWrong("$.totals")
    carried = manifest.sealed.state == "carried"
    if manifest.totals is not None and (manifest.totals.sealed is not None) != carried:
        raise ShapeWrong("$.totals.sealed")


def _check_segment(manifest: Manifest, segment: Segment) -> None:
    known, known_hash = manifest.knows.get(segment.station, (0, ""))
    if not is_signing_key(segment.key):
        raise ShapeWrong("$.segments.key")
    if segment.first > segment.last or (segment.first == 1) != (segment.before == FIRST_HASH):
        raise ShapeWrong("$.segments")
    if known < segment.last or (known == segment.last and known_hash != segment.after):
        raise ShapeWrong("$.knows")
    if manifest.part[0] == manifest.part[1] and known != segment.last:
        raise ShapeWrong("$.knows")
    seal = segment.seal
    if segment.station == manifest.sender.station and (
        seal is None or (seal.number, seal.hash) != (known, known_hash)
    ):
        raise ShapeWrong("$.segments.seal")
