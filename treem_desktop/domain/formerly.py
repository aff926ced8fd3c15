"""Names and meanings of before: applied when a line is read, never by rewriting a line."""

from collections.abc import Callable, Mapping

from treem_desktop.domain.values import Value

Renaming = tuple[str, Callable[[Value], Value]]
"""The name a field has now, and how a value of before is read now."""

FORMERLY: Mapping[tuple[str, str], Renaming] = {}
"""(kind, name of before) to what it is now. Append only; tests/books/released.txt witnesses.

Digests name fields as they are read: a desk that does not know a renaming counts other totals.
"""


def read_now(
    kind: str, fields: Mapping[str, Value], formerly: Mapping[tuple[str, str], Renaming] = FORMERLY
) -> dict[str, Value]:
    """Give a line's fields under the names and meanings of this program."""
    if not formerly:
        return dict(fields)
    now: dict[str, Value] = {}
    for name, value in fields.items():
        new_name, reread = formerly.get((kind, name), (name, _same))
        now[new_name] = reread(value)
    return now


def name_now(kind: str, name: str, formerly: Mapping[tuple[str, str], Renaming] = FORMERLY) -> str:
    """Give the name a field has now."""
    return formerly[kind, name][0] if (kind, name) in formerly else name


def _same(value: Value) -> Value:
    return value
