"""Figures of the book as of a day. Circular 13/2021; the law's 14 groups."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from treem_desktop.domain.counting import SpellRow, Totals, count_children, count_parts, group_of
from treem_desktop.domain.names import sort_key
from treem_desktop.domain.values import UNKNOWN
from treem_desktop.storage.book import Book
from treem_desktop.storage.lists import Asked
from treem_desktop.storage.placed import PlacedChild


@dataclass(frozen=True, slots=True)
class Figures:
    """What is counted for the first page of the statistics."""

    day: str
    households: int
    totals: Totals


@dataclass(frozen=True, slots=True)
class Part:
    """One neighbourhood of a ward, or one ward of an office's register."""

    code: str
    """The neighbourhood's id, or the ward's code; empty where none is written."""
    name: str
    totals: Totals


@dataclass(frozen=True, slots=True)
class Breakdown:
    """The figures and what they are made of: by sex, and by neighbourhood or ward."""

    day: str
    kind: str
    """`ward` or `office`: the parts are neighbourhoods or wards."""
    households: int
    totals: Totals
    by_sex: Mapping[str, Totals]
    parts: Sequence[Part]


def figures(book: Book, unit: str = "") -> Figures:
    """Count the living children of the book, each once, and the memberships of each group.

    Restricted groups are counted only while they are unlocked.
    """
    children = book.counts.children(book.lists.left, unit)
    today = book.today()
    on = date.fromisoformat(today)
    return Figures(
        day=today,
        households=book.lists.count("household"),
        totals=count_children(children, spells_in_sight(book, on), on),
    )


def breakdown(book: Book) -> Breakdown:
    """Count the children of the book, and those of each sex and each part of it.

    What is restricted is counted only while it is unlocked: otherwise no figure has a trace of it.
    """
    today = book.today()
    on = date.fromisoformat(today)
    children = book.placed.children()
    spells = spells_in_sight(book, on)
    rows = [child[:3] for child in children]
    sexes = ((child.sex or UNKNOWN, child[:3]) for child in children)
    kind = book.kind
    places = ((part_of(kind, child), child[:3]) for child in children)
    return Breakdown(
        day=today,
        kind=kind,
        households=book.lists.count("household"),
        totals=count_children(rows, spells, on),
        by_sex=count_parts(sexes, spells, on),
        parts=_named(book, count_parts(places, spells, on)),
    )


def spells_in_sight(book: Book, on: date) -> list[SpellRow]:
    """List (child, code) of the spells that run on a day, as far as they are in sight."""
    restricted = book.session.restricted
    found = book.counts.spells(on, restricted=restricted)
    if restricted:
        return found
    hidden = book.catalog.restricted_codes("circumstance", "code")
    return [row for row in found if hidden.isdisjoint((row[1], group_of(row[1] or "")))]


def part_of(kind: str, child: PlacedChild) -> str:
    """Give the part a child is counted in, in a ward's book or an office's register."""
    return child.unit if kind == "office" else child.neighbourhood


def _named(book: Book, parts: Mapping[str, Totals]) -> list[Part]:
    """Name the parts that have children, in their order; where none is written comes last."""
    here = {code: totals for code, totals in parts.items() if totals.children}
    if book.kind == "office":
        named = {code: book.catalog.place(code).name for code in here if code}
        ordered: Iterable[str] = sorted(named, key=lambda code: sort_key(named[code]))
    else:
        asked = Asked("neighbourhood", gone=True)
        ordered = [code for code in book.lists.ids(asked, book.session) if code in here]
        named = book.names.displays(list(ordered))
    known = [Part(code, named.get(code, ""), here[code]) for code in ordered]
    told = {part.code for part in known}
    rest = [Part(code, "", totals) for code, totals in here.items() if code not in told]
    return [*known, *rest]
