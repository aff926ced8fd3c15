"""How a day line and those who sign under it are set, all on one page."""

from collections.abc import Sequence

from treem_desktop.reports.blocks import Block, Post, Signatures
from treem_desktop.reports.faces import Face, Type
from treem_desktop.reports.frames import MM, Flow

DAY = Type(Face.ITALIC, 12)
POST = Type(Face.BOLD, 11.5)
HINT = Type(Face.ITALIC, 11)
BEFORE = 2 * MM
ROOM = 18 * MM
"""Left for signing; a known name stands at its lower end."""


def signatures_height(flow: Flow, block: Block | None) -> float:
    """Give the height signatures take; none for any other block."""
    if not isinstance(block, Signatures):
        return 0
    deep = max(map(len, _heads(flow, block)))
    return BEFORE + DAY.leading * 1.4 + deep * POST.leading + HINT.leading + ROOM


def set_signatures(flow: Flow, signatures: Signatures) -> None:
    """Set signatures side by side, the day line over the last."""
    flow.need(signatures_height(flow, signatures))
    room = flow.frame.room / len(signatures.posts)
    heads = _heads(flow, signatures)
    flow.y -= BEFORE + DAY.leading
    middle = flow.frame.left + (len(signatures.posts) - 0.5) * room
    flow.centre(DAY, middle, signatures.day)
    flow.y -= DAY.leading * 0.4
    top = flow.y
    for number, (post, head) in enumerate(zip(signatures.posts, heads, strict=True)):
        flow.y = top
        _put_post(flow, post, head, flow.frame.left + (number + 0.5) * room)
    flow.y = top - max(map(len, heads)) * POST.leading - HINT.leading - ROOM


def _heads(flow: Flow, signatures: Signatures) -> list[tuple[str, ...]]:
    room = flow.frame.room / len(signatures.posts) - BEFORE
    return [flow.wrapping.lines(post.title, POST, room) for post in signatures.posts]


def _put_post(flow: Flow, post: Post, head: Sequence[str], middle: float) -> None:
    for part in head:
        flow.y -= POST.leading
        flow.centre(POST, middle, part)
    flow.y -= HINT.leading
    flow.centre(HINT, middle, post.hint)
    if post.name:
        flow.y -= ROOM - 2
        flow.centre(POST, middle, post.name)
