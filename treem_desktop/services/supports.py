"""What children received: the register, and one support given to many children."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from treem_desktop.domain.changes import Changes
from treem_desktop.domain.child import Child
from treem_desktop.domain.support import Support
from treem_desktop.domain.values import ChildId
from treem_desktop.services.needs import homes_of, years_of
from treem_desktop.services.records import tidied
from treem_desktop.storage.book import Book
from treem_desktop.storage.placed import PlacedSupport


@dataclass(frozen=True, slots=True)
class SupportsAsked:
    """What the register of supports is narrowed to. Empty parts leave nothing out."""

    neighbourhood: str = ""
    kind: str = ""
    year: str = ""
    """The year in which they were given."""
    order: str = "given_on"
    """`given_on`, or another column of the register."""
    descending: bool = True


@dataclass(frozen=True, slots=True)
class Supports:
    """The register: ids in order, and what they come to."""

    ids: tuple[str, ...]
    children: int
    amount: int
    """Money only, in đồng; goods have no value written."""
    years: tuple[str, ...]
    """The years in which anything was given, the last first."""


@dataclass(frozen=True, slots=True)
class SupportRow:
    """One support as the register shows it."""

    support: Support
    child: str
    """The child's name."""
    household: str
    number: str
    """The household's number."""
    neighbourhood: str


def supports(book: Book, asked: SupportsAsked) -> Supports:
    """List the supports asked for, the latest first, with their totals."""
    every = book.placed.supports()
    found = [
        one
        for one in every
        if asked.neighbourhood in ("", one.neighbourhood)
        and asked.kind in ("", one.support)
        and one.given_on.startswith(asked.year)
    ]
    return Supports(
        ids=tuple(one.id for one in _ordered(found, asked)),
        children=len({one.child for one in found}),
        amount=sum(one.amount for one in found),
        years=years_of(one.given_on for one in every),
    )


def support_rows(book: Book, ids: Sequence[str]) -> list[SupportRow]:
    """Read one window of the register."""
    found = book.read.many(Support, ids)
    ids_of_children = sorted({one.child for one in found if one.child})
    children = {child.id: child for child in book.read.many(Child, ids_of_children)}
    homes = homes_of(book, children.values())
    rows = []
    for one in found:
        child = children.get(one.child or "")
        home = homes.get((child.household if child else None) or "", ("", "", ""))
        rows.append(SupportRow(one, (child.full_name if child else None) or "", *home))
    return rows


def already_given(book: Book, kind: str, year: str) -> Mapping[str, str]:
    """Give the children that received a kind of support in a year, and on which day last."""
    return book.placed.given(kind, year) if kind and year else {}


def give_to_many(book: Book, support: Support, children: Sequence[str]) -> Changes:
    """Write the same support for each of these children as one act.

    Raises WritingRefused.
    """
    with book.act(_act_of(book, support)) as writing:
        for child in children:
            own = replace(support, id=book.new_id(), child=ChildId(child), need=None)
            writing.add(tidied(own))
    return writing.changes


def _act_of(book: Book, support: Support) -> str:
    """Name the act after the gift where it has a name of its own."""
    named = f"support.{support.support}"
    return named if f"act.{named}" in book.catalog.wording else "support.many"


def _ordered(found: list[PlacedSupport], asked: SupportsAsked) -> list[PlacedSupport]:
    keys: dict[str, Callable[[PlacedSupport], tuple[int, bytes]]] = {
        "child": lambda one: (0, one.sort_key),
        "support": lambda one: (0, one.support.encode()),
        "source": lambda one: (0, one.source.encode()),
        "amount": lambda one: (one.amount, b""),
    }
    key = keys.get(asked.order, _by_day)
    found.sort(key=lambda one: (one.sort_key, one.id))
    found.sort(key=key, reverse=asked.descending)
    found.sort(key=lambda one: key(one) == (0, b""))
    return found


def _by_day(one: PlacedSupport) -> tuple[int, bytes]:
    return 0, one.given_on.encode()
