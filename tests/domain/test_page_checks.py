"""What does not fit between the people of one page."""

from dataclasses import replace

import pytest

from tests.domain.test_checks import CHILD, FATHER, HOUSEHOLD, TODAY
from treem_desktop.domain.page import ChildEntry, Page
from treem_desktop.domain.page_checks import page_problems, records_of
from treem_desktop.domain.person import ParentStatus
from treem_desktop.domain.values import Code, PartialDate, PersonId

MOTHER = replace(FATHER, id="p2", full_name="Trần Thử Chi", sex=Code("female"))


def _page(*entries: ChildEntry, statuses: tuple[ParentStatus, ...] = ()) -> Page:
    return Page(
        HOUSEHOLD, householder=FATHER, members=(FATHER,), children=entries, parent_statuses=statuses
    )


def _codes(page: Page, record: str = "c1") -> list[tuple[str, str]]:
    found = page_problems(page, TODAY, provinces={"001"})
    return [(problem.code, problem.field) for problem in found.get(record, [])]


def test_a_page_as_it_should_be_has_no_problem() -> None:
    page = _page(ChildEntry(CHILD, father=FATHER, mother=MOTHER))
    assert page_problems(page, TODAY) == {}
    assert set(records_of(page)) == {"h1", "p1", "p2", "c1"}


def test_a_number_on_two_children_is_told_at_both() -> None:
    child = replace(CHILD, personal_id="001215000123")
    page = _page(ChildEntry(child), ChildEntry(replace(child, id="c2", line=4)))
    assert _codes(page, "c1") == _codes(page, "c2") == [("personal_id.twice", "personal_id")]


@pytest.mark.parametrize(
    ("born_on", "young"),
    [("2003-02-06", True), ("2003-02-05", False), ("2003", False), ("2004", True), ("2020", True)],
)
def test_a_parent_is_twelve_years_older(born_on: str, young: bool) -> None:
    page = _page(ChildEntry(CHILD, mother=replace(MOTHER, born_on=PartialDate(born_on))))
    assert _codes(page) == [("parent.too_young", "mother")] * young


def test_a_parent_or_child_without_a_birth_date_is_not_suspected() -> None:
    page = _page(ChildEntry(CHILD, mother=replace(MOTHER, born_on=None)))
    assert _codes(page) == []
    page = _page(ChildEntry(replace(CHILD, born_on=PartialDate("?")), mother=MOTHER))
    assert _codes(page) == [("born_on.missing", "born_on")]


def test_one_person_is_not_both_parents() -> None:
    assert _codes(_page(ChildEntry(CHILD, father=FATHER, mother=FATHER))) == [
        ("parent.same", "mother")
    ]


def test_a_parent_is_no_guardian_and_a_guardian_is_grown_up() -> None:
    child = replace(CHILD, father=PersonId("p1"))
    page = _page(ChildEntry(child, father=FATHER, guardian=FATHER))
    assert _codes(page) == [("guardian.is_parent", "guardian")]
    page = _page(ChildEntry(CHILD, guardian=replace(MOTHER, born_on=PartialDate("2009"))))
    assert _codes(page) == [("guardian.too_young", "guardian")]
    page = _page(ChildEntry(CHILD, guardian=replace(MOTHER, born_on=PartialDate("2008"))))
    assert _codes(page) == []


def test_the_dead_care_for_nobody() -> None:
    dead = ParentStatus(
        id="t", person=PersonId("p2"), status=Code("dead"), since=PartialDate("2024")
    )
    page = _page(ChildEntry(CHILD, caregiver=MOTHER, guardian=MOTHER), statuses=(dead,))
    assert _codes(page) == [("carer.dead", "guardian"), ("carer.dead", "caregiver")]
    struck = replace(dead, struck_on=PartialDate("2026"))
    assert _codes(_page(ChildEntry(CHILD, caregiver=MOTHER), statuses=(struck,))) == []


def test_nothing_is_said_about_a_child_that_is_struck_out() -> None:
    struck = replace(CHILD, struck_on=PartialDate("2026"))
    assert page_problems(_page(ChildEntry(struck, father=FATHER, mother=FATHER)), TODAY) == {}
