"""What was handed over, what became of it, and what waits: the ward's side."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from treem_desktop.domain.errors import BundleRefused
from treem_desktop.services.handover import children_waiting, recipients, waiting
from treem_desktop.services.receiving import Received, receive
from treem_desktop.storage.book import Book
from treem_desktop.storage.exchanges import Exchange
from treem_desktop.system.progress import Progress


@dataclass(frozen=True, slots=True)
class HandedBundle:
    """One bundle that was written. Moments are milliseconds; 0 is never."""

    bundle: str
    unit: str
    office: str
    number: int
    part: tuple[int, int]
    """Which part of a hand-over of how many."""
    at: int
    lines: int
    children: int
    sealed: bool
    """The restricted part was in it."""
    received: int
    """When the office took it in, as its receipt says."""
    refused: BundleRefused | None = None
    """Why the office did not take it in, as its newest receipt says."""


@dataclass(frozen=True, slots=True)
class Office:
    """A receiving office, and what it does not have yet."""

    unit: str
    name: str
    lines: int
    children: int
    receipt_at: int
    """When its newest receipt came."""
    last: HandedBundle | None


@dataclass(frozen=True, slots=True)
class HandOvers:
    """Everything the hand-over screen tells."""

    offices: tuple[Office, ...]
    bundles: tuple[HandedBundle, ...]
    """Newest first."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a receipt tells, or why it is not believed."""

    received: Received
    accepted: tuple[int, ...] = ()
    """The numbers of the bundles that arrived."""
    refused: tuple[tuple[int, BundleRefused], ...] = ()


def hand_overs(book: Book) -> HandOvers:
    """Read what waits for each office, and every bundle that was written."""
    verdicts = _verdicts(book)
    bundles = tuple(
        _bundle(book, entry, verdicts)
        for entry in book.exchanges.all("out")
        if entry.kind == "book"
    )
    offices = []
    for peer in recipients(book):
        receipt = book.exchanges.last("in", "receipt", peer.unit)
        offices.append(
            Office(
                unit=peer.unit,
                name=peer.name,
                lines=waiting(book, peer.unit),
                children=children_waiting(book, peer.unit),
                receipt_at=receipt.at if receipt else 0,
                last=next((b for b in bundles if b.unit == peer.unit), None),
            )
        )
    return HandOvers(tuple(offices), bundles)


def take_receipts(
    book: Book, paths: Sequence[Path], progress: Progress | None = None
) -> tuple[Told, ...]:
    """Take in the receipts that lie at these places; own bundles beside them are passed over.

    Raises WritingRefused, and BundleRefused when nothing is there.
    """
    results = receive(book, paths, progress)
    return tuple(_told(book, result) for result in results if result.state != "own")


def _told(book: Book, result: Received) -> Told:
    entry = book.exchanges.by_bundle(result.bundle) if result.bundle else None
    if entry is None or entry.kind != "receipt":
        return Told(result)
    verdicts = [_Verdict(*verdict) for verdict in entry.detail.get("verdicts", ())]
    return Told(
        result,
        accepted=tuple(v.number for v in verdicts if v.state != "refused"),
        refused=tuple((v.number, v.error()) for v in verdicts if v.state == "refused"),
    )


@dataclass(frozen=True, slots=True)
class _Verdict:
    number: int
    state: str
    code: str
    bundle: str
    values: Mapping[str, object]

    def error(self) -> BundleRefused:
        return BundleRefused(self.code or "bundle.damaged", **self.values)


def _verdicts(book: Book) -> dict[str, _Verdict]:
    """Give what the newest receipt says of each bundle."""
    found: dict[str, _Verdict] = {}
    for entry in reversed(book.exchanges.all("in")):
        for told in entry.detail.get("verdicts", ()):
            verdict = _Verdict(*told)
            found[verdict.bundle] = verdict
    return found


def _bundle(book: Book, entry: Exchange, verdicts: Mapping[str, _Verdict]) -> HandedBundle:
    verdict = verdicts.get(entry.bundle)
    refused = verdict is not None and verdict.state == "refused" and not entry.acknowledged
    detail = entry.detail
    return HandedBundle(
        bundle=entry.bundle,
        unit=entry.unit,
        office=book.catalog.place(entry.unit).name,
        number=entry.number,
        part=(detail["part"][0], detail["part"][1]),
        at=entry.at,
        lines=entry.lines,
        children=detail.get("children", 0),
        sealed=bool(detail.get("sealed")),
        received=entry.acknowledged,
        refused=verdict.error() if verdict is not None and refused else None,
    )
