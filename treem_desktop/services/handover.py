"""Handing over: what the office has not acknowledged goes onto a stick, and is read back."""

import contextlib
import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypedDict

from treem_desktop.domain.errors import BookError, BundleRefused, DriveRefused
from treem_desktop.domain.lines import FIRST_HASH
from treem_desktop.domain.version import VERSION
from treem_desktop.services.books import STATION_KEY, UNIT_KEY, seal_journal
from treem_desktop.services.enrolment import sender_of
from treem_desktop.services.outgoing import outgoing
from treem_desktop.services.totals import totals_of
from treem_desktop.storage.book import Book
from treem_desktop.storage.exchanges import Cut, Exchange
from treem_desktop.storage.journal import Reached
from treem_desktop.storage.peers import Peer
from treem_desktop.sync.formats import v1
from treem_desktop.sync.manifest import Party, Recipient
from treem_desktop.sync.naming import FOLDER, NOTE_NAME, bundle_name, found_note
from treem_desktop.sync.receipts import Receipt
from treem_desktop.sync.slicing import Source
from treem_desktop.sync.trust import Seal
from treem_desktop.system.clock import day_of
from treem_desktop.system.collecting import no_collecting
from treem_desktop.system.drives import Drive, place
from treem_desktop.system.progress import Progress, Silent

_BOTH = ("vi", "en")
_STEP = 2000
_WORDS = ("purpose", "basis", "secrecy", "scope")


@dataclass(frozen=True, slots=True)
class HandedOver:
    """What was written to the stick and read back."""

    files: tuple[str, ...]
    number: int
    """Of the first part."""
    lines: int
    children: int
    """Everyone the control totals count."""
    about: int
    """How many children the lines carried are about."""
    sealed_withheld: int
    bytes: int


@dataclass(frozen=True, slots=True)
class Choice:
    """What a hand-over carries."""

    unit: str
    """The unit that receives it."""
    everything: bool = False
    """From line 1 of every station: «Gửi lại từ đầu»."""
    start: int | None = None
    """From this line of the own station."""
    sealed: bool = False
    """With the restricted part, which only that office's officer can read."""


def recipients(book: Book) -> list[Peer]:
    """List the receiving offices that were compared and not revoked, newest first."""
    found = [
        peer
        for peer in book.peers.all()
        if peer.kind == "office" and peer.enrolled and not peer.revoked and not peer.vouched
    ]
    newest: dict[str, Peer] = {}
    for peer in found:
        newest[peer.unit] = peer
    return list(newest.values())[::-1]


def waiting(book: Book, unit: str) -> int:
    """Count the lines the receiving office has not acknowledged."""
    cut = _own_cut(book)
    start = acknowledged(book, unit)
    return sum(max(0, r.number - start.get(station, (0, ""))[0]) for station, r in cut.items())


def children_waiting(book: Book, unit: str) -> int:
    """Count the children those lines are about; everyone before the first receipt."""
    cut = _own_cut(book)
    start = _start(book, Choice(unit), cut)
    if not any(start.values()):
        return len(book.counts.children(book.lists.left, book.unit))
    return _children_told_of(book, cut, start)


def acknowledged(book: Book, unit: str) -> Cut:
    """Give how far an office's newest receipt says it is, even when that is less than before."""
    newest = book.exchanges.last("in", "receipt", unit)
    return newest.cut if newest else {}


