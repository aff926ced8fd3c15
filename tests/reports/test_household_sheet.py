"""What the household sheet says."""

import re
from dataclasses import replace

import pytest

from tests.reports.families import (
    FATHER,
    OPTIONS,
    daughter,
    departure,
    family,
    niece,
    son,
    spell,
)
from tests.reports.reading import golden, printed, text, texts
from treem_desktop.catalog.loading import catalog
from treem_desktop.domain.child import Child
from treem_desktop.domain.household import Household
from treem_desktop.domain.movement import Movement
from treem_desktop.domain.page import ChildEntry
from treem_desktop.domain.person import ParentStatus
from treem_desktop.domain.values import ChildId, Code, PartialDate
from treem_desktop.reports.blocks import Row, Table
from treem_desktop.reports.household_sheet import household_sheet
from treem_desktop.reports.sheet_household import address_of
from treem_desktop.reports.sheet_options import Copy, SheetOptions
from treem_desktop.reports.wording import Wording

COLLABORATOR = replace(OPTIONS, copy=Copy.COLLABORATOR)
BLANK = replace(OPTIONS, copy=Copy.BLANK)


def rows(*children: ChildEntry, options: SheetOptions = OPTIONS) -> tuple[Row, ...]:
    """Give the rows of the table of children."""
    paper = household_sheet(family(*children), options, Wording(catalog(), "vi"))
    tables = [block for block in paper.blocks if isinstance(block, Table)]
    return tables[1].rows


def cell(child: Child, column: int, *spells: str) -> object:
    """Give one cell of one child's row."""
    entry = ChildEntry(
        child=child,
        circumstances=tuple(spell(child.id, *one.split()) for one in spells),
    )
    return rows(entry)[0].cells[column]


NAME, BORN, SCHOOL, REGISTERED, CARD, CIRCUMSTANCES, CARER = 1, 2, 6, 7, 8, 10, 11


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("household_sheet.txt", OPTIONS),
        ("household_sheet_upright.txt", replace(OPTIONS, landscape=False)),
        ("household_sheet_collaborator.txt", COLLABORATOR),
        ("household_sheet_blank.txt", BLANK),
    ],
)
def test_the_sheet_says_what_it_said_when_it_was_last_looked_at(
    name: str, options: SheetOptions
) -> None:
    now, then = golden(name, printed(family(), options=options))

    assert now == then


@pytest.mark.parametrize(
    "words",
    [
        "ỦY BAN NHÂN DÂN",
        "PHƯỜNG HOÀNG MAI",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "PHIẾU THEO DÕI TRẺ EM TRONG HỘ GIA ĐÌNH",
        "(Trích Sổ theo dõi trẻ em trong hộ gia đình; thông tin đến ngày 24/11/2026)",
        "Hộ số: 0132 (hộ số cũ: 45, tổ 7 Thịnh Liệt)",
        "Địa chỉ: Số 25, ngõ 12, phố Mẫu Đơn",
        "Số trẻ em dưới 16 tuổi: 2",
        "Hộ nghèo/cận nghèo: Hộ cận nghèo, từ 01/2026",
        "I. Thành viên trong hộ",
        "II. Trẻ em",
        "III. Theo dõi biến động",
        "IV. Hỗ trợ đã nhận",
        "Rà soát tại hộ ngày …/…/……",
        "NGƯỜI CUNG CẤP THÔNG TIN",
        "CỘNG TÁC VIÊN",
        "NGƯỜI LÀM CÔNG TÁC BẢO VỆ TRẺ EM",
        "Thông tin bí mật đời sống riêng tư của trẻ em (Điều 33 Nghị định 56/2017/NĐ-CP). Chỉ dùng"
        " trong công tác trẻ em của phường; không sao chụp, không đăng tải.",
        "Tổng đài 111",
        "0243.2233.111",
        "In lúc 10:42 ngày 24/11/2026 · Người in: Đỗ Thử Lan",
        "Con thứ 2; nặng 3.100 gram",
        "Đến Phường Vĩnh Hưng, Hà Nội; theo gia đình",
        "1.500.000 đồng",
    ],
)
def test_the_sheet_says(words: str) -> None:
    assert words in text(printed(family()))


def test_a_restricted_circumstance_leaves_no_trace_not_even_a_byte() -> None:
    restricted = catalog().restricted_codes("circumstance", "code")
    plain = son()
    whole = plain.circumstances + tuple(spell("son", code, "2024-01-01") for code in restricted)

    with_it = printed(family(replace(plain, circumstances=whole), daughter()))

    assert with_it == printed(family(plain, daughter()))


