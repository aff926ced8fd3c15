"""A household's page as screens show it: what is written, what does not fit, what may follow."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from treem_desktop.domain.checks import problems_with
from treem_desktop.domain.child import Child
from treem_desktop.domain.household import Household
from treem_desktop.domain.kinds import KINDS
from treem_desktop.domain.page import Page
from treem_desktop.domain.page_checks import page_problems, records_of
from treem_desktop.domain.person import Person
from treem_desktop.domain.problems import Problem
from treem_desktop.domain.proposals import Proposal, proposals
from treem_desktop.domain.values import UNKNOWN
from treem_desktop.reports.sheet_household import address_of
from treem_desktop.reports.wording import Wording
from treem_desktop.services.drafts import Draft, unfinished
from treem_desktop.services.duplicates import same_numbers
from treem_desktop.services.forms import read_links
from treem_desktop.services.history import Entry, history
from treem_desktop.services.pages import page
from treem_desktop.storage.book import Book


@dataclass(frozen=True, slots=True)
class Shown:
    """One page with all that is said beside it."""

    page: Page
    today: date
    address: str
    problems: Mapping[str, Sequence[Problem]]
    """By the id of the record."""
    proposals: Sequence[Proposal]
    drafts: Sequence[Draft]
    """Unfinished forms of this page, newest first."""
    links: Mapping[str, str]
    """How the records read that links of the page point to."""


@dataclass(frozen=True, slots=True)
class Told:
    """One act on one record of the page."""

    kind: str
    record: str
    entry: Entry


def shown(book: Book, household: str, language: str = "vi") -> Shown | None:
    """Read the page of a household with its problems and proposals; None when it is not here."""
    found = page(book, household)
    if found is None:
        return None
    today = date.fromisoformat(book.today())
    records = records_of(found)
    mine = {household, *records}
    return Shown(
        page=found,
        today=today,
        address=address_of(found.household, Wording(book.catalog, language)),
        problems=_problems(book, found, today),
        proposals=proposals(found, today),
        drafts=[d for d in unfinished(book) if d.household == household or d.record in mine],
        links=read_links(book, records.values()),
    )


def household_of(book: Book, record: str) -> str:
    """Give the household a record stands on the page of; empty when there is none."""
    if book.read.get(Household, record):
        return record
    for kind in ("child", "person", "former_number", "movement"):
        found = book.read.get(KINDS[kind], record)
        if found is not None:
            return str(getattr(found, "household", "") or "")
    return ""


def page_history(book: Book, household: str) -> list[Told]:
    """Tell what was written on a page, newest first, as far as it is in sight."""
    found = page(book, household)
    if found is None:
        return []
    skipped = {found.neighbourhood.id} if found.neighbourhood else set()
    told = [
        Told(record.kind, record.id, entry)
        for record in records_of(found).values()
        if record.id not in skipped
        for entry in history(book, record.id)
    ]
    return sorted(told, key=lambda one: (one.entry.at, one.entry.number), reverse=True)


def record_history(book: Book, kind: str, record: str) -> list[Told]:
    """Tell what was written on one record, newest first."""
    return [Told(kind, record, entry) for entry in history(book, record)]


def same_number(book: Book, household: Household) -> list[Household]:
    """Find other households of the neighbourhood with the same number."""
    if not household.number:
        return []
    found = book.read.where(Household, "number = ? AND struck_on IS NULL", (household.number,))
    place = household.neighbourhood
    return [home for home in found if home.neighbourhood == place and home.id != household.id]


def _tell_same_numbers(
    book: Book, found: Page, today: date, problems: dict[str, list[Problem]]
) -> None:
    household = found.household
    others = same_number(book, household)
    told = [
        p for p in problems_with(household, today, others) if p.code == "household.number_twice"
    ]
    if told and not household.struck:
        problems.setdefault(household.id, []).extend(told)


def _problems(book: Book, found: Page, today: date) -> dict[str, list[Problem]]:
    """Add the personal IDs that stand elsewhere in the book too."""
    provinces = book.catalog.list("id_prefixes").entries
    problems = page_problems(found, today, provinces)
    records = records_of(found)
    _tell_same_numbers(book, found, today, problems)
    people = [record for record in records.values() if isinstance(record, Child | Person)]
    for record, others in same_numbers(book, people).items():
        for other in others:
            if other.id not in records:
                values = {"name": other.full_name or UNKNOWN, "record": other.id}
                twice = Problem("personal_id.twice", "personal_id", values=values)
                problems.setdefault(record, []).append(twice)
    return problems
