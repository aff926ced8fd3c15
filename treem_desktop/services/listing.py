"""Lists as screens show them: ids in order first, then rows by window."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from treem_desktop.domain.child import Child
from treem_desktop.domain.circumstance import Circumstance
from treem_desktop.domain.dates import CHILD_UNTIL, add_years, running
from treem_desktop.domain.household import Household, Neighbourhood
from treem_desktop.reports.sheet_household import address_of
from treem_desktop.reports.wording import Wording
from treem_desktop.services.pages import gone_children
from treem_desktop.storage.book import Book
from treem_desktop.storage.lists import Asked
from treem_desktop.storage.search import Hit

__all__ = ["Asked", "Hit"]


@dataclass(frozen=True, slots=True)
class HouseholdRow:
    """One household in the list of the book."""

    id: str
    neighbourhood: str
    number: str
    householder: str
    address: str
    children: int
    groups: tuple[str, ...]
    """The circumstance codes of its children that run, in sight."""
    differing: bool
    struck: bool
    reviewed_on: str


@dataclass(frozen=True, slots=True)
class ChildRow:
    """One child in the list of all children."""

    child: Child
    household: str
    """The household's number."""
    neighbourhood: str
    groups: tuple[str, ...]
    gone: bool


def neighbourhoods(book: Book) -> list[Neighbourhood]:
    """List the neighbourhoods in their order."""
    ids = book.lists.ids(Asked("neighbourhood"), book.session)
    return book.read.many(Neighbourhood, ids)


def household_ids(book: Book, asked: Asked | None = None) -> list[str]:
    """List the households asked for, by neighbourhood and number."""
    return book.lists.ids(asked or Asked("household", order="place"), book.session)


def household_rows(book: Book, ids: Sequence[str], language: str = "vi") -> list[HouseholdRow]:
    """Read one window of the list of households."""
    wording = Wording(book.catalog, language)
    households = book.read.many(Household, ids)
    children = book.read.linked_to_any(Child, "household", [h.id for h in households])
    every = [child for many in children.values() for child in many if not child.struck]
    gone = gone_children(book, [child.id for child in every])
    groups = _groups(book, [child.id for child in every if child.id not in gone])
    people = [h.householder for h in households if h.householder]
    areas = [h.neighbourhood for h in households if h.neighbourhood]
    names = book.names.displays(sorted({*people, *areas}))
    differing = {record for record, _ in book.read.differing(Household, ids)}
    differing |= {record for record, _ in book.read.differing(Child, [c.id for c in every])}
    rows = []
    for household in households:
        own = [c for c in children[household.id] if not c.struck and c.id not in gone]
        codes = sorted({code for child in own for code in groups.get(child.id, ())})
        rows.append(
            HouseholdRow(
                id=household.id,
                neighbourhood=names.get(household.neighbourhood or "", ""),
                number=household.number or "",
                householder=names.get(household.householder or "", ""),
                address=address_of(household, wording),
                children=len(own),
                groups=tuple(codes),
                differing=bool({household.id, *(c.id for c in own)} & differing),
                struck=household.struck,
                reviewed_on=household.reviewed_on or "",
            )
        )
    return rows


def child_ids(book: Book, asked: Asked | None = None) -> list[str]:
    """List the children asked for, in Vietnamese order; those turned sixteen only when asked."""
    wanted = asked or Asked(
        "child", day=book.today(), born_after=sixteen_years_before(book.today())
    )
    return book.lists.ids(wanted, book.session)


def on_day(asked: Asked, day: str) -> Asked:
    """Give the same question as of a day: who is a child then, and which circumstances run."""
    return replace(asked, day=day, born_after=sixteen_years_before(day))


def child_rows(book: Book, ids: Sequence[str]) -> list[ChildRow]:
    """Read one window of the list of children."""
    children = book.read.many(Child, ids)
    gone = gone_children(book, [child.id for child in children])
    groups = _groups(book, [child.id for child in children])
    homes = book.read.many(Household, sorted({c.household for c in children if c.household}))
    areas = {h.id: h.neighbourhood or "" for h in homes}
    names = book.names.displays(sorted({*areas.keys(), *areas.values()}))
    return [
        ChildRow(
            child=child,
            household=names.get(child.household or "", ""),
            neighbourhood=names.get(areas.get(child.household or "", ""), ""),
            groups=tuple(sorted(groups.get(child.id, ()))),
            gone=child.id in gone,
        )
        for child in children
    ]


def find(book: Book, typed: str, limit: int = 50) -> list[Hit]:
    """Find children, parents, households and neighbourhoods by any of their words."""
    return book.names.find(typed, limit)


def sixteen_years_before(day: str) -> str:
    """Give the day after which somebody under sixteen was born."""
    return add_years(date.fromisoformat(day), -CHILD_UNTIL).isoformat()


def _groups(book: Book, children: Sequence[str]) -> dict[str, set[str]]:
    spells = book.read.linked_to_any(Circumstance, "child", children)
    on = date.fromisoformat(book.today())
    return {
        child: {
            spell.code
            for spell in many
            if spell.code and not spell.struck and running(spell.since, spell.until, on)
        }
        for child, many in spells.items()
    }
