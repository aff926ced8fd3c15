"""Cuts outgoing lines into parts between acts, and packs each as it comes. §4.7."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from treem_desktop.domain.errors import BundleRefused
from treem_desktop.sync.frame import Packer
from treem_desktop.sync.manifest import LINES_LIMIT, Segment
from treem_desktop.sync.trust import Seal

Outgoing = tuple[str, int, int, str, bool, bytes]
"""A line on its way: station, number, first of its act, hash, sealed or not, its wire line."""

_PACKED_ENOUGH = 150 * 2**20
_UNPACKED_ENOUGH = 2**30
_BLOCK = 2**20
_WITHHELD = b'{"body":null'


@dataclass(frozen=True, slots=True)
class Source:
    """A station whose lines are carried, and the hash of the line before the first of them."""

    station: str
    key: str
    before: str
    seal: Seal | None


@dataclass(frozen=True, slots=True)
class Slice:
    """The journal of one part, packed."""

    segments: tuple[Segment, ...]
    packed: bytes
    unpacked: int
    sealed: int
    """How many sealed lines are carried with their body, or else without."""


def cut(
    sources: Iterable[Source],
    lines: Iterable[Outgoing],
    *,
    carries_sealed: bool,
    limit: int = LINES_LIMIT,
) -> list[Slice]:
    """Cut lines, each station's together and rising, into parts of whole acts.

    Raises BundleRefused when an act is too long to travel, or a station's first line is not the
    first of its act.
    """
    tails = {source.station: (source, source.before) for source in sources}
    done: list[Slice] = []
    part = _Part(tails, carries_sealed)
    for act in _acts(lines):
        if len(act) > limit:
            raise BundleRefused("bundle.act_too_long", count=len(act), limit=limit)
        if part.lines + len(act) > limit or part.heavy:
            done.append(part.finish())
            part = _Part(tails, carries_sealed)
        part.add(act)
    return [*done, part.finish()]


def _acts(lines: Iterable[Outgoing]) -> Iterator[list[Outgoing]]:
    act: list[Outgoing] = []
    for line in lines:
        station, number, first = line[0], line[1], line[2]
        if number == first:
            if act:
                yield act
            act = []
        elif not act or act[0][0] != station:
            raise BundleRefused("bundle.start_within_act", number=number, first=first)
        act.append(line)
    if act:
        yield act


class _Part:
    """One part while it is filled."""

    def __init__(self, tails: dict[str, tuple[Source, str]], carries_sealed: bool) -> None:
        self._tails = tails
        self._carries_sealed = carries_sealed
        self._packer = Packer()
        self._waiting: list[bytes] = []
        self._waiting_size = 0
        self._sealed = 0
        self._starts: dict[str, tuple[int, str]] = {}
        self._ends: dict[str, int] = {}
        self.lines = 0

    @property
    def heavy(self) -> bool:
        """Tell whether the part has grown near its limits in bytes."""
        return self._packer.packed > _PACKED_ENOUGH or self._packer.unpacked > _UNPACKED_ENOUGH

    def add(self, act: Sequence[Outgoing]) -> None:
        """Take one whole act."""
        station, number, hash_ = act[0][0], act[0][1], act[-1][3]
        source, tail = self._tails[station]
        if station not in self._starts:
            self._starts[station] = (number, tail)
        elif number != self._ends[station] + 1:
            raise ValueError("lines come in order")
        self._tails[station] = (source, hash_)
        self._ends[station] = act[-1][1]
        self.lines += len(act)
        for line in act:
            wire = line[5]
            self._waiting.append(wire)
            self._waiting_size += len(wire)
            if line[4]:
                self._sealed += wire.startswith(_WITHHELD) != self._carries_sealed
        if self._waiting_size > _BLOCK:
            self._flush()

    def finish(self) -> Slice:
        """Pack what is left and say which segments there are."""
        self._flush()
        segments = tuple(
            Segment(
                station=station,
                key=self._tails[station][0].key,
                first=first,
                last=self._ends[station],
                before=before,
                after=self._tails[station][1],
                seal=self._tails[station][0].seal,
            )
            for station, (first, before) in self._starts.items()
        )
        unpacked = self._packer.unpacked
        return Slice(segments, self._packer.finish(), unpacked, self._sealed)

    def _flush(self) -> None:
        self._packer.add(b"".join(self._waiting))
        self._waiting.clear()
        self._waiting_size = 0
