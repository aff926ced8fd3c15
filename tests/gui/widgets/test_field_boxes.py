from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.gui.keys import ALT, ENTER, ESC, LEFT, RIGHT, SHIFT, TAB, click, show, type_keys
from treem_desktop.domain.values import Value
from treem_desktop.gui.widgets.choice_box import ChoiceBox
from treem_desktop.gui.widgets.choices import Choice
from treem_desktop.gui.widgets.date_box import DateBox
from treem_desktop.gui.widgets.field import FieldBox
from treem_desktop.gui.widgets.note_box import NoteBox
from treem_desktop.gui.widgets.number_box import MoneyBox, NumberBox
from treem_desktop.gui.widgets.passphrase_box import PassphraseBox
from treem_desktop.gui.widgets.remark import Remark
from treem_desktop.gui.widgets.text_box import TextBox

TODAY = date(2026, 11, 24)
YES_NO = [Choice("yes", "Có"), Choice("no", "Không")]


def _shown(qtbot: QtBot, box: FieldBox) -> FieldBox:
    show(qtbot, box, 400, 160)
    box.focus()
    return box


def test_text_is_tidied_when_read_and_not_while_typed(qtbot: QtBot) -> None:
    box = TextBox("Họ và tên")
    _shown(qtbot, box)

    type_keys("  nguyen  van an ")

    assert box.typed() == "  nguyen  van an "
    assert box.value() == "nguyen van an"


def test_decomposed_letters_become_whole_ones(qtbot: QtBot) -> None:
    box = TextBox("Họ và tên")
    qtbot.addWidget(box)
    box.line.setText("Hoa\u0300")

    assert box.value() == "Hoà"


def test_empty_is_nothing_and_read_as_not_asked(qtbot: QtBot) -> None:
    box = TextBox("Trường")
    qtbot.addWidget(box)
    box.set_value(None)
    box.set_reading(True)

    assert box.value() is None
    assert box._told.text() == "Chưa hỏi"


@pytest.mark.parametrize(
    ("typed", "value", "shown"),
    [
        ("5/2/15", "2015-02-05", "05/02/2015"),
        ("05022015", "2015-02-05", "05/02/2015"),
        ("2/2015", "2015-02", "02/2015"),
        ("2015", "2015", "2015"),
        ("", None, ""),
    ],
)
def test_a_date_is_read_as_officers_type_it(
    qtbot: QtBot, typed: str, value: Value, shown: str
) -> None:
    box = DateBox("Ngày sinh", TODAY)
    _shown(qtbot, box)

    type_keys(typed)
    assert box.typed() == typed, "nothing is rewritten while it is typed"
    type_keys(ENTER)

    assert (box.value(), box.typed(), box.unread()) == (value, shown, "")


def test_the_date_that_is_read_stands_behind_what_is_typed(qtbot: QtBot) -> None:
    box = DateBox("Ngày sinh", TODAY)
    _shown(qtbot, box)

    type_keys("5/2/15")

    assert box._echo.isVisible()
    assert box._echo.text() == "05/02/2015"


def test_what_is_no_date_stays_as_typed_and_says_what_to_do(qtbot: QtBot) -> None:
    box = DateBox("Ngày sinh", TODAY)
    _shown(qtbot, box)

    type_keys("31/2/2015", ENTER)

    assert (box.value(), box.typed(), box.unread()) == (None, "31/2/2015", "date.no_such_day")
    assert [remark.warning for remark in box.remarks()] == [False]
    assert "lịch" in box.remarks()[0].words
    assert box.frame.state == "error"


def test_a_problem_is_told_to_screen_readers_as_well(qtbot: QtBot) -> None:
    box = TextBox("Số định danh cá nhân")
    qtbot.addWidget(box)
    box.set_help("12 chữ số.")

    box.set_remarks([Remark("Số định danh có 12 chữ số.")])

    assert box.line.accessibleName() == "Số định danh cá nhân"
    assert box.line.accessibleDescription() == "Số định danh có 12 chữ số. 12 chữ số."
    assert box.frame.state == "warning"


@pytest.mark.parametrize(("typed", "value"), [("2891", 2891), ("2.891", 2891), ("2 891", 2891)])
def test_a_number_is_typed_with_or_without_groups(qtbot: QtBot, typed: str, value: int) -> None:
    box = NumberBox("Nặng lúc sinh")
    box.set_unit("gram")
    _shown(qtbot, box)

    type_keys(typed, ENTER)

    assert (box.value(), box.typed(), box.shown()) == (value, "2891", "2891 gram")


@pytest.mark.parametrize("typed", ["hai", "2,8", "-3", "28.91"])
def test_what_is_no_number_is_said(qtbot: QtBot, typed: str) -> None:
    box = NumberBox("Con thứ")
    _shown(qtbot, box)

    type_keys(typed, ENTER)

    assert (box.value(), box.typed(), box.unread()) == (None, typed, "typing.number")


def test_money_is_shown_in_groups_once_it_is_typed(qtbot: QtBot) -> None:
    box = MoneyBox("Số tiền")
    _shown(qtbot, box)

    type_keys("1500000")
    assert box.typed() == "1500000"
    type_keys(ENTER)

    assert (box.value(), box.typed(), box.shown()) == (1_500_000, "1.500.000", "1.500.000 đồng")


