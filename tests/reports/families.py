"""An invented family, as a page of the book gives it, and how its sheet is printed."""

from dataclasses import replace
from datetime import date, datetime

from treem_desktop.domain.child import Child
from treem_desktop.domain.circumstance import Circumstance
from treem_desktop.domain.household import FormerNumber, Household, Neighbourhood
from treem_desktop.domain.movement import Movement
from treem_desktop.domain.page import ChildEntry, Page
from treem_desktop.domain.person import ParentStatus, Person
from treem_desktop.domain.support import Support
from treem_desktop.domain.values import ChildId, Code, Dong, HouseholdId, PartialDate, PersonId
from treem_desktop.reports.sheet_options import SheetOptions
from treem_desktop.system.clock import HANOI

DAY = date(2026, 11, 24)
HOUSE = HouseholdId("house")
FATHER, MOTHER = PersonId("father"), PersonId("mother")

OPTIONS = SheetOptions(
    unit="Phường Hoàng Mai",
    day=DAY,
    printed_at=datetime(2026, 11, 24, 10, 42, tzinfo=HANOI),
    printed_by="Đỗ Thử Lan",
    city_line="0243.2233.111",
)


def father() -> Person:
    return Person(
        id=FATHER,
        full_name="Nguyễn Thử Văn Bình",
        sex=Code("male"),
        born_on=PartialDate("1985-03-02"),
        relation=Code("householder"),
        personal_id="001085012345",
        phone="0912 345 678",
        ethnic_group=Code("01"),
        occupation="Công nhân",
        residence=Code("permanent"),
    )


def mother() -> Person:
    return Person(
        id=MOTHER,
        full_name="Trần Thử Thị Hoa",
        sex=Code("female"),
        born_on=PartialDate("1988-11"),
        relation=Code("wife"),
        personal_id="001188054321",
        phone="0987 654 321",
        ethnic_group=Code("01"),
        occupation="Giáo viên mầm non",
        residence=Code("permanent"),
    )


def son(name: str = "Nguyễn Thử Minh An", record: str = "son") -> ChildEntry:
    child = ChildId(record)
    return ChildEntry(
        child=Child(
            id=child,
            full_name=name,
            born_on=PartialDate("2015-02-05"),
            sex=Code("male"),
            relation=Code("child"),
            birth_registered=Code("yes"),
            birth_certificate="123/2015",
            health_card=Code("yes"),
            health_card_number="HS4010123456789",
            personal_id="001215012345",
            schooling=Code("grade5"),
            school="Tiểu học Mẫu Đơn",
            school_class="5A2",
            ethnic_group=Code("01"),
            caregiver_relation=Code("mother"),
        ),
        circumstances=(spell(child, "HC04.3", "2021-05-12"),),
        supports=(
            Support(
                id=f"gift of {record}",
                child=child,
                support=Code("gift_mid_autumn"),
                given_on=PartialDate("2026-09-20"),
                amount=Dong(200_000),
                source=Code("city"),
                giver="UBND phường",
            ),
            Support(
                id=f"grant of {record}",
                child=child,
                support=Code("scholarship"),
                given_on=PartialDate("2026-06-01"),
                amount=Dong(1_500_000),
                goods="2 bộ sách giáo khoa",
                giver="Quỹ Bảo trợ trẻ em Hà Nội",
                source=Code("children_fund"),
                programme="Học bổng vượt khó 2026",
                received_by="Trần Thử Thị Hoa",
            ),
        ),
        father=father(),
        mother=mother(),
        caregiver=mother(),
    )


def daughter() -> ChildEntry:
    child = ChildId("daughter")
    return ChildEntry(
        child=Child(
            id=child,
            full_name="Nguyễn Thử Bảo Ngọc",
            born_on=PartialDate("2026-09"),
            sex=Code("female"),
            relation=Code("child"),
            birth_registered=Code("no"),
            health_card=Code("?"),
            schooling=Code("not_yet"),
            ethnic_group=Code("01"),
            caregiver_relation=Code("mother"),
            birth_order=2,
            birth_weight=3100,
        ),
        circumstances=(spell(child, "NC1", "2026-10"),),
        caregiver=mother(),
    )


def niece() -> ChildEntry:
    """A child who left the household in August."""
    child = ChildId("niece")
    return ChildEntry(
        child=Child(
            id=child,
            full_name="Lê Thử Thùy Dương",
            born_on=PartialDate("2012-10-10"),
            sex=Code("female"),
            relation=Code("niece_nephew"),
            personal_id="001312099999",
            school="THCS Mẫu Đơn",
            school_class="9C",
        ),
        left_by=departure(child),
    )


def departure(child: ChildId) -> Movement:
    return Movement(
        id="departure",
        household=HOUSE,
        child=child,
        change=Code("departure"),
        happened_on=PartialDate("2026-08-15"),
        recorded_on=PartialDate("2026-08-20"),
        place="Phường Vĩnh Hưng, Hà Nội",
        cause=Code("with_family"),
    )


def spell(child: str, code: str, since: str, until: str | None = None) -> Circumstance:
    return Circumstance(
        id=f"{code} of {child}",
        child=ChildId(child),
        code=Code(code),
        since=PartialDate(since),
        until=PartialDate(until) if until else None,
    )


def family(*children: ChildEntry, number: str = "0132") -> Page:
    """Give the page of a family; its own children when none are given."""
    return Page(
        household=Household(
            id=HOUSE,
            number=number,
            householder=FATHER,
            house_number="25",
            lane="12",
            street="phố Mẫu Đơn",
            residence=Code("permanent"),
            poverty=Code("near_poor"),
            poverty_from=PartialDate("2026-01"),
        ),
        neighbourhood=Neighbourhood(
            id="area", name="Tổ dân phố số 12", area="12", collaborator="Phạm Thử Thu Hà"
        ),
        householder=father(),
        members=(father(), mother()),
        children=children or (son(), daughter(), niece()),
        movements=movements(),
        parent_statuses=(
            ParentStatus(
                id="away",
                person=FATHER,
                status=Code("away_for_work"),
                since=PartialDate("2025-03"),
            ),
            ParentStatus(id="here", person=MOTHER, status=Code("living_with")),
        ),
        former_numbers=(
            FormerNumber(
                id="former", household=HOUSE, number="45", neighbourhood_name="tổ 7 Thịnh Liệt"
            ),
        ),
    )


def movements() -> tuple[Movement, ...]:
    return (
        Movement(
            id="arrival",
            household=HOUSE,
            change=Code("arrival"),
            happened_on=PartialDate("2020-06"),
            recorded_on=PartialDate("2020-07-01"),
            place="xã Tân Triều",
        ),
        departure(ChildId("niece")),
        Movement(
            id="birth",
            household=HOUSE,
            child=ChildId("daughter"),
            change=Code("birth"),
            happened_on=PartialDate("2026-09"),
            recorded_on=PartialDate("2026-10-05"),
        ),
    )


def named(page: Page, name: str) -> Page:
    """Give every child, grown-up and householder of a page one name."""
    return replace(
        page,
        householder=replace(father(), full_name=name),
        members=tuple(replace(person, full_name=name) for person in page.members),
        children=tuple(
            replace(entry, child=replace(entry.child, full_name=name)) for entry in page.children
        ),
    )
