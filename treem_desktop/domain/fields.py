"""What a record type's annotations say about its fields."""

from dataclasses import dataclass, fields
from enum import Enum
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from treem_desktop.domain.record import Record
from treem_desktop.domain.values import LINKS, Code, Dong, PartialDate, Value


class Form(Enum):
    """What a value is, whatever Python type it has."""

    TEXT = "text"
    CODE = "code"
    CODES = "codes"
    DATE = "date"
    MONEY = "money"
    NUMBER = "number"
    LINK = "link"
    UNITS = "units"


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a record type."""

    name: str
    form: Form
    target: str = ""
    """The kind of record a link points to."""


_FORMS: dict[object, Form] = {
    str: Form.TEXT,
    Code: Form.CODE,
    PartialDate: Form.DATE,
    Dong: Form.MONEY,
    int: Form.NUMBER,
    tuple[Code, ...]: Form.CODES,
    tuple[str, ...]: Form.UNITS,
}
_known: dict[type[Record], tuple[Field, ...]] = {}


def fields_of(record_type: type[Record]) -> tuple[Field, ...]:
    """List the fields of a record type in their order, without its id.

    Raises TypeError when an annotation is none of the forms a field may have.
    """
    if record_type not in _known:
        hints = get_type_hints(record_type)
        _known[record_type] = tuple(
            _field(item.name, hints[item.name]) for item in fields(record_type) if item.name != "id"
        )
    return _known[record_type]


def values_of(record: Record) -> dict[str, Value]:
    """Give the fields of a record that are not empty, without its id."""
    return {
        field.name: value
        for field in fields_of(type(record))
        if (value := getattr(record, field.name)) is not None
    }


def _field(name: str, hint: Any) -> Field:
    wanted = [part for part in get_args(hint) if part is not type(None)]
    if get_origin(hint) not in (Union, UnionType) or len(wanted) != 1:
        raise TypeError(f"{name}: a field is one form or empty, not {hint}")
    inner = wanted[0]
    if inner in LINKS:
        return Field(name, Form.LINK, LINKS[inner])
    if inner not in _FORMS:
        raise TypeError(f"{name}: {inner} is not a form a field may have")
    return Field(name, _FORMS[inner])
