"""What may be chosen, and finding it by what is typed."""

from collections.abc import Sequence
from dataclasses import dataclass

from treem_desktop.domain.names import fold


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to choose."""

    value: str
    words: str
    detail: str = ""
    """What stands beside the words, paler: a code, an address."""
    inner: bool = False
    """It belongs to the group above it."""
    pale: bool = False
    """It stands for having nothing: «Chưa hỏi»."""
    also: str = ""
    """What it is found by besides its words: the law's full name of it."""
    heading: bool = False
    """It names the choices beneath and cannot be chosen."""
    picture: str = ""
    """An icon before the words, where kinds of things stand together."""


def matching(choices: Sequence[Choice], typed: str) -> list[Choice]:
    """Give the choices that what is typed may mean, best first; all when nothing is typed.

    Marks make no difference. First come those that begin so, then those with a word that begins
    so, then those that hold it anywhere. A code as the law or a list has it (HC05.1, 01) counts
    as a beginning; our own names of codes are known to nobody and count for nothing.
    """
    wanted = fold(typed)
    if not wanted:
        return list(choices)
    ranked = [
        (rank, choice)
        for choice in choices
        if not choice.heading and (rank := _rank(choice, wanted)) < _NONE
    ]
    return [choice for _, choice in sorted(ranked, key=lambda pair: pair[0])]


def meant(choices: Sequence[Choice], typed: str) -> Choice | None:
    """Give the one choice that what is typed can only mean; None when there are several."""
    wanted = fold(typed)
    if not wanted:
        return None
    same = [c for c in choices if wanted in (fold(c.words), _code(c)) and not c.heading]
    if len(same) == 1:
        return same[0]
    written = [c for c in same if c.words == typed.strip()]
    if written:
        return written[0]
    found = matching(choices, typed)
    return found[0] if len(found) == 1 else None


_NONE = 3


def _rank(choice: Choice, wanted: str) -> int:
    words = fold(choice.words)
    if wanted in (words, _code(choice)):
        return -1
    if words.startswith(wanted) or _code(choice).startswith(wanted):
        return 0
    if any(words[at:].startswith(wanted) for at in _starts(words)):
        return 1
    elsewhere = (words, fold(choice.detail), fold(choice.also))
    return 2 if any(wanted in text for text in elsewhere) else _NONE


def _code(choice: Choice) -> str:
    return fold(choice.value) if choice.value[:1].isupper() or choice.value.isdigit() else ""


def _starts(words: str) -> list[int]:
    return [at + 1 for at, letter in enumerate(words) if not letter.isalnum()]
