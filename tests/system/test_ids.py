"""New ids are UUIDv7 that rise within one source."""

import uuid

from hypothesis import given
from hypothesis import strategies as st

from treem_desktop.system.clock import FixedClock
from treem_desktop.system.ids import Chance, Ids, random_bytes

CLOCK = FixedClock.at("2026-11-24T10:42")


@given(st.integers(0, 2**47), st.integers(0, 2**32))
def test_an_id_is_a_uuid_of_version_7_with_the_time_in_front(ms: int, seed: int) -> None:
    text = Ids(FixedClock(ms), seed).new()
    found = uuid.UUID(hex=text)
    assert (found.hex, found.version, found.variant) == (text, 7, uuid.RFC_4122)
    assert int(text[:12], 16) == ms


def test_ids_rise_though_the_clock_stands_still_or_goes_back() -> None:
    clock = FixedClock(CLOCK.ms)
    ids = Ids(clock)
    made = [ids.new() for _ in range(5_000)]
    clock.ms -= 60_000
    made += [ids.new() for _ in range(10)]
    assert made == sorted(set(made))
    assert all(uuid.UUID(hex=text).version == 7 for text in made)


def test_a_seed_makes_the_same_sample_again_and_without_one_nothing_repeats() -> None:
    assert Ids(CLOCK, 7).new() == Ids(CLOCK, 7).new()
    assert Ids(CLOCK, 7).salt() != Ids(CLOCK, 8).salt()
    assert Ids(CLOCK).new() != Ids(CLOCK).new()


def test_salts_are_sixteen_bytes_and_never_the_same() -> None:
    ids = Ids(CLOCK)
    assert {len(bytes.fromhex(ids.salt())) for _ in range(100)} == {16}
    assert len({ids.salt() for _ in range(100)}) == 100


def test_bytes_for_keys_are_as_many_as_asked_for() -> None:
    assert len(random_bytes(32)) == 32
    assert random_bytes(32) != random_bytes(32)


def test_chance_falls_the_same_way_for_the_same_seed() -> None:
    first, again = Chance("7/houses"), Chance("7/houses")
    shares = {"rare": 0.1, "usual": 0.9}

    drawn = [(first.happens(0.3), first.weighted(shares)) for _ in range(200)]

    assert drawn == [(again.happens(0.3), again.weighted(shares)) for _ in range(200)]
    assert 0 < [word for _, word in drawn].count("rare") < 60
