"""What is chosen before a household sheet is printed, and what its file may be called."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum

from treem_desktop.domain.page import Page
from treem_desktop.reports.frames import A4, A4_LANDSCAPE, Frame
from treem_desktop.reports.official import Printing


class Copy(Enum):
    """Whom the sheet is for."""

    FULL = "full"
    """The ward's own."""
    COLLABORATOR = "collaborator"
    """The last four digits of every ID."""
    BLANK = "blank"
    """To be filled in by hand at the household."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetOptions(Printing):
    """How a household sheet is printed."""

    day: date
    """Up to which day its information goes."""
    city_line: str = ""
    """The city's telephone line; a setting."""
    copy: Copy = Copy.FULL
    landscape: bool = True
    small: bool = False
    """A5: the sheet of A4 made smaller."""

    @property
    def blank(self) -> bool:
        """Tell whether it is to be filled in by hand."""
        return self.copy is Copy.BLANK

    @property
    def frame(self) -> Frame:
        """Give the page it is set on."""
        frame = A4_LANDSCAPE if self.landscape else A4
        return replace(frame, scale=0.5**0.5) if self.small else frame


_KINDS = {Copy.FULL: "ho", Copy.COLLABORATOR: "ctv", Copy.BLANK: "trong"}


def file_name(pages: Sequence[Page], options: SheetOptions) -> str:
    """Suggest a file name that names no person, such as phieu-ho-12-0132-20261124.pdf."""
    parts = ["phieu", _KINDS[options.copy]]
    areas = {_area(page) for page in pages}
    if len(areas) == 1:
        parts.append(areas.pop())
    if len(pages) == 1:
        parts.append(_plain(pages[0].household.number))
    elif pages:
        parts.append(f"{len(pages)}-ho")
    return "-".join([*filter(None, parts), f"{options.day:%Y%m%d}.pdf"])


def _area(page: Page) -> str:
    place = page.neighbourhood
    if place is None:
        return ""
    return _plain(place.area) or "-".join(re.findall(r"\d+", place.name or ""))


def _plain(text: str | None) -> str:
    """Keep what a number is made of: digits, and single letters beside them."""
    bare = unicodedata.normalize("NFD", text or "").encode("ascii", "ignore").decode().lower()
    return "-".join(part for part in re.findall(r"[a-z0-9]+", bare) if re.search(r"\d", part))
