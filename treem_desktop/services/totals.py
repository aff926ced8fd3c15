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
    counted = count_children(children, counts.spells(), date.fromisoformat(day))
    return Totals(
        day=day,
        kinds=counts.kinds(unit),
        sexes=dict(counted.by_sex),
        ages=dict(counted.by_age_band),
        groups=dict(counted.by_group),
        sealed=_sealed(book) if sealed else None,
        buckets=bucket_digests(counts.digests(unit)),
    )


def _sealed(book: Book) -> SealedTotals:
    kinds: dict[str, int] = {}
    for kind, _ in book.vault.all().values():
        kinds[kind] = kinds.get(kind, 0) + 1
    groups: dict[str, int] = {}
    for group in {(child, code.split(".")[0]) for child, code in book.counts.restricted_spells()}:
        groups[group[1]] = groups.get(group[1], 0) + 1
    return SealedTotals(kinds, groups)
