"""Searching at every key typed, against the bare FTS5 query for the same words.

Thirty thousand children, their parents and households. The keys are those of people who look for a
name with and without marks, for initials, a number, an address, a telephone, and for what is not
there: so broad queries and such without any hit are among them. The bare query gives fifty row
numbers in no order; ours gives fifty names in Vietnamese order, exact diacritics first.
"""

import contextlib
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from tests.benchmarks.measure import Bare, Figure, Round, bare_connection, percentile, seconds
from tests.benchmarks.ward import make_ward
from treem_desktop.domain.names import clean, fold
from treem_desktop.storage.search import match

_TYPED = (
    "nguyễn văn an", "Nguyen Thi", "hoang minh", "Đặng", "trần thị hoà", "nva", "ltb", "vy", "an",
    "0132", "12/", "0912", "0012", "pho thu mot", "ngo thu", "TE101", "zzz", "nguyen xyz", "qqq",
)  # fmt: skip
_LIMIT = 50


def figures() -> list[Figure]:
    """Give the one figure of this module."""
    what = "search in 30,000 children at every key typed, p95"
    return [Figure("search", what, 2, _prepared)]


def keys() -> list[str]:
    """Give what stands in the search box after each key."""
    return [text[:end] for text in _TYPED for end in range(1, len(text) + 1)]


@contextlib.contextmanager
def _prepared(folder: Path) -> Iterator[Round]:
    book = make_ward(folder, 18_000, 30_000)
    raw = bare_connection(book)
    typed = [text for text in keys() if match("folded", fold(clean(text)))]

    def one_round() -> tuple[float, float]:
        ours = [seconds(partial(book.names.find, text, _LIMIT)) for text in typed]
        bare = [seconds(partial(_bare, raw, match("folded", fold(text)))) for text in typed]
        return percentile(ours, 0.95), percentile(bare, 0.95)

    yield one_round
    raw.close()
    book.close()


def _bare(raw: Bare, words: str) -> None:
    raw.execute("SELECT rowid FROM words WHERE words MATCH ? LIMIT 50", (words,)).fetchall()
