"""Making, opening, sealing and closing a book."""

from dataclasses import dataclass, replace
from pathlib import Path

from treem_desktop.catalog.loading import catalog
from treem_desktop.domain.errors import BookRefused, KeyRefused, WritingRefused
from treem_desktop.domain.lines import AUTHOR_LENGTH
from treem_desktop.domain.names import clean
from treem_desktop.domain.passphrases import problems_with_passphrase
from treem_desktop.storage import opening
from treem_desktop.storage.backup import back_up_on_closing
from treem_desktop.storage.book import Book, Surroundings
from treem_desktop.storage.keys import STANDARD, Cost, master_of
from treem_desktop.storage.opening import NewBook
from treem_desktop.storage.peers import Peer
from treem_desktop.storage.settings import Member
from treem_desktop.sync import keys as unit_keys
from treem_desktop.sync.cards import Before, Card, succeed
from treem_desktop.sync.trust import Seal, check_seal, seal
from treem_desktop.system.clock import Clock, RealClock
from treem_desktop.system.paths import books_folder, state_folder
from treem_desktop.system.progress import Progress

__all__ = ["Book", "Cost", "Member", "Surroundings"]

UNIT_KEY = "unit"
STATION_KEY = "station"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a person chose for a new book."""

    folder: Path
    unit: str
    """As it is typed: CODE or CODE@DATE."""
    kind: str
    """`ward` or `office`."""
    person: str
    passphrase: str
    training: bool = False
    cost: Cost = STANDARD


def surroundings(clock: Clock | None = None, seed: int | None = None) -> Surroundings:
    """Give what every book needs from this computer."""
    return Surroundings(catalog(), clock or RealClock(), state_folder(), seed)


def create(wanted: Wanted, around: Surroundings) -> tuple[Book, str]:
    """Make a new book; give it open, with the recovery code that is shown only now.

    Raises BookRefused (the folder holds something, a training place in an official book) and
    KeyRefused (a passphrase too easy).
    """
    place = around.catalog.find_place(wanted.unit)
    if place.training != wanted.training:
        raise BookRefused("place.training" if place.training else "place.official", unit=place.name)
    person = name_of_person(wanted.person)
    if not wanted.training:
        require_good_passphrase(wanted.passphrase, (place.name, person))
    identity, recipient = unit_keys.new_age_identity()
    secret, public = unit_keys.new_station_key()
    new = NewBook(
        unit=place.code,
        kind=wanted.kind,
        person=person,
        passphrase=wanted.passphrase,
        training=wanted.training,
        secrets={UNIT_KEY: identity.encode(), STATION_KEY: secret},
        signing_key=public,
        recipient=recipient,
        cost=wanted.cost,
    )
    book, code = opening.create_book(wanted.folder, new, around)
    try:
        with book.transaction():
            book.peers.put(_own_peer(book, public))
    except BaseException:
        book.close()
        raise
    return book, code


def open_book(
    folder: Path,
    passphrase: str,
    around: Surroundings,
    *,
    read_only: bool = False,
    first: str = "",
    progress: Progress | None = None,
) -> Book:
    """Open a book with a person's passphrase; a copied or restored one becomes a new station.

    Raises KeyRefused and BookRefused, leaving everything as it was.
    """
    book = opening.open_book(
        folder, passphrase, around, read_only=read_only, first=first, progress=progress
    )
    return _ready(book)


def open_recovered(
    folder: Path, code: str, passphrase: str, around: Surroundings, cost: Cost = STANDARD
) -> Book:
    """Open a book with its recovery code, and give the officer a new passphrase."""
    require_good_passphrase(passphrase, ())
    return _ready(opening.open_recovered(folder, code, around, passphrase, cost))


def close(book: Book, *, backup_folder: Path | None = None) -> None:
    """Seal the journal, back up what is new, and close."""
    try:
        if not book.read_only and book.keys.master is not None:
            seal_journal(book)
            if backup_folder is not None:
                back_up_on_closing(book, backup_folder)
    finally:
        book.close()


def default_backups(book: Book) -> Path:
    """Give the folder of a book's own backups."""
    return books_folder() / "backups" / book.id


