"""Merging: which lines' values are live. Pure, and the same in whatever order lines come.

A tip of a field is a line that set it and that no known line names in `over`. One tip is the value;
several with different values are a difference, shown by the greatest (clock, station, number, hash)
and kept until a person decides. docs/bundle-format.md §3.
"""

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from treem_desktop.domain.lines import Tip
from treem_desktop.domain.values import Value


@dataclass(frozen=True, slots=True)
class Written:
    """One line as merging sees it."""

    tip: Tip
    clock: tuple[int, int]
    fields: Mapping[str, Value]
    over: Mapping[str, tuple[Tip, ...]]

    @property
    def rank(self) -> tuple[tuple[int, int], str, int, str]:
        """Give what decides which of several tips is shown."""
        return (self.clock, self.tip.station, self.tip.number, self.tip.mark)


@dataclass(slots=True)
class State:
    """Where a record stands: its shown values and the live lines behind them.

    Tips are sparse: a field that has a value and no entry in `tips` stands on `created`.
    """

    created: Tip
    values: dict[str, Value] = field(default_factory=dict)
    """Of the fields that are not empty."""
    tips: dict[str, tuple[Tip, ...]] = field(default_factory=dict)
    differing: frozenset[str] = frozenset()
    """The fields whose tips hold different values."""

    def tips_of(self, name: str) -> tuple[Tip, ...]:
        """Give the live lines of a field; none when it was never set."""
        if name in self.tips:
            return self.tips[name]
        return (self.created,) if name in self.values else ()

    def fields_set(self) -> list[str]:
        """List the fields that any line ever set, in order of their names."""
        return sorted(self.tips.keys() | self.values.keys())


Finder = Callable[[Tip], Written]
"""Finds a known line again; only asked where a field has several tips."""


def created_by(line: Written) -> State:
    """Begin a record with its creating line: the default tip of every field it sets."""
    state = State(line.tip)
    state.values = {name: value for name, value in line.fields.items() if value is not None}
    state.tips = {name: (line.tip,) for name, value in line.fields.items() if value is None}
    return state


def merged(state: State | None, lines: Iterable[Written], find: Finder) -> State:
    """Give the state after new lines of one record, in whatever order they stand.

    `state` is None for a record not known before. Lines already merged must not come again.
    """
    new = sorted(lines, key=lambda line: line.rank)
    if state is None:
        if len(new) == 1:
            return created_by(new[0])
        state = State(new[0].tip)
    known = {line.tip: line for line in new}
    over: dict[str, set[Tip]] = {}
    setting: dict[str, list[Tip]] = {}
    for line in new:
        for name in line.fields:
            setting.setdefault(name, []).append(line.tip)
        for name, tips in line.over.items():
            over.setdefault(name, set()).update(tips)
    after = State(state.created, dict(state.values), dict(state.tips), state.differing)
    for name, new_tips in setting.items():
        gone = over.get(name, set())
        live = [tip for tip in (*state.tips_of(name), *new_tips) if tip not in gone]
        _settle(after, name, tuple(dict.fromkeys(live)), known, find)
    return after


def _settle(
    state: State, name: str, live: tuple[Tip, ...], known: Mapping[Tip, Written], find: Finder
) -> None:
    lines = [known.get(tip) or find(tip) for tip in live]
    shown = max(lines, key=lambda line: line.rank).fields[name]
    differs = len({line.fields[name] for line in lines}) > 1
    state.values[name] = shown
    if shown is None:
        del state.values[name]
    if live == (state.created,) and shown is not None:
        state.tips.pop(name, None)
    else:
        state.tips[name] = tuple(sorted(live))
    state.differing = (state.differing | {name}) if differs else (state.differing - {name})


def digest_of(kind: str, record: str, state: State) -> bytes:
    """Give a record's digest for the control totals: 32 bytes (docs/bundle-format.md §6).

    It speaks of tips, never of values, so nothing can be guessed from it.
    """
    created = f"[{_plain(state.created)}]"
    tips = {name: f"[{','.join(map(_plain, sorted(many)))}]" for name, many in state.tips.items()}
    names = sorted({*state.values, *tips}) if tips else sorted(state.values)
    parts = ",".join([f'"{name}":{tips.get(name, created)}' for name in names])
    text = f'{{"kind":"{kind}","record":"{record}","tips":{{{parts}}}}}'
    return hashlib.sha256(text.encode()).digest()


def _plain(tip: Tip) -> str:
    return f'["{tip.station}",{tip.number},"{tip.mark}"]'
