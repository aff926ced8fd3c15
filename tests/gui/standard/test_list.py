from collections.abc import Sequence

import pytest
from PySide6.QtCore import QItemSelectionModel, QModelIndex, QObject, QPoint, Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from tests.gui.keys import DOWN, ENTER, SHIFT, click, show, type_keys
from treem_desktop.gui import theme
from treem_desktop.gui.standard.cells import PAD, digits_width
from treem_desktop.gui.standard.list import RecordList
from treem_desktop.gui.standard.rows import WINDOW, Column, Give, Mark, Row, Rows, text_of

COLUMNS = (
    Column("full_name", "Họ và tên", 200),
    Column("born_on", "Ngày sinh", 116, digits=True),
    Column("age", "Tuổi", 60, right=True, digits=True),
    Column("marks", "Dấu hiệu", 160, sortable=False),
    Column("school", "Trường", 160, shown=False),
)


class Book:
    """Reads rows at once, or when it is told to, and remembers what it was asked."""

    def __init__(self, *, late: bool = False) -> None:
        self.asked: list[tuple[int, int]] = []
        self.waiting: list[tuple[int, int, Give]] = []
        self.late = late
        self.name = "Nguyễn Thử"

    def __call__(self, offset: int, count: int, give: Give) -> None:
        self.asked.append((offset, count))
        if self.late:
            self.waiting.append((offset, count, give))
        else:
            give(self.rows(offset, count))

    def rows(self, offset: int, count: int) -> Sequence[Row]:
        return [
            Row(
                f"id-{at}",
                (f"{self.name} {at}", "05/02/2015", "11", (Mark("Đến hạn", "due", "due"),), "TH"),
                struck=at == 1,
            )
            for at in range(offset, offset + count)
        ]

    def answer(self, at: int = 0) -> None:
        offset, count, give = self.waiting.pop(at)
        give(self.rows(offset, count))


def _counted(count: int) -> str:
    return f"{count} trẻ em"


@pytest.fixture
def book() -> Book:
    return Book()


@pytest.fixture
def children(qtbot: QtBot, book: Book) -> RecordList:
    made = RecordList(COLUMNS, book, _counted)
    show(qtbot, made, 900, 420)
    made.show_rows(20_000)
    qtbot.waitUntil(lambda: bool(book.asked))
    return made


def test_only_the_rows_in_sight_are_read(children: RecordList, book: Book) -> None:
    assert children.table.isVisible()
    assert book.asked == [(0, WINDOW)]
    assert children._count.text() == "20000 trẻ em"


def test_jumping_to_the_end_reads_the_end_and_nothing_between(
    children: RecordList, book: Book, qtbot: QtBot
) -> None:
    children.table.scrollToBottom()

    qtbot.waitUntil(lambda: len(book.asked) > 1)
    assert set(book.asked) == {(0, WINDOW), (19_900, WINDOW)}


def test_rows_that_are_coming_are_shown_when_they_come(qtbot: QtBot) -> None:
    book = Book(late=True)
    owner = QObject()
    rows = Rows(COLUMNS, book, owner)
    rows.reset(10)
    assert rows.row(3) is None

    with qtbot.waitSignal(rows.dataChanged):
        book.answer()

    row = rows.row(3)
    assert row is not None
    assert row.id == "id-3"
    assert book.asked == [(0, WINDOW)], "asked once, however often it is drawn"


def test_rows_of_an_older_question_are_not_shown(children: RecordList, book: Book) -> None:
    book.late = True
    children.show_rows(500)
    children.rows.row(0)
    book.name = "Trần Thử"
    children.show_rows(300)
    children.rows.row(0)

    book.answer(0)
    assert children.rows.known(0) is None
    book.answer(0)
    row = children.rows.known(0)
    assert row is not None
    assert row.cells[0] == "Trần Thử 0"


def test_long_scrolling_keeps_few_rows(children: RecordList) -> None:
    for at in range(0, 20_000, WINDOW):
        children.rows.row(at)

    assert len(children.rows._windows) <= 24


def test_enter_opens_the_row_the_keyboard_stands_on(children: RecordList, qtbot: QtBot) -> None:
    children.table.setFocus()
    children.stand_at(0)

    with qtbot.waitSignal(children.moved) as moved:
        type_keys(DOWN)
    with qtbot.waitSignal(children.opened) as opened:
        type_keys(ENTER)

    assert (moved.args, opened.args) == (["id-1"], ["id-1"])
    assert children.current() == "id-1"


def test_several_rows_are_selected_and_counted(children: RecordList) -> None:
    children.table.setFocus()
    children.stand_at(2)

    type_keys(DOWN, DOWN, held=SHIFT)

    assert children.selected() == ("id-2", "id-3", "id-4")
    assert children.ranges() == [(2, 5)]
    assert children._count.text() == "20000 trẻ em · đã chọn 3"


def test_everything_is_selected_without_reading_it(children: RecordList, book: Book) -> None:
    children.table.setFocus()

    type_keys("a", held=Qt.KeyboardModifier.ControlModifier)

    assert children.selected_count() == 20_000
    assert children.ranges() == [(0, 20_000)]
    assert book.asked == [(0, WINDOW)]


