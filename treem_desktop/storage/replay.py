"""Replays the journal into empty record tables: the projection is nothing but the journal."""

from treem_desktop.domain.lines import Arrived
from treem_desktop.domain.merging import Written
from treem_desktop.storage.engine import Database
from treem_desktop.storage.journal import Journal, written_of
from treem_desktop.storage.projection import Projection, Standing
from treem_desktop.system.progress import Progress

_BLOCK = 5000


def replay(db: Database, journal: Journal, projection: Projection, progress: Progress) -> int:
    """Make every record again from its lines, inside a transaction; give their number."""
    projection.empty()
    records = [str(r[0]) for r in db.rows("SELECT DISTINCT record FROM journal ORDER BY record")]
    for start in range(0, len(records), _BLOCK):
        progress.step(start, len(records), "work.replay")
        part = records[start : start + _BLOCK]
        projection.store([folded(record, journal) for record in part])
    return len(records)


def folded(record: str, journal: Journal) -> Standing:
    """Make one record from all its lines whose bodies are at hand."""
    standing = Standing("", record, new=True)
    sides: dict[bool, list[Written]] = {False: [], True: []}
    for line in journal.of_record(record):
        if line.body is None:
            continue
        standing.kind = kind_of(line)
        sides[line.stamp.sealed].append(written_of(line))
    for sealed, lines in sides.items():
        if lines:
            Projection.merge(standing, lines, journal.find, sealed=sealed)
    return standing


def kind_of(line: Arrived) -> str:
    """Give the kind of record a line is about, which only the body of a sealed line tells."""
    return line.body.kind if line.body is not None and line.stamp.sealed else line.stamp.kind
