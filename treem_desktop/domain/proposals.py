"""What may follow from the facts of a page by law; a person decides, the program never sets it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import product

from treem_desktop.domain.dates import is_child, running, valid
from treem_desktop.domain.event_checks import ILLNESS_GROUP, is_poor
from treem_desktop.domain.page import ChildEntry, Page
from treem_desktop.domain.person import Person

CLAUSES_BY_POVERTY = {"poor": "HC13.1", "near_poor": "HC13.2"}
"""Decree 56 art. 15."""
ILL = "HK3"
"""Critical or long illness, household neither poor nor near-poor: of the office's own list."""
CLAUSES_BY_STATUSES = {
    frozenset({"dead", "missing"}): "HC03.1",
    frozenset({"dead", "in_facility"}): "HC03.2",
    frozenset({"dead", "unable"}): "HC03.2",
    frozenset({"dead", "detained"}): "HC03.3",
    frozenset({"missing"}): "HC03.4",
    frozenset({"missing", "in_facility"}): "HC03.5",
    frozenset({"missing", "detained"}): "HC03.6",
    frozenset({"unable"}): "HC03.7",
    frozenset({"in_facility"}): "HC03.8",
    frozenset({"detained"}): "HC03.9",
    frozenset({"in_facility", "detained"}): "HC03.10",
    frozenset({"rights_restricted"}): "HC03.12",
}
"""By the states of the two parents; one state alone is that of both. Decree 56 art. 5."""
BOTH_CHILDREN = "HC03.11"
CLAUSES_BY_CARER = {
    "facility": "HC01.2",
    "paternal_grandparent": "HC01.3",
    "maternal_grandparent": "HC01.3",
    "sibling": "HC01.3",
    "aunt_uncle": "HC01.3",
    "other_relative": "HC01.3",
    "carer": "HC01.4",
}
"""Where a child of two dead parents lives. Decree 56 art. 3; nobody known to care: the group."""
ORPHAN = "HC01"


@dataclass(frozen=True, slots=True)
class Proposal:
    """A circumstance that a child may be in by what is written."""

    child: str
    """The child's id."""
    code: str
    """A code of the list `circumstances`."""
    because: tuple[str, ...]
    """Codes of sentences that tell the facts it follows from."""


def proposals(page: Page, today: date) -> list[Proposal]:
    """Tell what may follow from the facts of a page, for the children who live there.

    What a child is in already is not proposed again. Facts out of the reader's sight are not on
    the page, so nothing is proposed that would tell them.
    """
    return [
        proposal
        for entry in page.children
        if _lives_here(entry, today)
        for proposal in (*_by_illness(entry, page, today), *_by_parents(entry, page, today))
        if proposal.code not in _codes(entry, today)
    ]


def _lives_here(entry: ChildEntry, today: date) -> bool:
    born = entry.child.born_on
    child = not born or not valid(born) or is_child(born, today)
    return child and not entry.child.struck and entry.left_by is None


def _codes(entry: ChildEntry, today: date) -> set[str]:
    """Give the codes a child is in on a day, with their groups."""
    spells = (
        spell.code
        for spell in entry.circumstances
        if spell.code and not spell.struck and running(spell.since, spell.until, today)
    )
    return {part for code in spells for part in (code, code.partition(".")[0])}


def _by_illness(entry: ChildEntry, page: Page, today: date) -> Iterator[Proposal]:
    if {ILL, ILLNESS_GROUP} & _codes(entry, today) and is_poor(page.household, today):
        poverty = page.household.poverty or ""
        because = ("because.illness", f"because.{poverty}")
        yield Proposal(entry.child.id, CLAUSES_BY_POVERTY[poverty], because)


def _by_parents(entry: ChildEntry, page: Page, today: date) -> Iterator[Proposal]:
    child, father, mother = entry.child, entry.father, entry.mother
    adopted = child.relation == "adopted_child" or child.caregiver_relation == "adoptive_parent"
    if not father or not mother or adopted:
        return
    told: set[str] = set()
    for one, other in product(_states(father, page, today), _states(mother, page, today)):
        code = CLAUSES_BY_STATUSES.get(frozenset({one, other}))
        if one == other == "dead":
            code = CLAUSES_BY_CARER.get(child.caregiver_relation or "", ORPHAN)
        if code and code not in told:
            told.add(code)
            yield Proposal(child.id, code, (f"because.father_{one}", f"because.mother_{other}"))
    if _is_child(father, today) and _is_child(mother, today):
        yield Proposal(child.id, BOTH_CHILDREN, ("because.parents_children",))


def _states(parent: Person, page: Page, today: date) -> list[str]:
    """Give the states of a parent on a day; of the dead, only that."""
    found = {
        state.status: None
        for state in page.parent_statuses
        if state.person == parent.id
        and state.status
        and not state.struck
        and running(state.since, state.until, today)
    }
    return ["dead"] if "dead" in found else [str(status) for status in found]


def _is_child(parent: Person, today: date) -> bool:
    born = parent.born_on
    return bool(born and valid(born) and is_child(born, today))
