"""Bad bundles for the vectors: each has one fault and is right in everything else."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from tests.sync import goods
from tests.sync.cast import Cast
from tests.sync.desks import Desk, Journal, hand_over, packed, record, small_journal
from tests.sync.forging import Opened, encrypt, open_up, seal_up
from treem_desktop.domain.lines import Plain, digest
from treem_desktop.sync import members
from treem_desktop.sync.trust import seal

Make = Callable[[Cast], Sequence[bytes]]


def base(cast: Cast) -> Opened:
    """The small journal from ward to office, to be spoiled."""
    return open_up(goods.escapes(cast)[0], cast.office.identity)


def signed(change: Callable[[Opened, Cast], None]) -> Make:
    """Spoil the manifest before it is signed."""

    def make(cast: Cast) -> Sequence[bytes]:
        opened = base(cast)
        change(opened, cast)
        return [opened.close(cast.ward, cast.office)]

    return make


def member(name: str, value: Plain) -> Make:
    """Set one member of the manifest."""

    def change(opened: Opened, _cast: Cast) -> None:
        opened.plain[name] = value

    return signed(change)


def journal_member(change: Callable[[dict[str, Plain]], None]) -> Make:
    def spoil(opened: Opened, _cast: Cast) -> None:
        described = opened.described[0]
        assert isinstance(described, dict)
        change(described)

    return signed(spoil)


def spoiled_zip(change: Callable[[bytes], bytes]) -> Make:
    def make(cast: Cast) -> Sequence[bytes]:
        whole = members.join(base(cast).inside(cast.ward))
        return [encrypt(change(whole), [cast.office, cast.ward])]

    return make


# ── The file ─────────────────────────────────────────────────────────────────────────────────────


def damaged(cast: Cast) -> Sequence[bytes]:
    data = bytearray(goods.escapes(cast)[0])
    data[-20] ^= 1
    return [bytes(data)]


def for_another(cast: Cast) -> Sequence[bytes]:
    journal = goods.one_line(cast.ward)
    order = hand_over(cast.ward, cast.neighbour, journal)
    return [part.data for part in packed(order, journal.outgoing(), cast.ward)]


def one_more_can_open(cast: Cast) -> Sequence[bytes]:
    return [seal_up(base(cast).inside(cast.ward), cast.office, cast.ward, cast.neighbour)]


def extra_member(cast: Cast) -> Sequence[bytes]:
    inside = base(cast).inside(cast.ward) | {"readme.txt": b"hello\n"}
    return [seal_up(inside, cast.office, cast.ward)]


def wrong_order(cast: Cast) -> Sequence[bytes]:
    inside = base(cast).inside(cast.ward)
    return [seal_up(dict(reversed(inside.items())), cast.office, cast.ward)]


def long_signature(cast: Cast) -> Sequence[bytes]:
    inside = base(cast).inside(cast.ward) | {members.SIGNATURE: b"x" * 4097}
    return [seal_up(inside, cast.office, cast.ward)]


# ── The manifest ─────────────────────────────────────────────────────────────────────────────────


def pretty(cast: Cast) -> Sequence[bytes]:
    opened = base(cast)
    inside = opened.inside(cast.ward)
    spaced = inside[members.MANIFEST].replace(b'","', b'", "', 1)
    return [seal_up(inside | {members.MANIFEST: spaced}, cast.office, cast.ward)]


def many_lines(opened: Opened, cast: Cast) -> None:
    last, hash_ = 250_001, digest(b"far away")
    seal_there = seal(cast.ward.secret, cast.ward.station, last, hash_)
    sealed: dict[str, Plain] = {"hash": hash_, "number": last, "signature": seal_there.signature}
    opened.segment().update({"last": last, "after": hash_, "seal": sealed})
    opened.part("knows")[cast.ward.station] = [last, hash_]


def large_file(opened: Opened, _cast: Cast) -> None:
    size = 20 * 2**20 + 1
    name = digest(b"large")
    opened.described.append(
        {"name": f"files/{name}", "sha256": name, "size": size, "unpacked": size}
    )


def other_unit(opened: Opened, cast: Cast) -> None:
    opened.part("recipient")["unit"] = cast.neighbour.unit


# ── The sender ───────────────────────────────────────────────────────────────────────────────────


def from_station(name: str) -> Make:
    def make(cast: Cast) -> Sequence[bytes]:
        desk: Desk = cast.all[name]
        journal = goods.one_line(desk)
        order = hand_over(desk, cast.office, journal)
        return [part.data for part in packed(order, journal.outgoing(), desk)]

    return make


def other_key(cast: Cast) -> Sequence[bytes]:
    """A stranger uses the enrolled station's name with a key of their own."""
    return from_station("ward")(replace(cast, ward=replace(cast.ward, secret=b"\7" * 32)))


