"""How a person last had a list: columns, widths, order. Kept inside the book, for each person."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field

from treem_desktop.storage.book import Book


@dataclass(frozen=True, slots=True)
class View:
    """One list as it was left; nothing in it tells of anybody."""

    order: str = ""
    """The column it was sorted by."""
    descending: bool = False
    hidden: tuple[str, ...] | None = None
    """The columns that were not shown; None when nobody chose."""
    widths: Mapping[str, int] = field(default_factory=dict)
    """In pixels at 100 %."""


def remember(book: Book, name: str, view: View) -> None:
    """Remember how a list was left."""
    if book.read_only or book.new_station_needed:
        return
    with book.transaction():
        book.settings.set(_key(book, name), json.dumps(asdict(view)))


def recall(book: Book, name: str) -> View:
    """Give a list as it was left; one that was never arranged is as at first."""
    try:
        held = json.loads(book.settings.get(_key(book, name), "{}"))
        hidden = held.get("hidden")
        return View(
            order=str(held.get("order", "")),
            descending=held.get("descending") is True,
            hidden=None if hidden is None else tuple(map(str, hidden)),
            widths={str(name): int(width) for name, width in held.get("widths", {}).items()},
        )
    except (AttributeError, TypeError, ValueError):
        return View()


def _key(book: Book, name: str) -> str:
    return f"view.{name}.{book.slot}"
