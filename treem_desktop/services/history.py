"""History: who wrote what when, field by field, as far as it is in sight."""

from dataclasses import dataclass

from treem_desktop.domain.lines import Arrived
from treem_desktop.domain.values import Value
from treem_desktop.storage.book import Book
from treem_desktop.storage.journal import written_of
from treem_desktop.storage.replay import kind_of


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field that a line set."""

    field: str
    before: Value
    after: Value


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a record's history."""

    act: str
    author: str
    at: int
    """In milliseconds."""
    station: str
    number: int
    changes: tuple[FieldChange, ...]


def history(book: Book, record: str) -> list[Entry]:
    """List what was written on a record, newest first; what is out of sight leaves no trace."""
    values: dict[str, Value] = {}
    entries = []
    lines = [line for line in book.journal.of_record(record) if line.body is not None]
    for line in sorted(lines, key=lambda line: (line.stamp.clock, line.stamp.number)):
        entry = _entry(book, line, values)
        if entry is not None:
            entries.append(entry)
    return entries[::-1]


def _entry(book: Book, line: Arrived, values: dict[str, Value]) -> Entry | None:
    stamp, body = line.stamp, line.body
    if body is None or (stamp.sealed and not book.session.restricted):
        return None
    hidden = _out_of_sight(book, kind_of(line))
    changes = []
    for name, value in written_of(line).fields.items():
        if name not in hidden or stamp.sealed:
            changes.append(FieldChange(name, values.get(name), value))
        values[name] = value
    told = tuple(change for change in changes if change.before != change.after)
    act = body.act or stamp.act
    return Entry(act, stamp.author, stamp.clock[0], stamp.station, stamp.number, told)


def _out_of_sight(book: Book, kind: str) -> frozenset[str]:
    """Give the fields that are not shown; one that this program does not know is."""
    classes = book.partition.classes.get(kind, {})
    return frozenset(name for name, secrecy in classes.items() if secrecy not in book.session.sight)
