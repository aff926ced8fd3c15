"""The officer sees who waits for what, meets a need, and hands out gifts to many at once."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from tests.books_made import add_family, make_book, open_again
from tests.gui.keys import DOWN, ENTER, ESC, type_keys
from treem_desktop.domain.child import Child
from treem_desktop.domain.support import Need
from treem_desktop.gui.cases.meet_sheet import MeetSheet
from treem_desktop.gui.cases.screen import CasesScreen
from treem_desktop.gui.desk import Desk, Place
from treem_desktop.gui.jobs import Jobs
from treem_desktop.gui.standard.rows import Mark, text_of
from treem_desktop.services import needs, records, supports
from treem_desktop.services.needs import NeedsAsked
from treem_desktop.services.supports import SupportsAsked
from treem_desktop.storage.book import Book

CTRL = Qt.KeyboardModifier.ControlModifier


def a_bug(error: BaseException) -> None:
    raise error


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    book, _ = make_book(tmp_path / "book")
    yield book
    book.close()


@pytest.fixture
def family(book: Book) -> list[Child]:
    return add_family(book)[1]


@pytest.fixture
def open_screen(qtbot: QtBot) -> Iterator[Callable[[Book], CasesScreen]]:
    owner = QObject()
    jobs = Jobs(a_bug, parent=owner)
    windows: list[QWidget] = []

    def make(book: Book) -> CasesScreen:
        desk = Desk(jobs, book, book.catalog, owner)
        window = QWidget()
        qtbot.addWidget(window)
        made = CasesScreen(desk, window)
        desk.changed.connect(made.heard)
        window.resize(1180, 700)
        made.resize(1180, 700)
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        windows.append(window)
        return made

    yield make
    there = [window for window in windows if isValid(window)]
    for timer in (timer for window in there for timer in window.findChildren(QTimer)):
        timer.stop()
    jobs.close()


@pytest.fixture
def screen(open_screen: Callable[[Book], CasesScreen], book: Book) -> CasesScreen:
    return open_screen(book)


def calm(qtbot: QtBot, screen: CasesScreen) -> None:
    qtbot.waitUntil(lambda: not screen.desk.jobs.busy)


def enter(qtbot: QtBot, screen: CasesScreen, act: str = "") -> None:
    screen.enter(Place("cases", "", act))
    register = screen.register()

    def there() -> bool:
        found = register.found
        return found is not None and (not found.ids or register.list.rows.known(0) is not None)

    qtbot.waitUntil(lambda: screen.many.isVisible() or there())
    calm(qtbot, screen)


def need(book: Book, child: Child, due_on: str, **values: str) -> Need:
    made = records.new(
        book, "need", child=child.id, need="health", noted_on="2026-10-01", due_on=due_on, **values
    )
    records.add(book, made)
    assert isinstance(made, Need)
    return made


def cells(screen: CasesScreen, at: int) -> list[str]:
    row = screen.register().list.rows.known(at)
    assert row is not None
    return [text_of(cell) for cell in row.cells]


def test_who_waits_too_long_stands_first_told_by_word_and_sign(
    qtbot: QtBot, screen: CasesScreen, book: Book, family: list[Child]
) -> None:
    need(book, family[0], "2026-12-01")
    need(book, family[1], "2026-11-20")
    enter(qtbot, screen)

    qtbot.waitUntil(lambda: screen.needs.list.rows.known(1) is not None)
    assert cells(screen, 0)[0] == "Nguyễn Thử Bảo Ân"
    assert "Quá hạn 20/11/2026" in cells(screen, 0)
    assert "Đến hạn 01/12/2026" in cells(screen, 1)
    row = screen.needs.list.rows.known(0)
    assert row is not None
    due = row.cells[4]
    assert isinstance(due[0], Mark)
    assert (due[0].tone, due[0].picture) == ("overdue", "overdue")
    assert screen.needs.counted() == "2 nhu cầu chưa đáp ứng · 1 quá hạn · 2 trẻ em"


def test_enter_leads_to_the_page_of_the_household(
    qtbot: QtBot, screen: CasesScreen, book: Book, family: list[Child]
) -> None:
    need(book, family[0], "2026-12-01")
    enter(qtbot, screen)
    went: list[Place] = []
    screen.desk.went.connect(went.append)
    qtbot.waitUntil(screen.needs.list.table.hasFocus)

    type_keys(ENTER)

    assert went == [Place("households", family[0].household or "", family[0].id)]


def test_a_need_is_met_with_its_support_by_keys_alone_and_taken_back_as_one(
    qtbot: QtBot, screen: CasesScreen, book: Book, family: list[Child]
) -> None:
    seen = need(book, family[0], "2026-11-20")
    enter(qtbot, screen)
    qtbot.waitUntil(screen.met_button.isEnabled)

    type_keys(Qt.Key.Key_D, held=CTRL)
    sheet = screen.window().findChild(MeetSheet)
    assert sheet is not None
    type_keys("22/11/2026", ENTER)
    assert sheet.form.box("support").value() == "health"
    type_keys(ENTER, "500000", ENTER, ENTER, ENTER, ENTER, ENTER)
    qtbot.waitUntil(lambda: supports.supports(book, SupportsAsked()).ids != ())
    calm(qtbot, screen)

    met = book.read.get(Need, seen.id)
    assert met is not None
    assert (met.state, met.met_on) == ("met", "2026-11-22")
    given = supports.support_rows(book, supports.supports(book, SupportsAsked()).ids)[0].support
    assert (given.given_on, given.amount, given.need) == ("2026-11-22", 500_000, seen.id)
    qtbot.waitUntil(screen.needs.list.empty.isVisible)

    screen.undoing.undo()
    qtbot.waitUntil(lambda: needs.needs(book, NeedsAsked()).ids == (seen.id,))
    assert supports.supports(book, SupportsAsked()).ids == ()


def test_what_is_met_already_cannot_be_met_again(
    qtbot: QtBot, screen: CasesScreen, book: Book, family: list[Child]
) -> None:
    need(book, family[0], "2026-11-20", state="met")
    enter(qtbot, screen)
    screen.needs.narrowing.closed.click()
    qtbot.waitUntil(lambda: screen.needs.list.rows.known(0) is not None)
    screen.needs.list.stand_at(0)
    calm(qtbot, screen)

    assert not screen.met_button.isEnabled()
    screen.meet()
    assert screen.window().findChild(MeetSheet) is None


@pytest.mark.usefixtures("family")
def test_a_gift_for_many_is_ticked_through_filters_and_written_as_one(
    qtbot: QtBot, screen: CasesScreen, book: Book
) -> None:
    _, others = add_family(book, "0133", "Lê Thử Cam", "Lê Thử Chi")
    enter(qtbot, screen, "many")
    form = screen.many.form
    assert form is not None
    assert not screen.many.save_button.isEnabled()
    type_keys("1/6", ENTER, "1/6/2026", ENTER)
    assert form.box("support").value() == "gift_children_day"
    chosen = screen.many.children_box
    calm(qtbot, screen)

    chosen.words.line.setText("Lê Thử")
    chosen.read()
    qtbot.waitUntil(lambda: chosen.list.rows.rowCount() == 2)
    chosen.tick_all()
    chosen.words.empty()
    qtbot.waitUntil(lambda: chosen.list.rows.rowCount() == 4)
    calm(qtbot, screen)
    assert set(chosen.ticked()) == {child.id for child in others}
    chosen.list.table.setFocus()
    type_keys(DOWN, " ")
    assert len(chosen.ticked()) == 3

    assert "3" in screen.many.save_button.words()
    screen.many.save()
    found = SupportsAsked(kind="gift_children_day", year="2026")
    qtbot.waitUntil(lambda: len(supports.supports(book, found).ids) == 3)
    calm(qtbot, screen)
    assert screen.register() is screen.supports
    assert screen.registers.isVisible()


def test_who_received_the_same_this_year_is_marked_and_not_ticked_with_all(
    qtbot: QtBot, screen: CasesScreen, book: Book, family: list[Child]
) -> None:
    gift = records.new(book, "support", support="gift_tet", given_on="2026-02-10")
    supports.give_to_many(book, gift, [family[0].id])  # type: ignore[arg-type]  # a support, which `new` gives as any record
    enter(qtbot, screen, "many")
    form, chosen = screen.many.form, screen.many.children_box
    assert form is not None
    form.enter({"support": "gift_tet"})
    form.changed.emit("support")
    calm(qtbot, screen)

    chosen.tick_all()
    assert chosen.ticked() == (family[1].id,)
    chosen.list.table.selectAll()
    calm(qtbot, screen)

    assert chosen.ticked_again() == 1
    assert screen.many.page.foot.words.text().startswith("1 em trong số này đã nhận")
    assert screen.many.save_button.isEnabled()


@pytest.mark.usefixtures("family")
def test_esc_leaves_the_form_for_many_and_what_was_ticked_is_there_again(
    qtbot: QtBot, screen: CasesScreen
) -> None:
    enter(qtbot, screen, "many")
    screen.many.children_box.tick_all()

    type_keys(ESC)
    qtbot.waitUntil(screen.registers.isVisible)

    type_keys(Qt.Key.Key_N, held=CTRL)
    calm(qtbot, screen)

    assert len(screen.many.children_box.ticked()) == 2


def test_who_may_only_look_finds_no_acts(
    open_screen: Callable[[Book], CasesScreen], book: Book
) -> None:
    book.close()
    looking = open_again(book, read_only=True)
    screen = open_screen(looking)

    assert screen.many_button.isHidden()
    assert screen.met_button.isHidden()
    looking.close()
