"""The note outside the book: how far this computer wrote as a station.

A book that is behind its station's note, or has none, is a copy or a restored one, and becomes a
new station (docs/bundle-format.md §5). One note for each station and not for each book: a copy
beside the book becomes a station of its own and leaves the book's note alone. After each commit the
note is written over in place and not flushed: one that a power cut takes back is behind the book,
which is harmless.
"""

import contextlib
import json
from dataclasses import dataclass
from pathlib import Path

from treem_desktop.domain.errors import DriveRefused
from treem_desktop.storage.journal import Reached
from treem_desktop.system.files import make_folder, write_over, write_whole


@dataclass(frozen=True, slots=True)
class Note:
    """What stands in it; no name, only an id, a number and a hash."""

    station: str
    number: int
    hash: str


class StationNote:
    """Reads and writes notes in the user's state folder."""

    def __init__(self, state: Path) -> None:
        """Take the state folder."""
        self.state = state

    def read(self, station: str) -> Note | None:
        """Read a station's note; None when there is none or it cannot be read."""
        with contextlib.suppress(OSError, ValueError, KeyError, TypeError):
            plain = json.loads(self._path(station).read_bytes())
            return Note(str(plain["station"]), int(plain["number"]), str(plain["hash"]))
        return None

    def write(self, station: str, reached: Reached, *, flushed: bool = False) -> None:
        """Write the note; a full state folder must not stop the officer's work."""
        path = self._path(station)
        # Always as long, so that it can be written over.
        parts = (f'"hash": "{reached.hash}"', f'"number": {reached.number:15d}')
        text = f'{{{", ".join(parts)}, "station": "{station}"}}\n'.encode()
        with contextlib.suppress(DriveRefused):
            if flushed:
                make_folder(path.parent)
                write_whole(path, text)
            else:
                write_over(path, text)

    def _path(self, station: str) -> Path:
        return self.state / "stations" / f"{station}.json"
