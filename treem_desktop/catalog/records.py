"""What the catalog says of a record type: its words, its form, its list. records/*.toml."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from treem_desktop.catalog.lists import CodeList, secrecy_of
from treem_desktop.catalog.source import Table, read
from treem_desktop.catalog.words import PLACEHOLDER, Words
from treem_desktop.domain.fields import Field, Form, fields_of
from treem_desktop.domain.kinds import KINDS
from treem_desktop.domain.record import Record
from treem_desktop.domain.session import Secrecy
from treem_desktop.domain.values import Value

EVERY = "_every"
"""The file of the fields that every record has."""
TWELFTHS = 12
_COMMON = frozenset(field.name for field in fields_of(Record))

_CELL = re.compile(r"([a-z_0-9]+) ([1-9][0-9]*)")
_WHEN = re.compile(r"([a-z_0-9]+)(?:\s*=\s*([\w.]+(?:\s*\|\s*[\w.]+)*))?")


@dataclass(frozen=True, slots=True)
class When:
    """Under what answer a field is asked at all."""

    field: str
    codes: frozenset[str] = frozenset()
    """Any of these; none of them named: any answer but «Chưa hỏi»."""

    def holds(self, values: Mapping[str, Value]) -> bool:
        """Tell whether the field is asked beside these values."""
        value = values.get(self.field)
        if value is None or value == ():
            return False
        held = value if isinstance(value, tuple) else (str(value),)
        return not self.codes or not self.codes.isdisjoint(held)


@dataclass(frozen=True, slots=True)
class FieldWords:
    """What the catalog says of one field."""

    name: str
    form: Form
    target: str
    """The kind of record a link points to."""
    label: Words
    secrecy: Secrecy
    help: Words | None = None
    list_name: str = ""
    source: str = ""
    """The legal source, where there is one."""
    unit: Words | None = None
    when: When | None = None
    tall: bool = False
    """A text of several lines."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One field in a row of a form."""

    field: str
    width: int
    """In twelfths of the row."""


@dataclass(frozen=True, slots=True)
class Section:
    """One part of a form, with rows written as the paper reads."""

    key: str
    label: Words
    rows: tuple[tuple[Cell, ...], ...]
    folded: bool = False
    """Shown under «Thêm thông tin»."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of the standard list."""

    field: str
    width: int
    """How many letters wide it is at first."""


@dataclass(frozen=True, slots=True)
class RecordWords:
    """What the catalog says of one record type."""

    kind: str
    label: Words
    plural: Words
    display: str
    """How a link to such a record reads: {field} and what stands between."""
    sections: tuple[Section, ...]
    columns: tuple[Column, ...]
    fields: Mapping[str, FieldWords]
    """Every field of the dataclass, in its order, the common ones among them."""

    def asked(self) -> tuple[str, ...]:
        """List the fields of the form in the order they are asked."""
        return tuple(
            cell.field for section in self.sections for row in section.rows for cell in row
        )


def read_records(root: Path, lists: Mapping[str, CodeList]) -> Mapping[str, RecordWords]:
    """Read the file of every kind and hold it against its dataclass.

    Raises CatalogBroken.
    """
    folder = root / "records"
    for path in sorted(folder.glob("*.toml")):
        if path.stem not in {*KINDS, EVERY}:
            raise read(root, path).broken("catalog.unknown_kind")
    every = read(root, folder / f"{EVERY}.toml")
    common = every.table("fields")
    every.done()
    records = {
        kind: _record(kind, read(root, folder / f"{kind}.toml"), common, lists) for kind in KINDS
    }
    common.done()
    return MappingProxyType(records)


def _record(kind: str, table: Table, common: Table, lists: Mapping[str, CodeList]) -> RecordWords:
    own = table.table("fields")
    fields: dict[str, FieldWords] = {}
    for field in fields_of(KINDS[kind]):
        part = common if field.name in _COMMON and not own.has(field.name) else own
        if not part.has(field.name):
            raise part.broken("catalog.field_missing", field.name)
        fields[field.name] = _field(field, part.table(field.name), lists)
    own.done()
    for name, words in fields.items():
        if words.when and not _sound(words.when, fields, lists):
            raise own.broken("catalog.wrong_when", name, "when")
    record = RecordWords(
        kind=kind,
        label=table.words("label"),
        plural=table.words("plural"),
        display=_display(table, fields),
        sections=_sections(table, fields),
        columns=_columns(table, fields),
        fields=MappingProxyType(fields),
    )
    table.done()
    return record


def _field(field: Field, part: Table, lists: Mapping[str, CodeList]) -> FieldWords:
    list_name = part.text("list", "")
    if bool(list_name) != (field.form in (Form.CODE, Form.CODES)):
        raise part.broken("catalog.list_or_code", *(["list"] if list_name else []))
    if list_name and list_name not in lists:
        raise part.broken("catalog.unknown_list", "list")
    words = FieldWords(
        name=field.name,
        form=field.form,
        target=field.target,
        label=part.words("label"),
        secrecy=secrecy_of(part),
        help=part.words_or_none("help"),
        list_name=list_name,
        source=part.text("source", ""),
        unit=part.words_or_none("unit"),
        when=_when(part) if part.has("when") else None,
        tall=part.flag("tall"),
    )
    part.done()
    return words


def _when(part: Table) -> When:
    found = _WHEN.fullmatch(part.text("when"))
    if not found:
        raise part.broken("catalog.wrong_when", "when")
    codes = found.group(2) or ""
    return When(found.group(1), frozenset(code.strip() for code in codes.split("|") if code))


def _sound(when: When, fields: Mapping[str, FieldWords], lists: Mapping[str, CodeList]) -> bool:
    if when.field not in fields:
        return False
    found = lists.get(fields[when.field].list_name)
    return not when.codes or (found is not None and all(map(found.knows, when.codes)))


def _display(table: Table, fields: Mapping[str, FieldWords]) -> str:
    display = table.text("display")
    if not set(PLACEHOLDER.findall(display)) <= fields.keys():
        raise table.broken("catalog.unknown_field", "display")
    return display


def _columns(table: Table, fields: Mapping[str, FieldWords]) -> tuple[Column, ...]:
    columns = []
    for text in table.texts("columns"):
        found = _CELL.fullmatch(text)
        if not found or found.group(1) not in fields:
            raise table.broken("catalog.unknown_field", "columns")
        columns.append(Column(found.group(1), int(found.group(2))))
    return tuple(columns)


def _sections(table: Table, fields: Mapping[str, FieldWords]) -> tuple[Section, ...]:
    sections = []
    seen: set[str] = set()
    for part in table.tables("sections"):
        rows = tuple(_row(part, row, fields) for row in part.texts("rows"))
        for cell in (cell for row in rows for cell in row):
            if cell.field in seen:
                raise part.broken("catalog.field_twice", "rows")
            seen.add(cell.field)
        key, label = part.text("key"), part.words("label")
        sections.append(Section(key, label, rows, part.flag("folded")))
        part.done()
    return tuple(sections)


def _row(part: Table, row: str, fields: Mapping[str, FieldWords]) -> tuple[Cell, ...]:
    cells = []
    for text in row.split(","):
        found = _CELL.fullmatch(text.strip())
        if not found or found.group(1) not in fields:
            raise part.broken("catalog.unknown_field", "rows")
        cells.append(Cell(found.group(1), int(found.group(2))))
    if sum(cell.width for cell in cells) > TWELFTHS:
        raise part.broken("catalog.row_too_wide", "rows")
    return tuple(cells)
