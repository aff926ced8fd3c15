"""Reading records: only columns within the session's sight. The one place of masking."""

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar, cast

from treem_desktop.domain.fields import Form
from treem_desktop.domain.record import Record
from treem_desktop.domain.session import Session
from treem_desktop.domain.values import Value
from treem_desktop.storage.engine import Database, Row
from treem_desktop.storage.secrecy import Partition
from treem_desktop.storage.states import SHAPES, record_of
from treem_desktop.storage.vault import Vault

R = TypeVar("R", bound=Record)

_STATES = ("id", "differing", "sealed")


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
        found = self._where(record_type, f"{name} = ?", (record,))
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
            where = f"{name} IN ({','.join('?' * len(part))})"
            for item in self._where(record_type, where, part):
                found[getattr(item, name)].append(item)
        if self._session().restricted:
            for record, (kind, state) in self._vault.all().items():
                target = state.values.get(name)
                if kind == record_type.kind and target in found:
                    hidden = cast("R", record_of(kind, record, state.values))
                    found[str(target)].append(hidden)
        return {record: sorted(items, key=lambda r: r.id) for record, items in found.items()}

    def every(self, record_type: type[R]) -> Iterable[R]:
        """Read all records of a kind, in blocks."""
        sql, names = self._select(record_type)
        for block in self._db.blocks(sql):
            for row in block:
                yield self._record(record_type, names, row)

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
        return [self._record(record_type, names, row) for row in rows]

    def _select(self, record_type: type[R]) -> tuple[str, tuple[str, ...]]:
        names = self._names(record_type.kind)
        columns = ", ".join((*_STATES, *names))
        return f"SELECT {columns} FROM r_{record_type.kind}", names

    def _names(self, kind: str) -> tuple[str, ...]:
        sight = self._session().sight
        classes = self._partition.classes[kind]
        restricted = self._partition.restricted_fields(kind)
        return tuple(n for n in SHAPES[kind].names if classes[n] in sight and n not in restricted)

    def _record(self, record_type: type[R], names: tuple[str, ...], row: Row) -> R:
        values: dict[str, Value] = dict(zip(names, row[len(_STATES) :], strict=True))
        for field in SHAPES[record_type.kind].fields:
            text = values.get(field.name)
            if field.form in (Form.CODES, Form.UNITS) and isinstance(text, str):
                values[field.name] = _items(text)
        if row[2] is not None and self._session().restricted:
            sealed = self._vault.opened(row[0], row[2])
            if sealed is not None:
                values |= sealed.values
        return cast("R", record_of(record_type.kind, row[0], values))

    def _hidden(self, record_type: type[R], record: str) -> R | None:
        if not self._session().restricted:
            return None
        kind, state = self._vault.all().get(record, ("", None))
        if kind != record_type.kind or state is None:
            return None
        return cast("R", record_of(kind, record, state.values))


def _items(text: str) -> tuple[str, ...]:
    """Read a list of codes: they hold no quotes, so this is all of JSON that is needed."""
    inner = text[1:-1]
    return tuple(item[1:-1] for item in inner.split(",")) if inner else ()
