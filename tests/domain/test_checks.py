"""What every record is checked for, whatever it is about."""

import re
import string
import tomllib
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from treem_desktop.domain.checks import LONGEST_TEXT, problems_with
from treem_desktop.domain.child import Child
from treem_desktop.domain.circumstance import Circumstance
from treem_desktop.domain.household import Household, Neighbourhood
from treem_desktop.domain.kinds import KINDS
from treem_desktop.domain.movement import Movement
from treem_desktop.domain.person import ParentStatus, Person
from treem_desktop.domain.record import Record
from treem_desktop.domain.support import Need, Support
from treem_desktop.domain.values import (
    ChildId,
    Code,
    HouseholdId,
    NeighbourhoodId,
    PartialDate,
    PersonId,
)

ROOT = Path(__file__).resolve().parents[2]
MESSAGES = {
    path.stem: tomllib.loads(path.read_text("utf-8"))
    for path in (ROOT / "resources" / "catalog" / "messages").glob("*.toml")
}
SENTENCES = MESSAGES["checks"]
TODAY = date(2026, 11, 24)
CHILD = Child(
    id="c1",
    household=HouseholdId("h1"),
    line=3,
    full_name="Nguyễn Thử Minh An",
    born_on=PartialDate("2015-02-05"),
    sex=Code("male"),
    relation=Code("child"),
)
FATHER = Person(id="p1", full_name="Nguyễn Thử Bình", born_on=PartialDate("1985"), sex=Code("male"))
HOUSEHOLD = Household(
    id="h1", neighbourhood=NeighbourhoodId("n1"), number="0132", householder=PersonId("p1")
)


def codes(record: Record, *others: Record) -> list[tuple[str, str]]:
    """Check a record, let each problem be told in both languages, and give code and field."""
    found = problems_with(record, TODAY, others, provinces={"001"})
    for problem in found:
        for language in ("vi", "en"):
            SENTENCES[problem.code][language].format(**problem.values)
    return [(problem.code, problem.field) for problem in found]


def test_a_page_as_it_should_be_has_no_problem() -> None:
    for record in (CHILD, FATHER, HOUSEHOLD, Neighbourhood(id="n1", name="Tổ dân phố 12")):
        assert codes(record, CHILD, FATHER, HOUSEHOLD) == []


@pytest.mark.parametrize("kind", KINDS)
def test_an_empty_record_of_any_kind_is_only_warned_about(kind: str) -> None:
    found = problems_with(KINDS[kind](id="x"), TODAY)
    assert all(problem.warning for problem in found)


def test_what_is_struck_out_has_no_problems() -> None:
    struck = Child(id="c2", struck_on=PartialDate("2026-11-24"))
    assert codes(struck) == []
    assert (
        codes(
            replace(CHILD, personal_id="001215000123"), replace(struck, personal_id="001215000123")
        )
        == []
    )


def test_a_text_beyond_all_measure_is_an_error() -> None:
    (problem,) = problems_with(replace(CHILD, note="a" * (LONGEST_TEXT + 1)), TODAY)
    assert (problem.code, problem.field, problem.warning) == ("text.too_long", "note", False)


def test_a_date_that_is_none_is_an_error_and_a_date_nobody_knows_is_not() -> None:
    (problem,) = problems_with(replace(HOUSEHOLD, opened_on=PartialDate("5/2/2015")), TODAY)
    assert (problem.code, problem.field, problem.warning) == ("date.wrong", "opened_on", False)
    assert codes(replace(HOUSEHOLD, opened_on=PartialDate("?"))) == []


