"""Looks through a whole book: file, chains, seals, and whether the records are what lines say."""

from collections.abc import Iterator
from dataclasses import dataclass

from treem_desktop.domain.errors import BookError
from treem_desktop.domain.merging import State
from treem_desktop.storage.book import Book
from treem_desktop.storage.projection import Standing
from treem_desktop.storage.replay import folded
from treem_desktop.sync.trust import Seal, check_seal
from treem_desktop.system.progress import Progress, Silent

_STEP = 500


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that is wrong: a code of the catalog and what its sentence mentions."""

    code: str
    values: dict[str, object]


@dataclass(frozen=True, slots=True)
class Verified:
    """What was looked through."""

    stations: int
    lines: int
    seals: int
    records: int
    findings: tuple[Finding, ...]


def verify(book: Book, progress: Progress | None = None) -> Verified:
    """Look through a book, changing nothing. Sealed bodies are looked at by an officer only."""
    watch = progress or Silent()
    findings = [Finding("verify.file", {"detail": line}) for line in book.db.damage()]
    stations = sorted(book.stations.all())
    lines = seals = records = 0
    try:
        for station in stations:
            lines += book.journal.reached(station).number
            findings += _chain(book, station)
            seals += book.journal.last_seal(station) is not None
            findings += _seal(book, station)
        lost, records = _records(book, watch)
        findings += lost
    except BookError as error:
        # A page that cannot be read stops the rest; that is told like everything else.
        findings.append(Finding(error.code, dict(error.values)))
    return Verified(len(stations), lines, seals, records, tuple(findings))


def _chain(book: Book, station: str) -> Iterator[Finding]:
    broken = book.journal.first_break(station)
    if broken is not None:
        yield Finding("verify.chain", {"station": station, "number": broken})


def _seal(book: Book, station: str) -> Iterator[Finding]:
    """Check a station's latest seal: it covers every line before it through the chain."""
    last, peer = book.journal.last_seal(station), book.peers.get(station)
    if last is None or peer is None:
        return
    reached, signature = last
    seal = Seal(reached.number, reached.hash, signature)
    signed = check_seal(peer.signing_key, station, seal)
    there = book.journal.hash_at(station, reached.number)
    # A seal may speak of lines that are still to come: then there is nothing to compare.
    if not signed or (there is not None and there != reached.hash):
        yield Finding("verify.seal", {"station": station, "number": reached.number})


def _records(book: Book, progress: Progress) -> tuple[list[Finding], int]:
    """Make every record again from its lines, and compare it with the one that stands there."""
    findings: list[Finding] = []
    stored = {record for record, _ in book.counts.digests()} | book.vault.all().keys()
    told = sorted({line.stamp.record for line in book.journal.every_line()})
    made = 0
    for place, record in enumerate(told):
        if place % _STEP == 0:
            progress.step(place, len(told), "work.verifying")
        again = folded(record, book.journal)
        if again.open is None and again.sealed is None:
            # Every body of it was withheld.
            continue
        made += 1
        stored.discard(record)
        if not _same(again, book.projection.load(again.kind, record)):
            findings.append(Finding("verify.record", {"kind": again.kind, "record": record}))
    progress.step(len(told), len(told), "work.verifying")
    return findings + [Finding("verify.extra", {"record": r}) for r in sorted(stored)], made


def _same(made: Standing, stored: Standing) -> bool:
    sides = ((made.open, stored.open), (made.sealed, stored.sealed))
    return all(_plain(one) == _plain(other) for one, other in sides)


def _plain(state: State | None) -> object:
    """Give a state without the liberty it has: tips that stand on the creating line go unsaid."""
    if state is None:
        return None
    values = {name: value for name, value in state.values.items() if value is not None}
    tips = {name: sorted(state.tips_of(name)) for name in state.fields_set()}
    return state.created, values, tips, state.differing
