"""What follows from facts by law is proposed, and nothing else."""

from dataclasses import replace
from itertools import combinations_with_replacement

import pytest

from tests.domain.test_checks import CHILD, FATHER, HOUSEHOLD, SENTENCES, TODAY
from treem_desktop.domain.circumstance import Circumstance
from treem_desktop.domain.household import Household
from treem_desktop.domain.movement import Movement
from treem_desktop.domain.page import ChildEntry, Page
from treem_desktop.domain.person import ParentStatus
from treem_desktop.domain.proposals import Proposal, proposals
from treem_desktop.domain.values import Code, PartialDate, PersonId

MOTHER = replace(FATHER, id="p2", full_name="Trần Thử Chi", sex=Code("female"))
ENTRY = ChildEntry(CHILD, father=FATHER, mother=MOTHER)
POOR = replace(HOUSEHOLD, poverty=Code("poor"))


def _status(person: str, status: str, until: str | None = None) -> ParentStatus:
    return ParentStatus(
        id=f"{person}{status}",
        person=PersonId(person),
        status=Code(status),
        since=PartialDate("2024"),
        until=None if until is None else PartialDate(until),
    )


def _proposed(
    *statuses: ParentStatus, entry: ChildEntry = ENTRY, household: Household = HOUSEHOLD
) -> list[Proposal]:
    page = Page(household, children=(entry,), parent_statuses=statuses)
    found = proposals(page, TODAY)
    assert all(SENTENCES[code]["vi"] for proposal in found for code in proposal.because)
    return found


def _codes(*statuses: ParentStatus, entry: ChildEntry = ENTRY) -> list[str]:
    return [proposal.code for proposal in _proposed(*statuses, entry=entry)]


BY_LAW = {
    ("dead", "missing"): "HC03.1",
    ("dead", "in_facility"): "HC03.2",
    ("dead", "unable"): "HC03.2",
    ("dead", "detained"): "HC03.3",
    ("missing", "missing"): "HC03.4",
    ("in_facility", "missing"): "HC03.5",
    ("detained", "missing"): "HC03.6",
    ("unable", "unable"): "HC03.7",
    ("in_facility", "in_facility"): "HC03.8",
    ("detained", "detained"): "HC03.9",
    ("detained", "in_facility"): "HC03.10",
    ("rights_restricted", "rights_restricted"): "HC03.12",
    ("dead", "dead"): "HC01",
}
STATUSES = (
    "away_for_work",
    "dead",
    "detained",
    "divorced",
    "in_facility",
    "living_with",
    "missing",
    "rights_restricted",
    "unable",
    "unknown",
)


@pytest.mark.parametrize("pair", list(combinations_with_replacement(STATUSES, 2)))
def test_the_states_of_both_parents_decide_as_the_decree_says(pair: tuple[str, str]) -> None:
    one, other = pair
    wanted = [BY_LAW[pair]] if pair in BY_LAW else []
    assert _codes(_status("p1", one), _status("p2", other)) == wanted
    assert _codes(_status("p1", other), _status("p2", one)) == wanted


@pytest.mark.parametrize(
    ("carer", "code"),
    [
        ("paternal_grandparent", "HC01.3"),
        ("facility", "HC01.2"),
        ("carer", "HC01.4"),
        ("guardian", "HC01"),
        (None, "HC01"),
    ],
)
def test_an_orphans_clause_goes_by_who_cares(carer: str | None, code: str) -> None:
    child = replace(CHILD, caregiver_relation=None if carer is None else Code(carer))
    assert _codes(
        _status("p1", "dead"), _status("p2", "dead"), entry=replace(ENTRY, child=child)
    ) == [code]


def test_an_adopted_child_is_no_orphan() -> None:
    dead = (_status("p1", "dead"), _status("p2", "dead"))
    for child in (
        replace(CHILD, relation=Code("adopted_child")),
        replace(CHILD, caregiver_relation=Code("adoptive_parent")),
    ):
        assert _codes(*dead, entry=replace(ENTRY, child=child)) == []


def test_the_reasons_are_told_by_their_facts() -> None:
    assert _proposed(_status("p1", "dead"), _status("p2", "missing")) == [
        Proposal("c1", "HC03.1", ("because.father_dead", "because.mother_missing"))
    ]


def test_a_dead_parents_other_states_count_no_more() -> None:
    found = _codes(_status("p1", "dead"), _status("p1", "detained"), _status("p2", "detained"))
    assert found == ["HC03.3"]


def test_a_state_that_is_over_or_struck_out_decides_nothing() -> None:
    over = _status("p2", "detained", until="2025")
    assert _codes(_status("p1", "dead"), over) == []
    struck = replace(_status("p2", "detained"), struck_on=PartialDate("2026"))
    assert _codes(_status("p1", "dead"), struck) == []


def test_an_unknown_parent_decides_nothing() -> None:
    assert _codes(_status("p1", "dead"), entry=replace(ENTRY, mother=None)) == []


def test_parents_who_are_children_are_seen() -> None:
    young = PartialDate("2011")
    entry = replace(
        ENTRY, father=replace(FATHER, born_on=young), mother=replace(MOTHER, born_on=young)
    )
    assert _proposed(entry=entry) == [Proposal("c1", "HC03.11", ("because.parents_children",))]
    assert _codes(entry=replace(entry, father=FATHER)) == []


def _ill(code: str, until: str | None = None) -> ChildEntry:
    spell = Circumstance(
        id="s",
        code=Code(code),
        since=PartialDate("2025"),
        until=None if until is None else PartialDate(until),
    )
    return replace(ENTRY, circumstances=(spell,))


def test_group_thirteen_follows_from_illness_and_poverty() -> None:
    assert _proposed(entry=_ill("HK3"), household=POOR) == [
        Proposal("c1", "HC13.1", ("because.illness", "because.poor"))
    ]
    near = replace(HOUSEHOLD, poverty=Code("near_poor"))
    assert _proposed(entry=_ill("HC13.1"), household=near)[0].code == "HC13.2"
    assert _proposed(entry=_ill("HC13.1"), household=POOR) == []
    assert _proposed(entry=_ill("HK3"), household=HOUSEHOLD) == []
    assert _proposed(entry=_ill("HK3", until="2025"), household=POOR) == []
    assert _proposed(entry=_ill("HK1"), household=POOR) == []
    over = replace(POOR, poverty_until=PartialDate("2025"))
    assert _proposed(entry=_ill("HK3"), household=over) == []


def test_what_a_child_is_in_already_is_not_proposed_again() -> None:
    dead = (_status("p1", "dead"), _status("p2", "dead"))
    assert _codes(*dead, entry=_ill("HC01.4")) == []
    assert _codes(*dead, entry=_ill("HC01.4", until="2025")) == ["HC01"]


@pytest.mark.parametrize(
    "entry",
    [
        replace(ENTRY, child=replace(CHILD, born_on=PartialDate("2010-01"))),
        replace(ENTRY, child=replace(CHILD, struck_on=PartialDate("2026"))),
        replace(ENTRY, left_by=Movement(id="m", change=Code("departure"))),
    ],
)
def test_nothing_is_proposed_for_who_is_grown_up_struck_out_or_gone(entry: ChildEntry) -> None:
    assert _codes(_status("p1", "dead"), _status("p2", "dead"), entry=entry) == []


def test_a_child_without_a_birth_date_counts_as_one() -> None:
    entry = replace(ENTRY, child=replace(CHILD, born_on=None))
    assert _codes(_status("p1", "dead"), _status("p2", "dead"), entry=entry) == ["HC01"]
