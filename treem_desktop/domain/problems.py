"""What a check found, as data: errors apart from warnings, sentences elsewhere."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding about a record. A warning never blocks."""

    code: str
    """Names the sentence in the catalog, such as `personal_id.length`."""
    field: str = ""
    warning: bool = True
    values: dict[str, object] = field(default_factory=dict, hash=False)
