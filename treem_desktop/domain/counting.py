"""Counting children from narrow rows: each child once in a total, once in each of its groups."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from treem_desktop.domain.dates import CHILD_UNTIL, age, running, valid
from treem_desktop.domain.values import UNKNOWN, PartialDate

AGE_BANDS = ((0, 2), (3, 5), (6, 10), (11, 15))
"""First and last age of each band, in whole years."""
SPECIAL = "HC"
"""What the codes of the fourteen groups of special circumstances begin with."""

ChildRow = tuple[str, str | None, str | None]
"""A child's id, sex and birth date."""
SpellRow = tuple[str, str | None]
"""A child's id and the code of a circumstance it is in."""


@dataclass(frozen=True, slots=True)
class Totals:
    """How many children there are; what is not known is counted under «?»."""

    children: int
    by_sex: Mapping[str, int]
    by_age_band: Mapping[str, int]
    """Under the first and last age, as `0-2`."""
    by_group: Mapping[str, int]
    """Under `HC01` … `HC14` and the codes of the other lists; a child in each of its groups."""
    by_subgroup: Mapping[str, int]
    """Under the codes as they are written, such as `HC03.7`, and `HC03` where no clause is."""
    in_any_group: int
    """Children in at least one of the fourteen groups."""
    in_any: Mapping[str, int]
    """Under `HC`, `NC`, `HK`: children in at least one entry of each list, each once."""


def count_children(
    rows: Iterable[ChildRow],
    spells: Iterable[SpellRow],
    on: date,
    bands: Sequence[tuple[int, int]] = AGE_BANDS,
) -> Totals:
    """Count the children of these rows who are born and under sixteen on a day.

    A child whose birth date nobody knows is counted. The spells are those that run on that day;
    spells of others than the counted count nowhere.
    """
    names = _band_names(bands)
    sexes: Counter[str] = Counter()
    found: Counter[str] = Counter()
    known: dict[str | None, str | None] = {}
    counted: set[str] = set()
    for child, sex, born_on in rows:
        band = known[born_on] if born_on in known else _band(born_on, on, names)
        known[born_on] = band
        if band is None or child in counted:
            continue
        counted.add(child)
        sexes[sex or UNKNOWN] += 1
        found[band] += 1
    memberships = {(child, code) for child, code in spells if code and child in counted}
    groups = {(child, group_of(code)) for child, code in memberships}
    lists = {(child, list_of(group)) for child, group in groups}
    return Totals(
        children=len(counted),
        by_sex=dict(sexes),
        by_age_band=dict(found),
        by_group=dict(Counter(group for _, group in groups)),
        by_subgroup=dict(Counter(code for _, code in memberships)),
        in_any_group=len({child for child, name in lists if name == SPECIAL}),
        in_any=dict(Counter(name for _, name in lists)),
    )


def count_parts(
    rows: Iterable[tuple[str, ChildRow]], spells: Iterable[SpellRow], on: date
) -> dict[str, Totals]:
    """Count the children of each part, such as a neighbourhood, from (part, row) of each.

    The parts sum up to the whole: a child stands in one part.
    """
    parts: dict[str, list[ChildRow]] = {}
    of_child: dict[str, str] = {}
    for part, row in rows:
        if of_child.setdefault(row[0], part) == part:
            parts.setdefault(part, []).append(row)
    own: dict[str, list[SpellRow]] = {}
    for child, code in spells:
        if child in of_child:
            own.setdefault(of_child[child], []).append((child, code))
    return {part: count_children(found, own.get(part, ()), on) for part, found in parts.items()}


def group_of(code: str) -> str:
    """Give the group a code is counted under: HC03 for HC03.7."""
    return code.partition(".")[0]


def list_of(code: str) -> str:
    """Give the list a code stands in: HC, NC or HK."""
    return group_of(code).rstrip("0123456789")


def band_of(
    born_on: str | None, on: date, bands: Sequence[tuple[int, int]] = AGE_BANDS
) -> str | None:
    """Give the age band a child is counted in; None for who is not born or sixteen already."""
    return _band(born_on, on, _band_names(bands))


def running_spells(
    spells: Iterable[tuple[str, str | None, str | None, str | None]], on: date
) -> Iterator[SpellRow]:
    """Give child and code of the spells, with their first and last days, that run on a day."""
    known: dict[tuple[str | None, str | None], bool] = {}
    for child, code, since, until in spells:
        days = (since, until)
        if days not in known:
            known[days] = running(_date(since), _date(until), on)
        if known[days]:
            yield child, code


def _band_names(bands: Sequence[tuple[int, int]]) -> list[str]:
    """Give the name of each year's band, UNKNOWN for years in none."""
    names: list[str] = [UNKNOWN] * CHILD_UNTIL
    for first, last in bands:
        for year in range(first, min(last, CHILD_UNTIL - 1) + 1):
            names[year] = f"{first}-{last}"
    return names


def _band(born_on: str | None, on: date, names: Sequence[str]) -> str | None:
    """Give the band of a birth date, None for who is not born or no child any more."""
    if not valid(born_on):
        return UNKNOWN
    years = age(PartialDate(born_on or ""), on)
    return names[years] if 0 <= years < CHILD_UNTIL else None


def _date(text: str | None) -> PartialDate | None:
    return None if text is None else PartialDate(text)
