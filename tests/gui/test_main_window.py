"""The window around an open book: it locks, closes, finds, grows, speaks, and tells the news."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.gui.keys import ALT, ENTER, ESC, click, type_keys
from tests.gui.window import HELPER, OFFICER, Program, enter_household
from treem_desktop.domain.circumstance import Circumstance
from treem_desktop.domain.errors import BookRefused
from treem_desktop.gui import theme
from treem_desktop.gui.desk import Place
from treem_desktop.services import backups, books, records
from treem_desktop.services.books import Book

CTRL = Qt.KeyboardModifier.ControlModifier


def press(program: Program, key: Qt.Key, held: Qt.KeyboardModifier = CTRL) -> None:
    """Press a key of the window, wherever the keyboard is."""
    if QApplication.focusWidget() is None:
        program.window.setFocus()
    type_keys(key, held=held)


def test_locking_closes_the_book_sealed_and_backed_up_and_names_nobody(program: Program) -> None:
    folder = program.make_book(fill=enter_household)
    place = program.open(folder)
    assert "Phường Mẫu" in program.window.windowTitle()
    kept = books.default_backups(place.desk.take_book_away())

    press(program, Qt.Key.Key_L)
    program.rest()

    assert program.window.workplace is None
    assert program.window.windowTitle() == "Sổ theo dõi trẻ em"
    assert len(backups.kept(kept)) == 1
    book = program.with_book(folder)
    assert book.journal.last_seal(book.station) is not None
    books.close(book)
    type_keys(OFFICER, ENTER)
    program.qtbot.waitUntil(lambda: program.window.workplace is not None)


def test_a_book_nobody_uses_locks_itself_and_a_key_begins_the_time_anew(program: Program) -> None:
    program.open(program.make_book())
    idle = program.window.idle
    timer = idle._timer
    assert timer.interval() == 10 * 60_000
    timer.start(60_000)
    type_keys(" ")
    assert timer.remainingTime() > 50_000

    idle.idle.emit()
    program.rest()

    assert program.window.workplace is None


def test_closing_the_window_closes_the_book_and_remembers_it(program: Program) -> None:
    folder = program.make_book(fill=enter_household)
    program.open(folder)

    program.window.close()
    program.qtbot.waitUntil(program.window.isHidden)

    books.close(program.with_book(folder))
    program.window.begin()
    assert program.window.doorway.unlock.title.text() == "Phường Mẫu (tập huấn)"


def test_text_grows_and_shrinks_by_keys_within_its_limits(program: Program) -> None:
    program.open(program.make_book())

    press(program, Qt.Key.Key_Plus)
    press(program, Qt.Key.Key_Equal)
    assert theme.look().percent == 120
    for _ in range(12):
        press(program, Qt.Key.Key_Plus)
    assert theme.look().percent == 200
    assert program.place.rail.width() < 100

    press(program, Qt.Key.Key_0)
    assert theme.look().percent == 100


def test_another_language_shows_at_once_everywhere(program: Program) -> None:
    program.open(program.make_book())
    place = program.place
    assert "Ghi" not in place.top.lock_button.accessibleName()
    assert place.top.lock_button.accessibleName() == "Khóa sổ"

    kept = program.window.remembered
    kept.change(replace(kept.now, language="en"))

    program.qtbot.waitUntil(lambda: place.top.lock_button.accessibleName() == "Lock")
    assert "officer" in place.top.person.text()
    assert "TRAINING BOOK" in place.training.accessibleName()
    kept.change(replace(kept.now, language="vi"))


def test_search_finds_without_marks_opens_with_enter_and_remembers(program: Program) -> None:
    homes: list[str] = []

    def fill(book: Book) -> None:
        homes.append(enter_household(book, "0132", "Nguyễn Thử Minh An"))
        homes.append(enter_household(book, "0133", "Đỗ Mẫu Đức Bình"))

    program.open(program.make_book(fill=fill))
    search = program.place.top.search
    press(program, Qt.Key.Key_K)
    type_keys("do mau")
    program.qtbot.waitUntil(search.list_open)
    type_keys(ENTER)
    program.rest()
    assert program.place.place.screen == "households"

    press(program, Qt.Key.Key_K)
    program.qtbot.waitUntil(search.list_open)
    shown = search._drop
    assert shown is not None
    offered = [choice.words for choice in shown._model.choices]
    assert [words.startswith("Hộ 0133") for words in offered] == [True]
    type_keys(ESC)


def test_the_restricted_part_opens_for_ten_minutes_and_is_closed_again(program: Program) -> None:
    def fill(book: Book) -> None:
        home = enter_household(book)
        child = records.hanging_on(book, "child", "household", home)[0]
        book.unlock_restricted()
        records.add(book, records.new(book, "circumstance", child=child.id, code="HC05"))

    place = program.open(program.make_book(fill=fill))
    sheet = place.restricted
    click(place.top.restricted_button)
    type_keys("sai", ENTER)
    program.qtbot.waitUntil(lambda: bool(sheet.box.remarks()))
    assert not place.desk.open.restricted

    type_keys(OFFICER, ENTER)
    program.qtbot.waitUntil(lambda: place.desk.open.restricted)
    assert sheet.isHidden()
    assert "10 phút" in place.top.restricted_button.accessibleName()
    seen: list[int] = []
    place.desk.ask(place, lambda book, _: len(list(book.read.every(Circumstance))), seen.append)
    program.rest()

    for _ in range(10):
        sheet.watch._tick()
    program.qtbot.waitUntil(lambda: not place.desk.open.restricted)


def test_a_helper_has_no_way_into_the_restricted_part(program: Program) -> None:
    place = program.open(program.make_book(), HELPER)

    assert place.top.restricted_button.isHidden()
    assert "người nhập liệu" in place.top.person.text()


def test_an_officer_is_told_what_a_helper_wrote(program: Program) -> None:
    folder = program.make_book()
    book = program.with_book(folder, HELPER)
    enter_household(book)
    books.close(book)

    program.open(folder)
    program.rest()

    assert "Lê Thử Giúp" in program.window.notice.words()


def test_a_copied_book_is_named_as_a_new_station(program: Program) -> None:
    folder = program.make_book()
    for note in (program.around.state / "stations").iterdir():
        note.unlink()

    program.open(folder)
    program.rest()

    assert "máy ghi sổ mới" in program.window.notice.words()


def test_only_screens_that_are_there_stand_on_the_rail_and_keys_lead_to_them(
    program: Program,
) -> None:
    place = program.open(program.make_book())
    assert {"today", "settings"} <= set(place.codes())
    assert not {"network", "activities", "receiving"} & set(place.codes())

    press(program, Qt.Key(Qt.Key.Key_0 + len(place.codes())), ALT)
    assert place.place.screen == "settings"
    press(program, Qt.Key.Key_Left, ALT)
    assert place.place.screen == "today"


def test_a_screen_that_does_not_let_go_keeps_the_window_and_the_book(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = program.open(program.make_book())
    present = place.present()
    assert present is not None
    monkeypatch.setattr(present, "leave", lambda: False)

    assert not place.go(Place("settings"))
    press(program, Qt.Key.Key_L)
    program.window.close()

    assert program.window.workplace is place
    assert place.rail.current() == "today"


def test_a_bug_of_ours_writes_a_report_without_names_and_changes_nothing(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[Path | None] = []
    monkeypatch.setattr(
        "treem_desktop.gui.dialogs.report_bug", lambda _, report: told.append(report)
    )
    place = program.open(program.make_book())

    def broken(*_: object) -> None:
        raise RuntimeError("Nguyễn Thử Minh An")

    place.desk.ask(place, broken)
    program.qtbot.waitUntil(lambda: bool(told))

    assert told[0] is not None
    report = told[0].read_text("utf-8")
    assert "RuntimeError" in report
    assert "Thử" not in report


def test_a_refusal_nobody_shows_stays_on_the_window_until_it_is_read(program: Program) -> None:
    place = program.open(program.make_book())

    def refused(*_: object) -> None:
        raise BookRefused("place.unknown", place="00000")

    place.desk.ask(place, refused)
    program.rest()

    assert "00000" in program.window.notice.words()
    assert program.window.notice.isVisible()
