"""What lies on a stick: looked at before anything is taken in, taken in, answered with receipts."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from treem_desktop.domain.errors import BundleRefused
from treem_desktop.services.receipts import hand_back, units_with_receipt
from treem_desktop.services.receiving import Received, bundles_at, receive
from treem_desktop.storage.book import Book
from treem_desktop.storage.intake import Outcome
from treem_desktop.system.drives import Drive
from treem_desktop.system.progress import Progress

__all__ = [
    "Arrival",
    "Outcome",
    "Received",
    "files_at",
    "look",
    "take_in",
    "units_with_receipt",
    "write_receipts",
]


@dataclass(frozen=True, slots=True)
class Arrival:
    """One file, and what it is or what became of it."""

    path: Path
    received: Received
    taken_at: int = 0
    """When it was taken in, in milliseconds; 0 while it was not."""


def files_at(place: Path) -> frozenset[Path]:
    """Tell which bundles lie at a place, without opening any."""
    return frozenset(bundles_at([place]))


def look(book: Book, paths: Sequence[Path], progress: Progress) -> tuple[Arrival, ...]:
    """Try out everything that lies at these places, and write nothing.

    Raises WritingRefused, and BundleRefused `bundle.none_here`.
    """
    files = bundles_at(paths)
    return _arrivals(book, files, receive(book, files, progress, dry_run=True))


def take_in(book: Book, paths: Sequence[Path], progress: Progress) -> tuple[Arrival, ...]:
    """Take in what lies at these places: each hand-over whole or not at all.

    A file that is no longer there is refused as `bundle.gone`.
    """
    files = bundles_at(paths)
    results = receive(book, files, progress) if files else []
    gone = [_gone(path) for path in paths if not path.exists()]
    return (*_arrivals(book, files, results), *gone)


def write_receipts(
    book: Book,
    drive: Drive,
    units: Sequence[str],
    results: Sequence[Received],
    progress: Progress,
) -> tuple[str, ...]:
    """Write a receipt for each of these wards; give their names.

    With the results of looking and taking in, it also tells what was refused. Raises DriveRefused
    at the first that cannot be written; those before it stand on the stick.
    """
    for at, unit in enumerate(units):
        progress.step(at, len(units), "work.writing_stick")
        hand_back(book, unit, drive, results)
    return tuple(book.catalog.place(unit).name for unit in units)


def _gone(path: Path) -> Arrival:
    error = BundleRefused("bundle.gone", file=path.name)
    return Arrival(path, Received(path.name, "refused", error=error))


def _arrivals(
    book: Book, files: Sequence[Path], results: Sequence[Received]
) -> tuple[Arrival, ...]:
    found = []
    for path, result in zip(files, results, strict=True):
        entry = book.exchanges.by_bundle(result.bundle) if result.bundle else None
        found.append(Arrival(path, result, entry.at if entry else 0))
    return tuple(found)
