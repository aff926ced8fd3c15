"""`sheet`: the household's tracking sheet as a PDF file."""

from pathlib import Path

import click

from treem_desktop.commands.desk import Desk, command
from treem_desktop.commands.help import Misused
from treem_desktop.services import papers
from treem_desktop.services.listing import household_ids
from treem_desktop.services.papers import Copy


@command("sheet")
@click.option("--household", metavar="12/0132|ID")
@click.option("--all", "every", is_flag=True)
@click.option("--blank", is_flag=True)
@click.option("--copy", "copy_for", type=click.Choice(["full", "collaborator"]), default="full")
@click.option("--out", type=click.Path(path_type=Path), required=True, metavar="FILE")
def sheet(
    desk: Desk, household: str | None, *, every: bool, blank: bool, copy_for: str, out: Path
) -> int:
    """Write one sheet, or all, or a blank one."""
    if (household is not None) + every > 1 or not (household or every or blank):
        raise Misused("usage.which_household")
    with desk.book() as book:
        wanted = household_ids(book) if every else []
        if household is not None:
            wanted = [papers.find_household(book, household)]
        copy = Copy.BLANK if blank else Copy(copy_for)
        options = papers.sheet_options(book, copy=copy, language=desk.language)
        pdf = papers.household_sheets(book, wanted, options, desk.progress)
        papers.save_pdf(pdf, out)
    answer = {"file": str(out), "households": len(wanted), "copy": copy.value, "bytes": len(pdf)}
    desk.say("command.sheet.done", file=out, households=max(1, len(wanted)), size=len(pdf) // 1024)
    return desk.done(answer)
