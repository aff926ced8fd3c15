"""Reading records: only columns within the session's sight. The one place of masking."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar, cast

from treem_desktop.domain.record import Record
from treem_desktop.domain.session import Session
from treem_desktop.domain.values import Value
from treem_desktop.storage.engine import Database, Row
from treem_desktop.storage.secrecy import Partition
from treem_desktop.storage.states import SHAPES, items, quoted, record_of
from treem_desktop.storage.vault import Vault

R = TypeVar("R", bound=Record)

_STATES = ("id", "sealed")


class Reader:
    """Reads frozen records. What is out of sight never leaves the file."""

    def __init__(
        self, db: Database, vault: Vault, partition: Partition, session: Callable[[], Session]
    ) -> None:
        """Take the open file and what tells who is reading."""
        self._db = db
        self._vault = vault
        self._partition = partition
        self._session = session

    def get(self, record_type: type[R], record: str) -> R | None:
        """Read one record, or None when it is not here or not in sight."""
        found = self.many(record_type, [record])
        return found[0] if found else None

    def many(self, record_type: type[R], records: Sequence[str]) -> list[R]:
        """Read records by their ids, in the order of the ids."""
        found: dict[str, R] = {}
        for start in range(0, len(records), 500):
            part = tuple(records[start : start + 500])
            where = f"id IN ({','.join('?' * len(part))})"
            found.update((r.id, r) for r in self._where(record_type, where, part))
        for record in records:
            if record not in found and (hidden := self._hidden(record_type, record)):
                found[record] = hidden
        return [found[record] for record in records if record in found]

    def linked(self, record_type: type[R], name: str, record: str) -> list[R]:
        """Read the records whose link `name` points to a record, in the order they were made."""
        found = self._where(record_type, f"{quoted([name])} = ?", (record,))
        kind = record_type.kind
        if self._session().restricted:
            hidden = (self._hidden(record_type, r) for r in self._vault.linked(kind, name, record))
            found += [record for record in hidden if record]
        return sorted(found, key=lambda record: record.id)

    def linked_to_any(
        self, record_type: type[R], name: str, records: Sequence[str]
    ) -> dict[str, list[R]]:
        """Read the records that point to any of several, by the record they point to."""
        found: dict[str, list[R]] = {record: [] for record in records}
        for start in range(0, len(records), 500):
            part = tuple(records[start : start + 500])
            where = f"{quoted([name])} IN ({','.join('?' * len(part))})"
            for item in self._where(record_type, where, part):
                found[getattr(item, name)].append(item)
        if self._session().restricted:
            kind = record_type.kind
            for record, state in self._vault.of_kind(kind).items():
                target = state.values.get(name)
                if isinstance(target, str) and target in found:
                    found[target].append(cast("R", record_of(kind, record, state.values)))
        return {record: sorted(items, key=lambda r: r.id) for record, items in found.items()}

    def every(self, record_type: type[R]) -> Iterable[R]:
        """Read all records of a kind, in blocks."""
        sql, names = self._select(record_type)
        for block in self._db.blocks(sql):
            yield from self._records(record_type, names, block)
        if self._session().restricted:
            for record, state in self._vault.of_kind(record_type.kind).items():
                yield cast("R", record_of(record_type.kind, record, state.values))

    def where(self, record_type: type[R], condition: str, values: Sequence[Value]) -> list[R]:
        """Read the open records that meet a condition, written by another part of storage."""
        return self._where(record_type, condition, tuple(values))

    def differing(self, record_type: type[Record], records: Sequence[str]) -> set[tuple[str, str]]:
        """Tell on which fields of these records stations differ: (id, field) of each."""
        found: set[tuple[str, str]] = set()
        names = set(self._names(record_type.kind))
        for start in range(0, len(records), 500):
            part = tuple(records[start : start + 500])
            sql = (
                f"SELECT r.id, j.value FROM r_{record_type.kind} r, json_each(r.differing) j "
                f"WHERE r.differing IS NOT NULL AND r.id IN ({','.join('?' * len(part))})"
            )
            found |= {(str(r), str(n)) for r, n in self._db.rows(sql, part) if n in names}
        return found

    def _where(self, record_type: type[R], where: str, values: Row) -> list[R]:
        sql, names = self._select(record_type)
        rows = self._db.rows(f"{sql} WHERE {where}", values)
        return list(self._records(record_type, names, rows))

    def _select(self, record_type: type[R]) -> tuple[str, tuple[str, ...]]:
        names = self._names(record_type.kind)
        return f"SELECT {quoted((*_STATES, *names))} FROM r_{record_type.kind}", names

    def _names(self, kind: str) -> tuple[str, ...]:
        sight = self._session().sight
        classes = self._partition.classes[kind]
        return tuple(name for name in SHAPES[kind].names if classes[name] in sight)

    def _records(
        self, record_type: type[R], names: tuple[str, ...], rows: Iterable[Row]
    ) -> Iterator[R]:
        kind = record_type.kind
        many = [name for name in names if name in SHAPES[kind].many]
        unlocked = self._session().restricted
        raising = bool(self._partition.raising(kind))
        for row in rows:
            values: dict[str, Value] = dict(zip(names, row[len(_STATES) :], strict=True))
            for name in many:
                if values[name] is not None:
                    values[name] = items(values[name])
            if unlocked and row[1] is not None:
                yield cast("R", record_of(kind, row[0], values | self._sealed(row)))
            elif raising and not unlocked and self._partition.wholly_restricted(kind, values):
                # A line that came open, under lists in which this code was not yet restricted.
                continue
            else:
                yield record_type(id=row[0], **values)  # type: ignore[arg-type]  # its own columns

    def _sealed(self, row: Row) -> dict[str, Value]:
        state = self._vault.opened(row[0], row[1])
        return dict(state.values) if state is not None else {}

    def _hidden(self, record_type: type[R], record: str) -> R | None:
        if not self._session().restricted:
            return None
        state = self._vault.of_kind(record_type.kind).get(record)
        return cast("R", record_of(record_type.kind, record, state.values)) if state else None
