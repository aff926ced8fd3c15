"""Making a new book, and opening one: by passphrase, or by the recovery code."""

import contextlib
from dataclasses import dataclass
from pathlib import Path

from treem_desktop.domain.errors import BookRefused, DriveRefused, KeyRefused
from treem_desktop.storage import keys as keyring
from treem_desktop.storage.book import FILE, Book, Opening, Surroundings
from treem_desktop.storage.engine import Database, create_file
from treem_desktop.storage.fitting import fit, fits
from treem_desktop.storage.keys import STANDARD, Cost, KeyFile, Keys
from treem_desktop.storage.migrations.steps import bring_up_to_date, check_version
from treem_desktop.storage.replay import replay
from treem_desktop.storage.sealing import Sealing
from treem_desktop.storage.settings import Member, Secrets, Settings
from treem_desktop.storage.tables import META, SCHEMA, WORDS, record_tables
from treem_desktop.system.clock import day_of
from treem_desktop.system.files import make_folder, remove_file
from treem_desktop.system.ids import Ids
from treem_desktop.system.lock import NAME as LOCK
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

    Raises BookRefused when the folder holds anything: no book is ever made over another. What was
    begun is taken away again when it cannot be finished.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise BookRefused("book.folder_not_empty", folder=folder.name)
    make_folder(folder)
    lock = BookLock(folder, around.clock)
    lock.acquire()
    try:
        return _created(folder, new, around, lock)
    except BaseException:
        lock.release()
        for name in (*keyring.FILES, FILE, f"{FILE}-wal", f"{FILE}-shm", LOCK):
            with contextlib.suppress(DriveRefused):
                remove_file(folder / name)
        raise


def _created(folder: Path, new: NewBook, around: Surroundings, lock: BookLock) -> tuple[Book, str]:
    master = keyring.new_master()
    keys = Keys.of_master(master)
    ids = Ids(around.clock, around.seed)
    book_id, slot, station = ids.new(), ids.new(), ids.new()
    create_file(folder / FILE, keys.database)
    _fill(folder, keys, new, (book_id, slot, station), around)
    wrapped = keyring.new_slot(book_id, slot, "officer", new.passphrase, keys, new.cost)
    keyring.write(folder, KeyFile(book_id, (wrapped,)), keys)
    book = _opened(Opening(folder, keys, slot, "officer"), around, lock, Silent())
    try:
        with book.transaction():
            book.adopt_station(station)
        book.note_reached()
    except BaseException:
        book.db.close()
        raise
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
    file, slot, keys = keyring.open_with(folder, passphrase, first)
    opening = Opening(folder, keys, slot.id, slot.role, read_only)
    try:
        book = _locked(opening, around, progress or Silent())
    except KeyRefused as error:
        # The key is right, for it came out of the slot: it is the file that is not.
        raise BookRefused("book.damaged", place=str(folder), file=FILE) from error
    if not read_only and keys.master is not None:
        with contextlib.suppress(DriveRefused):
            keyring.mend(folder, file, keys)
    return book


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
    try:
        _give_passphrase(book, passphrase, cost or STANDARD)
    except BaseException:
        book.close()
        raise
    return book


def _give_passphrase(book: Book, passphrase: str, cost: Cost) -> None:
    """Put a new slot in place of the first officer's; the other people's slots stay."""
    people = book.settings.people()
    officer = next((member for member in people if member.role == "officer"), None)
    slots = [slot for slot in _slots_left(book) if officer is None or slot.id != officer.slot]
    new = book.new_id()
    wrapped = keyring.new_slot(book.id, new, "officer", passphrase, book.keys, cost)
    keyring.write(book.folder, KeyFile(book.id, (*slots, wrapped)), book.keys)
    with book.transaction():
        for member in people:
            if member.slot not in {slot.id for slot in slots}:
                book.settings.drop_person(member.slot)
        name = officer.name if officer is not None else ""
        book.settings.put_person(Member(new, name, "officer", book.today()))
    book.slot = new
    book.lock_restricted()


def _slots_left(book: Book) -> tuple[keyring.Slot, ...]:
    """Give the slots of keys.json when one of its copies is still whole and unaltered."""
    try:
        return keyring.read_own(book.folder, book.keys).slots
    except KeyRefused:
        return ()


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
    opening: Opening, around: Surroundings, lock: BookLock | None, progress: Progress
) -> Book:
    """Open the file and bring it to this program's shape, which takes an officer."""
    path, key = opening.folder / FILE, opening.keys.database
    may_change = not opening.read_only and opening.keys.master is not None
    if may_change:
        bring_up_to_date(path, key)
    elif check_version(path, key) < SCHEMA:
        raise BookRefused("book.officer_first")
    db = Database(path, key, read_only=opening.read_only)
    try:
        fitting = fits(db)
        if not fitting and not may_change:
            raise BookRefused("book.officer_first")
        book = Book(db, opening, around, lock)
        if not fitting:
            _fit(book, progress)
    except BaseException:
        db.close()
        raise
    return book


def _fit(book: Book, progress: Progress) -> None:
    with book.transaction():
        fit(book.db)
        replay(book.db, book.journal, book.projection, progress)


def _fill(
    folder: Path,
    keys: Keys,
    new: NewBook,
    ids: tuple[str, str, str],
    around: Surroundings,
) -> None:
    book_id, slot, station = ids
    with contextlib.closing(Database(folder / FILE, keys.database)) as db, db.transaction():
        db.make(META)
        db.make(record_tables())
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
        today = day_of(around.clock.now_ms()).isoformat()
        settings.put_person(Member(slot, new.person, "officer", today))
        secrets = Secrets(db, Sealing(keys.derived("station")))
        for name, secret in new.secrets.items():
            secrets.put(name, secret)
        db.write(
            "INSERT INTO stations (no, station, unit, signing_key, recipient) VALUES (1,?,?,?,?)",
            (station, new.unit, new.signing_key, new.recipient),
        )
