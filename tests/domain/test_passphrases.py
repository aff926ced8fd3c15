"""A passphrase is refused when it is guessed easily, however Unikey would type it."""

import unicodedata

import pytest

from treem_desktop.domain.passphrases import problems_with_passphrase

NAMES = ("Phường Mẫu", "Lê Thử Hạnh", "Hoàng Mai")


def codes(passphrase: str) -> list[str]:
    return [problem.code for problem in problems_with_passphrase(passphrase, NAMES)]


@pytest.mark.parametrize(
    "good",
    [
        "bốn chiếc lá xanh rơi",
        "mèo ăn cá khô",
        "Xe7-dap!hong9",
        "mưa rơi trên mái nhà cũ",
        "nguyễn ái quốc đi xa",
    ],
)
def test_twelve_characters_or_four_words_are_enough(good: str) -> None:
    assert codes(good) == []


@pytest.mark.parametrize("short", ["", "mưa", "lá xanh rơi", "mười1hai", "   a b c   "])
def test_shorter_ones_are_refused(short: str) -> None:
    assert codes(short) == ["passphrase.short"]


@pytest.mark.parametrize("repeated", ["aaaaaaaaaaaaaa", "abababababab", "lá lá lá lá lá"])
def test_few_different_letters_are_refused(repeated: str) -> None:
    assert codes(repeated) == ["passphrase.repeats"]


@pytest.mark.parametrize("date", ["24/11/2026 10:42".replace(":", "."), "05-02-2015 06-03-2016"])
def test_dates_and_numbers_alone_are_refused(date: str) -> None:
    assert codes(date) == ["passphrase.date"]


@pytest.mark.parametrize(
    "common",
    [
        "sổ theo dõi trẻ em",
        "SỔ THEO DÕI TRẺ EM",
        "So theo doi tre em",
        "bảo vệ trẻ em 2026",
        "một hai ba bốn năm",
        "administrator",
        "mật khẩu mở sổ 123",
    ],
)
def test_common_ones_are_refused_with_or_without_marks_and_with_a_number_behind(
    common: str,
) -> None:
    assert codes(common) == ["passphrase.common"]


@pytest.mark.parametrize("typed", ["soor theo doix trer em", "so63 theo doi4 tre3 em"])
def test_a_common_one_is_refused_also_as_telex_or_vni_keys_spell_it(typed: str) -> None:
    assert codes(typed) == ["passphrase.common"]


def test_the_names_of_ward_and_person_are_refused_in_every_spelling() -> None:
    name = ("Nguyễn Thị Minh Hạnh",)
    for typed in ("Nguyễn Thị Minh Hạnh", "nguyenthiminhhanh", "nguyeenx thij minh hanhj 1990"):
        assert [p.code for p in problems_with_passphrase(typed, name)] == ["passphrase.common"]


def test_nfd_is_judged_as_nfc() -> None:
    assert codes(unicodedata.normalize("NFD", "sổ theo dõi trẻ em")) == ["passphrase.common"]
    assert codes(unicodedata.normalize("NFD", "mèo ăn cá khô")) == []
