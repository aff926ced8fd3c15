"""How the blocks of a paper are set on leaves."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from treem_desktop.reports.blocks import (
    Block,
    Head,
    Pairs,
    Paper,
    Paragraph,
    Signatures,
    Squares,
    Table,
    Title,
    Voice,
)
from treem_desktop.reports.faces import Face, Type
from treem_desktop.reports.foot import foot_height, set_feet
from treem_desktop.reports.frames import MM, Flow, Frame, Leaf
from treem_desktop.reports.pair_setting import set_pairs
from treem_desktop.reports.signing import set_signatures, signatures_height
from treem_desktop.reports.table_setting import set_table
from treem_desktop.reports.wrapping import Wrapping

OFFICE = Type(Face.BOLD, 12)
MOTTO = Type(Face.BOLD, 13)
TITLE = Type(Face.BOLD, 14)
UNDER = Type(Face.ITALIC, 12)
NUMBER = Type(Face.REGULAR, 12)
VOICES = {
    Voice.PLAIN: Type(Face.REGULAR, 12),
    Voice.STRONG: Type(Face.BOLD, 12),
    Voice.QUIET: Type(Face.ITALIC, 11.5),
    Voice.LOUD: Type(Face.BOLD, 22),
}
GAP = 3 * MM
SQUARE = 9 * MM


def set_paper(paper: Paper, frame: Frame, wrapping: Wrapping) -> list[Leaf]:
    """Set one paper, with its foot and page numbers on every leaf.

    Spare rows are left out when that saves a last page that holds little.
    """
    flow = _flow(paper.blocks, paper, frame, wrapping)
    if len(flow.leaves) > 1 and flow.left_over > flow.whole / 3:
        bare = _flow(_without_spare(paper.blocks), paper, frame, wrapping)
        flow = bare if len(bare.leaves) < len(flow.leaves) else flow
    set_feet(flow, paper.foot)
    return flow.leaves


def _flow(blocks: Sequence[Block], paper: Paper, frame: Frame, wrapping: Wrapping) -> Flow:
    flow = Flow(frame, wrapping, foot_height(paper.foot, frame, wrapping), paper.band)
    for block, following in zip_longest(blocks, blocks[1:]):
        _set(flow, block, following)
    return flow


def _without_spare(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Give the blocks with no spare rows but in tables that have nothing else."""
    return tuple(
        replace(block, spare=0) if isinstance(block, Table) and block.rows else block
        for block in blocks
    )


def _set(flow: Flow, block: Block, following: Block | None) -> None:
    match block:
        case Table():
            signed = isinstance(following, Signatures)
            set_table(flow, block, signatures_height(flow, following) if signed else 0)
        case Pairs():
            set_pairs(flow, block)
        case Head():
            _set_head(flow, block)
        case Title():
            _set_title(flow, block)
        case Paragraph():
            _set_paragraph(flow, block)
        case Signatures():
            set_signatures(flow, block)
        case Squares():
            _set_squares(flow, block)


def _set_head(flow: Flow, head: Head) -> None:
    """Set whose paper it is at the left, and the nation and its motto at the right."""
    frame, top = flow.frame, flow.y
    left = frame.room * (0.42 if frame.wide < frame.high else 0.38)
    sides = (
        (frame.left, left, head.left, (OFFICE, OFFICE), 0.4),
        (frame.left + left, frame.room - left, head.right, (OFFICE, MOTTO), 1.0),
    )
    bottom = top
    for start, room, texts, styles, part in sides:
        flow.y, wide = top, 0.0
        for text, style in zip(texts, styles, strict=True):
            for line in flow.wrapping.lines(text, style, room):
                flow.y -= style.leading
                flow.centre(style, start + room / 2, line)
                wide = flow.wrapping.width(line, style) * part
        flow.y -= 4
        flow.rule(start + (room - wide) / 2, start + (room + wide) / 2, flow.y)
        bottom = min(bottom, flow.y)
    flow.y = bottom - GAP


def _set_title(flow: Flow, title: Title) -> None:
    middle = flow.frame.left + flow.frame.room / 2
    flow.y -= GAP / 2
    for text, style in ((title.text, TITLE), *((text, UNDER) for text in title.under)):
        for line in flow.wrapping.lines(text, style, flow.frame.room):
            flow.y -= style.leading
            flow.centre(style, middle, line)
    flow.y -= GAP


def _set_paragraph(flow: Flow, paragraph: Paragraph) -> None:
    style = VOICES[paragraph.voice]
    lines = flow.wrapping.lines(paragraph.text, style, flow.frame.room)
    flow.need(len(lines) * style.leading)
    for line in lines:
        flow.need(style.leading)
        flow.y -= style.leading
        if paragraph.voice is Voice.LOUD:
            flow.centre(style, flow.frame.left + flow.frame.room / 2, line)
        else:
            flow.put(style, flow.frame.left, line)
    flow.y -= GAP


def _set_squares(flow: Flow, squares: Squares) -> None:
    """Set numbered groups of squares, three groups in a line."""
    group = flow.frame.room / 3
    wide = squares.size * SQUARE
    for start in range(0, squares.groups, 3):
        flow.need(SQUARE * 2)
        flow.y -= SQUARE * 1.7
        for number in range(start, min(start + 3, squares.groups)):
            place = flow.frame.left + (number - start) * group + (group - wide) / 2
            mark = f"{number + 1}."
            flow.y += SQUARE / 3
            flow.put(NUMBER, place - flow.wrapping.width(mark, NUMBER) - GAP, mark)
            flow.y -= SQUARE / 3
            flow.leaf.boxes.extend(
                (place + index * SQUARE, flow.y, SQUARE, SQUARE) for index in range(squares.size)
            )
    flow.y -= GAP * 2
