"""The numbered steps, one transaction each, after a verified copy of the whole file.

Steps are for journal, keys, drafts and settings. A step never imports a record type: those change.
"""

import contextlib
from collections.abc import Callable, Mapping
from pathlib import Path

from treem_desktop.domain.errors import BookRefused
from treem_desktop.storage.engine import Database
from treem_desktop.storage.tables import SCHEMA
from treem_desktop.system.files import remove_file

Step = Callable[[Database], None]

STEPS: Mapping[int, Step] = {}
"""The version a step leads to, and the step."""


def check_version(path: Path, key: bytes, newest: int = SCHEMA) -> int:
    """Give the file's version.

    Raises BookRefused for one of a newer program, leaving it as it is.
    """
    with contextlib.closing(Database(path, key, read_only=True)) as db:
        version = int(db.value("PRAGMA user_version"))
    if version > newest:
        raise BookRefused("book.newer", version=version)
    return version


def bring_up_to_date(
    path: Path, key: bytes, steps: Mapping[int, Step] = STEPS, target: int = SCHEMA
) -> list[int]:
    """Apply the steps that are missing; give them. The copy stays beside the book.

    Raises BookRefused when the copy cannot be read back, and whatever a step raises; then the file
    is at the version of the last step that was finished.
    """
    version = check_version(path, key, target)
    if version >= target:
        return []
    with contextlib.closing(Database(path, key)) as db:
        _copy_first(db, path.with_name(f"before-version-{target}.db"), key)
        for number in range(version + 1, target + 1):
            with db.transaction():
                if number in steps:
                    steps[number](db)
                db.write(f"PRAGMA user_version = {number}")
    return list(range(version + 1, target + 1))


def _copy_first(db: Database, copy: Path, key: bytes) -> None:
    remove_file(copy)
    db.copy_to(copy)
    with contextlib.closing(Database(copy, key, read_only=True)) as check:
        lines = "SELECT count(*) FROM journal"
        if check.damage() or check.value(lines) != db.value(lines):
            raise BookRefused("book.copy_failed")
