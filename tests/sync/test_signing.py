import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from treem_desktop.sync.keys import (
    is_recipient,
    new_age_identity,
    new_station_key,
    public_key_of,
    recipient_of,
)
from treem_desktop.sync.signing import (
    BadSignature,
    is_signing_key,
    minisign_public_key,
    sign,
    sign_bytes,
    verify,
    verify_bytes,
)

SECRET, PUBLIC = new_station_key()
SIGNED = b"what is signed\n"
SIGNATURE = sign(SECRET, SIGNED, "treem v1 unit=99999@2024-01-01 number=8 to=99001@2024-01-01")


def test_a_signature_gives_back_its_trusted_comment() -> None:
    comment = "treem v1 unit=99999@2024-01-01 number=8 to=99001@2024-01-01"

    assert verify(PUBLIC, SIGNED, SIGNATURE) == comment
    assert SIGNATURE.decode().count("\n") == 4


def test_a_signature_does_not_fit_other_bytes_or_another_key() -> None:
    _, other = new_station_key()

    for public, data in ((PUBLIC, SIGNED + b" "), (other, SIGNED)):
        with pytest.raises(BadSignature):
            verify(public, data, SIGNATURE)


@given(st.integers(0, len(SIGNATURE) * 8 - 1))
def test_no_bit_of_a_signature_file_may_change(bit: int) -> None:
    changed = bytearray(SIGNATURE)
    changed[bit // 8] ^= 1 << bit % 8

    with pytest.raises(BadSignature):
        verify(PUBLIC, SIGNED, bytes(changed))


@given(st.binary(max_size=200))
def test_rubbish_is_no_signature(rubbish: bytes) -> None:
    with pytest.raises(BadSignature):
        verify(PUBLIC, SIGNED, rubbish)


def test_base64_with_spare_bits_set_is_refused() -> None:
    last = SIGNATURE.decode().split("\n")[3]
    spare = last[:-3] + chr(ord(last[-3]) + 1) + "=="
    assert base64.b64decode(spare) == base64.b64decode(last)

    with pytest.raises(BadSignature):
        verify(PUBLIC, SIGNED, SIGNATURE.replace(last.encode(), spare.encode()))


def test_a_bare_signature_is_held_to_key_bytes_and_spelling() -> None:
    signature = sign_bytes(SECRET, SIGNED)

    assert verify_bytes(PUBLIC, SIGNED, signature)
    assert not verify_bytes(PUBLIC, SIGNED + b" ", signature)
    assert not verify_bytes(new_station_key()[1], SIGNED, signature)
    assert not verify_bytes(PUBLIC, SIGNED, signature + "=")
    assert not verify_bytes("RW not a key", SIGNED, signature)


def test_a_key_is_told_by_its_secret_alone() -> None:
    assert public_key_of(SECRET) == PUBLIC
    assert len(PUBLIC) == 56
    assert PUBLIC.startswith("RW")
    assert PUBLIC.encode() in minisign_public_key(PUBLIC)


@pytest.mark.parametrize(
    "text",
    ["", "RW", PUBLIC[:-1], "AA" + PUBLIC[2:], PUBLIC + "="],
    ids=["nothing", "its head", "too short", "another kind", "padded"],
)
def test_what_is_no_signing_key(text: str) -> None:
    assert is_signing_key(PUBLIC)
    assert not is_signing_key(text)


def test_a_unit_key_and_what_is_given_away_of_it() -> None:
    identity, recipient = new_age_identity()

    assert recipient_of(identity) == recipient
    assert is_recipient(recipient)
    assert not is_recipient(recipient.upper())
    assert not is_recipient(identity)
    with pytest.raises(ValueError, match="identity"):
        recipient_of(recipient)
