"""Two invented desks, a ward and an office, and a journal to carry between them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from treem_desktop.domain.lines import (
    FIRST_HASH,
    SEALED_ACT,
    SEALED_KIND,
    Body,
    Line,
    Stamp,
    Tip,
    body_bytes,
    digest,
    link_hash,
    stamp_bytes,
)
from treem_desktop.domain.values import Value
from treem_desktop.sync.cards import Card
from treem_desktop.sync.formats.v1 import HandOver, Outgoing, Packed, Receiver, Source, pack
from treem_desktop.sync.keys import new_age_identity, new_station_key, public_key_of
from treem_desktop.sync.manifest import Party, Recipient
from treem_desktop.sync.totals import BUCKETS, SealedTotals, Totals
from treem_desktop.sync.trust import Sender, seal
from treem_desktop.sync.wire import wire_line
from treem_desktop.system.clock import FixedClock
from treem_desktop.system.ids import Ids

NOW = FixedClock.at("2026-11-24T10:42").ms
WARD = "99999@2024-01-01"
OFFICE = "99001@2024-01-01"


@dataclass(frozen=True)
class Desk:
    """A unit with one station and all its secrets."""

    unit: str
    name: str
    kind: str
    station: str
    secret: bytes
    identity: str
    recipient: str

    @classmethod
    def new(cls, unit: str, name: str, kind: str, station: str) -> "Desk":
        secret, _ = new_station_key()
        return cls(unit, name, kind, station, secret, *new_age_identity())

    @property
    def key(self) -> str:
        return public_key_of(self.secret)

    @property
    def party(self) -> Party:
        return Party(self.unit, self.name, self.station, self.key, self.recipient)

    @property
    def sender(self) -> Sender:
        return Sender(
            self.station, self.unit, self.name, self.kind, self.key, self.recipient, enrolled=NOW
        )

    @property
    def card(self) -> Card:
        return Card(
            unit=self.unit,
            name=self.name,
            kind="ward" if self.kind == "ward" else "office",
            training=True,
            station=self.station,
            key=self.key,
            recipient=self.recipient,
            made=NOW,
        )

    def receiver(self, *senders: Sender) -> Receiver:
        known = {sender.station: sender for sender in senders}
        return Receiver(self.unit, self.recipient, (self.identity,), training=True, senders=known)


def ward() -> Desk:
    return Desk.new(WARD, "Phường Mẫu (tập huấn)", "ward", "0193" + "a" * 28)


def office() -> Desk:
    return Desk.new(OFFICE, "Quận Mẫu (tập huấn)", "office", "0193" + "b" * 28)


@dataclass
class Journal:
    """One station's lines, written act by act."""

    desk: Desk
    lines: list[tuple[Stamp, Line]] = field(default_factory=list)

    @property
    def head(self) -> tuple[int, str]:
        return (len(self.lines), self.lines[-1][1].hash) if self.lines else (0, FIRST_HASH)

    def act(self, act: str, *writes: tuple[str, str, Mapping[str, Value]]) -> None:
        """Write an act: each write is a kind, a record and its fields; kind `sealed` seals it."""
        first = len(self.lines) + 1
        for kind, record, fields in writes:
            self._write(first, act, kind, record, fields)

    def _write(
        self, first: int, act: str, kind: str, record: str, fields: Mapping[str, Value]
    ) -> None:
        number, previous = len(self.lines) + 1, self.head[1]
        sealed = kind == SEALED_KIND
        body = Body(
            salt=digest(f"{self.desk.station}{number}".encode())[:32],
            fields=fields,
            over=self._over(record, fields),
            act=act if sealed else "",
            kind="circumstance" if sealed else "",
        )
        plain = body_bytes(body)
        stamp = Stamp(
            self.desk.station,
            number,
            first,
            SEALED_ACT if sealed else act,
            (NOW + first, 0),
            "Lê Thử Cán Bộ",
            kind,
            record,
            sealed,
            digest(plain),
        )
        stamped = stamp_bytes(stamp)
        self.lines.append((stamp, Line(stamped, plain, link_hash(previous, stamped))))

    def _over(self, record: str, fields: Mapping[str, Value]) -> dict[str, tuple[Tip, ...]]:
        before = [(stamp, line) for stamp, line in self.lines if stamp.record == record][-1:]
        tips = tuple(Tip(stamp.station, stamp.number, line.hash[:8]) for stamp, line in before)
        return dict.fromkeys(fields, tips) if tips else {}

    def outgoing(self, first: int = 1, *, carries_sealed: bool = False) -> Iterator[Outgoing]:
        for stamp, line in self.lines[first - 1 :]:
            body = line.body if carries_sealed or not stamp.sealed else None
            wire = wire_line(line.stamp, body, line.hash)
            yield stamp.station, stamp.number, stamp.first, line.hash, stamp.sealed, wire

    def source(self, first: int = 1) -> Source:
        number, hash_ = self.head
        before = self.lines[first - 2][1].hash if first > 1 else FIRST_HASH
        sealed = seal(self.desk.secret, self.desk.station, number, hash_)
        return Source(self.desk.station, self.desk.key, before, sealed)


