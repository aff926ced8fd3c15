"""How lines of labels with their values are set, and boxes to tick."""

from collections.abc import Sequence
from itertools import accumulate, pairwise

from treem_desktop.reports.blocks import Choices, Pair, Pairs
from treem_desktop.reports.faces import Face, Type
from treem_desktop.reports.frames import MM, Flow

LABEL = Type(Face.REGULAR, 12)
VALUE = Type(Face.BOLD, 12)
LINE = 6.3 * MM
"""The height of a data line: room to write by hand."""
BETWEEN = 3 * MM
AFTER = 2.2 * MM
BOX = 2.9 * MM
"""The side of a box to tick."""


def set_pairs(flow: Flow, pairs: Pairs) -> None:
    """Set lines of labels and values; a long value goes on under its label."""
    for row in pairs.rows:
        _set_row(flow, row)
    flow.y -= AFTER


def _set_row(flow: Flow, row: Sequence[Pair]) -> None:
    twelfth = flow.frame.room / 12
    places = [
        (flow.frame.left + start * twelfth, (end - start) * twelfth - BETWEEN * (end < 12))
        for start, end in pairwise(accumulate((pair.share for pair in row), initial=0))
    ]
    lines = [_lines(flow, pair, room) for pair, (_, room) in zip(row, places, strict=True)]
    deep = max(map(len, lines))
    flow.need(LINE + (deep - 1) * VALUE.leading)
    flow.y -= LINE
    for pair, (place, room), parts in zip(row, places, lines, strict=True):
        _put(flow, pair, place, room, parts)
    flow.y -= (deep - 1) * VALUE.leading


def _label_width(flow: Flow, pair: Pair) -> float:
    return flow.wrapping.width(f"{pair.label} ", LABEL)


def _lines(flow: Flow, pair: Pair, room: float) -> tuple[str, ...]:
    if isinstance(pair.value, Choices) or not pair.value:
        return ("",)
    return flow.wrapping.lines(pair.value, VALUE, room, room - _label_width(flow, pair)) or ("",)


def _put(flow: Flow, pair: Pair, place: float, room: float, lines: Sequence[str]) -> None:
    top, start = flow.y, place + _label_width(flow, pair)
    flow.put(LABEL, place, pair.label)
    if isinstance(pair.value, Choices):
        _put_choices(flow, pair.value, start)
    elif not pair.value:
        flow.leaf.dots.append((start, top - 1.5, place + room, top - 1.5))
    for number, part in enumerate(filter(None, lines)):
        flow.y = top - number * VALUE.leading
        flow.put(VALUE, place if number else start, part)
    flow.y = top


def _put_choices(flow: Flow, choices: Choices, place: float) -> None:
    for option in choices.options:
        box_to_tick(flow, place + 1, flow.y)
        flow.put(LABEL, place + BOX * 1.5, option)
        place += BOX * 1.5 + flow.wrapping.width(option, LABEL) + BETWEEN * 1.5


def box_to_tick(flow: Flow, x: float, y: float) -> None:
    """Draw a box to tick, standing on a line of text."""
    flow.leaf.boxes.append((x, y - 0.6, BOX, BOX))
