"""Bundles of version 1, packed: cut, described, signed, encrypted. §4, §5, §6."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from treem_desktop.sync import contents, envelope, members
from treem_desktop.sync.formats.v1_reading import read_signed
from treem_desktop.sync.manifest import (
    LINES_LIMIT,
    Manifest,
    Member,
    Party,
    Recipient,
    Sealed,
    manifest_hash,
    write_manifest,
)
from treem_desktop.sync.receipts import Receipt, write_receipt
from treem_desktop.sync.shapes import Cut
from treem_desktop.sync.signing import sign
from treem_desktop.sync.slicing import Outgoing, Slice, Source, cut
from treem_desktop.sync.totals import Totals
from treem_desktop.system.ids import Ids


@dataclass(frozen=True, slots=True, kw_only=True)
class HandOver:
    """What is to be packed, whatever number of parts it takes."""

    kind: Literal["book", "receipt"]
    training: bool
    purpose: str
    basis: str
    secrecy: str
    scope: str
    handover: str
    number: int
    """The number of the first part."""
    previous: str
    made: int
    program: str
    sender: Party
    recipient: Recipient
    knows: Mapping[str, Cut]
    carries_sealed: bool
    totals: Totals | None
    sources: tuple[Source, ...] = ()
    receipt: Receipt | None = None
    files: tuple[bytes, ...] = ()


@dataclass(frozen=True, slots=True)
class Packed:
    """One part, ready for the stick."""

    data: bytes
    manifest: Manifest
    manifest_hash: str


def pack(
    order: HandOver,
    lines: Iterable[Outgoing],
    secret: bytes,
    ids: Ids,
    *,
    limit: int = LINES_LIMIT,
) -> list[Packed]:
    """Pack a hand-over into as many parts as it takes, signed and encrypted.

    Raises BundleRefused when something in it cannot travel.
    """
    slices = cut(order.sources, lines, carries_sealed=order.carries_sealed, limit=limit)
    done: list[Packed] = []
    previous = order.previous
    for part, piece in enumerate(slices, start=1):
        found = _members(order, piece, last=part == len(slices))
        manifest = _describe(order, piece, found, (part, len(slices)), (ids.new(), previous))
        signed = write_manifest(manifest)
        read_signed(signed)  # nothing leaves that the other side would refuse for its shape
        previous = manifest_hash(signed)
        signature = sign(secret, signed, manifest.trusted_comment)
        inside = members.join({members.MANIFEST: signed, members.SIGNATURE: signature} | found)
        recipients = (order.recipient.recipient, order.sender.recipient)
        done.append(Packed(envelope.close(inside, recipients), manifest, previous))
    return done


def _members(order: HandOver, piece: Slice, *, last: bool) -> dict[str, bytes]:
    """Name what is carried beside the manifest; attachments go with the last part."""
    found: dict[str, bytes] = {}
    if order.receipt is not None:
        found[members.RECEIPT] = write_receipt(order.receipt)
    found[members.JOURNAL] = piece.packed
    if last:
        found |= sorted((contents.name_of(data), data) for data in order.files)
    return found


def _describe(
    order: HandOver,
    piece: Slice,
    found: Mapping[str, bytes],
    part: tuple[int, int],
    names: tuple[str, str],
) -> Manifest:
    """Write the manifest of one part; `names` are its id and the previous manifest's hash."""
    return Manifest(
        kind=order.kind,
        training=order.training,
        purpose=order.purpose,
        basis=order.basis,
        secrecy=order.secrecy,
        scope=order.scope,
        id=names[0],
        number=order.number + part[0] - 1,
        handover=order.handover,
        part=part,
        previous=names[1],
        made=order.made,
        program=order.program,
        sender=order.sender,
        recipient=order.recipient,
        knows=order.knows,
        segments=piece.segments,
        sealed=Sealed("carried" if order.carries_sealed else "withheld", piece.sealed),
        members=tuple(_member(name, data, piece) for name, data in found.items()),
        totals=order.totals if part[0] == part[1] else None,
    )


def _member(name: str, data: bytes, piece: Slice) -> Member:
    return contents.described(name, data, piece.unpacked if name == members.JOURNAL else None)
