"""The office's receipt: how far it is, and what became of each bundle of a ward."""

from treem_desktop.domain.errors import BookError
from treem_desktop.services.handover import write_receipt
from treem_desktop.services.receiving import Received
from treem_desktop.services.totals import totals_of
from treem_desktop.storage.book import Book
from treem_desktop.storage.exchanges import Exchange
from treem_desktop.sync.receipts import Receipt, Verdict
from treem_desktop.system.drives import Drive


def receipt(book: Book, unit: str) -> Receipt:
    """Make the receipt for a ward from what this office holds of it.

    Raises BookError `receipt.nothing` when nothing of the ward was ever taken in.
    """
    stations = [peer.station for peer in book.peers.of_unit(unit)]
    cut = {s: r for s, r in book.journal.cut(stations).items() if r.number}
    bundles = [e for e in book.exchanges.all("in", unit) if e.kind == "book"]
    if not cut and not bundles:
        raise BookError("receipt.nothing", unit=book.catalog.place(unit).name)
    return Receipt(
        accepted={station: (r.number, r.hash) for station, r in cut.items()},
        bundles=tuple(_verdict(entry) for entry in reversed(bundles)),
        totals=totals_of(book, unit, book.today(), sealed=False),
    )


def hand_back(book: Book, unit: str, drive: Drive) -> str:
    """Write a ward's receipt to its stick; give the file's name."""
    book.session.require("receive")
    return write_receipt(book, unit, receipt(book, unit), drive)


def units_with_receipt(results: list[Received]) -> list[str]:
    """List the units that something was taken in from, or was already known of."""
    states = ("taken", "known")
    return sorted({r.unit for r in results if r.kind == "book" and r.state in states})


def _verdict(entry: Exchange) -> Verdict:
    return Verdict(entry.bundle, entry.number, entry.manifest, entry.at, "taken")
