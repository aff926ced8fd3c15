"""`verify`: whether the file, the chains, the seals and the records are sound."""

from treem_desktop.commands.desk import Answer, Desk, command
from treem_desktop.domain.errors import BookError
from treem_desktop.services.verifying import verify as look_through


@command("verify")
def verify(desk: Desk) -> int:
    """Look through the whole book, changing nothing."""
    with desk.book(read_only=True) as book:
        found = look_through(book, desk.progress)
    answer: Answer = {
        "stations": found.stations,
        "lines": found.lines,
        "seals": found.seals,
        "records": found.records,
    }
    if not found.findings:
        desk.say("command.verify.sound", **answer)
        return desk.done({**answer, "findings": []})
    told = []
    for finding in found.findings:
        message = desk.blame(BookError(finding.code, **finding.values))
        told.append({"code": finding.code, "message": message})
    return desk.wrong({**answer, "findings": told})
