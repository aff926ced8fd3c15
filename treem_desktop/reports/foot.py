"""The foot of every page: secrecy, telephone numbers, who printed it, page x of y."""

from treem_desktop.reports.blocks import Foot
from treem_desktop.reports.faces import Face, Type
from treem_desktop.reports.frames import MM, Flow, Frame
from treem_desktop.reports.wrapping import Wrapping

FOOT = Type(Face.ITALIC, 9)
PAGE = Type(Face.REGULAR, 9)
UNDER = 7 * MM
"""Left free under the foot, where printers do not reach."""
OVER = 2 * MM
PAGE_ROOM = 22 * MM
BETWEEN = " · "


def foot_height(foot: Foot, frame: Frame, wrapping: Wrapping) -> float:
    """Give how much of the page the foot takes, from the paper's edge."""
    return UNDER + OVER + len(_lines(foot, frame, wrapping)) * FOOT.leading + 1.5 * MM


def set_feet(flow: Flow, foot: Foot) -> None:
    """Set the foot on every leaf, now that their number is known."""
    lines = _lines(foot, flow.frame, flow.wrapping)
    top = UNDER + len(lines) * FOOT.leading
    for number, leaf in enumerate(flow.leaves, 1):
        flow.leaf = leaf
        flow.rule(flow.frame.left, flow.frame.until, top + 1.2 * MM)
        flow.y = top
        for part in lines:
            flow.y -= FOOT.leading
            flow.put(FOOT, flow.frame.left, part)
        page = foot.page.format(page=number, pages=len(flow.leaves))
        flow.put(PAGE, flow.frame.until - flow.wrapping.width(page, PAGE), page)


def _lines(foot: Foot, frame: Frame, wrapping: Wrapping) -> list[str]:
    """Break the foot between its notes; the page number has room beside the last line."""
    lines = list(wrapping.lines(foot.sentence, FOOT, frame.room))
    line = ""
    for note in foot.notes:
        longer = f"{line}{BETWEEN}{note}" if line else note
        if line and wrapping.width(longer, FOOT) > frame.room - PAGE_ROOM:
            lines.append(line)
            longer = note
        line = longer
    return [*lines, *wrapping.lines(line, FOOT, frame.room - PAGE_ROOM)]
