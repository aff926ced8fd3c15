"""What makes a passphrase too easy: short, a date, a name, a common one, however it is typed."""

import re
import unicodedata
from collections.abc import Iterable

from treem_desktop.domain.names import fold
from treem_desktop.domain.problems import Problem

LEAST_LETTERS = 12
LEAST_WORDS = 4
_COMMON = (
    "mật khẩu", "mật khẩu mở sổ", "sổ theo dõi trẻ em", "trẻ em", "bảo vệ trẻ em", "phường",
    "ủy ban nhân dân", "một hai ba bốn", "một hai ba bốn năm", "việt nam", "hà nội",
    "password", "qwertyuiop", "iloveyou", "administrator", "anh yêu em", "con yêu mẹ",
)  # fmt: skip
_TELEX = {"̂": "2", "̆": "w", "̛": "w", "̀": "f", "̉": "r", "̃": "x", "́": "s", "̣": "j"}
_VNI = {"̂": "6", "̆": "8", "̛": "7", "̀": "2", "̉": "3", "̃": "4", "́": "1", "̣": "5"}
_TONES = "̣̀̉̃́"


def problems_with_passphrase(passphrase: str, names: Iterable[str] = ()) -> list[Problem]:
    """Say what is wrong with a new passphrase; none means it may be used.

    `names` are the ward's, the person's and others that are guessed first.
    """
    text = unicodedata.normalize("NFC", passphrase).strip()
    if len(text) < LEAST_LETTERS and len(text.split()) < LEAST_WORDS:
        return [_problem("short")]
    if len(set(_bare(text))) < 5:
        return [_problem("repeats")]
    if not re.search(r"[^\d\s./-]", text):
        return [_problem("date")]
    bare = re.sub(r"\d+$", "", _bare(text))
    guessed = {spelling for name in (*_COMMON, *names) for spelling in _spellings(name)}
    if bare in guessed or _bare(text) in guessed:
        return [_problem("common")]
    return []


def _problem(what: str) -> Problem:
    return Problem(f"passphrase.{what}", "passphrase", warning=False)


def _bare(text: str) -> str:
    return re.sub(r"[\W_]+", "", fold(text))


def _spellings(name: str) -> set[str]:
    typed = (_typed(name, _TELEX, "d"), _typed(name, _VNI, "9"))
    return {_bare(name), *(re.sub(r"[\W_]+", "", text) for text in typed)} - {""}


def _typed(name: str, keys: dict[str, str], bar: str) -> str:
    """Spell a name with the keys that Unikey turns into it, each syllable's tone at its end."""
    words = []
    for word in unicodedata.normalize("NFD", name.lower()).split():
        letters, tone = "", ""
        for letter in word:
            if letter in _TONES:
                tone = keys[letter]
            elif letter in keys:
                letters += letters[-1] if keys[letter] == "2" and bar == "d" else keys[letter]
            else:
                letters += f"d{bar}" if letter == "đ" else letter
        words.append(letters + tone)
    return "".join(words)
