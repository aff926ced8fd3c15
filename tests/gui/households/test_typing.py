"""Typing a household as fast as a paper is read, without the mouse, and losing nothing."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from tests.gui.households.conftest import CTRL, Desktop
from tests.gui.keys import ENTER, ESC, type_keys
from treem_desktop.domain.child import Child
from treem_desktop.domain.household import Household, Neighbourhood
from treem_desktop.domain.person import Person
from treem_desktop.gui.households.editor import Editor
from treem_desktop.gui.widgets.label import Label
from treem_desktop.services import drafts, records

Family = tuple[Desktop, Household, list[Child]]


def editor(desktop: Desktop) -> Editor:
    desktop.qtbot.waitUntil(lambda: desktop.screen.editor.filled is not None)
    return desktop.screen.editor


def held(desktop: Desktop, field: str) -> object:
    filled = editor(desktop).filled
    assert filled is not None
    return filled.form.values()[field]


def child_of(record: object) -> Child:
    assert isinstance(record, Child)
    return record


def test_a_household_of_two_grown_ups_and_three_children_needs_no_mouse(empty: Desktop) -> None:
    empty.enter()
    empty.shortcut(Qt.Key.Key_M)
    empty.fill("5", "0132", "0912000111", "Nguyen Thu Van Binh", "", "", "7", "Ngo 12", "Pho Thu")
    empty.press(ENTER)

    assert editor(empty).title.text() == "Chủ hộ"
    empty.fill("1985", "n", "", "", "", "")
    empty.press(ENTER)

    assert editor(empty).title.text() == "Người lớn khác trong hộ"
    empty.fill("Tran Thu Thi Hoa", "5/2/1987", "", "vo")
    empty.press(ENTER, held=CTRL)

    assert editor(empty).title.text() == "Thêm trẻ em"
    for name, born, relation in (
        ("Nguyen Thu Minh An", "5/2/2015", "con"),
        ("Nguyen Thu Bao An", "2/2018", ""),
        ("trai", "20112026", ""),
    ):
        empty.fill(name, born, "" if name == "trai" else "n", relation)
        empty.press(ENTER, held=CTRL)
    empty.press(ENTER, held=CTRL)

    (home,), (area,) = empty.every("household"), empty.every("neighbourhood")
    assert isinstance(home, Household)
    assert isinstance(area, Neighbourhood)
    assert (home.number, home.neighbourhood, area.name) == ("0132", area.id, "Tổ dân phố 5")
    father, mother = empty.every("person")
    assert isinstance(father, Person)
    assert isinstance(mother, Person)
    assert (home.householder, father.relation, father.sex) == (father.id, "householder", "male")
    assert (mother.sex, mother.relation, mother.born_on) == ("female", "wife", "1987-02-05")
    children = [child_of(record) for record in empty.every("child")]
    assert [child.full_name for child in children] == [
        "Nguyen Thu Minh An", "Nguyen Thu Bao An", "Trai",
    ]  # fmt: skip
    assert [child.born_on for child in children] == ["2015-02-05", "2018-02", "2026-11-20"]
    assert {(child.father, child.mother) for child in children} == {(father.id, mother.id)}
    assert [child.line for child in children] == [3, 4, 5]
    assert (children[2].provisional_name, children[2].sex) == ("yes", "male")
    assert not empty.screen.is_typing()
    assert "Hộ số 0132 – Nguyen Thu Van Binh" in empty.words()


def test_what_brothers_and_sisters_share_can_be_left_empty(family: Family) -> None:
    desktop, _, (first, _) = family
    desktop.shortcut(Qt.Key.Key_N)
    assert held(desktop, "mother") == first.mother

    editor(desktop).aside.refuse_button.click()

    assert held(desktop, "mother") is None


def test_esc_keeps_a_draft_which_is_offered_and_goes_on(family: Family) -> None:
    desktop, _, (first, _) = family
    desktop.stand_on(first.id)
    desktop.press(Qt.Key.Key_F2)
    desktop.fill("Nguyen Thu Ten Moi")
    desktop.press(ESC)

    assert not desktop.screen.is_typing()
    assert desktop.told[-1] == "Đã giữ phần đang ghi làm bản nháp."
    strip = desktop.screen.browse.page.strip
    assert strip.isVisible()
    assert "khác 1 mục" in strip.accessibleName()

    strip.compare_button.click()
    told = "Họ và tên: Nguyễn Thử Minh An – nay là Nguyen Thu Ten Moi"
    assert told in [label.text() for label in strip.findChildren(Label) if label.isVisible()]

    strip.continue_button.click()
    desktop.rest()
    assert held(desktop, "full_name") == "Nguyen Thu Ten Moi"
    desktop.press(Qt.Key.Key_S, held=CTRL)

    assert child_of(desktop.every("child")[0]).full_name == "Nguyen Thu Ten Moi"
    assert drafts.unfinished(desktop.book) == []
    assert strip.isHidden()


def test_a_draft_that_is_not_wanted_is_dropped(family: Family) -> None:
    desktop, _, _ = family
    desktop.shortcut(Qt.Key.Key_N)
    desktop.fill("Nguyen Thu Nhap")
    desktop.press(ESC)

    desktop.screen.browse.page.strip.drop_button.click()
    desktop.rest()

    assert drafts.unfinished(desktop.book) == []
    assert len(desktop.every("child")) == 2


def test_leaving_an_untouched_form_writes_and_keeps_nothing(family: Family) -> None:
    desktop, _, (first, _) = family
    before = desktop.lines()
    desktop.stand_on(first.id)
    desktop.press(ENTER)
    desktop.press(ESC)
    desktop.stand_on(first.id)
    desktop.press(ENTER)
    desktop.press(Qt.Key.Key_S, held=CTRL)

    assert not desktop.screen.is_typing()
    assert desktop.lines() == before
    assert drafts.unfinished(desktop.book) == []


def test_saving_writes_only_what_differs_so_that_nothing_unseen_is_lost(family: Family) -> None:
    desktop, _, (first, _) = family
    desktop.stand_on(first.id)
    desktop.press(ENTER)
    records.change(desktop.book, first, replace(first, school="Trường Mẫu"))

    desktop.fill("Nguyen Thu Minh Anh")
    desktop.press(Qt.Key.Key_S, held=CTRL)

    changed = child_of(desktop.every("child")[0])
    assert (changed.full_name, changed.school) == ("Nguyen Thu Minh Anh", "Trường Mẫu")


def test_what_cannot_be_read_stops_saving_and_warnings_do_not(family: Family) -> None:
    desktop, _, (first, _) = family
    desktop.stand_on(first.id)
    desktop.press(ENTER)
    desktop.fill("", "31/2/2015")
    desktop.press(Qt.Key.Key_S, held=CTRL)

    assert desktop.screen.is_typing()
    assert editor(desktop).foot.words.text() == "Chưa lưu: xem lại mục đang đánh dấu."
    filled = editor(desktop).filled
    assert filled is not None
    assert filled.form.box("born_on").editor().hasFocus()

    desktop.fill("5/2/2051")
    desktop.press(Qt.Key.Key_S, held=CTRL)
    assert child_of(desktop.every("child")[0]).born_on == "2051-02-05"
    assert "chưa tới" in desktop.words()


def test_somebody_likely_in_the_book_is_told_beside_the_name(family: Family) -> None:
    desktop, _, _ = family
    desktop.shortcut(Qt.Key.Key_N)
    filled = editor(desktop).filled
    assert filled is not None
    filled.form.enter({"full_name": "Nguyễn Thử Minh An", "born_on": "2015"})
    filled.known.emit()

    aside = editor(desktop).aside
    desktop.qtbot.waitUntil(aside.likely_card.isVisible)
    assert "cùng họ tên" in editor(desktop).foot.words.text()

    aside.set_apart.emit(family[2][0].id)
    desktop.qtbot.waitUntil(lambda: not aside.likely_card.isVisible())


def test_a_number_that_is_taken_is_told_while_it_is_typed(family: Family) -> None:
    desktop, home, _ = family
    desktop.shortcut(Qt.Key.Key_M)
    desktop.fill("", home.number or "")

    filled = editor(desktop).filled
    assert filled is not None
    box = filled.form.box("number")
    desktop.qtbot.waitUntil(lambda: bool(box.remarks()))
    assert "đã ghi cho hộ khác" in box.remarks()[0].words


def test_a_father_who_is_typed_by_name_is_written_with_the_child(family: Family) -> None:
    desktop, home, _ = family
    desktop.shortcut(Qt.Key.Key_N)
    desktop.fill("Nguyen Thu Ut", "2026", "n", "con")
    filled = editor(desktop).filled
    assert filled is not None
    filled.form.focus_on("father")
    type_keys("Nguyen Thu Cha")
    before = desktop.lines()
    desktop.press(Qt.Key.Key_S, held=CTRL)

    father = desktop.every("person")[-1]
    assert isinstance(father, Person)
    assert (father.full_name, father.sex, father.household) == ("Nguyen Thu Cha", "male", home.id)
    assert child_of(desktop.every("child")[-1]).father == father.id
    assert desktop.lines() == before + 2


def test_a_circumstance_is_found_by_words_or_code_and_explained(family: Family) -> None:
    desktop, _, (first, _) = family
    desktop.stand_on(first.id)
    desktop.shortcut(Qt.Key.Key_G)
    type_keys("khuyet tat nang")
    desktop.fill("", "2020")

    told = editor(desktop).aside.code_card
    assert told.isVisible()
    assert held(desktop, "code") == "HC04.2"
    desktop.press(Qt.Key.Key_S, held=CTRL)
    assert "Khuyết tật nặng · từ 2020" in desktop.words()

    spell = desktop.every("circumstance")[0]
    ended = next(
        line for line in desktop.screen.browse.acts.lines("circumstance", spell.id)
        if line is not None and line.words == "Kết thúc…"
    )  # fmt: skip
    ended.act()
    desktop.rest()
    assert held(desktop, "until") == "2026-11-24"
    desktop.press(Qt.Key.Key_S, held=CTRL)
    assert "Khuyết tật nặng · 2020 – 24/11/2026" in desktop.words()


@pytest.mark.parametrize(
    ("key", "kind", "texts"),
    [
        (Qt.Key.Key_B, "movement", ("", "", "chuyen di", "1/9/2026")),
        (Qt.Key.Key_T, "support", ("hoc bong", "1/9/2026", "500000")),
        (Qt.Key.Key_U, "need", ("the bao hiem",)),
        (Qt.Key.Key_I, "injury", ("bong", "3/2026")),
    ],
)
def test_every_event_has_its_key_and_its_line_on_the_page(
    family: Family, key: Qt.Key, kind: str, texts: tuple[str, ...]
) -> None:
    desktop, _, (first, _) = family
    desktop.stand_on(first.id)
    desktop.shortcut(key)
    desktop.fill(*texts)
    desktop.press(Qt.Key.Key_S, held=CTRL)

    (event,) = desktop.every(kind)
    assert getattr(event, "child", None) == first.id
    assert desktop.screen.browse.page.current() == (kind, event.id)
    assert event.id in desktop.sheet().stops


def test_a_helper_of_a_book_opened_to_look_writes_nothing(family: Family) -> None:
    desktop, _, (first, _) = family
    desktop.desk.open = replace(desktop.desk.open, may=frozenset(), read_only=True)
    desktop.stand_on(first.id)
    desktop.press(ENTER)
    desktop.shortcut(Qt.Key.Key_N)

    assert not desktop.screen.is_typing()
