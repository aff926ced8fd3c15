"""`handover`: what the office has not acknowledged, onto a stick, and read back."""

from pathlib import Path

import click

from treem_desktop.commands.desk import Desk, command
from treem_desktop.commands.help import Misused
from treem_desktop.services.handover import Choice, hand_over
from treem_desktop.system.drives import FolderDrive


@command("handover")
@click.option("--to", required=True, metavar="UNIT")
@click.option("--out", type=click.Path(path_type=Path), required=True, metavar="DIR")
@click.option("--all", "every", is_flag=True)
@click.option("--from", "start", type=click.IntRange(1), metavar="N")
@click.option("--sealed", is_flag=True)
def handover(
    desk: Desk, to: str, out: Path, *, every: bool, start: int | None, sealed: bool
) -> int:
    """Write the bundles of a hand-over."""
    if every and start is not None:
        raise Misused("usage.all_or_from")
    with desk.book() as book:
        unit = book.catalog.find_place(to).code
        choice = Choice(unit, everything=every, start=start, sealed=sealed)
        done = hand_over(book, choice, FolderDrive(out), desk.progress)
    answer = {
        "to": unit,
        "number": done.number,
        "files": [str(out / name) for name in done.files],
        "lines": done.lines,
        "children": done.about,
        "counted": done.children,
        "sealed_withheld": done.sealed_withheld,
        "bytes": done.bytes,
    }
    desk.say("command.handover.done", **answer, parts=len(done.files))
    for name in done.files:
        desk.line(str(out / name))
    return desk.done(answer)
