"""Making a new book, and opening one: by passphrase, or by the recovery code."""

from dataclasses import dataclass
from pathlib import Path

from treem_desktop.domain.errors import BookRefused, KeyRefused
from treem_desktop.storage import keys as keyring
from treem_desktop.storage.book import FILE, Book, Opening, Surroundings
from treem_desktop.storage.engine import Database, create_file
from treem_desktop.storage.fitting import fit
from treem_desktop.storage.keys import STANDARD, Cost, KeyFile, Keys
from treem_desktop.storage.migrations.steps import bring_up_to_date, check_version
from treem_desktop.storage.replay import replay
from treem_desktop.storage.sealing import Sealing
from treem_desktop.storage.settings import Member, Secrets, Settings
from treem_desktop.storage.tables import META, RECORDS, SCHEMA, WORDS
from treem_desktop.system.clock import day_of
from treem_desktop.system.files import make_folder
from treem_desktop.system.ids import Ids
from treem_desktop.system.lock import BookLock
from treem_desktop.system.progress import Progress, Silent


@dataclass(frozen=True, slots=True)
class NewBook:
    """What a new book is made with."""

    unit: str
    kind: str
    """`ward` or `office`."""
    person: str
    passphrase: str
    training: bool
    secrets: dict[str, bytes]
    """The unit's and the station's secret keys, made by the caller."""
    signing_key: str
    """The station's public key."""
    recipient: str
    """The unit's public age key."""
    cost: Cost = STANDARD


def create_book(folder: Path, new: NewBook, around: Surroundings) -> tuple[Book, str]:
    """Make a new book and open it; give it with its recovery code, which is never shown again.

    Raises BookRefused when the folder holds anything: no book is ever made over another.
    """
    if folder.exists() and any(folder.iterdir()):
        raise BookRefused("book.folder_not_empty", folder=folder.name)
    make_folder(folder)
    lock = BookLock(folder, around.clock)
    lock.acquire()
    master = keyring.new_master()
    keys = Keys.of_master(master)
    ids = Ids(around.clock, around.seed)
    book_id, slot, station = ids.new(), ids.new(), ids.new()
    create_file(folder / FILE, keys.database)
    _fill(folder, keys, new, (book_id, slot, station), around)
    wrapped = keyring.new_slot(book_id, slot, "officer", new.passphrase, keys, new.cost)
    keyring.write(folder, KeyFile(book_id, (wrapped,)), keys)
    book = _opened(Opening(folder, keys, slot, "officer"), around, lock)
    with book.transaction():
        book.adopt_station(station)
    book.note_reached()
    return book, keyring.recovery_code(master)


def open_book(
    folder: Path,
    passphrase: str,
    around: Surroundings,
    *,
    read_only: bool = False,
    first: str = "",
    progress: Progress | None = None,
) -> Book:
    """Open a book with a person's passphrase.

    Raises KeyRefused, or BookRefused: not a book, in use, made by a newer program.
    """
    _must_be_a_book(folder)
    _, slot, keys = keyring.open_with(folder, passphrase, first)
    opening = Opening(folder, keys, slot.id, slot.role, read_only)
    return _locked(opening, around, progress or Silent())


def open_recovered(
    folder: Path, code: str, around: Surroundings, passphrase: str, cost: Cost | None = None
) -> Book:
    """Open a book with its recovery code alone, and give its officer a new passphrase.

    Raises KeyRefused when the code is of another book; then nothing is changed.
    """
    _must_be_a_book(folder)
    keys = Keys.of_master(keyring.master_of(code))
    try:
        Database(folder / FILE, keys.database, read_only=True).close()
    except KeyRefused as error:
        raise KeyRefused("keys.recovery_other_book") from error
    book = _locked(Opening(folder, keys, "", "officer"), around, Silent())
    slots = _slots_left(folder, keys)
    person = next((m.name for m in book.settings.people() if m.role == "officer"), "")
    slot = book.new_id()
    wrapped = keyring.new_slot(book.id, slot, "officer", passphrase, keys, cost or STANDARD)
    keyring.write(folder, KeyFile(book.id, (*slots, wrapped)), keys)
    with book.transaction():
        book.settings.put_person(Member(slot, person, "officer", book.today()))
    book.slot = slot
    book.lock_restricted()
    return book


def _slots_left(folder: Path, keys: Keys) -> tuple[keyring.Slot, ...]:
    """Keep the other people's slots when keys.json is still whole and unaltered."""
    try:
        found, mac = keyring.read(folder)
        found.check(keys, mac)
    except KeyRefused:
        return ()
    return tuple(slot for slot in found.slots if slot.role != "officer")


def _must_be_a_book(folder: Path) -> None:
    if not (folder / FILE).is_file():
        raise BookRefused("book.not_here", folder=folder.name)


def _locked(opening: Opening, around: Surroundings, progress: Progress) -> Book:
    lock = None
    if not opening.read_only:
        lock = BookLock(opening.folder, around.clock)
        lock.acquire()
    try:
        return _opened(opening, around, lock, progress)
    except BaseException:
        if lock is not None:
            lock.release()
        raise


def _opened(
    opening: Opening,
    around: Surroundings,
    lock: BookLock | None,
    progress: Progress | None = None,
) -> Book:
    path = opening.folder / FILE
    if opening.read_only:
        check_version(path, opening.keys.database)
    else:
        bring_up_to_date(path, opening.keys.database)
    book = Book(opening, around, lock)
    if not opening.read_only:
        _fit(book, progress or Silent())
    return book


def _fit(book: Book, progress: Progress) -> None:
    with book.transaction():
        if fit(book.db) and book.keys.master is not None:
            replay(book.db, book.journal, book.projection, progress)


def _fill(
    folder: Path,
    keys: Keys,
    new: NewBook,
    ids: tuple[str, str, str],
    around: Surroundings,
) -> None:
    book_id, slot, station = ids
    db = Database(folder / FILE, keys.database)
    today = day_of(around.clock.now_ms()).isoformat()
    with db.transaction():
        db.make(META)
        db.make(RECORDS)
        db.write(WORDS)
        db.write(f"PRAGMA user_version = {SCHEMA}")
        settings = Settings(db)
        for name, value in (
            ("book", book_id),
            ("unit", new.unit),
            ("kind", new.kind),
            ("training", "yes" if new.training else "no"),
            ("recipient", new.recipient),
        ):
            settings.set(name, value)
        settings.put_person(Member(slot, new.person, "officer", today))
        secrets = Secrets(db, Sealing(keys.derived("station")))
        for name, secret in new.secrets.items():
            secrets.put(name, secret)
        db.write(
            "INSERT INTO stations (no, station, unit, signing_key, recipient) VALUES (1,?,?,?,?)",
            (station, new.unit, new.signing_key, new.recipient),
        )
    db.close()
