"""From the first start to an open book: made, left too early, opened, recovered, restored."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from tests.gui.keys import DOWN, ENTER, ESC, click, type_keys
from tests.gui.window import HELPER, OFFICER, Program, enter_household
from treem_desktop.gui.unlock.new_book import NewBook, Step
from treem_desktop.services import backups, books, recovery
from treem_desktop.system.lock import BookLock


def make_new_book(program: Program) -> tuple[NewBook, str]:
    """Go through the wizard by keys as far as the recovery code; give the code."""
    program.window.begin()
    door = program.window.doorway
    click(door.first.making)
    new = door.new
    new.unit.training.setChecked(True)
    new.focus_first()
    type_keys("phuong mau")
    program.qtbot.waitUntil(new.unit.unit.list_open)
    type_keys(ENTER)
    type_keys("Tran Thu Ha", ENTER)
    assert new.at() == Step.PASSPHRASE
    type_keys(OFFICER, ENTER, OFFICER, ENTER)
    assert new.at() == Step.FOLDER
    new.folder.take(program.books / "so")
    type_keys(ENTER)
    program.qtbot.waitUntil(lambda: new.at() == Step.CODE)
    return new, new.code.code.accessibleName().replace(" ", "").replace(",", "-")


def groups_of(new: NewBook, code: str) -> tuple[str, str]:
    groups, asked = code.split("-"), new.typed_back.asked
    return groups[asked.first - 1], groups[asked.second - 1]


def test_a_new_book_is_used_only_after_two_groups_of_its_code_were_typed_back(
    program: Program,
) -> None:
    new, code = make_new_book(program)
    click(new.next_button)
    first, second = groups_of(new, code)

    type_keys("0000", ENTER, second, ENTER)
    assert program.window.workplace is None
    assert "Chưa đúng nhóm" in new.typed_back.first.remarks()[0].words

    new.typed_back.first.line.clear()
    new.typed_back.focus_first()
    type_keys(first.lower(), ENTER, ENTER)
    program.qtbot.waitUntil(lambda: program.window.workplace is not None)

    assert program.desk.open.person == "Tran Thu Ha"
    assert program.desk.open.training
    assert not program.place.training.isHidden()


def test_a_book_left_before_its_code_was_typed_back_shows_the_code_again(program: Program) -> None:
    new, code = make_new_book(program)
    click(new.cancel_button)
    program.rest()
    assert program.window.doorway.first.isVisible()

    program.window.begin(program.books / "so")
    type_keys(OFFICER, ENTER)
    program.qtbot.waitUntil(lambda: new.isVisible() and new.at() == Step.CODE)
    click(new.next_button)
    first, second = groups_of(new, code)
    type_keys(first, ENTER, second, ENTER)

    program.qtbot.waitUntil(lambda: program.window.workplace is not None)


def test_an_official_book_refuses_an_easy_passphrase_and_says_why(program: Program) -> None:
    program.window.begin()
    new = program.window.doorway.new
    click(program.window.doorway.first.making)
    type_keys("hoang mai")
    program.qtbot.waitUntil(new.unit.unit.list_open)
    type_keys(DOWN, ENTER)
    place = new.unit.place()
    assert place is not None
    type_keys("Tran Thu Ha", ENTER)

    type_keys("12345678", ENTER, "12345678", ENTER)

    assert new.at() == Step.PASSPHRASE
    assert new.passphrase.first.remarks()
    assert not new.next_button.isEnabled()


def test_a_wrong_passphrase_says_so_and_changes_nothing(program: Program) -> None:
    folder = program.make_book()
    before = (folder / "book.db").read_bytes()
    program.window.begin(folder)
    unlock = program.window.doorway.unlock

    type_keys("sai roi", ENTER)
    program.qtbot.waitUntil(lambda: bool(unlock.box.remarks()))

    assert program.window.workplace is None
    assert (folder / "book.db").read_bytes() == before
    assert unlock.box.line.selectedText()
    type_keys(OFFICER, ENTER)
    program.qtbot.waitUntil(lambda: program.window.workplace is not None)


def test_capitals_without_shift_tell_that_caps_lock_is_on(program: Program) -> None:
    program.window.begin(program.make_book())

    type_keys("TH")
    box = program.window.doorway.unlock.box
    assert ["Caps Lock" in remark.words for remark in box.remarks()] == [True]

    type_keys("th")
    assert box.remarks() == ()


def test_a_book_in_use_can_be_opened_to_look_and_nothing_is_written(program: Program) -> None:
    folder = program.make_book()
    other = BookLock(folder, program.around.clock)
    other.acquire()
    unlock = program.window.doorway.unlock
    program.window.begin(folder)
    type_keys(OFFICER, ENTER)
    program.qtbot.waitUntil(unlock.look_button.isVisible)

    click(unlock.look_button)
    program.qtbot.waitUntil(lambda: program.window.workplace is not None)

    assert program.desk.open.read_only
    assert not program.place.looking.isHidden()
    assert program.place.top.restricted_button.isHidden()
    other.release()


def test_the_recovery_code_opens_a_book_and_gives_a_new_passphrase(program: Program) -> None:
    folder = program.make_book()
    book = program.with_book(folder)
    code = recovery.show_again(book, OFFICER)
    books.close(book)
    door = program.window.doorway
    program.window.begin(folder)
    click(door.unlock.forgot_button)

    type_keys(code.replace("-", " ").lower(), ENTER, "thu bay tam chin", ENTER)
    type_keys("thu bay tam chin", ENTER)
    program.qtbot.waitUntil(lambda: program.window.workplace is not None)
    program.window.lock()
    program.rest()

    books.close(program.with_book(folder, "thu bay tam chin"))
    books.close(program.with_book(folder, HELPER))


def test_a_backup_is_looked_into_and_then_put_in_the_place_of_the_book(
    program: Program, tmp_path: Path
) -> None:
    folder = program.make_book(fill=enter_household)
    book = program.with_book(folder)
    backups.back_up_to(book, tmp_path / "treem-20261124.backup")
    enter_household(book, "0133")
    books.close(book)
    restore = program.window.doorway.restore
    program.window.doorway.show_restore(folder, tmp_path / "treem-20261124.backup")

    type_keys(OFFICER, ENTER)
    program.qtbot.waitUntil(restore.restore_button.isVisible)
    click(restore.restore_button)
    program.qtbot.waitUntil(lambda: program.window.workplace is not None)
    program.rest()

    assert "máy ghi sổ mới" in program.window.notice.words()
    assert [path.name for path in program.books.iterdir() if path.name.startswith("so-truoc")]


def test_escape_leads_back_and_a_folder_without_a_book_is_named(
    program: Program, tmp_path: Path
) -> None:
    program.window.begin()
    door = program.window.doorway
    click(door.first.opening)
    (tmp_path / "trong").mkdir()

    door.choosing.take(tmp_path / "trong")
    assert "«trong»" in door.choosing.failure.text()

    type_keys(ESC)
    assert door.first.isVisible()


def test_the_training_ward_is_made_by_itself_and_opened_again_as_it_was(
    program: Program, qtbot: QtBot
) -> None:
    program.window.begin()
    click(program.window.doorway.first.trying)
    qtbot.waitUntil(lambda: program.window.workplace is not None, timeout=60_000)
    first = program.desk.open.book
    program.rest()
    program.window.lock()
    program.rest()

    program.window.doorway.show_first()
    click(program.window.doorway.first.trying)
    qtbot.waitUntil(lambda: program.window.workplace is not None)

    assert program.desk.open.book == first
