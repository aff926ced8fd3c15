"""Pictures of every part the screens are made of, to be looked at by people.

python -m tests.gui.gallery FOLDER [PERCENT] [light|dark] [vi|en]
"""

import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from tests.gui.gallery_parts import LONGEST, TODAY, parts_page
from treem_desktop.catalog.loading import catalog
from treem_desktop.domain.problems import Problem
from treem_desktop.domain.values import Value
from treem_desktop.gui import theme
from treem_desktop.gui.language import switch
from treem_desktop.gui.standard.form import RecordForm
from treem_desktop.gui.standard.history import Difference, Entry, HistoryList
from treem_desktop.gui.standard.list import RecordList
from treem_desktop.gui.standard.page import Page
from treem_desktop.gui.standard.rows import Column, Give, Mark, Row
from treem_desktop.gui.widgets.banner import Banner
from treem_desktop.gui.widgets.button import Button
from treem_desktop.gui.widgets.card import Card
from treem_desktop.gui.widgets.code_box import CodeBox
from treem_desktop.gui.widgets.columns import TwelveColumns
from treem_desktop.gui.widgets.fact import Fact
from treem_desktop.gui.widgets.label import Label
from treem_desktop.gui.widgets.notice import Notice
from treem_desktop.gui.widgets.passphrase_box import PassphraseBox
from treem_desktop.gui.widgets.progress_panel import ProgressPanel
from treem_desktop.gui.widgets.rail import Rail, RailPlace
from treem_desktop.gui.widgets.search_box import SearchBox
from treem_desktop.gui.widgets.states import EmptyState, ErrorState
from treem_desktop.gui.widgets.status_strip import StatusStrip
from treem_desktop.gui.widgets.text_box import TextBox
from treem_desktop.gui.widgets.wizard import Wizard

WIDTH, HEIGHT = 1366, 768

CHILD: dict[str, Value] = {
    "full_name": "Nguyễn Thử Minh Khang",
    "born_on": "2013-02",
    "sex": "male",
    "relation": "child",
    "birth_registered": "yes",
    "birth_certificate": "79",
    "registered_on": "2013-05-24",
    "registered_at": "UBND phường Mẫu",
    "health_card": "?",
    "personal_id": "00121300123",
    "schooling": "grade5",
    "school": "Trường Tiểu học Mẫu",
    "school_class": "5A2",
    "father": "father",
    "mother": "mother",
    "disability_kinds": ("movement", "sight"),
    "birth_weight": 2891,
    "note": "Ở với ông bà ngoại trong tuần.\nCuối tuần về với bố mẹ.",
}
LINKS = {"father": "Hoàng Thử Đức Hoa (1985)", "mother": LONGEST}
PROBLEMS = (Problem("personal_id.length", "personal_id", values={"count": 11}),)


def shell(content: QWidget, current: str = "children", *, narrow: bool = False) -> QWidget:
    """Set content into a window like the program's own."""
    window = QWidget()
    window.setProperty("ground", "ground")
    window.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    rail = Rail(window)
    rail.set_places(PLACES)
    rail.set_badge("today", "3")
    rail.select(current)
    rail.set_narrow(narrow)
    strip = StatusStrip(window)
    strip.set_facts(FACTS)
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(Banner("SỔ TẬP HUẤN – SỐ LIỆU KHÔNG CÓ THẬT", window))
    row = QHBoxLayout()
    row.setSpacing(0)
    row.addWidget(rail)
    row.addWidget(content, 1)
    column.addLayout(row, 1)
    column.addWidget(strip)
    return window


PLACES = (
    RailPlace("today", "Hôm nay", "today"),
    RailPlace("households", "Hộ gia đình", "households"),
    RailPlace("children", "Trẻ em", "children"),
    RailPlace("cases", "Hỗ trợ, can thiệp", "cases"),
    RailPlace("network", "Mạng lưới", "network"),
    RailPlace("activities", "Hoạt động", "activities"),
    RailPlace("papers", "In biểu mẫu", "papers"),
    RailPlace("statistics", "Thống kê", "statistics"),
    RailPlace("handover", "Bàn giao", "handover"),
    RailPlace("settings", "Cài đặt", "settings", last=True),
)
FACTS = (
    Fact("Đã lưu 10:42", "check", "good"),
    Fact("57 lần ghi chưa bàn giao", "handover"),
    Fact("Sao lưu gần nhất 24/11/2026", "backup"),
    Fact("Gói gần nhất: số 7, ngày 12/11/2026", "usb"),
)


