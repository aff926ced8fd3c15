"""The page of the book: one household with everything on it that is in sight."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from treem_desktop.domain.child import Child
from treem_desktop.domain.circumstance import Circumstance
from treem_desktop.domain.household import FormerNumber, Household, Neighbourhood
from treem_desktop.domain.injury import Injury
from treem_desktop.domain.movement import Movement
from treem_desktop.domain.page import ChildEntry, Page
from treem_desktop.domain.person import ParentStatus, Person
from treem_desktop.domain.support import Need, Support
from treem_desktop.storage.book import Book

_AT_ONCE = 200
_RELATED = ("father", "mother", "guardian", "caregiver")


@dataclass(frozen=True, slots=True)
class _Hanging:
    """What hangs on children, by child."""

    circumstances: dict[str, list[Circumstance]]
    supports: dict[str, list[Support]]
    needs: dict[str, list[Need]]
    injuries: dict[str, list[Injury]]


def page(book: Book, household: str) -> Page | None:
    """Read the page of one household; None when it is not here."""
    return next(pages(book, [household]), None)


def pages(book: Book, households: Sequence[str]) -> Iterator[Page]:
    """Read the pages of many households, in the order asked, some hundred at a time."""
    for start in range(0, len(households), _AT_ONCE):
        yield from _some_pages(book, households[start : start + _AT_ONCE])


def left_by(book: Book, movements: Sequence[Movement]) -> Movement | None:
    """Tell by which movement a child left for good; None while it lives here."""
    category = {e.code: e.category for e in book.catalog.list("movements").entries.values()}
    ways = ("in", "out", "back")
    live = [m for m in movements if not m.struck and category.get(m.change or "") in ways]
    last = max(live, key=lambda m: (m.happened_on or "", m.id), default=None)
    return last if last is not None and category.get(last.change or "") == "out" else None


def gone_children(book: Book, children: Sequence[str]) -> set[str]:
    """Tell which of these children left for good."""
    moved = book.read.linked_to_any(Movement, "child", children)
    return {child for child, movements in moved.items() if left_by(book, movements)}


def _some_pages(book: Book, ids: Sequence[str]) -> Iterator[Page]:
    read = book.read
    households = read.many(Household, ids)
    children = read.linked_to_any(Child, "household", ids)
    members = read.linked_to_any(Person, "household", ids)
    numbers = read.linked_to_any(FormerNumber, "household", ids)
    every_child = [child for many in children.values() for child in many]
    people = _people(book, households, every_child, members)
    child_ids = [child.id for child in every_child]
    hanging = _Hanging(
        read.linked_to_any(Circumstance, "child", child_ids),
        read.linked_to_any(Support, "child", child_ids),
        read.linked_to_any(Need, "child", child_ids),
        read.linked_to_any(Injury, "child", child_ids),
    )
    movements = _movements(book, ids, child_ids, list(people))
    statuses = read.linked_to_any(ParentStatus, "person", list(people))
    areas = _neighbourhoods(book, households)
    for household in households:
        own = sorted(children[household.id], key=lambda c: (c.line or 10_000, c.id))
        entries = tuple(_entry(book, c, hanging, people, movements) for c in own)
        grown = _by_line(household, members[household.id])
        near = {p.id for e in entries for p in (e.father, e.mother, e.guardian, e.caregiver) if p}
        near |= {person.id for person in grown}
        told = {m.id: m for key in (household.id, *(c.id for c in own), *near)
                for m in movements.get(key, [])}  # fmt: skip
        yield Page(
            household=household,
            neighbourhood=areas.get(household.neighbourhood or ""),
            householder=people.get(household.householder or ""),
            members=grown,
            children=entries,
            movements=tuple(sorted(told.values(), key=lambda m: (m.happened_on or "", m.id))),
            parent_statuses=tuple(s for person in sorted(near) for s in statuses[person]),
            former_numbers=tuple(numbers[household.id]),
            differing=frozenset(
                read.differing(Household, [household.id])
                | read.differing(Child, [child.id for child in own])
                | read.differing(Person, sorted(near))
            ),
        )


def _people(
    book: Book,
    households: Sequence[Household],
    children: Sequence[Child],
    members: dict[str, list[Person]],
) -> dict[str, Person]:
    known = {person.id: person for many in members.values() for person in many}
    wanted = {h.householder for h in households if h.householder}
    wanted |= {link for c in children for name in _RELATED if (link := getattr(c, name))}
    more = book.read.many(Person, sorted(wanted - known.keys()))
    return known | {person.id: person for person in more}


def _movements(
    book: Book, households: Sequence[str], children: Sequence[str], people: Sequence[str]
) -> dict[str, list[Movement]]:
    found: dict[str, list[Movement]] = {}
    for name, ids in (("household", households), ("child", children), ("person", people)):
        found |= book.read.linked_to_any(Movement, name, ids)
    return found


def _neighbourhoods(book: Book, households: Sequence[Household]) -> dict[str, Neighbourhood]:
    ids = sorted({h.neighbourhood for h in households if h.neighbourhood})
    return {found.id: found for found in book.read.many(Neighbourhood, ids)}


def _by_line(household: Household, members: Sequence[Person]) -> tuple[Person, ...]:
    first = household.householder
    return tuple(sorted(members, key=lambda p: (p.id != first, p.line or 10_000, p.id)))


def _entry(
    book: Book,
    child: Child,
    hanging: _Hanging,
    people: dict[str, Person],
    movements: dict[str, list[Movement]],
) -> ChildEntry:
    related = {name: people.get(getattr(child, name) or "") for name in _RELATED}
    return ChildEntry(
        child=child,
        circumstances=tuple(hanging.circumstances[child.id]),
        supports=tuple(hanging.supports[child.id]),
        needs=tuple(hanging.needs[child.id]),
        injuries=tuple(hanging.injuries[child.id]),
        left_by=left_by(book, movements.get(child.id, [])),
        **related,
    )
