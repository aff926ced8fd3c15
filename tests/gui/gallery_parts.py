"""All boxes, buttons and small parts on one page of the gallery."""

from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from treem_desktop.gui import theme
from treem_desktop.gui.standard.page import Page
from treem_desktop.gui.widgets.button import Button
from treem_desktop.gui.widgets.card import Card
from treem_desktop.gui.widgets.check import Check
from treem_desktop.gui.widgets.chip import Chip
from treem_desktop.gui.widgets.choices import Choice
from treem_desktop.gui.widgets.code_box import CodeBox
from treem_desktop.gui.widgets.columns import TwelveColumns
from treem_desktop.gui.widgets.date_box import DateBox
from treem_desktop.gui.widgets.flow import Flow
from treem_desktop.gui.widgets.label import Label
from treem_desktop.gui.widgets.number_box import MoneyBox, NumberBox
from treem_desktop.gui.widgets.options import Options
from treem_desktop.gui.widgets.passphrase_box import PassphraseBox
from treem_desktop.gui.widgets.remark import Remark
from treem_desktop.gui.widgets.segments import Segments
from treem_desktop.gui.widgets.text_box import TextBox

TODAY = date(2026, 11, 24)
LONGEST = "Nguyễn Phước Thử Công Tằng Tôn Nữ Hoàng Phương Thảo Nguyên"


def parts_page() -> QWidget:
    """All boxes and small parts."""
    page = Page()
    page.set_title("Các thành phần", "Mọi ô và nút của giao diện trên một trang")
    content = QWidget()
    column = QVBoxLayout(content)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.GAP)
    column.addWidget(_buttons())
    column.addWidget(_chips())
    column.addWidget(_boxes())
    column.addWidget(_choices())
    page.set_content(content)
    return page


def _buttons() -> QWidget:
    flow = Flow(gap=theme.NEAR, line_gap=theme.NEAR)
    flow.add(Button("Lưu", kind="primary"))
    flow.add(Button("Thêm trẻ em", kind="primary", picture="add"))
    flow.add(Button("In phiếu", picture="print"))
    flow.add(Button("Hủy"))
    flow.add(Button("Bỏ bản nháp", kind="danger"))
    flow.add(Button("Xem thêm", kind="link", picture="chevron-right"))
    flow.add(Button("Hoàn tác", kind="quiet", picture="undo"))
    flow.add(Button("Lịch sử", kind="quiet", picture="history", square=True))
    disabled = Button("Ghi gói", kind="primary", picture="usb")
    disabled.setEnabled(False)
    flow.add(disabled)
    views = Segments()
    views.set_choices(
        [Choice("list", "Danh sách"), Choice("page", "Trang sổ"), Choice("c", "Biểu đồ")]
    )
    views.set_value("page")
    views.setAccessibleName("Cách xem")
    flow.add(views)
    return flow


def _chips() -> QWidget:
    flow = Flow()
    flow.add(Chip("HC13 Bệnh hiểm nghèo, hộ nghèo", tone="accent"))
    flow.add(Chip("Hộ cận nghèo"))
    flow.add(Chip("Thiếu khai sinh", tone="due", picture="warning"))
    flow.add(Chip("Quá hạn 3 ngày", tone="overdue", picture="overdue"))
    flow.add(Chip("Đã kiểm tra", tone="good", picture="check"))
    flow.add(Chip("Khuyết tật nhẹ", removable=True))
    return flow


def _boxes() -> QWidget:
    rows = TwelveColumns()
    name = TextBox("Họ và tên")
    name.set_value(LONGEST)
    born = DateBox("Ngày sinh", TODAY)
    born.set_value("2015-02-05")
    wrong = DateBox("Ngày đăng ký", TODAY)
    wrong.set_typed("31/2/2015")
    rows.add_row([(name, 6), (born, 3), (wrong, 3)])
    weight = NumberBox("Nặng lúc sinh")
    weight.set_unit("gram")
    weight.set_value(2891)
    money = MoneyBox("Số tiền")
    money.set_value(1_500_000)
    passphrase = PassphraseBox("Mật khẩu mở sổ")
    passphrase.set_value("bốn từ thật dài")
    passphrase.set_help("Ít nhất 12 ký tự hoặc bốn từ.", beneath=True)
    number = TextBox("Số định danh cá nhân")
    number.set_value("00121300123")
    number.set_remarks(
        [Remark("Số định danh có 12 chữ số. Vẫn lưu được; hỏi lại gia đình khi có dịp.")]
    )
    rows.add_row([(weight, 2), (money, 3), (passphrase, 4), (number, 3)])
    empty = CodeBox("Dân tộc")
    rows.add_row([(empty, 3)])
    return rows


def _choices() -> QWidget:
    card = Card("Lịch nhắc việc")
    card.add_act(Button("Xem tất cả", kind="link"))
    card.add(
        Label("Trẻ sắp đủ 6 tuổi, đủ 16 tuổi và chưa đăng ký khai sinh sau 60 ngày.", wrap=True)
    )
    check = Check("Tôi đã chép mã khôi phục ra giấy và cho vào phong bì niêm phong gửi văn thư.")
    check.setChecked(True)
    card.add(check)
    options = Options()
    options.set_choices(
        [
            Choice("new", "Tạo sổ mới", "Sổ trống của một phường, có mật khẩu và mã khôi phục."),
            Choice("open", "Mở sổ có sẵn", "Chọn thư mục của sổ trên máy này."),
        ]
    )
    options.set_value("new")
    card.add(options)
    return card
