"""Control totals: what a hand-over makes known, counted the same way on both sides."""

from datetime import date

from treem_desktop.domain.counting import count_children
from treem_desktop.storage.book import Book
from treem_desktop.sync.totals import SealedTotals, Totals, bucket_digests


def totals_of(book: Book, unit: str, day: str, *, sealed: bool) -> Totals:
    """Count a unit's records as of a day (docs/bundle-format.md §6).

    Live children by sex, age band and open group; digests of every open record. With `sealed`
    also the restricted records and groups, which only an unlocked book can count.
    """
    counts = book.counts
    children = counts.children(book.lists.left, unit)
    on = date.fromisoformat(day)
    counted = count_children(children, counts.spells(on), on)
    return Totals(
        day=day,
        kinds=counts.kinds(unit),
        sexes=dict(counted.by_sex),
        ages=dict(counted.by_age_band),
        groups=dict(counted.by_group),
        sealed=_sealed(book, unit, on) if sealed else None,
        buckets=bucket_digests(counts.digests(unit)),
    )


def _sealed(book: Book, unit: str, on: date) -> SealedTotals:
    kinds: dict[str, int] = {}
    for kind, state in book.vault.all().values():
        keeper = state.values.get("keeper")
        if isinstance(keeper, tuple) and keeper[0] == unit:
            kinds[kind] = kinds.get(kind, 0) + 1
    groups: dict[str, int] = {}
    spells = book.counts.restricted_spells(on, unit)
    for _, group in {(child, (code or "").split(".")[0]) for child, code in spells}:
        groups[group] = groups.get(group, 0) + 1
    return SealedTotals(kinds, groups)
