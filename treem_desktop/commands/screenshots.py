"""`screenshots`: every screen as a picture. The one command that needs the window."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import click

from treem_desktop.commands.desk import Desk, command
from treem_desktop.domain.errors import BookError

Taker = Callable[[Path, float, int], list[Path]]
"""Takes the pictures into a folder, at a scale and a text size in percent."""


@dataclass(frozen=True, slots=True)
class Window:
    """What only the window can do; the part that joins all parts hands it to the commands."""

    take_screenshots: Taker


@command("screenshots")
@click.option("--out", type=click.Path(path_type=Path), required=True, metavar="DIR")
@click.option("--scale", type=click.FloatRange(1, 4), default=1.0, metavar="1.5")
@click.option("--text", type=click.IntRange(100, 200), default=100, metavar="150")
def screenshots(desk: Desk, out: Path, scale: float, text: int) -> int:
    """Take a picture of every screen."""
    window = click.get_current_context().find_object(Window)
    if window is None:
        raise BookError("command.no_window")
    pictures = window.take_screenshots(out, scale, text)
    desk.say("command.screenshots.done", count=len(pictures), folder=out)
    return desk.done({"files": [str(picture) for picture in pictures]})
