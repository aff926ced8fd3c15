"""Lists: which records stand in one, in Vietnamese order. Ids only; records are read by window."""

from collections.abc import Sequence
from dataclasses import dataclass

from treem_desktop.domain.fields import Form, fields_of
from treem_desktop.domain.kinds import KINDS
from treem_desktop.domain.names import clean, fold
from treem_desktop.domain.session import Session
from treem_desktop.storage.engine import Database
from treem_desktop.storage.search import match
from treem_desktop.storage.secrecy import Partition

_LEFT = """EXISTS (SELECT 1 FROM r_movement m WHERE m.child = r.id AND m.struck_on IS NULL
 AND m.change IN ({out}) AND NOT EXISTS (SELECT 1 FROM r_movement b WHERE b.child = r.id
 AND b.struck_on IS NULL AND b.change IN ({back})
 AND (b.happened_on, b.id) >= (m.happened_on, m.id)))"""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a list asks for."""

    kind: str
    order: str = "name"
    """`name`, or a field of the record."""
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


class Lists:
    """Gives the ids of a list in order, and counts."""

    def __init__(
        self, db: Database, partition: Partition, out: Sequence[str], back: Sequence[str]
    ) -> None:
        """Take the codes of movements that leave for good, and those that come."""
        self._db = db
        self._partition = partition
        marks = {name: ",".join(f"'{c}'" for c in codes) for name, codes in
                 (("out", out), ("back", back))}  # fmt: skip
        self.left = " ".join(_LEFT.format(**marks).split())

    def ids(self, asked: Asked, session: Session) -> list[str]:
        """List the ids of the records asked for, in order."""
        where, values = self._where(asked)
        direction = " DESC" if asked.descending else ""
        order = self._order(asked, session)
        sql = (
            f"SELECT r.id FROM r_{asked.kind} r LEFT JOIN names n ON n.id = r.id "
            f"WHERE {' AND '.join(where)} ORDER BY {order}{direction}, n.sort_key, r.id"
        )
        return [str(row[0]) for row in self._db.rows(sql, values)]

    def count(self, kind: str) -> int:
        """Count the records of a kind that are not struck out."""
        return int(self._db.value(f"SELECT count(*) FROM r_{kind} WHERE struck_on IS NULL"))

    def _order(self, asked: Asked, session: Session) -> str:
        if asked.order == "place":
            return (
                "(SELECT h.sort_key FROM names h WHERE h.id = r.neighbourhood)"
                if asked.kind == "household"
                else "(SELECT h.sort_key FROM names h WHERE h.id = r.household)"
            )
        fields = {field.name: field for field in fields_of(KINDS[asked.kind])}
        seen = self._partition.classes[asked.kind]
        restricted = self._partition.restricted_fields(asked.kind)
        if asked.order not in fields or asked.order in restricted:
            return "n.sort_key"
        if seen[asked.order] not in session.sight:
            return "n.sort_key"
        if fields[asked.order].form is Form.LINK:
            return f"(SELECT h.sort_key FROM names h WHERE h.id = r.{asked.order})"
        return f"r.{asked.order}"

    def _where(self, asked: Asked) -> tuple[list[str], list[str]]:
        where, values = ["1"], list[str]()
        if not asked.gone:
            where.append("r.struck_on IS NULL")
            if asked.kind == "child":
                where.append(f"NOT {self.left}")
                if asked.born_after:
                    where.append("(r.born_on IS NULL OR r.born_on > ?)")
                    values.append(asked.born_after)
        if asked.neighbourhood:
            where.append(
                "r.neighbourhood = ?"
                if asked.kind == "household"
                else "r.household IN (SELECT id FROM r_household WHERE neighbourhood = ?)"
            )
            values.append(asked.neighbourhood)
        if asked.text.strip():
            found, text = self._found(asked)
            where.append(found)
            values.append(text)
        if asked.circumstances:
            codes = " OR ".join("s.code = ? OR s.code LIKE ?" for _ in asked.circumstances)
            where.append(
                "r.id IN (SELECT s.child FROM r_circumstance s WHERE s.struck_on IS NULL "
                "AND (s.since IS NULL OR s.since <= ?) "
                f"AND (s.until IS NULL OR s.until || '-99' >= ?) AND ({codes}))"
            )
            # A day known to the year or month counts from its first to its latest possible day.
            values += [asked.day, asked.day]
            for code in asked.circumstances:
                values += [code, f"{code}.%"]
        return where, values

    def _found(self, asked: Asked) -> tuple[str, str]:
        found = "SELECT rowid FROM words WHERE words MATCH ?"
        text = match("folded", fold(clean(asked.text)))
        if asked.kind == "household":
            return f"r.id IN (SELECT household FROM names WHERE no IN ({found}))", text
        return f"n.no IN ({found})", text
