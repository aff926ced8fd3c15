import pyrage
import pytest
from pyrage import x25519

from treem_desktop.domain.errors import BundleRefused
from treem_desktop.sync import envelope
from treem_desktop.sync.keys import new_age_identity

IDENTITY, RECIPIENT = new_age_identity()
OTHER_IDENTITY, OTHER = new_age_identity()


def test_both_ends_can_open_and_are_counted() -> None:
    closed = envelope.close(b"inside", [RECIPIENT, OTHER])

    assert envelope.open_closed(closed, [IDENTITY]) == (b"inside", 2)
    assert envelope.open_closed(closed, [OTHER_IDENTITY]) == (b"inside", 2)


def test_one_recipient_named_twice_is_one() -> None:
    closed = envelope.close(b"inside", [RECIPIENT, RECIPIENT])

    assert envelope.open_closed(closed, [IDENTITY]) == (b"inside", 1)


def test_who_has_no_key_is_told_apart_from_damage() -> None:
    closed = envelope.close(b"inside" * 100, [RECIPIENT])

    with pytest.raises(BundleRefused, match=r"bundle\.not_for_us"):
        envelope.open_closed(closed, [OTHER_IDENTITY])
    for spoiled in (closed[:-1], closed[:-5] + b"spoil", closed[:30], closed + b"x"):
        with pytest.raises(BundleRefused, match=r"bundle\.damaged"):
            envelope.open_closed(spoiled, [IDENTITY])


def test_a_file_over_the_limit_is_not_touched(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(envelope, "FILE_LIMIT", 1000)

    with pytest.raises(BundleRefused, match=r"bundle\.too_large"):
        envelope.open_closed(b"age-encryption.org/v1\n" + bytes(1000), [IDENTITY])
    with pytest.raises(BundleRefused, match=r"bundle\.part_too_large"):
        envelope.close(bytes(1000), [RECIPIENT])


def test_a_password_or_an_armour_around_it_is_refused() -> None:
    by_password = pyrage.passphrase.encrypt(b"inside", "mat khau mau")
    in_letters = pyrage.encrypt(b"inside", [x25519.Recipient.from_str(RECIPIENT)], armored=True)

    with pytest.raises(BundleRefused, match=r"bundle\.damaged"):
        envelope.open_closed(by_password, [IDENTITY])
    with pytest.raises(BundleRefused, match=r"bundle\.not_a_bundle"):
        envelope.open_closed(in_letters, [IDENTITY])


def test_a_header_without_end_is_refused_before_any_key_is_tried() -> None:
    stanza = b"-> X25519 " + b"A" * 43 + b"\n" + b"A" * 43 + b"\n"

    with pytest.raises(BundleRefused, match=r"bundle\.damaged"):
        envelope.open_closed(b"age-encryption.org/v1\n" + stanza * 1000 + b"--- x\n", [IDENTITY])


@pytest.mark.parametrize(
    "text",
    ["", "age1", "age1" + "q" * 58, IDENTITY],
    ids=["nothing", "its head", "a wrong checksum", "the secret"],
)
def test_nothing_is_written_for_a_recipient_that_is_none(text: str) -> None:
    with pytest.raises(BundleRefused, match=r"bundle\.recipient_key"):
        envelope.close(b"inside", [RECIPIENT, text])
