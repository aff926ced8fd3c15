"""What a paper says, as plain blocks in reading order: no fonts, no places, no pages."""

from dataclasses import dataclass
from enum import Enum


class Align(Enum):
    """Where a column's text stands."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


class Voice(Enum):
    """How a paragraph speaks."""

    PLAIN = "plain"
    STRONG = "strong"
    QUIET = "quiet"
    """In italics."""
    LOUD = "loud"
    """Large and bold, in the middle: a code to be read aloud."""


@dataclass(frozen=True, slots=True)
class Choices:
    """Boxes to tick, drawn as rectangles because the font has no ☐."""

    options: tuple[str, ...]


Cell = str | Choices
"""What stands in a cell or after a label."""


@dataclass(frozen=True, slots=True)
class Head:
    """The head of an official paper. Decree 30/2020 annex I."""

    left: tuple[str, ...]
    right: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Title:
    """The paper's name, and under it what it was made of."""

    text: str
    under: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Pair:
    """A label and its value. Without a value a dotted line is left to write on."""

    label: str
    value: Cell = ""
    share: int = 12
    """Its width in twelfths of the line."""


@dataclass(frozen=True, slots=True)
class Pairs:
    """Lines of labels with their values."""

    rows: tuple[tuple[Pair, ...], ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table; its width is its share of the frame."""

    head: str
    share: float
    align: Align = Align.LEFT


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table. One that is struck stays readable under its line."""

    cells: tuple[Cell, ...]
    struck: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table whose head is repeated on every page it runs over."""

    title: str
    again: str
    """The title where it goes on."""
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    spare: int = 0
    """Empty rows to write in by hand, numbered on."""
    tall: bool = False
    """Rows high enough for handwriting."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text."""

    text: str
    voice: Voice = Voice.PLAIN


@dataclass(frozen=True, slots=True)
class Post:
    """Who signs, how, and the name under it when it is known."""

    title: str
    hint: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class Signatures:
    """A day line and those who sign under it, kept together on one page."""

    day: str
    posts: tuple[Post, ...]


@dataclass(frozen=True, slots=True)
class Squares:
    """Numbered groups of empty squares, one for each character written by hand."""

    groups: int
    size: int


Block = Head | Title | Pairs | Table | Paragraph | Signatures | Squares


@dataclass(frozen=True, slots=True)
class Foot:
    """What stands at the bottom of every page."""

    sentence: str
    notes: tuple[str, ...]
    """Short ones, set side by side as far as they fit."""
    page: str
    """Holds {page} and {pages}."""


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper, numbered by itself."""

    blocks: tuple[Block, ...]
    foot: Foot
    band: str = ""
    """What stands in red over every page of a training book."""
