"""Where the program's own data lies, and where a person's data goes."""

import os
import sys
from pathlib import Path

from platformdirs import user_data_path, user_documents_path, user_state_path

PROGRAM = "treem_desktop"


def resource(*parts: str) -> Path:
    """Give a place under `resources/`, in the source tree or in the installed program."""
    return _root().joinpath("resources", *parts)


def translations() -> Path:
    """Give the folder of the interface's translations."""
    return _root() / "i18n"


def state_folder() -> Path:
    """Give the user's folder for notes on books, logs and drafts of settings.

    TREEM_STATE names another one, as tests and a stick with a trial do.
    """
    chosen = os.environ.get("TREEM_STATE")
    return Path(chosen) if chosen else user_state_path(PROGRAM, appauthor=False)


def books_folder() -> Path:
    """Give the folder in which new books lie: local application data, never a roaming profile."""
    return user_data_path(PROGRAM, appauthor=False, roaming=False) / "books"


def documents_folder() -> Path:
    """Give the folder where a person looks for what they saved."""
    return user_documents_path()


def _root() -> Path:
    unpacked: str | None = getattr(sys, "_MEIPASS", None)
    return Path(unpacked) if unpacked else Path(__file__).resolve().parents[2]
