"""Fits the record tables to the record types: a new field is a column, a removed one goes.

The values of a removed field live on in the journal, and come back by a replay with the field.
"""

from treem_desktop.storage.engine import Database
from treem_desktop.storage.tables import RECORD_TABLES, RECORDS


def fit(db: Database) -> bool:
    """Add and drop columns and tables, inside a transaction; tell whether a replay is needed."""
    changed = False
    for kind, table in RECORD_TABLES.items():
        there = {str(row[1]) for row in db.rows(f"PRAGMA table_info(r_{kind})")}
        if not there:
            changed = True
            continue
        wanted = {column.name: column for column in table.columns}
        for name in wanted.keys() - there:
            db.write(f"ALTER TABLE r_{kind} ADD COLUMN {name} {wanted[name].type}")
            changed = True
        for name in there - wanted.keys():
            db.write(f"ALTER TABLE r_{kind} DROP COLUMN {name}")
            changed = True
    db.make(RECORDS)
    return changed