def form(*, reading: bool = False, folded: bool = True) -> QWidget:
    """A child's form with a warning."""
    words = catalog().record("child")
    made = RecordForm(words, words.asked(), TODAY)
    made.fill(CHILD, PROBLEMS, LINKS)
    made.open_folded(not folded)
    made.set_reading(reading)
    page = Page()
    page.set_title(str(CHILD["full_name"]), "Hộ 12/0132 · Tổ dân phố 5 · 13 tuổi")
    page.add_act(Button("In phiếu", kind="plain", picture="print"))
    page.add_act(Button("Lịch sử ghi", kind="quiet", picture="history", square=True))
    page.set_content(made)
    page.foot.words.setText("1 chỗ nên xem lại · Đã lưu 10:42")
    page.foot.add_act(Button("Bỏ thay đổi", kind="quiet"))
    page.foot.add_act(Button("Lưu", kind="primary"))
    page.foot.show()
    return shell(page)


def children() -> QWidget:
    """A list of children."""
    made = RecordList(COLUMNS, _some, lambda count: f"{count:,} trẻ em".replace(",", "."))
    made.show_rows(20_137)
    made.show_sorting("full_name", False)
    page = Page(scrolls=False)
    page.set_title("Trẻ em")
    search = SearchBox(shortcut="Ctrl+K")
    search.set_words("Tìm tên, hộ số, số định danh…")
    search.setFixedWidth(theme.scaled(320))
    page.add_act(search)
    page.add_act(Button("Thêm trẻ em", kind="primary", picture="add"))
    page.set_content(made, flush=True)
    window = shell(page)
    made.stand_at(3)
    return window


COLUMNS = (
    Column("full_name", "Họ và tên", 216),
    Column("born_on", "Ngày sinh", 116, digits=True),
    Column("age", "Tuổi", 60, right=True, digits=True),
    Column("sex", "Giới tính", 84),
    Column("household", "Hộ gia đình", 216),
    Column("school", "Trường – lớp", 176),
    Column("marks", "Dấu hiệu", 220, sortable=False),
)
_NAMES = (
    "Đỗ Thử Minh An", "Hồ Thử Minh An", LONGEST, "Ngô Thử Minh Ánh", "Hoàng Thử Minh Đức",
    "Vũ Thử Minh Giang", "Hoàng Thử Hà", "Nguyễn Thử Minh Khang", "Trần Thử Khang", "Gái",
)  # fmt: skip
_MARKS = (
    (),
    (Mark("Đến hạn", "due", "due"),),
    (Mark("Thiếu khai sinh", "due", "warning"), Mark("HC13", "accent"), Mark("Bản nháp")),
    (Mark("Quá hạn 3 ngày", "overdue", "overdue"),),
)


def _some(offset: int, count: int, give: Give) -> None:
    give([_row(at) for at in range(offset, offset + count)])


def _row(at: int) -> Row:
    name = _NAMES[at % len(_NAMES)]
    born = f"{1 + at * 7 % 28:02}/{1 + at * 5 % 12:02}/{2011 + at % 15}" if at % 9 else "2013"
    house = f"12/{at * 37 % 400:04} – {_NAMES[(at + 3) % 6]}"
    cells = (name, born, str(at % 16), "Nữ" if at % 2 else "Nam", house, "TH Mẫu – 3A", ())
    return Row(str(at), (*cells[:-1], _MARKS[at % 4]), struck=at % 11 == 6)


def wizard() -> QWidget:
    """The steps of a new book."""
    made = Wizard()
    made.setProperty("ground", "ground")
    made.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, theme.NEAR, 0)
    column.setSpacing(theme.GAP)
    column.addWidget(
        Label("Sổ được mã hóa bằng mật khẩu này. Không ai đặt lại được giúp.", wrap=True)
    )
    rows = TwelveColumns()
    name = TextBox("Họ tên người giữ sổ")
    name.set_value("Nguyễn Thử Thị Lan Anh")
    first, second = PassphraseBox("Mật khẩu mở sổ"), PassphraseBox("Gõ lại mật khẩu")
    first.set_value("mưa rào trên mái lá")
    first.set_help("Ít nhất 12 ký tự hoặc bốn từ; không dùng tên mình hay ngày sinh.", beneath=True)
    rows.add_row([(name, 8)])
    rows.add_row([(first, 6), (second, 6)])
    column.addWidget(rows)
    column.addStretch(1)
    made.add_page("Đơn vị", QWidget())
    made.add_page("Người giữ sổ và mật khẩu", page)
    made.add_page("Mã khôi phục", QWidget())
    made.add_page("Nhập danh sách Excel của phường", QWidget())
    made.go(1)
    return made


