"""Reads a bundle's journal and lets no line pass that is not as signed. §2.3–§2.8, §7.3."""

from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256

from treem_desktop.domain.errors import BundleRefused
from treem_desktop.domain.lines import Arrived, Body
from treem_desktop.sync import frame
from treem_desktop.sync.manifest import Manifest, Segment
from treem_desktop.sync.trust import Sender, check_owners, check_seal
from treem_desktop.sync.wire import LINE_LIMIT, BodyWrong, LineReader


class Walk:
    """One way through a journal, from its first segment to the checks after its last line."""

    def __init__(self, manifest: Manifest, sender: Sender, senders: Mapping[str, Sender]) -> None:
        """Take the verified manifest and who is known."""
        self._manifest = manifest
        self._sender = sender
        self._senders = senders
        self._reader = LineReader()
        self._sealed = 0

    def segments(self, packed: bytes, size: int) -> Iterator[tuple[Segment, Iterator[Arrived]]]:
        """Give each segment with its lines; whatever the caller leaves unread is read too.

        Raises BundleRefused at the line that is wrong, or after the last one (§7.1).
        """
        wires = _split(frame.unpack(packed, size))
        for segment in self._manifest.segments:
            lines = self._lines(segment, wires)
            yield segment, lines
            for _ in lines:
                pass
        if next(wires, None) is not None:
            raise BundleRefused("bundle.lines_differ")
        if self._sealed != self._manifest.sealed.lines:
            raise BundleRefused("bundle.sealed_differ")
        for segment in self._manifest.segments:
            if segment.seal and not check_seal(segment.key, segment.station, segment.seal):
                raise self._refused("bundle.seal", segment, segment.seal.number)
        check_owners(self._sender, self._manifest.segments, self._senders)

    def _lines(self, segment: Segment, wires: Iterator[bytes]) -> Iterator[Arrived]:
        """Read one segment: each line, its place in its act, and the chain (§2.5, §2.6)."""
        link = bytes.fromhex(segment.before)
        act: tuple[int, tuple[int, int], str] = (0, (0, 0), "")
        self._check_seal_at(segment, segment.first - 1, segment.before)
        for number in range(segment.first, segment.last + 1):
            arrived = self._read(segment, number, next(wires, b""))
            line, stamp, body = arrived
            if stamp.first == number:
                act = (number, stamp.clock, stamp.author)
            elif (stamp.first, stamp.clock, stamp.author) != act:
                raise self._refused("bundle.act_cut", segment, number)
            link = sha256(link + sha256(line.stamp).digest()).digest()
            if link.hex() != line.hash or (number == segment.last and line.hash != segment.after):
                raise self._refused("bundle.chain", segment, number)
            if stamp.sealed:
                self._count_sealed(body)
            if segment.seal and number == segment.seal.number:
                self._check_seal_at(segment, number, line.hash)
            yield arrived

    def _read(self, segment: Segment, number: int, wire: bytes) -> Arrived:
        """Read a line that must be this one (§2.3, §2.4, §2.7)."""
        if not wire:
            raise BundleRefused("bundle.lines_differ")
        try:
            arrived = self._reader.read(wire)
        except BodyWrong as error:
            raise self._refused("bundle.body_hash", segment, number) from error
        except ValueError as error:
            raise self._refused("bundle.line_shape", segment, number) from error
        if arrived.stamp.number != number or arrived.stamp.station != segment.station:
            raise self._refused("bundle.line_place", segment, number)
        return arrived

    def _count_sealed(self, body: Body | None) -> None:
        """Count sealed lines with their body where bodies are carried, else those without."""
        carried = self._manifest.sealed.state == "carried"
        if body is not None and not carried:
            raise BundleRefused("bundle.sealed_differ")
        self._sealed += (body is not None) == carried

    def _check_seal_at(self, segment: Segment, number: int, hash_: str) -> None:
        seal = segment.seal
        if seal and seal.number == number and seal.hash != hash_:
            raise self._refused("bundle.seal", segment, number)

    def _refused(self, code: str, segment: Segment, number: int) -> BundleRefused:
        return BundleRefused(code, unit=self._sender.name, station=segment.station, number=number)


def _split(blocks: Iterable[bytes]) -> Iterator[bytes]:
    """Cut unpacked blocks into lines, each ended by a newline and none over its limit."""
    rest = b""
    for block in blocks:
        *lines, rest = (rest + block).split(b"\n")
        if len(rest) > LINE_LIMIT or max(map(len, lines), default=0) > LINE_LIMIT:
            raise BundleRefused("bundle.line_too_long", limit=LINE_LIMIT >> 20)
        yield from lines
    if rest:
        raise BundleRefused("bundle.lines_differ")