def signed_by_another(cast: Cast) -> Sequence[bytes]:
    opened = base(cast)
    good, bad = opened.inside(cast.ward), opened.inside(cast.stranger)
    inside = good | {members.SIGNATURE: bad[members.SIGNATURE]}
    return [seal_up(inside, cast.office, cast.ward)]


def changed_after_signing(cast: Cast) -> Sequence[bytes]:
    inside = base(cast).inside(cast.ward)
    changed = inside[members.MANIFEST].replace(b'"number":1,', b'"number":2,', 1)
    return [seal_up(inside | {members.MANIFEST: changed}, cast.office, cast.ward)]


def other_comment(cast: Cast) -> Sequence[bytes]:
    opened = base(cast)
    comment = f"treem v1 unit={cast.ward.unit} number=2 to={cast.office.unit}"
    return [seal_up(opened.inside(cast.ward, comment=comment), cast.office, cast.ward)]


def other_journal(cast: Cast) -> Sequence[bytes]:
    opened = base(cast)
    signed_parts = opened.inside(cast.ward)
    opened.wires.reverse()
    return [seal_up(signed_parts | {members.JOURNAL: opened.journal()}, cast.office, cast.ward)]


# ── Receipts ─────────────────────────────────────────────────────────────────────────────────────


def _receipt(cast: Cast) -> Opened:
    return open_up(goods.receipt(cast)[0], cast.ward.identity)


def receipt_too_large(cast: Cast) -> Sequence[bytes]:
    opened = _receipt(cast)
    described = opened.described[0]
    assert isinstance(described, dict)
    described |= {"size": 16 * 2**20 + 1, "unpacked": 16 * 2**20 + 1}
    return [opened.close(cast.office, cast.ward)]


def _receipt_with(cast: Cast, old: bytes, new: bytes) -> Sequence[bytes]:
    opened = _receipt(cast)
    assert old in opened.extra[members.RECEIPT]
    opened.extra[members.RECEIPT] = opened.extra[members.RECEIPT].replace(old, new, 1)
    opened.describe()
    return [opened.close(cast.office, cast.ward)]


def receipt_shape(cast: Cast) -> Sequence[bytes]:
    return _receipt_with(cast, b'"state":"taken"', b'"state":"lost"')


def receipt_of_a_ward(cast: Cast) -> Sequence[bytes]:
    order = replace(goods.receipt_order(cast), sender=cast.neighbour.party)
    return [part.data for part in packed(order, [], cast.neighbour)]


def receipt_question(cast: Cast) -> Sequence[bytes]:
    return _receipt_with(cast, b'"questions":[]', b'"questions":[{"text":"?"}]')


def receipt_lines(cast: Cast) -> Sequence[bytes]:
    """Lines sent back belong to a later version."""
    journal = goods.one_line(cast.office)
    opened = open_up(
        packed(hand_over(cast.office, cast.ward, journal), journal.outgoing(), cast.office)[0].data,
        cast.ward.identity,
    )
    opened.plain |= {"kind": "receipt", "totals": None}
    opened.extra = dict(_receipt(cast).extra)
    opened.describe()
    return [opened.close(cast.office, cast.ward)]


# ── Order ────────────────────────────────────────────────────────────────────────────────────────


def third_bundle(cast: Cast) -> Sequence[bytes]:
    journal = small_journal(cast.ward)
    order = replace(hand_over(cast.ward, cast.office, journal, first=4), number=3)
    return [part.data for part in packed(order, journal.outgoing(4), cast.ward)]


def not_closed(cast: Cast) -> Sequence[bytes]:
    """The sender knew a line of a second station and does not carry it."""
    journal = small_journal(cast.ward)
    order = hand_over(cast.ward, cast.office, journal)
    known = {**order.knows, cast.second.station: goods.one_line(cast.second).head}
    order = replace(order, knows=known)
    return [part.data for part in packed(order, journal.outgoing(), cast.ward)]


