"""What the page says of its children and its grown-ups."""

from treem_desktop.domain.child import Child
from treem_desktop.domain.dates import CHILD_UNTIL, show, turns, valid
from treem_desktop.domain.page import ChildEntry, Page
from treem_desktop.domain.person import Person
from treem_desktop.domain.record import Record
from treem_desktop.gui.households.paper import Cell, Piece, Said, beside_crossed, small
from treem_desktop.gui.households.paper_line import Entry, PaperColumn
from treem_desktop.gui.households.telling import Telling, translate
from treem_desktop.gui.standard.rows import Mark

_WAYS = frozenset({"in", "out", "back"})
"""The movements after which somebody lives here, or no longer does."""
_RELATED = ("father", "mother", "guardian", "caregiver")


def child_columns() -> list[PaperColumn]:
    """Name the columns of the children's table."""
    return [
        PaperColumn("line", translate("Page", "No."), 26, 0),
        PaperColumn("full_name", translate("Page", "Full name"), 132, 5),
        PaperColumn("born_on", translate("Page", "Date of birth"), 92, 0),
        PaperColumn("sex", translate("Page", "Sex, relation"), 66, 2),
        PaperColumn("schooling", translate("Page", "School – class"), 98, 4),
        PaperColumn("papers", translate("Page", "Papers"), 146, 3),
    ]


def grown_columns() -> list[PaperColumn]:
    """Name the columns of the grown-ups' table."""
    return [
        PaperColumn("line", translate("Page", "No."), 26, 0),
        PaperColumn("full_name", translate("Page", "Full name"), 138, 5),
        PaperColumn("born_on", translate("Page", "Date of birth"), 92, 0),
        PaperColumn("sex", translate("Page", "Sex, relation"), 88, 2),
        PaperColumn("occupation", translate("Page", "Occupation"), 92, 3),
        PaperColumn("contact", translate("Page", "Personal ID, phone"), 120, 2),
    ]


def child_line(telling: Telling, number: int, entry: ChildEntry) -> Entry:
    """Say what the page says of a child."""
    child = entry.child
    gone = child.struck or entry.left_by is not None
    return Entry(
        kind=child.kind,
        record=child.id,
        cells=(
            (Said(str(number), "muted", digits=True),),
            _child_name(telling, entry),
            _birth(telling, child),
            _sex(telling, child),
            _school(telling, child),
            _papers(telling, child, gone=gone),
        ),
        struck=gone,
    )


def grown_line(telling: Telling, page: Page, number: int, person: Person) -> Entry:
    """Say what the page says of a grown-up."""
    left = _left(telling, page, person)
    name: list[Piece] = [_name(person, telling)]
    marks: list[Mark] = []
    if page.household.householder == person.id:
        marks.append(Mark(translate("Page", "Householder"), "accent"))
    if person.household != page.household.id:
        marks.append(Mark(translate("Page", "Lives elsewhere")))
    if marks:
        name.append(tuple(marks))
    if left:
        name.append(beside_crossed(left))
    if person.struck:
        name.append(beside_crossed(telling.struck(person)))
    contact: list[Piece] = [
        Said(words, digits=True) for words in (person.personal_id, person.phone) if words
    ]
    return Entry(
        kind=person.kind,
        record=person.id,
        cells=(
            (Said(str(number), "muted", digits=True),),
            tuple(name),
            _birth(telling, person),
            _sex(telling, person),
            (Said(person.occupation),) if person.occupation else (),
            tuple(contact),
        ),
        struck=person.struck or bool(left),
    )


def grown_ups(page: Page) -> list[Person]:
    """List the members, then parents, guardians and caregivers who live elsewhere."""
    near = [getattr(entry, name) for entry in page.children for name in _RELATED]
    everyone = [*page.members, page.householder, *near]
    return list({person.id: person for person in everyone if person is not None}.values())


def about_child(telling: Telling, entry: ChildEntry) -> str:
    """Tell who the parents and carers of a child are."""
    child = entry.child
    told = []
    for name in _RELATED:
        person = getattr(entry, name)
        if person is None:
            continue
        called = person.full_name or translate("Page", "no name")
        words = f"{telling.label('child', name)}: {called}"
        relation = telling.short(child, "caregiver_relation") if name == "caregiver" else ""
        told.append(f"{words} ({relation.lower()})" if relation else words)
    address = child.actual_address
    if address:
        told.append(translate("Page", "Lives at: {address}").format(address=address))
    return " · ".join(told)


def differing(telling: Telling, record: Record) -> tuple[Mark, ...]:
    """Name the fields on which stations disagree."""
    fields = sorted(name for found, name in telling.shown.page.differing if found == record.id)
    return tuple(
        Mark(
            translate("Page", "{field}: information differs").format(
                field=telling.label(record.kind, name)
            ),
            "due",
            "warning",
        )
        for name in fields
    )


