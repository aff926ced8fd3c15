"""The other side: which stations are enrolled, and when each handed over last."""

from dataclasses import dataclass

from treem_desktop.services.enrolment import enrolled_units, own_code
from treem_desktop.storage.book import Book
from treem_desktop.storage.exchanges import Exchange
from treem_desktop.system.clock import day_of

__all__ = ["OwnCard", "Partner", "own_card", "partners"]

SHOWN = 8
"""The last digits of a station: its random ones, by which people tell it apart."""


@dataclass(frozen=True, slots=True)
class Partner:
    """One enrolled station of another unit. Moments are milliseconds; 0 is never."""

    station: str
    unit: str
    name: str
    kind: str
    """`ward` or `office`."""
    enrolled: int
    revoked: int
    number: int = 0
    """Of the last bundle exchanged with its unit."""
    at: int = 0
    days: int | None = None
    """Whole days since that bundle; None when there was none."""
    receipt_at: int = 0
    """When the last receipt was written or came."""
    receipt_due: bool = False
    """Something was taken in since, and no receipt tells of it."""


@dataclass(frozen=True, slots=True)
class OwnCard:
    """What is read out on the telephone when the other side enrols this station."""

    unit: str
    station: str
    code: str
    """Eight groups of four digits."""


def partners(book: Book) -> tuple[Partner, ...]:
    """List the enrolled stations of other units, by the unit's name."""
    here = "out" if book.kind == "ward" else "in"
    today = day_of(book.clock.now_ms())
    last: dict[str, Exchange] = {}
    receipts: dict[str, Exchange] = {}
    for entry in reversed(book.exchanges.all()):
        if entry.kind == "book" and entry.direction == here:
            last[entry.unit] = entry
        elif entry.kind == "receipt" and entry.direction != here:
            receipts[entry.unit] = entry
    found = []
    for peer in enrolled_units(book):
        bundle, receipt = last.get(peer.unit), receipts.get(peer.unit)
        found.append(
            Partner(
                station=peer.station,
                unit=peer.unit,
                name=peer.name,
                kind=peer.kind,
                enrolled=peer.enrolled,
                revoked=peer.revoked,
                number=bundle.number if bundle else 0,
                at=bundle.at if bundle else 0,
                days=(today - day_of(bundle.at)).days if bundle else None,
                receipt_at=receipt.at if receipt else 0,
                receipt_due=bundle is not None and (not receipt or receipt.no < bundle.no),
            )
        )
    return tuple(sorted(found, key=lambda partner: (partner.name, partner.enrolled)))


def own_card(book: Book) -> OwnCard:
    """Tell what stands on this station's card."""
    return OwnCard(book.catalog.place(book.unit).name, book.station[-SHOWN:], own_code(book))
