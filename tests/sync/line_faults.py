"""Bad bundles for the vectors, with their fault in the journal: its frame, lines, chain, seals."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from tests.sync import goods
from tests.sync.cast import Cast
from tests.sync.desks import hand_over, packed, small_journal
from tests.sync.faults import Make, base, journal_member, signed
from tests.sync.forging import Opened, open_up, seal_up
from treem_desktop.domain.lines import digest
from treem_desktop.sync import members
from treem_desktop.sync.trust import seal


def body(old: bytes, new: bytes, number: int = 4) -> Make:
    """Change a line's body, with the stamp, chain, seal and signature following."""

    def change(opened: Opened, cast: Cast) -> None:
        pairs = opened.pairs()
        stamp, before = pairs[number - 1]
        assert before is not None
        assert old in before
        after = before.replace(old, new)
        stamp = stamp.replace(digest(before).encode(), digest(after).encode())
        pairs[number - 1] = (stamp, after)
        opened.relink(cast.ward, pairs)

    return signed(change)


def stamp(old: bytes, new: bytes, number: int = 4) -> Make:
    """Change a line's stamp, with the chain, seal and signature following."""

    def change(opened: Opened, cast: Cast) -> None:
        pairs = opened.pairs()
        before, line_body = pairs[number - 1]
        assert old in before
        pairs[number - 1] = (before.replace(old, new), line_body)
        opened.relink(cast.ward, pairs)

    return signed(change)


def spoiled_frame(change: Callable[[bytes], bytes]) -> Make:
    """Change the packed journal, with its size and hash in the manifest following."""

    def make(cast: Cast) -> Sequence[bytes]:
        opened = base(cast)
        packed_journal = change(opened.journal())
        described = opened.described[0]
        assert isinstance(described, dict)
        described |= {"sha256": digest(packed_journal), "size": len(packed_journal)}
        inside = opened.inside(cast.ward) | {members.JOURNAL: packed_journal}
        return [seal_up(inside, cast.office, cast.ward)]

    return make


def one_fewer(opened: Opened, _cast: Cast) -> None:
    opened.wires.pop()
    opened.describe()


def one_more(opened: Opened, _cast: Cast) -> None:
    opened.wires.append(opened.wires[-1])
    opened.describe()


def no_newline(opened: Opened, _cast: Cast) -> None:
    opened.wires.append(b'{"body":null')
    opened.describe()


def other_body(opened: Opened, _cast: Cast) -> None:
    opened.wires[1] = opened.wires[1].replace(b"Minh An", b"Minh Em")
    opened.describe()


def other_hash(opened: Opened, _cast: Cast) -> None:
    hash_ = opened.wires[1].split(b'"hash":"')[1][:64]
    opened.wires[1] = opened.wires[1].replace(hash_, digest(b"another").encode())
    opened.describe()


def other_end(opened: Opened, cast: Cast) -> None:
    """The manifest ends in another hash than the lines."""
    hash_ = digest(b"another")
    sealed = seal(cast.ward.secret, cast.ward.station, 6, hash_)
    opened.segment()["after"] = hash_
    opened.segment()["seal"] = {"hash": hash_, "number": 6, "signature": sealed.signature}
    opened.part("knows")[cast.ward.station] = [6, hash_]


def mid_act(opened: Opened, cast: Cast) -> None:
    """The slice begins with the second line of an act of three."""
    opened.segment().update(first=2, before=small_journal(cast.ward).lines[0][1].hash)
    opened.relink(cast.ward, opened.pairs()[1:])


def forged_seal(opened: Opened, cast: Cast) -> None:
    number, hash_ = small_journal(cast.ward).head
    forged = seal(cast.stranger.secret, cast.ward.station, number, hash_)
    sealed = opened.segment()["seal"]
    assert isinstance(sealed, dict)
    sealed["signature"] = forged.signature


def old_seal_elsewhere(cast: Cast) -> Sequence[bytes]:
    """Another station's true seal, but over a line it does not have."""
    other, journal = goods.one_line(cast.second), small_journal(cast.ward)
    elsewhere = seal(cast.second.secret, cast.second.station, 1, digest(b"another"))
    order = replace(
        hand_over(cast.ward, cast.office, journal),
        sources=(replace(other.source(), seal=elsewhere), journal.source()),
        knows={one.desk.station: one.head for one in (other, journal)},
    )
    lines = [*other.outgoing(), *journal.outgoing()]
    return [part.data for part in packed(order, lines, cast.ward)]


