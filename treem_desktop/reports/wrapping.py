"""Breaking text into lines: between words only, by widths known beforehand."""

import unicodedata
from collections.abc import Iterator

from treem_desktop.reports.faces import Advances, Face, Type, advances

BOUND = "\u00a0"
"""A space at which no line ends; it is printed as a plain one."""
_REMEMBERED = 20_000
"""How many texts a run remembers: what repeats comes early."""
_SOFT_ENDS = frozenset("/-_.,;:@")


def clean(text: str) -> str:
    """Make text fit for paper: NFC, and nothing invisible but line ends.

    ReportLab misplaces the tone marks of NFD, and a mark that turns the writing direction would
    let a name say something else on paper than in the book.
    """
    if text.isprintable() and unicodedata.is_normalized("NFC", text):
        return text
    lines = unicodedata.normalize("NFC", text).splitlines()
    return "\n".join(" ".join(filter(None, _visible(line).split(" "))) for line in lines)


def _visible(line: str) -> str:
    return "".join(
        letter
        if letter.isprintable() or letter == BOUND
        else ""
        if unicodedata.category(letter) == "Cf"
        else " "
        for letter in line
    )


class Wrapping:
    """Breaks the texts of one run of papers, and remembers what repeats in it."""

    def __init__(self) -> None:
        self._tables: dict[Face, Advances] = {face: advances(face) for face in Face}
        self._widths: dict[tuple[str, Type], float] = {}
        self._seen: dict[tuple[str, Type, float], tuple[str, ...]] = {}

    def width(self, text: str, style: Type) -> float:
        """Give a text's width in points."""
        key = (text, style)
        found = self._widths.get(key)
        if found is None:
            found = sum(map(self._tables[style.face].__getitem__, text)) * style.size
            if len(self._widths) < _REMEMBERED:
                self._widths[key] = found
        return found

    def lines(
        self, text: str, style: Type, room: float, first: float | None = None
    ) -> tuple[str, ...]:
        """Break a text into lines no wider than the room, in points.

        The first line may have another room: what a label before it has left.
        """
        if first is not None:
            return self._broken(text, style, room, first)
        key = (text, style, room)
        found = self._seen.get(key)
        if found is None:
            found = self._broken(text, style, room, room)
            if len(self._seen) < _REMEMBERED:
                self._seen[key] = found
        return found

    def _broken(self, text: str, style: Type, room: float, first: float) -> tuple[str, ...]:
        text = clean(text)
        if "\n" not in text and self.width(text, style) <= first:
            return (text.replace(BOUND, " "),) if text else ()
        lines: list[str] = []
        for part in text.split("\n"):
            self._fill(lines, part, style, room, first)
            first = room
        return tuple(lines)

    def _fill(self, lines: list[str], part: str, style: Type, room: float, first: float) -> None:
        """Add the lines of one stretch of text without line ends."""
        left, line = first, ""
        for word in self._words(part, style, room):
            longer = f"{line} {word}" if line else word
            if self.width(longer, style) <= left:
                line = longer
                continue
            if line or left < room:
                lines.append(line.replace(BOUND, " "))
                left = room
            *full, line = self._pieces(word, style, room)
            lines += full
        lines.append(line.replace(BOUND, " "))

    def _words(self, part: str, style: Type, room: float) -> Iterator[str]:
        """Part a text at its spaces; at bound ones only where no line holds both sides."""
        for word in part.replace(" – ", f"{BOUND}– ").split(" "):
            if BOUND in word and self.width(word, style) > room:
                yield from word.split(BOUND)
            else:
                yield word

    def _pieces(self, word: str, style: Type, room: float) -> list[str]:
        """Cut a word that no line can hold, after a mark if there is one in its last third."""
        pieces: list[str] = []
        while self.width(word, style) > room and len(word) > 1:
            end = self._fitting(word, style, room)
            soft = next((n for n in range(end, end - end // 3, -1) if word[n - 1] in _SOFT_ENDS), 0)
            pieces.append(word[: soft or end])
            word = word[soft or end :]
        return [*pieces, word]

    def _fitting(self, word: str, style: Type, room: float) -> int:
        """Count the letters that fit; a mark is never parted from its letter."""
        table, wide, end = self._tables[style.face], 0.0, 0
        for letter in word:
            wide += table[letter] * style.size
            if wide > room and end:
                break
            end += 1
        while end > 1 and end < len(word) and unicodedata.combining(word[end]):
            end -= 1
        return max(end, 1)