def other_branch(cast: Cast) -> dict[str, list[str]]:
    """What the ward's station wrote in a copy of its book."""
    journal = Journal(cast.ward)
    for number in range(1, 5):
        journal.act("household.add", ("household", record(90 + number), {}))
    return {cast.ward.station: [line.hash for _, line in journal.lines]}


def second_only(cast: Cast) -> Sequence[bytes]:
    """Carries a second station's line, and knows the first station's other branch."""
    other, journal = goods.one_line(cast.second), goods.one_line(cast.ward)
    order = replace(
        hand_over(cast.ward, cast.office, journal),
        sources=(other.source(),),
        knows={one.desk.station: one.head for one in (other, journal)},
    )
    return [part.data for part in packed(order, other.outgoing(), cast.ward)]


def revoked_lines(cast: Cast) -> Sequence[bytes]:
    return goods.both(cast, cast.revoked)


def part_missing(cast: Cast) -> Sequence[bytes]:
    return goods.two_parts(cast)[1:]


def parts_differ(cast: Cast) -> Sequence[bytes]:
    """Part two of a hand-over whose first part was another."""
    first, second = goods.two_parts(cast)
    opened = open_up(first, cast.office.identity)
    opened.plain["handover"] = record(77)
    return [opened.close(cast.ward, cast.office), second]


BY_CODE: dict[str, dict[str, Make]] = {
    "bundle.not_a_bundle": {
        "text-file": lambda _cast: [b"Day khong phai goi du lieu.\n"],
        "zip-unencrypted": lambda cast: [members.join(base(cast).inside(cast.ward))],
    },
    "bundle.not_for_us": {"for-another": for_another},
    "bundle.damaged": {
        "damaged": damaged,
        "truncated": lambda cast: [goods.escapes(cast)[0][:-1]],
        "header-only": lambda cast: [goods.escapes(cast)[0][:40]],
    },
    "bundle.recipients_differ": {"one-more-can-open": one_more_can_open},
    "bundle.members": {
        "extra-member": extra_member,
        "members-reversed": wrong_order,
        "zip-comment": spoiled_zip(lambda data: data[:-2] + b"\1\0x"),
        "zip-flags": spoiled_zip(lambda data: data[:6] + b"\0\x08" + data[8:]),
        "zip-in-front": spoiled_zip(lambda data: b"\0" + data),
        "zip-behind": spoiled_zip(lambda data: data + b"\0"),
    },
    "bundle.signature_too_large": {"long-signature": long_signature},
    "bundle.manifest_shape": {
        "manifest-spaces": pretty,
        "manifest-unknown-member": member("colour", "red"),
        "manifest-bad-id": member("id", "ABC"),
        "manifest-part-of-none": member("part", [2, 1]),
        "manifest-too-deep": member("scope", [[[[[[[[["x"]]]]]]]]]),
    },
    "bundle.format": {"other-format": member("format", "other")},
    "bundle.newer_version": {"version-2": member("version", 2)},
    "bundle.kind_not_yet": {
        f"kind-{kind}": member("kind", kind)
        for kind in ("sibling", "return", "transfer", "figures")
    },
    "bundle.kind_unknown": {"kind-poem": member("kind", "poem")},
    "bundle.place_not_yet": {"pieces": member("pieces", ["x"])},
    "bundle.too_many_lines": {"too-many-lines": signed(many_lines)},
    "bundle.packed_too_large": {
        "packed-too-large": journal_member(lambda one: one.update(size=200 * 2**20 + 1))
    },
    "bundle.unpacked_too_large": {
        "unpacked-too-large": journal_member(lambda one: one.update(unpacked=2**31 + 1))
    },
    "bundle.attachments": {"large-file": signed(large_file)},
    "bundle.official": {"official": member("training", 0)},
    "bundle.other_recipient": {"other-recipient": signed(other_unit)},
    "bundle.sender_unknown": {"from-stranger": from_station("stranger")},
    "bundle.sender_revoked": {"from-revoked": from_station("revoked")},
    "bundle.sender_differs": {"other-key": other_key},
    "bundle.signature": {
        "signed-by-another": signed_by_another,
        "changed-after-signing": changed_after_signing,
    },
    "bundle.comment": {"other-comment": other_comment},
    "bundle.member_hash": {"other-journal": other_journal},
}
