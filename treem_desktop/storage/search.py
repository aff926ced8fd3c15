"""Names and words: how records are displayed, put in Vietnamese order, and found."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from treem_desktop.domain.names import clean, exact, fold, initials, name_key, sort_key
from treem_desktop.domain.values import Value
from treem_desktop.storage.engine import Database, Row

_NAMED = ("person", "child", "household", "neighbourhood", "former_number")
_ADDRESS = ("house_number", "lane", "street", "building", "floor", "flat", "lodging_house")


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
    if kind not in _NAMED:
        return None
    text = {name: value for name, value in values.items() if isinstance(value, str)}
    if kind in ("person", "child"):
        return _of_person(text)
    if kind == "neighbourhood":
        name = text.get("name", "")
        return Named(name, _number_key(name), "", fold(name), exact(name))
    if kind == "former_number":
        words = f"{text.get('number', '')} {text.get('neighbourhood_name', '')}"
        return Named(words, b"", text.get("household", ""), fold(words), exact(words))
    number = text.get("number", "")
    address = " ".join(text[name] for name in _ADDRESS if name in text)
    words = f"{number} {number.lstrip('0')} {address} {_digits(text.get('phone', ''))}"
    return Named(number, _number_key(number), record, fold(words), exact(words))


def _of_person(text: Mapping[str, str]) -> Named:
    name = text.get("full_name", "")
    others = [text.get("personal_id", ""), _digits(text.get("phone", ""))]
    others.append(text.get("health_card_number", ""))
    words = " ".join((fold(name), initials(name), *others))
    return Named(name, name_key(name), text.get("household", ""), words, exact(name))


def _digits(phone: str) -> str:
    return re.sub(r"\D", "", phone)


def _number_key(number: str) -> bytes:
    """Order numbers by value, so that hộ 9 stands before hộ 10 and 12A after 12."""
    padded = re.sub(r"\d+", lambda found: found.group().zfill(8), number)
    return sort_key(padded)


class Names:
    """Keeps the table of names and the search words beside the records, in the same transaction."""

    def __init__(self, db: Database) -> None:
        """Take the open file."""
        self._db = db
        self._last: int | None = None

    def forget(self) -> None:
        """Forget what was counted, after a rollback."""
        self._last = None

    def enter(self, new: Iterable[tuple[str, str, Named]]) -> None:
        """Enter records that have no name yet: (kind, id, named) of each."""
        names: list[Row] = []
        words: list[Row] = []
        last = self._last_number()
        for kind, record, entry in new:
            last += 1
            names.append((last, record, kind, entry.display, entry.sort_key, entry.household))
            words.append((last, entry.folded, entry.exact))
        self._last = last
        self._db.write_many(
            "INSERT INTO names (no, id, kind, display, sort_key, household) VALUES (?,?,?,?,?,?)",
            names,
        )
        self._db.write_many("INSERT INTO words (rowid, folded, exact) VALUES (?,?,?)", words)

    def change(self, kind: str, record: str, entry: Named) -> None:
        """Change a record's name and words, or enter them."""
        no = self._db.value("SELECT no FROM names WHERE id = ?", (record,))
        if no is None:
            self.enter([(kind, record, entry)])
            return
        self._db.write(
            "UPDATE names SET display = ?, sort_key = ?, household = ? WHERE no = ?",
            (entry.display, entry.sort_key, entry.household, no),
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

    def find(self, typed: str, limit: int = 50, kinds: Sequence[str] = _NAMED) -> list[Hit]:
        """Find records by any of their words; those with the same diacritics stand first."""
        text = clean(typed)
        hits: dict[str, Hit] = {}
        for column, words in (("exact", exact(text)), ("folded", fold(text))):
            if column == "exact" and words == fold(text):
                continue
            wanted = match(column, words)
            if wanted and len(hits) < limit:
                for row in self._db.rows(_find_sql(kinds), (wanted, *kinds, limit)):
                    hits.setdefault(row[1], Hit(*row))
        return list(hits.values())[:limit]

    def _last_number(self) -> int:
        if self._last is None:
            self._last = self._db.value("SELECT coalesce(max(no), 0) FROM names")
        return int(self._last or 0)


def _find_sql(kinds: Sequence[str]) -> str:
    marks = ",".join("?" * len(kinds))
    return (
        "SELECT kind, id, display, household FROM names WHERE no IN "
        f"(SELECT rowid FROM words WHERE words MATCH ?) AND kind IN ({marks}) "
        "ORDER BY sort_key LIMIT ?"
    )


def match(column: str, text: str) -> str:
    """Write an FTS5 query: every word of the text begins a word of the column."""
    words = re.findall(r"[\w-]+", text)
    quoted = [f'"{word}"*' for word in words]
    return f"{column} : ({' AND '.join(quoted)})" if quoted else ""
