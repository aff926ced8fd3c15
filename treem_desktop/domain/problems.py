"""What a check found, as data: errors apart from warnings, sentences elsewhere."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

_NOTHING: Mapping[str, object] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding about a record. A warning never blocks."""

    code: str
    """Names the sentence in the catalog, such as `personal_id.length`."""
    field: str = ""
    warning: bool = True
    values: Mapping[str, object] = _NOTHING
    """What the sentence mentions."""
