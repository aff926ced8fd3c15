"""What settings are until an office changes them: settings.toml."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from treem_desktop.catalog.source import read
from treem_desktop.catalog.words import Words


@dataclass(frozen=True, slots=True)
class Default:
    """The first value of a setting, and how sure it is."""

    name: str
    label: Words
    value: str
    source: str = ""
    verified: bool = True


def read_defaults(root: Path) -> Mapping[str, Default]:
    """Read the settings' first values.

    Raises CatalogBroken.
    """
    table = read(root, root / "settings.toml")
    found = {}
    for name in table.names():
        part = table.table(name)
        found[name] = Default(
            name=name,
            label=part.words("label"),
            value=part.text("value"),
            source=part.text("source", ""),
            verified=part.flag("verified"),
        )
        part.done()
    return MappingProxyType(found)
