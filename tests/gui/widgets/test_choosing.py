import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QListView, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.gui.keys import DOWN, ENTER, ESC, TAB, click, show, type_keys
from treem_desktop.gui.widgets.choice_list import ChoiceList
from treem_desktop.gui.widgets.choices import Choice, matching, meant
from treem_desktop.gui.widgets.code_box import CodeBox
from treem_desktop.gui.widgets.codes_box import CodesBox
from treem_desktop.gui.widgets.link_box import Give, LinkBox
from treem_desktop.gui.widgets.text_box import TextBox

RELATIONS = [
    Choice("householder", "Chủ hộ"),
    Choice("spouse", "Vợ hoặc chồng"),
    Choice("child", "Con"),
    Choice("grandchild", "Cháu nội, cháu ngoại"),
    Choice("nephew", "Cháu (con của anh, chị, em)"),
    Choice("other", "Đồng hương"),
]
GROUPS = [
    Choice("HC04", "Trẻ em khuyết tật"),
    Choice("HC04.1", "đặc biệt nặng", inner=True),
    Choice("HC05", "Trẻ em nhiễm HIV/AIDS"),
]


def _words(found: list[Choice]) -> list[str]:
    return [choice.words for choice in found]


@pytest.mark.parametrize(
    ("typed", "first"),
    [("con", "Con"), ("chau", "Cháu nội, cháu ngoại"), ("dong", "Đồng hương"), ("ngoai", None)],
)
def test_a_choice_is_found_without_marks(typed: str, first: str | None) -> None:
    found = _words(matching(RELATIONS, typed))

    assert found[0] == (first or "Cháu nội, cháu ngoại")


def test_what_begins_so_comes_before_what_holds_it() -> None:
    assert _words(matching(RELATIONS, "cho")) == ["Vợ hoặc chồng"]
    assert _words(matching(RELATIONS, "con")) == ["Con", "Cháu (con của anh, chị, em)"]


def test_a_code_of_the_law_finds_its_choice_and_our_own_codes_do_not() -> None:
    assert _words(matching(GROUPS, "hc04.1")) == ["đặc biệt nặng"]
    assert matching(RELATIONS, "spouse") == []


def test_what_can_only_mean_one_choice_is_that_one() -> None:
    found = meant(RELATIONS, "con")

    assert found == RELATIONS[2]
    assert meant(RELATIONS, "cha") is None
    assert meant(RELATIONS, "") is None


@pytest.fixture
def form(qtbot: QtBot) -> "Form":
    made = Form()
    show(qtbot, made, 420, 520)
    made.box.focus()
    return made


class Form(QWidget):
    """A code, and another field to go on to."""

    def __init__(self) -> None:
        super().__init__()
        self.box, self.next = CodeBox("Quan hệ với chủ hộ"), TextBox("Trường")
        self.box.set_choices(RELATIONS)
        column = QVBoxLayout(self)
        column.addWidget(self.box)
        column.addWidget(self.next)
        column.addStretch(1)
        self.box.onward.connect(self.next.focus)


def test_typing_narrows_the_list_and_enter_takes_the_first(form: Form) -> None:
    type_keys("chau n")
    assert form.box.typed() == "chau n", "nothing is completed while it is typed"
    assert form.box.list_open()

    type_keys(ENTER)

    assert (form.box.value(), form.box.typed()) == ("grandchild", "Cháu nội, cháu ngoại")
    assert form.next.line.hasFocus()
    assert not form.box.list_open()


def test_arrows_go_through_the_list(form: Form) -> None:
    type_keys("chau", DOWN, ENTER)

    assert form.box.value() == "nephew"


def test_down_opens_the_whole_list(form: Form) -> None:
    type_keys(DOWN, DOWN, DOWN, ENTER)

    assert form.box.value() == "spouse"


def test_tab_takes_what_the_list_stands_on(form: Form) -> None:
    type_keys("chau n", TAB)

    assert form.box.value() == "grandchild"


