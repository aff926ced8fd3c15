"""What a check found, as data: errors apart from warnings, sentences elsewhere."""

import dataclasses
from collections.abc import Mapping


@dataclasses.dataclass(frozen=True, slots=True)
class Problem:
    """One finding about a record. A warning never blocks."""

    code: str
    """Names the sentence in the catalog, such as `personal_id.length`."""
    field: str = ""
    warning: bool = True
    values: Mapping[str, object] = dataclasses.field(default_factory=dict, hash=False)
    """What the sentence mentions."""
