"""What the household tracking sheet says, from one page of the book: no fonts, no places."""

from collections.abc import Iterable

from treem_desktop.domain.household import Household
from treem_desktop.domain.page import Page
from treem_desktop.reports.blocks import (
    Block,
    Cell,
    Choices,
    Foot,
    Head,
    Pair,
    Pairs,
    Paper,
    Paragraph,
    Post,
    Row,
    Signatures,
    Table,
    Title,
    Voice,
)
from treem_desktop.reports.sheet_columns import CHILDREN, MEMBERS, MOVEMENTS, SUPPORTS, Plan
from treem_desktop.reports.sheet_events import SheetEvents
from treem_desktop.reports.sheet_options import Copy, SheetOptions
from treem_desktop.reports.sheet_people import SheetPeople, Values, day_text
from treem_desktop.reports.wording import Wording

_TICKED = {
    "sex": ("child", "sex"),
    "birth_registered": ("child", "birth_registered"),
    "health_card": ("child", "health_card"),
}
"""What is ticked rather than written on a blank sheet."""
_HANDWRITTEN = {"members": 4, "children": 5, "movements": 2, "supports": 2}
"""Empty rows of a blank sheet."""


def household_sheet(page: Page | None, options: SheetOptions, wording: Wording) -> Paper:
    """Say what the sheet of a household says; without a page it is blank for any household."""
    if options.blank:
        tables = _blank_tables(options, wording)
    else:
        assert page is not None
        tables = _tables(page, options, wording)
    return Paper(
        blocks=(
            head(options, wording),
            _title(options, wording),
            *_why_asked(options, wording),
            _about_household(page, options, wording),
            *tables,
            _signatures(page, options, wording),
        ),
        foot=foot(options, wording),
        band=wording.word("paper.training") if options.training else "",
    )


def head(options: SheetOptions, wording: Wording) -> Head:
    """Give the head of a ward's paper; since 1 July 2025 no district stands in it."""
    return Head(
        left=(wording.word("paper.committee"), options.unit.upper()),
        right=(wording.word("paper.nation"), wording.word("paper.motto")),
    )


def foot(options: SheetOptions, wording: Wording) -> Foot:
    """Give the foot of every page. Decree 56/2017 art. 33."""
    word = wording.word
    city = word("paper.hotline_city", city=options.city_line) if options.city_line else ""
    printed = word(
        "paper.printed_at",
        time=f"{options.printed_at:%H:%M}",
        day=f"{options.printed_at:%d/%m/%Y}",
    )
    by = word("paper.printed_by", person=options.printed_by)
    return Foot(
        sentence=word("paper.secrecy"),
        notes=tuple(filter(None, (word("paper.hotline"), city, printed, by))),
        page=word("paper.page", page="{page}", pages="{pages}"),
    )


def _title(options: SheetOptions, wording: Wording) -> Title:
    word = wording.word
    if options.blank:
        return Title(word("sheet.title"), (word("sheet.extract_blank"),))
    under = [word("sheet.extract", day=f"{options.day:%d/%m/%Y}")]
    if options.copy is Copy.COLLABORATOR:
        under.append(word("sheet.copy_collaborator"))
    return Title(word("sheet.title"), tuple(under))


def _why_asked(options: SheetOptions, wording: Wording) -> Iterable[Block]:
    if options.blank:
        yield Paragraph(wording.word("sheet.why_asked"), Voice.QUIET)


def _about_household(page: Page | None, options: SheetOptions, wording: Wording) -> Pairs:
    """Give the data lines. A blank sheet says only which page of the book it belongs to."""
    word = wording.word
    place = page.neighbourhood if page else None
    known = None if options.blank else page
    household = known.household if known else None
    name = (known.householder.full_name or "") if known and known.householder else ""
    residence: Cell = wording.short(household, "residence") if household else ""
    stays = _choices("household", "residence", wording) if options.blank else residence
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
        (Pair(word("sheet.address"), address_of(household, wording) if household else ""),),
    ]
    rest = [Pair(word("sheet.residence"), stays, 12 if options.blank else 5)]
    if not options.blank:
        rest.append(Pair(word("sheet.poverty"), _poverty(household, wording), 7))
    return Pairs((*lines, tuple(rest)))


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


