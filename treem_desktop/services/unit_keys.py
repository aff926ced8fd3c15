"""The keys of the unit and the station: public ones for everybody, the unit's secret one rarely."""

from dataclasses import dataclass
from pathlib import Path

from treem_desktop.domain.errors import BookRefused, KeyRefused
from treem_desktop.services.accesses import note
from treem_desktop.services.books import UNIT_KEY, own_card
from treem_desktop.services.enrolment import own_code
from treem_desktop.storage.book import Book
from treem_desktop.storage.peers import Peer
from treem_desktop.system.files import write_new


@dataclass(frozen=True, slots=True)
class PublicKeys:
    """What may be told to anybody."""

    unit: str
    name: str
    station: str
    signing_key: str
    """As minisign has it: RW…"""
    recipient: str
    """As age has it: age1…"""
    code: str
    """The comparison code, eight groups of four digits."""
    others: tuple[Peer, ...]
    """The stations of other units that were compared."""


def public_keys(book: Book) -> PublicKeys:
    """Give the public keys of this station and its unit, and of those enrolled here."""
    card = own_card(book)
    others = tuple(p for p in book.peers.all() if p.unit != book.unit and p.enrolled)
    return PublicKeys(
        card.unit, card.name, card.station, card.key, card.recipient, own_code(book), others
    )


def export_identity(book: Book, path: Path) -> None:
    """Write the unit's age identity to a new file, for stock tools; that is written down.

    Whoever has this file can open every bundle sent to the unit, for ever. Raises WritingRefused
    and KeyRefused for who is no officer, BookRefused when something stands at the path, and
    DriveRefused.
    """
    book.session.require("keys")
    identity = book.secrets.get(UNIT_KEY)
    if identity is None:
        raise KeyRefused("keys.officer_only")
    if path.exists():
        raise BookRefused("keys.file_exists", file=path.name)
    # First what can never be undone is written down, then it is done.
    note(book, "keys_shown")
    write_new(path, identity + b"\n")
