"""Cards and comparison codes: how two sides come to believe each other's keys."""

from dataclasses import dataclass, replace
from pathlib import Path

from treem_desktop.domain.errors import BundleRefused
from treem_desktop.services.books import STATION_KEY, own_card
from treem_desktop.storage.book import Book
from treem_desktop.storage.peers import Peer
from treem_desktop.sync import cards
from treem_desktop.sync.cards import Card
from treem_desktop.sync.naming import CARD_SUFFIX, FOLDER, card_name
from treem_desktop.sync.trust import Sender
from treem_desktop.system.drives import Drive, place
from treem_desktop.system.ids import random_bytes


@dataclass(frozen=True, slots=True)
class Shown:
    """A card that was read and whose signature holds, before anybody believes it."""

    card: Card
    groups: tuple[int, int]
    """Which two groups of the comparison code are to be typed from the other side's paper."""
    follows: bool
    """The card of a new station that an enrolled one of its unit vouches for."""
    known: bool
    """This station is enrolled already, with the same key, and was not revoked."""


@dataclass(frozen=True, slots=True)
class FoundCard:
    """A file that is meant to be a card."""

    path: Path
    shown: Shown | None
    error: BundleRefused | None = None
    """Why it cannot be used."""


def own_code(book: Book) -> str:
    """Give this station's comparison code: eight groups of four digits."""
    return cards.comparison_code(own_card(book))


def write_card(book: Book, drive: Drive) -> str:
    """Write this station's card; give its name on the drive."""
    secret = book.secrets.get(STATION_KEY)
    if secret is None:
        raise BundleRefused("card.officer_only")
    name = f"{FOLDER}/{card_name(book.unit, book.station)}"
    data, signature = cards.write_card(own_card(book), secret)
    place(drive, name, data)
    place(drive, f"{name}.minisig", signature)
    return name


def read_card(book: Book, path: Path) -> Shown:
    """Read the other side's card; nothing is written yet.

    Raises BundleRefused `card.…`.
    """
    try:
        data = path.read_bytes()
        signature = path.with_name(f"{path.name}.minisig").read_bytes()
    except OSError as error:
        raise BundleRefused("card.not_readable", file=path.name) from error
    card = cards.read_card(data, signature, training=book.training)
    if card.unit == book.unit and card.station == book.station:
        raise BundleRefused("card.own")
    peer = book.peers.get(card.station)
    known = peer is not None and bool(peer.enrolled) and peer.signing_key == card.key
    revoked = peer is not None and bool(peer.revoked)
    groups = cards.groups_to_type(random_bytes(8))
    return Shown(card, groups, _follows(book, card), known and not revoked)


def cards_at(book: Book, folder: Path) -> tuple[FoundCard, ...]:
    """Find the other side's cards in a folder and its TREEM folder, and read them."""
    found: list[FoundCard] = []
    for place_ in (folder, folder / FOLDER):
        for path in sorted(place_.glob(f"*{CARD_SUFFIX}")):
            try:
                found.append(FoundCard(path, read_card(book, path)))
            except BundleRefused as error:
                if error.code not in ("card.own", "card.not_a_card"):
                    found.append(FoundCard(path, None, error))
    return tuple(found)


def enrol(book: Book, shown: Shown, typed: str) -> Peer:
    """Believe a card after the typed groups of its comparison code agree.

    Raises BundleRefused when they do not; then nothing is enrolled.
    """
    book.session.require("receive")
    cards.check_typed(shown.card, shown.groups, typed)
    return _put(book, shown.card)


def confirm(book: Book, shown: Shown) -> Peer:
    """Take the new station of an enrolled unit, whose old key signed for it."""
    book.session.require("receive")
    if not shown.follows:
        raise BundleRefused("card.must_compare")
    return _put(book, shown.card)


def revoke(book: Book, station: str) -> None:
    """Believe a station no more, from this moment on; what came before stays."""
    book.session.require("receive")
    peer = book.peers.get(station)
    if peer is None:
        raise BundleRefused("card.unknown_station")
    with book.transaction():
        book.peers.put(replace(peer, revoked=book.clock.now_ms()))


def enrolled_units(book: Book) -> list[Peer]:
    """List the enrolled stations of other units, oldest first."""
    return [p for p in book.peers.all() if p.unit != book.unit and p.enrolled and not p.vouched]


def sender_of(peer: Peer) -> Sender:
    """Give a station as sync knows it."""
    return Sender(
        station=peer.station,
        unit=peer.unit,
        name=peer.name,
        kind=peer.kind,
        key=peer.signing_key,
        recipient=peer.recipient,
        enrolled=peer.enrolled,
        revoked=peer.revoked or None,
        vouched=peer.vouched,
    )


def _follows(book: Book, card: Card) -> bool:
    if card.before is None:
        return False
    old = book.peers.get(card.before.station)
    return old is not None and bool(old.enrolled) and cards.follows(card, sender_of(old))


def _put(book: Book, card: Card) -> Peer:
    peer = Peer(
        station=card.station,
        unit=card.unit,
        name=card.name,
        kind=card.kind,
        signing_key=card.key,
        recipient=card.recipient,
        enrolled=book.clock.now_ms(),
    )
    with book.transaction():
        book.peers.put(peer)
    return peer
