"""The catalog as one whole: loaded and checked at start, asked by every part above."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from treem_desktop.catalog.lists import CodeList, Entry, read_lists
from treem_desktop.catalog.places import Place, Places
from treem_desktop.catalog.records import RecordWords, read_records
from treem_desktop.catalog.sentences import read_sentences
from treem_desktop.catalog.settings import Default, read_defaults
from treem_desktop.catalog.words import Words
from treem_desktop.domain.session import Secrecy
from treem_desktop.domain.values import UNKNOWN, Value
from treem_desktop.system.paths import resource

CIRCUMSTANCES = "circumstances"


@dataclass(frozen=True, slots=True)
class Catalog:
    """The law's lists, the words of every record, the sentences and the places."""

    records: Mapping[str, RecordWords]
    lists: Mapping[str, CodeList]
    messages: Mapping[str, Words]
    wording: Mapping[str, Words]
    defaults: Mapping[str, Default]
    _places: Places

    def record(self, kind: str) -> RecordWords:
        """Give what it says of a record type."""
        return self.records[kind]

    def list(self, name: str) -> CodeList:
        """Give a code list."""
        return self.lists[name]

    def secrecy(self, kind: str, field: str) -> Secrecy:
        """Give the class of a field. A code can raise it: `restricted_codes`."""
        return self.records[kind].fields[field].secrecy

    def restricted_codes(self, kind: str, field: str) -> frozenset[str]:
        """Give the codes of a field that make the whole record restricted."""
        list_name = self.records[kind].fields[field].list_name
        return self.lists[list_name].restricted if list_name else frozenset()

    def label_of(self, kind: str, field: str, value: Value, language: str) -> str:
        """Give a value as it is read: the labels of codes, «Chưa rõ» for "?", nothing for None.

        A code this catalog does not know is shown as it is.
        """
        return self._told(kind, field, value, language, short=False)

    def short_of(self, kind: str, field: str, value: Value, language: str) -> str:
        """Give a value as it is read on chips and in narrow columns."""
        return self._told(kind, field, value, language, short=True)

    def message(self, code: str, language: str, /, **values: object) -> str:
        """Give the sentence of a code, filled in; a code without one is shown as it is."""
        return _filled(self.messages, code, language, values)

    def word(self, code: str, language: str, /, **values: object) -> str:
        """Give a word of papers and of the record, filled in."""
        return _filled(self.wording, code, language, values)

    def place(self, code: str) -> Place:
        """Give the place of our own code; an unknown one has its code as its name."""
        return self._places.place(code)

    def find_place(self, typed: str, day: str | None = None) -> Place:
        """Find a place as it is typed: CODE or CODE@DATE. Raises BookRefused `place.unknown`."""
        return self._places.find(typed, day)

    def places(self) -> tuple[Place, ...]:
        """List every place, also of former days and for training."""
        return tuple(self._places.by_code.values())

    def groups(self) -> tuple[Entry, ...]:
        """List the 14 groups of special circumstances. Law on Children art. 10.1."""
        entries = self.lists[CIRCUMSTANCES].entries.values()
        return tuple(e for e in entries if e.category == "special" and not e.parent)

    def default(self, setting: str) -> str:
        """Give what a setting is until the office changes it."""
        return self.defaults[setting].value

    def _told(self, kind: str, field: str, value: Value, language: str, *, short: bool) -> str:
        if value is None:
            return ""
        if isinstance(value, tuple):
            parts = (self._told(kind, field, part, language, short=short) for part in value)
            return ", ".join(parts)
        list_name = self.records[kind].fields[field].list_name
        if not list_name:
            return str(value)
        if value == UNKNOWN:
            return self.word("value.unknown", language)
        found = self.lists[list_name]
        say = found.short_of if short else found.label_of
        return say(str(value), language)


def load(root: Path) -> Catalog:
    """Read and check the catalog in a folder; places are read when first asked for.

    Raises CatalogBroken with the file, the line, the key and the reason.
    """
    lists = read_lists(root)
    return Catalog(
        records=read_records(root, lists),
        lists=lists,
        messages=read_sentences(root, "messages"),
        wording=read_sentences(root, "wording"),
        defaults=read_defaults(root),
        _places=Places(root),
    )


@cache
def catalog() -> Catalog:
    """Give the program's own catalog, loaded once."""
    return load(resource("catalog"))


def _filled(
    table: Mapping[str, Words], code: str, language: str, values: Mapping[str, object]
) -> str:
    return table[code].filled(language, values) if code in table else code