def hand_over(
    book: Book, choice: Choice, drive: Drive, progress: Progress | None = None
) -> HandedOver:
    """Write a hand-over to a stick or folder and read it back.

    Raises WritingRefused, BundleRefused (not enrolled, nothing to hand over) and DriveRefused;
    then no bundle stands there and nothing is noted.
    """
    book.session.require("hand_over")
    watch = progress or Silent()
    office = next((p for p in recipients(book) if p.unit == choice.unit), None)
    if office is None:
        raise BundleRefused("handover.not_enrolled", unit=book.catalog.place(choice.unit).name)
    seal_journal(book)
    cut = _own_cut(book)
    start = _start(book, choice, cut)
    watch.step(0, 4, "work.counting")
    totals = totals_of(book, book.unit, book.today(), sealed=choice.sealed)
    everyone = sum(totals.sexes.values())
    about = _children_told_of(book, cut, start) if any(start.values()) else everyone
    sources = _sources(book, cut, start)
    if not sources:
        raise BundleRefused("handover.nothing_new", unit=office.name)
    order = v1.HandOver(
        kind="book",
        carries_sealed=choice.sealed,
        totals=totals,
        sources=tuple(sources),
        knows={station: (r.number, r.hash) for station, r in cut.items()},
        **_heading(book, office),
    )
    lines = outgoing(book, cut, start, watch, sealed=choice.sealed)
    with no_collecting():
        packed = v1.pack(order, lines, _station_key(book), book.ids)
    watch.step(2, 4, "work.writing_stick")
    names = write_out(book, packed, drive)
    try:
        watch.step(3, 4, "work.reading_back")
        read_back(book, packed)
        log(book, packed, office.unit, cut, about=about)
    except BookError:
        _take_back(drive, names)
        raise
    return _told(packed, names, children=everyone, about=about)


def _told(
    packed: Sequence[v1.Packed], names: Sequence[str], *, children: int, about: int
) -> HandedOver:
    manifests = [part.manifest for part in packed]
    return HandedOver(
        files=tuple(names),
        number=manifests[0].number,
        lines=sum(manifest.lines for manifest in manifests),
        children=children,
        about=about,
        sealed_withheld=sum(m.sealed.lines for m in manifests if m.sealed.state == "withheld"),
        bytes=sum(len(part.data) for part in packed),
    )


def write_receipt(book: Book, unit: str, receipt: Receipt, drive: Drive) -> str:
    """Write a receipt for a unit to a stick or folder and read it back; give its name."""
    secret = _station_key(book)
    ward = next((p for p in book.peers.of_unit(unit) if p.enrolled and not p.vouched), None)
    if ward is None:
        raise BundleRefused("handover.not_enrolled", unit=book.catalog.place(unit).name)
    order = v1.HandOver(
        kind="receipt",
        carries_sealed=False,
        totals=None,
        sources=(),
        knows={},
        receipt=receipt,
        **_heading(book, ward),
    )
    packed = v1.pack(order, iter(()), secret, book.ids)
    names = write_out(book, packed, drive, to=unit)
    read_back(book, packed)
    log(book, packed, unit, {})
    return names[0]


def write_out(book: Book, packed: Sequence[v1.Packed], drive: Drive, *, to: str = "") -> list[str]:
    """Write every part whole, and beside them the note for whoever finds the stick.

    With `to` the name tells for whom it is. Raises DriveRefused; then none of the parts is left.
    """
    day = day_of(book.clock.now_ms())
    own = book.catalog.place(book.unit).name
    say = [book.catalog.message("bundle.found_note", lang, unit=own, address="") for lang in _BOTH]
    names: list[str] = []
    try:
        for part in packed:
            name = f"{FOLDER}/{bundle_name(book.unit, part.manifest.number, day, to)}"
            place(drive, name, part.data)
            names.append(name)
        place(drive, f"{FOLDER}/{NOTE_NAME}", found_note(*say))
    except DriveRefused:
        _take_back(drive, names)
        raise
    return names


def read_back(book: Book, packed: Sequence[v1.Packed]) -> None:
    """Open what was made with the own key: envelope, signature, members and their hashes.

    The drive has compared every byte already, and the lines' chain was checked on their way out.
    """
    own = book.peers.get(book.station)
    identity = book.secrets.get(UNIT_KEY)
    if own is None or identity is None:
        raise BundleRefused("card.officer_only")
    receiver = v1.Receiver(
        unit=book.unit,
        recipient=own.recipient,
        identities=(identity.decode(),),
        training=book.training,
        senders={p.station: sender_of(p) for p in book.peers.of_unit(book.unit)},
    )
    for part in packed:
        v1.unpack(part.data, receiver, reading_back=True)


def _children_told_of(book: Book, cut: Mapping[str, Reached], start: Mapping[str, int]) -> int:
    """Count the children that the lines after `start` are about."""
    return book.counts.children_told_of(
        (station, start[station], reached.number) for station, reached in cut.items()
    )


