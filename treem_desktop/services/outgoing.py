"""The lines of a hand-over: read in blocks, checked against the chain, and put as they travel."""

import hashlib
from collections.abc import Iterator, Mapping

from treem_desktop.domain.errors import BundleRefused
from treem_desktop.domain.lines import FIRST_HASH
from treem_desktop.storage.book import Book
from treem_desktop.storage.journal import Reached
from treem_desktop.sync.slicing import Outgoing
from treem_desktop.sync.wire import wire_line
from treem_desktop.system.progress import Progress


def outgoing(
    book: Book,
    cut: Mapping[str, Reached],
    start: Mapping[str, int],
    progress: Progress,
    *,
    sealed: bool,
) -> Iterator[Outgoing]:
    """Give the lines of each station after where it starts; sealed bodies only with `sealed`.

    Raises BundleRefused `handover.line_missing` where the journal's own chain does not hold.
    """
    sha256 = hashlib.sha256
    for station, reached in cut.items():
        before = bytes.fromhex(book.journal.hash_at(station, start[station]) or FIRST_HASH)
        blocks = book.journal.outgoing(station, start[station], reached.number, sealed=sealed)
        for block in blocks:
            progress.step(1, 4, "work.packing")
            for number, is_sealed, hashed, stamp, body in block:
                if sha256(before + sha256(stamp).digest()).digest() != hashed:
                    raise BundleRefused("handover.line_missing", number=number)
                before = hashed
                shown = hashed.hex()
                wire = wire_line(stamp, body, shown)
                yield station, number, _first(stamp), shown, is_sealed, wire


def _first(stamp: bytes) -> int:
    """Read the number of the act's first line without reading the rest."""
    start = stamp.index(b'"first":') + 8
    return int(stamp[start : stamp.index(b",", start)])
