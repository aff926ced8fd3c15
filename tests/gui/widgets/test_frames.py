"""Rail, banner, strip, states, notice, progress and steps: what stands around the content."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.gui.keys import DOWN, ENTER, TAB, UP, click, show, type_keys
from treem_desktop.gui import theme
from treem_desktop.gui.widgets.banner import Banner
from treem_desktop.gui.widgets.check import Check
from treem_desktop.gui.widgets.choices import Choice
from treem_desktop.gui.widgets.fact import Fact
from treem_desktop.gui.widgets.notice import Notice
from treem_desktop.gui.widgets.options import Options
from treem_desktop.gui.widgets.progress_panel import ProgressPanel
from treem_desktop.gui.widgets.rail import Rail, RailPlace
from treem_desktop.gui.widgets.search_box import SearchBox
from treem_desktop.gui.widgets.states import EmptyState, LoadingState
from treem_desktop.gui.widgets.status_strip import StatusStrip
from treem_desktop.gui.widgets.text_box import TextBox
from treem_desktop.gui.widgets.wizard import Wizard

PLACES = (
    RailPlace("today", "Hôm nay", "today"),
    RailPlace("households", "Hộ gia đình", "households"),
    RailPlace("settings", "Cài đặt", "settings", last=True),
)


@pytest.fixture
def rail(qtbot: QtBot) -> Rail:
    made = Rail()
    made.set_places(PLACES)
    made.select("today")
    show(qtbot, made, 200, 500)
    return made


def test_the_rail_is_one_stop_for_tab_and_arrows_go_through_it(qtbot: QtBot, rail: Rail) -> None:
    stops = [i for i in rail._items.values() if i.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == [rail._items["today"]]
    rail._items["today"].setFocus(Qt.FocusReason.TabFocusReason)

    with qtbot.waitSignal(rail.chosen) as chosen:
        type_keys(DOWN, DOWN, UP, ENTER)

    assert chosen.args == ["households"]
    assert rail.current() == "households"


def test_a_click_opens_a_screen(qtbot: QtBot, rail: Rail) -> None:
    with qtbot.waitSignal(rail.chosen) as chosen:
        click(rail._items["settings"])

    assert chosen.args == ["settings"]


def test_a_narrow_rail_shows_icons_and_says_the_words(rail: Rail) -> None:
    wide = rail.width()

    rail.set_narrow(True)

    assert rail.width() < wide / 2
    assert rail._items["today"].toolTip() == "Hôm nay"
    assert rail._items["today"].accessibleName() == "Hôm nay"


def test_the_rail_grows_with_the_text(qtbot: QtBot, rail: Rail) -> None:
    before = rail.width()

    theme.apply(theme.Look(percent=200))

    qtbot.waitUntil(lambda: rail.width() > before)


def test_a_banner_wraps_rather_than_cut(qtbot: QtBot) -> None:
    banner = Banner("SỔ TẬP HUẤN – SỐ LIỆU KHÔNG CÓ THẬT")
    qtbot.addWidget(banner)

    assert banner.heightForWidth(200) > banner.heightForWidth(1366)
    assert banner.accessibleName() == "SỔ TẬP HUẤN – SỐ LIỆU KHÔNG CÓ THẬT"


def test_the_strip_tells_its_facts_to_screen_readers(qtbot: QtBot) -> None:
    strip = StatusStrip()
    qtbot.addWidget(strip)

    strip.set_facts([Fact("Đã lưu 10:42", "check", "good"), Fact("57 lần ghi chưa bàn giao")])

    assert strip.accessibleName() == "Đã lưu 10:42 · 57 lần ghi chưa bàn giao"


def test_an_empty_state_says_what_to_do(qtbot: QtBot) -> None:
    empty = EmptyState()
    empty.tell("Chưa có hộ nào", "Thêm hộ đầu tiên.", "Thêm hộ", "households")
    show(qtbot, empty)

    with qtbot.waitSignal(empty.acted):
        click(empty.button)


def test_an_empty_state_without_an_act_has_no_button(qtbot: QtBot) -> None:
    empty = EmptyState()
    empty.tell("Không có trẻ em nào như vậy")
    show(qtbot, empty)

    assert not empty.button.isVisible()


def test_loading_is_not_shown_before_300_ms(qtbot: QtBot) -> None:
    loading = LoadingState()
    show(qtbot, loading)

    loading.begin()
    assert not loading._bar.isVisible()
    qtbot.waitUntil(loading._bar.isVisible)

    loading.end()
    assert not loading._bar.isVisible()


def test_a_notice_offers_to_take_the_act_back(qtbot: QtBot) -> None:
    window = QWidget()
    show(qtbot, window)
    undone: list[str] = []
    notice = Notice(window)

    notice.say("Đã ghi hộ 12/0132", "Hoàn tác", lambda: undone.append("undone"))
    assert window.rect().contains(notice.geometry())
    click(notice._button)

    assert undone == ["undone"]
    assert notice.isHidden()


def test_a_complaint_stays_until_it_is_closed(qtbot: QtBot) -> None:
    window = QWidget()
    show(qtbot, window)
    notice = Notice(window)
    notice.say("Đã lưu")

    notice.complain("USB bị rút khi đang ghi.")
    assert not notice._leave.isActive()
    assert notice.isVisible()

    click(notice._close)
    assert notice.isHidden()


class Work:
    """Work that takes long."""

    title = "Đang ghi gói số 8"

    def __init__(self) -> None:
        self.cancelled = False

    def cancel(self) -> None:
        self.cancelled = True


def test_long_work_shows_how_far_it_is_and_can_be_cancelled(qtbot: QtBot) -> None:
    panel, work = ProgressPanel(), Work()
    show(qtbot, panel)

    panel.began(work)
    panel.stepped(work, 30, 120, "work.taking_in")
    assert (panel.line._bar.value(), panel.line._bar.maximum()) == (30, 120)
    assert panel.line.words() == "Đang nhập vào sổ · 30 trên 120"
    click(panel._cancel)

    assert work.cancelled
    assert not panel._cancel.isEnabled()
    panel.ended(work)
    assert panel.isHidden()


def test_progress_of_other_work_is_not_shown(qtbot: QtBot) -> None:
    panel, work = ProgressPanel(), Work()
    qtbot.addWidget(panel)
    panel.began(work)

    panel.stepped(Work(), 9, 10, "")
    panel.ended(Work())

    assert panel.line.words() == ""
    assert not panel.isHidden()


@pytest.fixture
def wizard(qtbot: QtBot) -> Wizard:
    made = Wizard()
    for title in ("Đơn vị", "Mật khẩu", "Mã khôi phục"):
        made.add_page(title, TextBox(title))
    show(qtbot, made)
    return made


def test_a_wizard_goes_step_by_step_and_finishes(qtbot: QtBot, wizard: Wizard) -> None:
    assert wizard.next_button.words() == "Tiếp tục"
    assert not wizard.back_button.isVisible()

    click(wizard.next_button)
    click(wizard.next_button)

    assert wizard.at() == 2
    assert wizard.next_button.words() == "Hoàn tất"
    with qtbot.waitSignal(wizard.finished):
        click(wizard.next_button)


def test_a_page_that_is_not_ready_is_not_left(wizard: Wizard) -> None:
    wizard.may_go_on = lambda at: at != 1

    click(wizard.next_button)
    click(wizard.next_button)

    assert wizard.at() == 1


def test_a_step_takes_the_keyboard_to_its_first_field(wizard: Wizard) -> None:
    wizard.go(1)

    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "Mật khẩu"


def test_a_long_sentence_to_tick_wraps(qtbot: QtBot) -> None:
    check = Check("Tôi đã chép mã khôi phục ra giấy và cho vào phong bì niêm phong gửi văn thư.")
    show(qtbot, check, 260, 200)

    check.setFocus()
    type_keys(" ")

    assert check.isChecked()
    assert check.heightForWidth(260) > check.heightForWidth(900)


def test_one_of_several_options_is_chosen(qtbot: QtBot) -> None:
    options = Options()
    options.set_choices([Choice("new", "Tạo sổ mới", "Sổ trống."), Choice("open", "Mở sổ")])
    options.set_value("new")
    show(qtbot, options)

    with qtbot.waitSignal(options.chosen) as chosen:
        click(options._options[1])

    assert chosen.args == ["open"]
    assert options.value() == "open"


def test_search_finds_while_typing_and_opens_with_enter(qtbot: QtBot) -> None:
    window = QWidget()
    search = SearchBox(window, shortcut="Ctrl+K")
    search.setGeometry(0, 0, 400, 36)
    asked: list[str] = []

    def suggest(typed: str, give: object) -> None:
        asked.append(typed)
        assert callable(give)
        give([Choice("id-1", "Nguyễn Thử Minh An", "hộ 12/0132")])

    search.set_suggest(suggest)
    show(qtbot, window)
    search.focus()

    type_keys("minh an")
    qtbot.waitUntil(search.list_open)
    with qtbot.waitSignal(search.opened) as opened:
        type_keys(ENTER)

    assert asked[-1] == "minh an"
    assert opened.args == ["id-1"]
    assert search.typed() == ""


def test_search_without_a_list_filters_when_typing_rests(qtbot: QtBot) -> None:
    search = SearchBox()
    show(qtbot, search, 400, 60)
    search.focus()

    with qtbot.waitSignal(search.searched) as searched:
        type_keys("dang")
    assert searched.args == ["dang"]

    with qtbot.waitSignal(search.searched) as searched:
        type_keys(Qt.Key.Key_Escape)
    assert searched.args == [""]


def test_tab_goes_through_a_window_and_comes_back(wizard: Wizard) -> None:
    """No keyboard trap: Tab reaches every stop and returns to the first."""
    wizard.focus_first()
    first = QApplication.focusWidget()
    seen: list[QWidget | None] = []
    for _ in range(20):
        type_keys(TAB)
        seen.append(QApplication.focusWidget())
        if seen[-1] is first:
            break

    assert seen[-1] is first
    assert {wizard.next_button, wizard.cancel_button} <= set(seen)
    assert not any(isinstance(part, QLabel) for part in seen)
