"""What the household sheet says of the household itself: the lines over its tables."""

from treem_desktop.domain.dates import is_child, valid
from treem_desktop.domain.household import Household
from treem_desktop.domain.page import Page
from treem_desktop.reports.blank_sheet import choices
from treem_desktop.reports.blocks import Cell, Pair, Pairs
from treem_desktop.reports.sheet_options import SheetOptions
from treem_desktop.reports.sheet_people import day_text
from treem_desktop.reports.wording import Wording


def about_household(page: Page | None, options: SheetOptions, wording: Wording) -> Pairs:
    """Give the data lines. A blank sheet says only which page of the book it belongs to."""
    word = wording.word
    place = page.neighbourhood if page else None
    known = None if options.blank else page
    household = known.household if known else None
    name = (known.householder.full_name or "") if known and known.householder else ""
    residence: Cell = wording.short(household, "residence") if household else ""
    stays = choices("household", "residence", wording) if options.blank else residence
    lines = [
        (
            Pair(word("sheet.neighbourhood"), (place and place.name) or "", 5),
            Pair(word("sheet.area"), (place and place.area) or "", 2),
            Pair(word("sheet.number"), _number(page, options, wording), 5),
        ),
        (
            Pair(word("sheet.householder"), name, 7),
            Pair(word("sheet.phone"), _phone(known), 5),
        ),
        (
            Pair(word("sheet.address"), address_of(household, wording) if household else "", 7),
            Pair(word("sheet.under_16"), str(children_of(known, options)) if known else "", 5),
        ),
    ]
    wide = 7 if options.landscape else 5
    rest = [Pair(word("sheet.residence"), stays, 12 if options.blank else wide)]
    if not options.blank:
        rest.append(Pair(word("sheet.poverty"), _poverty(household, wording), 12 - wide))
    return Pairs((*lines, tuple(rest)))


def children_of(page: Page, options: SheetOptions) -> int:
    """Count the children who live in the household; one without a known birth date is a child."""
    births = [
        entry.child.born_on
        for entry in page.children
        if not entry.child.struck and entry.left_by is None
    ]
    return sum(born is None or not valid(born) or is_child(born, options.day) for born in births)


def _phone(page: Page | None) -> str:
    if page is None:
        return ""
    return page.household.phone or (page.householder and page.householder.phone) or ""


def _number(page: Page | None, options: SheetOptions, wording: Wording) -> str:
    if page is None:
        return ""
    number = page.household.number or ""
    former = [
        wording.word("sheet.former_number", number=old.number, neighbourhood=old.neighbourhood_name)
        if old.neighbourhood_name
        else old.number
        for old in page.former_numbers
        if old.number and not old.struck
    ]
    if not former or options.blank:
        return number
    return wording.word("sheet.former_numbers", number=number, former="; ".join(former))


def _poverty(household: Household | None, wording: Wording) -> str:
    if household is None or not household.poverty:
        return ""
    label = wording.short(household, "poverty")
    if not household.poverty_from:
        return label
    day = day_text(household.poverty_from, wording)
    return wording.word("sheet.poverty_from", poverty=label, day=day)


def address_of(household: Household, wording: Wording) -> str:
    """Write where a household lives, from the smallest place to the largest."""
    parts = (
        _part("flat", household.flat, wording),
        _part("floor", household.floor, wording),
        _part("building", household.building, wording),
        _part("lodging", household.lodging_house, wording),
        _part("house", household.house_number, wording),
        _part("lane", household.lane, wording),
        household.street or "",
    )
    text = ", ".join(filter(None, parts))
    return text[:1].upper() + text[1:]


def _part(name: str, text: str | None, wording: Wording) -> str:
    """Name what a bare number is; what is written in words stays as it is."""
    if not text or not text[:1].isdigit():
        return text or ""
    return wording.word(f"sheet.{name}", text=text)
