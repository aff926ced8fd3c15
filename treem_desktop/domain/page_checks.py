"""What does not fit on one page of the book: every record's problems, and those between people."""

from collections.abc import Container, Iterator
from datetime import date

from treem_desktop.domain.checks import problems_with
from treem_desktop.domain.child import Child
from treem_desktop.domain.dates import add_years, earliest, latest, running, valid
from treem_desktop.domain.page import ChildEntry, Page
from treem_desktop.domain.person import Person
from treem_desktop.domain.problems import Problem
from treem_desktop.domain.record import Record

YOUNGEST_PARENT = 12
"""Years between parent and child below which a date is more likely mistyped than true."""
YOUNGEST_GUARDIAN = 18
"""Of full civil capacity. Civil Code art. 20, 49."""


def page_problems(
    page: Page, today: date, provinces: Container[str] | None = None
) -> dict[str, list[Problem]]:
    """Tell the problems of every record of a page by its id; those without any are left out.

    What clashes between two records is told at each of them.
    """
    records = records_of(page)
    found = {
        record.id: problems_with(record, today, records.values(), provinces)
        for record in records.values()
    }
    for entry in page.children:
        if not entry.child.struck:
            found[entry.child.id] += between_people(entry, page, today)
    return {record: problems for record, problems in found.items() if problems}


def records_of(page: Page) -> dict[str, Record]:
    """Give every record of a page by its id, parents who live elsewhere among them."""
    listed: list[Record | None] = [page.household, page.neighbourhood, page.householder]
    listed += [*page.members, *page.movements, *page.parent_statuses, *page.former_numbers]
    for entry in page.children:
        listed += [entry.child, *entry.circumstances, *entry.supports, *entry.needs]
        listed += [*entry.injuries, entry.father, entry.mother, entry.guardian, entry.caregiver]
    return {record.id: record for record in listed if record is not None}


def between_people(entry: ChildEntry, page: Page, today: date) -> Iterator[Problem]:
    """Tell what does not fit between a child and its parents, guardian and caregiver."""
    for field, parent in (("father", entry.father), ("mother", entry.mother)):
        if parent and _too_young(parent, entry.child):
            values = {"name": parent.full_name or "", "years": YOUNGEST_PARENT}
            yield Problem("parent.too_young", field, values=values)
    if entry.father and entry.mother and entry.father.id == entry.mother.id:
        yield Problem("parent.same", "mother")
    guardian = entry.guardian
    if guardian and guardian.id in (entry.child.father, entry.child.mother):
        yield Problem("guardian.is_parent", "guardian")
    if guardian and _surely_younger(guardian, YOUNGEST_GUARDIAN, today):
        values = {"name": guardian.full_name or "", "years": YOUNGEST_GUARDIAN}
        yield Problem("guardian.too_young", "guardian", values=values)
    for field, carer in (("guardian", guardian), ("caregiver", entry.caregiver)):
        if carer and _is_dead(carer, page, today):
            yield Problem("carer.dead", field, values={"name": carer.full_name or ""})


def _too_young(parent: Person, child: Child) -> bool:
    if not child.born_on or not valid(child.born_on):
        return False
    return _surely_younger(parent, YOUNGEST_PARENT, latest(child.born_on))


def _surely_younger(person: Person, years: int, on: date) -> bool:
    """Tell whether someone is younger on a day even if born on the first day that can be."""
    if not person.born_on or not valid(person.born_on):
        return False
    return on < add_years(earliest(person.born_on), years)


def _is_dead(person: Person, page: Page, today: date) -> bool:
    return any(
        status.person == person.id
        and status.status == "dead"
        and not status.struck
        and running(status.since, status.until, today)
        for status in page.parent_statuses
    )
