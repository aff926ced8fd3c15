"""Backups: one file with book and key file, opened and counted after writing; and restoring one.

The file is a plain tar of encrypted members, closed by one that tells the hash of each. It is
written and read piece by piece: a book of an office is larger than the memory of its computer.
"""

import contextlib
import hashlib
import tarfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import IO

import msgspec

from treem_desktop.domain.errors import BookRefused
from treem_desktop.storage.book import FILE, RESTORED, Book
from treem_desktop.storage.engine import Database
from treem_desktop.storage.keys import FILES, open_with
from treem_desktop.system.clock import day_of
from treem_desktop.system.files import (
    PIECE,
    make_folder,
    move,
    remove,
    remove_file,
    write_stream,
    write_whole,
)
from treem_desktop.system.progress import Progress, Silent

MANY_DAILY, MANY_WEEKLY, MANY_MONTHLY = 7, 4, 12

_COPY = "backup.part.db"
_HASHES = "hashes.json"
_BLOCK = 512
"""A tar is made of blocks of this many bytes, and ends with two empty ones."""


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


def back_up(book: Book, target: Path, progress: Progress | None = None) -> Contents:
    """Write a verified backup as one file.

    Raises DriveRefused, or BookRefused when the copy is not sound; then an older one stays.
    """
    copy = book.folder / _COPY
    try:
        remove_file(copy)
        book.db.copy_to(copy)
        contents = _count(copy, book.keys.database)
        keys = [(name, book.folder / name) for name in FILES if (book.folder / name).is_file()]
        write_stream(target, _packed([*keys, (FILE, copy)], progress or Silent()))
    finally:
        remove_file(copy)
    return contents


def look_into(
    backup: Path, passphrase: str, scratch: Path, progress: Progress | None = None
) -> Contents:
    """Open a backup in a scratch folder and count it, before it is restored.

    Raises BookRefused when it is not a backup, KeyRefused for a wrong passphrase.
    """
    make_folder(scratch)
    try:
        _unpack(backup, scratch, progress or Silent())
        _, _, keys = open_with(scratch, passphrase)
        return _count(scratch / FILE, keys.database)
    finally:
        remove(scratch)


def restore(backup: Path, folder: Path, progress: Progress | None = None) -> None:
    """Lay a backup out as a book in an empty folder; it becomes a new station when opened.

    Raises BookRefused when the folder holds anything, or the file is not a whole backup; then
    nothing is laid out.
    """
    if folder.exists() and any(folder.iterdir()):
        raise BookRefused("book.folder_not_empty", folder=folder.name)
    make_folder(folder)
    try:
        write_whole(folder / RESTORED, b"")
        _unpack(backup, folder, progress or Silent())
    except BaseException:
        for path in folder.iterdir():
            remove(path)
        raise


def set_aside(folder: Path, day: str) -> Path:
    """Keep the book of before a restore beside the new one; give where it is."""
    aside = folder.with_name(f"{folder.name}-truoc-khi-phuc-hoi-{day}")
    number = 2
    while aside.exists():
        aside = folder.with_name(f"{folder.name}-truoc-khi-phuc-hoi-{day}-{number}")
        number += 1
    move(folder, aside)
    return aside


def back_up_on_closing(
    book: Book, folder: Path, progress: Progress | None = None
) -> Contents | None:
    """Write today's backup and thin the older ones; None when nothing changed since the last."""
    today = day_of(book.clock.now_ms())
    target = folder / f"treem-{today:%Y%m%d}.backup"
    mark = _mark(book)
    last = book.settings.get("backup_file")
    if book.settings.get("backup_mark") == mark and last and (folder / last).is_file():
        return None
    make_folder(folder)
    contents = back_up(book, target, progress)
    with book.transaction():
        for name, value in (
            ("backup_mark", mark),
            ("backup_file", target.name),
            ("backup_at", str(book.clock.now_ms())),
        ):
            book.settings.set(name, value)
    for old in to_drop([path.name for path in folder.glob("treem-*.backup")]):
        remove_file(folder / old)
    return contents


