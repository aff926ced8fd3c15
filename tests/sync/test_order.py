from collections.abc import Callable, Mapping
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.sync.cast import Cast
from tests.sync.desks import NOW
from tests.sync.goods import minimal
from treem_desktop.domain.errors import BundleRefused
from treem_desktop.domain.lines import FIRST_HASH, Arrived, Line, Stamp, digest
from treem_desktop.sync.formats.v1 import peek
from treem_desktop.sync.manifest import Manifest, Segment
from treem_desktop.sync.order import Plan, check_parts, decide
from treem_desktop.sync.trust import may_write

CAST = Cast.new()
MANIFEST = peek(minimal(CAST)[0], [CAST.office.identity])
A, B = CAST.ward.station, CAST.second.station


def hash_of(branch: str, number: int) -> str:
    return digest(f"{branch}{number}".encode()) if number else FIRST_HASH


def segment(first: int, last: int, station: str = A, branch: str = "main") -> Segment:
    before, after = hash_of(branch, first - 1), hash_of(branch, last)
    return Segment(station, CAST.ward.key, first, last, before, after, None)


def manifest(*segments: Segment, knows: Mapping[str, tuple[int, str]] | None = None) -> Manifest:
    cut = {one.station: (one.last, one.after) for one in segments} | dict(knows or {})
    return replace(MANIFEST, segments=segments, knows=cut)


def known(branch: str = "main") -> Callable[[str, int], str]:
    return lambda _station, number: hash_of(branch, number)


def line(number: int, branch: str = "main", station: str = A) -> Arrived:
    stamp = Stamp(
        station, number, number, "child.add", (NOW, 0), "A", "child", "0" * 32, False, "0" * 64
    )
    return Arrived(Line(b"", None, hash_of(branch, number)), stamp, None)


def plan(*segments: Segment, last: int = 0, branch: str = "main") -> Plan:
    return decide([manifest(*segments)], {A: last} if last else {}, known(branch))


def test_the_first_hand_over_starts_at_line_one() -> None:
    found = plan(segment(1, 40))

    assert (found.new, found.known) == (40, 0)
    assert found.is_new(line(1))


def test_the_next_one_starts_after_what_is_known() -> None:
    assert plan(segment(41, 57), last=40).new == 17


def test_an_overlap_is_taken_where_it_agrees() -> None:
    found = plan(segment(30, 57), last=40)

    assert (found.new, found.known) == (17, 11)
    assert not found.is_new(line(40))
    assert found.is_new(line(41))


def test_what_is_all_known_is_nothing_new() -> None:
    found = plan(segment(1, 40), last=57)

    assert (found.new, found.known) == (0, 40)
    assert not found.is_new(line(7))


def test_a_gap_names_the_lines_that_are_missing() -> None:
    with pytest.raises(BundleRefused, match=r"bundle\.gap_lines") as found:
        plan(segment(58, 60), last=40)

    assert found.value.values == {"unit": CAST.ward.name, "first": 41, "last": 57}


@pytest.mark.parametrize(("received", "number", "missing"), [(6, 8, "7"), (5, 8, "6–7")])
def test_a_gap_names_the_bundles_that_were_not_received(
    received: int, number: int, missing: str
) -> None:
    late = replace(manifest(segment(58, 60)), number=number)

    with pytest.raises(BundleRefused, match=r"bundle\.gap") as found:
        decide([late], {A: 40}, known(), received=received)

    assert found.value.code == "bundle.gap"
    assert found.value.values["missing"] == missing


def test_what_the_sender_knew_must_be_known_afterwards() -> None:
    late = manifest(segment(41, 57), knows={B: (9, hash_of("main", 9))})

    with pytest.raises(BundleRefused, match=r"bundle\.gap_lines") as found:
        decide([late], {A: 40, B: 7}, known())

    assert found.value.values == {"unit": CAST.ward.name, "first": 8, "last": 9}
    assert decide([late], {A: 40, B: 9}, known()).new == 17


@pytest.mark.parametrize(
    ("first", "last"), [(41, 57), (1, 30), (1, 40)], ids=["at its start", "within", "at its end"]
)
def test_another_line_at_a_known_number_is_a_fork(first: int, last: int) -> None:
    with pytest.raises(BundleRefused, match=r"bundle\.fork"):
        plan(segment(first, last), last=40, branch="copy")


def test_a_fork_within_an_overlap_shows_at_the_last_known_line() -> None:
    found = plan(segment(1, 57), last=40, branch="copy")

    assert not found.is_new(line(39))
    with pytest.raises(BundleRefused, match=r"bundle\.fork"):
        found.is_new(line(40))


def test_a_fork_shows_in_what_the_sender_knew_without_its_lines() -> None:
    late = manifest(segment(1, 3, B), knows={A: (40, hash_of("copy", 40))})

    with pytest.raises(BundleRefused, match=r"bundle\.fork"):
        decide([late], {A: 50}, known())


def test_new_lines_of_a_revoked_station_are_refused_and_old_ones_are_not() -> None:
    with pytest.raises(BundleRefused, match=r"bundle\.station_revoked"):
        decide([manifest(segment(41, 57))], {A: 40}, known(), revoked={A})

    assert decide([manifest(segment(1, 40))], {A: 40}, known(), revoked={A}).new == 0


@given(st.integers(0, 20), st.integers(1, 20), st.integers(0, 20))
def test_a_slice_is_taken_exactly_when_it_leaves_no_gap(have: int, first: int, length: int) -> None:
    last = first + length
    if first > have + 1:
        with pytest.raises(BundleRefused, match=r"bundle\.gap_lines"):
            plan(segment(first, last), last=have)
        return

    found = plan(segment(first, last), last=have)

    assert found.new == max(0, last - have)
    assert found.new + found.known == length + 1
    assert sum(found.is_new(line(number)) for number in range(first, last + 1)) == found.new


def parts(*slices: tuple[int, int]) -> list[Manifest]:
    cut = {A: (slices[-1][1], hash_of("main", slices[-1][1]))}
    return [
        replace(
            manifest(segment(first, last)), number=number, part=(number, len(slices)), knows=cut
        )
        for number, (first, last) in enumerate(slices, start=1)
    ]


def test_parts_are_decided_together() -> None:
    found = parts((1, 3), (4, 9))

    check_parts(found)

    assert decide(found, {}, known()).new == 9
    assert decide(found, {A: 5}, known()).new == 4


def test_a_missing_part_is_named() -> None:
    one, _, three = parts((1, 3), (4, 9), (10, 11))

    with pytest.raises(BundleRefused, match=r"bundle\.part_missing") as found:
        check_parts([one, three])

    assert found.value.values == {"missing": "2", "count": 3}


def test_parts_that_do_not_go_on_from_one_another_are_refused() -> None:
    one, two = parts((1, 3), (4, 9))

    for wrong in (
        [one, replace(two, segments=(segment(5, 9),))],
        [one, replace(two, segments=(segment(4, 9, branch="copy"),))],
        [one, replace(two, number=7)],
        [one, replace(two, knows={})],
        [one, one],
    ):
        with pytest.raises(BundleRefused, match=r"bundle\.part"):
            check_parts(wrong)


def test_only_the_units_a_record_lies_with_may_write_on_it() -> None:
    assert may_write(None, "99999@2024-01-01")
    assert may_write(("99999@2024-01-01",), "99999@2024-01-01")
    assert not may_write(("99999@2024-01-01",), "99998@2024-01-01")
    assert may_write(("99999@2024-01-01", "99998@2024-01-01"), "99998@2024-01-01")
