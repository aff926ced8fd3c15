"""The code lists of the law and of the office: lists/*.toml."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from treem_desktop.catalog.source import Table, read
from treem_desktop.catalog.words import Words
from treem_desktop.domain.session import Secrecy
from treem_desktop.domain.values import UNKNOWN

_CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.]*")
_SECRECY = {secrecy.value: secrecy for secrecy in Secrecy}
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a list. Its code is for ever; its label is the law's or the office's word."""

    code: str
    label: Words
    short: Words
    """For chips and narrow columns; the label itself when the list has no shorter word."""
    secrecy: Secrecy = Secrecy.ORDINARY
    """RESTRICTED: the code makes every record that holds it restricted."""
    parent: str = ""
    """The code of the group it belongs to."""
    category: str = ""
    law_letter: str = ""
    source: str = ""
    condition: Words | None = None
    """What must be there before it may be set: an age, a paper, a conclusion."""
    verified: bool = True
    """False: from memory, not from the text of the law."""
    valid_from: str = ""
    valid_until: str = ""

    @property
    def group(self) -> str:
        """Give the code it is counted under: its group's, or its own."""
        return self.parent or self.code

    def valid_on(self, day: str) -> bool:
        """Tell whether it may be chosen for a day written 2025-07-01."""
        return self.valid_from <= day and (not self.valid_until or day <= self.valid_until)


@dataclass(frozen=True, slots=True)
class CodeList:
    """One list, in the order its file has."""

    name: str
    label: Words
    entries: Mapping[str, Entry]
    source: str = ""
    verified: bool = True
    list_id: str = ""
    """Which of several official lists the codes are of, such as A of the ethnic groups."""
    restricted: frozenset[str] = field(default=frozenset())
    """The codes that make a record restricted."""

    def knows(self, code: str) -> bool:
        """Tell whether a code may stand in a field of this list; «?» may in every list."""
        return code in self.entries or code == UNKNOWN

    def label_of(self, code: str, language: str) -> str:
        """Give the label of a code; a code of a newer version is shown as it is."""
        return self.entries[code].label.in_(language) if code in self.entries else code

    def short_of(self, code: str, language: str) -> str:
        """Give the short label of a code; a code of a newer version is shown as it is."""
        return self.entries[code].short.in_(language) if code in self.entries else code

    def children(self, code: str) -> tuple[Entry, ...]:
        """List the entries of a group."""
        return tuple(entry for entry in self.entries.values() if entry.parent == code)

    def leaves(self) -> tuple[Entry, ...]:
        """List the entries that are no group of others."""
        groups = {entry.parent for entry in self.entries.values()}
        return tuple(entry for entry in self.entries.values() if entry.code not in groups)

    def offered(self, day: str) -> tuple[Entry, ...]:
        """List the entries that may be chosen for a day written 2025-07-01."""
        return tuple(entry for entry in self.entries.values() if entry.valid_on(day))


def read_lists(root: Path) -> Mapping[str, CodeList]:
    """Read every list of the catalog, by its file's name.

    Raises CatalogBroken.
    """
    paths = sorted((root / "lists").glob("*.toml"))
    return MappingProxyType({path.stem: _list(path.stem, read(root, path)) for path in paths})


def _list(name: str, table: Table) -> CodeList:
    source, verified = table.text("source", ""), table.flag("verified")
    entries: dict[str, Entry] = {}
    for part in table.tables("entries"):
        entry = _entry(part, source, verified)
        if entry.code in entries:
            raise part.broken("catalog.duplicate_code", "code")
        if entry.parent:
            _check_parent(part, entry, entries)
        entries[entry.code] = entry
    if not entries:
        raise table.broken("catalog.no_entries", "entries")
    found = CodeList(
        name=name,
        label=table.words("label"),
        entries=MappingProxyType(entries),
        source=source,
        verified=verified,
        list_id=table.text("list_id", ""),
        restricted=frozenset(
            code for code, entry in entries.items() if entry.secrecy is Secrecy.RESTRICTED
        ),
    )
    table.done()
    return found


def _entry(part: Table, source: str, verified: bool) -> Entry:
    code = part.text("code")
    if not _CODE.fullmatch(code):
        raise part.broken("catalog.not_code", "code")
    label = Words(part.text("vi"), part.text("en"))
    entry = Entry(
        code=code,
        label=label,
        short=part.words_or_none("short") or label,
        secrecy=secrecy_of(part, Secrecy.ORDINARY),
        parent=part.text("parent", ""),
        category=part.text("category", ""),
        law_letter=part.text("law_letter", ""),
        source=part.text("source", source),
        condition=part.words_or_none("condition"),
        verified=part.flag("verified") if part.has("verified") else verified,
        valid_from=_day(part, "valid_from"),
        valid_until=_day(part, "valid_until"),
    )
    part.done()
    return entry


def _check_parent(part: Table, entry: Entry, known: Mapping[str, Entry]) -> None:
    """Refuse a group that does not stand above its entries, or is more secret than they are."""
    group = known.get(entry.parent)
    if group is None or group.parent:
        raise part.broken("catalog.unknown_parent", "parent")
    if group.secrecy is not entry.secrecy:
        raise part.broken("catalog.less_secret_than_group", "code")


def secrecy_of(part: Table, default: Secrecy | None = None) -> Secrecy:
    """Give the class a table names; without a default it must name one."""
    if default and not part.has("secrecy"):
        return default
    found = _SECRECY.get(part.text("secrecy"))
    if found is None:
        raise part.broken("catalog.unknown_secrecy", "secrecy")
    return found


def _day(part: Table, key: str) -> str:
    day = part.text(key, "")
    if day and not _DAY.fullmatch(day):
        raise part.broken("catalog.not_day", key)
    return day
