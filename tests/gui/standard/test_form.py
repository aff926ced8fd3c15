from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.gui.keys import ENTER, ESC, RIGHT, SHIFT, show, type_keys
from treem_desktop.catalog.loading import catalog
from treem_desktop.domain.fields import Form, fields_of
from treem_desktop.domain.kinds import KINDS
from treem_desktop.domain.problems import Problem
from treem_desktop.domain.values import Value
from treem_desktop.gui.language import switch
from treem_desktop.gui.standard.form import RecordForm
from treem_desktop.gui.widgets.label import Label

TODAY = date(2026, 11, 24)
CHILD = catalog().record("child")
KHANG: dict[str, Value] = {
    "full_name": "Nguyễn Thử Minh Khang",
    "born_on": "2013-02",
    "sex": "male",
    "relation": "child",
    "birth_registered": "yes",
    "birth_certificate": "79",
    "disability_kinds": ("movement", "sight"),
    "birth_weight": 2891,
    "note": "Ở với ông bà.",
}


@pytest.fixture
def form(qtbot: QtBot) -> RecordForm:
    made = RecordForm(CHILD, CHILD.asked(), TODAY)
    show(qtbot, made, 1100, 900)
    return made


def _focused() -> str:
    part = QApplication.focusWidget()
    return part.accessibleName() if part else ""


def _example(name: str, form: Form, list_name: str) -> Value:
    """A value no form would write just so: it must come back as it was."""
    if form in (Form.CODE, Form.CODES):
        code = next(iter(catalog().list(list_name).entries))
        return code if form is Form.CODE else (code, "of_a_newer_program")
    examples: dict[Form, Value] = {
        Form.DATE: "2015-02",
        Form.NUMBER: 12,
        Form.MONEY: 1_500_000,
        Form.LINK: "0" * 32,
        Form.UNITS: ("99999@2024-01-01",),
    }
    return examples.get(form, f"  {name}  hai  dấu cách ")


@pytest.mark.parametrize("kind", KINDS)
def test_a_form_changes_nothing_by_being_shown(qtbot: QtBot, kind: str) -> None:
    words = catalog().record(kind)
    made = RecordForm(words, words.asked(), TODAY)
    qtbot.addWidget(made)
    values = {
        field.name: _example(field.name, field.form, words.fields[field.name].list_name)
        for field in fields_of(KINDS[kind])
    }

    made.fill(values)

    assert made.changes() == {}
    assert all(made.values()[name] == values[name] for name in words.asked())
    assert made.unread() == ()


def test_only_what_a_person_touched_is_a_change(form: RecordForm) -> None:
    form.fill(KHANG)
    form.focus_on("full_name")

    type_keys("Nguyen Thu Minh An", ENTER)

    assert form.changes() == {"full_name": "Nguyen Thu Minh An"}


def test_typing_back_what_was_there_is_no_change(form: RecordForm) -> None:
    form.fill(KHANG)
    form.focus_on("birth_certificate")

    type_keys("79", ENTER)

    assert form.changes() == {}


def test_a_child_is_typed_without_the_mouse(form: RecordForm) -> None:
    form.fill({})
    form.focus_first()

    type_keys("Nguyen Thu An", ENTER, "5/2/15", ENTER, "n", ENTER, "con", ENTER)
    type_keys(RIGHT, ENTER)

    assert form.changes() == {
        "full_name": "Nguyen Thu An",
        "born_on": "2015-02-05",
        "sex": "male",
        "relation": "child",
        "birth_registered": "yes",
    }
    assert _focused() == "Số giấy khai sinh"


def test_shift_enter_goes_back(form: RecordForm) -> None:
    form.fill({})
    form.focus_on("born_on")

    type_keys(ENTER, held=SHIFT)

    assert _focused() == "Họ và tên"


def test_esc_asks_to_leave_and_loses_nothing(form: RecordForm, qtbot: QtBot) -> None:
    form.fill({})
    form.focus_first()
    type_keys("Nguyen Thu An")

    with qtbot.waitSignal(form.left):
        type_keys(ESC)

    assert form.values()["full_name"] == "Nguyen Thu An"


def test_enter_in_the_last_field_ends_the_form(form: RecordForm, qtbot: QtBot) -> None:
    form.fill({})
    form.open_folded()
    form.focus_on("note")

    with qtbot.waitSignal(form.ended):
        type_keys(ENTER)


def test_enter_unfolds_more_information_and_goes_on_inside(form: RecordForm) -> None:
    form.fill({"schooling": "grade5"})
    form.focus_on("school_class")

    type_keys(ENTER)
    assert _focused() == "Thêm thông tin"
    type_keys(ENTER)

    assert _focused() == "Cha"