def record(number: int) -> str:
    """An id as the program makes them: time, version 7, and a random part."""
    random_part = f"{0x8000 | number & 0x3FFF:04x}{digest(str(number).encode())[:12]}"
    return f"0193c0de{number % 0x10000:04x}7000{random_part}"


def small_journal(desk: Desk) -> Journal:
    """Three acts, six lines: a household, a child whose name needs care, something sealed."""
    journal = Journal(desk)
    journal.act(
        "household.add",
        ("household", record(1), {"keeper": (desk.unit,), "number": "0132"}),
        ("child", record(2), {"keeper": (desk.unit,), "full_name": "Nguyễn Thử Minh An"}),
        ("child", record(3), {}),
    )
    journal.act(
        "child.correct",
        ("child", record(2), {"full_name": 'Nguyễn Thử "Hoà" \\ An\n\u007f', "order": 2}),
        ("sealed", record(4), {"group": "HC05", "note": None}),
    )
    journal.act("child.correct", ("child", record(2), {"born_on": "2015-02", "order": -1}))
    return journal


def totals(*, sealed: bool = False) -> Totals:
    return Totals(
        day="2026-11-24",
        kinds={"child": 2, "household": 1},
        sexes={"m": 1, "f": 1},
        ages={"6-10": 2},
        groups={"HC01": 1},
        sealed=SealedTotals({"circumstance": 1}, {"HC05": 1}) if sealed else None,
        buckets=(digest(b""),) * BUCKETS,
    )


def hand_over(sender: Desk, to: Desk, journal: Journal, first: int = 1) -> HandOver:
    """An ordinary hand-over of one journal, from a line on."""
    return HandOver(
        kind="book",
        training=True,
        purpose="Bàn giao sổ theo dõi trẻ em",
        basis="Luật 91/2025/QH15 điều 19 khoản 1 điểm c",
        secrecy="Bí mật đời sống riêng tư của trẻ em",
        scope="Cán bộ làm công tác trẻ em của hai đơn vị",
        handover=Ids(FixedClock(NOW)).new(),
        number=1,
        previous=FIRST_HASH,
        made=NOW,
        program="0.1.0",
        sender=sender.party,
        recipient=Recipient(to.unit, to.recipient),
        knows={sender.station: journal.head},
        carries_sealed=False,
        totals=totals(),
        sources=(journal.source(first),),
    )


def packed(
    order: HandOver, lines: Iterable[Outgoing], sender: Desk, *, limit: int = 250_000
) -> list[Packed]:
    return pack(order, lines, sender.secret, Ids(FixedClock(NOW, step=1)), limit=limit)


def carrying_sealed(order: HandOver) -> HandOver:
    return replace(order, carries_sealed=True, totals=totals(sealed=True))
