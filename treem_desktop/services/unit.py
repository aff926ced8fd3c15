"""The unit as its settings tell it: what cannot be changed, and the few things that can."""

from dataclasses import dataclass

from treem_desktop.catalog.places import Place
from treem_desktop.domain.names import clean
from treem_desktop.services.enrolment import own_code
from treem_desktop.storage.book import Book

CITY_LINE = "city_line"


@dataclass(frozen=True, slots=True)
class Facts:
    """What a person may want to read out on the telephone."""

    place: Place
    kind: str
    """`ward` or `office`."""
    training: bool
    station: str
    code: str
    """The comparison code, eight groups of four digits."""
    lines: int
    """How many lines this station wrote."""
    stations_before: int
    """How often the book became a new station."""
    city_line: str


def facts(book: Book) -> Facts:
    """Read what the settings tell of the unit."""
    return Facts(
        place=book.catalog.place(book.unit),
        kind=book.kind,
        training=book.training,
        station=book.station,
        code=own_code(book),
        lines=book.reached.number,
        stations_before=int(book.settings.get("stations_before", "0")),
        city_line=book.settings.get(CITY_LINE, book.catalog.default(CITY_LINE)),
    )


def set_city_line(book: Book, typed: str) -> None:
    """Print another telephone of the city on papers; an empty one is the usual one again."""
    book.session.require("write")
    with book.transaction():
        book.settings.set(CITY_LINE, clean(typed) or book.catalog.default(CITY_LINE))
