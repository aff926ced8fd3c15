"""Backups as a person deals with them: made now, listed, tried out, and put back."""

from dataclasses import dataclass
from pathlib import Path

from treem_desktop.domain.errors import BookRefused
from treem_desktop.storage import backup as files
from treem_desktop.storage.backup import Contents
from treem_desktop.storage.book import FILE, Book, Surroundings
from treem_desktop.system.clock import day_of
from treem_desktop.system.files import move, remove
from treem_desktop.system.lock import BookLock

__all__ = ["Contents"]

PATTERN = "treem-*.backup"


@dataclass(frozen=True, slots=True)
class Kept:
    """One backup that lies in a folder."""

    path: Path
    day: str
    """As in its name, 2026-11-24; empty when its name tells none."""
    size: int
    """In bytes."""


def back_up_now(book: Book, folder: Path) -> Contents | None:
    """Write today's backup into the folder of backups; None when there is one of just this state.

    Raises DriveRefused, or BookRefused when the copy is not sound.
    """
    return files.back_up_on_closing(book, folder)


def back_up_to(book: Book, target: Path) -> Contents:
    """Write a backup where a person wants it: on a stick, on another drive.

    Raises DriveRefused, or BookRefused when the copy is not sound.
    """
    contents = files.back_up(book, target)
    if not book.read_only:
        with book.transaction():
            book.settings.set("backup_at", str(book.clock.now_ms()))
    return contents


def proposed_name(book: Book) -> str:
    """Give the name of a backup made today."""
    return f"treem-{day_of(book.clock.now_ms()):%Y%m%d}.backup"


def kept(folder: Path) -> list[Kept]:
    """List the backups in a folder, newest first."""
    found = sorted(folder.glob(PATTERN), key=lambda path: path.name, reverse=True)
    return [Kept(path, _day(path.name), path.stat().st_size) for path in found if path.is_file()]


def look_into(backup: Path, passphrase: str, around: Surroundings) -> Contents:
    """Open a backup beside the book and count what it holds; this is also the drill.

    Raises BookRefused when it is not a backup or is damaged, KeyRefused for a wrong passphrase.
    """
    scratch = around.state / "drill"
    remove(scratch)
    return files.look_into(backup, passphrase, scratch)


def look_into_beside(book: Book, backup: Path, passphrase: str) -> Contents:
    """Try a backup out while a book is open; the book is not touched.

    Raises BookRefused and KeyRefused.
    """
    scratch = book.note.state / "drill"
    remove(scratch)
    return files.look_into(backup, passphrase, scratch)


def restore(backup: Path, folder: Path, around: Surroundings) -> Path | None:
    """Put a backup where a book lies or shall lie; give where the book of before was kept.

    The restored book becomes a new station when it is opened. Raises BookRefused `book.in_use`
    while the book of before is open, and `backup.not_one`.
    """
    if not (folder / FILE).exists():
        files.restore(backup, folder)
        return None
    beside = folder.with_name(f"{folder.name}-dang-phuc-hoi")
    remove(beside)
    files.restore(backup, beside)
    with BookLock(folder, around.clock):
        pass
    today = day_of(around.clock.now_ms()).isoformat()
    aside = files.set_aside(folder, today)
    move(beside, folder)
    return aside


def require_a_backup(path: Path) -> None:
    """Refuse a file that is not there. Raises BookRefused `backup.not_one`."""
    if not path.is_file():
        raise BookRefused("backup.not_one")


def _day(name: str) -> str:
    digits = name[6:14]
    return f"{digits[:4]}-{digits[4:6]}-{digits[6:]}" if digits.isdigit() else ""
