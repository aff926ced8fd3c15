"""Taking in: bundles and receipts from files, put in order, each hand-over whole or not at all."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from treem_desktop.domain.errors import BookError, BundleRefused, Cancelled
from treem_desktop.services.books import UNIT_KEY
from treem_desktop.services.enrolment import sender_of
from treem_desktop.services.totals import totals_of
from treem_desktop.storage.book import Book
from treem_desktop.storage.exchanges import Exchange
from treem_desktop.storage.intake import Intake, Outcome
from treem_desktop.storage.journal import Reached
from treem_desktop.storage.peers import Peer
from treem_desktop.sync import order
from treem_desktop.sync.formats import v1
from treem_desktop.sync.formats.v1 import Incoming
from treem_desktop.sync.manifest import Manifest
from treem_desktop.sync.receipts import Verdict
from treem_desktop.sync.totals import require_equal
from treem_desktop.system.collecting import no_collecting
from treem_desktop.system.progress import Progress, Silent

LARGEST = 256 * 1024 * 1024
_SUFFIX = ".treem"


@dataclass(slots=True)
class Received:
    """What became of one file."""

    file: str
    state: str
    """`taken`, `known`, `own` (made here), `ready` (a dry run) or `refused`."""
    kind: str = ""
    unit: str = ""
    name: str = ""
    number: int = 0
    made: int = 0
    handover: str = ""
    bundle: str = ""
    """Its id, when it is of a sender who is believed."""
    manifest: str = ""
    """SHA-256 of its manifest."""
    lines: int = 0
    """How many it carries, known ones too."""
    outcome: Outcome = field(default_factory=Outcome)
    totals_compared: bool = False
    error: BookError | None = None


@dataclass(slots=True)
class _Opened:
    """A file that passed all checks that need no book."""

    result: Received
    incoming: Incoming


def bundles_at(paths: Sequence[Path]) -> list[Path]:
    """Find bundle files: those named, and those in folders and their TREEM folder. No links."""
    found: list[Path] = []
    for path in paths:
        places = [path, path / "TREEM"] if path.is_dir() else [path]
        for place in places:
            if place.is_file():
                found.append(place)
            elif place.is_dir():
                found += sorted(p for p in place.glob(f"*{_SUFFIX}") if not p.is_symlink())
    return list(dict.fromkeys(found))


def receive(
    book: Book, paths: Sequence[Path], progress: Progress | None = None, *, dry_run: bool = False
) -> list[Received]:
    """Take in every bundle and receipt at these places, in the right order.

    One that is refused changes nothing and does not stop the others; the reason is in its result.
    Raises WritingRefused when this person may not receive, BundleRefused when nothing is there,
    Cancelled when a person stopped it before anything was taken in.
    """
    book.session.require("receive")
    watch = progress or Silent()
    files = bundles_at(paths)
    if not files:
        raise BundleRefused("bundle.none_here")
    results: list[Received] = []
    opened: list[_Opened] = []
    for at, path in enumerate(files):
        watch.step(at, len(files), "work.opening")
        result = Received(path.name, "refused")
        results.append(result)
        try:
            incoming = _open(book, path, result)
        except BookError as error:
            result.error = error
        else:
            if incoming is not None:
                opened.append(_Opened(result, incoming))
    _take_all(book, _in_order(opened), watch, dry_run=dry_run)
    return results


def _take_all(
    book: Book, groups: Sequence[list[_Opened]], watch: Progress, *, dry_run: bool
) -> None:
    """Take hand-over after hand-over; a person who stops it keeps what was taken in before.

    Raises Cancelled when that was nothing.
    """
    for at, together in enumerate(groups):
        try:
            watch.step(at, len(groups), "work.taking_in")
            _take(book, together, watch, dry_run=dry_run)
        except Cancelled as error:
            if not any(one.result.state == "taken" for group in groups[:at] for one in group):
                raise
            _refuse([one for group in groups[at:] for one in group], error)
            return
        except BookError as error:
            _refuse(together, error)


def _refuse(these: Sequence[_Opened], error: BookError) -> None:
    for one in these:
        one.result.state, one.result.error = "refused", error


def _open(book: Book, path: Path, result: Received) -> Incoming | None:
    """Open a file; None for a bundle that this unit made itself, lying on the same stick."""
    try:
        size = path.stat().st_size
        if size > LARGEST:
            raise BundleRefused("bundle.too_large", size=size >> 20, limit=LARGEST >> 20)
        data = path.read_bytes()
    except OSError as error:
        raise BundleRefused("bundle.gone", file=path.name) from error
    receiver = receiver_of(book)
    try:
        incoming = v1.unpack(data, receiver)
    except BundleRefused as error:
        claim = (
            v1.peek(data, receiver.identities) if error.code == "bundle.other_recipient" else None
        )
        if claim is None or claim.sender.unit != book.unit:
            raise
        result.state, result.kind, result.unit = "own", claim.kind, book.unit
        result.number, result.made = claim.number, claim.made
        return None
    manifest = incoming.manifest
    result.kind, result.number, result.made = manifest.kind, manifest.number, manifest.made
    result.unit, result.name = manifest.sender.unit, manifest.sender.name
    result.handover, result.bundle = manifest.handover, manifest.id
    result.manifest, result.lines = incoming.manifest_hash, manifest.lines
    return incoming


def receiver_of(book: Book) -> v1.Receiver:
    """Give what a bundle is opened with: the unit's key, and who is believed."""
    identity = book.secrets.get(UNIT_KEY)
    if identity is None:
        raise BundleRefused("card.officer_only")
    senders = {p.station: sender_of(p) for p in book.peers.all() if p.enrolled or p.vouched}
    return v1.Receiver(
        unit=book.unit,
        recipient=book.settings.get("recipient"),
        identities=(identity.decode(),),
        training=book.training,
        senders=senders,
    )


