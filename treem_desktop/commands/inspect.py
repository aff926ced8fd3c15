"""`inspect`: who sends what to whom, and what would become of it; nothing is taken in."""

from pathlib import Path

import click

from treem_desktop.commands.desk import Answer, Desk, command
from treem_desktop.services import inspecting
from treem_desktop.services.inspecting import Card, Inspected
from treem_desktop.system.clock import moment_of


@command("inspect")
@click.argument("file", type=click.Path(path_type=Path))
def inspect(desk: Desk, file: Path) -> int:
    """Look at a bundle or a card."""
    with desk.book(read_only=True) as book:
        if inspecting.is_card(file):
            return _card(desk, file, inspecting.look_at_card(file, training=book.training))
        return _bundle(desk, file, inspecting.look_at_bundle(book, file))


def _card(desk: Desk, file: Path, card: Card) -> int:
    answer: Answer = {
        "file": file.name,
        "kind": "card",
        "unit": card.unit,
        "name": card.name,
        "unit_kind": card.kind,
        "station": card.station,
        "key": card.key,
        "recipient": card.recipient,
        "training": card.training,
        "made": card.made,
    }
    made = f"{moment_of(card.made):%H:%M %d/%m/%Y}"
    desk.say("command.inspect.card", **{**answer, "made": made})
    return desk.done(answer)


def _bundle(desk: Desk, file: Path, found: Inspected) -> int:
    answer: Answer = {"file": file.name, "state": found.state, **_claims(found)}
    if found.manifest is not None:
        _say_claims(desk, found)
    if found.error is None:
        desk.say(f"command.inspect.{found.state}")
        return desk.done(answer)
    message = desk.blame(found.error)
    return desk.wrong({**answer, "code": found.error.code, "message": message})


def _claims(found: Inspected) -> Answer:
    manifest = found.manifest
    if manifest is None:
        return {}
    totals = manifest.totals
    return {
        "kind": manifest.kind,
        "training": manifest.training,
        "id": manifest.id,
        "number": manifest.number,
        "part": list(manifest.part),
        "made": manifest.made,
        "program": manifest.program,
        "from": {"unit": manifest.sender.unit, "station": manifest.sender.station},
        "to": manifest.recipient.unit,
        "lines": manifest.lines,
        "segments": [
            {"station": s.station, "first": s.first, "last": s.last} for s in manifest.segments
        ],
        "sealed": {"state": manifest.sealed.state, "lines": manifest.sealed.lines},
        "kinds": dict(totals.kinds) if totals else {},
        "groups": dict(totals.groups) if totals else {},
    }


def _say_claims(desk: Desk, found: Inspected) -> None:
    manifest = found.manifest
    assert manifest is not None
    part, parts = manifest.part
    desk.say(
        f"command.inspect.{manifest.kind}",
        number=manifest.number,
        part=part,
        parts=parts,
        name=manifest.sender.name,
        unit=manifest.sender.unit,
        to=desk.catalog.place(manifest.recipient.unit).name,
        made=f"{moment_of(manifest.made):%H:%M %d/%m/%Y}",
        lines=manifest.lines,
    )
    if manifest.sealed.lines:
        desk.say(f"command.inspect.sealed_{manifest.sealed.state}", lines=manifest.sealed.lines)
    if manifest.totals is not None:
        kinds = manifest.totals.kinds
        households, children = kinds.get("household", 0), kinds.get("child", 0)
        desk.say("command.inspect.totals", households=households, children=children)