def test_space_takes_a_row_out_of_the_selection(children: RecordList) -> None:
    children.table.setFocus()
    children.stand_at(2)
    flags = QItemSelectionModel.SelectionFlag
    index: QModelIndex = children.rows.index(5, 0)
    children.table.selectionModel().select(index, flags.Select | flags.Rows)

    type_keys(" ")

    assert children.selected() == ("id-5",)


def test_a_head_asks_to_sort_and_again_the_other_way(children: RecordList, qtbot: QtBot) -> None:
    heads = children.table.heads
    place = QPoint(heads.sectionViewportPosition(1) + 20, heads.height() // 2)

    with qtbot.waitSignal(children.sorted) as first:
        click(heads.viewport(), place)
    with qtbot.waitSignal(children.sorted) as second:
        click(heads.viewport(), place)

    assert (first.args, second.args) == (["born_on", False], ["born_on", True])


def test_a_column_of_marks_is_not_sorted_by(children: RecordList, qtbot: QtBot) -> None:
    heads = children.table.heads

    with qtbot.assertNotEmitted(children.sorted):
        click(heads.viewport(), QPoint(heads.sectionViewportPosition(3) + 20, 10))


def test_columns_are_chosen_and_the_first_always_stays(children: RecordList, qtbot: QtBot) -> None:
    assert children.hidden() == ("school",)
    menu = children.column_menu()
    assert [action.text() for action in menu.actions()] == [column.words for column in COLUMNS[1:]]

    with qtbot.waitSignal(children.rearranged):
        menu.actions()[3].trigger()

    assert children.hidden() == ()
    children.set_hidden([column.name for column in COLUMNS])
    assert children.hidden() == ("born_on", "age", "marks", "school")


def test_widths_are_remembered(children: RecordList) -> None:
    children.set_widths({"full_name": 333, "gone": 5})

    assert children.widths()["full_name"] == 333


def test_columns_a_person_made_wider_stay_so_and_grow_with_the_text(
    children: RecordList, qtbot: QtBot
) -> None:
    children.set_widths({"full_name": 300})

    theme.apply(theme.Look(dark=True))
    qtbot.wait(10)
    assert children.widths()["full_name"] == 300
    theme.apply(theme.Look(percent=150))

    qtbot.waitUntil(lambda: children.widths()["full_name"] == 450)


def test_an_empty_answer_shows_the_empty_state(children: RecordList) -> None:
    children.empty.tell("Không có trẻ em nào như vậy")

    children.show_rows(0)

    assert children.empty.isVisible()
    assert not children.table.isVisible()


def test_a_failure_stands_where_the_rows_would(children: RecordList) -> None:
    children.show_failure("Không đọc được sổ", "Sổ vẫn nguyên. Đóng rồi mở lại.", "Thử lại")

    assert children.failed.isVisible()


def test_rows_are_36_pixels_high_28_when_compact_and_grow_with_the_text(
    children: RecordList, qtbot: QtBot
) -> None:
    assert children.table.rowHeight(0) == 36

    theme.apply(theme.Look(compact=True))
    qtbot.waitUntil(lambda: children.table.rowHeight(0) == 28)
    theme.apply(theme.Look(percent=200))
    qtbot.waitUntil(lambda: children.table.rowHeight(0) > 44)


def test_screen_readers_hear_words_for_marks() -> None:
    assert text_of((Mark("Đến hạn"), Mark("Bản nháp"))) == "Đến hạn, Bản nháp"


def test_digits_are_equally_wide() -> None:
    assert digits_width("11/11/2011") == digits_width("00/00/2000")
    assert digits_width("1111") == pytest.approx(2 * digits_width("00"))


def _ink(image: QImage, left: int, right: int, top: int, bottom: int) -> tuple[int, int]:
    """Give the first and last column between two edges in which something is written."""
    ground = image.pixelColor(left, top)
    found = [
        x
        for x in range(left, right)
        if any(image.pixelColor(x, y) != ground for y in range(top, bottom))
    ]
    return min(found), max(found)


def test_heads_stand_over_their_cells_and_numbers_at_the_right(
    children: RecordList, qtbot: QtBot
) -> None:
    children.table.clearSelection()
    qtbot.wait(20)
    image = children.table.grab().toImage()
    heads = children.table.heads
    name, age = heads.sectionViewportPosition(0), heads.sectionViewportPosition(2)
    end = age + heads.sectionSize(2)
    row_top = heads.height() + 6

    head_left, _ = _ink(image, name + 4, name + 190, 6, heads.height() - 4)
    cell_left, _ = _ink(image, name + 4, name + 190, row_top, row_top + 24)
    _, head_right = _ink(image, age + 4, end - 2, 6, heads.height() - 4)
    _, cell_right = _ink(image, age + 4, end - 2, row_top, row_top + 24)

    assert abs(head_left - cell_left) <= 2
    assert abs(head_right - cell_right) <= 3
    assert abs(end - PAD - cell_right) <= 4
