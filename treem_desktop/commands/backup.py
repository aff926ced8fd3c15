"""`backup`: one file with the whole book, opened and counted after it was written."""

from pathlib import Path

import click

from treem_desktop.commands.desk import Answer, Desk, command
from treem_desktop.services import backups
from treem_desktop.services.backups import Contents
from treem_desktop.system.clock import moment_of


@command("backup")
@click.option("--out", type=click.Path(path_type=Path), required=True, metavar="FILE")
def backup(desk: Desk, out: Path) -> int:
    """Write a backup."""
    with desk.book() as book:
        target = out / backups.proposed_name(book) if out.is_dir() else out
        contents = backups.back_up_to(book, target)
    answer = {"file": str(target), "bytes": target.stat().st_size, **counted(contents)}
    desk.say("command.backup.done", **answer, size=target.stat().st_size // 1024)
    return desk.done(answer)


def counted(contents: Contents) -> Answer:
    """Tell what a backup holds."""
    return {
        "unit": contents.unit,
        "training": contents.training,
        "households": contents.households,
        "children": contents.children,
        "lines": contents.lines,
        "last_written": contents.last_written,
    }


def written_on(contents: Contents) -> str:
    """Give the moment of a backup's newest line, as it is read."""
    moment = contents.last_written
    return f"{moment_of(moment):%H:%M %d/%m/%Y}" if moment else "–"
