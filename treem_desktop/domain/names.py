"""Vietnamese names: tidying, searching with and without marks, and the order of lists.

The order is that of CLDR for Vietnamese, which ICU gives: letters first (a ă â … d đ …), then
tones (none, huyền, hỏi, ngã, sắc, nặng); capitals make no difference.
"""

import re
import unicodedata
from collections.abc import Callable

_LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_BEFORE_LETTERS = " _-‐–—,;:!?.·'‘’‚\"“”„«»()[]{}§¶@*/\\&#%‰†‡•`^°©®+±÷×<=>|¦~¤¢$£¥₫€0123456789"
_TONES = "\u0300\u0309\u0303\u0301\u0323"
_MARKS = _TONES + "\u0306\u0302\u030c\u030a\u0308\u030b\u0307\u0338\u0327\u0328\u0304"
"""The five tones in their order, then the marks of other languages in that of CLDR."""

_RANKS = {letter: chr(rank) for rank, letter in enumerate(_BEFORE_LETTERS + _LETTERS, start=2)}
_MARK_RANKS = {mark: chr(rank) for rank, mark in enumerate(_MARKS, start=2)}
_END = "\0"
_NO_MARK = "\x01"
_OTHER_MARK = "\x7f"
_OTHER_LETTER = "\xfe"
_SPELT = {"ð": "đ", "æ": "ae", "œ": "oe", "ø": "o\u0338", "ł": "l\u0338"}
_SILENT = frozenset({"Mn", "Me", "Cc", "Cf", "Cs"})
"""Marks, controls, and what only directs or joins: none of them is a letter."""

_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff\U000e0001\U000e0020-\U000e007f]"
)
"""Controls, soft hyphens, marks of direction and joining, and halves of letters."""

_MOVED = {
    f"{first}{second}": unicodedata.normalize("NFC", f"{base}{second}{tone}")
    for base, follows in (("o", "ae"), ("u", "y"))
    for tone in _TONES
    for first in (unicodedata.normalize("NFC", base + tone),)
    for second in follows
}
_MOVABLE = re.compile("|".join(_MOVED))
_ETH = str.maketrans("Ðð", "Đđ")


def clean(text: str) -> str:
    """Tidy what was typed or read: NFC, nothing invisible, single blanks, none at the ends."""
    return " ".join(unicodedata.normalize("NFC", _INVISIBLE.sub("", text)).split())


def fold(text: str) -> str:
    """Give the key for searching without marks: Đặng Thị Hoà → dang thi hoa."""
    return " ".join(text.translate(_folded).split())


def exact(text: str) -> str:
    """Give the key for searching with marks, in small letters: both Hòa and Hoà → hoà.

    The tone of oa, oe and uy stands on the second letter, where closed syllables have it (hoàn).
    """
    low = unicodedata.normalize("NFC", clean(text).translate(_ETH).lower())
    return _MOVABLE.sub(lambda found: _MOVED[found[0]], low)


def sort_key(text: str) -> bytes:
    """Give the bytes by which text stands in Vietnamese order: that of ICU's `vi`, case aside."""
    composed = unicodedata.normalize("NFC", text).replace(_END, "")
    marks = composed.translate(_marked).rstrip(_NO_MARK)
    return f"{composed.translate(_ranked)}{_END}{marks}".encode("latin-1")


def name_key(full_name: str) -> bytes:
    """Give the bytes by which a name stands in a list: given name, then family, then middle names.

    The given name is the last word, the family name the first.
    """
    words = unicodedata.normalize("NFC", full_name).replace(_END, "").split()
    if not words:
        return b""
    family = words[0] if len(words) > 1 else ""
    parts = f"{words[-1]}{_END}{family}{_END}{' '.join(words[1:-1])}"
    ranks = parts.translate(_ranked).split(_END)
    marks = parts.translate(_marked).split(_END)
    pairs = (
        f"{rank}{_END}{mark.rstrip(_NO_MARK)}" for rank, mark in zip(ranks, marks, strict=True)
    )
    return _END.join(pairs).encode("latin-1")


def initials(full_name: str) -> str:
    """Give the first letters of a name: Nguyễn Văn An → nva."""
    return "".join(word[0] for word in fold(full_name).split())


def is_provisional(full_name: str) -> bool:
    """Tell whether a newborn is only called Trai or Gái, until the birth certificate."""
    return exact(full_name) in ("trai", "gái")


class _Table(dict[int, str]):
    """What each character becomes, for `str.translate`; found when the character is first met."""

    def __init__(self, find: Callable[[str], str]) -> None:
        """Take how it is found."""
        self._find = find

    def __missing__(self, code: int) -> str:
        self[code] = found = self._find(chr(code))
        return found


def _apart(char: str) -> str:
    """Give a character in small letters, each letter apart from its marks."""
    parts = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", char).casefold())
    return "".join(_SPELT.get(part, part) for part in parts)


def _fold_one(char: str) -> str:
    if char.isspace():
        return " "
    plain = _apart(char).replace("đ", "d")
    return "".join(part for part in plain if unicodedata.category(part) not in _SILENT)


def _weigh(char: str) -> tuple[str, str]:
    """Give the ranks of a character's letters, and those of its marks."""
    if char == _END:
        return _END, _END
    parts = " " if char.isspace() else unicodedata.normalize("NFC", _apart(char))
    weights = [_weigh_letter(part) for part in parts]
    return "".join(rank for rank, _ in weights), "".join(marks for _, marks in weights)


def _weigh_letter(part: str) -> tuple[str, str]:
    base, *marks = list(unicodedata.normalize("NFD", part))
    if unicodedata.category(base) in _SILENT:
        return "", _MARK_RANKS.get(base, _OTHER_MARK) if unicodedata.combining(base) else ""
    for mark in marks:
        whole = unicodedata.normalize("NFC", base + mark)
        if whole in _RANKS:
            base = whole
            marks.remove(mark)
            break
    ranks = "".join(_MARK_RANKS.get(mark, _OTHER_MARK) for mark in marks)
    return _RANKS.get(base) or _rank_of_other(base), ranks or _NO_MARK


def _rank_of_other(char: str) -> str:
    code = ord(char)
    return _OTHER_LETTER + "".join(chr(0x80 | code >> shift & 0x7F) for shift in (14, 7, 0))


_folded = _Table(_fold_one)
_ranked = _Table(lambda char: _weigh(char)[0])
_marked = _Table(lambda char: _weigh(char)[1])
