"""What is checked about what happens to children."""

from dataclasses import replace

import pytest

from tests.domain.test_checks import CHILD, HOUSEHOLD, codes
from treem_desktop.domain.circumstance import Circumstance
from treem_desktop.domain.injury import Injury
from treem_desktop.domain.movement import Movement
from treem_desktop.domain.person import ParentStatus
from treem_desktop.domain.record import Record
from treem_desktop.domain.support import Need, Support
from treem_desktop.domain.values import ChildId, Code, PartialDate

SPELL = Circumstance(
    id="s1",
    child=ChildId("c1"),
    code=Code("HC03.7"),
    since=PartialDate("2020"),
    until=PartialDate("2024-05"),
)


@pytest.mark.parametrize(
    ("record", "found"),
    [
        (Circumstance(id="x"), ["circumstance.no_code", "circumstance.no_date"]),
        (Movement(id="x"), ["movement.no_change", "movement.no_day"]),
        (Support(id="x"), ["support.no_kind", "support.no_day"]),
        (Need(id="x"), ["need.no_kind"]),
        (Injury(id="x"), ["injury.no_kind", "injury.no_day"]),
        (ParentStatus(id="x"), ["parent_status.no_status"]),
    ],
)
def test_what_counting_needs_is_asked_for(record: Record, found: list[str]) -> None:
    assert [code for code, _ in codes(record)] == found


@pytest.mark.parametrize(
    ("code", "whole"), [("HC03", False), ("HC03.7", True), ("HC05", True), ("NC1", True)]
)
def test_a_group_with_clauses_is_told_to_be_only_a_group(code: str, whole: bool) -> None:
    found = codes(replace(SPELL, code=Code(code)))
    assert found == [("circumstance.group_only", "code")] * (not whole)


@pytest.mark.parametrize(
    ("since", "until", "twice"),
    [
        ("2024-05", None, True),
        ("2024-06", None, False),
        ("2019", "2019", False),
        (None, "2020", True),
        ("2021", "2022", True),
    ],
)
def test_one_circumstance_twice_at_a_time_is_told(
    since: str | None, until: str | None, twice: bool
) -> None:
    other = replace(
        SPELL,
        id="s2",
        since=None if since is None else PartialDate(since),
        until=None if until is None else PartialDate(until),
    )
    assert (("circumstance.twice", "code") in codes(SPELL, other)) == twice
    assert codes(SPELL, replace(other, child=ChildId("c2"))) == []
    assert codes(SPELL, replace(other, code=Code("HC03.8"))) == []


@pytest.mark.parametrize(
    ("poverty", "until", "fits"),
    [
        ("poor", None, True),
        ("near_poor", "2026", True),
        ("poor", "2025", False),
        ("none", None, False),
        (None, None, False),
    ],
)
def test_group_thirteen_needs_a_household_recognised_as_poor(
    poverty: str | None, until: str | None, fits: bool
) -> None:
    household = replace(
        HOUSEHOLD,
        poverty=None if poverty is None else Code(poverty),
        poverty_until=None if until is None else PartialDate(until),
    )
    spell = replace(SPELL, code=Code("HC13.1"), until=None)
    assert codes(spell, CHILD, household) == [("circumstance.poverty", "code")] * (not fits)
    assert codes(replace(spell, until=PartialDate("2025")), CHILD, household) == []
    assert codes(spell, household) == []
