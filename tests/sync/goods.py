"""Good bundles for the vectors."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from tests.sync.cast import Cast
from tests.sync.desks import (
    NOW,
    Desk,
    Journal,
    carrying_sealed,
    hand_over,
    packed,
    record,
    small_journal,
    totals,
)
from treem_desktop.domain.lines import digest
from treem_desktop.sync.formats.v1 import HandOver
from treem_desktop.sync.receipts import Receipt, Verdict

Make = Callable[[Cast], Sequence[bytes]]


def one_line(desk: Desk) -> Journal:
    journal = Journal(desk)
    journal.act("household.add", ("household", record(1), {"keeper": (desk.unit,)}))
    return journal


def minimal(cast: Cast) -> Sequence[bytes]:
    return book(cast, one_line(cast.ward))


def escapes(cast: Cast) -> Sequence[bytes]:
    """Quotes, a backslash, control characters, DEL, marks, an empty value, a negative number."""
    return book(cast, small_journal(cast.ward))


def sealed_carried(cast: Cast) -> Sequence[bytes]:
    journal = small_journal(cast.ward)
    order = carrying_sealed(hand_over(cast.ward, cast.office, journal))
    lines = journal.outgoing(carries_sealed=True)
    return [part.data for part in packed(order, lines, cast.ward)]


def attachment(cast: Cast) -> Sequence[bytes]:
    journal = one_line(cast.ward)
    files = (b"a scanned paper\n", b"\x89PNG\r\n\x1a\n another")
    order = replace(hand_over(cast.ward, cast.office, journal), files=files)
    return [part.data for part in packed(order, journal.outgoing(), cast.ward)]


def two_parts(cast: Cast) -> Sequence[bytes]:
    """Three acts of 3, 2 and 1 lines, at most three lines a part."""
    journal = small_journal(cast.ward)
    order = hand_over(cast.ward, cast.office, journal)
    return [part.data for part in packed(order, journal.outgoing(), cast.ward, limit=3)]


def two_stations(cast: Cast) -> Sequence[bytes]:
    return both(cast, cast.second)


def vouched(cast: Cast) -> Sequence[bytes]:
    """Lines of a station the office has never seen, carried by one that it has enrolled."""
    return both(cast, cast.stranger)


def next_lines(cast: Cast) -> Sequence[bytes]:
    journal = small_journal(cast.ward)
    order = hand_over(cast.ward, cast.office, journal, first=4)
    return [part.data for part in packed(order, journal.outgoing(4), cast.ward)]


def receipt(cast: Cast) -> Sequence[bytes]:
    return [part.data for part in packed(receipt_order(cast), [], cast.office)]


def receipt_order(cast: Cast) -> HandOver:
    number, hash_ = small_journal(cast.ward).head
    said = Receipt(
        accepted={cast.ward.station: (number, hash_)},
        bundles=(
            Verdict(record(9), 1, digest(b"manifest 1"), NOW, "taken"),
            Verdict(
                record(8),
                2,
                digest(b"manifest 2"),
                NOW,
                "refused",
                "bundle.gap_lines",
                {"unit": cast.ward.name, "first": 7, "last": 9},
            ),
        ),
        totals=totals(),
    )
    order = hand_over(cast.office, cast.ward, one_line(cast.office))
    return replace(order, kind="receipt", sources=(), knows={}, totals=None, receipt=said)


def first_three(cast: Cast) -> dict[str, list[str]]:
    return {cast.ward.station: all_known(cast)[cast.ward.station][:3]}


def all_known(cast: Cast) -> dict[str, list[str]]:
    lines = small_journal(cast.ward).lines
    return {cast.ward.station: [line.hash for _, line in lines]}


def book(cast: Cast, journal: Journal) -> Sequence[bytes]:
    order = hand_over(cast.ward, cast.office, journal)
    return [part.data for part in packed(order, journal.outgoing(), cast.ward)]


def both(cast: Cast, other: Desk) -> Sequence[bytes]:
    """A bundle of the ward with the lines of two stations."""
    journals = [one_line(other), small_journal(cast.ward)]
    order = replace(
        hand_over(cast.ward, cast.office, journals[1]),
        sources=tuple(journal.source() for journal in journals),
        knows={journal.desk.station: journal.head for journal in journals},
    )
    lines = [line for journal in journals for line in journal.outgoing()]
    return [part.data for part in packed(order, lines, cast.ward)]
