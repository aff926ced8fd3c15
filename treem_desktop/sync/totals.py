"""Control totals: what a hand-over makes known, counted and digested on both sides. §8."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Annotated

from msgspec import Meta

from treem_desktop.domain.errors import BundleRefused
from treem_desktop.sync.shapes import Code, Day, Hash, Whole

BUCKETS = 256
Counts = Mapping[Code, Whole]
Buckets = Annotated[tuple[Hash, ...], Meta(min_length=BUCKETS, max_length=BUCKETS)]


@dataclass(frozen=True, slots=True)
class SealedTotals:
    """Counts of the sealed part, only when its bodies are carried."""

    kinds: Counts
    groups: Counts


@dataclass(frozen=True, slots=True)
class Totals:
    """Counts and digests for exactly the cut that the manifest's `knows` names."""

    day: Day
    """The day the ages and running spells were counted for, of UTC+7."""
    kinds: Counts
    """Records that are not struck out, by kind."""
    sexes: Counts
    """Live children by sex, `-` where nobody asked."""
    ages: Counts
    groups: Counts
    """Live children by each of the 14 groups."""
    sealed: SealedTotals | None
    buckets: Buckets = field(repr=False)


def bucket_of(record: str) -> int:
    """Tell a record's bucket: the first whole random byte of its id (§8.3)."""
    return int(record[18:20], 16)


def bucket_digests(digests: Iterable[tuple[str, bytes]]) -> tuple[str, ...]:
    """Digest all records, given as (record id, its digest) in any order, into 256 buckets."""
    buckets = [hashlib.sha256() for _ in range(BUCKETS)]
    for record, digest in sorted(digests):
        buckets[bucket_of(record)].update(digest)
    return tuple(bucket.hexdigest() for bucket in buckets)


def compare(theirs: Totals, ours: Totals) -> tuple[str, ...]:
    """Name what differs, such as `kinds.child` or `bucket.7f`; nothing when the two are equal.

    Counts that stand at nought are equal to counts that are not there.
    """
    parts = [
        *((name, getattr(theirs, name), getattr(ours, name)) for name in _COUNTED),
        *_sealed(theirs.sealed, ours.sealed),
    ]
    found = [
        f"{name}.{code}"
        for name, one, other in parts
        for code in sorted({*one, *other})
        if one.get(code, 0) != other.get(code, 0)
    ]
    pairs = enumerate(zip(theirs.buckets, ours.buckets, strict=True))
    found += (f"bucket.{number:02x}" for number, (one, other) in pairs if one != other)
    if theirs.day != ours.day:
        found.append("day")
    return tuple(found)


def require_equal(theirs: Totals, ours: Totals, unit: str) -> None:
    """Refuse a hand-over whose totals are not what its lines make.

    Raises BundleRefused naming the first things that differ; `buckets` has the ends of the ids.
    """
    found = compare(theirs, ours)
    if found:
        buckets = tuple(name[7:] for name in found if name.startswith("bucket."))
        raise BundleRefused(
            "bundle.totals_differ",
            unit=unit,
            what=", ".join(found[:5]),
            count=len(found),
            buckets=buckets,
        )


_COUNTED = ("kinds", "sexes", "ages", "groups")


def _sealed(
    theirs: SealedTotals | None, ours: SealedTotals | None
) -> list[tuple[str, Counts, Counts]]:
    one, other = theirs or SealedTotals({}, {}), ours or SealedTotals({}, {})
    return [
        ("sealed.kinds", one.kinds, other.kinds),
        ("sealed.groups", one.groups, other.groups),
    ]