def seal_journal(book: Book) -> Seal | None:
    """Sign how far the station's journal is; None when it has no line, or nobody may sign."""
    secret = book.secrets.get(STATION_KEY)
    reached = book.reached
    if secret is None or reached.number == 0 or "sign" not in book.session.may:
        return None
    last = book.journal.last_seal(book.station)
    if last is not None and last[0] == reached:
        return Seal(reached.number, reached.hash, last[1])
    made = seal(secret, book.station, reached.number, reached.hash)
    with book.transaction():
        book.journal.put_seal(book.station, reached, made.signature)
    return made


@dataclass(frozen=True, slots=True)
class SinceSeal:
    """What stands in the journal after the last seal, by whom."""

    lines: int
    authors: tuple[str, ...]
    broken: bool
    """The sealed part is not what was signed."""


def since_seal(book: Book) -> SinceSeal:
    """Tell an officer what was written since the journal was sealed, and whether the seal holds."""
    last = book.journal.last_seal(book.station)
    own = book.peers.get(book.station)
    if last is None or own is None:
        lines = list(book.journal.since(book.station, 0))
        return SinceSeal(len(lines), _authors(book, 0), broken=False)
    reached, signature = last
    signed = check_seal(
        own.signing_key, book.station, Seal(reached.number, reached.hash, signature)
    )
    there = book.journal.hash_at(book.station, reached.number) == reached.hash
    count = book.reached.number - reached.number
    return SinceSeal(count, _authors(book, reached.number), broken=not (signed and there))


def require_good_passphrase(passphrase: str, names: tuple[str, ...]) -> None:
    """Refuse a passphrase that is guessed easily."""
    problems = problems_with_passphrase(passphrase, names)
    if problems:
        raise KeyRefused(problems[0].code)


def name_of_person(typed: str) -> str:
    """Give the name that stands beside every line a person writes.

    Raises WritingRefused when there is none, or it is longer than a line can hold.
    """
    name = clean(typed)
    if not name:
        raise WritingRefused("people.name_missing")
    if len(name) > AUTHOR_LENGTH:
        raise WritingRefused("people.name_too_long", most=AUTHOR_LENGTH)
    return name


def recovery_code_fits(book: Book, typed: str) -> bool:
    """Tell whether a typed recovery code is this book's."""
    return master_of(typed) == book.keys.master


def own_card(book: Book) -> Card:
    """Give this station's card, with the old key's word for it when it followed another station."""
    own = book.peers.get(book.station)
    if own is None:
        raise BookRefused("book.is_a_copy")
    card = Card(
        unit=book.unit,
        name=book.catalog.place(book.unit).name,
        kind="office" if book.kind == "office" else "ward",
        training=book.training,
        station=book.station,
        key=own.signing_key,
        recipient=book.settings.get("recipient"),
        made=book.clock.now_ms(),
    )
    before = book.settings.get("before_station")
    if not before:
        return card
    word = Before(before, book.settings.get("before_key"), book.settings.get("before_signature"))
    return replace(card, before=word)


def _ready(book: Book) -> Book:
    if not book.new_station_needed or book.read_only:
        return book
    try:
        if "keys" not in book.session.may:
            raise BookRefused("book.copy_needs_officer")
        _become_new_station(book)
    except BaseException:
        book.close()
        raise
    return book


def _become_new_station(book: Book) -> None:
    """Write as a new station from now on; the old key is wiped, the old journal kept."""
    old_station, old_secret = book.station, book.secrets.get(STATION_KEY)
    secret, public = unit_keys.new_station_key()
    with book.transaction():
        book.adopt_station(book.new_id())
        book.peers.put(_own_peer(book, public))
        book.settings.set("stations_before", _count_up(book.settings.get("stations_before")))
        if old_secret is not None:
            card = succeed(own_card(book), old_station, old_secret)
            if card.before is not None:
                for name, value in (
                    ("before_station", card.before.station),
                    ("before_key", card.before.key),
                    ("before_signature", card.before.signature),
                ):
                    book.settings.set(name, value)
        book.secrets.put(STATION_KEY, secret)
    book.note_reached()


def _count_up(text: str) -> str:
    return str(int(text or "0") + 1)


def _own_peer(book: Book, public: str) -> Peer:
    return Peer(
        station=book.station,
        unit=book.unit,
        name=book.catalog.place(book.unit).name,
        kind=book.kind,
        signing_key=public,
        recipient=book.settings.get("recipient"),
        enrolled=book.clock.now_ms(),
    )


def _authors(book: Book, after: int) -> tuple[str, ...]:
    return tuple(sorted({line.stamp.author for line in book.journal.since(book.station, after)}))