def test_a_folded_field_with_a_problem_is_unfolded(form: RecordForm) -> None:
    form.fill(KHANG)
    assert not form.box("birth_weight").isVisible()

    form.set_problems([Problem("date.wrong", "birth_weight")])

    assert form.box("birth_weight").isVisible()
    assert form.box("birth_weight").remarks()[0].warning


def test_a_field_is_asked_when_the_answer_beside_it_asks_for_it(form: RecordForm) -> None:
    form.fill({})
    assert not form.box("birth_certificate").isVisible()

    form.focus_on("birth_registered")
    type_keys("c")
    assert form.box("birth_certificate").isVisible()
    type_keys("k")

    assert not form.box("birth_certificate").isVisible()


def test_a_value_is_never_hidden_by_the_answer_beside_it(form: RecordForm) -> None:
    form.fill({"birth_registered": "no", "birth_certificate": "79"})

    assert form.box("birth_certificate").isVisible()


def test_what_cannot_be_read_is_a_problem_and_no_value(form: RecordForm) -> None:
    form.fill(KHANG)
    form.focus_on("born_on")

    type_keys("32/13/2015", ENTER)

    assert form.values()["born_on"] is None
    assert form.unread() == (Problem("date.no_such_day", field="born_on", warning=False),)
    assert form.typed() == {"born_on": "32/13/2015"}


def test_a_draft_gives_back_what_was_typed(form: RecordForm) -> None:
    form.fill(KHANG)

    form.set_typed({"born_on": "32/13/2015", "gone_field": "x"})

    assert form.typed() == {"born_on": "32/13/2015"}


def test_fields_out_of_sight_leave_no_trace(qtbot: QtBot) -> None:
    words = catalog().record("circumstance")
    restricted = {"found_by", "evidence"}
    seen = [name for name in words.asked() if name not in restricted]
    made = RecordForm(words, seen, TODAY)
    qtbot.addWidget(made)
    values: dict[str, Value] = {"code": "HC13.1", "found_by": "Trần Thử", "evidence": "kết luận"}

    made.fill(values, [Problem("date.wrong", "found_by")])

    texts = {part.text() for part in made.findChildren(Label)}
    assert restricted <= set(words.asked())
    assert restricted.isdisjoint(made.values())
    assert not any(words.fields[name].label.vi in texts for name in restricted)


def test_the_read_view_shows_text_and_pale_not_asked(form: RecordForm) -> None:
    form.fill(KHANG, links={})
    form.set_reading(True)
    form.open_folded()

    assert form.box("born_on")._told.text() == "02/2013"
    assert form.box("disability_kinds")._told.text() == "Khuyết tật vận động, Khuyết tật nhìn"
    assert form.box("school")._told.text() == "Chưa hỏi"
    assert form.box("school")._told.property("tone") == "pale"
    assert not form.box("born_on").editor().isVisible()


def test_links_read_as_the_records_they_point_to(form: RecordForm) -> None:
    form.fill({"father": "id-1"}, links={"id-1": "Hoàng Thử Hoa (1985)"})
    form.set_reading(True)

    assert form.box("father")._told.text() == "Hoàng Thử Hoa (1985)"
    assert form.values()["father"] == "id-1"


def test_a_form_speaks_english_after_the_switch(
    form: RecordForm, words: Path, qtbot: QtBot
) -> None:
    form.fill(KHANG)

    switch("en", words)

    qtbot.waitUntil(lambda: form.box("full_name").label() == "Full name")
    assert form.box("relation").shown() == "Child"
    assert form.changes() == {}


def test_the_screen_hears_where_the_keyboard_is_and_what_changed(
    form: RecordForm, qtbot: QtBot
) -> None:
    form.fill({})

    with qtbot.waitSignal(form.entered) as entered:
        form.focus_on("full_name")
    with qtbot.waitSignal(form.changed) as changed:
        type_keys("A")
    with qtbot.waitSignal(form.settled) as settled:
        type_keys(ENTER)

    assert (entered.args, changed.args, settled.args) == (["full_name"],) * 3


@pytest.mark.parametrize("kind", KINDS)
def test_every_box_of_every_form_has_its_name_for_screen_readers(qtbot: QtBot, kind: str) -> None:
    words = catalog().record(kind)
    made = RecordForm(words, words.asked(), TODAY)
    qtbot.addWidget(made)

    for name in words.asked():
        assert made.box(name).editor().accessibleName() == words.fields[name].label.vi
