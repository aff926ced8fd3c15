"""The people who can open the book, and their passphrases."""

from treem_desktop.domain.errors import KeyRefused, WritingRefused
from treem_desktop.services.accesses import note
from treem_desktop.services.books import name_of_person, require_good_passphrase
from treem_desktop.storage import keys as keyring
from treem_desktop.storage.book import Book
from treem_desktop.storage.keys import STANDARD, Cost, KeyFile
from treem_desktop.storage.settings import Member


def people(book: Book) -> list[Member]:
    """List the people who can open the book."""
    return book.settings.people()


def add_person(book: Book, name: str, role: str, passphrase: str, cost: Cost = STANDARD) -> Member:
    """Let another person open the book: an `officer`, or a `helper` who sees nothing restricted.

    Raises WritingRefused and KeyRefused.
    """
    book.session.require("people")
    known_as = name_of_person(name)
    if not book.training:
        require_good_passphrase(passphrase, (known_as, book.catalog.place(book.unit).name))
    found = keyring.read_own(book.folder, book.keys)
    _require_own(found, passphrase)
    member = Member(book.new_id(), known_as, role, book.today())
    slot = keyring.new_slot(book.id, member.slot, role, passphrase, book.keys, cost)
    with book.transaction():
        book.settings.put_person(member)
        keyring.write(book.folder, KeyFile(book.id, (*found.slots, slot)), book.keys)
    return member


def change_passphrase(book: Book, slot: str, passphrase: str, cost: Cost = STANDARD) -> None:
    """Give a person a new passphrase; the book itself is not encrypted again."""
    book.session.require("people")
    found = keyring.read_own(book.folder, book.keys)
    member = next((m for m in people(book) if m.slot == slot), None)
    if member is None:
        raise WritingRefused("people.unknown")
    if not book.training:
        require_good_passphrase(passphrase, (member.name,))
    _require_own(found, passphrase)
    new = keyring.new_slot(book.id, slot, member.role, passphrase, book.keys, cost)
    slots = tuple(new if old.id == slot else old for old in found.slots)
    keyring.write(book.folder, KeyFile(book.id, slots), book.keys)


def remove_person(book: Book, slot: str) -> None:
    """Take a person's way in away. What they wrote stays theirs.

    Raises WritingRefused for the last officer: nobody could open the book any more.
    """
    book.session.require("people")
    members = people(book)
    officers = [m for m in members if m.role == "officer" and m.slot != slot]
    if not officers:
        raise WritingRefused("people.last_officer")
    found = keyring.read_own(book.folder, book.keys)
    slots = tuple(old for old in found.slots if old.id != slot)
    keyring.write(book.folder, KeyFile(book.id, slots), book.keys)
    with book.transaction():
        book.settings.drop_person(slot)


def unlock_restricted(book: Book, passphrase: str) -> None:
    """Open the restricted part for the person at the book, who types the passphrase again.

    Raises KeyRefused. The opening is written down in a sealed line.
    """
    require_own_passphrase(book, passphrase)
    book.unlock_restricted()
    note(book, "opened_restricted")


def require_own_passphrase(book: Book, passphrase: str) -> None:
    """Make sure that who is at the book now is who opened it.

    Raises KeyRefused when it is not the passphrase of that person.
    """
    found = keyring.read(book.folder)
    slot = next((s for s in found.slots if s.id == book.slot), None)
    if slot is None or keyring.unwrap(found.book, slot, passphrase) is None:
        raise KeyRefused("book.wrong_passphrase")


def _require_own(found: KeyFile, passphrase: str) -> None:
    """Refuse a passphrase that another person already opens the book with."""
    for slot in found.slots:
        if keyring.unwrap(found.book, slot, passphrase) is not None:
            raise KeyRefused("people.passphrase_taken")
