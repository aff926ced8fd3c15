"""Fits the record tables to the record types: a new field is a column, a removed one goes.

The values of a removed field live on in the journal, and come back by a replay with the field.
"""

from sqlalchemy import MetaData, Table

from treem_desktop.storage.engine import Database
from treem_desktop.storage.states import quoted
from treem_desktop.storage.tables import record_tables


def fits(db: Database) -> bool:
    """Tell whether the file's record tables are those of this program."""
    wanted = record_tables()
    there = _columns(db)
    columns = {name: {c.name for c in table.columns} for name, table in wanted.tables.items()}
    return there == columns and _index_names(wanted) <= _indexes(db)


def fit(db: Database) -> None:
    """Add and drop tables, columns and indexes, inside a transaction. A replay has to follow."""
    wanted, there = record_tables(), _columns(db)
    for name in there.keys() - wanted.tables.keys():
        db.write(f"DROP TABLE {name}")
    for name, table in wanted.tables.items():
        if name in there:
            _fit_table(db, table, there[name])
    db.make(wanted)


def _fit_table(db: Database, table: Table, there: set[str]) -> None:
    wanted = {column.name: column for column in table.columns}
    for name in wanted.keys() - there:
        db.write(f"ALTER TABLE {table.name} ADD COLUMN {quoted([name])} {wanted[name].type}")
    for name in there - wanted.keys():
        db.write(f"DROP INDEX IF EXISTS {table.name}_by_{name}")
        db.write(f"ALTER TABLE {table.name} DROP COLUMN {quoted([name])}")


def _columns(db: Database) -> dict[str, set[str]]:
    rows = db.rows(
        "SELECT m.name, c.name FROM sqlite_master m, pragma_table_info(m.name) c "
        "WHERE m.type = 'table' AND m.name GLOB 'r_*'"
    )
    found: dict[str, set[str]] = {}
    for table, column in rows:
        found.setdefault(str(table), set()).add(str(column))
    return found


def _indexes(db: Database) -> set[str]:
    return {str(r[0]) for r in db.rows("SELECT name FROM sqlite_master WHERE type = 'index'")}


def _index_names(wanted: MetaData) -> set[str]:
    return {str(index.name) for table in wanted.tables.values() for index in table.indexes}
