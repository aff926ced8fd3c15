"""`sample`: a training ward of invented people, the same for the same seed."""

import click

from treem_desktop.commands.desk import Desk, command
from treem_desktop.services import books
from treem_desktop.services.sample import OPENS_WITH, training_book
from treem_desktop.services.statistics import figures

DAY = "2026-11-24"
"""The last day of a sample when no other is asked for: the same ward whenever it is made."""
MOST = 60_000


@command("sample")
@click.option("--households", type=click.IntRange(1, MOST), required=True, metavar="N")
@click.option("--seed", type=int, default=1, metavar="S")
def sample(desk: Desk, households: int, seed: int) -> int:
    """Make a training ward."""
    around = desk.around(desk.clock(DAY))
    book = training_book(desk.folder, households, seed, around, progress=desk.progress)
    found = figures(book)
    answer = {
        "book": str(desk.folder),
        "unit": book.unit,
        "seed": seed,
        "day": found.day,
        "households": found.households,
        "children": found.totals.children,
        "lines": book.reached.number,
        "passphrase": OPENS_WITH,
    }
    books.close(book)
    desk.say("command.sample.done", **answer)
    return desk.done(answer)
