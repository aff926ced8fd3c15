import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.sync import goods
from tests.sync.cast import Cast
from tests.sync.desks import (
    Desk,
    Journal,
    carrying_sealed,
    hand_over,
    office,
    packed,
    record,
    small_journal,
)
from tests.sync.forging import encrypt, open_up, seal_up
from treem_desktop.domain.errors import BundleRefused
from treem_desktop.domain.lines import Arrived, digest
from treem_desktop.sync import envelope, members
from treem_desktop.sync.formats.v1 import Incoming, join, peek, unpack

CAST = Cast.new()
WARD, OFFICE = CAST.ward, CAST.office
RECEIVER = OFFICE.receiver(*CAST.senders)
BUNDLE = goods.escapes(CAST)[0]
INSIDE, _ = envelope.open_closed(BUNDLE, [OFFICE.identity])
OPENED = open_up(BUNDLE, OFFICE.identity)


def all_lines(incoming: Incoming) -> list[Arrived]:
    return [arrived for _, lines in incoming.segments() for arrived in lines]


def refused(data: bytes) -> str:
    with pytest.raises(BundleRefused) as found:
        unpack(data, RECEIVER).check()
    return found.value.code


def test_what_was_written_arrives_line_by_line_and_byte_by_byte() -> None:
    journal = small_journal(WARD)

    incoming = unpack(BUNDLE, RECEIVER)

    for arrived, (stamp, line) in zip(all_lines(incoming), journal.lines, strict=True):
        assert arrived.stamp == stamp
        assert arrived.line.stamp == line.stamp
        assert arrived.line.hash == line.hash
        assert arrived.line.body == (None if stamp.sealed else line.body)
    assert incoming.sender == WARD.sender
    assert incoming.manifest.sealed.lines == 1


def test_a_sealed_body_is_carried_plain_when_chosen() -> None:
    incoming = unpack(goods.sealed_carried(CAST)[0], RECEIVER)

    sealed = [one for one in all_lines(incoming) if one.stamp.sealed]

    assert [one.body.fields["group"] for one in sealed if one.body] == ["HC05"]
    assert [one.body.act for one in sealed if one.body] == ["child.correct"]
    assert all(one.stamp.act == "sealed.write" for one in sealed)


def test_a_body_may_stay_behind_though_sealed_bodies_are_carried() -> None:
    journal = small_journal(WARD)  # openings and prints stay behind always
    journal.act("access.open", ("sealed", record(5), {"why": "in phiếu"}))
    order = carrying_sealed(hand_over(WARD, OFFICE, journal))
    kept_back = list(journal.outgoing())[-1]
    lines = [*list(journal.outgoing(carries_sealed=True))[:-1], kept_back]

    incoming = unpack(packed(order, lines, WARD)[0].data, RECEIVER)

    assert [one.body is None for one in all_lines(incoming)][-3:] == [False, False, True]
    assert incoming.manifest.sealed.lines == 1


def test_parts_are_cut_between_acts_and_joined_in_any_order() -> None:
    parts = [unpack(data, RECEIVER) for data in goods.two_parts(CAST)]

    joined = join(reversed(parts))

    assert [part.manifest.part for part in joined] == [(1, 2), (2, 2)]
    assert [part.manifest.number for part in joined] == [1, 2]
    assert joined[1].manifest.previous == joined[0].manifest_hash
    assert [part.manifest.totals is None for part in joined] == [True, False]
    assert [one.stamp.number for part in joined for one in all_lines(part)] == [1, 2, 3, 4, 5, 6]


def test_a_receipt_arrives_at_the_ward() -> None:
    incoming = unpack(goods.receipt(CAST)[0], WARD.receiver(*CAST.senders))
    incoming.check()

    assert incoming.receipt == goods.receipt_order(CAST).receipt
    assert incoming.receipt is not None
    assert [one.state for one in incoming.receipt.bundles] == ["taken", "refused"]


def test_attachments_arrive_by_the_name_of_what_is_in_them() -> None:
    incoming = unpack(goods.attachment(CAST)[0], RECEIVER)

    assert incoming.files[digest(b"a scanned paper\n")] == b"a scanned paper\n"
    assert len(incoming.files) == 2


def test_the_writer_reads_its_own_bundle_back() -> None:
    receiver = WARD.receiver(WARD.sender)

    unpack(BUNDLE, receiver, reading_back=True).check()

    with pytest.raises(BundleRefused, match=r"bundle\.other_recipient"):
        unpack(BUNDLE, receiver)


def test_a_look_inside_believes_nothing() -> None:
    stranger = CAST.stranger
    journal = small_journal(stranger)
    data = packed(hand_over(stranger, OFFICE, journal), journal.outgoing(), stranger)[0].data

    assert peek(data, [OFFICE.identity]).sender.name == stranger.name
    assert refused(data) == "bundle.sender_unknown"


