"""`restore`: a book from a backup, in a folder that holds nothing yet."""

from pathlib import Path

import click

from treem_desktop.commands.backup import counted, written_on
from treem_desktop.commands.desk import Desk, command
from treem_desktop.domain.errors import BookRefused
from treem_desktop.services import backups
from treem_desktop.services.sample import OPENS_WITH


@command("restore")
@click.argument("file", type=click.Path(path_type=Path))
def restore(desk: Desk, file: Path) -> int:
    """Look into a backup with a passphrase of its people, then lay it out as a book."""
    folder = desk.folder
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise BookRefused("book.folder_not_empty", folder=folder.name)
    backups.require_a_backup(file)
    around = desk.around()
    contents = backups.look_into(file, desk.passphrase() or OPENS_WITH, around)
    backups.restore(file, folder, around)
    answer = {"book": str(folder), **counted(contents)}
    desk.say("command.restore.done", **{**answer, "last_written": written_on(contents)})
    return desk.done(answer)
