"""What a person chose for this computer: language, text size, books opened last. No child's name.

It is a small file in the state folder. One that is lost or damaged costs a few clicks, nothing
more: then everything is as at the first start.
"""

import contextlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path

from treem_desktop.domain.errors import DriveRefused
from treem_desktop.system.files import make_folder, write_whole

FILE = "preferences.json"
MANY_RECENT = 8


@dataclass(frozen=True, slots=True)
class Recent:
    """A book that was opened on this computer."""

    folder: str
    name: str
    """The unit's name."""
    training: bool = False


@dataclass(frozen=True, slots=True)
class Preferences:
    """All choices; what a file does not say is as here."""

    language: str = "vi"
    percent: int = 100
    shade: str = "system"
    """`light`, `dark`, or `system`: as the computer asks."""
    compact: bool = False
    idle_minutes: int = 10
    """After so long without a key the book is locked; 0 never."""
    recent: tuple[Recent, ...] = ()
    """Newest first."""
    slots: Mapping[str, str] = field(default_factory=dict)
    """Whose passphrase opened a folder's book last, so that it is tried first."""
    backups: Mapping[str, str] = field(default_factory=dict)
    """The folder for the backups of a book, by the book's id."""
    width: int = 1280
    height: int = 720
    maximized: bool = False

    def with_recent(self, recent: Recent, slot: str) -> "Preferences":
        """Put a book first among those opened last."""
        others = [r for r in self.recent if r.folder != recent.folder]
        kept = (recent, *others)[:MANY_RECENT]
        return replace(self, recent=kept, slots={**self.slots, recent.folder: slot})

    def without_recent(self, folder: str) -> "Preferences":
        """Forget a book that is not there any more."""
        return replace(self, recent=tuple(r for r in self.recent if r.folder != folder))


def read(folder: Path) -> Preferences:
    """Read the choices; each one that is missing or of another shape is as at the first start."""
    plain: object = None
    with contextlib.suppress(OSError, ValueError):
        plain = json.loads((folder / FILE).read_bytes())
    held: dict[str, object] = plain if isinstance(plain, dict) else {}
    usual = Preferences()

    def text(name: str, otherwise: str) -> str:
        value = held.get(name)
        return value if isinstance(value, str) else otherwise

    def number(name: str, otherwise: int) -> int:
        value = held.get(name)
        return value if type(value) is int else otherwise

    return Preferences(
        language=text("language", usual.language),
        percent=number("percent", usual.percent),
        shade=text("shade", usual.shade),
        compact=held.get("compact") is True,
        idle_minutes=number("idle_minutes", usual.idle_minutes),
        recent=_recent(held.get("recent")),
        slots=_texts(held.get("slots")),
        backups=_texts(held.get("backups")),
        width=number("width", usual.width),
        height=number("height", usual.height),
        maximized=held.get("maximized") is True,
    )


def write(folder: Path, preferences: Preferences) -> None:
    """Write the choices; a full drive must not stop the work, so it is no matter if it fails."""
    plain = {one.name: getattr(preferences, one.name) for one in fields(Preferences)}
    plain["recent"] = [
        {"folder": r.folder, "name": r.name, "training": r.training} for r in preferences.recent
    ]
    text = json.dumps(plain, ensure_ascii=False, indent=1, default=dict)
    with contextlib.suppress(DriveRefused):
        make_folder(folder)
        write_whole(folder / FILE, text.encode())


def _recent(value: object) -> tuple[Recent, ...]:
    found = []
    for item in value if isinstance(value, list) else []:
        if isinstance(item, dict) and isinstance(item.get("folder"), str):
            name, training = str(item.get("name", "")), item.get("training") is True
            found.append(Recent(item["folder"], name, training))
    return tuple(found[:MANY_RECENT])


def _texts(value: object) -> dict[str, str]:
    pairs = value.items() if isinstance(value, dict) else []
    return {key: text for key, text in pairs if isinstance(key, str) and isinstance(text, str)}
