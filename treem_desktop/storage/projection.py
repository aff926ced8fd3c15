"""The record tables: what every line merged into a state comes to, own lines and others' alike."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from treem_desktop.domain.merging import Finder, State, Written, merged
from treem_desktop.storage.engine import Database, Row
from treem_desktop.storage.search import Named, Names, named
from treem_desktop.storage.secrecy import Partition
from treem_desktop.storage.states import SHAPES
from treem_desktop.storage.tables import OTHER
from treem_desktop.storage.vault import Vault


@dataclass(slots=True)
class Standing:
    """One record while it is written: its open and its sealed state."""

    kind: str
    record: str
    open: State | None = None
    sealed: State | None = None
    new: bool = False
    """Not in its table yet."""
    words: Named | None = None
    """What the table of names held before."""
    raw: bytes | None = None
    """The sealed part as it stands encrypted: kept as it is when it did not change."""
    resealed: bool = False
    hidden: bool = False
    """New, and wholly restricted."""
    vaulted: bool = False
    """Stood in the vault when it was loaded."""

    @property
    def in_vault(self) -> bool:
        """Tell whether nothing of it is open."""
        return self.hidden or (self.open is None and self.sealed is not None)

    def found_as(self, there: "Standing") -> None:
        """Take over how the record stands in the book: to be stored in its place."""
        self.new, self.vaulted, self.words = there.new, there.vaulted, there.words


class Projection:
    """Loads records, merges lines into them, and stores them with their names and words."""

    def __init__(self, db: Database, vault: Vault, names: Names, partition: Partition) -> None:
        """Take the parts it writes through."""
        self._db = db
        self._vault = vault
        self._names = names
        self._partition = partition

    def load(self, kind: str, record: str) -> Standing:
        """Load one record; `kind` is "" for a sealed line, whose stamp does not tell it."""
        standing = Standing(kind, record, new=True)
        row = self._db.row(f"{SHAPES[kind].select} WHERE id = ?", (record,)) if kind else None
        if row is not None:
            standing.new = False
            standing.open = SHAPES[kind].state(row)
            standing.raw = row[6]
            standing.sealed = self._vault.opened(record, row[6])
            standing.words = named(kind, record, standing.open.values)
        elif record in (vault := self._vault.all()):
            standing.kind, standing.sealed = vault[record]
            standing.new, standing.vaulted = False, True
        return standing

    @staticmethod
    def merge(standing: Standing, lines: Iterable[Written], find: Finder, *, sealed: bool) -> None:
        """Merge lines of one side of a record into its state."""
        if sealed:
            standing.sealed = merged(standing.sealed, lines, find)
            standing.resealed = True
        else:
            standing.open = merged(standing.open, lines, find)

    def store(self, standings: Iterable[Standing]) -> None:
        """Write records to their tables, inside a transaction."""
        new: dict[str, list[Row]] = defaultdict(list)
        old: dict[str, list[Row]] = defaultdict(list)
        entered: list[tuple[str, str, Named]] = []
        for standing in standings:
            kind, record, state = standing.kind, standing.record, standing.open
            if standing.in_vault:
                self._into_vault(standing)
                continue
            if state is None:
                continue
            if standing.vaulted:
                self._vault.drop(record)
            (new if standing.new else old)[kind].append(self._row(standing, state))
            entry = named(kind, record, state.values)
            if entry is None or entry == standing.words:
                continue
            if standing.new:
                entered.append((kind, record, entry))
            else:
                self._names.change(kind, record, entry)
        for kind, many in new.items():
            self._db.write_many(SHAPES[kind].insert, many)
        for kind, many in old.items():
            self._db.write_many(SHAPES[kind].replace, many)
        if entered:
            self._names.enter(entered)

    def empty(self) -> None:
        """Empty every record table, the vault, the names and the words, before a replay."""
        for table in (*(shape.table for shape in SHAPES.values()), OTHER, "vault", "names"):
            self._db.write(f"DELETE FROM {table}")
        self._db.write("INSERT INTO words (words) VALUES ('delete-all')")
        self._vault.forget()

    def _row(self, standing: Standing, state: State) -> Row:
        sealed = standing.raw
        if (standing.resealed or standing.vaulted) and standing.sealed is not None:
            sealed = self._vault.sealed(standing.record, standing.kind, standing.sealed)
        return SHAPES[standing.kind].row(standing.record, state, sealed)

    def _into_vault(self, standing: Standing) -> None:
        if standing.resealed and standing.sealed is not None:
            self._vault.put(standing.record, standing.kind, standing.sealed)
