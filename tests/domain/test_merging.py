"""Merging loses no value, whatever order the lines of several stations come in."""

import hashlib

from hypothesis import given
from hypothesis import strategies as st

from tests.histories import STATIONS, History, deliveries, histories, settled
from treem_desktop.domain.lines import Tip
from treem_desktop.domain.merging import State, Written, created_by, digest_of, merged
from treem_desktop.domain.values import Value

HERE, THERE, _ = STATIONS


def line(
    station: str, number: int, clock: int = 0, over: dict[str, Tip] | None = None, **fields: Value
) -> Written:
    named = {name: (tip,) for name, tip in (over or {}).items()}
    tip = Tip(station, number, f"{number:08x}")
    return Written(tip, (clock or number, 0), fields, named)


def never(tip: Tip) -> Written:
    raise AssertionError(f"{tip} was asked for")


CREATED = line(HERE, 1, full_name="An", born_on="2015")


def test_a_new_record_stands_on_its_creating_line() -> None:
    state = merged(None, [CREATED], never)
    assert state.values == {"full_name": "An", "born_on": "2015"}
    assert state.tips == {}
    assert state.tips_of("full_name") == (CREATED.tip,)
    assert state.tips_of("note") == ()


def test_a_record_is_created_even_when_every_field_is_empty() -> None:
    assert created_by(line(HERE, 1)).fields_set() == []


def test_two_sides_that_changed_different_fields_meet_without_help() -> None:
    ours = line(HERE, 2, full_name="Ân", over={"full_name": CREATED.tip})
    theirs = line(THERE, 1, born_on="2015-02", over={"born_on": CREATED.tip})
    state = merged(created_by(CREATED), [ours, theirs], never)
    assert state.values == {"full_name": "Ân", "born_on": "2015-02"}
    assert state.differing == frozenset()


def test_two_values_for_one_field_differ_and_the_later_clock_is_shown() -> None:
    ours = line(HERE, 2, clock=5, full_name="Ân", over={"full_name": CREATED.tip})
    theirs = line(THERE, 1, clock=9, full_name="Ấn", over={"full_name": CREATED.tip})
    state = merged(created_by(CREATED), [ours, theirs], never)
    assert state.differing == {"full_name"}
    assert state.values["full_name"] == "Ấn"
    assert set(state.tips_of("full_name")) == {ours.tip, theirs.tip}


def test_with_equal_clocks_every_station_shows_the_same_one() -> None:
    ours = line(HERE, 2, clock=5, full_name="Ân", over={"full_name": CREATED.tip})
    theirs = line(THERE, 2, clock=5, full_name="Ấn", over={"full_name": CREATED.tip})
    one = merged(created_by(CREATED), [ours, theirs], never)
    other = merged(created_by(CREATED), [theirs, ours], never)
    assert one.values == other.values == {"full_name": "Ấn", "born_on": "2015"}


def test_the_same_value_from_two_sides_is_no_difference() -> None:
    ours = line(HERE, 2, full_name="Ân", over={"full_name": CREATED.tip})
    theirs = line(THERE, 1, full_name="Ân", over={"full_name": CREATED.tip})
    state = merged(created_by(CREATED), [ours, theirs], never)
    assert state.differing == frozenset()
    assert len(state.tips_of("full_name")) == 2


def test_a_decision_that_names_all_tips_ends_the_difference() -> None:
    ours = line(HERE, 2, full_name="Ân", over={"full_name": CREATED.tip})
    theirs = line(THERE, 1, full_name="Ấn", over={"full_name": CREATED.tip})
    differing = merged(created_by(CREATED), [ours, theirs], never)
    decided = Written(
        Tip(HERE, 3, "00000003"),
        (9, 0),
        {"full_name": "Ân"},
        {"full_name": (ours.tip, theirs.tip)},
    )
    state = merged(differing, [decided], never)
    assert state.differing == frozenset()
    assert state.tips_of("full_name") == (decided.tip,)


