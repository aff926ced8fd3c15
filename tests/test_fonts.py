"""The faces that papers are set in: exactly these files, with every Vietnamese letter."""

import hashlib
import unicodedata

import pytest
from reportlab.pdfbase.ttfonts import TTFontFile

from treem_desktop.system.paths import resource

FACES = {
    "LiberationSerif-Regular.ttf": (
        "29d12439831b7f59194efec85872f24f54eff05738933f9a860220d2abff88ba"
    ),
    "LiberationSerif-Bold.ttf": (
        "446a4421f297698427170fd7db20e59169a4188baaaf940e9bea58af6341a723"
    ),
    "LiberationSerif-Italic.ttf": (
        "c1830c433ab41379f1139fac388989d37c9f08c81e1bd643efdcc7946db30753"
    ),
    "LiberationSerif-BoldItalic.ttf": (
        "36dd6965be8915f6d7efb259757f1f7546a7c6f72c53a20bbe4ae7092f2cd558"
    ),
}
TONES = "\u0300\u0301\u0303\u0309\u0323"


def vietnamese_letters() -> set[str]:
    vowels = {
        unicodedata.normalize("NFC", vowel + tone)
        for vowel in "aăâeêioôơuưy"
        for tone in ["", *TONES]
    }
    return {letter.upper() for letter in vowels} | vowels | {"đ", "Đ"}


def test_there_are_146_vietnamese_letters_and_each_is_one_code_point() -> None:
    letters = vietnamese_letters()

    assert len(letters) == 146
    assert all(len(letter) == 1 for letter in letters)


def test_no_other_file_of_fonts_is_shipped() -> None:
    shipped = {path.name for path in resource("fonts").iterdir()}

    assert shipped == {*FACES, "OFL.txt"}


@pytest.mark.parametrize("face", FACES)
def test_a_face_is_the_one_of_liberation_2_1_5(face: str) -> None:
    assert hashlib.sha256(resource("fonts", face).read_bytes()).hexdigest() == FACES[face]


@pytest.mark.parametrize("face", FACES)
def test_a_face_has_every_vietnamese_letter_and_the_sign_of_the_dong(face: str) -> None:
    drawn = TTFontFile(str(resource("fonts", face))).charToGlyph

    missing = [
        letter for letter in sorted(vietnamese_letters() | {"₫"}) if ord(letter) not in drawn
    ]

    assert missing == []


def test_the_licence_of_the_fonts_lies_beside_them() -> None:
    licence = resource("fonts", "OFL.txt").read_text("utf-8")

    assert "SIL OPEN FONT LICENSE" in licence
    assert "Reserved Font Name Liberation" in licence
