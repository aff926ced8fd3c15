"""Where a book should not lie: on a network drive, in a folder that copies itself elsewhere."""

import os
import re
import sys
from enum import Enum
from pathlib import Path, PurePath

from treem_desktop.system.drives import removable_drives


class Doubt(Enum):
    """Why a folder is doubtful; the value is the code of its sentence."""

    NETWORK = "folder.network"
    SYNCHRONISED = "folder.synchronised"
    REMOVABLE = "folder.removable"


_COPYING = re.compile(
    r"(?:onedrive|dropbox|google ?drive|my drive|icloud(?:drive)?|nextcloud|owncloud|syncthing|zalo"
    r"|box sync|pcloud|megasync)\b",
    re.IGNORECASE,
)
_NETWORK = re.compile(r"(?:fuse\.)?(?:nfs\d?|cifs|smb\d?|smbfs|sshfs|davfs|afpfs|9p|gvfsd.*)")


def doubtful_folder(path: Path) -> Doubt | None:
    """Tell why a book should not lie in this folder, which need not be there yet; None when it may.

    A synchronised folder mixes the states of two computers, and sends the file elsewhere; on a
    network drive the file can be damaged when the line breaks.
    """
    if _on_network(path):
        return Doubt.NETWORK
    if copies_itself(path):
        return Doubt.SYNCHRONISED
    if any(drive in (path, *path.parents) for drive in removable_drives()):
        return Doubt.REMOVABLE
    return None


def copies_itself(path: PurePath) -> bool:
    """Tell whether a folder, by its name or one above it, is copied elsewhere by a program."""
    if any(_COPYING.match(part) for part in path.parts[1:]):
        return True
    roots = [os.environ.get(name, "") for name in ("OneDrive", "OneDriveCommercial")]
    return any(root and PurePath(root) in (path, *path.parents) for root in roots)


def network_mounts(table: bytes) -> list[tuple[Path, bool]]:
    """List the folders of the kernel's table of mounts, and whether each is on a network."""
    found = []
    for row in table.decode(errors="surrogateescape").splitlines():
        parts = row.split(" ")
        if len(parts) > 2:
            folder = re.sub(r"\\([0-7]{3})", lambda code: chr(int(code[1], 8)), parts[1])
            found.append((Path(folder), bool(_NETWORK.fullmatch(parts[2]))))
    return found


def mounted_from_network(path: Path, table: bytes) -> bool:
    """Tell whether the mount that holds a path is on a network."""
    above = {path, *path.parents}
    holding = [(len(m.parts), network) for m, network in network_mounts(table) if m in above]
    return max(holding, default=(0, False), key=lambda found: found[0])[1]


if sys.platform == "win32":
    import ctypes

    _REMOTE = 4

    def _on_network(path: Path) -> bool:
        if path.drive.startswith("\\\\"):
            return True
        return bool(ctypes.windll.kernel32.GetDriveTypeW(f"{path.drive}\\") == _REMOTE)

else:

    def _on_network(path: Path) -> bool:
        table = Path("/proc/mounts")
        return table.exists() and mounted_from_network(path, table.read_bytes())
