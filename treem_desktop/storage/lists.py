"""Lists: which records stand in one, in Vietnamese order. Ids only; records are read by window."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from treem_desktop.domain.fields import Form, fields_of
from treem_desktop.domain.kinds import KINDS
from treem_desktop.domain.names import clean, fold, sort_key
from treem_desktop.domain.session import Session
from treem_desktop.domain.values import Value
from treem_desktop.storage.engine import Database
from treem_desktop.storage.search import NAMED, match, span
from treem_desktop.storage.secrecy import Partition
from treem_desktop.storage.states import SHAPES, quoted
from treem_desktop.storage.vault import Vault

_LEFT = """r.id IN (SELECT m.child FROM r_movement m WHERE m.child IS NOT NULL
 AND m.struck_on IS NULL AND m.change IN ({out}) AND NOT EXISTS (SELECT 1 FROM r_movement b
 WHERE b.child = m.child AND b.struck_on IS NULL AND b.change IN ({back})
 AND (coalesce(b.happened_on, ''), b.id) > (coalesce(m.happened_on, ''), m.id)))"""
_LATEST = "born_on || substr('-12-31', length(born_on) - 3)"
"""The latest day that a date known to the year or the month may mean, as text."""

Rank = tuple[bytes, bytes, int]
"""What a record is ordered by: a key, a second one among equals, or a number."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a list asks for."""

    kind: str
    order: str = "name"
    """`name`, `place`, or a field of the record. Records without a value stand last."""
    descending: bool = False
    text: str = ""
    """Words that must be found, as they are typed."""
    neighbourhood: str = ""
    circumstances: tuple[str, ...] = ()
    """Only children in one of these codes, or in one of their sub-groups."""
    gone: bool = False
    """Also those struck out, moved away, dead or turned sixteen."""
    day: str = "9999"
    """The day as of which circumstances run."""
    born_after: str = ""
    """For children not gone: born after this day."""


@dataclass(slots=True)
class _Filter:
    """Conditions on the record `r`, with what their marks stand for."""

    where: list[str] = field(default_factory=lambda: ["1"])
    values: list[str] = field(default_factory=list)

    def add(self, condition: str, *values: str) -> None:
        """Add one condition."""
        self.where.append(condition)
        self.values += values


