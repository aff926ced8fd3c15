"""The book: one encrypted file, opened by one person, with the parts that read and write it."""

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from treem_desktop.catalog.loading import Catalog
from treem_desktop.domain.changes import Changes
from treem_desktop.domain.errors import BookRefused, DriveRefused, KeyRefused
from treem_desktop.domain.session import HELPER, OFFICER, Secrecy, Session
from treem_desktop.storage.counting import Counts
from treem_desktop.storage.drafts import Drafts
from treem_desktop.storage.due import Due
from treem_desktop.storage.engine import Database
from treem_desktop.storage.exchanges import Exchanges
from treem_desktop.storage.journal import Journal, Reached, Stations
from treem_desktop.storage.keys import Keys
from treem_desktop.storage.lists import Lists
from treem_desktop.storage.peers import Peers
from treem_desktop.storage.placed import Placed
from treem_desktop.storage.projection import Projection
from treem_desktop.storage.reading import Reader
from treem_desktop.storage.sealing import Sealing
from treem_desktop.storage.search import Names
from treem_desktop.storage.secrecy import Partition
from treem_desktop.storage.settings import Secrets, Settings
from treem_desktop.storage.station_note import StationNote
from treem_desktop.storage.vault import Vault
from treem_desktop.storage.writing import Act, Pen
from treem_desktop.system.clock import Clock, day_of
from treem_desktop.system.files import remove_file
from treem_desktop.system.ids import Ids
from treem_desktop.system.lock import BookLock

FILE = "book.db"
RESTORED = "restored"
"""Marks a folder that was laid out from a backup, until its book has become a new station."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a book needs from outside: the catalog, the clock, and the user's state folder."""

    catalog: Catalog
    clock: Clock
    state: Path
    seed: int | None = None
    """Makes the same ids again: only for samples in training books."""


@dataclass(frozen=True, slots=True)
class Opening:
    """How a book is opened."""

    folder: Path
    keys: Keys
    slot: str
    role: str
    read_only: bool = False


class Writing:
    """An act that is open; after its block it knows what it changed."""

    def __init__(self, act: Act) -> None:
        """Take the act."""
        self._act = act
        self.changes = Changes(act.name)
        self.add = act.add
        self.change = act.change
        self.strike = act.strike
        self.restore = act.restore
        self.decide = act.decide


