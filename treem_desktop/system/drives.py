"""Writing one file to a stick or a folder: the whole file, read back, or nothing."""

import contextlib
import hashlib
import os
import re
import shutil
import stat
import sys
from collections.abc import Sequence
from enum import Enum
from pathlib import Path, PurePosixPath
from typing import Protocol

from treem_desktop.domain.errors import DriveRefused
from treem_desktop.system import files

SPARE = 1 << 16
"""Bytes of room asked for beyond the file itself, for what the folder needs."""
MEGABYTE = 1_000_000

_JUNCTION = 0xA0000003


class DriveState(Enum):
    """How a drive stands, or how writing to it ended; the value is the code of its sentence."""

    DONE = "drive.done"
    ABSENT = "drive.absent"
    SEVERAL = "drive.several"
    NO_ROOM = "drive.no_room"
    FULL = "drive.full"
    READ_ONLY = "drive.read_only"
    GONE = "drive.gone"
    BUSY = "drive.busy"
    CORRUPT = "drive.corrupt"
    LINK = "drive.link"
    FAILED = "drive.failed"


class Drive(Protocol):
    """What can be done to a stick or a folder. Names are relative, with `/`.

    Every method raises DriveRefused.
    """

    @property
    def name(self) -> str:
        """Tell where it is, for a person."""

    def free(self) -> int:
        """Tell how many bytes there is room for."""

    def prepare(self, name: str) -> None:
        """Make the folders that a file of this name needs; refuse links on the way."""

    def write(self, name: str, data: bytes) -> None:
        """Write a new file and wait until it is on the drive."""

    def rename(self, old: str, new: str) -> None:
        """Give a file its name and wait until that is on the drive."""

    def digest(self, name: str) -> str:
        """Read the file again from the drive and give its SHA-256."""

    def remove(self, name: str) -> None:
        """Remove a file, if it is there."""


def place(drive: Drive, name: str, data: bytes) -> None:
    """Write a whole file to a drive and read it back, or leave what was there.

    Raises DriveRefused, whose code is a DriveState. A stick that is pulled out can keep an
    unfinished file of another name; the next writing of the same file removes it.
    """
    try:
        _check_room(drive, len(data) + SPARE)
        drive.prepare(name)
        _write_and_compare(drive, name, data)
    except DriveRefused as refused:
        about: dict[str, object] = {"place": drive.name, "file": PurePosixPath(name).name}
        known = refused.values if refused.code == DriveState.LINK.value else {}
        raise DriveRefused(refused.code, **{**refused.values, **about, **known}) from refused


