from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.sync.cast import Cast
from tests.sync.desks import NOW
from treem_desktop.domain.errors import BundleRefused
from treem_desktop.sync.cards import (
    Card,
    check_typed,
    comparison_code,
    enrolled,
    follows,
    groups_to_type,
    read_card,
    succeed,
    write_card,
)
from treem_desktop.sync.keys import new_age_identity, new_station_key
from treem_desktop.sync.trust import Sender

CAST = Cast.new()
CARD = CAST.ward.card
CODE = comparison_code(CARD)


def typed(groups: tuple[int, int]) -> str:
    listed = CODE.split()
    return f"{listed[groups[0] - 1]} {listed[groups[1] - 1]}"


def test_a_card_comes_back_as_it_was_written() -> None:
    data, signature = write_card(CARD, CAST.ward.secret)

    assert read_card(data, signature, training=True) == CARD


@given(st.data())
def test_no_bit_of_a_card_may_change(data: st.DataObject) -> None:
    card, signature = write_card(CARD, CAST.ward.secret)
    bit = data.draw(st.integers(0, len(card) * 8 - 1))
    changed = bytearray(card)
    changed[bit // 8] ^= 1 << bit % 8

    with pytest.raises(BundleRefused, match=r"card\."):
        read_card(bytes(changed), signature, training=True)


def test_the_code_is_eight_groups_of_four_digits() -> None:
    groups = CODE.split(" ")

    assert len(groups) == 8
    assert all(len(group) == 4 and group.isdigit() for group in groups)


def test_the_code_stays_when_the_card_is_written_again() -> None:
    again = replace(CARD, made=NOW + 86_400_000, name="Phường Mẫu mới (tập huấn)")

    assert comparison_code(again) == CODE


@pytest.mark.parametrize(
    "other",
    [
        replace(CARD, unit="99998@2024-01-01"),
        replace(CARD, station="0193" + "9" * 28),
        replace(CARD, key=new_station_key()[1]),
        replace(CARD, recipient=new_age_identity()[1]),
    ],
    ids=["unit", "station", "key", "recipient"],
)
def test_the_code_covers(other: Card) -> None:
    assert comparison_code(other) != CODE


@given(st.binary(min_size=8, max_size=32))
def test_the_program_chooses_two_different_groups(seed: bytes) -> None:
    first, second = groups_to_type(seed)

    assert 1 <= first < second <= 8
    assert groups_to_type(seed) == (first, second)


def test_every_pair_of_groups_is_chosen_now_and_then() -> None:
    chosen = {groups_to_type(number.to_bytes(8)) for number in range(1000)}

    assert len(chosen) == 28


def test_two_groups_or_all_eight_are_typed_with_any_spacing() -> None:
    check_typed(CARD, (2, 7), typed((2, 7)))
    check_typed(CARD, (2, 7), typed((2, 7)).replace(" ", "-"))
    check_typed(CARD, (2, 7), CODE)
    check_typed(CARD, (2, 7), f" {CODE.replace(' ', '')}\n")


@pytest.mark.parametrize(
    "text", ["", "1234", "1234 567", "1234 5678 9", "１２３４５６７８", "abcd efgh"]
)
def test_too_few_digits_are_told_apart_from_wrong_ones(text: str) -> None:
    with pytest.raises(BundleRefused, match=r"card\.code_length") as found:
        check_typed(CARD, (2, 7), text)

    assert found.value.values == {"first": 2, "second": 7}


@pytest.mark.parametrize(
    "text",
    [typed((1, 7)), typed((2, 6)), CODE[:-1] + str((int(CODE[-1]) + 1) % 10)],
    ids=["another first group", "another second group", "all with one wrong"],
)
def test_other_digits_are_refused(text: str) -> None:
    with pytest.raises(BundleRefused, match=r"card\.code_differs"):
        check_typed(CARD, (2, 7), text)


def test_a_new_station_is_vouched_for_by_the_one_before() -> None:
    old = enrolled(CARD, NOW)
    card = succeed(CAST.stranger.card, CAST.ward.station, CAST.ward.secret)

    data, signature = write_card(card, CAST.stranger.secret)

    assert follows(read_card(data, signature, training=True), old)


@pytest.mark.parametrize(
    "old",
    [
        replace(enrolled(CARD, NOW), revoked=NOW),
        replace(enrolled(CARD, NOW), vouched=True),
        replace(enrolled(CARD, NOW), key=CAST.second.key),
        replace(enrolled(CARD, NOW), unit=CAST.neighbour.unit),
        CAST.second.sender,
    ],
    ids=["revoked", "vouched", "another key", "another unit", "another station"],
)
def test_nobody_is_vouched_for_by(old: Sender) -> None:
    card = succeed(CAST.stranger.card, CAST.ward.station, CAST.ward.secret)

    assert not follows(card, old)
    assert not follows(CAST.stranger.card, old)


def test_one_succession_does_not_serve_for_another_station() -> None:
    card = succeed(CAST.stranger.card, CAST.ward.station, CAST.ward.secret)
    thief = replace(CAST.second.card, before=card.before)

    assert not follows(thief, enrolled(CARD, NOW))
