"""The tables of a sheet that is filled in by hand: the same layout, without groups and IDs."""

from treem_desktop.reports.blocks import Cell, Choices, Row, Table
from treem_desktop.reports.sheet_columns import CHILDREN, MEMBERS, MOVEMENTS, SUPPORTS, Plan
from treem_desktop.reports.sheet_options import SheetOptions
from treem_desktop.reports.wording import Wording

_TICKED = {
    "sex": ("child", "sex"),
    "birth_registered": ("child", "birth_registered"),
    "health_card": ("child", "health_card"),
}
"""What is ticked rather than written on a blank sheet."""
_HANDWRITTEN = {
    True: {"members": 4, "children": 5, "movements": 2, "supports": 2},
    False: {"members": 4, "children": 7, "movements": 6, "supports": 5},
}
"""Empty rows, by landscape: as many as two pages hold."""


def blank_tables(options: SheetOptions, wording: Wording) -> list[Table]:
    """Give the four tables with empty rows; what has few answers is ticked."""
    shape = (True, options.landscape)
    plans = {
        "members": MEMBERS[shape],
        "children": CHILDREN[shape],
        "movements": MOVEMENTS[options.landscape],
        "supports": SUPPORTS[options.landscape],
    }
    count = _HANDWRITTEN[options.landscape]
    return [
        Table(
            title=wording.word(f"sheet.{name}"),
            again=wording.word("sheet.again", title=wording.word(f"sheet.{name}")),
            columns=plan.set_in(wording),
            rows=tuple(_blank_row(number, plan, wording) for number in range(1, count[name] + 1)),
            tall=True,
        )
        for name, plan in plans.items()
    ]


def _blank_row(number: int, plan: Plan, wording: Wording) -> Row:
    cells: list[Cell] = [str(number)]
    for keys in plan.keys[1:]:
        asked = _TICKED.get(keys[0])
        cells.append(choices(*asked, wording) if asked else "")
    return Row(tuple(cells))


def choices(kind: str, field: str, wording: Wording) -> Choices:
    """Give the answers of a code list as boxes to tick."""
    catalog = wording.catalog
    found = catalog.list(catalog.record(kind).fields[field].list_name)
    options = [entry.short.in_(wording.language) for entry in found.entries.values()]
    if field == "birth_registered":
        options[-1] = wording.word("sheet.not_registered")
    return Choices(tuple(options))
