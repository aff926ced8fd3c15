"""Names as Vietnamese lists and searches have them."""

import random
import sys
import unicodedata
from collections.abc import Iterable
from functools import cache
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QCollator, QLocale, Qt

from treem_desktop.domain.names import (
    clean,
    exact,
    fold,
    initials,
    is_provisional,
    name_key,
    sort_key,
)

TONES = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
ONSETS = ("b", "c", "ch", "d", "đ", "g", "gi", "h", "kh", "l", "n", "ng", "ph", "qu", "t", "v")
OPEN_RHYMES = ("a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y", "oa", "oe", "uy", "uơ")
LONG_RHYMES = ("an", "ăn", "ân", "iên", "uôn", "ươn", "oan", "ai", "ao", "ay", "uyên", "ưa")
RHYMES = (*OPEN_RHYMES, *LONG_RHYMES)
FAMILIES = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Đặng", "Đỗ", "Dương", "Lý", "Vũ", "Võ")


@st.composite
def syllables(draw: st.DrawFn) -> str:
    rhyme = draw(st.sampled_from(RHYMES))
    place = draw(st.integers(1, len(rhyme)))
    toned = rhyme[:place] + draw(st.sampled_from(TONES)) + rhyme[place:]
    syllable = unicodedata.normalize("NFC", draw(st.sampled_from(ONSETS)) + toned)
    return draw(st.sampled_from([syllable, syllable.title(), syllable.upper()]))


NAMES = st.lists(syllables(), min_size=1, max_size=5).map(" ".join)
ANY_TEXT = st.one_of(NAMES, st.text(max_size=30))


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("  Nguyễn   Thử \t Minh\u00a0An\n", "Nguyễn Thử Minh An"),
        (unicodedata.normalize("NFD", "Nguyễn Thử Minh An"), "Nguyễn Thử Minh An"),
        ("\u202aNguyễn\u202c \u200bThử\ufeff An\u00ad", "Nguyễn Thử An"),
        ("An\x00\x07", "An"),
        ("\u200e \u200f", ""),
    ],
)
def test_what_is_typed_is_tidied(typed: str, stored: str) -> None:
    assert clean(typed) == stored


@given(ANY_TEXT)
def test_tidying_twice_changes_nothing_more(text: str) -> None:
    once = clean(text)
    assert clean(once) == once
    assert unicodedata.is_normalized("NFC", once)


@pytest.mark.parametrize(
    "text",
    [
        "Đặng Thị Hoà",
        "đặng  thị HÒA",
        "Ðặng Thị Hoà",
        "ðặng thị hoà",
        unicodedata.normalize("NFD", "Đặng Thị Hòa"),
        "dang thi hoa",
    ],
)
def test_every_spelling_is_found_without_marks(text: str) -> None:
    assert fold(text) == "dang thi hoa"


@given(ANY_TEXT)
def test_folding_knows_no_form_no_case_and_no_second_time(text: str) -> None:
    once = fold(text)
    assert fold(once) == once
    assert fold(unicodedata.normalize("NFD", text)) == once
    assert fold(clean(text)) == once


def test_folding_and_tidying_are_final_for_every_letter_of_the_world() -> None:
    every = [chr(code) for code in range(0x10000)]
    assert [char for char in every if fold(fold(char)) != fold(char)] == []
    assert [char for char in every if clean(clean(char)) != clean(char)] == []


@pytest.mark.parametrize(
    ("one", "other"),
    [("Hòa", "Hoà"), ("Thủy", "Thuỷ"), ("Khỏe", "Khoẻ"), ("hòan", "hoàn"), ("Ðức", "Đức")],
)
def test_both_places_of_a_tone_are_one_exact_spelling(one: str, other: str) -> None:
    assert exact(one) == exact(other)


@pytest.mark.parametrize(
    ("one", "other"), [("Hoa", "Hoà"), ("An", "Ân"), ("Dung", "Đung"), ("Lý", "Lí")]
)
def test_marks_and_letters_stay_apart_in_the_exact_spelling(one: str, other: str) -> None:
    assert exact(one) != exact(other)


