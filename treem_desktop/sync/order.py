"""Whether a hand-over is the next: take, already known, gap or fork. §9.7–§9.9.

Pure: what is known comes in through the caller, nothing is changed here.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from treem_desktop.domain.errors import BundleRefused
from treem_desktop.domain.lines import Arrived
from treem_desktop.sync.manifest import Manifest, Segment

HashAt = Callable[[str, int], str | None]
"""Gives the hash of a known line by station and number, None when it is not known."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What taking a hand-over in would make known."""

    new: int
    """How many lines."""
    known: int
    """How many of those carried are known already."""
    last: Mapping[str, int]
    """Per station carried, the last number known before."""
    overlap: Mapping[tuple[str, int], str]
    """The known hash at the last line of each overlap: all lines before it are chained to it."""
    unit: str

    def is_new(self, arrived: Arrived) -> bool:
        """Tell whether a line is new; a known one may still bring a body that was withheld.

        Raises BundleRefused where an overlap is not the line that is known.
        """
        stamp = arrived.stamp
        if stamp.number > self.last.get(stamp.station, 0):
            return True
        expected = self.overlap.get((stamp.station, stamp.number))
        if expected is not None and expected != arrived.line.hash:
            raise _fork(self.unit, stamp.number)
        return False


def decide(
    manifests: Sequence[Manifest],
    last: Mapping[str, int],
    hash_at: HashAt,
    *,
    revoked: Collection[str] = (),
    received: int = 0,
) -> Plan:
    """Decide whether all parts of one hand-over can be taken in, from their manifests alone.

    `last` is the last known number per station, `received` the number of the last bundle taken
    from this sender (it only helps the sentence). Raises BundleRefused: gap, fork, revoked.
    """
    name = manifests[0].sender.name
    reach = dict(last)
    overlap: dict[tuple[str, int], str] = {}
    for segment in _segments(manifests):
        known = reach.get(segment.station, 0)
        if segment.first > known + 1:
            raise _gap(manifests[0], known + 1, segment.first - 1, received)
        _check_before(segment, hash_at, last, name)
        end = min(segment.last, last.get(segment.station, 0))
        if end >= segment.first:
            overlap[segment.station, end] = _known(hash_at, segment.station, end)
        if segment.last > known:
            if segment.station in revoked:
                raise BundleRefused("bundle.station_revoked", unit=name, station=segment.station)
            reach[segment.station] = segment.last
    _check_closed(manifests, reach, last, hash_at, received)
    carried = sum(manifest.lines for manifest in manifests)
    new = sum(number - last.get(station, 0) for station, number in reach.items())
    stations = {segment.station for segment in _segments(manifests)}
    known_before = {station: last.get(station, 0) for station in stations}
    return Plan(new, carried - new, known_before, overlap, name)


def check_parts(manifests: Sequence[Manifest]) -> None:
    """Check that these are all parts of one hand-over, in order, each going on where one ended.

    Raises BundleRefused: a part is missing, or the parts are not of one hand-over.
    """
    first = manifests[0]
    count = first.part[1]
    numbers = [manifest.part[0] for manifest in manifests]
    missing = sorted(set(range(1, count + 1)) - set(numbers))
    if missing:
        listed = ", ".join(map(str, missing))
        raise BundleRefused("bundle.part_missing", missing=listed, count=count)
    tails: dict[str, tuple[int, str]] = {}
    for number, manifest in enumerate(manifests, start=1):
        if _one_handover(manifest) != _one_handover(first) or manifest.part != (number, count):
            raise BundleRefused("bundle.parts_differ", unit=first.sender.name)
        for segment in manifest.segments:
            expected = tails.get(segment.station, (segment.first - 1, segment.before))
            if expected != (segment.first - 1, segment.before):
                raise BundleRefused("bundle.parts_differ", unit=first.sender.name)
            tails[segment.station] = (segment.last, segment.after)


def _one_handover(manifest: Manifest) -> tuple[object, ...]:
    return (
        manifest.handover,
        manifest.kind,
        manifest.sender,
        manifest.recipient,
        manifest.knows,
        manifest.number - manifest.part[0],
    )


def _segments(manifests: Iterable[Manifest]) -> list[Segment]:
    return [segment for manifest in manifests for segment in manifest.segments]


def _check_before(segment: Segment, hash_at: HashAt, last: Mapping[str, int], name: str) -> None:
    """Check that the slice hangs on what is known (§9.7)."""
    known = last.get(segment.station, 0)
    before = segment.first - 1
    if before and before <= known and _known(hash_at, segment.station, before) != segment.before:
        raise _fork(name, before)
    end = segment.last
    if end <= known and _known(hash_at, segment.station, end) != segment.after:
        raise _fork(name, end)


def _check_closed(
    manifests: Sequence[Manifest],
    reach: Mapping[str, int],
    last: Mapping[str, int],
    hash_at: HashAt,
    received: int,
) -> None:
    """Check that afterwards everything the sender knew is known: causally closed (§9.7)."""
    for station, (number, hash_) in sorted(manifests[-1].knows.items()):
        known = last.get(station, 0)
        if number > reach.get(station, 0):
            raise _gap(manifests[0], reach.get(station, 0) + 1, number, received)
        if number and number <= known and _known(hash_at, station, number) != hash_:
            raise _fork(manifests[0].sender.name, number)


def _known(hash_at: HashAt, station: str, number: int) -> str:
    found = hash_at(station, number)
    if found is None:
        raise LookupError(f"line {number} is said to be known and is not")
    return found


def _gap(manifest: Manifest, first: int, last: int, received: int) -> BundleRefused:
    values = {"unit": manifest.sender.name, "first": first, "last": last}
    missing = range(received + 1, manifest.number)
    if not received or not missing:
        return BundleRefused("bundle.gap_lines", **values)
    numbers = f"{missing[0]}–{missing[-1]}" if len(missing) > 1 else str(missing[0])
    return BundleRefused("bundle.gap", **values, missing=numbers)


def _fork(name: str, number: int) -> BundleRefused:
    return BundleRefused("bundle.fork", unit=name, number=number)