def test_part_of_a_dong_is_refused_in_words(qtbot: QtBot) -> None:
    box = MoneyBox("Số tiền")
    _shown(qtbot, box)

    type_keys("100.5", ENTER)

    assert (box.value(), box.unread()) == (None, "money.parts")
    assert box.unread_words() != "money.parts"


def test_yes_and_no_are_chosen_by_arrow_letter_and_mouse(qtbot: QtBot) -> None:
    box = ChoiceBox("Khai sinh")
    box.set_choices(YES_NO)
    _shown(qtbot, box)

    type_keys(RIGHT)
    assert box.value() == "yes"
    type_keys("k")
    assert box.value() == "no"
    type_keys(RIGHT)
    assert box.value() == "?"
    type_keys(LEFT, LEFT)
    assert box.value() == "yes"
    place = box.segments._places()[1].center().toPoint()
    click(box.segments, place)
    assert box.value() == "no"


def test_a_letter_goes_through_the_answers_it_begins(qtbot: QtBot) -> None:
    box = ChoiceBox("Khai sinh")
    box.set_choices(YES_NO)
    _shown(qtbot, box)

    type_keys("c")
    first = box.value()
    type_keys("c")

    assert (first, box.value()) == ("yes", "?")


def test_an_answer_is_taken_back_to_not_asked(qtbot: QtBot) -> None:
    box = ChoiceBox("Khai sinh")
    box.set_choices(YES_NO)
    box.set_value("yes")
    _shown(qtbot, box)

    with qtbot.waitSignal(box.changed):
        type_keys(Qt.Key.Key_Delete)

    assert box.value() is None


def test_a_note_goes_on_with_enter_and_breaks_with_alt_enter(qtbot: QtBot) -> None:
    box = NoteBox("Ghi chú")
    _shown(qtbot, box)

    type_keys("mot")
    type_keys(ENTER, held=ALT)
    type_keys("hai")
    with qtbot.waitSignal(box.onward):
        type_keys(ENTER)

    assert box.value() == "mot\nhai"


def test_a_note_grows_with_its_lines_up_to_eight(qtbot: QtBot) -> None:
    box = NoteBox("Ghi chú")
    _shown(qtbot, box)
    two = box.heightForWidth(400)

    box.set_value("\n".join("abcdef"))
    six = box.heightForWidth(400)
    box.set_value("\n".join("abcdefghijklmn"))

    assert two < six < box.heightForWidth(400)
    assert box.text.lines() == 8


def test_tab_leaves_a_note(qtbot: QtBot) -> None:
    window = QWidget()
    column = QVBoxLayout(window)
    note, after = NoteBox("Ghi chú"), TextBox("Trường")
    column.addWidget(note)
    column.addWidget(after)
    show(qtbot, window, 400, 300)
    note.focus()

    type_keys(TAB)

    assert note.typed() == ""
    assert after.line.hasFocus()


def test_a_passphrase_is_hidden_until_the_eye_is_pressed(qtbot: QtBot) -> None:
    box = PassphraseBox("Mật khẩu mở sổ")
    _shown(qtbot, box)
    type_keys("bon tu that dai")
    assert box.line.echoMode() == QLineEdit.EchoMode.Password

    box.eye.click()

    assert box.line.echoMode() == QLineEdit.EchoMode.Normal
    assert box.eye.accessibleName() == "Che mật khẩu"
    assert box.value() == "bon tu that dai"
    assert box.line.hasFocus()


def test_a_passphrase_stands_in_no_draft(qtbot: QtBot) -> None:
    box = PassphraseBox("Mật khẩu mở sổ")
    qtbot.addWidget(box)
    box.set_value("bốn từ thật dài")

    assert (box.typed(), box.shown()) == ("", "")


@pytest.mark.parametrize(
    "box",
    [TextBox, NumberBox, MoneyBox, NoteBox, ChoiceBox],
    ids=lambda box: str(box.__name__),
)
def test_enter_goes_on_shift_enter_back_and_esc_only_leaves(
    qtbot: QtBot, box: type[TextBox | NumberBox | MoneyBox | NoteBox | ChoiceBox]
) -> None:
    made = box("Ô")
    _shown(qtbot, made)
    before = made.typed()

    with qtbot.waitSignal(made.onward):
        type_keys(ENTER)
    made.focus()
    with qtbot.waitSignal(made.back):
        type_keys(ENTER, held=SHIFT)
    made.focus()
    with qtbot.waitSignal(made.left):
        type_keys(ESC)

    assert made.typed() == before


def test_setting_a_value_tells_nobody(qtbot: QtBot) -> None:
    boxes: list[tuple[FieldBox, Value]] = [
        (TextBox("a"), "x"),
        (NoteBox("b"), "x\ny"),
        (NumberBox("c"), 3),
        (DateBox("d", TODAY), "2015"),
    ]
    for box, value in boxes:
        qtbot.addWidget(box)
        with qtbot.assertNotEmitted(box.changed):
            box.set_value(value)
        assert box.value() == value


def test_unikey_loses_no_letter_in_the_middle_of_a_word(qtbot: QtBot) -> None:
    """An input method composes, takes back and writes: every step goes into the line as it is."""
    box = TextBox("Họ và tên")
    _shown(qtbot, box)
    type_keys("Nguye")

    QApplication.sendEvent(box.line, QInputMethodEvent("ê", []))
    committed = QInputMethodEvent()
    committed.setCommitString("ễn", -1, 1)
    QApplication.sendEvent(box.line, committed)

    assert box.value() == "Nguyễn"
