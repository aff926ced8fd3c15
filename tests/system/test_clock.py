"""Days are of UTC+7, whatever the computer says."""

import time
from datetime import UTC, date, datetime

from hypothesis import given
from hypothesis import strategies as st

from treem_desktop.system.clock import FixedClock, RealClock, day_of, moment_of

FAR = int(datetime(2200, 1, 1, tzinfo=UTC).timestamp() * 1000)


def test_a_fixed_clock_stands_where_it_was_put() -> None:
    clock = FixedClock.at("2026-11-24T10:42")
    assert f"{moment_of(clock.now_ms()):%d/%m/%Y %H:%M %z}" == "24/11/2026 10:42 +0700"
    assert clock.now_ms() == clock.now_ms()


def test_a_stepping_clock_moves_each_time_it_is_asked() -> None:
    clock = FixedClock(1_000, step=5)
    assert [clock.now_ms() for _ in range(3)] == [1_000, 1_005, 1_010]


def test_the_day_begins_at_midnight_in_hanoi() -> None:
    before = int(datetime(2026, 11, 24, 16, 59, 59, tzinfo=UTC).timestamp() * 1000)
    assert day_of(before) == date(2026, 11, 24)
    assert day_of(before + 1_000) == date(2026, 11, 25)


@given(st.integers(0, FAR))
def test_the_day_is_the_day_of_the_moment(ms: int) -> None:
    assert day_of(ms) == moment_of(ms).date()


def test_the_real_clock_is_the_computers() -> None:
    assert abs(RealClock().now_ms() - time.time() * 1000) < 60_000
