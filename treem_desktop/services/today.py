"""What is due today: found by dates alone; names are read only when somebody asks for them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from treem_desktop.domain.dates import CHILD_UNTIL, add_years, age, latest, turns, valid
from treem_desktop.domain.household import Household
from treem_desktop.domain.values import PartialDate
from treem_desktop.reports.sheet_household import address_of
from treem_desktop.reports.wording import Wording
from treem_desktop.services.standing import Standing, standing
from treem_desktop.storage.book import Book
from treem_desktop.storage.due import ChildDue
from treem_desktop.system.clock import HANOI, day_of

SCHOOL, SIXTEEN, CERTIFICATE = "turning_school", "turning_16", "no_certificate"
REVIEW, DIFFERING = "review", "differing"


@dataclass(frozen=True, slots=True)
class Entry:
    """One child or household something is due for; no name yet."""

    kind: str
    record: str
    household: str
    on: str
    """The day it is about; empty when there is none."""
    overdue: bool = False


@dataclass(frozen=True, slots=True)
class Task:
    """One kind of thing that is due."""

    code: str
    entries: tuple[Entry, ...]

    @property
    def overdue(self) -> int:
        """Count those whose time is over."""
        return sum(entry.overdue for entry in self.entries)


@dataclass(frozen=True, slots=True)
class Named:
    """One entry as it is read, after somebody asked."""

    entry: Entry
    name: str
    """The child's, or the householder's."""
    number: str
    """The household's number."""
    neighbourhood: str
    address: str


@dataclass(frozen=True, slots=True)
class Today:
    """Everything the first screen tells."""

    day: str
    tasks: tuple[Task, ...]
    """Only those with something to do."""
    drafts: int
    backup_overdue: bool
    standing: Standing
    households: int
    children: int


def today(book: Book) -> Today:
    """Find what is due, without reading a name."""
    day = date.fromisoformat(book.today())
    tasks = (
        Task(CERTIFICATE, tuple(_without_certificate(book, day))),
        Task(SCHOOL, tuple(_turning(book, day, _limit(book, "today_school_age")))),
        Task(SIXTEEN, tuple(_turning(book, day, CHILD_UNTIL))),
        Task(DIFFERING, tuple(Entry("household", h, h, "") for h in book.due.differing())),
        Task(REVIEW, tuple(_to_review(book, day))),
    )
    stands = standing(book)
    return Today(
        day=day.isoformat(),
        tasks=tuple(task for task in tasks if task.entries),
        drafts=len(book.drafts.all(restricted=book.session.restricted)),
        backup_overdue=backup_overdue(book, stands),
        standing=stands,
        households=book.lists.count("household"),
        children=book.due.children(add_years(day, -CHILD_UNTIL).isoformat()),
    )


def named(book: Book, entries: Sequence[Entry], language: str = "vi") -> list[Named]:
    """Read the names of some entries, in their order."""
    wording = Wording(book.catalog, language)
    homes = book.read.many(Household, sorted({e.household for e in entries if e.household}))
    by_id = {home.id: home for home in homes}
    links = {link for home in homes for link in (home.householder, home.neighbourhood) if link}
    names = book.names.displays(sorted({*links, *(e.record for e in entries)}))
    found = []
    for entry in entries:
        home = by_id.get(entry.household)
        person = entry.record if entry.kind == "child" else (home.householder if home else "") or ""
        area = (home.neighbourhood if home else "") or ""
        found.append(
            Named(
                entry=entry,
                name=names.get(person, ""),
                number=(home.number if home else "") or "",
                neighbourhood=names.get(area, ""),
                address=address_of(home, wording) if home else "",
            )
        )
    return found


def backup_overdue(book: Book, stands: Standing | None = None) -> bool:
    """Tell whether it is long since the last backup; a new book is left alone for as long."""
    stands = stands or standing(book)
    if stands.saved_at == 0 or book.read_only or book.training:
        return False
    day = date.fromisoformat(book.today())
    people = book.settings.people()
    begun = date.fromisoformat(people[0].since) if people else day
    newest = day_of(stands.backup_at) if stands.backup_at else begun
    return newest + timedelta(days=_limit(book, "today_backup_days")) < day


def _turning(book: Book, day: date, years: int) -> list[Entry]:
    """Children who reach an age within the next days; an incomplete date counts from its end."""
    until = day + timedelta(days=_limit(book, "today_turning_days"))
    born = sorted({day.year - years, until.year - years, day.year - years - 1})
    found = []
    for child in book.due.born_in(born):
        if not valid(child[2]):
            continue
        on = turns(PartialDate(child[2]), years)
        if day <= on <= until:
            found.append(_entry(child, on))
    return sorted(found, key=lambda entry: (entry.on, entry.record))


def _without_certificate(book: Book, day: date) -> list[Entry]:
    """Births not registered in time; where nobody asked yet, only children under one."""
    limit = timedelta(days=_limit(book, "today_certificate_days"))
    found = []
    for child in book.due.without_certificate(add_years(day, -CHILD_UNTIL).isoformat()):
        if not valid(child[2]):
            continue
        born = PartialDate(child[2])
        last = latest(born) + limit
        asked = child[3] == "no"
        if last < day and (asked or age(born, day) < 1):
            found.append(_entry(child, last, overdue=True))
    return sorted(found, key=lambda entry: (entry.on, entry.record))


def _to_review(book: Book, day: date) -> list[Entry]:
    months = _limit(book, "today_review_months")
    years, rest = divmod(day.year * 12 + day.month - 1 - months, 12)
    since = date(years, rest + 1, min(day.day, 28))
    found = book.due.not_reviewed_since(since.isoformat(), _first_id(since))
    return [Entry("household", household, household, "") for household in found]


def _entry(child: ChildDue, on: date, *, overdue: bool = False) -> Entry:
    record, household, _, _ = child
    return Entry("child", record, household, on.isoformat(), overdue)


def _first_id(day: date) -> str:
    """Give the least id that can have been made on a day: ids begin with the time."""
    moment = datetime.combine(day, time(), HANOI)
    return f"{int(moment.timestamp() * 1000):012x}"


def _limit(book: Book, name: str) -> int:
    return int(book.catalog.default(name))