def test_lines_left_unread_are_checked_all_the_same() -> None:
    opened = open_up(goods.two_stations(CAST)[0], OFFICE.identity)
    opened.wires[0] = opened.wires[0].replace(b"0132", b"0133").replace(b"99999", b"99998")
    opened.describe()
    incoming = unpack(opened.close(WARD, OFFICE), RECEIVER)

    with pytest.raises(BundleRefused, match=r"bundle\.body_hash"):
        for _segment, _lines in incoming.segments():
            pass


def test_a_manifest_over_its_limit_is_not_even_parsed() -> None:
    inside = OPENED.inside(WARD)
    large = b" " * 2**20 + inside[members.MANIFEST]

    assert refused(seal_up(inside | {members.MANIFEST: large}, OFFICE, WARD)) == (
        "bundle.manifest_too_large"
    )


def test_a_revoked_station_cannot_send_and_a_vouched_one_neither() -> None:
    gone = replace(WARD.sender, revoked=WARD.sender.enrolled)
    heard_of = replace(WARD.sender, vouched=True)

    with pytest.raises(BundleRefused, match=r"bundle\.sender_revoked") as found:
        unpack(BUNDLE, OFFICE.receiver(gone))
    assert str(found.value.values["day"]) == "2026-11-24"
    with pytest.raises(BundleRefused, match=r"bundle\.sender_unknown"):
        unpack(BUNDLE, OFFICE.receiver(heard_of))


def test_one_unit_alone_can_be_sender_and_nothing_goes_to_oneself() -> None:
    journal = small_journal(WARD)
    order = hand_over(WARD, replace(OFFICE, unit=WARD.unit), journal)

    with pytest.raises(BundleRefused, match=r"bundle\.manifest_shape"):
        packed(order, journal.outgoing(), WARD)


def test_an_empty_hand_over_says_only_what_the_sender_knows() -> None:
    journal = small_journal(WARD)
    order = replace(hand_over(WARD, OFFICE, journal), sources=())

    incoming = unpack(packed(order, [], WARD)[0].data, RECEIVER)

    assert all_lines(incoming) == []
    assert incoming.manifest.knows == {WARD.station: journal.head}


@given(st.data())
@settings(max_examples=100)
def test_any_flipped_bit_of_the_file_is_refused(data: st.DataObject) -> None:
    assert refused(flipped(BUNDLE, data)).startswith("bundle.")


@given(st.integers(0, len(BUNDLE) - 1))
def test_any_truncated_file_is_refused(length: int) -> None:
    assert refused(BUNDLE[:length]).startswith("bundle.")


@given(st.data())
@settings(max_examples=120)
def test_any_flipped_bit_inside_the_encryption_is_refused(data: st.DataObject) -> None:
    assert refused(encrypt(flipped(INSIDE, data), [OFFICE, WARD])).startswith("bundle.")


@given(st.integers(0, len(INSIDE) - 1))
def test_anything_cut_off_inside_the_encryption_is_refused(length: int) -> None:
    assert refused(encrypt(INSIDE[:length], [OFFICE, WARD])).startswith("bundle.")


@given(st.data())
@settings(max_examples=120)
def test_any_flipped_bit_of_a_line_is_refused_though_signed_by_the_sender(
    data: st.DataObject,
) -> None:
    opened = open_up(BUNDLE, OFFICE.identity)
    number = data.draw(st.integers(0, len(opened.wires) - 1))
    opened.wires[number] = flipped(opened.wires[number], data)
    opened.describe()

    assert refused(opened.close(WARD, OFFICE)).startswith("bundle.")


@given(st.data())
def test_any_flipped_bit_of_a_signed_manifest_is_refused_or_says_something_else(
    data: st.DataObject,
) -> None:
    """A sender may sign what it likes; but no two spellings say the same."""
    opened = open_up(BUNDLE, OFFICE.identity)
    inside = opened.inside(WARD)
    changed = flipped(inside[members.MANIFEST], data)
    try:
        opened.plain = json.loads(changed)
        again = opened.signed()
    except (ValueError, UnicodeError):
        return
    assert again == changed or refused(
        seal_up(inside | {members.MANIFEST: changed}, OFFICE, WARD)
    ).startswith("bundle.")


def flipped(data: bytes, draw: st.DataObject) -> bytes:
    bit = draw.draw(st.integers(0, len(data) * 8 - 1))
    changed = bytearray(data)
    changed[bit // 8] ^= 1 << bit % 8
    return bytes(changed)


def test_a_desk_without_the_key_is_told_so_plainly() -> None:
    other: Desk = office()

    with pytest.raises(BundleRefused, match=r"bundle\.not_for_us"):
        unpack(BUNDLE, other.receiver(WARD.sender))


def test_an_act_too_long_for_any_part_is_told_before_writing() -> None:
    journal = Journal(WARD)
    journal.act("household.add", *(("household", record(number), {}) for number in range(5)))

    with pytest.raises(BundleRefused, match=r"bundle\.act_too_long"):
        packed(hand_over(WARD, OFFICE, journal), journal.outgoing(), WARD, limit=4)