def to_drop(names: list[str]) -> list[str]:
    """Choose the backups to thin: those of seven days, four weeks and twelve months stay.

    Of a week and of a month its newest stays. Names that tell no day are left alone.
    """
    days = {name: day for name in names if (day := _day_of(name))}
    newest_first = sorted(days, key=lambda name: days[name], reverse=True)
    kept = set(newest_first[:MANY_DAILY])
    for many, spans in (
        (MANY_WEEKLY, {name: day.isocalendar()[:2] for name, day in days.items()}),
        (MANY_MONTHLY, {name: (day.year, day.month) for name, day in days.items()}),
    ):
        newest: dict[tuple[int, int], str] = {}
        for name in newest_first:
            newest.setdefault(spans[name], name)
        kept.update(list(newest.values())[:many])
    return [name for name in newest_first if name not in kept]


def _day_of(name: str) -> date | None:
    with contextlib.suppress(ValueError):
        return date.fromisoformat(f"{name[6:10]}-{name[10:12]}-{name[12:14]}")
    return None


def _mark(book: Book) -> str:
    """Tell one state of the book from another, by what changes whenever somebody writes."""
    told = [
        book.db.rows(sql)
        for sql in (
            "SELECT count(*), count(body) FROM journal",
            "SELECT count(*), sum(acknowledged) FROM exchanges",
            "SELECT place, at FROM drafts ORDER BY place",
            "SELECT * FROM people ORDER BY slot",
            "SELECT * FROM stations ORDER BY no",
            "SELECT * FROM settings WHERE name NOT GLOB 'backup*' ORDER BY name",
        )
    ]
    return hashlib.sha256(repr(told).encode()).hexdigest()


def _count(path: Path, key: bytes) -> Contents:
    with contextlib.closing(Database(path, key, read_only=True)) as db:
        if db.damage():
            raise BookRefused("backup.damaged")
        settings = {str(n): str(v) for n, v in db.rows("SELECT name, value FROM settings")}
        newest = db.value(
            "SELECT max(CAST(json_extract(stamp, '$.clock[0]') AS INTEGER)) FROM journal"
        )
        return Contents(
            unit=settings["unit"],
            training=settings["training"] == "yes",
            lines=int(db.value("SELECT count(*) FROM journal")),
            children=int(db.value("SELECT count(*) FROM r_child WHERE struck_on IS NULL")),
            households=int(db.value("SELECT count(*) FROM r_household WHERE struck_on IS NULL")),
            last_written=int(newest or 0),
        )


def _packed(members: list[tuple[str, Path]], progress: Progress) -> Iterator[bytes]:
    """Give a tar piece by piece, the hashes of its members last."""
    sizes = {name: path.stat().st_size for name, path in members}
    done, hashes = 0, {}
    for name, path in members:
        yield _header(name, sizes[name])
        found = hashlib.sha256()
        with path.open("rb") as file:
            for piece in _pieces(file):
                found.update(piece)
                yield piece
                done += len(piece)
                progress.step(done, sum(sizes.values()), "work.backing_up")
        yield bytes(-sizes[name] % _BLOCK)
        hashes[name] = found.hexdigest()
    told = msgspec.json.encode(hashes, order="sorted")
    yield _header(_HASHES, len(told)) + told + bytes(-len(told) % _BLOCK) + bytes(2 * _BLOCK)


def _header(name: str, size: int) -> bytes:
    entry = tarfile.TarInfo(name)
    entry.size, entry.mode = size, 0o600
    return entry.tobuf(tarfile.USTAR_FORMAT, "ascii", "strict")


def _pieces(file: IO[bytes]) -> Iterator[bytes]:
    while piece := file.read(PIECE):
        yield piece


def _unpack(backup: Path, folder: Path, progress: Progress) -> None:
    """Write the members of a backup into a folder; refuse one that is not whole as written."""
    hashes: dict[str, str] = {}
    told: object = None
    try:
        size = backup.stat().st_size
        with tarfile.open(backup, "r:") as archive:
            for entry in archive:
                file = archive.extractfile(entry) if entry.isreg() else None
                if file is None:
                    raise BookRefused("backup.not_one")
                if entry.name == _HASHES:
                    told = msgspec.json.decode(file.read(_BLOCK * _BLOCK))
                elif entry.name in (FILE, *FILES):
                    hashes[entry.name] = write_stream(folder / entry.name, _pieces(file))
                progress.step(entry.offset_data + entry.size, size, "work.restoring")
    except (OSError, tarfile.TarError, msgspec.DecodeError) as error:
        raise BookRefused("backup.not_one") from error
    if FILE not in hashes or told is None:
        raise BookRefused("backup.not_one")
    if told != hashes:
        raise BookRefused("backup.damaged")