def _in_order(opened: Sequence[_Opened]) -> list[list[_Opened]]:
    """Put parts of one hand-over together, and hand-overs of a sender by their numbers."""
    together: dict[str, list[_Opened]] = {}
    for one in opened:
        together.setdefault(one.incoming.manifest.handover, []).append(one)
    groups = list(together.values())
    return sorted(groups, key=lambda g: (g[0].result.unit, min(o.result.number for o in g)))


def _take(book: Book, together: list[_Opened], progress: Progress, *, dry_run: bool) -> None:
    manifest = together[0].incoming.manifest
    if all(book.exchanges.by_bundle(one.incoming.manifest.id) for one in together):
        for one in together:
            one.result.state = "known"
        return
    parts = v1.join([one.incoming for one in together])
    if manifest.kind == "receipt":
        _take_receipt(book, parts[0], dry_run=dry_run)
        outcome, compared = Outcome(), False
    else:
        outcome, compared = _take_lines(book, parts, progress, dry_run=dry_run)
    for one in together:
        one.result.state = "ready" if dry_run else "taken"
        one.result.outcome, one.result.totals_compared = outcome, compared


class _DryRun(Exception):
    pass


def _take_lines(
    book: Book, parts: Sequence[Incoming], progress: Progress, *, dry_run: bool
) -> tuple[Outcome, bool]:
    manifests = [part.manifest for part in parts]
    unit = manifests[0].sender.unit
    stations = {segment.station for m in manifests for segment in m.segments}
    known = {s: book.journal.reached(s).number for s in stations | set(manifests[-1].knows)}
    last = book.exchanges.last("in", "book", unit)
    revoked = [p.station for p in book.peers.of_unit(unit) if p.revoked]
    plan = order.decide(
        manifests, known, book.journal.hash_at, revoked=revoked, received=last.number if last else 0
    )
    outcome, compared = Outcome(), False
    try:
        with no_collecting(), book.transaction():
            number = _note(book, parts, plan.new)
            _vouch(book, unit, parts)
            intake = Intake(
                book.db, book.journal, book.projection, number, ordered=len(stations) == 1
            )
            intake.owner, intake.name_of = unit, lambda code: book.catalog.place(code).name
            _merge(book, parts, plan, intake, progress)
            outcome = intake.outcome
            compared = _compare_totals(book, manifests[-1], unit)
            book.adopt_clock(outcome.clock)
            if dry_run:
                raise _DryRun
    except _DryRun:
        pass
    return outcome, compared


