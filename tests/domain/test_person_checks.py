"""What is checked about children and grown-ups."""

from dataclasses import replace

import pytest

from tests.domain.test_checks import CHILD, FATHER, codes
from treem_desktop.domain.child import Child
from treem_desktop.domain.person import Person
from treem_desktop.domain.values import Code, HouseholdId, PartialDate


def _only(record: Child | Person) -> list[str]:
    return [code for code, _ in codes(record)]


def test_a_child_of_whom_nothing_is_known_is_asked_for_the_four_things() -> None:
    assert codes(Child(id="x")) == [
        ("name.missing", "full_name"),
        ("sex.missing", "sex"),
        ("relation.missing", "relation"),
        ("born_on.missing", "born_on"),
    ]


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Trai", ["name.provisional"]),
        ("gái", ["name.provisional"]),
        ("?", ["name.missing"]),
        ("Nguyễn Thử An 2", ["name.signs"]),
        ("Nguyễn Thử @n", ["name.signs"]),
        ("An", ["name.one_word"]),
        ("Nguyễn " * 42 + "An", ["name.long"]),
        ("H'Thử Niê K-Đăm", []),
        ("Y Thử", []),
        ("María-José O’Neill", []),
    ],
)
def test_a_name_is_looked_at_and_never_refused(name: str, found: list[str]) -> None:
    assert _only(replace(CHILD, full_name=name)) == found


def test_a_name_said_to_be_provisional_is_one() -> None:
    assert _only(replace(CHILD, provisional_name=Code("yes"))) == ["name.provisional"]


@pytest.mark.parametrize(
    ("born_on", "found"),
    [
        ("2010-11-24", ["born_on.sixteen"]),
        ("2010-11-25", []),
        ("2010", []),
        ("2010-10", ["born_on.sixteen"]),
    ],
)
def test_turning_sixteen_is_told_from_the_day_it_is_certain(born_on: str, found: list[str]) -> None:
    assert _only(replace(CHILD, born_on=PartialDate(born_on))) == found


@pytest.mark.parametrize(
    ("born_on", "registered", "found"),
    [
        ("2026-09-24", "no", ["birth.unregistered"]),
        ("2026-09-25", "no", []),
        ("2026-09", "no", []),
        ("2026-01", "yes", []),
        ("2026-01", None, []),
    ],
)
def test_a_birth_is_to_be_registered_within_sixty_days(
    born_on: str, registered: str | None, found: list[str]
) -> None:
    child = replace(
        CHILD,
        born_on=PartialDate(born_on),
        birth_registered=None if registered is None else Code(registered),
    )
    assert _only(child) == found


def test_one_number_on_two_people_is_told_at_both() -> None:
    child = replace(CHILD, personal_id="001215000123")
    other = replace(FATHER, personal_id="001215000123", sex=None, born_on=None)
    assert codes(child, other) == [("personal_id.twice", "personal_id")]
    assert codes(other, child) == [("personal_id.twice", "personal_id")]


def test_a_number_with_letters_is_told_and_kept() -> None:
    assert _only(replace(CHILD, personal_id="0012150A0123")) == ["personal_id.digits"]


@pytest.mark.parametrize(
    ("card", "usual"),
    [
        ("TE1012345678901", True),
        ("te1 01 2345678901", True),
        ("0123456789", True),
        ("001215000123", True),
        ("?", True),
        ("TE101", False),
    ],
)
def test_a_health_card_has_one_of_three_forms(card: str, usual: bool) -> None:
    assert _only(replace(CHILD, health_card_number=card)) == ["health_card.form"] * (not usual)


@pytest.mark.parametrize(
    ("born_on", "schooling", "usual"),
    [
        ("2020-12-31", "grade1", True),
        ("2021", "grade1", True),
        ("2022", "grade1", False),
        ("2015", "grade6", True),
        ("2015", "grade12", False),
        ("2015", "nursery", False),
        ("2023", "nursery", True),
        ("2025", "not_yet", True),
        ("2015", "not_yet", False),
        ("2015", "never", True),
        ("2008", "grade1", True),
    ],
)
def test_schooling_is_compared_with_the_school_years_age(
    born_on: str, schooling: str, usual: bool
) -> None:
    child = replace(CHILD, born_on=PartialDate(born_on), schooling=Code(schooling))
    assert ("schooling.age" in _only(child)) == (not usual)


def test_odd_figures_of_a_birth_are_told() -> None:
    child = replace(CHILD, birth_weight=23, birth_order=0)
    assert codes(child) == [("number.odd", "birth_weight"), ("number.odd", "birth_order")]
    assert _only(replace(CHILD, birth_weight=2300, birth_order=3)) == []


def test_two_children_of_a_household_have_two_lines() -> None:
    assert codes(CHILD, replace(CHILD, id="c2")) == [("line.twice", "line")]
    assert codes(CHILD, replace(CHILD, id="c2", household=HouseholdId("h2"))) == []
    assert codes(replace(CHILD, line=None), replace(CHILD, id="c2", line=None)) == []


def test_a_member_under_sixteen_belongs_among_the_children() -> None:
    young = replace(FATHER, born_on=PartialDate("2012"), household=HouseholdId("h1"))
    assert codes(young) == [("person.is_child", "born_on")]
    assert codes(replace(young, household=None)) == []
    assert codes(replace(FATHER, phone="0912")) == [("phone.form", "phone")]
