"""The tables: the journal, each kind of record, and what the book keeps of itself."""

from typing import Any

from sqlalchemy import Column, Index, Integer, LargeBinary, MetaData, Table, Text

from treem_desktop.domain.fields import Form, fields_of
from treem_desktop.domain.kinds import KINDS

SCHEMA = 1
"""The version of everything but the record tables; those fit themselves (fitting.py)."""

META = MetaData()

Table("settings", META, Column("name", Text, primary_key=True), Column("value", Text))
Table("secrets", META, Column("name", Text, primary_key=True), Column("wrapped", LargeBinary))
Table(
    "people",
    META,
    Column("slot", Text, primary_key=True),
    Column("name", Text),
    Column("role", Text),
    Column("since", Text),
)
Table(
    "stations",
    META,
    Column("no", Integer, primary_key=True),
    Column("station", Text, unique=True),
    Column("unit", Text),
    Column("name", Text),
    Column("signing_key", Text),
    Column("recipient", Text),
    Column("kind", Text),
    Column("enrolled", Integer),
    Column("revoked", Integer),
    Column("vouched", Integer),
    Column("card", Text),
)
Table(
    "journal",
    META,
    Column("line", Integer, primary_key=True),
    Column("record", Text),
    Column("sealed", Integer),
    Column("hash", LargeBinary),
    Column("stamp", LargeBinary),
    Column("body", LargeBinary),
    Column("intake", Integer),
)
Index("journal_by_record", META.tables["journal"].c.record)
Table(
    "seals",
    META,
    Column("line", Integer, primary_key=True),
    Column("hash", Text),
    Column("signature", Text),
)
Table(
    "exchanges",
    META,
    Column("no", Integer, primary_key=True),
    Column("direction", Text),
    Column("kind", Text),
    Column("unit", Text),
    Column("number", Integer),
    Column("bundle", Text),
    Column("manifest", Text),
    Column("at", Integer),
    Column("lines", Integer),
    Column("cut", Text),
    Column("detail", Text),
    Column("acknowledged", Integer),
)
Table(
    "drafts",
    META,
    Column("place", Text, primary_key=True),
    Column("at", Integer),
    Column("body", LargeBinary),
    Column("sealed", Integer),
)
Table("vault", META, Column("id", Text, primary_key=True), Column("sealed", LargeBinary))
Table(
    "names",
    META,
    Column("no", Integer, primary_key=True),
    Column("id", Text, unique=True),
    Column("kind", Text),
    Column("display", Text),
    Column("sort_key", LargeBinary),
    Column("household", Text),
)
Index("names_in_order", *(META.tables["names"].c[name] for name in ("kind", "sort_key", "id")))
Index("names_of_household", META.tables["names"].c.household)

WORDS = (
    "CREATE VIRTUAL TABLE IF NOT EXISTS words USING fts5(folded, exact, content='', "
    "contentless_delete=1, detail=column, prefix='1 2 3', "
    "tokenize=\"unicode61 remove_diacritics 0 tokenchars '-_'\")"
)

STATE_COLUMNS = ("id", "created", "tips", "differing", "extra", "digest", "sealed")
"""What stands beside a record's own fields."""

STATION_STEP = 1 << 40
"""A line's key is its station's number times this, plus its own number: one integer, in order."""

LINKED = {
    "person": ("household",),
    "child": ("household", "father", "mother", "guardian", "caregiver"),
    "circumstance": ("child",),
    "movement": ("household", "child", "person"),
    "need": ("child",),
    "support": ("child",),
    "injury": ("child",),
    "parent_status": ("person",),
    "former_number": ("household",),
    "household": ("neighbourhood", "householder"),
}
"""The links that are followed backwards, and so have an index."""

STRUCK_LISTED = ("household", "child", "person", "neighbourhood")
"""The kinds whose lists leave out the few that are struck out."""

OTHER = "r_other"
"""Records of kinds that only a newer program knows: merged, kept and counted, not shown."""


def record_tables() -> MetaData:
    """Make the tables of the record types that this program knows."""
    records = MetaData()
    for kind, record_type in KINDS.items():
        own = [
            Column(field.name, Integer if field.form in (Form.NUMBER, Form.MONEY) else Text)
            for field in fields_of(record_type)
        ]
        table = Table(f"r_{kind}", records, *_state_columns(), *own)
        for name in (name for name in LINKED.get(kind, ()) if name in table.c):
            # Lists read these two without the wide rows.
            also = [table.c["id"]] if name in ("household", "neighbourhood") else []
            Index(f"r_{kind}_by_{name}", table.c[name], *also)
        if kind in STRUCK_LISTED:
            struck = table.c["struck_on"].is_not(None)
            Index(f"r_{kind}_by_struck_on", table.c["id"], sqlite_where=struck)
        if kind == "child":
            Index("r_child_by_born_on", table.c["born_on"], table.c["id"])
    Table(OTHER, records, *_state_columns(), Column("kind", Text))
    return records


def _state_columns() -> list[Column[Any]]:
    return [
        Column("id", Text, primary_key=True),
        *(Column(name, Text) for name in ("created", "tips", "differing", "extra")),
        Column("digest", LargeBinary),
        Column("sealed", LargeBinary),
    ]
