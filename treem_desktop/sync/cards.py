"""Enrolment cards: public keys of a unit and a station, and their code. §9.2–§9.5."""

import hashlib
from dataclasses import dataclass, replace
from typing import Literal

import msgspec

from treem_desktop.domain.errors import BundleRefused
from treem_desktop.domain.lines import Plain, canonical
from treem_desktop.sync.keys import is_recipient
from treem_desktop.sync.shapes import (
    AgeRecipient,
    Id,
    ShapeWrong,
    Signature,
    SigningKey,
    Unit,
    Whole,
    Words,
    fit,
    read_document,
    write_document,
)
from treem_desktop.sync.signing import (
    SIGNATURE_LIMIT,
    BadSignature,
    is_signing_key,
    public_key_of,
    sign,
    sign_bytes,
    verify,
    verify_bytes,
)
from treem_desktop.sync.trust import Sender

FORMAT = "treem-card"
VERSION = 1
CARD_LIMIT = 16 * 2**10
GROUPS = 8
GROUP_DIGITS = 4
_DIGITS = GROUPS * GROUP_DIGITS


@dataclass(frozen=True, slots=True)
class Before:
    """The station that this one follows, vouching for it with its own key."""

    station: Id
    key: SigningKey
    signature: Signature


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """What a station shows of itself."""

    unit: Unit
    name: Words
    """What the unit is called, such as `Phường Mẫu (tập huấn)`."""
    kind: Literal["ward", "office"]
    training: bool
    station: Id
    key: SigningKey
    recipient: AgeRecipient
    made: Whole
    """When, in milliseconds of UTC."""
    before: Before | None = None


def write_card(card: Card, secret: bytes) -> tuple[bytes, bytes]:
    """Write a card and its signature by the station it speaks of."""
    data = write_document(_plain(card))
    return data, sign(secret, data, _trusted_comment(card))


def read_card(data: bytes, signature: bytes, *, training: bool) -> Card:
    """Read a card whose parts agree with one another; nothing is believed yet.

    Raises BundleRefused with a code of `card.…`.
    """
    if len(data) > CARD_LIMIT or len(signature) > SIGNATURE_LIMIT:
        raise BundleRefused("card.too_large", limit=CARD_LIMIT >> 10)
    card = _shaped(data)
    if card.training != training:
        raise BundleRefused("card.training" if card.training else "card.official", unit=card.name)
    try:
        comment = verify(card.key, data, signature)
    except BadSignature as error:
        raise BundleRefused("card.signature") from error
    if comment != _trusted_comment(card):
        raise BundleRefused("card.signature")
    before = card.before
    if before and not verify_bytes(before.key, _succession(card), before.signature):
        raise BundleRefused("card.succession", unit=card.name)
    return card


def succeed(card: Card, old_station: str, old_secret: bytes) -> Card:
    """Let the key of the station before vouch for this one (§9.5)."""
    signature = sign_bytes(old_secret, _succession(card))
    return replace(card, before=Before(old_station, public_key_of(old_secret), signature))


def follows(card: Card, old: Sender) -> bool:
    """Tell whether a card is vouched for by an enrolled station: one confirmation is enough."""
    before = card.before
    return (
        before is not None
        and not old.vouched
        and old.revoked is None
        and (old.station, old.key, old.unit, old.kind)
        == (before.station, before.key, card.unit, card.kind)
        and verify_bytes(old.key, _succession(card), before.signature)
    )


def enrolled(card: Card, now: int) -> Sender:
    """Give what the book keeps of a station whose card was compared."""
    return Sender(
        card.station, card.unit, card.name, card.kind, card.key, card.recipient, enrolled=now
    )


def comparison_code(card: Card) -> str:
    """Give the comparison code: 32 decimal digits in eight groups of four (§9.3).

    It covers unit, age recipient, station and signing key, so the same station has the same code
    on every card; all else on the card is held by that key's signature.
    """
    covered = canonical(
        {
            "key": card.key,
            "recipient": card.recipient,
            "station": card.station,
            "unit": card.unit,
        }
    )
    number = int.from_bytes(hashlib.sha256(covered).digest(), "big") % 10**_DIGITS
    digits = f"{number:0{_DIGITS}d}"
    return " ".join(digits[at : at + GROUP_DIGITS] for at in range(0, _DIGITS, GROUP_DIGITS))


def groups_to_type(seed: bytes) -> tuple[int, int]:
    """Choose two different groups, counted from 1, from at least eight random bytes."""
    number = int.from_bytes(hashlib.sha256(seed).digest(), "big")
    first, second = number % GROUPS, (number // GROUPS) % (GROUPS - 1)
    second += second >= first
    low, high = sorted((first + 1, second + 1))
    return low, high


def check_typed(card: Card, groups: tuple[int, int], typed: str) -> None:
    """Check what was typed from the other side's paper: the two groups, or all eight.

    Raises BundleRefused: too few or too many digits, or not those of this card.
    """
    digits = "".join(typed.split()).replace("-", "")
    listed = comparison_code(card).split()
    wanted = {
        2 * GROUP_DIGITS: "".join(listed[group - 1] for group in groups),
        _DIGITS: "".join(listed),
    }
    if len(digits) not in wanted or not (digits.isascii() and digits.isdigit()):
        raise BundleRefused("card.code_length", first=groups[0], second=groups[1])
    if digits != wanted[len(digits)]:
        raise BundleRefused("card.code_differs", unit=card.name)


def _shaped(data: bytes) -> Card:
    try:
        plain = read_document(data)
        if plain.get("format") != FORMAT:
            raise BundleRefused("card.not_a_card")
        if plain.get("version") != VERSION:
            raise BundleRefused("card.newer_version", version=plain.get("version"))
        if plain.get("training") not in (0, 1):
            raise ShapeWrong("$.training")
        card = fit(plain, Card, _plain, training=plain["training"] == 1)
        if not (is_recipient(card.recipient) and is_signing_key(card.key)):
            raise ShapeWrong("$.key")
    except ShapeWrong as error:
        raise BundleRefused("card.shape", place=error.place) from error
    return card


def _plain(card: Card) -> dict[str, Plain]:
    plain: dict[str, Plain] = msgspec.to_builtins(card)
    return plain | {"format": FORMAT, "version": VERSION, "training": int(card.training)}


def _trusted_comment(card: Card) -> str:
    return f"treem card v1 unit={card.unit} station={card.station}"


def _succession(card: Card) -> bytes:
    return canonical(
        {
            "key": card.key,
            "recipient": card.recipient,
            "station": card.station,
            "unit": card.unit,
            "what": "treem succession v1",
        }
    )
