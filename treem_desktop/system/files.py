"""The one door to writing files: a whole file, or the old one.

Whatever the operating system refuses comes out as DriveRefused, whose code a person can act on.
"""

import contextlib
import errno
import hashlib
import os
import shutil
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from treem_desktop.domain.errors import DriveRefused

PIECE = 1 << 20
"""How many bytes are read at a time."""

_FLAGS = getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)

_CODES = {
    errno.ENOSPC: "drive.full",
    errno.EDQUOT: "drive.full",
    errno.EFBIG: "drive.full",
    errno.EROFS: "drive.read_only",
    errno.EACCES: "drive.read_only",
    errno.EPERM: "drive.read_only",
    errno.ENOENT: "drive.gone",
    errno.ENOTDIR: "drive.gone",
    errno.ENODEV: "drive.gone",
    errno.ENXIO: "drive.gone",
    errno.EIO: "drive.gone",
    errno.ELOOP: "drive.link",
    errno.EBUSY: "drive.busy",
    errno.ETXTBSY: "drive.busy",
}
_WINDOWS_CODES = {
    19: "drive.read_only",
    21: "drive.gone",
    32: "drive.busy",
    33: "drive.busy",
    112: "drive.full",
    433: "drive.gone",
    1167: "drive.gone",
}
"""Write protected, not ready, sharing and lock violations, full, no such device, unplugged."""


def refusal(error: OSError, path: Path) -> DriveRefused:
    """Turn what the operating system says into a cause that a person can act on."""
    windows: int = getattr(error, "winerror", None) or 0
    code = _WINDOWS_CODES.get(windows) or _CODES.get(error.errno or 0, "drive.failed")
    return DriveRefused(code, place=str(path.parent), file=path.name)


@contextlib.contextmanager
def refusing(path: Path) -> Iterator[None]:
    """Let every OSError inside come out as DriveRefused about this path."""
    try:
        yield
    except OSError as error:
        raise refusal(error, path) from error


def write_whole(path: Path, data: bytes) -> None:
    """Write a file so that at every moment the old one or the whole new one stands there.

    The file is readable by its owner alone. On any failure the unfinished file goes and the old
    one stays. Raises DriveRefused.
    """
    unfinished = _beside(path)
    with refusing(path):
        try:
            _drop(unfinished)
            _write_new(unfinished, data)
            os.replace(unfinished, path)
        except BaseException:
            _drop(unfinished)
            raise
        flush_folder(path.parent)


def write_stream(path: Path, pieces: Iterable[bytes]) -> str:
    """Write a large file piece by piece, read it back, and give its SHA-256.

    It is whole or not at all: what the pieces raise is raised here, and the old file stays until
    the new one is found equal. Raises DriveRefused.
    """
    unfinished = _beside(path)
    found = hashlib.sha256()
    with refusing(path):
        try:
            _drop(unfinished)
            with _opened(unfinished) as file:
                for piece in pieces:
                    found.update(piece)
                    file.write(piece)
                flush(file)
            if hash_file(unfinished, afresh=True) != found.hexdigest():
                raise DriveRefused("drive.corrupt", place=str(path.parent), file=path.name)
            os.replace(unfinished, path)
        except BaseException:
            _drop(unfinished)
            raise
        flush_folder(path.parent)
    return found.hexdigest()


def write_over(path: Path, data: bytes) -> None:
    """Write over a small file in place, without waiting for the drive: for what may be lost.

    The data must be as long as what stands there. So short a piece goes at once: whoever reads
    after a crash of the program finds the old or the new one. Raises DriveRefused.
    """
    with refusing(path):
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | _FLAGS, 0o600)
        try:
            os.write(handle, data)
        finally:
            os.close(handle)


def write_new(path: Path, data: bytes) -> None:
    """Write a file that must not stand there yet, and wait until it is on the drive.

    A link of that name is not followed. What was begun is left. Raises DriveRefused.
    """
    with refusing(path):
        _write_new(path, data)


def make_folder(path: Path) -> None:
    """Make a folder, and those above it, that its owner alone may enter. Raises DriveRefused."""
    with refusing(path):
        for folder in reversed([path, *path.parents]):
            if not folder.exists():
                folder.mkdir(mode=0o700, exist_ok=True)


def remove(path: Path) -> None:
    """Remove a file, a link, or a folder with all that is in it; what is not there is no matter.

    Links are removed, never followed. Raises DriveRefused.
    """
    if path.is_dir() and not path.is_symlink():
        with refusing(path):
            shutil.rmtree(path)
            flush_folder(path.parent)
    else:
        remove_file(path)


def remove_file(path: Path) -> None:
    """Remove a file or a link, never a folder; what is not there is no matter.

    Raises DriveRefused.
    """
    with refusing(path):
        try:
            path.unlink()
        except FileNotFoundError:
            return
        flush_folder(path.parent)


def move(source: Path, target: Path) -> None:
    """Rename a file or folder within one drive, over a file that stands there.

    Raises DriveRefused.
    """
    with refusing(target):
        os.replace(source, target)
        flush_folder(target.parent)
        flush_folder(source.parent)


def copy_verified(source: Path, target: Path) -> str:
    """Copy a file, read the copy back, and give its SHA-256.

    The old target stays until the copy is found equal. Raises DriveRefused.
    """
    wanted = hash_file(source)
    unfinished = _beside(target)
    with refusing(target):
        try:
            _drop(unfinished)
            with source.open("rb") as reading, _opened(unfinished) as writing:
                shutil.copyfileobj(reading, writing, PIECE)
                flush(writing)
            if hash_file(unfinished, afresh=True) != wanted:
                raise DriveRefused("drive.corrupt", place=str(target.parent), file=target.name)
            os.replace(unfinished, target)
        except BaseException:
            _drop(unfinished)
            raise
        flush_folder(target.parent)
    return wanted


def hash_file(path: Path, *, afresh: bool = False) -> str:
    """Give the SHA-256 of a file in lower-case hexadecimal.

    Afresh reads the drive itself again, not what memory still holds of it, where the system can.
    Raises DriveRefused.
    """
    with refusing(path), path.open("rb") as file:
        if afresh and sys.platform == "linux":
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
        return hashlib.file_digest(file, "sha256").hexdigest()


def flush(file: BinaryIO) -> None:
    """Wait until an open file's bytes are on the drive."""
    file.flush()
    os.fsync(file.fileno())


def flush_folder(folder: Path) -> None:
    """Wait until a folder's names are on the drive; Windows does that by itself."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    except OSError as error:
        # Some file systems of sticks and network folders do not know this call.
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):
            raise
    finally:
        os.close(handle)


def _beside(path: Path) -> Path:
    # The process is in the name, or a second one would rename what this one has half written.
    return path.with_name(f".{path.name}.{os.getpid()}.part")


def _opened(path: Path) -> BinaryIO:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | _FLAGS
    return os.fdopen(os.open(path, flags, 0o600), "wb")


def _write_new(path: Path, data: bytes) -> None:
    with _opened(path) as file:
        file.write(data)
        flush(file)


def _drop(path: Path) -> None:
    with contextlib.suppress(OSError):
        path.unlink(missing_ok=True)
