"""Joins the parts: the window when no command is named, the command line otherwise.

Qt is imported only for the window, so that every command works where Qt cannot load.
"""

import argparse
import io
import os
import sys
from pathlib import Path

from treem_desktop.commands.ending import Ending
from treem_desktop.domain.errors import BookRefused

_DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def main() -> int:
    """Start what the command line asks for, and give the exit status."""
    arguments = sys.argv[1:]
    _speak_vietnamese()
    if opens_window(arguments):
        return _open_window(arguments)
    from treem_desktop.commands.main import cli
    from treem_desktop.commands.screenshots import Window

    status: int = cli.main(
        arguments, "treem-desktop", standalone_mode=False, obj=Window(take_screenshots)
    )
    return status


def opens_window(arguments: list[str]) -> bool:
    """Tell whether the arguments name no command: nothing but options of the window."""
    options = argparse.ArgumentParser(add_help=False, allow_abbrev=False, exit_on_error=False)
    options.add_argument("--book")
    options.add_argument("--language")
    options.add_argument("--training", action="store_true")
    try:
        _, rest = options.parse_known_args(arguments)
    except argparse.ArgumentError:
        return False
    return not rest


def take_screenshots(folder: Path, scale: float, text: int) -> list[Path]:
    """Take a picture of every screen, at a scale and a text size in percent."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # pictures need no display
    from treem_desktop.gui.screenshots import take

    return take(folder, scale, text)


def _open_window(arguments: list[str]) -> int:
    if sys.platform == "linux" and not any(map(os.environ.get, _DISPLAYS)):
        # Qt would end the whole process in the middle of a sentence of its own.
        with Ending(arguments) as ending:
            raise BookRefused("app.no_display")
        return ending.status
    from treem_desktop.gui.start import start

    return start(arguments)


def _speak_vietnamese() -> None:
    # A console of Windows, or one set to an old code page, refuses most Vietnamese letters.
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")