@given(ANY_TEXT)
def test_the_exact_spelling_is_final_and_folds_to_the_same(text: str) -> None:
    assert exact(exact(text)) == exact(text)
    assert fold(exact(text)) == fold(text)


def test_the_alphabet_stands_in_its_own_order() -> None:
    assert _rising(sort_key(letter) for letter in "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz")


def test_tones_come_after_letters_in_the_order_of_dictionaries() -> None:
    words = ["Hoa", "Hoà", "Hoả", "Hoã", "Hoá", "Hoạ", "Hoan", "Hoàn", "Hô"]
    assert _rising(map(sort_key, words))


def test_the_letter_eth_counts_as_the_d_with_a_stroke() -> None:
    assert sort_key("Ðặng") == sort_key("Đặng") == sort_key("ðặng")


def test_a_list_goes_by_given_name_then_family_then_middle_names() -> None:
    names = [
        "Lê Thử An",
        "Nguyễn Thử An",
        "Nguyễn Thử Minh An",
        "Trần An",
        "Lê Thử Ân",
        "Lê Thử Bình",
        "Bình Thử Chi",
        "Đào",
        "Đỗ Thử Đào",
    ]
    assert _rising(map(name_key, names))
    assert name_key("  ") == b""


def _rising(keys: Iterable[bytes]) -> bool:
    return all(one < other for one, other in pairwise(keys))


@cache
def _collator() -> QCollator:
    collator = QCollator(QLocale("vi_VN"))
    collator.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    return collator


def _sign(one: bytes, other: bytes) -> int:
    return (one > other) - (one < other)


ICU = pytest.mark.skipif(
    sys.platform != "linux", reason="only the Linux build of Qt brings ICU's order with it"
)


@ICU
@given(st.data())
def test_any_two_texts_stand_as_icu_puts_them(data: st.DataObject) -> None:
    alphabet = st.sampled_from(
        "aAàạăắâẬbcdDđĐeéêễghiịkoóôốơợuụưừvyỵzñöüç0129 -.,'()/&@" + "".join(TONES)
    )
    one, other = data.draw(st.text(alphabet)), data.draw(st.text(alphabet))
    assert _sign(sort_key(one), sort_key(other)) == _collator().compare(one, other)


@ICU
def test_twenty_thousand_names_stand_as_icu_puts_them() -> None:
    draw = random.Random(2026)
    words = [
        unicodedata.normalize("NFC", f"{onset}{rhyme}{draw.choice(TONES)}").title()
        for onset in ONSETS
        for rhyme in RHYMES
    ]
    names = {
        " ".join([draw.choice(FAMILIES), *draw.choices(words, k=draw.randint(0, 3))])
        for _ in range(20_000)
    }
    collator = _collator()
    for one, other in pairwise(sorted(names, key=name_key)):
        steps = zip(_as_listed(one), _as_listed(other), strict=True)
        compared = next((sign for a, b in steps if (sign := collator.compare(a, b))), 0)
        assert compared == _sign(name_key(one), name_key(other)), (one, other)


def _as_listed(name: str) -> tuple[str, str, str]:
    words = name.split()
    return words[-1], words[0] if len(words) > 1 else "", " ".join(words[1:-1])


@given(ANY_TEXT)
def test_keys_know_no_form_of_writing(text: str) -> None:
    assert name_key(unicodedata.normalize("NFD", text)) == name_key(text)
    assert sort_key(unicodedata.normalize("NFD", text)) == sort_key(text)


def test_initials_are_found_by_the_first_letters() -> None:
    assert initials("Nguyễn Văn An") == "nva"
    assert initials("  Đặng   Ánh ") == "da"
    assert initials("") == ""


@pytest.mark.parametrize("name", ["Trai", "Gái", "  GÁI ", "trai"])
def test_a_newborn_called_boy_or_girl_has_no_name_yet(name: str) -> None:
    assert is_provisional(name)


@pytest.mark.parametrize("name", ["Nguyễn Thử Trai", "Gai", "An", ""])
def test_a_name_is_a_name(name: str) -> None:
    assert not is_provisional(name)
