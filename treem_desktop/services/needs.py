"""What children need: the register, and writing down that a need is met."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from treem_desktop.domain.changes import Changes
from treem_desktop.domain.child import Child
from treem_desktop.domain.dates import latest, valid
from treem_desktop.domain.household import Household
from treem_desktop.domain.support import CLOSED, Need, Support
from treem_desktop.domain.values import Code, NeedId, PartialDate
from treem_desktop.services.pages import gone_children
from treem_desktop.services.records import tidied
from treem_desktop.storage.book import Book
from treem_desktop.storage.placed import PlacedNeed

OVERDUE, SOON = "overdue", "soon"
_SOON = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class NeedsAsked:
    """What the register of needs is narrowed to. Empty parts leave nothing out."""

    closed: bool = False
    """Also those that are met or no longer needed."""
    neighbourhood: str = ""
    kind: str = ""
    year: str = ""
    """The year in which they were noted."""
    order: str = "due_on"
    """`due_on`, or another column of the register."""
    descending: bool = False


@dataclass(frozen=True, slots=True)
class Needs:
    """The register: ids in order, and how many there are. Those of leavers stand last."""

    ids: tuple[str, ...]
    open: int
    overdue: int
    children: int
    years: tuple[str, ...]
    """The years in which any need was noted, the last first."""


@dataclass(frozen=True, slots=True)
class NeedRow:
    """One need as the register shows it."""

    need: Need
    child: str
    """The child's name."""
    household: str
    number: str
    """The household's number."""
    neighbourhood: str
    gone: bool
    """The child left the ward: the need is no longer the ward's."""
    due: str
    """`overdue`, `soon`, or nothing."""


def needs(book: Book, asked: NeedsAsked) -> Needs:
    """List the needs asked for: open ones first, the earliest due before the others."""
    today = date.fromisoformat(book.today())
    every = book.placed.needs()
    found = [
        need
        for need in every
        if (asked.closed or (is_open(need.state) and not need.gone))
        and asked.neighbourhood in ("", need.neighbourhood)
        and asked.kind in ("", need.need)
        and need.noted_on.startswith(asked.year)
    ]
    waiting = [need for need in found if is_open(need.state) and not need.gone]
    return Needs(
        ids=tuple(need.id for need in _ordered(found, asked)),
        open=len(waiting),
        overdue=sum(due_state(need.due_on, need.state, today) == OVERDUE for need in waiting),
        children=len({need.child for need in waiting}),
        years=years_of(need.noted_on for need in every),
    )


def need_rows(book: Book, ids: Sequence[str]) -> list[NeedRow]:
    """Read one window of the register."""
    today = date.fromisoformat(book.today())
    found = book.read.many(Need, ids)
    children = {
        child.id: child
        for child in book.read.many(Child, sorted({n.child for n in found if n.child}))
    }
    gone = gone_children(book, list(children))
    homes = homes_of(book, children.values())
    rows = []
    for need in found:
        child = children.get(need.child or "")
        household, number, area = (
            homes.get(child.household or "", ("", "", "")) if child else ("",) * 3
        )
        left = child is None or child.struck or child.id in gone
        rows.append(
            NeedRow(
                need=need,
                child=(child.full_name if child else "") or "",
                household=household,
                number=number,
                neighbourhood=area,
                gone=left,
                due="" if left else due_state(need.due_on or "", need.state or "", today),
            )
        )
    return rows


def meet(book: Book, seen: Need, met_on: PartialDate, support: Support | None = None) -> Changes:
    """Write down that a need is met, with the support that met it, as one act.

    The support gets its own id here. Raises WritingRefused.
    """
    wanted = replace(seen, state=Code("met"), met_on=met_on)
    with book.act("need.met") as writing:
        writing.change(seen, wanted)
        if support is not None:
            given = replace(support, id=book.new_id(), child=seen.child, need=NeedId(seen.id))
            writing.add(tidied(given))
    return writing.changes


def is_open(state: str) -> bool:
    """Tell whether a need still waits: one whose state nobody wrote does."""
    return state not in CLOSED


def due_state(due_on: str, state: str, today: date) -> str:
    """Tell whether an open need's time is over, or nearly so; an incomplete date counts whole."""
    if not is_open(state) or not valid(due_on):
        return ""
    last = latest(PartialDate(due_on))
    if last < today:
        return OVERDUE
    return SOON if last <= today + _SOON else ""


def years_of(days: Iterable[str]) -> tuple[str, ...]:
    """List the years of some dates, the last first."""
    return tuple(sorted({day[:4] for day in days if day}, reverse=True))


def homes_of(book: Book, children: Iterable[Child]) -> dict[str, tuple[str, str, str]]:
    """Give id, number and neighbourhood of the households that children live in, by its id."""
    wanted = sorted({child.household for child in children if child.household})
    homes = book.read.many(Household, wanted)
    names = book.names.displays(sorted({h.neighbourhood for h in homes if h.neighbourhood}))
    return {h.id: (h.id, h.number or "", names.get(h.neighbourhood or "", "")) for h in homes}


def _ordered(found: list[PlacedNeed], asked: NeedsAsked) -> list[PlacedNeed]:
    """Put open needs first, then by the column asked for; without a value they stand last."""
    keys: dict[str, Callable[[PlacedNeed], bytes]] = {
        "child": lambda need: need.sort_key,
        "need": lambda need: need.need.encode(),
        "noted_on": lambda need: need.noted_on.encode(),
        "state": lambda need: need.state.encode(),
        "met_on": lambda need: need.met_on.encode(),
    }
    key = keys.get(asked.order, _by_due)
    found.sort(key=lambda need: (need.sort_key, need.id))
    found.sort(key=key, reverse=asked.descending)
    found.sort(key=lambda need: (need.gone, not is_open(need.state), not key(need)))
    return found


def _by_due(need: PlacedNeed) -> bytes:
    known = valid(need.due_on)
    return latest(PartialDate(need.due_on)).isoformat().encode() if known else b""
