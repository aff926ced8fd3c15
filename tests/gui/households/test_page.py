"""The page of the book: read like paper, acted on by keys, no trace of the restricted."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from tests.gui.households.conftest import Desktop
from tests.gui.keys import DOWN, ENTER, ESC, RIGHT, UP, type_keys
from treem_desktop.domain.child import Child
from treem_desktop.domain.household import Household
from treem_desktop.domain.person import Person
from treem_desktop.domain.values import ChildId, Code, PersonId
from treem_desktop.gui.desk import Place
from treem_desktop.gui.households import circumstances
from treem_desktop.gui.households.chips import OpenChip
from treem_desktop.gui.households.paper_table import PaperTable
from treem_desktop.gui.households.reason_sheet import ReasonSheet
from treem_desktop.gui.language import switch
from treem_desktop.services import records

Family = tuple[Desktop, Household, list[Child]]


def again(desktop: Desktop) -> None:
    """Show the page anew, after something was written beside the screen."""
    desktop.screen.browse.refresh()
    desktop.rest()


def labels(desktop: Desktop, field: str) -> list[str]:
    """Give the texts of labels on the history that hold a word."""
    found = desktop.screen.browse.history.findChildren(QLabel)
    return [label.text() for label in found if field in label.text()]


def test_the_page_reads_like_paper(family: Family) -> None:
    desktop, _, _ = family
    words = desktop.words()

    assert "Hộ số 0132 – Trần Thử Thị Hoà" in words
    assert "Số 7, Phố Thử" in words
    assert "Nguyễn Thử Minh An" in words
    assert "05/02/2015 11 tuổi" in words
    assert "Mẹ: Trần Thử Thị Hoà" in words
    assert "Chưa hỏi: khai sinh, bhyt, số định danh" in words


def test_gaps_are_told_in_words(family: Family) -> None:
    desktop, _, (first, _) = family
    child = replace(first, birth_registered=Code("no"), health_card=Code("no"))
    records.change(desktop.book, first, child)
    again(desktop)

    assert "Quá hạn khai sinh" in desktop.words()
    assert "Chưa có BHYT" in desktop.words()


def test_who_left_stays_on_the_page_crossed(family: Family) -> None:
    desktop, home, (first, _) = family
    moved = records.new(
        desktop.book, "movement", household=home.id, child=first.id,
        change="departure", happened_on="2026-09-01",
    )  # fmt: skip
    records.add(desktop.book, moved)
    again(desktop)

    line = desktop.sheet().stops[first.id]
    assert line.entry.struck  # type: ignore[union-attr]  # a child's line
    assert "Chuyển đi 01/09/2026" in desktop.words()


def test_the_restricted_leaves_no_trace_until_it_is_unlocked(family: Family) -> None:
    desktop, _, (first, _) = family
    before = desktop.words()
    desktop.book.unlock_restricted()
    child = ChildId(first.id)
    records.add(desktop.book, records.new(desktop.book, "circumstance", child=child, code="HC05"))
    desktop.book.lock_restricted()
    again(desktop)
    assert desktop.words() == before

    desktop.unlock()
    assert "HIV/AIDS" in desktop.words()

    desktop.unlock(locked=True)
    assert desktop.words() == before
    desktop.stand_on(first.id)
    desktop.shortcut(Qt.Key.Key_G)
    type_keys("HC05")
    filled = desktop.screen.editor.filled
    assert filled is not None
    assert filled.form.box("code").value() is None
    assert not filled.form.has("found_by")


def test_a_restricted_form_closes_when_its_part_is_locked(family: Family) -> None:
    desktop, _, (first, _) = family
    desktop.unlock()
    desktop.stand_on(first.id)
    desktop.shortcut(Qt.Key.Key_G)
    desktop.fill("HC05")

    desktop.unlock(locked=True)

    assert not desktop.screen.is_typing()
    assert "HIV" not in desktop.words()
    assert desktop.screen.browse.page.strip.isHidden()
    desktop.unlock()
    assert desktop.screen.browse.page.strip.isVisible()


def test_restricted_codes_are_offered_only_when_in_sight(family: Family) -> None:
    catalog, today = family[0].desk.catalog, family[0].sheet().shown.today

    locked = {c.value for c in circumstances.choices(catalog, today, restricted=False)("vi")}
    unlocked = {c.value for c in circumstances.choices(catalog, today, restricted=True)("vi")}

    assert unlocked - locked == catalog.restricted_codes("circumstance", "code")


def test_arrows_go_through_the_page_and_into_a_childs_circumstances(family: Family) -> None:
    desktop, home, (first, _) = family
    spell = records.new(desktop.book, "circumstance", child=ChildId(first.id), code="HC04.2")
    records.add(desktop.book, spell)
    desktop.enter(home.id)
    page = desktop.screen.browse.page

    type_keys(DOWN)
    assert page.current() == ("child", first.id)
    type_keys(RIGHT)
    assert page.current() == ("circumstance", spell.id)
    type_keys(UP, UP)
    assert page.current() == ("household", home.id)
    type_keys(ESC)
    assert desktop.screen.browse.pane.list.table.hasFocus()


def test_striking_out_asks_why_and_can_be_restored(family: Family) -> None:
    desktop, _, (first, _) = family
    desktop.stand_on(first.id)
    desktop.press(Qt.Key.Key_Delete)
    (sheet,) = desktop.screen.findChildren(ReasonSheet)
    type_keys(ENTER)
    assert "Ghi lý do" in sheet.reason.remarks()[0].words
    desktop.press("ghi nham", ENTER)

    struck = desktop.every("child")[0]
    assert struck.struck_why == "ghi nham"
    assert "Gạch bỏ" in desktop.words()
    assert "ghi nham" in desktop.words()

    desktop.screen.browse.acts.restore(first.id)
    desktop.rest()
    assert not desktop.every("child")[0].struck


def test_undo_and_redo_say_what_they_do(family: Family) -> None:
    desktop, _, (first, _) = family
    records.change(desktop.book, first, replace(first, school="Trường Mẫu"))
    again(desktop)
    undo = desktop.screen.browse.page.undo_button
    assert undo.words() == "Hoàn tác: Sửa trẻ em – Nguyễn Thử Minh An"

    desktop.shortcut(Qt.Key.Key_Z)
    assert desktop.told[-1] == "Hoàn tác: Sửa trẻ em – Nguyễn Thử Minh An"
    assert "Trường Mẫu" not in desktop.words()

    desktop.shortcut(Qt.Key.Key_Y)
    assert desktop.told[-1] == "Làm lại: Sửa trẻ em – Nguyễn Thử Minh An"
    assert "Trường Mẫu" in desktop.words()


def test_what_was_undone_is_hidden_until_it_is_asked_for(family: Family) -> None:
    desktop, home, _ = family
    desktop.shortcut(Qt.Key.Key_Z)
    desktop.rest()

    assert "Nguyễn Thử Minh An" not in desktop.words()

    (line,) = [
        line for line in desktop.screen.browse.acts.lines("household", home.id)
        if line is not None and line.words == "Hiện cả mục đã hoàn tác"
    ]  # fmt: skip
    line.act()
    desktop.rest()
    assert "Nguyễn Thử Minh An" in desktop.words()


def test_a_proposal_opens_its_form_and_sets_nothing(family: Family) -> None:
    desktop, _, (first, _) = family
    father = records.new(desktop.book, "person", full_name="Nguyễn Thử Cha")
    records.add(desktop.book, father)
    records.change(desktop.book, first, replace(first, father=PersonId(father.id)))
    for parent in (father.id, first.mother):
        records.add(
            desktop.book,
            records.new(desktop.book, "parent_status", person=parent, status="unable"),
        )
    again(desktop)
    words = desktop.words()
    assert "Đề xuất: HC03.7" in words
    assert "vì cha không còn khả năng" in words

    desktop.sheet().proposal_taken.emit(desktop.sheet().shown.proposals[0])
    desktop.rest()
    filled = desktop.screen.editor.filled
    assert filled is not None
    assert filled.form.values()["code"] == "HC03.7"
    assert desktop.every("circumstance") == []
    desktop.press(Qt.Key.Key_S, held=Qt.KeyboardModifier.ControlModifier)
    assert [getattr(one, "code", None) for one in desktop.every("circumstance")] == ["HC03.7"]
    assert "Đề xuất" not in desktop.words()


def test_history_tells_each_field_before_and_after(family: Family) -> None:
    desktop, _, (first, _) = family
    records.change(desktop.book, first, replace(first, school="Trường Mẫu"))
    again(desktop)
    desktop.stand_on(first.id)
    desktop.shortcut(Qt.Key.Key_H)

    assert labels(desktop, "Trường: ") == ["Trường: chưa hỏi – nay là Trường Mẫu"]
    assert labels(desktop, "Ngày sinh: ") == ["Ngày sinh: 05/02/2015"]
    type_keys(ESC)
    assert desktop.screen.browse.page.has_keyboard()


def test_fields_on_which_stations_differ_are_marked(family: Family) -> None:
    desktop, _, (first, _) = family
    records.change(desktop.book, first, replace(first, school="Trường Một"))
    records.change(desktop.book, first, replace(first, school="Trường Hai"))
    again(desktop)

    assert "Trường: thông tin khác nhau" in desktop.words()


def test_a_grown_up_can_live_elsewhere_and_become_householder(family: Family) -> None:
    desktop, _, _ = family
    (mother,) = desktop.every("person")
    assert isinstance(mother, Person)

    def do(words: str) -> None:
        found = desktop.screen.browse.acts.lines("person", mother.id)
        next(line for line in found if line is not None and line.words == words).act()
        desktop.rest()

    do("Không ở hộ này")
    assert "Không ở hộ này" in desktop.words()
    do("Ở hộ này")
    assert "Không ở hộ này" not in desktop.words()


def test_a_page_of_another_unit_is_only_read(family: Family) -> None:
    desktop, home, (first, _) = family
    desktop.desk.open = replace(desktop.desk.open, unit="00331@2025-07-01")
    desktop.enter(home.id)
    assert not desktop.screen.browse.page.child_button.isVisible()
    assert not [t for t in desktop.sheet().findChildren(PaperTable) if t.add_button.isVisible()]

    desktop.stand_on(first.id)
    desktop.press(ENTER)
    desktop.shortcut(Qt.Key.Key_B)

    assert not desktop.screen.is_typing()
    acts = desktop.screen.browse.acts.lines("child", first.id)
    assert [line.words for line in acts if line is not None] == ["Lịch sử ghi"]


def test_households_struck_out_are_listed_when_asked_for(family: Family) -> None:
    desktop, home, _ = family
    desktop.desk.write(desktop.screen, lambda book, _: records.strike(book, home, "ghi trùng"))
    pane = desktop.screen.browse.pane
    desktop.qtbot.waitUntil(lambda: pane.ids() == [])

    pane.gone_button.click()

    desktop.qtbot.waitUntil(lambda: list(pane.ids()) == [home.id])
    assert "ghi trùng" in desktop.words()


def test_the_sheet_is_printed_where_papers_are(family: Family) -> None:
    desktop, home, _ = family
    desktop.shortcut(Qt.Key.Key_P)

    assert desktop.went == [Place("papers", home.id)]


def test_the_list_filters_and_leads_to_the_page(family: Family) -> None:
    desktop, home, _ = family
    other = records.new(desktop.book, "household", number="0999", street="Phố Khác")
    records.add(desktop.book, other)
    again(desktop)
    pane = desktop.screen.browse.pane
    assert list(pane.ids()) == [home.id, other.id]

    desktop.shortcut(Qt.Key.Key_F)
    type_keys("pho khac")
    desktop.qtbot.waitUntil(lambda: list(pane.ids()) == [other.id])
    desktop.press(ENTER)
    desktop.qtbot.waitUntil(lambda: pane.list.current() == other.id)
    desktop.press(ENTER)
    desktop.qtbot.waitUntil(lambda: desktop.screen.browse.household() == other.id)
    desktop.qtbot.waitUntil(desktop.screen.browse.page.has_keyboard)

    pane.filter.empty()
    desktop.qtbot.waitUntil(lambda: len(pane.ids()) == 2)


def test_a_child_leads_to_its_own_line(family: Family) -> None:
    desktop, home, (_, second) = family
    desktop.enter(home.id, second.id)
    assert desktop.screen.browse.page.current() == ("child", second.id)

    desktop.enter(second.id)
    assert desktop.screen.browse.page.current() == ("child", second.id)


def test_a_narrow_window_shows_list_and_page_one_after_the_other(family: Family) -> None:
    desktop, home, _ = family
    desktop.screen.resize(700, 700)
    desktop.enter(home.id)
    browse = desktop.screen.browse
    assert browse.page.isVisible()
    assert not browse.pane.isVisible()

    desktop.press(ESC)
    assert browse.pane.isVisible()
    assert not browse.page.isVisible()
    desktop.press(ENTER)
    assert browse.page.isVisible()


def test_the_page_speaks_english_after_a_switch(family: Family) -> None:
    desktop, _, _ = family
    switch("en", None)
    desktop.rest()

    assert "Household 0132" in desktop.words()
    assert desktop.screen.browse.page.child_button.words() == "Add a child"


def test_an_empty_book_says_what_to_do(empty: Desktop) -> None:
    empty.enter()
    notion = empty.screen.browse.pane.list.empty
    assert notion.isVisible()
    assert notion.button.hasFocus()

    notion.button.click()
    empty.rest()

    assert empty.screen.is_typing()


@pytest.mark.parametrize("key", ["Ctrl+N", "Ctrl+M", "Ctrl+B", "Ctrl+G", "Ctrl+Z", "Ctrl+Y"])
def test_unikey_uses_none_of_the_keys(key: str) -> None:
    assert "Shift" not in key
    assert key != "Alt+Z"


def test_a_chip_tells_itself_to_a_screen_reader(family: Family) -> None:
    desktop, _, (first, _) = family
    spell = records.new(
        desktop.book, "circumstance", child=ChildId(first.id), code="HC04.2", since="2020"
    )
    records.add(desktop.book, spell)
    again(desktop)

    (chip,) = desktop.sheet().findChildren(OpenChip)
    assert chip.accessibleName() == "Khuyết tật nặng · từ 2020"
