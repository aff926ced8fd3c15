"""A file of the catalog, read key by key, so that what is wrong is named with its line."""

import re
import tomllib
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from treem_desktop.catalog.plain import loads_plain
from treem_desktop.catalog.words import Words, placeholders
from treem_desktop.domain.errors import CatalogBroken

Keys = tuple[str | int, ...]
"""Where something stands in a file: tables by name, entries of an array by number."""

_HEADER = re.compile(r"\s*(\[\[?)(.+?)\]\]?\s*(?:#.*)?$")
_KEY = re.compile(r'\s*((?:[\w-]+|"[^"]*")(?:\s*\.\s*(?:[\w-]+|"[^"]*"))*)\s*=')
_PART = re.compile(r'"([^"]*)"|([\w-]+)')
_STATED_LINE = re.compile(r"\(at line (\d+)")


@dataclass(frozen=True, slots=True)
class Source:
    """One file: its name within the catalog and its text, kept to find lines again."""

    file: str
    text: str

    def broken(self, reason: str, keys: Keys = (), line: int = 0) -> CatalogBroken:
        """Make the error that names this file, the line and the key."""
        return CatalogBroken(
            "catalog.broken",
            file=self.file,
            line=line or line_of(self.text, keys),
            key=".".join(str(key) for key in keys),
            reason=reason,
        )


class Table:
    """One table of a file. Each key is asked for once; what nobody asked for is unknown."""

    def __init__(self, source: Source, content: dict[str, object], keys: Keys = ()) -> None:
        """Take the content and where it stands in its file."""
        self.source = source
        self.keys = keys
        self._content = content
        self._asked: set[str] = set()

    def names(self) -> list[str]:
        """List the keys it has."""
        return list(self._content)

    def has(self, key: str) -> bool:
        """Tell whether it has a key."""
        return key in self._content

    def text(self, key: str, default: str | None = None) -> str:
        """Give a text; without a default it must be there."""
        self._asked.add(key)
        value = self._content.get(key, default)
        if isinstance(value, str) and (value.strip() or key not in self._content):
            return value
        raise self.broken("catalog.not_text", key)

    def flag(self, key: str) -> bool:
        """Give yes or no; no when it is not there."""
        value = self._take(key, False)
        if not isinstance(value, bool):
            raise self.broken("catalog.not_flag", key)
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """Give a list of texts; an empty one when it is not there."""
        value = self._take(key, [])
        if not isinstance(value, list) or not all(isinstance(part, str) for part in value):
            raise self.broken("catalog.not_texts", key)
        return tuple(value)

    def words(self, key: str) -> Words:
        """Give words that must be there, in both languages."""
        return words_of(self.table(key))

    def words_or_none(self, key: str) -> Words | None:
        """Give words in both languages, or None when they are not there."""
        return self.words(key) if self.has(key) else None

    def table(self, key: str) -> "Table":
        """Give a table within it."""
        value = self._take(key, None)
        if not isinstance(value, dict):
            raise self.broken("catalog.not_table", key)
        return Table(self.source, value, (*self.keys, key))

    def tables(self, key: str) -> list["Table"]:
        """Give an array of tables within it; an empty one when it is not there."""
        value = self._take(key, [])
        if not isinstance(value, list) or not all(isinstance(part, dict) for part in value):
            raise self.broken("catalog.not_tables", key)
        return [Table(self.source, part, (*self.keys, key, no)) for no, part in enumerate(value)]

    def done(self) -> None:
        """Refuse the table when it has a key that nobody asked for."""
        if unknown := self._content.keys() - self._asked:
            raise self.broken("catalog.unknown_key", min(unknown))

    def broken(self, reason: str, *keys: str | int) -> CatalogBroken:
        """Make the error that names a key of this table."""
        return self.source.broken(reason, (*self.keys, *keys))

    def _take(self, key: str, default: object) -> object:
        self._asked.add(key)
        return self._content.get(key, default)


def read(root: Path, path: Path) -> Table:
    """Read one file of the catalog.

    Raises CatalogBroken when it is not there, not UTF-8, not NFC or not TOML.
    """
    file = path.relative_to(root).as_posix()
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError as missing:
        raise Source(file, "").broken("catalog.no_file") from missing
    except UnicodeDecodeError as strange:
        raise Source(file, "").broken("catalog.not_utf8") from strange
    source = Source(file, text)
    if not unicodedata.is_normalized("NFC", text):
        lines = text.splitlines()
        wrong = next(n for n, t in enumerate(lines, 1) if not unicodedata.is_normalized("NFC", t))
        raise source.broken("catalog.not_nfc", line=wrong)
    try:
        return Table(source, loads_plain(text) or tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        stated = _STATED_LINE.search(str(error))
        line = int(stated.group(1)) if stated else len(text.splitlines())
        raise source.broken("catalog.not_toml", line=line) from error


def words_of(table: Table) -> Words:
    """Give the words a table holds: `vi` and `en`, leaving open the same names."""
    words = Words(table.text("vi"), table.text("en"))
    table.done()
    open_names = placeholders(words.vi)
    if open_names is None or open_names != placeholders(words.en):
        raise table.broken("catalog.placeholders")
    return words


def line_of(text: str, keys: Keys) -> int:
    """Find the line where a key stands, or the first that stands nearest to it."""
    best, deepest = 1, 0
    here: Keys = ()
    counts: dict[tuple[str, ...], int] = {}
    for number, line in enumerate(text.splitlines(), 1):
        if header := _HEADER.match(line):
            parts = _parts(header.group(2))
            if header.group(1) == "[[":
                counts[parts] = counts.get(parts, -1) + 1
                here = (*parts, counts[parts])
            else:
                here = parts
            found = here
        elif key := _KEY.match(line):
            found = (*here, *_parts(key.group(1)))
        else:
            continue
        shared = _shared(keys, found)
        if shared > deepest:
            best, deepest = number, shared
    return best


def _parts(dotted: str) -> tuple[str, ...]:
    return tuple(quoted or bare for quoted, bare in _PART.findall(dotted))


def _shared(keys: Keys, found: Keys) -> int:
    """Count the tables that two keys have in common."""
    differ = (n for n, (one, other) in enumerate(zip(keys, found, strict=False)) if one != other)
    return next(differ, min(len(keys), len(found)))
