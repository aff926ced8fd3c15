"""Undo and redo: an act is taken back by new lines, as a whole or not at all."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from treem_desktop.domain.changes import Changes
from treem_desktop.domain.errors import WritingRefused
from treem_desktop.domain.fields import values_of
from treem_desktop.domain.kinds import KINDS
from treem_desktop.domain.lines import Arrived
from treem_desktop.domain.merging import Written, merged
from treem_desktop.domain.record import Record
from treem_desktop.domain.values import Value
from treem_desktop.storage.book import Book
from treem_desktop.storage.journal import written_of
from treem_desktop.storage.replay import kind_of

REASON = "undo"
"""The reason of a strike-out that takes back an addition: a code, shown in the reader's words."""
_UNDO, _REDO = "undo.", "redo."
_NEVER = ("access.",)
"""What was read, printed or exported stays written down."""
_LOOKED_BACK = 600
"""Lines from which the acts to take back are found: some days of work, or one large act."""


@dataclass(frozen=True, slots=True)
class Undoable:
    """An act of this station that can be taken back."""

    first: int
    act: str
    records: tuple[tuple[str, str], ...]
    """(kind, id) of each, as far as it is in sight."""


@dataclass(frozen=True, slots=True)
class Step:
    """What undo or redo would do now."""

    first: int
    """The act to take back."""
    act: str
    """What was done, such as `child.add`, without `undo.` or `redo.`."""
    about: str
    """Whose it is, as far as it is in sight: a name or a household's number."""


@dataclass(frozen=True, slots=True)
class Steps:
    """The next steps back and forward; None where there is none."""

    back: Step | None = None
    forward: Step | None = None


def steps(book: Book) -> Steps:
    """Find what undo and redo would do now. What is out of sight is passed over."""
    back: list[Undoable] = []
    forward: list[Undoable] = []
    for act in _recent(book):
        if act.act.startswith(_UNDO):
            del back[-1:]
            forward.append(act)
        elif act.act.startswith(_REDO):
            del forward[-1:]
            back.append(act)
        else:
            forward.clear()
            back.append(act)
    return Steps(_step(book, back), _step(book, forward))


def last_act(book: Book) -> Undoable | None:
    """Give the newest act of this station, or None."""
    first = _newest_first(book)
    return act_at(book, first) if first else None


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
    with book.act(_name_of_undoing(name)) as writing:
        by_record: dict[str, list[Arrived]] = {}
        for line in lines:
            by_record.setdefault(line.stamp.record, []).append(line)
        for record, written in by_record.items():
            seen = book.read.get(KINDS[kind_of(written[0])], record)
            if seen is None:
                raise WritingRefused("undo.nothing")
            before = _before(book, record, first)
            _require_untouched(book, seen, written, new=before is None)
            if before is None:
                writing.strike(seen, REASON)
                continue
            fields = {name for line in written for name in written_of(line).fields}
            old = {name: before.get(name) for name in fields if hasattr(seen, name)}
            writing.change(seen, replace(seen, **old))  # type: ignore[arg-type]  # values of its own fields
    return writing.changes


def _name_of_undoing(name: str) -> str:
    """Taking an undo back is a redo."""
    base = name.removeprefix(_UNDO).removeprefix(_REDO)
    return f"{_REDO}{base}" if name.startswith(_UNDO) else f"{_UNDO}{base}"


def _recent(book: Book) -> Iterator[Undoable]:
    """Give the last acts of this station that are wholly in sight, oldest first."""
    start = max(0, min(book.reached.number - _LOOKED_BACK, _newest_first(book) - 1))
    for first, lines in groupby(book.journal.since(book.station, start), lambda o: o.stamp.first):
        act = list(lines)
        if first <= start or not all(_seen(book, line) for line in act):
            continue
        body, stamp = act[0].body, act[0].stamp
        name = body.act if body and stamp.sealed else stamp.act
        if not name.startswith(_NEVER):
            records = dict.fromkeys((kind_of(line), line.stamp.record) for line in act)
            yield Undoable(first, name, tuple(records))


def _newest_first(book: Book) -> int:
    """Give the number of the first line of the newest act; 0 in a book nobody wrote in."""
    newest = book.journal.since(book.station, book.reached.number - 1)
    return next((line.stamp.first for line in newest), 0)


def _step(book: Book, acts: list[Undoable]) -> Step | None:
    if not acts:
        return None
    act = acts[-1].act.removeprefix(_UNDO).removeprefix(_REDO)
    return Step(acts[-1].first, act, _about(book, acts[-1]))


def _about(book: Book, act: Undoable) -> str:
    """Name who an act is about: the record its name tells of, or who that one hangs on."""
    kind = act.act.removeprefix(_UNDO).removeprefix(_REDO).partition(".")[0]
    named = next((r for k, r in act.records if k == kind), act.records[0][1])
    found = book.names.displays([named])
    if named not in found:
        record = next((book.read.get(KINDS[k], r) for k, r in act.records if r == named), None)
        links = (getattr(record, name, None) for name in ("child", "person", "household"))
        found = book.names.displays([link for link in links if link])
    return next((words for words in found.values() if words), "")


def _lines(book: Book, first: int) -> list[Arrived]:
    found = []
    for line in book.journal.since(book.station, first - 1):
        if line.stamp.first != first:
            break
        found.append(line)
    return found


def _seen(book: Book, line: Arrived) -> bool:
    return not line.stamp.sealed or book.session.restricted


def _require_untouched(book: Book, seen: Record, written: Sequence[Arrived], *, new: bool) -> None:
    """Refuse when somebody wrote something else on these fields since, here or elsewhere."""
    set_by_act = {
        name: value for line in written for name, value in written_of(line).fields.items()
    }
    now = values_of(seen)
    names = {name for name in set_by_act if hasattr(seen, name)} | (now.keys() if new else set())
    differing = {name for _, name in book.read.differing(type(seen), [seen.id])}
    if names & differing or any(now.get(name) != set_by_act.get(name) for name in names):
        raise WritingRefused("undo.written_over")


def _before(book: Book, record: str, first: int) -> Mapping[str, Value] | None:
    """Give a record's values before an act; None when the act made it."""
    sides: dict[bool, list[Written]] = {False: [], True: []}
    for line in book.journal.of_record(record):
        own = line.stamp.station == book.station and line.stamp.number >= first
        if line.body is not None and not own:
            sides[line.stamp.sealed].append(written_of(line))
    states = [merged(None, lines, book.journal.find) for lines in sides.values() if lines]
    values = {name: value for state in states for name, value in state.values.items()}
    return values if states else None
