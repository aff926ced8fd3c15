"""What stands on top of the page: number, householder, address, and what was asked of the home."""

from treem_desktop.domain.dates import is_child, valid
from treem_desktop.domain.page import Page
from treem_desktop.domain.values import Code
from treem_desktop.gui.households.paper import Cell, Piece, Said, beside_crossed, small
from treem_desktop.gui.households.paper_line import Entry, PaperColumn
from treem_desktop.gui.households.telling import Telling, translate
from treem_desktop.gui.standard.rows import Mark
from treem_desktop.gui.theme import Text

_POOR = (Code("poor"), Code("near_poor"))


def head_line(telling: Telling) -> tuple[list[PaperColumn], Entry]:
    """Say what the page says of the household itself."""
    page = telling.shown.page
    pairs = _pairs(telling, page)
    columns = [PaperColumn(name, words, 0) for name, words, _ in pairs]
    household = page.household
    return columns, Entry(
        kind=household.kind,
        record=household.id,
        cells=tuple(cell for _, _, cell in pairs),
        lead=_lead(telling, page),
        struck=household.struck,
    )


def under_sixteen(telling: Telling, page: Page) -> int:
    """Count the children who live here; one without a known birth date is a child."""
    births = [
        entry.child.born_on
        for entry in page.children
        if not entry.child.struck and entry.left_by is None
    ]
    return sum(not born or not valid(born) or is_child(born, telling.today) for born in births)


def number_of(page: Page) -> str:
    """Give the title of a page: «Hộ số 0132»."""
    number = page.household.number
    if not number:
        return translate("Page", "Household without a number")
    return translate("Page", "Household {number}").format(number=number)


def _lead(telling: Telling, page: Page) -> Cell:
    title = number_of(page)
    if page.householder is not None:
        title += f" – {page.householder.full_name or translate('Page', 'no name')}"
    pieces: list[Piece] = [Said(title, size=Text.TITLE, strong=True)]
    if page.household.struck:
        pieces.append(beside_crossed(telling.struck(page.household)))
    return tuple(pieces)


def _pairs(telling: Telling, page: Page) -> list[tuple[str, str, Cell]]:
    """Give label and value of all that is told: the main things even when they were not asked."""
    household = page.household
    phone = household.phone or (page.householder.phone if page.householder else None)
    pairs = [
        ("address", translate("Page", "Address"), _said(telling.shown.address)),
        ("neighbourhood", telling.label("household", "neighbourhood"), _area(page)),
        ("phone", telling.label("household", "phone"), _said(phone)),
        (
            "residence",
            telling.label("household", "residence"),
            _said(telling.full(household, "residence")),
        ),
        ("poverty", telling.label("household", "poverty"), _poverty(telling, page)),
        ("reviewed", telling.label("household", "reviewed_on"), _reviewed(telling, page)),
    ]
    asked = ("lived_here_since", "intends_to_stay", "permanent_address", "safe_home", "note")
    for name in asked:
        if getattr(household, name):
            pairs.append(
                (name, telling.label("household", name), _said(telling.full(household, name)))
            )
    return pairs


def _said(words: str | None) -> Cell:
    return (Said(words) if words else Said(translate("Page", "not asked"), "pale"),)


def _area(page: Page) -> Cell:
    place = page.neighbourhood
    if place is None:
        return _said("")
    area = translate("Page", "area {area}").format(area=place.area) if place.area else ""
    return _said(" · ".join(filter(None, (place.name, area))))


def _poverty(telling: Telling, page: Page) -> Cell:
    household = page.household
    words = telling.short(household, "poverty")
    if household.poverty not in _POOR:
        return _said(words)
    days = telling.lasting("", household.poverty_from, household.poverty_until)
    return ((Mark(words, "accent"),), *([small(days)] if days else []))


def _reviewed(telling: Telling, page: Page) -> Cell:
    day = telling.day(page.household.reviewed_on)
    return _said(" · ".join(filter(None, (day, page.household.reviewed_by))))
