"""«Hôm nay» opens neutral: numbers first, names after a press, and a way on from each."""

from PySide6.QtWidgets import QLabel

from tests.gui.keys import ENTER, click, type_keys
from tests.gui.window import Program, enter_household
from treem_desktop.gui.desk import Place
from treem_desktop.gui.today.rows import NameLine
from treem_desktop.gui.today.screen import TodayScreen
from treem_desktop.services.books import Book


def today(program: Program) -> TodayScreen:
    present = program.place.present()
    assert isinstance(present, TodayScreen)
    program.qtbot.waitUntil(lambda: present._found is not None)
    return present


def words_on(screen: TodayScreen) -> str:
    labels = [label.text() for label in screen.findChildren(QLabel) if label.isVisible()]
    lines = [line.accessibleName() for line in screen.findChildren(NameLine) if line.isVisible()]
    tasks = [f"{line.told.title} {line.told.detail}" for line in screen.lines()]
    return " ".join([*labels, *tasks, *lines])


def fill(book: Book) -> None:
    enter_household(book, "0132", "Nguyễn Thử Minh An")
    enter_household(book, "0133", "Đỗ Mẫu Đức Bình")


def test_names_appear_only_after_a_press_and_lead_to_their_page(program: Program) -> None:
    program.open(program.make_book(fill=fill))
    screen = today(program)
    assert "1 việc đến hạn" in words_on(screen)
    assert "Thử" not in words_on(screen).replace(program.desk.open.person, "")

    line = screen.lines()[0]
    line.setFocus()
    type_keys(ENTER)
    program.qtbot.waitUntil(lambda: "Nguyễn Thử Minh An" in words_on(screen))
    assert "Hộ 0132" in words_on(screen)

    click(screen.findChildren(NameLine)[0])
    assert program.place.place.screen == "households"


def test_pressed_again_the_names_go(program: Program) -> None:
    program.open(program.make_book(fill=fill))
    screen = today(program)
    line = screen.lines()[0]
    click(line)
    program.qtbot.waitUntil(lambda: "Minh An" in words_on(screen))

    click(line)

    assert "Minh An" not in words_on(screen)


def test_an_empty_book_says_how_to_begin(program: Program) -> None:
    program.open(program.make_book())
    screen = today(program)

    assert screen.empty.isVisible()
    assert "Sổ còn trống" in words_on(screen)
    assert screen.empty.button.text() == "Thêm hộ gia đình"


def test_what_is_written_elsewhere_is_told_when_one_comes_back(program: Program) -> None:
    program.open(program.make_book())
    screen = today(program)
    assert screen.empty.isVisible()
    program.place.go(Place("settings"))
    program.desk.ask(screen, lambda book, _: fill(book))
    program.rest()
    program.place.go(Place("today"))
    program.rest()

    assert len(screen.lines()) == 1
