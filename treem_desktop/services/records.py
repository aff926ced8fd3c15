"""Writing and reading any record: the acts that every kind has."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from treem_desktop.domain.changes import Changes
from treem_desktop.domain.errors import WritingRefused
from treem_desktop.domain.kinds import KINDS
from treem_desktop.domain.names import clean
from treem_desktop.domain.record import Record
from treem_desktop.domain.values import Value
from treem_desktop.storage.book import Book

R = TypeVar("R", bound=Record)


def new(book: Book, kind: str, **values: Value) -> Record:
    """Begin a record of a kind, with a new id; nothing is written yet."""
    return tidied(KINDS[kind](id=book.new_id(), **values))  # type: ignore[arg-type]  # values of its own fields


def add(book: Book, *records: Record, act: str = "") -> Changes:
    """Write new records as one act."""
    with book.act(act or f"{records[0].kind}.add") as writing:
        for record in records:
            writing.add(tidied(record))
    return writing.changes


def change(book: Book, seen: R, wanted: R, act: str = "") -> Changes:
    """Write what differs between what was seen and what is wanted."""
    return change_many(book, [(seen, wanted)], act or f"{seen.kind}.correct")


def change_many(book: Book, pairs: Sequence[tuple[R, R]], act: str) -> Changes:
    """Write the differences of several records as one act."""
    with book.act(act) as writing:
        for seen, wanted in pairs:
            writing.change(seen, tidied(wanted))
    return writing.changes


def strike(book: Book, record: Record, why: str) -> Changes:
    """Strike a record out: kept and shown crossed, counted nowhere.

    Raises WritingRefused without a reason.
    """
    if not clean(why):
        raise WritingRefused("record.strike_needs_reason")
    with book.act(f"{record.kind}.strike") as writing:
        writing.strike(record, clean(why))
    return writing.changes


def restore(book: Book, record: Record) -> Changes:
    """Take a strike-out back."""
    with book.act(f"{record.kind}.restore") as writing:
        writing.restore(record)
    return writing.changes


def read(book: Book, kind: str, record: str) -> Record | None:
    """Read one record, or None when it is not here or not in sight."""
    return book.read.get(KINDS[kind], record)


def hanging_on(book: Book, kind: str, link: str, record: str) -> list[Record]:
    """Read the records of a kind whose link points to a record."""
    return list(book.read.linked(KINDS[kind], link, record))


def displays(book: Book, records: Sequence[str]) -> dict[str, str]:
    """Give what is shown for records that links point to."""
    return book.names.displays(records)


def tidied(record: R) -> R:
    """Give a record with its texts cleaned: NFC, no control characters, blanks collapsed.

    Notes keep their lines. An empty text is no value.
    """
    texts = {
        name: text
        for name in record.__dataclass_fields__
        if name not in ("id", "kind") and isinstance(text := getattr(record, name), str)
    }
    tidy = {name: _tidy(text) for name, text in texts.items()}
    changed = {name: text for name, text in tidy.items() if text != texts[name]}
    return replace(record, **changed) if changed else record  # type: ignore[arg-type]  # values of its own fields


def _tidy(text: str) -> str | None:
    lines = [clean(line) for line in text.split("\n")]
    return "\n".join(lines).strip() or None