def _merge(
    book: Book, parts: Sequence[Incoming], plan: order.Plan, intake: Intake, progress: Progress
) -> None:
    done = 0
    for part in parts:
        for segment, lines in part.segments():
            no = book.stations.number(segment.station, part.manifest.sender.unit)
            for arrived in lines:
                if plan.is_new(arrived):
                    intake.take(arrived, no)
                elif arrived.stamp.sealed and arrived.body is not None:
                    intake.complete(arrived, no)
                done += 1
                if done % 1000 == 0:
                    progress.step(done, plan.new + plan.known, "work.taking_in")
    intake.flush()


def _compare_totals(book: Book, manifest: Manifest, unit: str) -> bool:
    """Compare with the sender's totals when this book holds exactly what the sender knew."""
    totals = manifest.totals
    if totals is None:
        return False
    for station, (number, hashed) in manifest.knows.items():
        reached = book.journal.reached(station)
        if (reached.number, reached.hash) != (number, hashed):
            return False
    # The sealed part can be counted only when no body was withheld now or before.
    whole = totals.sealed is not None and not book.journal.lacks_bodies(list(manifest.knows))
    theirs = totals if whole else replace(totals, sealed=None)
    ours = totals_of(book, unit, totals.day, sealed=whole)
    require_equal(theirs, ours, book.catalog.place(unit).name)
    return True


def _note(book: Book, parts: Sequence[Incoming], lines: int) -> int:
    """Log every part; give the number of the import, which its lines bear."""
    for part in parts:
        m = part.manifest
        book.exchanges.add(
            Exchange(
                direction="in",
                kind=m.kind,
                unit=m.sender.unit,
                number=m.number,
                bundle=m.id,
                manifest=part.manifest_hash,
                at=book.clock.now_ms(),
                lines=lines,
                cut=dict(m.knows),
                detail={"handover": m.handover, "part": list(m.part)},
            )
        )
    return int(book.db.value("SELECT max(no) FROM exchanges"))


def _vouch(book: Book, unit: str, parts: Sequence[Incoming]) -> None:
    """Enter the stations nobody compared, for whom an enrolled station of their unit speaks."""
    for part in parts:
        for segment in part.manifest.segments:
            if book.peers.get(segment.station) is None:
                book.peers.put(
                    Peer(
                        station=segment.station,
                        unit=unit,
                        name=part.manifest.sender.name,
                        kind="ward",
                        signing_key=segment.key,
                        vouched=True,
                    )
                )
            if segment.seal is not None:
                seal = segment.seal
                book.journal.put_seal(
                    segment.station, Reached(seal.number, seal.hash), seal.signature
                )


def _take_receipt(book: Book, part: Incoming, *, dry_run: bool) -> None:
    """Note how far the office is, and which bundles arrived there."""
    receipt = part.receipt
    if receipt is None:
        raise BundleRefused("bundle.damaged")
    if dry_run:
        return
    m = part.manifest
    now = book.clock.now_ms()
    with book.transaction():
        book.exchanges.add(
            Exchange(
                direction="in",
                kind="receipt",
                unit=m.sender.unit,
                number=m.number,
                bundle=m.id,
                manifest=part.manifest_hash,
                at=now,
                cut=dict(receipt.accepted),
                detail={"verdicts": [_kept(verdict) for verdict in receipt.bundles]},
            )
        )
        for verdict in receipt.bundles:
            if verdict.state in ("taken", "known"):
                book.exchanges.acknowledge(verdict.id, verdict.received)


def _kept(verdict: Verdict) -> list[object]:
    return [verdict.number, verdict.state, verdict.code, verdict.id, dict(verdict.values)]
