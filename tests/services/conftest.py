"""A real book, open, with its officer at it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.books_made import make_book
from treem_desktop.storage.book import Book


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    """Make a ward's training book, and close it at the end."""
    made, _ = make_book(tmp_path / "book")
    yield made
    made.close()
