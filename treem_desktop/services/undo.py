"""Undo: an act is taken back by new lines, as a whole or not at all."""

from dataclasses import dataclass, replace

from treem_desktop.domain.changes import Changes
from treem_desktop.domain.errors import WritingRefused
from treem_desktop.domain.kinds import KINDS
from treem_desktop.domain.lines import Arrived
from treem_desktop.domain.values import Value
from treem_desktop.storage.book import Book
from treem_desktop.storage.journal import written_of
from treem_desktop.storage.replay import kind_of

REASON = "undo"
"""The reason of a strike-out that takes back an addition: a code, shown in the reader's words."""


@dataclass(frozen=True, slots=True)
class Undoable:
    """An act of this station that can be taken back."""

    first: int
    act: str
    records: tuple[tuple[str, str], ...]
    """(kind, id) of each, as far as it is in sight."""


def last_act(book: Book) -> Undoable | None:
    """Give the newest act of this station, or None."""
    if book.reached.number == 0:
        return None
    newest = next(iter(book.journal.since(book.station, book.reached.number - 1)))
    return act_at(book, newest.stamp.first)


def act_at(book: Book, first: int) -> Undoable | None:
    """Give the act whose first line has a number, as far as it is in sight."""
    lines = [line for line in _lines(book, first) if _seen(book, line)]
    if not lines:
        return None
    name = lines[0].body.act if lines[0].body and lines[0].stamp.sealed else lines[0].stamp.act
    records = dict.fromkeys((kind_of(line), line.stamp.record) for line in lines)
    return Undoable(first, name, tuple(records))


def undo(book: Book, first: int) -> Changes:
    """Take an act back: added records are struck out, changed fields get their value of before.

    Raises WritingRefused when part of it is out of sight, or when it was written over since.
    """
    lines = _lines(book, first)
    if not lines:
        raise WritingRefused("undo.nothing")
    if not all(_seen(book, line) for line in lines):
        raise WritingRefused("undo.restricted")
    name = lines[0].body.act if lines[0].body and lines[0].stamp.sealed else lines[0].stamp.act
    with book.act(f"undo.{name}" if not name.startswith("undo.") else name[5:]) as writing:
        by_record: dict[str, list[Arrived]] = {}
        for line in lines:
            by_record.setdefault(line.stamp.record, []).append(line)
        for record, written in by_record.items():
            seen = book.read.get(KINDS[kind_of(written[0])], record)
            if seen is None:
                raise WritingRefused("undo.nothing")
            before = _before(book, record, first)
            if before is None:
                writing.strike(seen, REASON)
                continue
            fields = {name for line in written for name in written_of(line).fields}
            old = {name: before.get(name) for name in fields if hasattr(seen, name)}
            writing.change(seen, replace(seen, **old))  # type: ignore[arg-type]
    return writing.changes


def _lines(book: Book, first: int) -> list[Arrived]:
    found = []
    for line in book.journal.since(book.station, first - 1):
        if line.stamp.first != first:
            break
        found.append(line)
    return found


def _seen(book: Book, line: Arrived) -> bool:
    return not line.stamp.sealed or book.session.restricted


def _before(book: Book, record: str, first: int) -> dict[str, Value] | None:
    """Give a record's values before an act; None when the act made it."""
    values: dict[str, Value] = {}
    earlier = [
        line
        for line in book.journal.of_record(record)
        if line.body is not None
        and not (line.stamp.station == book.station and line.stamp.number >= first)
    ]
    for line in sorted(earlier, key=lambda line: (line.stamp.clock, line.stamp.number)):
        values |= written_of(line).fields
    return values if earlier else None
