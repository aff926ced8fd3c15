"""What papers ask of the catalog, in the paper's language; what repeats is asked once."""

from treem_desktop.catalog.loading import Catalog
from treem_desktop.domain.record import Record
from treem_desktop.domain.values import Value


class Wording:
    """The catalog's words and labels for one run of papers."""

    def __init__(self, catalog: Catalog, language: str) -> None:
        """Take the catalog and the language of the paper: `vi` or `en`."""
        self.catalog = catalog
        self.language = language
        self._words: dict[str, str] = {}
        self._labels: dict[tuple[str, str, Value], str] = {}

    def word(self, code: str, **values: object) -> str:
        """Give a word of wording/, filled in."""
        if values:
            return self.catalog.word(code, self.language, **values)
        if code not in self._words:
            self._words[code] = self.catalog.word(code, self.language)
        return self._words[code]

    def short(self, record: Record, field: str) -> str:
        """Give a field's value as narrow columns show it; nothing when it was not asked."""
        value: Value = getattr(record, field)
        key = (record.kind, field, value)
        if key not in self._labels:
            self._labels[key] = self.catalog.short_of(record.kind, field, value, self.language)
        return self._labels[key]