def test_a_parents_detention_leaves_no_trace() -> None:
    page = family()
    detained = ParentStatus(id="detained", person=FATHER, status=Code("detained"))

    with_it = replace(page, parent_statuses=(*page.parent_statuses, detained))

    assert printed(with_it) == printed(page)


def test_a_collaborator_sees_the_last_four_digits_of_every_id_and_no_more() -> None:
    noted = replace(family(), members=(replace(family().members[0], note="CCCD 001085012345"),))

    said = text(printed(family(), options=COLLABORATOR)) + text(
        printed(noted, options=COLLABORATOR)
    )

    assert "••••2345" in said
    assert "CCCD ••••2345" in said
    assert "Bản dùng cho cộng tác viên" in said
    assert not re.search(r"\d{9}", said.replace("0243.2233.111", ""))


def test_a_blank_sheet_holds_nobody_and_asks_for_no_poverty_groups_or_ids() -> None:
    said = text(printed(family(), options=BLANK))

    for word in ("Thử", "Hộ nghèo", "Hoàn cảnh", "Số định danh", "0912", "Mẫu Đơn", "0012"):
        assert word not in said.replace("Đỗ Thử Lan", "")
    assert "Điều 90 Luật Trẻ em" in said
    assert "Điều 21 Luật Trẻ em" in said
    assert "thông tin đến ngày …/…/……" in said


def test_a_blank_sheet_of_a_household_says_which_page_of_the_book_it_belongs_to() -> None:
    said = text(printed(family(), options=BLANK))

    assert "Tổ dân phố: Tổ dân phố số 12 Địa bàn: 12 Hộ số: 0132" in said
    assert "hộ số cũ" not in said


def test_a_blank_sheet_needs_no_household() -> None:
    assert "NGƯỜI CUNG CẤP THÔNG TIN" in text(printed(options=BLANK))


def test_who_left_stays_on_the_sheet_crossed_and_is_not_counted() -> None:
    assert [row.struck for row in rows()] == [False, False, True]
    assert "Lê Thử Thùy Dương" in text(printed(family()))


def test_a_grown_up_who_moved_away_is_crossed_until_they_come_back() -> None:
    page = family()
    left = replace(departure(ChildId("")), id="left", child=None, person=FATHER)
    back = Movement(id="back", person=FATHER, change=Code("return"))

    struck = {
        movements[-1].id: household_sheet(
            replace(page, movements=movements), OPTIONS, Wording(catalog(), "vi")
        )
        for movements in ((left,), (left, back))
    }

    assert [_first_member(struck[last]).struck for last in ("left", "back")] == [True, False]


def _first_member(paper: object) -> Row:
    blocks = getattr(paper, "blocks", ())
    return next(block for block in blocks if isinstance(block, Table)).rows[0]


def test_what_was_not_asked_stays_empty_and_what_is_not_known_says_so() -> None:
    assert cell(Child(id="c", health_card=None), CARD) == ""
    assert cell(Child(id="c", health_card=Code("?")), CARD) == "Chưa rõ"
    assert cell(Child(id="c", born_on=PartialDate("?")), BORN) == "Chưa rõ"


def test_dates_are_shown_as_far_as_they_are_known() -> None:
    assert cell(Child(id="c", born_on=PartialDate("2015")), BORN) == "2015"
    assert cell(Child(id="c", born_on=PartialDate("2015-02")), BORN) == "02/2015"
    estimated = Child(id="c", born_on=PartialDate("2015"), born_estimated=Code("yes"))
    assert cell(estimated, BORN) == "2015 (ước lượng)"


def test_a_child_without_a_name_of_its_own_is_told_from_one_with_it() -> None:
    unnamed = Child(id="c", full_name="Gái", provisional_name=Code("yes"))

    assert cell(unnamed, NAME) == "Gái (chưa đặt tên)"


def test_who_has_turned_sixteen_is_said_to_have_and_is_not_counted() -> None:
    grown = Child(id="c", full_name="Lê Thử Khoa", born_on=PartialDate("2010-05-01"))

    assert "16\u00a0tuổi" not in str(cell(grown, NAME))
    assert str(cell(grown, NAME)).replace("\u00a0", " ") == (
        "Lê Thử Khoa (đủ 16 tuổi ngày 01/05/2026)"
    )
    assert "Số trẻ em dưới 16 tuổi: 0" in text(printed(family(ChildEntry(child=grown))))


