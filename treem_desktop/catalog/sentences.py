"""Sentences and words by code: every file of messages/ is one table, and so is wording/."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from treem_desktop.catalog.source import read, words_of
from treem_desktop.catalog.words import Words


def read_sentences(root: Path, folder: str) -> Mapping[str, Words]:
    """Read all files of a folder as one table from code to words.

    Raises CatalogBroken; also when two files have one code.
    """
    sentences: dict[str, Words] = {}
    for path in sorted((root / folder).glob("*.toml")):
        table = read(root, path)
        for code in table.names():
            if code in sentences:
                raise table.broken("catalog.duplicate_code", code)
            sentences[code] = words_of(table.table(code))
    return MappingProxyType(sentences)
