"""`receive`: take in bundles and receipts, in the right order, each whole or not at all."""

from pathlib import Path

import click

from treem_desktop.commands.desk import Answer, Desk, command
from treem_desktop.services.receiving import Received
from treem_desktop.services.receiving import receive as take_in


@command("receive")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="PATH…")
@click.option("--dry-run", is_flag=True)
def receive(desk: Desk, paths: tuple[Path, ...], *, dry_run: bool) -> int:
    """Take in what lies at these places."""
    with desk.book() as book:
        results = take_in(book, list(paths), desk.progress, dry_run=dry_run)
    told = [_tell(desk, result) for result in results]
    answer = {"dry_run": dry_run, "files": told}
    refused = any(result.state == "refused" for result in results)
    return desk.wrong(answer) if refused else desk.done(answer)


def _tell(desk: Desk, result: Received) -> Answer:
    """Say what became of one file."""
    outcome = result.outcome
    answer: Answer = {
        "file": result.file,
        "state": result.state,
        "kind": result.kind,
        "unit": result.unit,
        "number": result.number,
        "lines": outcome.lines,
        "new": outcome.new,
        "changed": outcome.changed,
        "differing": len(outcome.differing),
        "totals_compared": result.totals_compared,
    }
    if result.error is not None:
        message = desk.blame(result.error, f"{result.file}: ")
        return {**answer, "code": result.error.code, "message": message}
    kind = "receipt" if result.kind == "receipt" and result.state in ("taken", "ready") else "book"
    desk.say(f"command.receive.{kind}.{result.state}", **answer, name=result.name)
    return answer