def test_only_circumstances_of_the_day_stand_on_the_sheet_in_the_order_of_the_law() -> None:
    child = Child(id="c", full_name="Lê Thử Khoa")

    said = cell(
        child,
        CIRCUMSTANCES,
        "NC1 2026-01",
        "HC04.3 2021",
        "HC08.2 2020-01-01 2026-11-23",
        "HC14.1 2026-12",
    )

    assert [line.split("\u00a0")[0] for line in str(said).split("\n")] == [
        "Khuyết tật nhẹ (từ",
        "Hộ nghèo, cận nghèo (từ",
    ]


def test_a_spell_known_to_the_month_runs_through_its_last_month() -> None:
    child = Child(id="c")

    assert cell(child, CIRCUMSTANCES, "NC1 2020 2026-11")
    assert not cell(child, CIRCUMSTANCES, "NC1 2020 2026-10")


def test_a_spell_that_was_struck_out_does_not_stand_on_the_sheet() -> None:
    wrong = replace(spell("c", "NC1", "2020"), struck_on=PartialDate("2026-01-01"))

    entry = ChildEntry(child=Child(id="c"), circumstances=(wrong,))

    assert rows(entry)[0].cells[CIRCUMSTANCES] == ""


def test_school_and_class_or_else_what_a_child_does() -> None:
    schooled = Child(id="c", school="THCS Mẫu Đơn", school_class="9C", schooling=Code("grade9"))
    left = replace(schooled, schooling=Code("left"), left_school_on=PartialDate("2026-03"))

    assert cell(schooled, SCHOOL) == "THCS Mẫu Đơn – lớp 9C"
    assert cell(Child(id="c", schooling=Code("grade9")), SCHOOL) == "Lớp 9"
    assert cell(left, SCHOOL) == "Bỏ học (từ\u00a003/2026)"


def test_papers_show_their_number_or_else_whether_there_is_one() -> None:
    assert cell(son().child, REGISTERED) == "Có, số 123/2015"
    assert cell(daughter().child, REGISTERED) == "Chưa"
    assert cell(son().child, CARD) == "HS401\n0123456789"
    assert cell(replace(son().child, health_card_number=None), CARD) == "Có"


def test_who_cares_for_a_child_is_the_caregiver_or_else_the_guardian() -> None:
    guardian = replace(family().members[0], full_name="Lê Thử Cô")
    child = Child(id="c", caregiver_relation=Code("mother"))

    said = [
        rows(entry)[0].cells[CARER]
        for entry in (
            ChildEntry(child=child, caregiver=family().members[1], guardian=guardian),
            ChildEntry(child=child, guardian=guardian),
            ChildEntry(child=child),
        )
    ]

    assert said == ["Trần Thử Thị Hoa (mẹ)", "Lê Thử Cô", ""]


def test_an_address_is_written_from_the_smallest_place_to_the_largest() -> None:
    flat = Household(
        id="h", flat="1205", floor="12", building="tòa CT2", house_number="5", lane="ngõ chợ"
    )

    assert address_of(flat, Wording(catalog(), "vi")) == (
        "Căn hộ 1205, tầng 12, tòa CT2, số 5, ngõ chợ"
    )


def test_a_telephone_is_the_households_or_else_the_householders() -> None:
    page = family()
    own = replace(page, household=replace(page.household, phone="024 3333 4444"))

    assert "Điện thoại: 0912 345 678" in text(printed(page))
    assert "Điện thoại: 024 3333 4444" in text(printed(own))


def test_children_are_numbered_without_a_gap() -> None:
    crossed = replace(niece().child, line=7)

    numbered = rows(son(), replace(niece(), child=crossed))

    assert [row.cells[0] for row in numbered] == ["1", "2"]


def test_the_sheet_speaks_english_by_a_switch() -> None:
    said = text(printed(family(), options=replace(OPTIONS, language="en")))

    assert "HOUSEHOLD CHILD TRACKING SHEET" in said
    assert "Near-poor household" in said
    assert said.count("Female") == 3


def test_a_household_without_children_still_has_a_line_for_one() -> None:
    page = replace(family(), children=(), movements=())

    assert "II. Trẻ em" in texts(printed(page))[0]
