"""The sticks that are plugged in, and folders chosen instead of one."""

import shutil
from dataclasses import dataclass
from pathlib import Path

from treem_desktop.sync.naming import FOLDER
from treem_desktop.system.drives import Drive, FolderDrive, removable_drives

_BACKUP = "*.backup"


@dataclass(frozen=True, slots=True)
class Stick:
    """A stick or a folder, as it is chosen."""

    path: Path
    name: str
    free: int | None
    """Bytes of room; None when the computer does not tell."""
    has_backup: bool = False
    """A backup of a book lies on it: it must not be handed over together with a bundle."""


class Sticks:
    """What this computer can write to; a test gives one with sticks of its own."""

    def found(self) -> tuple[Stick, ...]:
        """List the sticks that are plugged in now."""
        return tuple(self.look_at(path) for path in removable_drives())

    def look_at(self, path: Path) -> Stick:
        """Tell of one stick or folder."""
        return Stick(path, path.name or str(path), _free(path), _has_backup(path))

    def drive(self, path: Path) -> Drive:
        """Give it to be written to."""
        return FolderDrive(path)


def _free(path: Path) -> int | None:
    try:
        return shutil.disk_usage(path).free
    except OSError:
        return None


def _has_backup(path: Path) -> bool:
    try:
        return any(True for place in (path, path / FOLDER) for _ in place.glob(_BACKUP))
    except OSError:
        return False
