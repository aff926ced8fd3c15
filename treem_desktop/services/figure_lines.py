"""The lines of a table of circumstances: the law's letter and name of each, and what to count."""

from dataclasses import dataclass
from functools import partial

from treem_desktop.catalog.lists import CodeList, Entry
from treem_desktop.catalog.loading import CIRCUMSTANCES, Catalog
from treem_desktop.domain.counting import SPECIAL, Totals, list_of

LISTS = {SPECIAL: "special", "NC": "at_risk", "HK": "hardship"}
"""What the codes of each list begin with, and the category of its entries."""


@dataclass(frozen=True, slots=True)
class FigureLine:
    """One line: a group with its sub-groups beneath it."""

    code: str
    """What is counted: `HC03`, `HC03.7`, or `HC03.` for children in no sub-group of it."""
    mark: str
    """The letter the law gives it; the clause of the decree for a sub-group."""
    name: str
    """The official name; empty for children in no sub-group, and for codes nobody knows here."""
    inner: tuple["FigureLine", ...] = ()


def figure_lines(
    catalog: Catalog, which: str, language: str, totals: Totals, *, restricted: bool
) -> list[FigureLine]:
    """List the groups of `HC`, `NC` or `HK` in the law's order, those with nobody too.

    Restricted groups are there only while they are unlocked.
    """
    codes = catalog.list(CIRCUMSTANCES)
    groups = [
        entry
        for entry in codes.entries.values()
        if entry.category == LISTS[which]
        and not entry.parent
        and (restricted or entry.code not in codes.restricted)
    ]
    known = [_line(codes, entry, language, totals) for entry in groups]
    newer = sorted(totals.by_group.keys() - codes.entries.keys())
    return [*known, *(FigureLine(code, "", code) for code in newer if list_of(code) == which)]


def count(totals: Totals, code: str) -> int:
    """Give how many children a line counts."""
    if "." not in code:
        return totals.by_group.get(code, 0)
    return totals.by_subgroup.get(code.removesuffix("."), 0)


def _line(codes: CodeList, entry: Entry, language: str, totals: Totals) -> FigureLine:
    inside = partial(_inner, language=language)
    inner = [inside(sub) for sub in codes.children(entry.code)]
    if inner:
        told = {line.code for line in inner}
        newer = (c for c in totals.by_subgroup if c.startswith(f"{entry.code}.") and c not in told)
        inner += [FigureLine(code, "", code) for code in sorted(newer)]
        if totals.by_subgroup.get(entry.code):
            inner.append(FigureLine(f"{entry.code}.", "", ""))
    return FigureLine(entry.code, entry.law_letter, entry.label.in_(language), tuple(inner))


def _inner(entry: Entry, language: str) -> FigureLine:
    return FigureLine(entry.code, entry.code.partition(".")[2], entry.label.in_(language))
