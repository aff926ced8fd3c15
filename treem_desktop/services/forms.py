"""Forms: what one needs to begin, and writing what was typed as one act."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import count

from treem_desktop.domain.changes import Changes
from treem_desktop.domain.child import Child
from treem_desktop.domain.fields import Form, fields_of
from treem_desktop.domain.household import Household, Neighbourhood
from treem_desktop.domain.kinds import KINDS
from treem_desktop.domain.page import Page
from treem_desktop.domain.person import Person
from treem_desktop.domain.personal_id import normalise
from treem_desktop.domain.record import Record
from treem_desktop.domain.values import Value
from treem_desktop.reports.sheet_household import address_of
from treem_desktop.reports.wording import Wording
from treem_desktop.services import drafts
from treem_desktop.services.drafts import Draft, place_of
from treem_desktop.services.pages import page
from treem_desktop.services.records import new, tidied
from treem_desktop.storage.book import Book
from treem_desktop.storage.lists import Asked

CARRIED = (
    *("relation", "father", "mother", "ethnic_group", "nationality"),
    *("residence", "permanent_address", "lived_here_since", "intends_to_stay"),
)
"""What brothers and sisters nearly always share."""
_HANGS_BY = {
    "person": "household",
    "child": "household",
    "former_number": "household",
    "movement": "household",
    "circumstance": "child",
    "support": "child",
    "need": "child",
    "injury": "child",
    "parent_status": "person",
}
_FOUND = 12
_SPARE = 8
_LAST_DIGITS = re.compile(r"(.*?)(\d+)")


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which form a person asks for."""

    kind: str
    record: str = ""
    """The record to edit; empty for a new one."""
    household: str = ""
    """The page it is asked for on."""
    about: str = ""
    """The household, child or person a new record hangs on."""
    values: Mapping[str, Value] = field(default_factory=dict)
    """What a new one begins with, such as a proposed code."""
    draft: str = ""
    """The place of the draft to go on with, for a new record."""


@dataclass(frozen=True, slots=True)
class Begun:
    """What a form shows and needs at its beginning."""

    seen: Record
    """As it stands in the book; a new one has only its id and what it hangs on."""
    start: Record
    """As the form shows it at first: a new one may begin with something."""
    new: bool
    fields: frozenset[str]
    """The fields in sight; no other may leave a trace."""
    today: date
    place: str
    about: str
    page: Page | None = None
    links: Mapping[str, str] = field(default_factory=dict)
    """How the records read that links point to."""
    carried: tuple[str, ...] = ()
    """The fields that were taken from a brother or sister."""
    carried_from: str = ""
    """Their name."""
    draft: Draft | None = None
    """What was typed and not saved before: the form goes on with it."""
    spare: tuple[str, ...] = ()
    """Ids for new records beside this one."""


