"""Figures of the book as of a day. Circular 13/2021; the law's 14 groups."""

from dataclasses import dataclass
from datetime import date

from treem_desktop.domain.counting import Totals, count_children
from treem_desktop.storage.book import Book


@dataclass(frozen=True, slots=True)
class Figures:
    """What is counted for the first page of the statistics."""

    day: str
    households: int
    totals: Totals


def figures(book: Book, unit: str = "") -> Figures:
    """Count the living children of the book, each once, and the memberships of each group.

    Restricted groups are counted only while they are unlocked.
    """
    counts = book.counts
    children = counts.children(book.lists.left, unit)
    today = book.today()
    on = date.fromisoformat(today)
    spells = counts.spells(on, restricted=book.session.restricted)
    return Figures(
        day=today,
        households=book.lists.count("household"),
        totals=count_children(children, spells, on),
    )
