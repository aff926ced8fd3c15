"""How household sheets are set: nothing clipped, every page numbered, the same bytes each time."""

import hashlib
import re
import subprocess
import sys
import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdfium2 import PdfDocument

from tests.reports.families import OPTIONS, departure, family, named, son
from tests.reports.reading import printed, stock_text, text, texts
from treem_desktop.catalog.loading import catalog
from treem_desktop.domain.errors import BookRefused, Cancelled
from treem_desktop.domain.page import Page
from treem_desktop.domain.values import ChildId
from treem_desktop.reports.frames import Frame, Leaf
from treem_desktop.reports.household_sheet import household_sheet
from treem_desktop.reports.preview import page_images
from treem_desktop.reports.setting import set_paper
from treem_desktop.reports.sheet_options import Copy, SheetOptions
from treem_desktop.reports.sheet_setting import render
from treem_desktop.reports.wording import Wording
from treem_desktop.reports.wrapping import Wrapping
from treem_desktop.system.progress import Stopping

UPRIGHT = replace(OPTIONS, landscape=False)
SIXTY = "Nguyễn Thử Hoàng Phương Công Tằng Tôn Nữ Ánh Nguyệt Quỳnh Dao"
THREE_HUNDRED = ("Nguyễn Thử " + "Trường Giang Phượng " * 20)[:300].strip()
ONE_WORD = "Nguyễnthử" * 12


def many(count: int) -> Page:
    return family(*(son(f"Nguyễn Thử Con Thứ {number}", f"c{number}") for number in range(count)))


def leaves_of(page: Page, options: SheetOptions = OPTIONS) -> list[Leaf]:
    paper = household_sheet(page, options, Wording(catalog(), "vi"))
    return set_paper(paper, options.frame, Wrapping())


def clipped(leaves: list[Leaf], frame: Frame) -> list[str]:
    """List the texts that leave the frame, or that a line between two columns runs through."""
    wrapping, found = Wrapping(), []
    for leaf in leaves:
        posts = [(x, low, high) for x, high, to, low in leaf.rules if x == to and high > low]
        for style, x, y, words in leaf.texts:
            end = x + wrapping.width(words, style)
            inside = frame.left - 0.01 <= x and end <= frame.until + 0.01 and 0 < y < frame.high
            crossed = any(x < post < end and low < y < high for post, low, high in posts)
            if crossed or not inside:
                found.append(words)
    return found


@pytest.mark.parametrize("options", [OPTIONS, UPRIGHT], ids=["landscape", "upright"])
@pytest.mark.parametrize("name", [SIXTY, THREE_HUNDRED, ONE_WORD], ids=["60", "300", "one word"])
def test_long_names_wrap_and_stay_within_their_columns(name: str, options: SheetOptions) -> None:
    page = named(family(), name)

    assert clipped(leaves_of(page, options), options.frame) == []
    assert name.replace(" ", "") in text(printed(page, options=options)).replace(" ", "")


@pytest.mark.parametrize("copy", Copy)
@pytest.mark.parametrize("options", [OPTIONS, UPRIGHT], ids=["landscape", "upright"])
@pytest.mark.parametrize("language", ["vi", "en"])
def test_nothing_is_clipped(copy: Copy, options: SheetOptions, language: str) -> None:
    chosen = replace(options, copy=copy, language=language)

    assert clipped(leaves_of(family(), chosen), chosen.frame) == []


LETTERS = st.characters(codec="utf-8")


@given(st.text(st.one_of(st.sampled_from("ắẶđ ỹ–-/\n\u0301"), LETTERS), max_size=400))
def test_whatever_a_name_holds_it_stays_within_its_columns(name: str) -> None:
    assert clipped(leaves_of(named(family(), name)), OPTIONS.frame) == []


def test_words_are_never_broken_inside(tmp_path: Path) -> None:
    said = stock_text(printed(named(family(), SIXTY)), tmp_path).split()

    assert set(SIXTY.split()) <= set(said)


def test_nfd_comes_out_as_nfc(tmp_path: Path) -> None:
    name = "Nguyễn Thử Thùy Dương"
    page = named(family(), unicodedata.normalize("NFD", name))

    assert name in text(printed(page))
    assert name in stock_text(printed(page), tmp_path)
    assert printed(page) == printed(named(family(), name))


def test_what_turns_the_direction_of_writing_does_not_reach_the_paper() -> None:
    page = named(family(), "Lê Thử\u202e Khoa\u200b\x07")

    assert "Lê Thử Khoa" in text(printed(page))


def test_nine_children_run_over_pages_with_a_repeated_head() -> None:
    pages = texts(printed(many(9)))

    with_children = [page for page in pages if "II. Trẻ em" in page]
    assert len(with_children) == 2
    assert all("Hoàn cảnh" in page for page in with_children)
    assert "II. Trẻ em (tiếp theo)" in with_children[1]
    said = " ".join(" ".join(with_children).split())
    assert all(f"{number + 1} Nguyễn Thử Con Thứ {number}" in said for number in range(9))


