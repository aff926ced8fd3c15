"""Wards, communes and receiving offices, by our own code: official code and first day.

Official codes were used again with another meaning on 1 July 2025, so a code alone names nothing.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from types import MappingProxyType

from treem_desktop.catalog.source import Source
from treem_desktop.domain.errors import BookRefused

_COLUMNS = ["official", "valid_from", "valid_until", "kind", "province", "name", "mark"]
_KINDS = frozenset({"ward", "commune", "special_zone", "office", "province"})
_MARKS = frozenset({"", "training", "unverified"})


@dataclass(frozen=True, slots=True)
class Place:
    """A unit that keeps a book or receives bundles, and the days it exists."""

    code: str
    """00331@2025-07-01."""
    official: str
    """The official code, as it was on those days."""
    name: str
    """With its kind: Phường Hoàng Mai, UBND Thành phố Hà Nội."""
    kind: str
    """`ward`, `commune`, `special_zone`, `office`; empty for a unit this catalog does not know."""
    province: str
    """The official code of its province, two digits."""
    province_name: str
    valid_from: str
    valid_until: str = ""
    training: bool = False
    """An invented unit: official books refuse it."""
    verified: bool = True
    """False: its days are from memory."""

    @property
    def office(self) -> bool:
        """Tell whether it receives bundles and keeps a register."""
        return self.kind == "office"

    def valid_on(self, day: str) -> bool:
        """Tell whether it exists on a day written 2025-07-01."""
        return self.valid_from <= day and (not self.valid_until or day <= self.valid_until)


@dataclass(frozen=True)
class Places:
    """All places, read when first asked for."""

    root: Path

    @cached_property
    def by_code(self) -> Mapping[str, Place]:
        """Give every place by its code."""
        folder = self.root / "places"
        provinces: dict[str, str] = {}
        found: dict[str, Place] = {}
        for name in ("provinces.tsv", "communes.tsv", "former.tsv", "training.tsv"):
            for source, line, row in _rows(self.root, folder / name):
                place = _place(source, line, row, provinces)
                if place.code in found:
                    raise source.broken("catalog.duplicate_code", (place.code,), line)
                found[place.code] = place
        return MappingProxyType(found)

    def place(self, code: str) -> Place:
        """Give the place of a code; one this catalog does not know has its code as its name."""
        known = self.by_code.get(code)
        official, _, day = code.partition("@")
        return known or Place(code, official, code, "", "", "", day, verified=False)

    def find(self, typed: str, day: str | None = None) -> Place:
        """Find a place as it is typed: 00331, 00331@2024-05-01 (any day it exists), or its code.

        Without a day it is the newest with that official code. Raises BookRefused.
        """
        official, _, typed_day = typed.strip().partition("@")
        day = typed_day or day
        if typed.strip() in self.by_code:
            return self.by_code[typed.strip()]
        fitting = [p for p in self.by_code.values() if p.official == official]
        if day:
            fitting = [place for place in fitting if place.valid_on(day)]
        if not fitting:
            raise BookRefused("place.unknown", place=typed.strip())
        return max(fitting, key=lambda place: place.valid_from)


def _rows(root: Path, path: Path) -> Iterator[tuple[Source, int, list[str]]]:
    """Read a table with tabs; lines that begin with # tell where it comes from."""
    file = path.relative_to(root).as_posix()
    try:
        source = Source(file, path.read_text(encoding="utf-8"))
    except FileNotFoundError as missing:
        raise Source(file, "").broken("catalog.no_file") from missing
    head = False
    for number, line in enumerate(source.text.splitlines(), 1):
        if line.startswith("#"):
            continue
        cells = line.split("\t")
        if len(cells) != len(_COLUMNS) or (not head and cells != _COLUMNS):
            raise source.broken("catalog.wrong_columns", line=number)
        if head:
            yield source, number, cells
        head = True


def _place(source: Source, line: int, row: list[str], provinces: dict[str, str]) -> Place:
    official, valid_from, valid_until, kind, province, name, mark = row
    if kind not in _KINDS or mark not in _MARKS or not (official and valid_from and name):
        raise source.broken("catalog.wrong_place", (official,), line)
    if kind == "province":
        # What keeps a register for a province is its people's committee.
        province, provinces[official] = official, name
        name, kind = f"UBND {name}", "office"
    return Place(
        code=f"{official}@{valid_from}",
        official=official,
        name=name,
        kind=kind,
        province=province,
        province_name=provinces.get(province, ""),
        valid_from=valid_from,
        valid_until=valid_until,
        training=mark == "training",
        verified=mark != "unverified",
    )
