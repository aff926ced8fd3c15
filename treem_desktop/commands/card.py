"""`card`: this station's card, and the comparison code to read out by telephone."""

from pathlib import Path

import click

from treem_desktop.commands.desk import Desk, command
from treem_desktop.services.enrolment import own_code, write_card
from treem_desktop.system.drives import FolderDrive


@command("card")
@click.option("--out", type=click.Path(path_type=Path), required=True, metavar="DIR")
def card(desk: Desk, out: Path) -> int:
    """Write the card."""
    with desk.book() as book:
        name = write_card(book, FolderDrive(out))
        answer = {
            "file": str(out / name),
            "unit": book.unit,
            "station": book.station,
            "code": own_code(book),
        }
    desk.say("command.card.done", **answer)
    return desk.done(answer)
