"""The numbered steps, one transaction each, after a verified copy of the whole file.

Steps are for journal, keys, drafts and settings. A step never imports a record type: those change.
"""

from collections.abc import Callable, Mapping
from pathlib import Path

from treem_desktop.domain.errors import BookRefused
from treem_desktop.storage.engine import Database
from treem_desktop.storage.tables import SCHEMA

Step = Callable[[Database], None]

STEPS: Mapping[int, Step] = {}
"""The version a step leads to, and the step."""


def check_version(path: Path, key: bytes) -> int:
    """Give the file's version.

    Raises BookRefused for one of a newer program, leaving it as it is.
    """
    db = Database(path, key, read_only=True)
    try:
        version = int(db.value("PRAGMA user_version"))
    finally:
        db.close()
    if version > SCHEMA:
        raise BookRefused("book.newer", version=version)
    return version


def bring_up_to_date(
    path: Path, key: bytes, steps: Mapping[int, Step] = STEPS, target: int = SCHEMA
) -> list[int]:
    """Apply the steps that are missing; give them. The copy stays beside the book until the next.

    Raises BookRefused when the copy cannot be read back; then nothing was changed.
    """
    version = check_version(path, key)
    if version >= target:
        return []
    db = Database(path, key)
    try:
        _copy_first(db, path.with_name(f"before-version-{target}.db"), key)
        done = []
        for number in range(version + 1, target + 1):
            with db.transaction():
                if number in steps:
                    steps[number](db)
                db.write(f"PRAGMA user_version = {number}")
            done.append(number)
        return done
    finally:
        db.close()


def _copy_first(db: Database, copy: Path, key: bytes) -> None:
    copy.unlink(missing_ok=True)
    db.copy_to(copy)
    check = Database(copy, key, read_only=True)
    try:
        same = check.value("SELECT count(*) FROM journal") == db.value(
            "SELECT count(*) FROM journal"
        )
        if check.damage() or not same:
            raise BookRefused("book.copy_failed")
    finally:
        check.close()