def log(
    book: Book,
    packed: Sequence[v1.Packed],
    unit: str,
    cut: Mapping[str, Reached],
    *,
    about: int = 0,
) -> None:
    """Note what went out, in one transaction: enough to print its minute any time later."""
    known = {station: (r.number, r.hash) for station, r in cut.items()}
    with book.transaction():
        for part in packed:
            manifest = part.manifest
            book.exchanges.add(
                Exchange(
                    direction="out",
                    kind=manifest.kind,
                    unit=unit,
                    number=manifest.number,
                    bundle=manifest.id,
                    manifest=part.manifest_hash,
                    at=book.clock.now_ms(),
                    lines=manifest.lines,
                    cut=known,
                    detail=_written(part) | {"children": about},
                )
            )


def _written(part: v1.Packed) -> dict[str, object]:
    manifest = part.manifest
    totals = manifest.totals
    return {
        "handover": manifest.handover,
        "part": list(manifest.part),
        "made": manifest.made,
        "bytes": len(part.data),
        "sha256": hashlib.sha256(part.data).hexdigest(),
        "sealed": manifest.sealed.state == "carried",
        "kinds": dict(totals.kinds) if totals else {},
        "sexes": dict(totals.sexes) if totals else {},
    }


def _take_back(drive: Drive, names: Sequence[str]) -> None:
    """Leave no bundle behind that the book knows nothing of."""
    for name in names:
        with contextlib.suppress(DriveRefused):
            drive.remove(name)


class _Heading(TypedDict):
    training: bool
    purpose: str
    basis: str
    secrecy: str
    scope: str
    handover: str
    number: int
    previous: str
    made: int
    program: str
    sender: Party
    recipient: Recipient


def _heading(book: Book, other: Peer) -> _Heading:
    own = book.peers.get(book.station)
    if own is None:
        raise BundleRefused("card.officer_only")
    last = book.exchanges.all("out", other.unit)
    words = {name: book.catalog.word(f"bundle.{name}", "vi") for name in _WORDS}
    return _Heading(
        training=book.training,
        purpose=words["purpose"],
        basis=words["basis"],
        secrecy=words["secrecy"],
        scope=words["scope"],
        handover=book.new_id(),
        number=last[0].number + 1 if last else 1,
        previous=last[0].manifest if last else FIRST_HASH,
        made=book.clock.now_ms(),
        program=f"treem_desktop {VERSION}",
        sender=Party(
            book.unit, book.catalog.place(book.unit).name, book.station, own.signing_key,
            own.recipient,
        ),
        recipient=Recipient(other.unit, other.recipient),
    )  # fmt: skip


def _station_key(book: Book) -> bytes:
    secret = book.secrets.get(STATION_KEY)
    if secret is None:
        raise BundleRefused("card.officer_only")
    return secret


def _own_cut(book: Book) -> dict[str, Reached]:
    """Tell how far each station of the own unit is known."""
    stations = [peer.station for peer in book.peers.of_unit(book.unit)]
    found = book.journal.cut(stations)
    return {station: reached for station, reached in found.items() if reached.number}


def _start(book: Book, choice: Choice, cut: Mapping[str, Reached]) -> dict[str, int]:
    if choice.everything:
        return dict.fromkeys(cut, 0)
    told = acknowledged(book, choice.unit)
    start = {s: min(told.get(s, (0, ""))[0], reached.number) for s, reached in cut.items()}
    if choice.start is not None and book.station in start:
        start[book.station] = max(0, choice.start - 1)
    return start


def _sources(book: Book, cut: Mapping[str, Reached], start: Mapping[str, int]) -> list[Source]:
    found = []
    for station, reached in cut.items():
        if start[station] >= reached.number:
            continue
        peer = book.peers.get(station)
        before = book.journal.hash_at(station, start[station])
        if peer is None or before is None:
            raise BundleRefused("handover.line_missing", number=start[station])
        found.append(Source(station, peer.signing_key, before, _seal(book, station)))
    return found


def _seal(book: Book, station: str) -> Seal | None:
    last = book.journal.last_seal(station)
    return Seal(last[0].number, last[0].hash, last[1]) if last else None
