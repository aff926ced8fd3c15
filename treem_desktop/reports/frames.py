"""The frame of a page, the leaves drawn in it, and how text runs from one to the next."""

from dataclasses import dataclass, field

from treem_desktop.reports.faces import Type
from treem_desktop.reports.wrapping import Wrapping

MM = 72 / 25.4
"""Points in a millimetre."""
BAND = 7 * MM
"""The height of the red band of a training book."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A page and the margins of Decree 30/2020 annex I, in points from the bottom left."""

    wide: float
    high: float
    left: float = 30 * MM
    """For binding."""
    right: float = 15 * MM
    top: float = 20 * MM
    bottom: float = 20 * MM
    """The foot stands in this margin."""
    scale: float = 1.0
    """The sheet of A5 is that of A4, made smaller."""

    @property
    def room(self) -> float:
        """Give the width between the margins."""
        return self.wide - self.left - self.right

    @property
    def until(self) -> float:
        """Give the right edge."""
        return self.wide - self.right


A4 = Frame(210 * MM, 297 * MM)
A4_LANDSCAPE = Frame(297 * MM, 210 * MM)


Text = tuple[Type, float, float, str]
"""One line of text: its type, where it begins, what it says."""

Stroke = tuple[float, float, float, float]
"""A straight line from one point to another."""

Rectangle = tuple[float, float, float, float]
"""A lower left corner, a width and a height."""


@dataclass(slots=True)
class Leaf:
    """All that is drawn on one page."""

    texts: list[Text] = field(default_factory=list)
    rules: list[Stroke] = field(default_factory=list)
    """Thin lines of tables, and those through what is struck out."""
    dots: list[Stroke] = field(default_factory=list)
    """Dotted lines to write on."""
    boxes: list[Rectangle] = field(default_factory=list)
    shades: list[Rectangle] = field(default_factory=list)
    """The light ground of a table's head."""
    band: str = ""


class Flow:
    """Runs down the leaves of one paper and takes a new one when a page is full."""

    def __init__(self, frame: Frame, wrapping: Wrapping, foot: float, band: str = "") -> None:
        """Take the frame, the height its foot needs and the band over every page."""
        self.frame = frame
        self.wrapping = wrapping
        self.lowest = max(frame.bottom, foot)
        self._band = band
        self.leaves: list[Leaf] = []
        self.turn()

    def turn(self) -> None:
        """Take a new leaf."""
        self.leaf = Leaf(band=self._band)
        self.leaves.append(self.leaf)
        self.y = self.frame.high - self.frame.top

    @property
    def left_over(self) -> float:
        """Give the height that is left on this leaf."""
        return self.y - self.lowest

    @property
    def whole(self) -> float:
        """Give the height of an empty leaf."""
        return self.frame.high - self.frame.top - self.lowest

    def need(self, height: float) -> None:
        """Take a new leaf unless this one has that much left, or is still empty."""
        if self.left_over < height and self.left_over < self.whole:
            self.turn()

    def put(self, style: Type, x: float, text: str) -> None:
        """Write on the line whose foot is at `y`."""
        self.leaf.texts.append((style, x, self.y, text))

    def centre(self, style: Type, middle: float, text: str) -> None:
        """Write around a middle."""
        self.put(style, middle - self.wrapping.width(text, style) / 2, text)

    def rule(self, x1: float, x2: float, y: float) -> None:
        """Draw a line across."""
        self.leaf.rules.append((x1, y, x2, y))
