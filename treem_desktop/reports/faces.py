"""The four faces papers are set in, and how wide their letters are."""

from enum import StrEnum
from typing import NamedTuple

from treem_desktop.system.paths import resource


class Face(StrEnum):
    """Liberation Serif 2.1.5: the widths of Times New Roman, and every Vietnamese letter."""

    REGULAR = "LiberationSerif-Regular"
    BOLD = "LiberationSerif-Bold"
    ITALIC = "LiberationSerif-Italic"
    BOLD_ITALIC = "LiberationSerif-BoldItalic"


class Type(NamedTuple):
    """A face at a size in points."""

    face: Face
    size: float

    @property
    def leading(self) -> float:
        """Give the distance of two lines: enough for Ế over Ậ."""
        return self.size * 1.2


class Advances(dict[str, float]):
    """The width of each letter in parts of the type's size; the box of a missing one else."""

    def __init__(self, widths: dict[int, float], missing: float) -> None:
        """Take widths in thousandths by code point."""
        super().__init__((chr(code), width / 1000) for code, width in widths.items())
        self._missing = missing / 1000

    def __missing__(self, letter: str) -> float:
        """Give the width of the box that stands for a letter the font lacks."""
        return self._missing


_loaded: dict[Face, Advances] = {}


def advances(face: Face) -> Advances:
    """Give the widths of a face, which is read and made known to ReportLab once."""
    if face not in _loaded:
        from reportlab.pdfbase import pdfmetrics
        from reportlab.pdfbase.ttfonts import TTFont

        font = TTFont(face.value, str(resource("fonts", f"{face.value}.ttf")))
        pdfmetrics.registerFont(font)
        _loaded[face] = Advances(font.face.charWidths, font.face.defaultWidth)
    return _loaded[face]
