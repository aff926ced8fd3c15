"""Text breaks between words, and only there."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.pdfbase import pdfmetrics

from treem_desktop.reports.faces import Face, Type
from treem_desktop.reports.wrapping import Wrapping, clean

STYLE = Type(Face.REGULAR, 10)
WORDS = st.lists(st.text("aăâbcdđeêghikmnoôơpqrstuưvxyẶỆỗữ0123456789-", min_size=1, max_size=9))


@pytest.mark.parametrize("face", Face)
def test_widths_are_those_of_the_font(face: Face) -> None:
    words = "Ủy ban nhân dân Phường Hoàng Mai, ngày 24/11/2026 – “ỆẶỖỮ”"

    ours = Wrapping().width(words, Type(face, 11))

    assert ours == pytest.approx(pdfmetrics.stringWidth(words, face.value, 11))


@given(WORDS, st.floats(40, 300))
def test_lines_fit_and_hold_the_same_words(words: list[str], room: float) -> None:
    wrapping = Wrapping()

    lines = wrapping.lines(" ".join(words), STYLE, room)

    assert all(wrapping.width(line, STYLE) <= room + 1e-6 for line in lines)
    assert "".join("".join(lines).split()) == "".join(words)


@given(WORDS)
def test_no_word_is_broken_that_a_line_can_hold(words: list[str]) -> None:
    lines = Wrapping().lines(" ".join(words), STYLE, 120)

    assert [word for line in lines for word in line.split()] == words


def test_a_dash_does_not_begin_a_line() -> None:
    wrapping = Wrapping()
    room = wrapping.width("Tiểu học Mẫu Đơn", STYLE)

    assert wrapping.lines("Tiểu học Mẫu Đơn – lớp 5A2", STYLE, room) == (
        "Tiểu học Mẫu",
        "Đơn – lớp 5A2",
    )


def test_bound_words_stay_together_while_a_line_can_hold_them() -> None:
    wrapping = Wrapping()
    words = "nghèo (từ\u00a001/2026)"

    assert wrapping.lines(words, STYLE, 70) == ("nghèo", "(từ 01/2026)")
    assert wrapping.lines(words, STYLE, 45) == ("nghèo (từ", "01/2026)")


def test_a_word_no_line_can_hold_is_cut_after_a_mark() -> None:
    lines = Wrapping().lines("TREEM/treem-00331-P0012-20261124.treem", STYLE, 120)

    assert lines == ("TREEM/treem-00331-P0012-", "20261124.treem")


def test_a_tone_mark_is_never_parted_from_its_letter() -> None:
    lines = Wrapping().lines("x\u0323" * 40, STYLE, 50)

    assert all(not unicodedata.combining(line[0]) for line in lines)


def test_the_first_line_may_have_less_room() -> None:
    wrapping = Wrapping()

    assert wrapping.lines("Nguyễn Thử Bảo Ngọc", STYLE, 200, 60) == ("Nguyễn Thử", "Bảo Ngọc")
    assert wrapping.lines("Nguyễn", STYLE, 200, 10) == ("", "Nguyễn")


def test_line_ends_in_a_text_are_kept_and_other_blanks_become_one() -> None:
    assert clean("một\r\nhai\t ba\u200b\x00") == "một\nhai ba"
    assert clean(unicodedata.normalize("NFD", "Phượng")) == "Phượng"
    assert Wrapping().lines("một\nhai", STYLE, 200) == ("một", "hai")
