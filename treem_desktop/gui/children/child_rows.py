"""What the table of children says of each child."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from treem_desktop.catalog.loading import CIRCUMSTANCES, Catalog
from treem_desktop.domain.child import Child
from treem_desktop.domain.dates import age, show, valid
from treem_desktop.domain.values import UNKNOWN
from treem_desktop.gui.language import language
from treem_desktop.gui.standard.rows import Cell, Column, Mark, Row
from treem_desktop.gui.widgets.chip import ChipTone
from treem_desktop.services.listing import ChildRow

translate = QCoreApplication.translate

ORDERS = {"full_name": "name", "age": "born_on", "household": "place"}
"""What a column sorts by, where it is no field of the child."""
_TONES: dict[str, ChipTone] = {"special": "accent", "at_risk": "due", "hardship": "neutral"}


def columns() -> list[Column]:
    """Name the columns in the language of the interface."""
    return [
        Column("full_name", translate("ChildrenScreen", "Full name"), 196),
        Column("born_on", translate("ChildrenScreen", "Date of birth"), 116, digits=True),
        Column("age", translate("ChildrenScreen", "Age"), 62, right=True, digits=True),
        Column("sex", translate("ChildrenScreen", "Sex"), 80),
        Column("household", translate("ChildrenScreen", "No."), 74, digits=True),
        Column("area", translate("ChildrenScreen", "Neighbourhood"), 116, sortable=False),
        Column("schooling", translate("ChildrenScreen", "School"), 136),
        Column("birth_registered", translate("ChildrenScreen", "Birth reg."), 92),
        Column("health_card", translate("ChildrenScreen", "Insurance"), 92),
        Column("groups", translate("ChildrenScreen", "Circumstances"), 176, sortable=False),
        Column("personal_id", translate("ChildrenScreen", "Personal ID"), 130, shown=False),
        Column("relation", translate("ChildrenScreen", "Relation"), 120, shown=False),
        Column("ethnic_group", translate("ChildrenScreen", "Ethnic group"), 100, shown=False),
        Column("residence", translate("ChildrenScreen", "Residence"), 110, shown=False),
    ]


def row_of(catalog: Catalog, row: ChildRow, today: date) -> Row:
    """Say what the table says of a child, in the order of the columns."""
    child = row.child
    cells: tuple[Cell, ...] = (
        child.full_name or translate("ChildrenScreen", "No name yet"),
        show(child.born_on) if child.born_on and child.born_on[0] != UNKNOWN else "",
        _age(child, today),
        _short(catalog, child, "sex"),
        row.household,
        row.neighbourhood,
        _schooling(catalog, child),
        _paper(catalog, child, "birth_registered"),
        _paper(catalog, child, "health_card"),
        _groups(catalog, row),
        child.personal_id or "",
        _short(catalog, child, "relation"),
        _short(catalog, child, "ethnic_group"),
        _short(catalog, child, "residence"),
    )
    return Row(child.id, cells, struck=child.struck or row.gone)


def _age(child: Child, today: date) -> str:
    if not child.born_on or not valid(child.born_on):
        return ""
    years = age(child.born_on, today)
    return str(years) if years >= 0 else ""


def _short(catalog: Catalog, child: Child, name: str) -> str:
    return catalog.short_of("child", name, getattr(child, name), language())


def _schooling(catalog: Catalog, child: Child) -> Cell:
    words = _short(catalog, child, "schooling")
    if child.schooling in ("left", "never"):
        return (Mark(words, "due", "warning"),)
    return " – ".join(filter(None, (words, child.school_class)))


def _paper(catalog: Catalog, child: Child, name: str) -> Cell:
    words = _short(catalog, child, name)
    return (Mark(words, "due", "warning"),) if getattr(child, name) == "no" else words


def _groups(catalog: Catalog, row: ChildRow) -> Cell:
    entries = catalog.list(CIRCUMSTANCES).entries
    restricted = catalog.restricted_codes("circumstance", "code")
    marks = []
    for code in row.groups:
        words = catalog.short_of("circumstance", "code", code, language())
        category = entries[code].category if code in entries else ""
        closed = code in restricted
        tone: ChipTone = "overdue" if closed else _TONES.get(category, "neutral")
        marks.append(Mark(words, tone, "lock" if closed else ""))
    return tuple(marks)
