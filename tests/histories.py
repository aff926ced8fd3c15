"""Random histories of one record at several stations, as Hypothesis draws them."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from hypothesis import strategies as st

from treem_desktop.domain.lines import Tip
from treem_desktop.domain.merging import State, Written, merged
from treem_desktop.domain.values import Value

STATIONS = ("a" * 32, "b" * 32, "c" * 32)
FIELDS = ("full_name", "born_on", "note")
VALUES = (None, "?", "An", "Ân")

Settled = dict[str, tuple[tuple[Tip, ...], Value, bool]]


@dataclass
class Station:
    """One laptop: what it knows, how it sees the record, and an older look at its form."""

    id: str
    known: list[Written] = field(default_factory=list)
    state: State | None = None
    form: State | None = None
    """The state a form was opened with, some time ago."""
    clock: int = 0


@dataclass
class History:
    """What happened at all stations together."""

    stations: list[Station]
    lines: list[Written] = field(default_factory=list)
    by_tip: dict[Tip, Written] = field(default_factory=dict)
    past: dict[Tip, frozenset[Tip]] = field(default_factory=dict)
    """What the writer of a line knew."""

    def find(self, tip: Tip) -> Written:
        """Find a line by its name."""
        return self.by_tip[tip]

    def write(self, at: Station, values: dict[str, Value], *, stale: bool, decides: bool) -> None:
        """Write a line over what the form showed, or over every tip when a person decides."""
        shown = at.form if stale and at.form else at.state
        over: dict[str, tuple[Tip, ...]] = {}
        for name in values:
            if at.state is not None and shown is not None:
                tips = at.state.tips_of(name)
                seen = shown.values.get(name)
                kept = tips if decides else [t for t in tips if self.value_of(t, name) == seen]
                if kept:
                    over[name] = tuple(kept)
        number = 1 + sum(line.tip.station == at.id for line in self.lines)
        at.clock += 1
        line = Written(Tip(at.id, number, f"{number:08x}"), (at.clock, 0), values, over)
        self.past[line.tip] = frozenset(known.tip for known in at.known)
        self.lines.append(line)
        self.by_tip[line.tip] = line
        self.learn(at, [line])

    def learn(self, at: Station, lines: Sequence[Written]) -> None:
        """Take in the lines a station does not know yet."""
        tips = {line.tip for line in at.known}
        new = [line for line in lines if line.tip not in tips]
        if new:
            at.state = merged(at.state, new, self.find)
            at.known += new
            at.clock = max(at.clock, *(line.clock[0] for line in new))

    def value_of(self, tip: Tip, name: str) -> Value:
        """Give what a line set."""
        return self.find(tip).fields[name]


def settled(state: State) -> Settled:
    """Give all that a state says, whatever way it is kept."""
    return {
        name: (tuple(sorted(state.tips_of(name))), state.values.get(name), name in state.differing)
        for name in state.fields_set()
    }


@st.composite
def histories(draw: st.DrawFn) -> History:
    """Draw a history: edits, also from stale forms, decisions, hand-overs in any direction."""
    history = History([Station(station) for station in STATIONS])
    first = history.stations[0]
    history.write(first, dict.fromkeys(FIELDS[:1], "An"), stale=False, decides=False)
    for _ in range(draw(st.integers(1, 14))):
        at = draw(st.sampled_from(history.stations))
        act = draw(st.sampled_from(("edit", "stale", "decide", "look", "hand over", "hand over")))
        if act == "hand over":
            other = draw(st.sampled_from(history.stations))
            history.learn(other, at.known)
        elif at.state is None:
            history.learn(at, first.known)
        elif act == "look":
            at.form = at.state
        else:
            names = draw(st.sets(st.sampled_from(FIELDS), min_size=1))
            values: dict[str, Value] = {n: draw(st.sampled_from(VALUES)) for n in sorted(names)}
            history.write(at, values, stale=act == "stale", decides=act == "decide")
    return history


@st.composite
def deliveries(draw: st.DrawFn, history: History) -> list[list[Written]]:
    """Draw an order and a split of all lines in which no line comes before what its writer knew."""
    left = list(draw(st.permutations(history.lines)))
    order: list[Written] = []
    while left:
        there = {line.tip for line in order}
        ready = next(line for line in left if history.past[line.tip] <= there)
        left.remove(ready)
        order.append(ready)
    cuts = sorted(draw(st.sets(st.integers(1, max(1, len(order) - 1)))))
    starts = [0, *cuts]
    parts = [order[a:b] for a, b in zip(starts, [*cuts, len(order)], strict=True)]
    return [list(draw(st.permutations(part))) for part in parts if part]
