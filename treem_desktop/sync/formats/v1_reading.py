"""Bundles of version 1, taken apart in the one order of checks. docs/bundle-format.md §7."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from treem_desktop.domain.errors import BundleRefused
from treem_desktop.domain.lines import Arrived, Plain
from treem_desktop.sync import contents, envelope, members
from treem_desktop.sync.checking import Walk
from treem_desktop.sync.manifest import (
    FORMAT,
    MANIFEST_LIMIT,
    VERSION,
    Manifest,
    Segment,
    manifest_hash,
    read_manifest,
)
from treem_desktop.sync.order import check_parts
from treem_desktop.sync.receipts import Receipt, read_receipt
from treem_desktop.sync.shapes import ShapeWrong, read_document
from treem_desktop.sync.signing import SIGNATURE_LIMIT, BadSignature, verify
from treem_desktop.sync.trust import Sender, believed

KINDS = ("book", "receipt")
_SENT_BY = {"book": "ward", "receipt": "office"}
RESERVED_KINDS = ("sibling", "return", "transfer", "figures")


@dataclass(frozen=True, slots=True)
class Receiver:
    """Who opens: a unit's keys, and whom its book knows."""

    unit: str
    recipient: str
    identities: tuple[str, ...]
    training: bool
    senders: Mapping[str, Sender]
    """By station, vouched ones too."""


@dataclass(frozen=True, slots=True)
class Incoming:
    """A bundle whose manifest is believed and whose members are those that were signed."""

    manifest: Manifest
    manifest_hash: str
    sender: Sender
    receipt: Receipt | None
    files: Mapping[str, bytes]
    """Attachments by the SHA-256 of what is in them."""
    _journal: bytes = field(repr=False)
    _senders: Mapping[str, Sender] = field(repr=False)

    def segments(self) -> Iterator[tuple[Segment, Iterator[Arrived]]]:
        """Read the lines, segment by segment, each checked as it comes.

        Nothing may be kept before this has ended without raising: the last checks come after the
        last line. Raises BundleRefused.
        """
        size = next(m.unpacked for m in self.manifest.members if m.name == members.JOURNAL)
        walk = Walk(self.manifest, self.sender, self._senders)
        return walk.segments(self._journal, size)

    def check(self) -> None:
        """Read every line and keep none. Raises BundleRefused."""
        for _ in self.segments():
            pass


def unpack(data: bytes, receiver: Receiver, *, reading_back: bool = False) -> Incoming:
    """Open a bundle and check everything up to its lines, in the order of §7.1.

    With `reading_back` the writer opens what it has written for another. Raises BundleRefused at
    the first failure.
    """
    found, recipients = _inside(data, receiver.identities)
    signed = found[members.MANIFEST]
    manifest = read_signed(signed)
    _check_training(manifest, receiver)
    _check_recipient(manifest, receiver, recipients, reading_back=reading_back)
    sender = believed(manifest.sender, receiver.senders)
    if sender.kind != _SENT_BY[manifest.kind]:
        raise BundleRefused("bundle.wrong_kind", unit=sender.name)
    _check_signature(manifest, signed, found[members.SIGNATURE], sender)
    contents.check_found(manifest, found)
    receipt = read_receipt(found[members.RECEIPT]) if manifest.kind == "receipt" else None
    files = {
        name.removeprefix(members.FILES): data
        for name, data in found.items()
        if name.startswith(members.FILES)
    }
    return Incoming(
        manifest,
        manifest_hash(signed),
        sender,
        receipt,
        files,
        found[members.JOURNAL],
        receiver.senders,
    )


def peek(data: bytes, identities: Iterable[str]) -> Manifest:
    """Read what a bundle says of itself. Nothing of it is to be believed: no signature is checked.

    Raises BundleRefused.
    """
    found, _ = _inside(data, identities)
    return read_signed(found[members.MANIFEST])


def join(parts: Iterable[Incoming]) -> tuple[Incoming, ...]:
    """Put the parts of one hand-over into their order.

    Raises BundleRefused when one is missing or they do not belong together.
    """
    ordered = tuple(sorted(parts, key=lambda part: part.manifest.part))
    check_parts([part.manifest for part in ordered])
    return ordered


def _inside(data: bytes, identities: Iterable[str]) -> tuple[dict[str, bytes], int]:
    """Decrypt and take the members apart; give also the number of recipients (§4.2–§4.4)."""
    opened, recipients = envelope.open_closed(data, identities)
    found = members.split(opened)
    if list(found)[:2] != [members.MANIFEST, members.SIGNATURE]:
        raise BundleRefused("bundle.members")
    if len(found[members.MANIFEST]) > MANIFEST_LIMIT:
        raise BundleRefused("bundle.manifest_too_large", limit=MANIFEST_LIMIT >> 20)
    if len(found[members.SIGNATURE]) > SIGNATURE_LIMIT:
        raise BundleRefused("bundle.signature_too_large", limit=SIGNATURE_LIMIT >> 10)
    return found, recipients


def read_signed(data: bytes) -> Manifest:
    """Read the manifest: shape, format, version, kind, then all of it (§5)."""
    try:
        plain = read_document(data)
        _check_version(plain)
        manifest = read_manifest(plain)
    except ShapeWrong as error:
        if error.place.startswith("$.pieces"):
            raise BundleRefused("bundle.place_not_yet", place="pieces") from error
        raise BundleRefused("bundle.manifest_shape", place=error.place) from error
    contents.check_listed(manifest)
    if manifest.kind == "receipt" and manifest.segments:
        raise BundleRefused("bundle.place_not_yet", place="segments")
    return manifest


def _check_version(plain: dict[str, Plain]) -> None:
    version, kind = plain.get("version"), plain.get("kind")
    if plain.get("format") != FORMAT:
        raise BundleRefused("bundle.format")
    if not isinstance(version, int) or version < 1:
        raise ShapeWrong("$.version")
    if version > VERSION:
        raise BundleRefused("bundle.newer_version", version=version)
    if kind in RESERVED_KINDS:
        raise BundleRefused("bundle.kind_not_yet", kind=kind)
    if kind not in KINDS:
        raise BundleRefused("bundle.kind_unknown")


def _check_training(manifest: Manifest, receiver: Receiver) -> None:
    if manifest.training != receiver.training:
        raise BundleRefused("bundle.training" if manifest.training else "bundle.official")


def _check_recipient(
    manifest: Manifest, receiver: Receiver, recipients: int, *, reading_back: bool
) -> None:
    """Check that the signed manifest names whoever could decrypt it (§4.2, §5.2)."""
    end = manifest.sender if reading_back else manifest.recipient
    if (end.unit, end.recipient) != (receiver.unit, receiver.recipient):
        raise BundleRefused("bundle.other_recipient")
    if recipients != len({manifest.recipient.recipient, manifest.sender.recipient}):
        raise BundleRefused("bundle.recipients_differ")


def _check_signature(manifest: Manifest, signed: bytes, signature: bytes, sender: Sender) -> None:
    try:
        comment = verify(sender.key, signed, signature)
    except BadSignature as error:
        raise BundleRefused("bundle.signature") from error
    if comment != manifest.trusted_comment:
        raise BundleRefused("bundle.comment")