def _check_room(drive: Drive, needed: int) -> None:
    free = drive.free()
    if free < needed:
        whole = (needed + MEGABYTE - 1) // MEGABYTE
        raise DriveRefused(DriveState.NO_ROOM.value, needed=whole, free=free // MEGABYTE)


def _write_and_compare(drive: Drive, name: str, data: bytes) -> None:
    unfinished = f"{name}.part"
    wanted = hashlib.sha256(data).hexdigest()
    drive.remove(unfinished)
    try:
        drive.write(unfinished, data)
        _compare(drive, unfinished, wanted)
        drive.rename(unfinished, name)
    except DriveRefused:
        _tidy(drive, unfinished)
        raise
    try:
        _compare(drive, name, wanted)
    except DriveRefused as refused:
        if refused.code == DriveState.CORRUPT.value:
            _tidy(drive, name)
        raise


def _compare(drive: Drive, name: str, wanted: str) -> None:
    if drive.digest(name) != wanted:
        raise DriveRefused(DriveState.CORRUPT.value)


def _tidy(drive: Drive, name: str) -> None:
    with contextlib.suppress(DriveRefused):
        drive.remove(name)


class FolderDrive:
    """A stick or a folder of this computer."""

    def __init__(self, root: Path) -> None:
        """Take the folder that names are relative to; itself it may be reached by links."""
        self._root = root

    @property
    def name(self) -> str:
        """Tell where it is."""
        return str(self._root)

    @property
    def root(self) -> Path:
        """Give the folder."""
        return self._root

    def free(self) -> int:
        """Tell how many bytes there is room for."""
        with files.refusing(self._root):
            return shutil.disk_usage(self._root).free

    def prepare(self, name: str) -> None:
        """Make the folders that a file of this name needs; refuse links on the way."""
        path = self._path(name)
        with files.refusing(self._root):
            self._root.stat()
        for step in (*path.parents, path):
            if step.is_relative_to(self._root) and step != self._root and _is_link(step):
                raise DriveRefused(DriveState.LINK.value, place=str(step.parent), file=step.name)
        files.make_folder(path.parent)

    def write(self, name: str, data: bytes) -> None:
        """Write a new file and wait until it is on the drive."""
        files.write_new(self._path(name), data)

    def rename(self, old: str, new: str) -> None:
        """Give a file its name and wait until that is on the drive."""
        files.move(self._path(old), self._path(new))

    def digest(self, name: str) -> str:
        """Read the file again from the drive and give its SHA-256."""
        return files.hash_file(self._path(name), afresh=True)

    def remove(self, name: str) -> None:
        """Remove a file, if it is there."""
        files.remove_file(self._path(name))

    def _path(self, name: str) -> Path:
        parts = PurePosixPath(name).parts
        if not parts or {"..", "/"} & set(parts) or "\\" in name or ":" in name:
            raise ValueError("a name on a drive is relative and stays below it")
        return self._root.joinpath(*parts)


class FailingDrive:
    """A drive that fails as told, so that every state can be tried on any computer."""

    def __init__(self, inner: Drive, state: DriveState, at_byte: int = 0) -> None:
        """Take the drive behind it, how it fails, and at which byte.

        GONE counts what is written and read, and a renaming as one; FULL and CORRUPT count what
        is written; NO_ROOM has just that many bytes free.
        """
        self._inner = inner
        self._state = state
        self._at = at_byte
        self._moved = 0
        self._size = 0

    @property
    def name(self) -> str:
        """Tell where it is."""
        return self._inner.name

    def free(self) -> int:
        """Tell how many bytes there is room for."""
        self._fail_if(DriveState.ABSENT, DriveState.SEVERAL)
        self._move(0)
        return self._at if self._state is DriveState.NO_ROOM else self._inner.free()

    def prepare(self, name: str) -> None:
        """Make the folders that a file of this name needs."""
        self._fail_if(DriveState.READ_ONLY, DriveState.LINK)
        self._inner.prepare(name)

    def write(self, name: str, data: bytes) -> None:
        """Write a new file, or as much of it as the state lets pass."""
        self._fail_if(DriveState.FAILED)
        room = max(0, self._at)
        if self._state is DriveState.CORRUPT and room < len(data):
            data = data[:room] + bytes([data[room] ^ 1]) + data[room + 1 :]
        if self._state in (DriveState.FULL, DriveState.GONE) and room < len(data):
            self._inner.write(name, data[:room])
            self._moved = len(data)
            self._fail_if(self._state)
        self._inner.write(name, data)
        self._size = len(data)
        self._move(self._size)

    def rename(self, old: str, new: str) -> None:
        """Give a file its name."""
        self._fail_if(DriveState.BUSY)
        self._move(1)
        self._inner.rename(old, new)

    def digest(self, name: str) -> str:
        """Read the file again and give its SHA-256."""
        self._move(self._size)
        return self._inner.digest(name)

    def remove(self, name: str) -> None:
        """Remove a file, if it is there."""
        self._move(0)
        self._inner.remove(name)

    def _move(self, count: int) -> None:
        self._moved += count
        if self._moved > self._at:
            self._fail_if(DriveState.GONE)

    def _fail_if(self, *states: DriveState) -> None:
        if self._state in states:
            raise DriveRefused(self._state.value, place=self.name, file="", count=2)


def removable_drives() -> tuple[Path, ...]:
    """List the sticks that are plugged in and mounted, by the folder or letter they are under."""
    if sys.platform == "win32":
        return _windows_drives()
    if sys.platform == "darwin":
        return tuple(path for path in sorted(Path("/Volumes").iterdir()) if os.path.ismount(path))
    return linux_drives(Path("/proc/mounts"), Path("/sys/class/block"))


def only_one(found: Sequence[Path]) -> FolderDrive:
    """Give the one stick there is.

    Raises DriveRefused with ABSENT or SEVERAL.
    """
    if not found:
        raise DriveRefused(DriveState.ABSENT.value)
    if len(found) > 1:
        raise DriveRefused(DriveState.SEVERAL.value, count=len(found))
    return FolderDrive(found[0])


def linux_drives(mounts: Path, blocks: Path) -> tuple[Path, ...]:
    """List the mounted removable media from the kernel's tables of mounts and of devices."""
    found: set[Path] = set()
    for row in mounts.read_bytes().splitlines():
        device, folder = (_unescape(part) for part in row.split(b" ")[:2])
        system = folder == "/" or folder.startswith("/boot")
        if device.startswith("/dev/") and not system and _removable(blocks / Path(device).name):
            found.add(Path(folder))
    return tuple(sorted(found))


def _unescape(part: bytes) -> str:
    return os.fsdecode(re.sub(rb"\\([0-7]{3})", lambda found: bytes([int(found[1], 8)]), part))


def _removable(block: Path) -> bool:
    if not block.exists() or block.name.startswith(("sr", "fd")):
        return False
    device = block.resolve()
    disk = device.parent if (device / "partition").exists() else device
    flag = disk / "removable"
    # A disk in a USB case does not call itself removable, and is carried about all the same.
    return "/usb" in disk.as_posix() or (flag.exists() and flag.read_text("ascii").strip() == "1")


def _is_link(path: Path) -> bool:
    try:
        found = path.lstat()
    except FileNotFoundError:
        return False
    # Junctions of Windows lead elsewhere just as links do.
    return stat.S_ISLNK(found.st_mode) or getattr(found, "st_reparse_tag", 0) == _JUNCTION


if sys.platform == "win32":
    import ctypes

    _REMOVABLE = 2

    def _windows_drives() -> tuple[Path, ...]:
        present = ctypes.windll.kernel32.GetLogicalDrives()
        letters = [chr(65 + place) for place in range(26) if present >> place & 1]
        roots = [f"{letter}:\\" for letter in letters]
        kinds = {root: ctypes.windll.kernel32.GetDriveTypeW(root) for root in roots}
        return tuple(
            Path(root) for root in roots if kinds[root] == _REMOVABLE and Path(root).exists()
        )
