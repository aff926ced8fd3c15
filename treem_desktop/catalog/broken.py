"""Tells of a broken catalog without the catalog: its sentence may lie in what is broken."""

from pathlib import Path

from treem_desktop.catalog.source import read, words_of
from treem_desktop.domain.errors import CatalogBroken


def told(broken: CatalogBroken, language: str, root: Path) -> str:
    """Give the sentence of the error; only codes when even that sentence cannot be read."""
    values = dict(broken.values)
    try:
        table = read(root, root / "messages" / "catalog.toml")
        reason = words_of(table.table(str(values["reason"])))
        sentence = words_of(table.table(broken.code))
    except CatalogBroken:
        return f"{values['file']}:{values['line']}: {values['key']}: {values['reason']}"
    values["reason"] = reason.in_(language)
    return sentence.filled(language, values)
