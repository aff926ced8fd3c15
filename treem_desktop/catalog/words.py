"""Words in the two languages the catalog has, Vietnamese first."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

PLACEHOLDER = re.compile(r"\{([a-z][a-z0-9_]*)\}")
"""What a sentence leaves open: {unit}, {first} …; nothing else stands in braces."""


@dataclass(frozen=True, slots=True)
class Words:
    """One word or sentence, in Vietnamese and English."""

    vi: str
    en: str

    def in_(self, language: str) -> str:
        """Give it in a language: `en` for English, Vietnamese otherwise."""
        return self.en if language == "en" else self.vi

    def filled(self, language: str, values: Mapping[str, object]) -> str:
        """Give it with its placeholders filled; one that has no value stays open as «…»."""
        return PLACEHOLDER.sub(
            lambda found: _said(values.get(found.group(1), "…")), self.in_(language)
        )


def _said(value: object) -> str:
    """Write a value as it is read: days as on paper."""
    return f"{value:%d/%m/%Y}" if isinstance(value, date) else str(value)


def placeholders(text: str) -> frozenset[str] | None:
    """Give the names a sentence leaves open; None when a brace belongs to no placeholder."""
    if {"{", "}"} & set(PLACEHOLDER.sub("", text)):
        return None
    return frozenset(PLACEHOLDER.findall(text))
