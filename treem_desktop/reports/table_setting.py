"""How a table is set: wrapped cells, a repeated head, rows that run over a page, lines through."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from treem_desktop.reports.blocks import Align, Choices, Row, Table
from treem_desktop.reports.faces import Face, Type
from treem_desktop.reports.frames import MM, Flow
from treem_desktop.reports.pair_setting import BOX, box_to_tick

NAME = Type(Face.BOLD, 12)
AGAIN = Type(Face.ITALIC, 11)
COLUMN = Type(Face.BOLD, 10)
CELL = Type(Face.REGULAR, 10)
CELL_LEADING = CELL.leading
PAD = 1.1 * MM
"""Between a cell's text and its lines."""
ABOVE = 0.9 * MM
UNDER_NAME = 1.6 * MM
AFTER = 2 * MM
LOW_ROW = 6.2 * MM
TALL_ROW = 10 * MM
TICK_LEADING = 11.4
_DROP = CELL.size * 0.98
"""From the upper edge of a cell's text to the foot of its first line."""
_THROUGH = CELL.size * 0.28
"""How high over the foot of a line the stroke runs that strikes it out."""

Cells = tuple[tuple[str, ...] | Choices, ...]


@dataclass(frozen=True, slots=True)
class _Set:
    """A row broken into lines, with the height it takes."""

    cells: Cells
    high: float
    struck: bool = False


@dataclass(slots=True)
class _Grid:
    """A table's columns at their places, and what is repeated on every leaf."""

    table: Table
    edges: list[float]
    rooms: list[float]
    heads: list[tuple[str, ...]]
    top: float = 0

    @property
    def least(self) -> float:
        return TALL_ROW if self.table.tall else LOW_ROW

    @property
    def over(self) -> float:
        """Give the height of title and head together."""
        return NAME.leading + UNDER_NAME + self.head_high

    @property
    def head_high(self) -> float:
        return max(map(len, self.heads)) * COLUMN.leading + 2.4 * ABOVE


def set_table(flow: Flow, table: Table, after: float = 0) -> None:
    """Set a table from where the flow stands.

    `after` is the height of what must not stand alone on a page after it: signatures. For them
    spare rows are given up, or a short table, or the end of a long one, goes with them.
    """
    grid = _grid(flow, table)
    rows = [_broken(flow, row, grid) for row in table.rows]
    rows += _spare(flow, grid, rows, after)
    whole = grid.over + sum(row.high for row in rows)
    together = whole + AFTER + after
    first = rows[0].high if rows else 0
    if after and flow.left_over < together <= flow.whole and whole < flow.whole / 2:
        flow.turn()
    flow.need(grid.over + min(first, flow.whole / 3))
    _begin(flow, grid, table.title, NAME)
    for number, row in enumerate(rows):
        last = after + AFTER if after and number == len(rows) - 1 else 0
        for piece in _pieces(flow, row, grid):
            if flow.left_over < piece.high + last:
                _close(flow, grid)
                flow.turn()
                _begin(flow, grid, table.again, AGAIN)
            _put_row(flow, piece, grid)
    _close(flow, grid)
    flow.y -= AFTER


def _grid(flow: Flow, table: Table) -> _Grid:
    whole = sum(column.share for column in table.columns)
    edges = [
        flow.frame.left + share / whole * flow.frame.room
        for share in accumulate((column.share for column in table.columns), initial=0.0)
    ]
    rooms = [right - left - 2 * PAD for left, right in pairwise(edges)]
    heads = [
        flow.wrapping.lines(column.head, COLUMN, room + PAD)
        for column, room in zip(table.columns, rooms, strict=True)
    ]
    return _Grid(table, edges, rooms, heads)


def _broken(flow: Flow, row: Row, grid: _Grid) -> _Set:
    wrap = flow.wrapping.lines
    cells: Cells = tuple(
        (wrap(cell, CELL, room) if cell else ()) if isinstance(cell, str) else cell
        for cell, room in zip(row.cells, grid.rooms, strict=True)
    )
    return _Set(cells, max(grid.least, _deep(cells) + 2 * ABOVE), row.struck)


