"""Each child is counted once in a total, and once in each of its groups."""

import random
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from treem_desktop.domain.counting import count_children, running_spells
from treem_desktop.domain.dates import is_child
from treem_desktop.domain.values import PartialDate

TODAY = date(2026, 11, 24)


def test_children_are_counted_by_sex_age_and_group() -> None:
    totals = count_children(
        [
            ("a", "male", "2025-01-05"),
            ("b", "female", "2020"),
            ("c", "female", "2012-03"),
            ("d", None, None),
            ("grown", "male", "2010-11-24"),
            ("unborn", "male", "2027"),
        ],
        [
            ("b", "HC03.7"),
            ("b", "HC13.1"),
            ("b", "HC03.2"),
            ("c", "HC05"),
            ("d", "NC1"),
            ("grown", "HC01"),
        ],
        TODAY,
    )
    assert totals.children == 4
    assert totals.by_sex == {"male": 1, "female": 2, "?": 1}
    assert totals.by_age_band == {"0-2": 1, "3-5": 1, "11-15": 1, "?": 1}
    assert totals.by_group == {"HC03": 1, "HC13": 1, "HC05": 1, "NC1": 1}
    assert totals.by_subgroup == {"HC03.7": 1, "HC03.2": 1, "HC13.1": 1, "HC05": 1, "NC1": 1}
    assert totals.in_any_group == 2


def test_nothing_is_counted_twice() -> None:
    child = ("a", "male", "2020-01-05")
    totals = count_children(
        [child, child], [("a", "HC03.7"), ("a", "HC03.7"), ("a", "HC03")], TODAY
    )
    assert (totals.children, totals.by_group, totals.in_any_group) == (1, {"HC03": 1}, 1)


def test_bands_are_data_and_ages_in_none_are_told_apart() -> None:
    rows = [(str(year), "male", str(year)) for year in range(2011, 2027)]
    totals = count_children(rows, [], TODAY, bands=((0, 5), (13, 20)))
    assert totals.by_age_band == {"0-5": 7, "?": 7, "13-20": 2}
    assert totals.children == sum(totals.by_age_band.values())


@pytest.mark.parametrize(
    ("since", "until", "runs"),
    [
        (None, None, True),
        ("2026-11-24", None, True),
        ("2026-11-25", None, False),
        ("2026", None, True),
        ("2020", "2026-11-24", True),
        ("2020", "2026-11-23", False),
        ("2020", "2026-11", True),
        ("2020", "2026-10", False),
        ("?", "?", True),
    ],
)
def test_a_spell_runs_from_its_first_to_its_last_day(
    since: str | None, until: str | None, runs: bool
) -> None:
    assert list(running_spells([("a", "HC05", since, until)], TODAY)) == [("a", "HC05")] * runs


ROWS = st.lists(
    st.tuples(
        st.sampled_from("abcdefgh"),
        st.sampled_from(["male", "female", None]),
        st.dates(date(2005, 1, 1), date(2028, 1, 1)).map(date.isoformat)
        | st.sampled_from(["2010", "?", None]),
    ),
    max_size=12,
    unique_by=lambda row: row[0],
)
SPELLS = st.lists(
    st.tuples(
        st.sampled_from("abcdefghxyz"), st.sampled_from(["HC01.1", "HC01.2", "HC05", "NC1", None])
    )
)


@given(ROWS, SPELLS, st.randoms(use_true_random=False))
def test_totals_agree_with_each_other_and_with_no_order(
    rows: list[tuple[str, str | None, str | None]],
    spells: list[tuple[str, str | None]],
    chance: random.Random,
) -> None:
    totals = count_children(rows, spells, TODAY)
    assert totals.children == sum(totals.by_sex.values()) == sum(totals.by_age_band.values())
    known = [born for _, _, born in rows if born not in (None, "?")]
    children = sum(is_child(PartialDate(born or ""), TODAY) for born in known)
    assert totals.children == children + len(rows) - len(known)
    assert all(count <= totals.children for count in totals.by_group.values())
    special = [count for group, count in totals.by_group.items() if group.startswith("HC")]
    assert max(special, default=0) <= totals.in_any_group <= sum(special)
    chance.shuffle(rows)
    chance.shuffle(spells)
    assert count_children(rows, spells + spells, TODAY) == totals