def test_enter_on_a_box_nobody_touched_changes_nothing(form: Form, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(form.box.changed):
        click(form.box.line)
        assert form.box.list_open()
        type_keys(ENTER)

    assert form.box.value() is None


def test_esc_closes_the_list_first_and_never_destroys(form: Form, qtbot: QtBot) -> None:
    form.box.set_value("child")
    form.box.focus()
    type_keys("ch")

    with qtbot.assertNotEmitted(form.box.left):
        type_keys(ESC)
    assert (form.box.list_open(), form.box.typed()) == (False, "ch")
    with qtbot.waitSignal(form.box.left):
        type_keys(ESC)


def test_what_is_in_no_list_stays_and_is_said(form: Form) -> None:
    type_keys("xyz", TAB)

    assert (form.box.value(), form.box.typed(), form.box.unread()) == (None, "xyz", "typing.code")
    assert form.box.remarks()[0].words.startswith("Không có trong danh sách")


def test_an_emptied_box_is_not_asked(form: Form, qtbot: QtBot) -> None:
    form.box.set_value("child")
    form.box.line.selectAll()

    with qtbot.waitSignal(form.box.changed):
        type_keys(Qt.Key.Key_Delete, TAB)

    assert (form.box.value(), form.box.unread()) == (None, "")


def test_unknown_is_a_choice_of_every_list(form: Form) -> None:
    type_keys("chua ro", ENTER)

    assert (form.box.value(), form.box.typed()) == ("?", "Chưa rõ")


def test_a_code_of_a_newer_program_is_shown_and_kept(form: Form) -> None:
    form.box.set_value("stepchild2")

    assert (form.box.value(), form.box.shown()) == ("stepchild2", "stepchild2")


def test_the_list_never_takes_the_keyboard(form: Form) -> None:
    type_keys("c")
    drop = form.findChild(ChoiceList)

    assert form.box.line.hasFocus()
    assert drop is not None
    assert drop.parentWidget() is form, "it is a part of the window, not a pop-up of its own"
    assert not any(
        view.focusPolicy() != Qt.FocusPolicy.NoFocus for view in drop.findChildren(QListView)
    )


def test_letters_being_composed_reach_the_line_while_the_list_is_open(form: Form) -> None:
    type_keys("ch")
    QApplication.sendEvent(form.box.line, QInputMethodEvent("a", []))
    committed = QInputMethodEvent()
    committed.setCommitString("á", 0, 0)
    QApplication.sendEvent(form.box.line, committed)

    assert form.box.typed() == "chá"
    assert form.box.list_open()


def test_a_click_takes_a_row(form: Form) -> None:
    type_keys("chau")
    view = form.findChild(QListView)
    assert view is not None
    place = view.visualRect(view.model().index(1, 0)).center()

    click(view.viewport(), place)

    assert form.box.value() == "nephew"
    assert form.box.line.hasFocus()


def test_a_list_near_the_foot_of_the_window_opens_upwards(qtbot: QtBot) -> None:
    window = QWidget()
    box = CodeBox("Dân tộc", window)
    box.set_choices(RELATIONS)
    show(qtbot, window, 420, 400)
    box.setGeometry(10, 330, 380, 60)
    box.show()
    box.focus()

    type_keys(DOWN)

    drop = window.findChild(ChoiceList)
    assert drop is not None
    assert drop.geometry().bottom() < box.frame.mapTo(window, QPoint(0, 0)).y()
    assert drop.geometry().top() >= 0


def test_several_codes_are_put_in_and_out(qtbot: QtBot) -> None:
    box = CodesBox("Dạng khuyết tật")
    box.set_choices([Choice("movement", "Vận động"), Choice("sight", "Nhìn")])
    show(qtbot, box, 420, 400)
    box.focus()

    type_keys("nhin", ENTER)
    box.focus()
    type_keys("van", ENTER)
    assert box.value() == ("movement", "sight"), "in the order of the list"
    assert box.shown() == "Vận động, Nhìn"
    box.focus()
    type_keys("nhin", ENTER)

    assert box.value() == ("movement",)


def test_the_cross_of_a_chip_takes_its_code_out(qtbot: QtBot) -> None:
    box = CodesBox("Dạng khuyết tật")
    box.set_choices([Choice("movement", "Vận động"), Choice("sight", "Nhìn")])
    box.set_value(("movement", "sight"))
    show(qtbot, box, 420, 400)
    chip = box._flow.parts()[0]

    with qtbot.waitSignal(box.changed):
        place = QPoint(chip.width() - 8, chip.height() // 2)
        click(chip, place)

    assert box.value() == ("sight",)


class Book:
    """Finds people, some time later."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, Give]] = []

    def __call__(self, typed: str, give: Give) -> None:
        self.asked.append((typed, give))

    def answer(self, at: int = -1) -> None:
        self.asked[at][1]([Choice("id-1", "Trần Thử Bình"), Choice("id-2", "Trần Thử Chi")])


@pytest.fixture
def book() -> Book:
    return Book()


@pytest.fixture
def link(qtbot: QtBot, book: Book) -> LinkBox:
    box = LinkBox("Cha")
    box.set_suggest(book, may_add=True)
    show(qtbot, box, 420, 400)
    box.focus()
    return box


def test_a_link_is_found_by_typing(qtbot: QtBot, link: LinkBox, book: Book) -> None:
    type_keys("tran")
    qtbot.waitUntil(lambda: bool(book.asked))
    book.answer()
    type_keys(DOWN, ENTER)

    assert (link.value(), link.typed()) == ("id-2", "Trần Thử Chi")


def test_only_the_answer_to_what_was_typed_last_counts(
    qtbot: QtBot, link: LinkBox, book: Book
) -> None:
    type_keys("tr")
    qtbot.waitUntil(lambda: len(book.asked) == 1)
    type_keys("an")
    qtbot.waitUntil(lambda: len(book.asked) == 2)

    book.answer(0)
    assert not link.list_open()
    book.answer(1)
    assert link.list_open()


def test_somebody_new_is_asked_for_in_the_last_row(qtbot: QtBot, link: LinkBox, book: Book) -> None:
    type_keys("tran moi")
    qtbot.waitUntil(lambda: bool(book.asked))
    book.answer()

    with qtbot.waitSignal(link.wanted) as wanted:
        type_keys(DOWN, DOWN, ENTER)

    assert wanted.args == ["tran moi"]


def test_a_name_that_points_nowhere_is_said(link: LinkBox) -> None:
    link.set_link("id-1", "Trần Thử Bình")

    type_keys("nobody", ESC)
    link.settle()

    assert (link.value(), link.unread()) == (None, "typing.link")


def test_an_emptied_link_points_to_nobody(link: LinkBox) -> None:
    link.set_link("id-1", "Trần Thử Bình")
    link.line.selectAll()

    type_keys(Qt.Key.Key_Delete)
    link.settle()

    assert (link.value(), link.unread(), link.shown()) == (None, "", "")
