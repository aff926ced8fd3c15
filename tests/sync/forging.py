"""Bundles with one thing made wrong and everything else as it should be, signature included."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tests.sync.desks import Desk
from treem_desktop.domain.lines import Plain, canonical, digest, link_hash
from treem_desktop.sync import envelope, members
from treem_desktop.sync.frame import Packer, unpack
from treem_desktop.sync.signing import sign
from treem_desktop.sync.trust import seal
from treem_desktop.sync.wire import wire_line


@dataclass
class Opened:
    """A bundle taken apart, to be changed and put together again."""

    plain: dict[str, Plain]
    """The manifest's data."""
    wires: list[bytes]
    """The journal's lines, each with its newline."""
    extra: dict[str, bytes]
    """Every member but the manifest, its signature and the journal."""

    @property
    def described(self) -> list[Plain]:
        found = self.plain["members"]
        assert isinstance(found, list)
        return found

    def segment(self, number: int = 0) -> dict[str, Plain]:
        found = self.plain["segments"]
        assert isinstance(found, list)
        one = found[number]
        assert isinstance(one, dict)
        return one

    def part(self, name: str) -> dict[str, Plain]:
        found = self.plain[name]
        assert isinstance(found, dict)
        return found

    def pairs(self) -> list[tuple[bytes, bytes | None]]:
        """Give each line's stamp and body."""
        found: list[tuple[bytes, bytes | None]] = []
        for wire in self.wires:
            cut = wire.rindex(b'","stamp":')
            body = wire[8 : cut - 73]
            found.append((wire[cut + 10 : -2], None if body == b"null" else body))
        return found

    def relink(self, station: Desk, pairs: Sequence[tuple[bytes, bytes | None]]) -> None:
        """Write the lines anew, chained and sealed as if they had been so from the start."""
        segment = self.segment()
        link = str(segment["before"])
        self.wires = []
        for stamp, body in pairs:
            link = link_hash(link, stamp)
            self.wires.append(wire_line(stamp, body, link))
        self.describe()
        last = segment["last"]
        assert isinstance(last, int)
        sealed = seal(station.secret, station.station, last, link)
        segment["after"] = link
        segment["seal"] = {"hash": link, "number": last, "signature": sealed.signature}
        self.part("knows")[station.station] = [last, link]

    def journal(self) -> bytes:
        packer = Packer()
        packer.add(b"".join(self.wires))
        return packer.finish()

    def members(self) -> dict[str, bytes]:
        found = dict(self.extra)
        files = {name: found.pop(name) for name in sorted(found) if name.startswith("files/")}
        return found | {members.JOURNAL: self.journal()} | files

    def describe(self) -> None:
        """Bring the manifest's list of members up to date."""
        unpacked = sum(map(len, self.wires))
        self.plain["members"] = [
            {
                "name": name,
                "sha256": digest(data),
                "size": len(data),
                "unpacked": unpacked if name == members.JOURNAL else len(data),
            }
            for name, data in self.members().items()
        ]

    def signed(self) -> bytes:
        return canonical(self.plain) + b"\n"

    def comment(self) -> str:
        sender, to = self.part("sender")["unit"], self.part("recipient")["unit"]
        return f"treem v1 unit={sender} number={self.plain['number']} to={to}"

    def inside(self, sender: Desk, *, comment: str | None = None) -> dict[str, bytes]:
        """Sign what stands here now, and give all members."""
        signed = self.signed()
        signature = sign(sender.secret, signed, comment or self.comment())
        return {members.MANIFEST: signed, members.SIGNATURE: signature} | self.members()

    def close(self, sender: Desk, to: Desk) -> bytes:
        """Sign and encrypt what stands here now."""
        return seal_up(self.inside(sender), to, sender)


def open_up(data: bytes, identity: str) -> Opened:
    """Take a good bundle apart."""
    inside, _ = envelope.open_closed(data, [identity])
    found = members.split(inside)
    plain = json.loads(found.pop(members.MANIFEST))
    del found[members.SIGNATURE]
    packed = found.pop(members.JOURNAL)
    size = next(one["unpacked"] for one in plain["members"] if one["name"] == members.JOURNAL)
    lines = b"".join(unpack(packed, size)).splitlines(keepends=True)
    return Opened(plain, lines, found)


def seal_up(inside: dict[str, bytes], *to: Desk) -> bytes:
    """Encrypt members for these desks."""
    return encrypt(members.join(inside), to)


def encrypt(data: bytes, to: Iterable[Desk]) -> bytes:
    """Encrypt whatever bytes for these desks."""
    return envelope.close(data, [desk.recipient for desk in to])
