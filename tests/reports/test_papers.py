"""The smaller papers: the comparison code, the recovery blank, the minute of a hand-over."""

from dataclasses import replace
from datetime import datetime

from tests.reports.reading import golden, text
from treem_desktop.catalog.loading import catalog
from treem_desktop.reports.blocks import Squares
from treem_desktop.reports.comparison import ComparedCard, comparison_pdf
from treem_desktop.reports.minute import HandedFile, HandOver, in_groups, minute_pdf
from treem_desktop.reports.official import Printing, official_head
from treem_desktop.reports.preview import page_count
from treem_desktop.reports.recovery import recovery_paper, recovery_pdf
from treem_desktop.reports.wording import Wording
from treem_desktop.system.clock import HANOI

AT = datetime(2026, 11, 24, 10, 42, tzinfo=HANOI)
PRINTING = Printing(unit="Phường Hoàng Mai", printed_at=AT, printed_by="Đỗ Thử Lan")
GROUPS = ("1234", "5678", "9012", "3456", "7890", "1234", "5678", "9012")
CARD = ComparedCard(unit="Phường Hoàng Mai", station="Máy 1", groups=GROUPS)
HANDED = HandOver(
    giver="UBND phường Hoàng Mai",
    receiver="UBND Thành phố Hà Nội",
    number=12,
    made_at=AT,
    counts=(("Hộ gia đình", 1204), ("Trẻ em", 1830)),
    files=(HandedFile("TREEM/treem-00331-P0012-20261124.treem", 1_843_211, "9f" * 32),),
)


def test_the_comparison_code_stands_on_one_page_in_its_eight_groups() -> None:
    pdf = comparison_pdf(CARD, PRINTING, catalog())

    assert page_count(pdf) == 1
    assert " ".join(GROUPS) in text(pdf)
    assert "Không dùng số điện thoại ghi trên USB." in text(pdf)


def test_the_recovery_blank_has_nine_groups_of_four_empty_squares_and_the_warning() -> None:
    paper = recovery_paper(PRINTING, Wording(catalog(), "vi"))
    said = text(recovery_pdf(PRINTING, catalog()))

    assert [block for block in paper.blocks if isinstance(block, Squares)] == [Squares(9, 4)]
    assert (
        "Mã này mở được sổ khi quên mật khẩu. Mất cả hai thì không ai mở lại được. Chép hoặc in ra,"
        " cho vào phong bì niêm phong gửi văn thư. Không để cùng máy tính, không chụp ảnh." in said
    )


def test_the_minute_says_what_was_handed_over_and_how_to_know_it_again() -> None:
    said = text(minute_pdf(HANDED, PRINTING, catalog()))

    assert "(Gói dữ liệu số 12)" in said
    assert "1.204" in said
    assert in_groups("9f" * 32) in said
    assert "không có trong gói" in said
    assert "có trong gói" in text(minute_pdf(replace(HANDED, sealed=True), PRINTING, catalog()))


def test_the_smaller_papers_say_what_they_said_when_they_were_last_looked_at() -> None:
    for name, pdf in (
        ("comparison.txt", comparison_pdf(CARD, PRINTING, catalog())),
        ("recovery.txt", recovery_pdf(PRINTING, catalog())),
        ("minute.txt", minute_pdf(HANDED, PRINTING, catalog())),
    ):
        now, then = golden(name, pdf)
        assert now == then


def test_every_paper_of_a_training_book_is_marked() -> None:
    training = replace(PRINTING, training=True)

    for pdf in (
        comparison_pdf(CARD, training, catalog()),
        recovery_pdf(training, catalog()),
        minute_pdf(HANDED, training, catalog()),
    ):
        assert "SỔ TẬP HUẤN – SỐ LIỆU KHÔNG CÓ THẬT" in text(pdf)


def test_the_head_names_the_committee_once_and_no_district() -> None:
    office = replace(PRINTING, unit="UBND Thành phố Hà Nội")

    wording = Wording(catalog(), "vi")

    assert official_head(PRINTING, wording).left == ("ỦY BAN NHÂN DÂN", "PHƯỜNG HOÀNG MAI")
    assert official_head(office, wording).left == ("ỦY BAN NHÂN DÂN", "THÀNH PHỐ HÀ NỘI")
