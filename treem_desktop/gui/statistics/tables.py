"""The tables of the statistics, put together from what was counted."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject

from treem_desktop.catalog.loading import Catalog
from treem_desktop.domain.counting import AGE_BANDS, SPECIAL, Totals
from treem_desktop.domain.values import UNKNOWN
from treem_desktop.gui.statistics.grid import FigureColumn, FigureRow
from treem_desktop.services.counted import Counted
from treem_desktop.services.figure_lines import LISTS, FigureLine, count, figure_lines
from treem_desktop.services.statistics import Breakdown

SEXES = ("male", "female")
_NOBODY = Totals(0, {}, {}, {}, {}, 0, {})
_ALL, _ONCE, _SUM = "all", "once", "sum"


@dataclass(frozen=True, slots=True)
class Shown:
    """One table with its words."""

    name: str
    """`ages`, `HC`, `NC`, `HK` or `parts`."""
    title: str
    head: str
    columns: tuple[FigureColumn, ...]
    rows: tuple[FigureRow, ...]
    main: int
    """The column that counts all."""
    note: str = ""


class Tables(QObject):
    """Puts the tables together in the language of the interface."""

    def all(
        self, found: Breakdown, catalog: Catalog, language: str, *, restricted: bool
    ) -> list[Shown]:
        """Give every table, from the whole to its parts."""
        counted = self._counted(found)
        groups = [
            self._group(which, found, catalog, language, restricted=restricted) for which in LISTS
        ]
        return [self._ages(found, counted), *groups, self._parts(found)]

    def totals(self, found: Breakdown) -> Mapping[str, Totals]:
        """Give what is counted in each column, by its code."""
        return self._counted(found)

    # ── columns ──────────────────────────────────────────────────────────────────────────────────

    def _columns(self, found: Breakdown) -> tuple[FigureColumn, ...]:
        """List the columns: in a ward by sex, at an office by ward too."""
        sexes = [
            FigureColumn("male", self.tr("Boys")),
            FigureColumn("female", self.tr("Girls")),
        ]
        if any(sex not in SEXES for sex in found.by_sex):
            sexes.append(FigureColumn(UNKNOWN, self.tr("Not known")))
        total = FigureColumn(_ALL, self.tr("Total"))
        if found.kind != "office":
            return (*sexes, total)
        wards = (
            FigureColumn(f"part:{part.code or UNKNOWN}", part.name or self.tr("No ward"))
            for part in found.parts
        )
        return (total, *sexes, *wards)

    @staticmethod
    def _counted(found: Breakdown) -> dict[str, Totals]:
        others = [sex for sex in found.by_sex if sex not in SEXES]
        counted = {
            _ALL: found.totals,
            **{sex: found.by_sex.get(sex, _NOBODY) for sex in SEXES},
            **{f"part:{part.code or UNKNOWN}": part.totals for part in found.parts},
        }
        if others:
            counted[UNKNOWN] = found.by_sex[others[0]]
        return counted

    # ── tables ───────────────────────────────────────────────────────────────────────────────────

    def _ages(self, found: Breakdown, counted: Mapping[str, Totals]) -> Shown:
        columns = self._columns(found)
        bands = [f"{first}-{last}" for first, last in AGE_BANDS]
        if UNKNOWN in found.totals.by_age_band:
            bands.append(UNKNOWN)
        row = _rows_of(columns, counted)
        rows = [
            row(
                band,
                "",
                self._band(band),
                lambda totals, band=band: totals.by_age_band.get(band, 0),
            )
            for band in bands
        ]
        rows.append(
            row(_ALL, "", self.tr("All children"), lambda totals: totals.children, total=True)
        )
        return Shown(
            "ages",
            self.tr("Children by age and sex"),
            self.tr("Age on this day"),
            columns,
            tuple(rows),
            _main(found),
        )

    def _group(
        self, which: str, found: Breakdown, catalog: Catalog, language: str, *, restricted: bool
    ) -> Shown:
        columns, counted = self._columns(found), self._counted(found)
        lines = figure_lines(catalog, which, language, found.totals, restricted=restricted)
        row = _rows_of(columns, counted)

        def of(line: FigureLine, *, is_inner: bool = False) -> FigureRow:
            name = line.name or self.tr("No sub-group written")
            made = row(line.code, line.mark, name, lambda totals: count(totals, line.code))
            inner = tuple(of(one, is_inner=True) for one in line.inner)
            return FigureRow(made.code, made.mark, name, made.numbers, inner, is_inner=is_inner)

        rows = [of(line) for line in lines]
        once = row(
            _ONCE, "", self._once(which), lambda totals: totals.in_any.get(which, 0), total=True
        )
        added = tuple(sum(one.numbers[at] for one in rows) for at in range(len(columns)))
        every = FigureRow(_SUM, "", self.tr("Sum of the groups"), added, is_inner=True, opens=False)
        titles = {
            SPECIAL: self.tr("Children in special circumstances, by group"),
            "NC": self.tr("Children at risk"),
            "HK": self.tr("Children in other hardship"),
        }
        return Shown(
            which,
            titles[which],
            self.tr("Group"),
            columns,
            (*rows, once, every),
            _main(found),
            self._note(which, added[_main(found)], found.totals.in_any.get(which, 0)),
        )

    def _parts(self, found: Breakdown) -> Shown:
        office = found.kind == "office"
        measures: list[tuple[FigureColumn, Callable[[Totals], int]]] = [
            (FigureColumn("male", self.tr("Boys")), lambda t: t.by_sex.get("male", 0)),
            (FigureColumn("female", self.tr("Girls")), lambda t: t.by_sex.get("female", 0)),
            (FigureColumn("HC", self.tr("Special")), lambda t: t.in_any.get("HC", 0)),
            (FigureColumn("NC", self.tr("At risk")), lambda t: t.in_any.get("NC", 0)),
            (FigureColumn("HK", self.tr("Hardship")), lambda t: t.in_any.get("HK", 0)),
            (FigureColumn(_ALL, self.tr("Children")), lambda t: t.children),
        ]
        nowhere = self.tr("No ward written") if office else self.tr("No neighbourhood written")
        rows = [
            FigureRow(
                part.code or UNKNOWN,
                "",
                part.name or nowhere,
                tuple(measure(part.totals) for _, measure in measures),
            )
            for part in found.parts
        ]
        whole = tuple(measure(found.totals) for _, measure in measures)
        rows.append(FigureRow(_ALL, "", self.tr("Total"), whole, total=True))
        return Shown(
            "parts",
            self.tr("By ward") if office else self.tr("By neighbourhood"),
            self.tr("Ward") if office else self.tr("Neighbourhood"),
            tuple(column for column, _ in measures),
            tuple(rows),
            -1,
        )

    # ── words ────────────────────────────────────────────────────────────────────────────────────

    def _band(self, band: str) -> str:
        if band == UNKNOWN:
            return self.tr("Birth date not known")
        first, last = band.split("-")
        return self.tr("{first}–{last} years").format(first=first, last=last)

    def _once(self, which: str) -> str:
        words = {
            SPECIAL: self.tr("Children in special circumstances, each counted once"),
            "NC": self.tr("Children at risk, each counted once"),
            "HK": self.tr("Children in other hardship, each counted once"),
        }
        return words[which]

    def _note(self, which: str, added: int, once: int) -> str:
        told = []
        if added != once:
            told.append(
                self.tr(
                    "A child can be in several groups: the sum counts it in each, the total once."
                )
            )
        if which != SPECIAL:
            told.append(self.tr("No law gives this list."))
        return " ".join(told)


def counted_of(table: str, line: str, column: str) -> Counted:
    """Tell which children a number of a table counts."""
    asked: dict[str, str] = {}
    if column.startswith("part:"):
        asked["part"] = column.removeprefix("part:")
    elif column in LISTS:
        asked["any"] = column
    elif column != _ALL:
        asked["sex"] = column
    if table == "parts" and line != _ALL:
        asked["part"] = line
    elif table == "ages" and line != _ALL:
        asked["age"] = line
    elif table in LISTS:
        asked |= {"any": table} if line == _ONCE else {"group": line}
    return Counted(**asked)


def _main(found: Breakdown) -> int:
    return 0 if found.kind == "office" else -1


def _rows_of(
    columns: Sequence[FigureColumn], counted: Mapping[str, Totals]
) -> Callable[..., FigureRow]:
    """Give what makes a row of one measure in each column."""

    def row(
        code: str, mark: str, name: str, measure: Callable[[Totals], int], *, total: bool = False
    ) -> FigureRow:
        numbers = tuple(measure(counted[column.code]) for column in columns)
        return FigureRow(code, mark, name, numbers, total=total)

    return row
