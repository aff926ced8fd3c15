"""Choosing a circumstance: the law's groups with their clauses, then risks, then hardship."""

from collections.abc import Callable, Sequence
from datetime import date

from treem_desktop.catalog.lists import CodeList, Entry
from treem_desktop.catalog.loading import CIRCUMSTANCES, Catalog
from treem_desktop.gui.widgets.choices import Choice

_CATEGORIES = ("special", "at_risk", "hardship")


def choices(
    catalog: Catalog, today: date, *, restricted: bool
) -> Callable[[str], Sequence[Choice]]:
    """Give what can be chosen today, in a language; restricted codes only when in sight."""
    found = catalog.list(CIRCUMSTANCES)
    entries = [
        entry
        for entry in found.offered(today.isoformat())
        if restricted or entry.code not in found.restricted
    ]

    def offered(language: str) -> list[Choice]:
        told: list[Choice] = []
        for category in _CATEGORIES:
            inside = [entry for entry in entries if entry.category == category]
            if inside:
                heading = catalog.word(f"category.{category}", language)
                told.append(Choice("", heading, heading=True))
                told += [_choice(entry, language) for entry in inside]
        return told

    return offered


def explained(catalog: Catalog, code: str, language: str) -> list[str]:
    """Explain a code: its full name in the law, what must be there first, and where it stands."""
    entry = catalog.list(CIRCUMSTANCES).entries.get(code)
    if entry is None:
        return []
    group = _group(catalog.list(CIRCUMSTANCES), entry)
    parts = [f"{entry.code} · {entry.label.in_(language)}"]
    condition = entry.condition or (group.condition if group else None)
    if condition:
        parts.append(condition.in_(language))
    if entry.source:
        parts.append(entry.source)
    if not entry.verified:
        parts.append(catalog.word("list.unverified", language))
    return parts


def _choice(entry: Entry, language: str) -> Choice:
    return Choice(
        value=entry.code,
        words=entry.short.in_(language),
        detail=entry.code,
        inner=bool(entry.parent),
        also=entry.label.in_(language),
    )


def _group(found: CodeList, entry: Entry) -> Entry | None:
    return found.entries.get(entry.parent) if entry.parent else None