@dataclass(frozen=True, slots=True)
class Typed:
    """What is to be written."""

    seen: Record
    wanted: Record
    new: bool
    place: str
    beside: tuple[Record, ...] = ()
    """New records that this one points to: a father who was typed by name."""
    act: str = ""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A record that a link may point to."""

    record: str
    words: str
    detail: str = ""


def begin(book: Book, wanted: Wanted) -> Begun | None:
    """Read what a form needs; None when the record is not here or not in sight."""
    seen = book.read.get(KINDS[wanted.kind], wanted.record) if wanted.record else None
    if wanted.record and seen is None:
        return None
    if wanted.kind == "household":
        found = page(book, wanted.record) if wanted.record else None
    else:
        found = page(book, wanted.household) if wanted.household else None
    place = wanted.draft or place_of(wanted.kind, wanted.record)
    draft = drafts.draft_at(book, place)
    carried: tuple[tuple[str, ...], str] = ((), "")
    if seen is None:
        start = seen = _blank(book, wanted, draft)
        place = place_of(wanted.kind, seen.id, new=True)
        if draft is None:
            start, carried = _beginning(book, seen, wanted, found)
    else:
        start = seen = _as_seen(seen, draft)
    return Begun(
        seen=seen,
        start=start,
        new=not wanted.record,
        fields=fields_in_sight(book, wanted.kind),
        today=date.fromisoformat(book.today()),
        place=place,
        about=wanted.about,
        page=found,
        links=read_links(book, [start, *_typed(start, draft)]),
        carried=carried[0],
        carried_from=carried[1],
        draft=draft,
        spare=tuple(book.new_id() for _ in range(_SPARE)),
    )


def save(book: Book, typed: Typed) -> Changes:
    """Write a record and the new ones beside it as one act, and drop its draft.

    Raises WritingRefused; then nothing is written and the draft stays.
    """
    kind = typed.wanted.kind
    act = typed.act or f"{kind}.{'add' if typed.new else 'correct'}"
    added = [*typed.beside, *([typed.wanted] if typed.new else [])]
    numbered = _numbered(book, [tidied(_normal(record)) for record in added])
    with book.act(act) as writing:
        for record in numbered:
            writing.add(record)
        if not typed.new:
            writing.change(typed.seen, tidied(_normal(typed.wanted)))
    drafts.drop(book, typed.place)
    return writing.changes


def fields_in_sight(book: Book, kind: str) -> frozenset[str]:
    """Give the fields of a kind that the person at the book may see."""
    classes = book.partition.classes[kind]
    return frozenset(name for name, secrecy in classes.items() if secrecy in book.session.sight)


def read_links(book: Book, records: Iterable[Record]) -> dict[str, str]:
    """Tell how the records read that links of these point to; people with their year of birth."""
    ids: dict[str, set[str]] = {}
    for record in records:
        for one in fields_of(type(record)):
            value = getattr(record, one.name)
            if one.form is Form.LINK and value:
                ids.setdefault(one.target, set()).add(value)
    people = book.read.many(Person, sorted(ids.pop("person", ())))
    found = {person.id: with_year(person) for person in people}
    rest = sorted(link for links in ids.values() for link in links)
    return found | book.names.displays(rest)


def with_year(person: Person | Child) -> str:
    """Give a name with the year of birth, which tells namesakes apart."""
    name, year = person.full_name or "", (person.born_on or "")[:4]
    return f"{name} ({year})" if year.isdigit() else name


def find_people(book: Book, typed: str, language: str = "vi") -> list[Suggestion]:
    """Find grown-ups of the whole book by what is typed of them."""
    hits = book.names.find(typed, _FOUND, ("person",))
    people = book.read.many(Person, [hit.id for hit in hits])
    homes = book.read.many(Household, sorted({p.household for p in people if p.household}))
    wording = Wording(book.catalog, language)
    where = {
        home.id: " · ".join(filter(None, (home.number, address_of(home, wording))))
        for home in homes
    }
    return [
        Suggestion(p.id, with_year(p), where.get(p.household or "", p.address or ""))
        for p in people
        if not p.struck
    ]


def neighbourhoods(book: Book) -> list[Suggestion]:
    """List the neighbourhoods a household can lie in."""
    ids = book.lists.ids(Asked("neighbourhood"), book.session)
    return [
        Suggestion(area.id, area.name or "", area.area or "")
        for area in book.read.many(Neighbourhood, ids)
    ]


def next_number(book: Book, neighbourhood: str) -> str:
    """Give the number after the last of a neighbourhood, as wide as that one; empty when none."""
    ids = book.lists.ids(
        Asked("household", order="place", neighbourhood=neighbourhood), book.session
    )
    for home in book.read.many(Household, ids[-1:]):
        found = _LAST_DIGITS.fullmatch(home.number or "")
        if found:
            return f"{found[1]}{int(found[2]) + 1:0{len(found[2])}}"
    return ""


def _blank(book: Book, wanted: Wanted, draft: Draft | None) -> Record:
    hangs_by = _HANGS_BY.get(wanted.kind)
    made = new(book, wanted.kind, **({hangs_by: wanted.about} if hangs_by else {}))
    return replace(made, id=draft.record) if draft else made


def _as_seen(record: Record, draft: Draft | None) -> Record:
    """Give a record as it stood when its draft was typed, so that nothing newer is lost."""
    values = draft.seen if draft else {}
    known = {name: value for name, value in values.items() if hasattr(record, name)}
    return replace(record, **known)  # type: ignore[arg-type]  # values of its own fields


def _typed(record: Record, draft: Draft | None) -> list[Record]:
    """Give a record as its draft has it, to read what its links point to."""
    values = draft.typed if draft else {}
    known = {name: value for name, value in values.items() if hasattr(record, name)}
    return [replace(record, **known)] if known else []  # type: ignore[arg-type]  # its own fields


def _beginning(
    book: Book, blank: Record, wanted: Wanted, found: Page | None
) -> tuple[Record, tuple[tuple[str, ...], str]]:
    """Give what a new record begins with, and what of it a brother or sister gave."""
    values = dict(wanted.values)
    carried: tuple[tuple[str, ...], str] = ((), "")
    if isinstance(blank, Household) and wanted.values.get("neighbourhood"):
        number = next_number(book, str(wanted.values["neighbourhood"]))
        values.setdefault("number", number or None)
    if isinstance(blank, Child) and found is not None:
        sibling = _sibling(found)
        if sibling is not None:
            shared = {name: getattr(sibling, name) for name in CARRIED if getattr(sibling, name)}
            values = {**shared, **values}
            carried = (tuple(shared), sibling.full_name or "")
    if wanted.kind == "movement":
        values.setdefault("recorded_on", book.today())
    if wanted.kind == "need":
        values = {"noted_on": book.today(), "state": "open", **values}
    return replace(blank, **values), carried  # type: ignore[arg-type]  # values of its own fields


def _sibling(found: Page) -> Child | None:
    """Give the last brother or sister who lives on the page."""
    living = [e.child for e in found.children if not e.child.struck and e.left_by is None]
    return living[-1] if living else None


def _normal(record: Record) -> Record:
    """Write a personal ID without the blanks and signs it was typed with."""
    number = getattr(record, "personal_id", None)
    if isinstance(record, Child | Person) and number:
        return replace(record, personal_id=normalise(number))
    return record


def _numbered(book: Book, records: Sequence[Record]) -> list[Record]:
    """Give new people the next lines of their household's page."""
    lines: dict[str, Iterable[int]] = {}
    numbered: list[Record] = []
    for record in records:
        if isinstance(record, Child | Person) and record.household and record.line is None:
            home = record.household
            next_lines = iter(lines.setdefault(home, count(_last_line(book, home) + 1)))
            numbered.append(replace(record, line=next(next_lines)))
        else:
            numbered.append(record)
    return numbered


def _last_line(book: Book, household: str) -> int:
    people: list[Child | Person] = [
        *book.read.linked(Child, "household", household),
        *book.read.linked(Person, "household", household),
    ]
    return max((person.line or 0 for person in people), default=0)
