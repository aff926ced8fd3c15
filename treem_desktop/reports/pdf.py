"""Leaves as a PDF file: vector text, the same bytes for the same leaves."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING

from treem_desktop.reports.faces import Face, Type, advances
from treem_desktop.reports.frames import BAND, MM, Frame, Leaf, Rectangle

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

BAND_TYPE = Type(Face.BOLD, 13)
RED = (0.75, 0.08, 0.08)
SHADE = 0.93
THIN, HAIR = 0.5, 0.4


@dataclass(frozen=True, slots=True)
class About:
    """What the file says of itself: never a person's name."""

    title: str
    unit: str
    made_at: datetime
    language: str = "vi"


class PdfFile:
    """A PDF file that grows leaf by leaf, in memory only."""

    def __init__(self, frame: Frame, about: About) -> None:
        from reportlab import rl_config
        from reportlab.pdfgen.canvas import Canvas

        rl_config.useA85 = 0  # text armour nobody needs: a quarter more bytes, a third more time
        for face in Face:
            advances(face)
        self._frame = frame
        self._bytes = BytesIO()
        canvas = Canvas(
            self._bytes,
            pagesize=(frame.wide * frame.scale, frame.high * frame.scale),
            pageCompression=1,
            invariant=1,
            lang=about.language,
            initialFontName=Face.REGULAR.value,
        )
        canvas.setTitle(about.title)
        canvas.setAuthor(about.unit)
        canvas.setSubject(about.title)
        canvas.setCreator("treem_desktop")
        stamp = about.made_at.strftime("D:%Y%m%d%H%M%S+07'00'")
        canvas.setDateFormatter(lambda *_: stamp)
        self._canvas = canvas

    def add(self, leaves: Iterable[Leaf]) -> None:
        """Draw leaves, each on its own page."""
        for leaf in leaves:
            if self._frame.scale != 1:
                self._canvas.scale(self._frame.scale, self._frame.scale)
            draw(self._canvas, leaf, self._frame)
            self._canvas.showPage()

    def finish(self) -> bytes:
        """Close the file and give its bytes."""
        self._canvas.save()
        return self._bytes.getvalue()


def draw(canvas: "Canvas", leaf: Leaf, frame: Frame) -> None:
    """Draw one leaf: grounds first, then lines, then text in reading order."""
    if leaf.shades:
        canvas.setFillGray(SHADE)
        _rectangles(canvas, leaf.shades, stroke=0, fill=1)
        canvas.setFillGray(0)
    if leaf.band:
        _draw_band(canvas, leaf.band, frame)
    canvas.setLineWidth(THIN)
    canvas.lines(leaf.rules)
    _rectangles(canvas, leaf.boxes, stroke=1, fill=0)
    _draw_texts(canvas, leaf)
    if leaf.dots:
        canvas.setLineWidth(HAIR)
        canvas.setDash(0.8, 1.6)
        canvas.lines(leaf.dots)


def _rectangles(canvas: "Canvas", rectangles: list[Rectangle], *, stroke: int, fill: int) -> None:
    for x, y, wide, high in rectangles:
        canvas.rect(x, y, wide, high, stroke, fill)


def _draw_texts(canvas: "Canvas", leaf: Leaf) -> None:
    text = canvas.beginText()
    current: Type | None = None
    for style, x, y, words in leaf.texts:
        if style is not current:
            current = style
            text.setFont(style.face.value, style.size, style.leading)
        text.setTextOrigin(x, y)
        text.textLine(f"{words} ")  # so that what is copied from a cell keeps its words apart
    canvas.drawText(text)


def _draw_band(canvas: "Canvas", words: str, frame: Frame) -> None:
    bottom = frame.high - 5 * MM - BAND
    canvas.setFillColorRGB(*RED)
    canvas.rect(frame.left, bottom, frame.room, BAND, 0, 1)
    canvas.setFillGray(1)
    canvas.setFont(BAND_TYPE.face.value, BAND_TYPE.size)
    middle = frame.left + frame.room / 2
    canvas.drawCentredString(middle, bottom + (BAND - BAND_TYPE.size * 0.7) / 2, words)
    canvas.setFillGray(0)
