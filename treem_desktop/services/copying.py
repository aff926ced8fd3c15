"""Tables as text for a sheet of Excel: tabs between the cells, and nothing that calculates."""

from collections.abc import Sequence

_STARTS = ("=", "+", "-", "@")
"""What a cell begins with that Excel would take for a formula."""


def tab_text(rows: Sequence[Sequence[str | int]]) -> str:
    """Write rows as text to paste: whole numbers stay numbers, texts never become formulas."""
    return "".join("\t".join(map(_cell, row)) + "\r\n" for row in rows)


def _cell(value: str | int) -> str:
    if isinstance(value, int):
        return str(value)
    plain = " ".join(value.split())
    return f"'{plain}" if plain.startswith(_STARTS) else plain
