"""The list of all children, and of the book's households, against the bare ordered query.

What opening a list costs: every id in order, without those who left or turned sixteen, and the
first window of rows. The bare query reads as many ids from the same table of names, in order, and
as many whole rows by their ids.
"""

import contextlib
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from tests.benchmarks.measure import Bare, Figure, Round, bare_connection, seconds
from tests.benchmarks.ward import make_ward
from treem_desktop.services import listing
from treem_desktop.storage.book import Book

_WINDOW = 50


def figures() -> list[Figure]:
    """Give the figures of this module."""
    return [
        Figure("children", "ids and first rows of the list of 20,000 children", 4, _children),
        Figure("households", "ids and first rows of the list of 12,000 households", 4, _households),
    ]


def _open_children(book: Book) -> None:
    listing.child_rows(book, listing.child_ids(book)[:_WINDOW])


def _open_households(book: Book) -> None:
    listing.household_rows(book, listing.household_ids(book)[:_WINDOW])


@contextlib.contextmanager
def _prepared(folder: Path, kind: str, opened: Callable[[Book], None]) -> Iterator[Round]:
    book = make_ward(folder, 12_000, 20_000)
    raw = bare_connection(book)
    yield lambda: (seconds(partial(opened, book)), seconds(partial(_bare, raw, kind)))
    raw.close()
    book.close()


def _children(folder: Path) -> contextlib.AbstractContextManager[Round]:
    return _prepared(folder, "child", _open_children)


def _households(folder: Path) -> contextlib.AbstractContextManager[Round]:
    return _prepared(folder, "household", _open_households)


def _bare(raw: Bare, kind: str) -> None:
    in_order = "SELECT id FROM names WHERE kind = ? ORDER BY sort_key, id"
    ids = raw.execute(in_order, (kind,)).fetchall()
    whole = " ".join(("SELECT * FROM", f"r_{kind}", "WHERE id = ?"))
    for record in ids[:_WINDOW]:
        raw.execute(whole, record).fetchall()