class Book:
    """One unit's book, open. Made by `opening.open_book`; services take it and nothing else."""

    def __init__(
        self, db: Database, opening: Opening, around: Surroundings, lock: BookLock | None
    ) -> None:
        """Take the open file, and the keys that a passphrase or a recovery code gave."""
        keys = opening.keys
        officer = keys.master is not None
        self.folder = opening.folder
        self.keys = keys
        self.slot = opening.slot
        self.catalog = around.catalog
        self.clock = around.clock
        self.ids = Ids(around.clock, around.seed)
        self.read_only = opening.read_only
        self._lock = lock
        self.db = db
        sealing = Sealing(keys.derived("sealed")) if officer else None
        self.settings = Settings(self.db)
        self.secrets = Secrets(self.db, Sealing(keys.derived("station")) if officer else None)
        self.stations = Stations(self.db)
        self.journal = Journal(self.db, self.stations, sealing)
        self.vault = Vault(self.db, sealing)
        self.names = Names(self.db)
        self.partition = Partition(around.catalog)
        self.peers = Peers(self.db, self.stations)
        self.exchanges = Exchanges(self.db)
        self.drafts = Drafts(self.db, sealing)
        self.counts = Counts(self.db, self.vault)
        self.lists = Lists(self.db, self.vault, self.partition, _leaving(around.catalog))
        self.due = Due(self.db, self.lists.left)
        self.placed = Placed(self.db, self.lists.left)
        self.projection = Projection(self.db, self.vault, self.names, self.partition)
        self.read = Reader(self.db, self.vault, self.partition, lambda: self.session)
        self.session = self._begin(opening.slot, opening.role)
        self.note = StationNote(around.state)
        self.station = self.settings.get("station")
        self.reached = self.journal.reached(self.station)
        self.new_station_needed = self._is_a_copy()
        self.became_new_station = False
        self.closed = False
        self._clock = self._last_clock()

    @property
    def id(self) -> str:
        """Give the id the book was made with."""
        return self.settings.get("book")

    @property
    def unit(self) -> str:
        """Give the code of the unit whose book it is."""
        return self.settings.get("unit")

    @property
    def kind(self) -> str:
        """Tell whose desk it stands on: `ward` or `office`."""
        return self.settings.get("kind")

    @property
    def training(self) -> bool:
        """Tell whether nothing in it is true: it never mixes with an official book."""
        return self.settings.get("training") == "yes"

    def today(self) -> str:
        """Give the day of UTC+7, as a full date."""
        return day_of(self.clock.now_ms()).isoformat()

    def new_id(self) -> str:
        """Make the id of a new record."""
        return self.ids.new()

    @contextlib.contextmanager
    def act(self, name: str) -> Iterator[Writing]:
        """Do one act: its lines and records are written at the end of the block, or not at all.

        Raises WritingRefused, or BookRefused when the book may only be read.
        """
        if self.read_only:
            raise BookRefused("book.read_only")
        if self.new_station_needed:
            raise BookRefused("book.is_a_copy")
        act = Act(self._pen(), name)
        writing = Writing(act)
        yield writing
        if not act.empty:
            writing.changes = self._write(act)

    @contextlib.contextmanager
    def transaction(self) -> Iterator[None]:
        """Hold one transaction; after a failure forget what was counted in memory."""
        if self.read_only:
            raise BookRefused("book.read_only")
        try:
            with self.db.transaction():
                yield
        except BaseException:
            self.stations.read()
            self.vault.forget()
            raise

    def unlock_restricted(self) -> None:
        """Bring the restricted part into sight; services have asked the passphrase again.

        Raises KeyRefused when the person has no second key.
        """
        if self.keys.master is None:
            raise KeyRefused("keys.officer_only")
        self.session = self.session.seeing(Secrecy.RESTRICTED)

    def lock_restricted(self) -> None:
        """Take the restricted part out of sight and out of memory."""
        self.session = self._begin(self.slot, self.session.role)
        self.vault.forget()

    def adopt_station(self, station: str) -> None:
        """Write as another station from now on, inside a transaction; its lines begin at 1."""
        self.became_new_station = bool(self.station)
        self.settings.set("station", station)
        self._keep_clock()
        self.stations.number(station, self.unit)
        self.station, self.reached = station, Reached()
        self.new_station_needed = False

    def note_reached(self) -> None:
        """Note outside the book how far it was written, and wait until it is on the drive."""
        if not self.read_only and not self.new_station_needed:
            self.note.write(self.station, self.reached, flushed=True)
            with contextlib.suppress(DriveRefused):
                remove_file(self.folder / RESTORED)

    def adopt_clock(self, clock: tuple[int, int]) -> None:
        """Learn a received clock, inside a transaction, unless it is over 24 hours ahead (§2.8)."""
        if clock[0] <= self.clock.now_ms() + 24 * 3600 * 1000:
            self._clock = max(self._clock, clock)
            self._keep_clock()

    def close(self) -> None:
        """Close the file and give the lock back; once more does nothing."""
        if self.closed:
            return
        self.closed = True
        self.note_reached()
        self.db.close()
        if self._lock is not None:
            self._lock.release()

    def _begin(self, slot: str, role: str) -> Session:
        person = next((m.name for m in self.settings.people() if m.slot == slot), "")
        rights = OFFICER if role == "officer" else HELPER
        return Session(person, role, self.unit, frozenset() if self.read_only else rights)

    def _is_a_copy(self) -> bool:
        if self.read_only:
            return False
        note = self.note.read(self.station)
        if note is None or note.station != self.station or (self.folder / RESTORED).exists():
            return True
        return self.journal.hash_at(self.station, note.number) != note.hash

    def _require_alone(self) -> None:
        """Refuse when a copy of this book, open beside it, has written as the same station."""
        note = self.note.read(self.station)
        if note is not None and note.number > self.reached.number:
            self.new_station_needed = True
            raise BookRefused("book.is_a_copy")

    def _last_clock(self) -> tuple[int, int]:
        latest: tuple[int, int] = (0, 0)
        for line in self.journal.since(self.station, self.reached.number - 1):
            latest = line.stamp.clock
        adopted = self.settings.get("clock")
        return max(latest, _clock_of(adopted)) if adopted else latest

    def _keep_clock(self) -> None:
        self.settings.set("clock", f"{self._clock[0]}.{self._clock[1]}")

    def _next_clock(self) -> tuple[int, int]:
        ms, counter = self._clock
        now = self.clock.now_ms()
        return (now, 0) if now > ms else (ms, counter + 1)

    def _pen(self) -> Pen:
        return Pen(
            station=self.station,
            station_no=self.stations.known(self.station) or 0,
            session=self.session,
            journal=self.journal,
            projection=self.projection,
            partition=self.partition,
            salt=self.ids.salt,
            today=self.today,
        )

    def _write(self, act: Act) -> Changes:
        self._require_alone()
        clock = self._next_clock()
        with self.transaction():
            changes, reached = act.write(self.reached, clock)
        self.reached, self._clock = reached, clock
        self.note.write(self.station, reached)
        return changes


def _clock_of(text: str) -> tuple[int, int]:
    ms, _, counter = text.partition(".")
    return int(ms), int(counter)


def _leaving(catalog: Catalog) -> tuple[list[str], list[str]]:
    """Give the movements that leave for good, and those that come or come back."""
    entries = catalog.list("movements").entries.values()
    out = [entry.code for entry in entries if entry.category == "out"]
    return out, [entry.code for entry in entries if entry.category in ("in", "back")]