@pytest.mark.parametrize("count", range(1, 16))
@pytest.mark.parametrize("options", [OPTIONS, UPRIGHT], ids=["landscape", "upright"])
def test_signatures_never_stand_alone_on_a_page(count: int, options: SheetOptions) -> None:
    last = leaves_of(many(count), options)[-1]

    said = [words for _, _, _, words in last.texts]
    assert said.index("CỘNG TÁC VIÊN") > 6


def test_a_note_longer_than_a_page_runs_on_to_the_next() -> None:
    page = family()
    note = " ".join(f"dòng{number}" for number in range(2500))
    moved = replace(departure(ChildId("niece")), note=note)

    leaves = leaves_of(replace(page, movements=(moved,)))

    assert clipped(leaves, OPTIONS.frame) == []
    said = " ".join(words for leaf in leaves for _, _, _, words in leaf.texts)
    assert all(f"dòng{number}" in said for number in (0, 1249, 2499))
    assert len(leaves) > 2


def test_every_household_begins_on_a_page_of_its_own_and_is_numbered_by_itself() -> None:
    pages = texts(printed(family(), family(number="0133")))

    assert [re.findall(r"Trang \d/\d", page) for page in pages] == [
        ["Trang 1/2"],
        ["Trang 2/2"],
        ["Trang 1/2"],
        ["Trang 2/2"],
    ]
    assert "Hộ số: 0133" in pages[2]


def test_the_secrecy_of_the_paper_stands_at_the_foot_of_every_page() -> None:
    for page in texts(printed(many(9), options=UPRIGHT)):
        assert "Điều 33 Nghị định 56/2017/NĐ-CP" in page
        assert "Tổng đài 111" in page


def test_a_training_book_has_its_red_band_on_every_page() -> None:
    training = replace(OPTIONS, unit="Phường Mẫu (tập huấn)", training=True)

    pdf = printed(many(9), options=training)

    assert all("SỔ TẬP HUẤN – SỐ LIỆU KHÔNG CÓ THẬT" in page for page in texts(pdf))
    for picture in page_images(pdf):
        x, y = picture.width // 4, 25
        red, green, blue, _ = picture.rgba[(y * picture.width + x) * 4 :][:4]
        assert red > 150
        assert green < 60
        assert blue < 60
    assert "SỔ TẬP HUẤN" not in text(printed(family()))


def test_the_same_pages_give_the_same_bytes_in_another_process() -> None:
    here = hashlib.sha256(printed(family(), many(4))).hexdigest()
    program = (
        "import hashlib;from tests.reports.test_sheet_setting import family, many, printed;"
        "print(hashlib.sha256(printed(family(), many(4))).hexdigest())"
    )

    there = subprocess.run(
        [sys.executable, "-c", program], check=True, capture_output=True, text=True
    )

    assert there.stdout.strip() == here


def test_the_file_says_what_it_is_and_nobodys_name() -> None:
    document = PdfDocument(printed(family()))
    try:
        about = document.get_metadata_dict()
    finally:
        document.close()

    assert about["Title"] == "Phiếu theo dõi trẻ em trong hộ gia đình"
    assert about["Author"] == "ỦY BAN NHÂN DÂN PHƯỜNG HOÀNG MAI"
    assert about["CreationDate"] == "D:20261124104200+07'00'"
    assert "Thử" not in str(about)
    assert b"/Lang (vi)" in printed(family())


def test_it_is_vector_text_in_embedded_faces(tmp_path: Path) -> None:
    path = tmp_path / "sheet.pdf"
    path.write_bytes(printed(family()))

    def told(*command: str) -> list[str]:
        done = subprocess.run([*command, path], check=True, capture_output=True, text=True)
        return done.stdout.splitlines()[2:]

    faces = told("pdffonts")
    assert faces
    assert all("LiberationSerif" in face and "yes yes yes" in face for face in faces)
    assert told("pdfimages", "-list") == []


@pytest.mark.parametrize(
    ("options", "size"),
    [
        (OPTIONS, (842, 595)),
        (UPRIGHT, (595, 842)),
        (replace(UPRIGHT, small=True), (421, 595)),
    ],
    ids=["A4 landscape", "A4", "A5"],
)
def test_the_paper_has_the_size_chosen(options: SheetOptions, size: tuple[int, int]) -> None:
    picture = page_images(printed(family(), options=options))[0]

    assert (picture.width, picture.height) == pytest.approx(size, abs=1)


def test_nothing_to_print_is_said_so() -> None:
    with pytest.raises(BookRefused) as refused:
        printed()

    assert refused.value.code == "papers.nothing_to_print"


def test_setting_many_sheets_can_be_stopped() -> None:
    with pytest.raises(Cancelled):
        render([family()] * 5, OPTIONS, catalog(), Stopping(2))
