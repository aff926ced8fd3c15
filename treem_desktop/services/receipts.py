"""The office's receipt: how far it is, and what became of each bundle of a ward."""

from collections.abc import Sequence

from treem_desktop.domain.errors import BookError, Cancelled
from treem_desktop.services.handover import write_receipt
from treem_desktop.services.receiving import Received
from treem_desktop.services.totals import totals_of
from treem_desktop.storage.book import Book
from treem_desktop.storage.exchanges import Exchange
from treem_desktop.sync.receipts import Receipt, Verdict
from treem_desktop.system.drives import Drive


def receipt(book: Book, unit: str, results: Sequence[Received] = ()) -> Receipt:
    """Make the receipt for a ward from what this office holds of it, and what it just refused.

    Raises BookError `receipt.nothing` when nothing of the ward was ever taken in or refused.
    """
    stations = [peer.station for peer in book.peers.of_unit(unit)]
    cut = {s: r for s, r in book.journal.cut(stations).items() if r.number}
    bundles = [e for e in book.exchanges.all("in", unit) if e.kind == "book"]
    refused = [_refusal(one, book.clock.now_ms()) for one in results if _is_refused(one, unit)]
    if not cut and not bundles and not refused:
        raise BookError("receipt.nothing", unit=book.catalog.place(unit).name)
    return Receipt(
        accepted={station: (r.number, r.hash) for station, r in cut.items()},
        bundles=(*(_verdict(entry) for entry in reversed(bundles)), *refused),
        totals=totals_of(book, unit, book.today(), sealed=False),
    )


def hand_back(book: Book, unit: str, drive: Drive, results: Sequence[Received] = ()) -> str:
    """Write a ward's receipt to its stick; give the file's name.

    With the results of receiving, it also tells which bundles were refused, and why.
    """
    book.session.require("receive")
    return write_receipt(book, unit, receipt(book, unit, results), drive)


def units_with_receipt(results: list[Received]) -> list[str]:
    """List the units there is something to tell: taken in, already known, or refused why."""
    return sorted({r.unit for r in results if r.kind == "book" and _is_told(r)})


def _verdict(entry: Exchange) -> Verdict:
    return Verdict(entry.bundle, entry.number, entry.manifest, entry.at, "taken")


def _refusal(result: Received, now: int) -> Verdict:
    error = result.error or BookError("bundle.damaged")
    values = {
        name: value
        for name, value in error.values.items()
        if isinstance(value, str) or (isinstance(value, int) and value >= 0)
    }
    return Verdict(
        result.bundle, result.number, result.manifest, now, "refused", error.code, values
    )


def _is_refused(result: Received, unit: str) -> bool:
    """Tell whether it is surely the ward's, and was not taken in: what it claims is not enough."""
    was_refused = result.state == "refused" and not isinstance(result.error, Cancelled)
    return was_refused and bool(result.bundle) and result.unit == unit


def _is_told(result: Received) -> bool:
    return result.state in ("taken", "known") or _is_refused(result, result.unit)
