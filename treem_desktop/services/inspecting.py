"""Looks at a bundle or a card, taking nothing in: who, what, and what would become of it."""

from dataclasses import dataclass
from pathlib import Path

from treem_desktop.domain.errors import BookError, BundleRefused, DriveRefused
from treem_desktop.services.receiving import LARGEST, receiver_of
from treem_desktop.storage.book import Book
from treem_desktop.sync import cards, order
from treem_desktop.sync.cards import Card
from treem_desktop.sync.formats import v1
from treem_desktop.sync.formats.v1 import Incoming
from treem_desktop.sync.manifest import Manifest

__all__ = ["Card"]

_CARD = ".json"


@dataclass(frozen=True, slots=True)
class Inspected:
    """What a bundle says of itself, and what its receiver says to that."""

    manifest: Manifest | None
    """What it claims. Only a state other than `refused` makes that believed; None when it does not
    even open."""
    state: str
    """`ready`, `known`, `own` (made by this unit, and sound) or `refused`."""
    error: BookError | None = None


def is_card(path: Path) -> bool:
    """Tell whether a file is meant to be a card."""
    return path.name.endswith(_CARD)


def look_at_card(path: Path, *, training: bool) -> Card:
    """Read a card whose signature holds; that does not mean that anybody compared it.

    Raises BundleRefused `card.…`.
    """
    signature = path.with_name(f"{path.name}.minisig")
    try:
        data, signed = path.read_bytes(), signature.read_bytes()
    except OSError as error:
        raise BundleRefused("card.not_readable", file=path.name) from error
    return cards.read_card(data, signed, training=training)


def look_at_bundle(book: Book, path: Path) -> Inspected:
    """Open a bundle, check everything that needs no writing, and give the verdict.

    Raises DriveRefused when the file cannot be read, BundleRefused when nobody here may open it.
    """
    receiver = receiver_of(book)
    manifest: Manifest | None = None
    try:
        data = _read(path)
        manifest = v1.peek(data, receiver.identities)
        own = manifest.sender.unit == book.unit
        incoming = v1.unpack(data, receiver, reading_back=own)
        incoming.check()
        if own:
            return Inspected(manifest, "own")
        return Inspected(manifest, _verdict(book, incoming))
    except BundleRefused as error:
        return Inspected(manifest, "refused", error)


def _read(path: Path) -> bytes:
    try:
        size = path.stat().st_size
        if size > LARGEST:
            raise BundleRefused("bundle.too_large", size=size >> 20, limit=LARGEST >> 20)
        return path.read_bytes()
    except OSError as error:
        raise DriveRefused("drive.gone", place=path.parent.name, file=path.name) from error


def _verdict(book: Book, incoming: Incoming) -> str:
    """Tell what taking it in would come to; a part of several cannot be judged alone."""
    manifest = incoming.manifest
    if book.exchanges.by_bundle(manifest.id):
        return "known"
    if manifest.kind == "receipt" or manifest.part[1] > 1:
        return "ready"
    stations = {segment.station for segment in manifest.segments} | set(manifest.knows)
    known = {station: book.journal.reached(station).number for station in stations}
    revoked = [peer.station for peer in book.peers.of_unit(manifest.sender.unit) if peer.revoked]
    last = book.exchanges.last("in", manifest.kind, manifest.sender.unit)
    order.decide(
        [manifest],
        known,
        book.journal.hash_at,
        revoked=revoked,
        received=last.number if last else 0,
    )
    return "ready"
