import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.gui.keys import show
from treem_desktop.gui.widgets.chip import Chip
from treem_desktop.gui.widgets.columns import TwelveColumns
from treem_desktop.gui.widgets.flow import Flow
from treem_desktop.gui.widgets.remark import Remark
from treem_desktop.gui.widgets.text_box import TextBox


def _places(rows: TwelveColumns) -> list[QRect]:
    return [widget.geometry() for widget in rows.widgets()]


def test_columns_are_equally_wide_whatever_stands_in_them(qtbot: QtBot) -> None:
    rows = TwelveColumns()
    boxes = [TextBox("Họ và tên"), TextBox("Ngày sinh"), TextBox("Tên trường đang học")]
    rows.add_row([(boxes[0], 6), (boxes[1], 3), (boxes[2], 3)])
    show(qtbot, rows, 1184, 200)

    first, second, third = _places(rows)

    assert (first.x(), first.width()) == (0, 584)
    assert (second.x(), second.width()) == (600, 284)
    assert (third.x(), third.right() + 1) == (900, 1184)


@pytest.mark.parametrize("width", [333, 640, 777, 1041, 1366])
def test_a_full_row_ends_at_the_edge_to_the_pixel(qtbot: QtBot, width: int) -> None:
    rows = TwelveColumns()
    rows.add_row([(TextBox("a"), 6), (TextBox("b"), 6)])
    rows.add_row([(TextBox("c"), 12)])
    show(qtbot, rows, width, 300)

    assert max(place.right() + 1 for place in _places(rows)) == rows.width()


def test_a_row_too_narrow_goes_over_lines_and_nothing_is_cut(qtbot: QtBot) -> None:
    rows = TwelveColumns()
    rows.add_row([(TextBox(f"Trường số {n}"), 3) for n in range(4)])
    show(qtbot, rows, 260, 400)

    for widget in rows.widgets():
        assert widget.width() >= widget.minimumSizeHint().width()
    assert len({place.y() for place in _places(rows)}) > 1


def test_hidden_fields_leave_no_gap(qtbot: QtBot) -> None:
    rows = TwelveColumns()
    first, hidden, last = TextBox("a"), TextBox("b"), TextBox("c")
    rows.add_row([(first, 4), (hidden, 4), (last, 4)])
    rows.add_row([(TextBox("d"), 12)])
    show(qtbot, rows, 1184, 300)
    before = last.x()

    hidden.hide()

    qtbot.waitUntil(lambda: last.x() < before)
    hidden_row = TextBox("e")
    rows.add_row([(hidden_row, 12)])
    tall = rows.heightForWidth(1184)
    hidden_row.hide()
    assert rows.heightForWidth(1184) < tall


def test_boxes_of_a_row_stand_level_when_one_label_wraps(qtbot: QtBot) -> None:
    rows = TwelveColumns()
    short, long = TextBox("Lớp"), TextBox("Nơi ở thực tế, nếu khác địa chỉ của hộ gia đình")
    rows.add_row([(short, 3), (long, 3)])
    show(qtbot, rows, 600, 200)

    assert long.frame.y() > TextBox("Lớp").sizeHint().height() - short.frame.height() - 4
    assert short.frame.y() == long.frame.y()


def test_a_row_grows_with_the_problem_under_a_field(qtbot: QtBot) -> None:
    rows = TwelveColumns()
    box, below = TextBox("Số định danh"), TextBox("Trường")
    rows.add_row([(box, 4)])
    rows.add_row([(below, 4)])
    show(qtbot, rows, 700, 300)
    before = below.y()

    box.set_remarks([Remark("Số định danh có 12 chữ số. Vẫn lưu được; hỏi lại khi có dịp.")])

    qtbot.waitUntil(lambda: below.y() > before)
    assert box._lines[0].geometry().bottom() < below.y()


def test_chips_wrap_where_it_is_narrow(qtbot: QtBot) -> None:
    flow = Flow()
    for word in ("Hộ nghèo", "Mồ côi cha", "Khuyết tật nhẹ"):
        flow.add(Chip(word))
    show(qtbot, flow, 140, 200)

    places = [part.geometry() for part in flow.parts()]
    assert len({place.y() for place in places}) == 3
    assert flow.heightForWidth(140) > flow.heightForWidth(900)
    assert all(not one.intersects(other) for one in places for other in places if one != other)


def test_a_chip_wider_than_the_room_is_cut_with_dots_inside_it(qtbot: QtBot) -> None:
    flow = Flow()
    chip = Chip("Trẻ em mắc bệnh hiểm nghèo hoặc bệnh phải điều trị dài ngày")
    flow.add(chip)
    show(qtbot, flow, 160, 60)

    assert chip.geometry().right() < flow.width()
    assert chip.toolTip() == chip.words


def test_parts_taken_out_of_a_flow_are_gone(qtbot: QtBot) -> None:
    flow = Flow()
    kept, gone = Chip("một"), Chip("hai")
    flow.set_parts([kept, gone])
    show(qtbot, flow, 300, 60)

    with qtbot.waitSignal(gone.destroyed):
        flow.set_parts([kept])

    assert flow.parts() == (kept,)
    assert [child for child in flow.findChildren(QWidget) if isinstance(child, Chip)] == [kept]
