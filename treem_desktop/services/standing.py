"""How the book stands: what is saved, what waits to be handed over, the last backup and bundle."""

from dataclasses import dataclass

from treem_desktop.services.books import SinceSeal, since_seal
from treem_desktop.services.handover import recipients, waiting
from treem_desktop.storage.book import Book


@dataclass(frozen=True, slots=True)
class Standing:
    """Moments are milliseconds; 0 is never."""

    saved_at: int
    """When this station wrote last."""
    offices: tuple[str, ...]
    """The receiving offices that are enrolled; while there are none, nothing waits."""
    waiting: int
    """Lines an office has not acknowledged, at most."""
    backup_at: int
    bundle_at: int
    """When a bundle went out (ward) or came in (office) last."""


@dataclass(frozen=True, slots=True)
class Opened:
    """What an officer is told after the book was opened."""

    became_new_station: bool
    """It is a copy or a restored book, and writes as a new station from now on."""
    since: SinceSeal | None
    """What was written since the last seal; None for a helper, who cannot judge it."""
    others: tuple[str, ...]
    """Who else than the person at the book wrote it."""


def standing(book: Book) -> Standing:
    """Say how the book stands."""
    offices = recipients(book) if book.kind == "ward" else []
    bundles = book.exchanges.all("out" if book.kind == "ward" else "in")
    return Standing(
        saved_at=_saved_at(book),
        offices=tuple(peer.name for peer in offices),
        waiting=max((waiting(book, peer.unit) for peer in offices), default=0),
        backup_at=int(book.settings.get("backup_at", "0")),
        bundle_at=next((e.at for e in bundles if e.kind == "book"), 0),
    )


def opened(book: Book) -> Opened:
    """Say what happened to the book since it was opened last, as far as it must be told."""
    since = since_seal(book) if "sign" in book.session.may else None
    authors = since.authors if since else ()
    others = tuple(name for name in authors if name != book.session.person)
    return Opened(book.became_new_station, since, others)


def _saved_at(book: Book) -> int:
    newest = book.journal.since(book.station, book.reached.number - 1)
    return next((line.stamp.clock[0] for line in newest), 0) if book.reached.number else 0
