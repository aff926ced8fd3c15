"""The note outside the book: how far this installation wrote it.

A book that is behind its note, or has none, is a copy or a restored one, and becomes a new station
(docs/bundle-format.md §5). After each commit the note is replaced whole but not flushed: one that
a power cut takes back is behind the book, which is harmless.
"""

import contextlib
import json
from dataclasses import dataclass
from pathlib import Path

from treem_desktop.domain.errors import DriveRefused
from treem_desktop.storage.journal import Reached
from treem_desktop.system.files import make_folder, write_quickly, write_whole


@dataclass(frozen=True, slots=True)
class Note:
    """What stands in it; no name, only ids, a number and a hash."""

    station: str
    number: int
    hash: str


class StationNote:
    """Reads and writes the note of one book in the user's state folder."""

    def __init__(self, state_folder: Path, book: str) -> None:
        """Take the state folder and the book's id."""
        self._path = state_folder / "stations" / f"{book}.json"

    def read(self) -> Note | None:
        """Read the note; None when there is none or it cannot be read."""
        with contextlib.suppress(OSError, ValueError, KeyError, TypeError):
            plain = json.loads(self._path.read_bytes())
            return Note(str(plain["station"]), int(plain["number"]), str(plain["hash"]))
        return None

    def write(self, station: str, reached: Reached, *, flushed: bool = False) -> None:
        """Write the note; a full state folder must not stop the officer's work."""
        text = json.dumps(
            {"station": station, "number": reached.number, "hash": reached.hash}
        ).encode()
        with contextlib.suppress(DriveRefused):
            if flushed:
                make_folder(self._path.parent)
                write_whole(self._path, text)
            else:
                write_quickly(self._path, text)
