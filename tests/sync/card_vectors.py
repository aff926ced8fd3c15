"""Good and bad enrolment cards for the vectors."""

import json
from collections.abc import Callable
from dataclasses import dataclass, replace

from tests.sync.cast import Cast
from treem_desktop.domain.lines import canonical
from treem_desktop.sync.cards import Card, succeed, write_card
from treem_desktop.sync.signing import sign

Made = tuple[bytes, bytes, Card]


@dataclass(frozen=True)
class CardVector:
    """A card and its signature, and what must come of opening it."""

    make: Callable[[Cast], Made]
    verdict: str = "shown"
    training: bool = True


def good(cast: Cast) -> Made:
    return *write_card(cast.ward.card, cast.ward.secret), cast.ward.card


def office(cast: Cast) -> Made:
    return *write_card(cast.office.card, cast.office.secret), cast.office.card


def follower(cast: Cast) -> Made:
    card = succeed(cast.stranger.card, cast.ward.station, cast.ward.secret)
    return *write_card(card, cast.stranger.secret), card


def false_follower(cast: Cast) -> Made:
    card = succeed(cast.stranger.card, cast.ward.station, cast.ward.secret)
    assert card.before is not None
    card = replace(card, before=replace(card.before, key=cast.second.key))
    return *write_card(card, cast.stranger.secret), card


def large(cast: Cast) -> Made:
    _, signature, card = good(cast)
    return b" " * (16 * 2**10 + 1), signature, card


def changed_after_signing(cast: Cast) -> Made:
    data, signature, card = good(cast)
    return data.replace("Mẫu".encode(), "Nẫu".encode()), signature, card


def other_signer(cast: Cast) -> Made:
    return *write_card(cast.ward.card, cast.stranger.secret), cast.ward.card


def other_comment(cast: Cast) -> Made:
    data, _, card = good(cast)
    comment = f"treem card v1 unit={card.unit} station={cast.second.station}"
    return data, sign(cast.ward.secret, data, comment), card


def with_member(name: str, value: str | int) -> Callable[[Cast], Made]:
    """Change or add a member, rightly signed."""

    def make(cast: Cast) -> Made:
        data, signature, card = good(cast)
        comment = signature.decode().split("\n")[2].removeprefix("trusted comment: ")
        changed = canonical(json.loads(data) | {name: value}) + b"\n"
        return changed, sign(cast.ward.secret, changed, comment), card

    return make


CARDS: dict[str, CardVector] = {
    "ward": CardVector(good),
    "office": CardVector(office),
    "follower": CardVector(follower),
    "large": CardVector(large, "card.too_large"),
    "other-format": CardVector(with_member("format", "treem-bundle"), "card.not_a_card"),
    "version-2": CardVector(with_member("version", 2), "card.newer_version"),
    "unknown-member": CardVector(with_member("colour", "red"), "card.shape"),
    "bad-recipient": CardVector(with_member("recipient", "age1" + "q" * 58), "card.shape"),
    "bad-kind": CardVector(with_member("kind", "city"), "card.shape"),
    "training": CardVector(good, "card.training", training=False),
    "official": CardVector(with_member("training", 0), "card.official"),
    "changed-after-signing": CardVector(changed_after_signing, "card.signature"),
    "other-signer": CardVector(other_signer, "card.signature"),
    "other-comment": CardVector(other_comment, "card.signature"),
    "false-follower": CardVector(false_follower, "card.succession"),
}
