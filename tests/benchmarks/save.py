"""Saving a household of two adults and three children, against the bare rows.

The baseline writes the same journal lines, records, names and search words into a file of the same
tables, made ready beforehand, in one SQLCipher transaction of its own.
"""

import contextlib
import random
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from statistics import median
from typing import Any

from tests.benchmarks.measure import Bare, Figure, Round, bare_connection, seconds
from tests.benchmarks.ward import family
from tests.books_made import make_book, surroundings
from treem_desktop.domain.record import Record
from treem_desktop.services import records
from treem_desktop.storage.book import Book
from treem_desktop.storage.search import named
from treem_desktop.storage.states import SHAPES
from treem_desktop.storage.tables import STATION_STEP
from treem_desktop.system.clock import RealClock

_SAVES = 40
Statement = tuple[str, Sequence[Sequence[Any]]]


def figures() -> list[Figure]:
    """Give the one figure of this module."""
    return [Figure("save", "save a household of two adults and three children", 3, _prepared)]


@contextlib.contextmanager
def _prepared(folder: Path) -> Iterator[Round]:
    ours, _ = make_book(folder / "ours", surroundings(folder / "state", RealClock()))
    other, _ = make_book(folder / "raw", surroundings(folder / "state", RealClock()))
    raw = bare_connection(other)
    chance = random.Random(7)
    ids = iter(ours.new_id, None)

    def one_round() -> tuple[float, float]:
        saved, bare = [], []
        for number in range(_SAVES):
            household = family(ids, number, chance, 3)
            first = ours.reached.number
            saved.append(seconds(partial(records.add, ours, *household)))
            bare.append(seconds(partial(_write, raw, _rows(ours, first, household))))
        return median(saved), median(bare)

    yield one_round
    raw.close()
    ours.close()
    other.close()


def _rows(book: Book, after: int, household: list[Record]) -> list[Statement]:
    """Read back what saving a household wrote, as bare statements."""
    db = book.db
    lines = db.rows("SELECT * FROM journal WHERE line > ? ORDER BY line", [STATION_STEP + after])
    ids = [record.id for record in household]
    names = [db.rows("SELECT * FROM names WHERE id = ?", [one])[0] for one in ids]
    names.sort(key=lambda name: int(name[0]))
    statements: list[Statement] = [("INSERT INTO journal VALUES (?,?,?,?,?,?,?)", lines)]
    words: dict[str, tuple[str, str]] = {}
    for kind in ("household", "person", "child"):
        shape = SHAPES[kind]
        own = [record.id for record in household if record.kind == kind]
        rows = [db.rows(f"{shape.select} WHERE id = ?", [one])[0] for one in own]
        statements.append((shape.insert, rows))
        for row in rows:
            entry = named(kind, row[0], shape.state(row).values)
            assert entry is not None
            words[row[0]] = (entry.folded, entry.exact)
    statements.append(("INSERT INTO names VALUES (?,?,?,?,?,?)", names))
    of_names = [(name[0], *words[name[1]]) for name in names]
    statements.append(("INSERT INTO words (rowid, folded, exact) VALUES (?,?,?)", of_names))
    return statements


def _write(raw: Bare, statements: list[Statement]) -> None:
    raw.execute("BEGIN IMMEDIATE")
    for statement, rows in statements:
        raw.executemany(statement, rows)
    raw.execute("COMMIT")