@pytest.mark.parametrize(
    ("record", "found"),
    [
        (replace(CHILD, born_on=PartialDate("2027")), [("born_on.future", "born_on")]),
        (replace(CHILD, registered_on=PartialDate("2026-12")), [("date.future", "registered_on")]),
        (replace(CHILD, registered_on=PartialDate("2026")), []),
        (replace(HOUSEHOLD, poverty_until=PartialDate("2027")), []),
        (replace(HOUSEHOLD, opened_on=PartialDate("1905-01-01")), [("date.long_ago", "opened_on")]),
        (
            replace(CHILD, registered_on=PartialDate("2015-01")),
            [("date.before_birth", "registered_on")],
        ),
        (replace(CHILD, registered_on=PartialDate("2015")), []),
        (
            replace(HOUSEHOLD, poverty_from=PartialDate("2026"), poverty_until=PartialDate("2025")),
            [("date.order", "poverty_until")],
        ),
        (
            replace(
                HOUSEHOLD, poverty_from=PartialDate("2026-05"), poverty_until=PartialDate("2026")
            ),
            [],
        ),
    ],
)
def test_days_are_compared_with_today_with_birth_and_with_each_other(
    record: Record, found: list[tuple[str, str]]
) -> None:
    assert codes(record) == found


def test_what_happened_to_a_child_is_compared_with_its_birth() -> None:
    child, early = ChildId("c1"), PartialDate("2014")
    spell = Circumstance(id="s", child=child, code=Code("HC05"), since=early)
    support = Support(id="u", child=child, support=Code("gift"), given_on=early)
    need = Need(id="n", child=child, need=Code("study"), noted_on=early)
    move = Movement(id="m", child=child, change=Code("arrival"), happened_on=early)
    state = ParentStatus(
        id="t", person=PersonId("p1"), status=Code("dead"), since=PartialDate("1980")
    )
    fields = [codes(record, CHILD, FATHER) for record in (spell, support, need, move, state)]
    assert fields == [
        [("date.before_birth", name)]
        for name in ("since", "given_on", "noted_on", "happened_on", "since")
    ]
    assert codes(spell) == []


@pytest.mark.parametrize(
    ("household", "found"),
    [
        (
            Household(id="h2"),
            [("household.no_householder", "householder"), ("household.number_missing", "number")],
        ),
        (replace(HOUSEHOLD, id="h2"), [("household.number_twice", "number")]),
        (replace(HOUSEHOLD, id="h2", neighbourhood=NeighbourhoodId("n2")), []),
        (replace(HOUSEHOLD, phone="123"), [("phone.form", "phone")]),
    ],
)
def test_a_household_has_a_householder_and_a_number_of_its_own(
    household: Household, found: list[tuple[str, str]]
) -> None:
    assert codes(household, HOUSEHOLD) == found


def test_a_neighbourhood_has_a_name() -> None:
    assert codes(Neighbourhood(id="n", collaborator_phone="0912")) == [
        ("neighbourhood.no_name", "name"),
        ("phone.form", "collaborator_phone"),
    ]


CODE = re.compile(
    r"\"((?:name|text|number|money|date|born_on|sex|relation|line|personal_id|parent)\.[a-z_]+)\""
)
MORE = re.compile(
    r"Problem\(\s*\"([a-z_.]+)\"|\"((?:because|\w+)\.(?:no_\w+|illness|parents_children))\""
)


def test_every_code_of_these_rules_has_its_sentence() -> None:
    texts = [path.read_text("utf-8") for path in (ROOT / "treem_desktop" / "domain").glob("*.py")]
    told = {code for text in texts for code in CODE.findall(text)}
    told |= {code for text in texts for pair in MORE.findall(text) for code in pair if code}
    assert len(told) > 50
    assert told - {code for table in MESSAGES.values() for code in table} == set()


def test_the_sentences_of_a_code_mention_the_same_values() -> None:
    for code, sentence in SENTENCES.items():
        named = {language: _mentioned(sentence[language]) for language in ("vi", "en")}
        assert named["vi"] == named["en"], code


def _mentioned(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}


TEXTS = st.none() | st.text(max_size=12) | st.dates().map(date.isoformat)


@given(
    born_on=TEXTS, registered_on=TEXTS, full_name=TEXTS, personal_id=TEXTS, schooling=TEXTS,
    health_card_number=TEXTS, sex=TEXTS, line=st.none() | st.integers(),
)  # fmt: skip
def test_no_content_of_a_record_breaks_the_checks(**fields: object) -> None:
    child = Child(id="x", **fields)  # type: ignore[arg-type]  # whatever a bundle may bring
    codes(child, CHILD, FATHER, HOUSEHOLD, child)