def _spare(flow: Flow, grid: _Grid, rows: Sequence[_Set], after: float) -> list[_Set]:
    """Make the empty rows, fewer when without them the signatures fit on this page."""
    count, least = grid.table.spare, grid.least
    free = flow.left_over - grid.over - sum(row.high for row in rows) - AFTER - after
    if after and rows and 0 <= free < count * least:
        count = int(free // least)
    blank: tuple[tuple[str, ...], ...] = ((),) * (len(grid.rooms) - 1)
    return [_Set(((str(len(rows) + number),), *blank), least) for number in range(1, count + 1)]


def _deep(cells: Cells) -> float:
    """Give the height of the deepest cell's text."""
    lines, deepest = 1, 0.0
    for cell in cells:
        if isinstance(cell, Choices):
            deepest = max(deepest, len(cell.options) * TICK_LEADING)
        elif len(cell) > lines:
            lines = len(cell)
    return max(deepest, lines * CELL_LEADING)


def _pieces(flow: Flow, row: _Set, grid: _Grid) -> list[_Set]:
    """Cut a row that no page can hold; any other stays whole."""
    room = flow.whole - grid.over
    if row.high <= room:
        return [row]
    most = int((room - 2 * ABOVE) // CELL_LEADING)
    return [
        _Set(cells, _deep(cells) + 2 * ABOVE, row.struck)
        for start in range(0, max(map(_count, row.cells)), most)
        for cells in [tuple(_slice(cell, start, most) for cell in row.cells)]
    ]


def _count(cell: tuple[str, ...] | Choices) -> int:
    return len(cell.options if isinstance(cell, Choices) else cell)


def _slice(cell: tuple[str, ...] | Choices, start: int, most: int) -> tuple[str, ...] | Choices:
    if isinstance(cell, Choices):
        return () if start else cell
    return cell[start : start + most]


def _begin(flow: Flow, grid: _Grid, title: str, style: Type) -> None:
    """Put the title and the head."""
    flow.y -= NAME.leading
    flow.put(style, flow.frame.left, title)
    flow.y -= UNDER_NAME
    grid.top = flow.y
    high = grid.head_high
    left, right = grid.edges[0], grid.edges[-1]
    flow.leaf.shades.append((left, grid.top - high, right - left, high))
    flow.rule(left, right, grid.top)
    for (start, end), head in zip(pairwise(grid.edges), grid.heads, strict=True):
        flow.y = grid.top - (high - len(head) * COLUMN.leading) / 2 + COLUMN.size * 0.22
        for part in head:
            flow.y -= COLUMN.leading
            flow.centre(COLUMN, (start + end) / 2, part)
    flow.y = grid.top - high
    flow.rule(left, right, flow.y)


def _put_row(flow: Flow, row: _Set, grid: _Grid) -> None:
    top, deepest = flow.y, _deep(row.cells)
    for number, cell in enumerate(row.cells):
        if not cell:
            continue
        deep = _deep((cell,)) if grid.table.tall else deepest
        flow.y = top - (row.high - deep) / 2 - _DROP
        if isinstance(cell, Choices):
            _put_choices(flow, cell, grid.edges[number] + PAD)
        else:
            _put_cell(flow, cell, grid, number, struck=row.struck)
    flow.y = top - row.high
    flow.rule(grid.edges[0], grid.edges[-1], flow.y)


def _put_cell(flow: Flow, lines: Sequence[str], grid: _Grid, number: int, *, struck: bool) -> None:
    left, align = grid.edges[number] + PAD, grid.table.columns[number].align
    room, width = grid.rooms[number], flow.wrapping.width
    for part in lines:
        x = left
        if align is not Align.LEFT:
            free = room - width(part, CELL)
            x += free if align is Align.RIGHT else free / 2
        flow.put(CELL, x, part)
        if struck:
            flow.rule(x, x + flow.wrapping.width(part, CELL), flow.y + _THROUGH)
        flow.y -= CELL_LEADING


def _put_choices(flow: Flow, choices: Choices, place: float) -> None:
    for option in choices.options:
        box_to_tick(flow, place, flow.y)
        flow.put(CELL, place + BOX * 1.4, option)
        flow.y -= TICK_LEADING


def _close(flow: Flow, grid: _Grid) -> None:
    """Draw the lines between the columns, down to where the flow stands."""
    flow.leaf.rules.extend((edge, grid.top, edge, flow.y) for edge in grid.edges)