def states() -> QWidget:
    """Empty, failed, long work and a notice."""
    content = QWidget()
    row = QHBoxLayout(content)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.GAP)
    empty, failed = EmptyState(), ErrorState()
    empty.tell(
        "Chưa có hộ gia đình nào",
        "Nhập danh sách Excel của phường, hoặc thêm từng hộ như ghi sổ giấy.",
        "Thêm hộ gia đình",
        "households",
    )
    failed.fail(
        "Không đọc được USB",
        "USB bị rút khi đang đọc. Sổ vẫn nguyên. Cắm lại USB rồi thử lại.",
        "Thử lại",
    )
    for part in (empty, failed):
        card = Card()
        card.add(part)
        row.addWidget(card, 1)
    panel = ProgressPanel()
    panel.began(_Work())
    panel.stepped(panel._job or _Work(), 1240, 3000, "")
    page = Page(scrolls=False)
    page.set_title("Trạng thái")
    inside = QWidget()
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.GAP)
    column.addWidget(content, 1)
    column.addWidget(panel)
    page.set_content(inside)
    window = shell(page, "today")
    window.resize(WIDTH, HEIGHT)
    Notice(window).say("Đã ghi hộ 12/0132", "Hoàn tác", lambda: None)
    return window


def history() -> QWidget:
    """What was written about a child."""
    made = HistoryList()
    made.show_entries(HISTORY)
    page = Page(scrolls=False)
    page.set_title("Lịch sử ghi", "Nguyễn Thử Minh Khang")
    page.set_content(made, flush=True)
    return shell(page)


class _Work:
    title = "Đang ghi gói số 8 vào USB…"

    def cancel(self) -> None:
        """Stop nothing: this is a picture."""


HISTORY = (
    Entry(
        "24/11/2026 10:42",
        "Nguyễn Thử Thị Lan Anh",
        "Sửa Nguyễn Thử Minh Khang",
        (Difference("Trường", "", "Trường Tiểu học Mẫu"), Difference("Lớp", "4A2", "5A2")),
    ),
    Entry("12/11/2026 08:15", "Nguyễn Thử Thị Lan Anh", "Ghi biến động: chuyển đến"),
    Entry("02/03/2026 16:00", "Trần Thử Văn Bình", "Thêm Nguyễn Thử Minh Khang", detail="máy 2"),
)


def _drop(window: QWidget) -> None:
    box = next(b for b in window.findChildren(CodeBox) if b.label() == "Quan hệ với chủ hộ")
    box.line.setFocus()
    box.line.setText("ch")
    box._edit("ch")


PICTURES: dict[str, Callable[[], QWidget]] = {
    "form": form,
    "form-folded-out": lambda: form(folded=False),
    "form-reading": lambda: form(reading=True, folded=False),
    "dropped": form,
    "list": children,
    "parts": lambda: shell(parts_page(), "settings"),
    "wizard": wizard,
    "states": states,
    "history": history,
}
AFTER: dict[str, Callable[[QWidget], None]] = {"dropped": _drop}


def save(
    folder: Path, name: str, suffix: str = "", size: tuple[int, int] = (WIDTH, HEIGHT)
) -> Path:
    """Take one picture."""
    window = PICTURES[name]()
    window.resize(*size)
    window.show()
    window.activateWindow()
    for _ in range(4):
        QApplication.processEvents()
    if name in AFTER:
        AFTER[name](window)
        QApplication.processEvents()
    if name == "form-folded-out" and (area := window.findChild(QScrollArea)):
        area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
        QApplication.processEvents()
    path = folder / f"{name}{suffix}.png"
    window.grab().save(str(path))
    window.close()
    window.deleteLater()
    return path


def main(folder: str, percent: str = "100", mode: str = "light", language: str = "vi") -> None:
    """Take every picture."""
    app = QApplication([])
    theme.apply(theme.Look(dark=mode == "dark", percent=int(percent)))
    switch(language)
    place = Path(folder)
    place.mkdir(parents=True, exist_ok=True)
    for name in PICTURES:
        print(save(place, name, f"-{percent}-{mode}-{language}"))
    app.quit()


if __name__ == "__main__":
    main(*sys.argv[1:])
