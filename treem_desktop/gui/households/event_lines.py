"""What the page says of movements, supports, needs and injuries."""

from collections.abc import Sequence

from treem_desktop.domain.dates import latest, valid
from treem_desktop.domain.injury import Injury
from treem_desktop.domain.movement import Movement
from treem_desktop.domain.support import Need, Support
from treem_desktop.gui.households.paper import Cell, Piece, Said, beside_crossed, small
from treem_desktop.gui.households.paper_line import Entry, PaperColumn
from treem_desktop.gui.households.telling import Telling, translate
from treem_desktop.gui.standard.rows import Mark
from treem_desktop.gui.widgets.chip import ChipTone

Event = Movement | Support | Need | Injury

_CLOSED = ("met", "dropped")


def event_columns(kind: str) -> list[PaperColumn]:
    """Name the columns of one kind of event."""
    day = PaperColumn("day", translate("Page", "Date"), 92, 0)
    who = PaperColumn("who", translate("Page", "Child"), 132, 2)
    rest = {
        "movement": [
            PaperColumn("who", translate("Page", "Who"), 132, 2),
            PaperColumn("what", translate("Page", "Change"), 96, 1),
            PaperColumn("detail", translate("Page", "Details"), 148, 4),
            PaperColumn("recorded", translate("Page", "Recorded"), 92, 0),
        ],
        "support": [
            who,
            PaperColumn("what", translate("Page", "Support"), 112, 2),
            PaperColumn("detail", translate("Page", "Details"), 140, 3),
            PaperColumn("value", translate("Page", "Amount, goods"), 96, 1, right=True),
        ],
        "need": [
            who,
            PaperColumn("what", translate("Page", "Need"), 104, 3),
            PaperColumn("due", translate("Page", "Due"), 92, 0),
            PaperColumn("state", translate("Page", "State"), 148, 1),
        ],
        "injury": [
            who,
            PaperColumn("what", translate("Page", "Injury"), 120, 2),
            PaperColumn("place", translate("Page", "Place, result"), 132, 2),
            PaperColumn("treated", translate("Page", "Treated at"), 96, 1),
        ],
    }
    return [day, *rest[kind]]


def event_line(telling: Telling, event: Event) -> Entry:
    """Say what the page says of one event."""
    if isinstance(event, Movement):
        cells = _movement(telling, event)
    elif isinstance(event, Support):
        cells = _support(telling, event)
    elif isinstance(event, Need):
        cells = _need(telling, event)
    else:
        cells = _injury(telling, event)
    return Entry(event.kind, event.id, tuple(cells), struck=event.struck)


def _movement(telling: Telling, movement: Movement) -> Sequence[Cell]:
    who = telling.name_of(movement.child) or telling.name_of(movement.person)
    back = telling.day(movement.back_on)
    details = (
        movement.place,
        telling.short(movement, "cause"),
        translate("Page", "back on {day}").format(day=back) if back else "",
        movement.paper,
        movement.note,
    )
    recorded = telling.day(movement.recorded_on)
    return (
        _day(telling.day(movement.happened_on)),
        (Said(who or translate("Page", "The whole household")),),
        (Said(telling.short(movement, "change") or translate("Page", "not asked"), strong=True),),
        _details(details, telling, movement),
        (Said(recorded, "muted", digits=True),) if recorded else (),
    )


def _support(telling: Telling, support: Support) -> Sequence[Cell]:
    source = " · ".join(filter(None, (telling.short(support, "source"), support.giver)))
    details = (support.detail, support.programme, source, support.note)
    value: list[Piece] = []
    if support.amount is not None:
        value.append(Said(telling.full(support, "amount"), digits=True))
    if support.goods:
        value.append(Said(support.goods))
    return (
        _day(telling.day(support.given_on)),
        (Said(telling.name_of(support.child)),),
        (Said(telling.short(support, "support") or translate("Page", "not asked"), strong=True),),
        _details(details, telling, support),
        tuple(value),
    )


def _need(telling: Telling, need: Need) -> Sequence[Cell]:
    what: list[Piece] = [
        Said(telling.short(need, "need") or translate("Page", "not asked"), strong=True)
    ]
    beside = "; ".join(filter(None, (need.detail, need.note)))
    if beside:
        what.append(small(beside))
    if need.struck:
        what.append(beside_crossed(telling.struck(need)))
    due = telling.day(need.due_on)
    return (
        _day(telling.day(need.noted_on)),
        (Said(telling.name_of(need.child)),),
        tuple(what),
        (Said(due, digits=True),) if due else (),
        ((_state(telling, need),),),
    )


def _state(telling: Telling, need: Need) -> Mark:
    words = telling.short(need, "state") or translate("Page", "not asked")
    if need.state == "met":
        return Mark(f"{words} {telling.day(need.met_on)}".strip(), "good", "check")
    late = need.due_on and valid(need.due_on) and latest(need.due_on) < telling.today
    if late and need.state not in _CLOSED:
        return Mark(translate("Page", "{state}, overdue").format(state=words), "overdue", "overdue")
    tone: ChipTone = "due" if need.state in ("open", "underway") else "neutral"
    return Mark(words, tone)


def _injury(telling: Telling, injury: Injury) -> Sequence[Cell]:
    what: list[Piece] = [
        Said(telling.short(injury, "injury") or translate("Page", "not asked"), strong=True)
    ]
    if injury.note:
        what.append(small(injury.note))
    if injury.struck:
        what.append(beside_crossed(telling.struck(injury)))
    place: list[Piece] = [
        Said(words)
        for words in (telling.short(injury, "place"), telling.short(injury, "result"))
        if words
    ]
    return (
        _day(telling.day(injury.happened_on)),
        (Said(telling.name_of(injury.child)),),
        tuple(what),
        tuple(place),
        (Said(injury.treated_at),) if injury.treated_at else (),
    )


def _day(day: str) -> Cell:
    return (Said(day, digits=True) if day else Said(translate("Page", "not asked"), "pale"),)


def _details(parts: Sequence[str | None], telling: Telling, event: Event) -> Cell:
    text = "; ".join(filter(None, parts))
    pieces: list[Piece] = [Said(text[:1].upper() + text[1:])] if text else []
    if event.struck:
        pieces.append(beside_crossed(telling.struck(event)))
    return tuple(pieces)
