"""What the household tracking sheet says, from one page of the book: no fonts, no places."""

from collections.abc import Iterable

from treem_desktop.domain.page import Page
from treem_desktop.reports.blank_sheet import blank_tables
from treem_desktop.reports.blocks import (
    Block,
    Paper,
    Paragraph,
    Post,
    Row,
    Signatures,
    Table,
    Title,
    Voice,
)
from treem_desktop.reports.official import band, official_head, printed_foot
from treem_desktop.reports.sheet_columns import CHILDREN, MEMBERS, MOVEMENTS, SUPPORTS, Plan
from treem_desktop.reports.sheet_events import SheetEvents
from treem_desktop.reports.sheet_household import about_household
from treem_desktop.reports.sheet_options import Copy, SheetOptions
from treem_desktop.reports.sheet_people import SheetPeople, Values
from treem_desktop.reports.wording import Wording


def household_sheet(page: Page | None, options: SheetOptions, wording: Wording) -> Paper:
    """Say what the sheet of a household says; without a page it is blank for any household."""
    if page is None or options.blank:
        tables = blank_tables(options, wording)
    else:
        tables = _tables(page, options, wording)
    return Paper(
        blocks=(
            official_head(options, wording),
            _title(options, wording),
            *_why_asked(options, wording),
            about_household(page, options, wording),
            *tables,
            _signatures(page, options, wording),
        ),
        foot=printed_foot(
            options, wording, wording.word("paper.secrecy"), _lines(options, wording)
        ),
        band=band(options, wording),
    )


def _lines(options: SheetOptions, wording: Wording) -> Iterable[str]:
    """Give the telephone lines of the foot: the nation's, and the city's where it is set."""
    yield wording.word("paper.hotline")
    if options.city_line:
        yield wording.word("paper.hotline_city", city=options.city_line)


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


def _tables(page: Page, options: SheetOptions, wording: Wording) -> list[Table]:
    people = SheetPeople(page, options, wording)
    events = SheetEvents(page, people, wording)
    shape = (False, options.landscape)
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
        _table("members", MEMBERS[shape], members, wording, spare=0 if members else 1),
        _table("children", CHILDREN[shape], children, wording, spare=0 if children else 1),
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
