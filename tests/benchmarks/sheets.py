"""Setting 500 household sheets in one file, against the same drawing calls on a bare canvas."""

import contextlib
import random
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

from tests.benchmarks.measure import Figure, Round, seconds
from tests.benchmarks.ward import family
from tests.books_made import make_book, surroundings
from tests.reports.raw_sheets import leaves_of, raw_pdf
from treem_desktop.catalog.loading import catalog
from treem_desktop.reports.sheet_options import SheetOptions
from treem_desktop.reports.sheet_setting import render
from treem_desktop.services import pages, records
from treem_desktop.system.clock import HANOI, RealClock
from treem_desktop.system.progress import Silent

_SHEETS = 500
_AT = datetime(2026, 11, 24, 10, 42, tzinfo=HANOI)


def figures() -> list[Figure]:
    """Give the one figure of this module."""
    return [Figure("sheets", "500 household sheets in one file", 2, _prepared)]


@contextlib.contextmanager
def _prepared(folder: Path) -> Iterator[Round]:
    book, _ = make_book(folder / "book", surroundings(folder / "state", RealClock()))
    chance, ids = random.Random(7), iter(book.new_id, None)
    homes = []
    for number in range(_SHEETS):
        made = family(ids, number, chance, 1 + number % 3)
        records.add(book, *made)
        homes.append(made[0].id)
    read = list(pages.pages(book, homes))
    book.close()
    options = SheetOptions(
        unit="Phường Mẫu (tập huấn)", day=date(2026, 11, 24), printed_at=_AT,
        printed_by="Lê Thử Hạnh", training=True,
    )  # fmt: skip
    leaves = leaves_of(read, options, catalog())

    def one_round() -> tuple[float, float]:
        ours = seconds(lambda: render(read, options, catalog(), Silent()))
        return ours, seconds(lambda: raw_pdf(leaves, options.frame))

    yield one_round