def _child_name(telling: Telling, entry: ChildEntry) -> Cell:
    child = entry.child
    pieces: list[Piece] = [_name(child, telling)]
    if child.provisional_name == "yes":
        pieces.append((Mark(translate("Page", "Provisional name"), "due"),))
    if child.born_on and valid(child.born_on):
        grown = turns(child.born_on, CHILD_UNTIL)
        if grown <= telling.today:
            pieces.append((Mark(translate("Page", "Sixteen")),))
            pieces.append(beside_crossed(show(grown)))
    if entry.left_by is not None:
        pieces.append((Mark(telling.short(entry.left_by, "change")),))
        pieces.append(beside_crossed(telling.day(entry.left_by.happened_on)))
    if child.struck:
        pieces.append(beside_crossed(telling.struck(child)))
    return tuple(pieces)


def _name(person: Child | Person, telling: Telling) -> Said:
    if person.full_name:
        words = telling.full(person, "full_name")
        return Said(words, strong=True)
    return Said(translate("Page", "No name yet"), "due", strong=True)


def _birth(telling: Telling, person: Child | Person) -> Cell:
    born = telling.day(person.born_on)
    if not born:
        tone = "due" if isinstance(person, Child) else "pale"
        return (Said(translate("Page", "not asked"), tone),)  # type: ignore[arg-type]  # one of two roles
    estimated = isinstance(person, Child) and person.born_estimated == "yes"
    age = telling.age(person.born_on) if isinstance(person, Child) else ""
    pieces: list[Piece] = [Said(born, digits=True)]
    if age:
        pieces.append(small(age))
    if estimated:
        pieces.append(small(translate("Page", "estimated")))
    return tuple(pieces)


def _sex(telling: Telling, person: Child | Person) -> Cell:
    sex, relation = telling.short(person, "sex"), telling.short(person, "relation")
    pieces: list[Piece] = [Said(sex)] if sex else [Said(translate("Page", "not asked"), "pale")]
    if relation:
        pieces.append(small(relation))
    return tuple(pieces)


def _school(telling: Telling, child: Child) -> Cell:
    state = telling.short(child, "schooling")
    where = " – ".join(filter(None, (child.school, child.school_class)))
    pieces: list[Piece] = []
    if state:
        tone = "due" if child.schooling in ("left", "never") else "text"
        day = telling.day(child.left_school_on)
        words = f"{state} {day}".strip()
        pieces.append((Mark(words, "due", "warning"),) if tone == "due" else Said(words))
    if where:
        pieces.append(small(where) if state else Said(where))
    return tuple(pieces) or (Said(translate("Page", "not asked"), "pale"),)


def _papers(telling: Telling, child: Child, *, gone: bool) -> Cell:
    """Say which papers there are; a gap is named in amber, what was not asked stands pale.

    Nobody fills the gaps of who is gone.
    """
    gaps: list[Mark] = []
    pieces: list[Piece] = []
    unasked: list[str] = []
    for words, state, number, missing in (
        (
            translate("Page", "Birth"),
            child.birth_registered,
            child.birth_certificate,
            _unregistered(telling, child),
        ),
        (
            translate("Page", "Insurance"),
            child.health_card,
            child.health_card_number,
            translate("Page", "No insurance card"),
        ),
    ):
        if state == "no":
            gaps.append(Mark(missing, "due", "warning"))
        elif state is None and not number:
            unasked.append(words.lower())
        else:
            told = number or telling.value("child", "birth_registered", state)
            pieces.append(small(f"{words}: {told}", "text"))
    if child.personal_id:
        number = telling.full(child, "personal_id")
        pieces.append(small(translate("Page", "ID: {number}").format(number=number), "text"))
    elif child.birth_registered == "yes":
        gaps.append(Mark(translate("Page", "No personal ID"), "due", "warning"))
    else:
        unasked.append(translate("Page", "personal ID"))
    if gaps and not gone:
        pieces.append(tuple(gaps))
    if unasked and not gone:
        pieces.append(
            small(translate("Page", "Not asked: {what}").format(what=", ".join(unasked)), "pale")
        )
    return tuple(pieces)


def _unregistered(telling: Telling, child: Child) -> str:
    problems = telling.shown.problems.get(child.id, ())
    if any(problem.code == "birth.unregistered" for problem in problems):
        return translate("Page", "Birth registration overdue")
    return translate("Page", "Birth not registered")


def _left(telling: Telling, page: Page, person: Person) -> str:
    """Tell by which movement a grown-up left; nothing while they live here."""
    entries = telling.catalog.list("movements").entries
    last = ""
    for movement in page.movements:
        entry = entries.get(movement.change or "")
        if movement.person != person.id or movement.struck or entry is None:
            continue
        if entry.category in _WAYS:
            words = f"{telling.short(movement, 'change')} {telling.day(movement.happened_on)}"
            last = words.strip() if entry.category == "out" else ""
    return last
