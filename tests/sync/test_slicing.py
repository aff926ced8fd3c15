from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from treem_desktop.domain.errors import BundleRefused
from treem_desktop.domain.lines import FIRST_HASH, digest
from treem_desktop.sync.frame import unpack
from treem_desktop.sync.slicing import Outgoing, Slice, Source, cut

A, B = "0193" + "a" * 28, "0193" + "b" * 28


def lines(station: str, acts: list[int]) -> list[Outgoing]:
    """Lines in acts of these lengths."""
    made: list[Outgoing] = []
    for length in acts:
        first = len(made) + 1
        made += [
            (station, number, first, digest(f"{station}{number}".encode()), False, b"{}\n")
            for number in range(first, first + length)
        ]
    return made


def sliced(*of: list[Outgoing], limit: int) -> list[Slice]:
    sources = [Source(one[0][0], "RW", FIRST_HASH, None) for one in of if one]
    return cut(sources, [line for one in of for line in one], carries_sealed=False, limit=limit)


@given(
    st.lists(st.integers(1, 5), min_size=1, max_size=12),
    st.lists(st.integers(1, 5), max_size=6),
    st.integers(5, 12),
)
def test_parts_hold_whole_acts_and_go_on_from_one_another(
    first_acts: list[int], second_acts: list[int], limit: int
) -> None:
    one, two = lines(A, first_acts), lines(B, second_acts)

    parts = sliced(one, two, limit=limit)

    starts = {line[1] for line in one if line[1] == line[2]}
    for station, of_station in ((A, one), (B, two)):
        slices = [s for part in parts for s in part.segments if s.station == station]
        assert sum(s.last - s.first + 1 for s in slices) == len(of_station)
        assert all(b.first == a.last + 1 and b.before == a.after for a, b in pairwise(slices))
    assert all(s.first in starts for part in parts for s in part.segments if s.station == A)
    for part in parts:
        count = sum(s.last - s.first + 1 for s in part.segments)
        assert count <= limit
        assert b"".join(unpack(part.packed, part.unpacked)) == b"{}\n" * count


def test_a_part_is_no_smaller_than_it_must_be() -> None:
    assert len(sliced(lines(A, [3, 3, 3]), limit=6)) == 2
    assert len(sliced(lines(A, [3, 3]), lines(B, [2]), limit=8)) == 1


def test_nothing_to_send_is_one_empty_part() -> None:
    (part,) = sliced([], limit=10)

    assert part.segments == ()
    assert part.unpacked == 0


def test_an_act_longer_than_a_part_is_told() -> None:
    with pytest.raises(BundleRefused, match=r"bundle\.act_too_long") as found:
        sliced(lines(A, [2, 7]), limit=6)

    assert found.value.values == {"count": 7, "limit": 6}


def test_a_slice_that_begins_within_an_act_says_where_the_act_begins() -> None:
    inside = lines(A, [2, 3])[3:]

    for before in ([], lines(B, [1])):
        with pytest.raises(BundleRefused, match=r"bundle\.start_within_act") as found:
            sliced(before, inside, limit=10)
        assert found.value.values == {"number": 4, "first": 3}


def test_lines_out_of_order_are_our_own_mistake() -> None:
    with pytest.raises(ValueError, match="order"):
        sliced(lines(A, [1, 1, 1])[::2], limit=10)