def test_an_emptied_field_is_a_value_that_can_differ() -> None:
    emptied = line(HERE, 2, full_name=None, over={"full_name": CREATED.tip})
    changed = line(THERE, 1, full_name="Ân", over={"full_name": CREATED.tip})
    state = merged(created_by(CREATED), [emptied, changed], never)
    assert state.differing == {"full_name"}
    alone = merged(created_by(CREATED), [emptied], never)
    assert "full_name" not in alone.values
    assert alone.tips_of("full_name") == (emptied.tip,)
    assert "full_name" in alone.fields_set()


def test_an_edit_beside_a_strike_out_shows_as_a_difference_and_revives_nothing() -> None:
    struck = Written(
        Tip(HERE, 2, "00000002"),
        (2, 0),
        {"struck_on": "2026-11-24", "full_name": "An"},
        {"full_name": (CREATED.tip,)},
    )
    edited = line(THERE, 1, clock=9, full_name="Ân", over={"full_name": CREATED.tip})
    state = merged(created_by(CREATED), [struck, edited], never)
    assert state.values["struck_on"] == "2026-11-24"
    assert state.differing == {"full_name"}


def test_known_lines_are_only_looked_up_where_a_field_has_several_tips() -> None:
    ours = line(HERE, 2, full_name="Ân")
    asked: list[Tip] = []

    def find(tip: Tip) -> Written:
        asked.append(tip)
        return CREATED

    merged(created_by(CREATED), [ours], find)
    assert asked == [CREATED.tip]


def test_merging_leaves_the_state_before_as_it_was() -> None:
    before = created_by(CREATED)
    merged(before, [line(HERE, 2, full_name=None, over={"full_name": CREATED.tip})], never)
    assert before == created_by(CREATED)


@given(st.data())
def test_any_order_and_split_that_is_causally_closed_ends_the_same(data: st.DataObject) -> None:
    history: History = data.draw(histories())
    together = merged(None, history.lines, never)
    state: State | None = None
    for part in data.draw(deliveries(history)):
        state = merged(state, part, history.find)
    assert state is not None
    assert settled(state) == settled(together)
    assert digest_of("child", "0" * 32, state) == digest_of("child", "0" * 32, together)


@given(st.data())
def test_lines_in_one_piece_may_stand_in_any_order(data: st.DataObject) -> None:
    history: History = data.draw(histories())
    shuffled = data.draw(st.permutations(history.lines))
    assert merged(None, shuffled, never) == merged(None, history.lines, never)


@given(histories())
def test_stations_that_know_the_same_lines_see_the_same(history: History) -> None:
    for station in history.stations:
        history.learn(station, history.lines)
    states = [settled(station.state) for station in history.stations if station.state]
    assert states == [states[0]] * 3


@given(histories())
def test_learning_what_is_known_changes_nothing(history: History) -> None:
    for station in history.stations:
        before = station.state
        history.learn(station, list(station.known))
        assert station.state is before


@given(histories())
def test_every_value_ever_written_is_live_or_named_by_a_later_line(history: History) -> None:
    state = merged(None, history.lines, never)
    named = {
        (name, tip) for line in history.lines for name, tips in line.over.items() for tip in tips
    }
    for written in history.lines:
        for name in written.fields:
            assert written.tip in state.tips_of(name) or (name, written.tip) in named


@given(histories())
def test_what_is_shown_is_the_value_of_a_tip_and_a_difference_shows_when_tips_disagree(
    history: History,
) -> None:
    state = merged(None, history.lines, never)
    for name in state.fields_set():
        values = {history.value_of(tip, name) for tip in state.tips_of(name)}
        assert state.values.get(name) in values
        assert (name in state.differing) == (len(values) > 1)


def test_a_record_is_digested_by_its_tips_in_order_never_by_its_values() -> None:
    station, record = "1" * 32, "0" * 32
    first, second = Tip(station, 9, "aaaaaaaa"), Tip(station, 10, "bbbbbbbb")
    state = State(first, {"sex": "male", "full_name": "Lê Thử An"}, {"full_name": (second, first)})
    text = (
        f'{{"kind":"child","record":"{record}","tips":{{"full_name":'
        f'[["{station}",9,"aaaaaaaa"],["{station}",10,"bbbbbbbb"]],'
        f'"sex":[["{station}",9,"aaaaaaaa"]]}}}}'
    )

    assert digest_of("child", record, state) == hashlib.sha256(text.encode()).digest()