def _tables(page: Page, options: SheetOptions, wording: Wording) -> list[Table]:
    people = SheetPeople(page, options, wording)
    events = SheetEvents(page, people, wording)
    upright = (False, options.landscape)
    members = [
        (people.member(number, person), people.member_left(person))
        for number, person in enumerate(page.members, 1)
    ]
    children = [
        (people.child(number, entry), entry.child.struck or entry.left_by is not None)
        for number, entry in enumerate(page.children, 1)
    ]
    movements = [
        (events.movement(number, movement), movement.struck)
        for number, movement in enumerate(page.movements, 1)
    ]
    supports = [
        (events.support(number, name, support), support.struck)
        for number, (name, support) in enumerate(events.supports(), 1)
    ]
    return [
        _table("members", MEMBERS[upright], members, wording, spare=0 if members else 1),
        _table("children", CHILDREN[upright], children, wording, spare=0 if children else 1),
        _table("movements", MOVEMENTS[options.landscape], movements, wording, spare=2),
        _table("supports", SUPPORTS[options.landscape], supports, wording, spare=1),
    ]


def _table(
    name: str, plan: Plan, rows: list[tuple[Values, bool]], wording: Wording, spare: int
) -> Table:
    title = wording.word(f"sheet.{name}")
    keys = plan.keys
    return Table(
        title=title,
        again=wording.word("sheet.again", title=title),
        columns=plan.set_in(wording),
        rows=tuple(
            Row(
                tuple(
                    values[column[0]]
                    if len(column) == 1
                    else "\n".join(filter(None, (values[key] for key in column)))
                    for column in keys
                ),
                struck,
            )
            for values, struck in rows
        ),
        spare=spare,
    )


def _blank_tables(options: SheetOptions, wording: Wording) -> list[Table]:
    upright = (True, options.landscape)
    plans = {
        "members": MEMBERS[upright],
        "children": CHILDREN[upright],
        "movements": MOVEMENTS[options.landscape],
        "supports": SUPPORTS[options.landscape],
    }
    return [
        Table(
            title=wording.word(f"sheet.{name}"),
            again=wording.word("sheet.again", title=wording.word(f"sheet.{name}")),
            columns=plan.set_in(wording),
            rows=tuple(
                _blank_row(number, plan, wording) for number in range(1, _HANDWRITTEN[name] + 1)
            ),
            tall=True,
        )
        for name, plan in plans.items()
    ]


def _blank_row(number: int, plan: Plan, wording: Wording) -> Row:
    cells: list[Cell] = [str(number)]
    for keys in plan.keys[1:]:
        asked = _TICKED.get(keys[0])
        cells.append(_choices(*asked, wording) if asked else "")
    return Row(tuple(cells))


def _choices(kind: str, field: str, wording: Wording) -> Choices:
    """Give the answers of a code list as boxes to tick."""
    catalog = wording.catalog
    found = catalog.list(catalog.record(kind).fields[field].list_name)
    options = [entry.short.in_(wording.language) for entry in found.entries.values()]
    if field == "birth_registered":
        options[-1] = wording.word("sheet.not_registered")
    return Choices(tuple(options))


def _signatures(page: Page | None, options: SheetOptions, wording: Wording) -> Signatures:
    word = wording.word
    place = page.neighbourhood if page and not options.blank else None
    hint = word("paper.sign_name")
    return Signatures(
        word("sheet.reviewed"),
        (
            Post(word("sheet.informant"), hint),
            Post(word("sheet.collaborator"), hint, (place and place.collaborator) or ""),
            Post(word("sheet.officer"), hint),
        ),
    )
