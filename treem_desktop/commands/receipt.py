"""`receipt`: the office's receipt for a ward, back onto the ward's stick."""

from pathlib import Path

import click

from treem_desktop.commands.desk import Desk, command
from treem_desktop.services.receipts import hand_back
from treem_desktop.system.drives import FolderDrive


@command("receipt")
@click.option("--for", "ward", required=True, metavar="UNIT")
@click.option("--out", type=click.Path(path_type=Path), required=True, metavar="DIR")
def receipt(desk: Desk, ward: str, out: Path) -> int:
    """Write the receipt."""
    with desk.book() as book:
        place = book.catalog.find_place(ward)
        name = hand_back(book, place.code, FolderDrive(out))
    answer = {"for": place.code, "file": str(out / name)}
    desk.say("command.receipt.done", unit=place.name, file=out / name)
    return desk.done(answer)