class Lists:
    """Gives the ids of a list in order, and counts.

    A list is read from the names alone, which stand in order; what it leaves out are few records,
    or has an index. So the wide records are not read.
    """

    def __init__(
        self,
        db: Database,
        vault: Vault,
        partition: Partition,
        moves: tuple[Sequence[str], Sequence[str]],
    ) -> None:
        """Take the codes of movements that leave for good, and those that come."""
        self._db = db
        self._vault = vault
        self._partition = partition
        out, back = (",".join(f"'{code}'" for code in codes) for codes in moves)
        self.left = " ".join(_LEFT.format(out=out, back=back).split())
        """The condition that the child `r` left for good."""

    def ids(self, asked: Asked, session: Session) -> list[str]:
        """List the ids of the records asked for, in order."""
        found = self._in_order_of_names(asked, session)
        ranks = self._ranks(asked, session)
        if ranks is None:
            return found[::-1] if asked.descending else found
        known = [record for record in found if record in ranks]
        # Equals stay in the order of their names.
        known.sort(key=ranks.__getitem__)
        if asked.descending:
            known.reverse()
        return known + [record for record in found if record not in ranks]

    def count(self, kind: str) -> int:
        """Count the records of a kind that are not struck out."""
        return int(self._db.value(f"SELECT count(*) FROM r_{kind} WHERE struck_on IS NULL"))

    def _in_order_of_names(self, asked: Asked, session: Session) -> list[str]:
        of = self._filter(asked, session)
        where = " AND ".join(of.where)
        if asked.kind in NAMED:
            sql = (
                f"FROM names r WHERE r.kind = '{asked.kind}' AND {where} ORDER BY r.sort_key, r.id"
            )
        else:
            sql = f"FROM r_{asked.kind} r WHERE {where} ORDER BY r.id"
        return [str(row[0]) for row in self._db.rows(f"SELECT r.id {sql}", of.values)]

    def _ranks(self, asked: Asked, session: Session) -> dict[str, Rank] | None:
        """Give what the records are ordered by; None for their names."""
        kind, name = asked.kind, asked.order
        if name == "place" and kind == "household":
            areas = self._keys("neighbourhood")
            homes = self._column("household", "neighbourhood")
            return {record: (areas.get(str(area), b""), b"", 0) for record, area in homes}
        if name == "place":
            return self._places(kind)
        if name not in SHAPES[kind].known:
            return None
        if self._partition.classes[kind][name] not in session.sight:
            return None
        field = next(field for field in fields_of(KINDS[kind]) if field.name == name)
        values = self._column(kind, name)
        if field.form is Form.LINK:
            keys = self._keys(field.target)
            return {record: (keys.get(str(value), b""), b"", 0) for record, value in values}
        if field.form is Form.TEXT:
            texts = {str(value): sort_key(str(value)) for value in {value for _, value in values}}
            return {record: (texts[str(value)], b"", 0) for record, value in values}
        return {record: _rank(value) for record, value in values}

    def _places(self, kind: str) -> dict[str, Rank] | None:
        """Order what hangs on households by neighbourhood, then by the household's number."""
        if "household" not in SHAPES[kind].known:
            return None
        areas, numbers = self._keys("neighbourhood"), self._keys("household")
        homes = dict(self._column("household", "neighbourhood"))
        return {
            record: (areas.get(str(homes[home]), b""), numbers.get(str(home), b""), 0)
            for record, home in self._column(kind, "household")
            if isinstance(home, str) and home in homes
        }

    def _column(self, kind: str, name: str) -> list[tuple[str, Value]]:
        column = quoted([name])
        sql = f"SELECT id, {column} FROM r_{kind} WHERE {column} IS NOT NULL"
        return [(str(record), value) for record, value in self._db.rows(sql)]

    def _keys(self, kind: str) -> dict[str, bytes]:
        rows = self._db.rows("SELECT id, sort_key FROM names WHERE kind = ?", (kind,))
        return {str(record): key for record, key in rows}

    def _filter(self, asked: Asked, session: Session) -> _Filter:
        found = _Filter()
        if not asked.gone:
            self._leave_out_gone(found, asked)
        if asked.neighbourhood:
            found.add(
                "r.id IN (SELECT id FROM r_household WHERE neighbourhood = ?)"
                if asked.kind == "household"
                else f"r.id IN (SELECT c.id FROM r_household h JOIN r_{asked.kind} c "
                "ON c.household = h.id WHERE h.neighbourhood = ?)",
                asked.neighbourhood,
            )
        if asked.text.strip():
            self._only_with_words(found, asked)
        if asked.circumstances:
            self._only_in_circumstances(found, asked, session)
        return found

    @staticmethod
    def _only_with_words(found: _Filter, asked: Asked) -> None:
        words = match("folded", fold(clean(asked.text)))
        if not words:
            found.add("0")
        elif asked.kind == "household":
            # Also by the words of whoever lives there.
            found.add(
                "r.id IN (SELECT household FROM names WHERE no IN "
                "(SELECT rowid FROM words WHERE words MATCH ?))",
                words,
            )
        elif asked.kind in NAMED:
            first, end = span(asked.kind)
            found.add(
                "r.no IN (SELECT rowid FROM words WHERE words MATCH ? "
                f"AND rowid >= {first} AND rowid < {end})",
                words,
            )

    def _leave_out_gone(self, found: _Filter, asked: Asked) -> None:
        found.add(f"r.id NOT IN (SELECT id FROM r_{asked.kind} WHERE struck_on IS NOT NULL)")
        if asked.kind == "child":
            found.add(f"NOT {self.left}")
        if asked.kind == "child" and asked.born_after:
            # A date known to the year or the month counts from its latest possible day.
            found.add(
                f"r.id NOT IN (SELECT id FROM r_child WHERE born_on <= ? AND {_LATEST} <= ?)",
                asked.born_after,
                asked.born_after,
            )

    def _only_in_circumstances(self, found: _Filter, asked: Asked, session: Session) -> None:
        raising = self._partition.raising("circumstance").get("code", frozenset())
        hidden = ",".join(f"'{code}'" for code in sorted(raising)) if not session.restricted else ""
        codes = " OR ".join("s.code = ? OR s.code LIKE ?" for _ in asked.circumstances)
        shown = self._restricted_children(asked) if session.restricted else []
        spells = (
            "SELECT s.child FROM r_circumstance s WHERE s.struck_on IS NULL "
            "AND (s.since IS NULL OR s.since <= ?) AND (s.until IS NULL OR s.until || '-99' >= ?) "
            f"AND s.code NOT IN ({hidden}) AND ({codes})"
        )
        found.add(
            f"(r.id IN ({spells}) OR r.id IN ({','.join('?' * len(shown))}))",
            asked.day,
            asked.day,
            *(part for code in asked.circumstances for part in (code, f"{code}.%")),
            *shown,
        )

    def _restricted_children(self, asked: Asked) -> list[str]:
        """List the children with such a spell that is restricted as a whole."""
        return sorted(
            str(state.values["child"])
            for state in self._vault.of_kind("circumstance").values()
            if "child" in state.values and _runs(state.values, asked)
        )


def _runs(values: Mapping[str, Value], asked: Asked) -> bool:
    code, since, until = (str(values.get(name) or "") for name in ("code", "since", "until"))
    group, _, _ = code.partition(".")
    return (
        not {code, group}.isdisjoint(asked.circumstances)
        and "struck_on" not in values
        and since <= asked.day
        and (not until or f"{until}-99" >= asked.day)
    )


def _rank(value: Value) -> Rank:
    return (b"", b"", value) if isinstance(value, int) else (str(value).encode(), b"", 0)
