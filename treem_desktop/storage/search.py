"""Names and words: how records are displayed, put in Vietnamese order, and found."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from treem_desktop.domain.names import clean, exact, fold, name_key, sort_key
from treem_desktop.domain.values import Value
from treem_desktop.storage.engine import Database, Row

NAMED = ("child", "person", "household", "neighbourhood", "former_number")
"""The kinds that have names, in the order in which a search gives them."""
_PEOPLE = ("child", "person")
_ADDRESS = ("house_number", "lane", "street", "building", "floor", "flat", "lodging_house")

_SPAN = 1 << 60
_STEP = 1 << 39
"""How far apart names stand that are entered one after the other at an end of the list."""

_ENTER = f"""
INSERT INTO names (id, kind, display, sort_key, household, no)
SELECT ?1, ?2, ?3, ?4, ?5, CASE
 WHEN before = ?6 AND after = ?7 THEN before + {_SPAN // 2}
 WHEN after = ?7 THEN before + {_STEP}
 WHEN before = ?6 THEN after - {_STEP}
 WHEN after - before > 1 THEN before + (after - before) / 2
 ELSE before + 1 + abs(random() % {1 << 30}) END
FROM (SELECT before, coalesce((SELECT no FROM names WHERE no > before AND no < ?7
 ORDER BY no LIMIT 1), ?7) AS after
FROM (SELECT coalesce((SELECT no FROM names WHERE kind = ?2 AND sort_key <= ?4
 ORDER BY sort_key DESC, id DESC LIMIT 1), ?6) AS before))
"""
_FIND = (
    "SELECT n.no, n.sort_key, n.kind, n.id, n.display, n.household "
    "FROM words CROSS JOIN names n ON n.no = words.rowid "
    "WHERE words MATCH ? AND words.rowid >= ? AND words.rowid < ? ORDER BY words.rowid LIMIT ?"
)


@dataclass(frozen=True, slots=True)
class Named:
    """How one record appears in lists and is found."""

    display: str
    sort_key: bytes
    household: str
    folded: str
    exact: str


@dataclass(frozen=True, slots=True)
class Hit:
    """One record that a search found."""

    kind: str
    id: str
    display: str
    household: str
    detail: str = ""


def named(kind: str, record: str, values: Mapping[str, Value]) -> Named | None:
    """Give the name and the words of a record; None for kinds that have none."""
    if kind not in NAMED:
        return None
    text = _Texts(values)
    if kind in ("person", "child"):
        return _of_person(text)
    if kind == "neighbourhood":
        name = text["name"]
        return Named(name, _number_key(name), "", fold(name), exact(name))
    if kind == "former_number":
        words = f"{text['number']} {text['neighbourhood_name']}"
        return Named(words, b"", text["household"], fold(words), exact(words))
    number = text["number"]
    address = " ".join(part for part in map(text.__getitem__, _ADDRESS) if part)
    words = f"{number} {number.lstrip('0')} {address} {_digits(text['phone'])}"
    return Named(number, _number_key(number), record, fold(words), exact(words))


class _Texts:
    """The texts among a record's values; an empty one where there is none."""

    def __init__(self, values: Mapping[str, Value]) -> None:
        self._values = values

    def __getitem__(self, name: str) -> str:
        value = self._values.get(name)
        return value if isinstance(value, str) else ""


def _of_person(text: _Texts) -> Named:
    name = text["full_name"]
    folded = fold(name)
    initials = "".join([word[0] for word in folded.split()])
    numbers = (text["personal_id"], _digits(text["phone"]), text["health_card_number"])
    words = " ".join((folded, initials, *numbers))
    return Named(name, name_key(name), text["household"], words, exact(name))


def _digits(phone: str) -> str:
    return phone if not phone or phone.isdigit() else re.sub(r"\D", "", phone)


def _number_key(number: str) -> bytes:
    """Order numbers by value, so that hộ 9 stands before hộ 10 and 12A after 12."""
    padded = re.sub(r"\d+", lambda found: found.group().zfill(8), number)
    return sort_key(padded)


class Names:
    """Keeps the table of names and the search words beside the records, in the same transaction.

    A name's number stands in Vietnamese order within its kind, so that the first hits of a search
    are the first by name, and finding them costs no sorting. A new name gets a number between its
    neighbours'; where there is no room left it stands a few places off, and only searches with
    more hits than are shown could tell.
    """

    def __init__(self, db: Database) -> None:
        """Take the open file."""
        self._db = db

    def enter(self, new: Iterable[tuple[str, str, Named]]) -> None:
        """Enter records that have no name yet: (kind, id, named) of each."""
        names: list[Row] = []
        words: list[Row] = []
        # In the order of their numbers, or FTS5 would begin a segment for each.
        for kind, record, entry in sorted(new, key=_place):
            first, end = span(kind)
            names.append((record, kind, entry.display, entry.sort_key, entry.household, first, end))
            words.append((entry.folded, entry.exact, record))
        self._db.write_many(_ENTER, names)
        self._db.write_many(
            "INSERT INTO words (rowid, folded, exact) SELECT no, ?, ? FROM names WHERE id = ?",
            words,
        )

    def change(self, kind: str, record: str, entry: Named) -> None:
        """Change a record's name and words, or enter them."""
        found = self._db.row("SELECT no, sort_key FROM names WHERE id = ?", (record,))
        if found is None or found[1] != entry.sort_key:
            if found is not None:
                self._db.write("DELETE FROM names WHERE no = ?", found[:1])
                self._db.write("DELETE FROM words WHERE rowid = ?", found[:1])
            self.enter([(kind, record, entry)])
            return
        no = found[0]
        self._db.write(
            "UPDATE names SET display = ?, household = ? WHERE no = ?",
            (entry.display, entry.household, no),
        )
        self._db.write("DELETE FROM words WHERE rowid = ?", (no,))
        self._db.write(
            "INSERT INTO words (rowid, folded, exact) VALUES (?,?,?)",
            (no, entry.folded, entry.exact),
        )

    def displays(self, records: Sequence[str]) -> dict[str, str]:
        """Give what is shown for each of these records."""
        found: dict[str, str] = {}
        for start in range(0, len(records), 500):
            part = records[start : start + 500]
            marks = ",".join("?" * len(part))
            sql = f"SELECT id, display FROM names WHERE id IN ({marks})"
            found.update((str(row[0]), str(row[1])) for row in self._db.rows(sql, part))
        return found

    def of(self, records: Sequence[str]) -> list[Hit]:
        """Give these records as a search does, in their order; those not here are left out."""
        marks = ",".join("?" * len(records))
        sql = f"SELECT kind, id, display, household FROM names WHERE id IN ({marks})"
        found = {str(row[1]): Hit(*row) for row in self._db.rows(sql, records)}
        return [found[record] for record in records if record in found]

    def find(self, typed: str, limit: int = 50, kinds: Sequence[str] = NAMED) -> list[Hit]:
        """Find records by any of their words; those with the same diacritics stand first.

        Children, then grown-ups, then households; with a digit in what is typed households first.
        """
        text = clean(typed)
        plain, marked = fold(text), exact(text)
        spans = _spans(kinds, households_first=any(letter.isdigit() for letter in plain))
        hits: dict[str, Hit] = {}
        for column, words in (("exact", marked), ("folded", plain)):
            wanted = "" if column == "exact" and words == plain else match(column, words)
            for first, end in spans if wanted else ():
                if len(hits) < limit:
                    found = self._db.rows(_FIND, (wanted, first, end, limit))
                    found.sort(key=lambda row: (row[0] // _SPAN, row[1]))
                    for row in found:
                        hits.setdefault(row[3], Hit(*row[2:]))
        return list(hits.values())[:limit]


def span(kind: str) -> tuple[int, int]:
    """Give the numbers that names of a kind may have: from, and up to but without."""
    place = NAMED.index(kind) + 1
    return place * _SPAN, (place + 1) * _SPAN


def _place(entry: tuple[str, str, Named]) -> tuple[int, bytes, str]:
    return NAMED.index(entry[0]), entry[2].sort_key, entry[1]


def _spans(kinds: Sequence[str], *, households_first: bool) -> list[tuple[int, int]]:
    """Join the numbers of neighbouring kinds, so that they are searched at once."""
    people = [kind for kind in _PEOPLE if kind in kinds]
    places = [kind for kind in NAMED if kind in kinds and kind not in _PEOPLE]
    groups = [places, people] if households_first else [[*people, *places]]
    spans: list[tuple[int, int]] = []
    for group in groups:
        joined: list[tuple[int, int]] = []
        for first, end in map(span, group):
            if joined and joined[-1][1] == first:
                joined[-1] = (joined[-1][0], end)
            else:
                joined.append((first, end))
        spans += joined
    return spans


def match(column: str, text: str) -> str:
    """Write an FTS5 query: every word of the text begins a word of the column."""
    words = re.findall(r"[\w-]+", text)
    quoted = [f'"{word}"*' for word in words]
    return f"{column} : ({' AND '.join(quoted)})" if quoted else ""
