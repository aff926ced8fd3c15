"""Programs of other versions: with other fields, other kinds, other names."""

import contextlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, make_dataclass, replace
from typing import Any, get_type_hints
from unittest.mock import patch

from treem_desktop.catalog.loading import Catalog, catalog
from treem_desktop.catalog.records import FieldWords, RecordWords
from treem_desktop.catalog.words import Words
from treem_desktop.domain.fields import fields_of
from treem_desktop.domain.formerly import FORMERLY
from treem_desktop.domain.kinds import KINDS
from treem_desktop.domain.record import Record
from treem_desktop.domain.session import Secrecy
from treem_desktop.domain.values import Value
from treem_desktop.storage.states import SHAPES, Shape

_WORDS = Words("Thử", "Trial")


@dataclass(frozen=True)
class Program:
    """One version of the program: what differs from the one under test."""

    kinds: Mapping[str, type[Record]]
    formerly: Mapping[tuple[str, str], tuple[str, Callable[[Value], Value]]] = field(
        default_factory=dict
    )

    @contextlib.contextmanager
    def running(self) -> Iterator[Catalog]:
        """Be this program inside the block; gives its catalog."""
        own = catalog()  # read for the record types under test, before they are others
        with contextlib.ExitStack() as stack:
            stack.enter_context(patch.dict(KINDS, self.kinds, clear=True))
            shapes = {kind: Shape(kind) for kind in KINDS}
            stack.enter_context(patch.dict(SHAPES, shapes, clear=True))
            stack.enter_context(patch.dict(FORMERLY, self.formerly, clear=True))
            yield replace(own, records={kind: _words(kind) for kind in KINDS})


def altered(
    record_type: type[Record], drop: tuple[str, ...] = (), add: Mapping[str, object] | None = None
) -> type[Record]:
    """Make a record type like another one, without some fields and with some more."""
    hints: dict[str, Any] = {
        name: hint
        for name, hint in get_type_hints(record_type).items()
        if name in record_type.__dataclass_fields__ and name not in drop
    }
    own = {
        n: h for n, h in {**hints, **(add or {})}.items() if n not in Record.__dataclass_fields__
    }
    return make_dataclass(
        record_type.__name__,
        [(name, hint, field(default=None)) for name, hint in own.items()],
        bases=(Record,),
        namespace={"kind": record_type.kind},
        frozen=True,
        slots=True,
        kw_only=True,
    )


def _words(kind: str) -> RecordWords:
    known = catalog().records.get(kind)
    fields = {
        f.name: (known.fields.get(f.name) if known else None)
        or FieldWords(f.name, f.form, f.target, _WORDS, Secrecy.PERSONAL)
        for f in fields_of(KINDS[kind])
    }
    if known is not None:
        return replace(known, fields=fields)
    return RecordWords(kind, _WORDS, _WORDS, "", (), (), fields)