def sealed_count(opened: Opened, _cast: Cast) -> None:
    opened.part("sealed")["lines"] = 2


def sealed_body_carried(cast: Cast) -> Sequence[bytes]:
    """The manifest says withheld, and a sealed line has its body."""
    opened = open_up(goods.sealed_carried(cast)[0], cast.office.identity)
    opened.part("sealed")["state"] = "withheld"
    opened.part("totals")["sealed"] = None
    return [opened.close(cast.ward, cast.office)]


def lines_of_neighbour(cast: Cast) -> Sequence[bytes]:
    return goods.both(cast, cast.neighbour)


def other_station_key(cast: Cast) -> Sequence[bytes]:
    return goods.both(cast, replace(cast.second, secret=b"\7" * 32))


NFD = "Nguyễn".encode(), "Nguye\u0302\u0303n".encode()


BY_CODE: dict[str, dict[str, Make]] = {
    "bundle.frame": {
        "frame-behind": spoiled_frame(lambda data: data + b"\x50\x2a\x4d\x18\0\0\0\0"),
        "frame-checksum": spoiled_frame(lambda data: data[:-1] + bytes([data[-1] ^ 1])),
        "frame-no-checksum": spoiled_frame(
            lambda data: data[:4] + bytes([data[4] & ~4]) + data[5:-4]
        ),
        "frame-window": spoiled_frame(lambda data: data[:5] + b"\x71" + data[6:]),
        "frame-size": journal_member(lambda one: one.update(unpacked=3)),
    },
    "bundle.line_too_long": {
        "line-too-long": body("Hoà".encode(), b"A" * (2**20 + 1)),
    },
    "bundle.lines_differ": {
        "one-line-fewer": signed(one_fewer),
        "one-line-more": signed(one_more),
        "unfinished-line": signed(no_newline),
    },
    "bundle.line_shape": {
        "line-nfd": body(*NFD),
        "line-float": body(b'"order":2', b'"order":2.0'),
        "line-large-number": body(b'"order":2', b'"order":9007199254740992'),
        "line-true": body(b'"order":2', b'"order":true'),
        "line-map": body(b'"order":2', b'"order":{}'),
        "line-spaces": body(b'"order":2', b'"order": 2'),
        "line-twice": body(b'"order":2', b'"order":2,"order":2'),
        "line-unsorted": body(b'"full_name":', b'"zull_name":'),
        "line-escape": body(b"\\n", b"\\u000a"),
        "line-slash": body(b'"order":2', b'"order":"\\/"'),
        "line-field-name": body(b'"order"', b'"Order"', 6),
        "line-short-salt": body(b'"salt":"', b'"salt":"0'),
        "line-over-unset": body(b'"over":{"full_name":', b'"over":{"aull_name":'),
        "line-open-with-act": body(b'{"fields"', b'{"act":"child.correct","fields"'),
        "line-stamp-extra": stamp(b'"station"', b'"spare":0,"station"'),
        "line-stamp-sealed": stamp(b'"sealed":0', b'"sealed":1'),
        "line-stamp-record": stamp(b'"record":"0193c0de', b'"record":"0193C0DE'),
        "line-stamp-clock": stamp(b'"clock":[', b'"clock":[-'),
    },
    "bundle.line_place": {"line-number": stamp(b'"number":4', b'"number":5')},
    "bundle.act_cut": {
        "mid-act": signed(mid_act),
        "act-clock": stamp(b'"author":"L', b'"author":"X', 2),
    },
    "bundle.body_hash": {"other-body": signed(other_body)},
    "bundle.chain": {"other-hash": signed(other_hash), "other-end": signed(other_end)},
    "bundle.seal": {"forged-seal": signed(forged_seal), "seal-elsewhere": old_seal_elsewhere},
    "bundle.sealed_differ": {
        "sealed-count": signed(sealed_count),
        "sealed-body": sealed_body_carried,
    },
    "bundle.not_owner": {"lines-of-neighbour": lines_of_neighbour},
    "bundle.station_key": {"station-key": other_station_key},
}
