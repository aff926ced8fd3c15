"""`create`: a new book, with the recovery code shown once."""

from pathlib import Path

import click

from treem_desktop.commands.desk import Desk, command
from treem_desktop.domain.errors import BookRefused, DriveRefused
from treem_desktop.services import books
from treem_desktop.services.books import Cost, Wanted
from treem_desktop.services.sample import COST, OPENS_WITH
from treem_desktop.system.files import remove, write_new

SHOWN = "-"
"""Shows the recovery code on stdout instead of writing it to a file."""


@command("create")
@click.option("--kind", type=click.Choice(["ward", "office"]), required=True)
@click.option("--unit", required=True, metavar="CODE[@DATE]")
@click.option("--person", required=True, metavar="NAME")
@click.option("--training", is_flag=True)
@click.option("--recovery-out", required=True, metavar="FILE|-")
def create(
    desk: Desk, kind: str, unit: str, person: str, *, training: bool, recovery_out: str
) -> int:
    """Make a new book."""
    if not training:
        desk.require_today()
    target = None if recovery_out == SHOWN else Path(recovery_out)
    if target is not None and target.exists():
        raise BookRefused("recovery.file_exists", file=target.name)
    given = desk.passphrase()
    wanted = Wanted(
        folder=desk.folder,
        unit=unit,
        kind=kind,
        person=person,
        passphrase=OPENS_WITH if training and given is None else given or desk.new_passphrase(),
        training=training,
        cost=COST if training else Cost(),
    )
    book, code = books.create(wanted, desk.around())
    answer = {
        "book": str(desk.folder),
        "id": book.id,
        "unit": book.unit,
        "station": book.station,
        "training": training,
        "recovery_file": str(target) if target else None,
        "recovery_code": None if target else code,
    }
    books.close(book)
    if target is not None:
        _keep(code, target, desk.folder)
    name = desk.catalog.place(str(answer["unit"])).name
    desk.say("command.create.done", folder=desk.folder, unit=name)
    if target is None and not desk.json:
        click.echo(code)
    elif target is not None:
        desk.say("command.create.recovery", file=target)
    return desk.done(answer)


def _keep(code: str, target: Path, folder: Path) -> None:
    """Write the code to its file; a book whose code went nowhere must not stay."""
    try:
        write_new(target, f"{code}\n".encode("ascii"))
    except DriveRefused:
        remove(folder)
        raise
