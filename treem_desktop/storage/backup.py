"""Backups: one file with book and key file, opened and counted after writing; and restoring one."""

import io
import tarfile
from dataclasses import dataclass
from pathlib import Path

from treem_desktop.domain.errors import BookRefused
from treem_desktop.storage.book import FILE, Book
from treem_desktop.storage.engine import Database
from treem_desktop.storage.keys import FILES, open_with
from treem_desktop.system.clock import day_of
from treem_desktop.system.files import make_folder, move, remove, write_whole

_COPY = "backup.part.db"
MANY_DAILY, MANY_WEEKLY, MANY_MONTHLY = 7, 4, 12


@dataclass(frozen=True, slots=True)
class Contents:
    """What a backup holds, counted in the backup itself."""

    unit: str
    training: bool
    lines: int
    children: int
    households: int
    last_written: int
    """The clock of the newest line, in milliseconds; 0 when there is none."""


def back_up(book: Book, target: Path) -> Contents:
    """Write a verified backup as one file.

    Raises DriveRefused, or BookRefused when the copy is not sound.
    """
    copy = book.folder / _COPY
    try:
        remove(copy)
        book.db.copy_to(copy)
        contents = _count(copy, book.keys.database)
        pieces = {FILE: copy.read_bytes()}
        for name in FILES:
            if (book.folder / name).is_file():
                pieces[name] = (book.folder / name).read_bytes()
        write_whole(target, _packed(pieces))
    finally:
        remove(copy)
    if _unpacked(target) != pieces:
        raise BookRefused("backup.not_the_same")
    return contents


def look_into(backup: Path, passphrase: str, scratch: Path) -> Contents:
    """Open a backup in a scratch folder and count it, before it is restored.

    Raises BookRefused when it is not a backup, KeyRefused for a wrong passphrase.
    """
    make_folder(scratch)
    try:
        _lay_out(_unpacked(backup), scratch)
        _, _, keys = open_with(scratch, passphrase)
        return _count(scratch / FILE, keys.database)
    finally:
        _clear(scratch)


def restore(backup: Path, folder: Path) -> None:
    """Lay a backup out as a book in an empty folder; it becomes a new station when opened.

    Raises BookRefused when the folder holds anything.
    """
    if folder.exists() and any(folder.iterdir()):
        raise BookRefused("book.folder_not_empty", folder=folder.name)
    pieces = _unpacked(backup)
    make_folder(folder)
    _lay_out(pieces, folder)


def set_aside(folder: Path, day: str) -> Path:
    """Keep the book of before a restore beside the new one; give where it is."""
    aside = folder.with_name(f"{folder.name}-truoc-khi-phuc-hoi-{day}")
    number = 2
    while aside.exists():
        aside = folder.with_name(f"{folder.name}-truoc-khi-phuc-hoi-{day}-{number}")
        number += 1
    move(folder, aside)
    return aside


def back_up_on_closing(book: Book, folder: Path) -> Contents | None:
    """Write today's backup and thin the older ones; None when nothing was written since."""
    today = day_of(book.clock.now_ms())
    target = folder / f"treem-{today:%Y%m%d}.backup"
    mark = f"{book.station}.{book.reached.number}"
    if target.exists() and book.settings.get("backup_mark") == mark:
        return None
    make_folder(folder)
    contents = back_up(book, target)
    with book.transaction():
        book.settings.set("backup_mark", mark)
        book.settings.set("backup_at", str(book.clock.now_ms()))
    for old in to_drop([path.name for path in folder.glob("treem-*.backup")]):
        remove(folder / old)
    return contents


def to_drop(names: list[str]) -> list[str]:
    """Choose the backups to thin: seven of days, four of weeks and twelve of months stay."""
    days = sorted((n for n in names if n[6:14].isdigit()), reverse=True)
    kept = set(days[:MANY_DAILY])
    for many, length in ((MANY_WEEKLY, "week"), (MANY_MONTHLY, "month")):
        newest: dict[str, str] = {}
        for name in days:
            newest.setdefault(_span(name[6:14], length), name)
        kept.update(list(newest.values())[:many])
    return [name for name in days if name not in kept]


def _span(day: str, length: str) -> str:
    if length == "month":
        return day[:6]
    from_first = int(day[6:8]) - 1
    return f"{day[:6]}-{from_first // 7}"


def _count(path: Path, key: bytes) -> Contents:
    db = Database(path, key, read_only=True)
    try:
        if db.damage():
            raise BookRefused("backup.damaged")
        settings = {str(n): str(v) for n, v in db.rows("SELECT name, value FROM settings")}
        newest = db.value(
            "SELECT max(CAST(json_extract(stamp, '$.clock[0]') AS INTEGER)) FROM journal"
        )
        return Contents(
            unit=str(settings["unit"]),
            training=settings["training"] == "yes",
            lines=int(db.value("SELECT count(*) FROM journal")),
            children=int(db.value("SELECT count(*) FROM r_child WHERE struck_on IS NULL")),
            households=int(db.value("SELECT count(*) FROM r_household WHERE struck_on IS NULL")),
            last_written=int(newest or 0),
        )
    finally:
        db.close()


def _packed(pieces: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w", format=tarfile.USTAR_FORMAT) as archive:
        for name, data in pieces.items():
            entry = tarfile.TarInfo(name)
            entry.size, entry.mode = len(data), 0o600
            archive.addfile(entry, io.BytesIO(data))
    return buffer.getvalue()


def _unpacked(backup: Path) -> dict[str, bytes]:
    wanted = {FILE, *FILES}
    pieces: dict[str, bytes] = {}
    try:
        with tarfile.open(backup) as archive:
            for entry in archive:
                found = archive.extractfile(entry) if entry.isreg() else None
                if entry.name in wanted and found is not None:
                    pieces[entry.name] = found.read()
    except (OSError, tarfile.TarError) as error:
        raise BookRefused("backup.not_one") from error
    if FILE not in pieces:
        raise BookRefused("backup.not_one")
    return pieces


def _lay_out(pieces: dict[str, bytes], folder: Path) -> None:
    for name, data in pieces.items():
        write_whole(folder / name, data)


def _clear(folder: Path) -> None:
    for path in folder.iterdir():
        remove(path)
    folder.rmdir()
