from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.sync.desks import record, totals
from treem_desktop.domain.errors import BundleRefused
from treem_desktop.domain.lines import digest
from treem_desktop.sync.totals import (
    SealedTotals,
    bucket_digests,
    bucket_of,
    compare,
    require_equal,
)
from treem_desktop.system.clock import FixedClock
from treem_desktop.system.ids import Ids

LINE = digest(b"line")
STATION = "0" * 32


def test_the_bucket_is_the_first_whole_random_byte_of_an_id() -> None:
    ids = Ids(FixedClock(0))

    assert bucket_of("0193c0de000070008a7b5c5c5c5c5c5c") == 0x7B
    assert len({bucket_of(ids.new()) for _ in range(4000)}) > 250


@given(st.permutations([(record(number), bytes([number]) * 32) for number in range(20)]))
def test_buckets_do_not_depend_on_the_order_of_records(given: list[tuple[str, bytes]]) -> None:
    assert bucket_digests(given) == bucket_digests(sorted(given))


def test_a_bucket_is_the_digest_of_its_records_in_order_of_their_ids() -> None:
    buckets = bucket_digests([(record(1), b"one")])

    assert buckets[bucket_of(record(1))] == digest(b"one")
    assert buckets.count(digest(b"")) == 255


def test_equal_totals_differ_in_nothing() -> None:
    ours = replace(totals(), kinds={"household": 1, "child": 2, "need": 0})

    assert compare(totals(), ours) == ()
    require_equal(totals(), ours, "Phường Mẫu")


def test_what_differs_is_named() -> None:
    buckets = (digest(b"x"), *totals().buckets[1:])
    ours = replace(
        totals(), day="2026-11-25", kinds={"child": 3, "household": 1}, sexes={}, buckets=buckets
    )

    found = compare(totals(), ours)

    assert found == ("kinds.child", "sexes.f", "sexes.m", "bucket.00", "day")
    with pytest.raises(BundleRefused, match=r"bundle\.totals_differ") as refused:
        require_equal(totals(), ours, "Phường Mẫu")
    assert refused.value.values["buckets"] == ("00",)
    assert refused.value.values["count"] == 5


def test_the_sealed_part_is_counted_apart() -> None:
    theirs = replace(totals(), sealed=SealedTotals({}, {"HC05": 1}))

    assert compare(theirs, totals()) == ("sealed.groups.HC05",)
