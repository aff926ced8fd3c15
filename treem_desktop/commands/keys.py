"""`keys`: the public keys; or, for an officer who is sure, the unit's identity for stock tools."""

from pathlib import Path

import click

from treem_desktop.commands.desk import Answer, Desk, command
from treem_desktop.services.unit_keys import PublicKeys, export_identity, public_keys

TIMES = 2
"""How often one is asked before a secret leaves the book."""


@command("keys")
@click.option("--age-identity", type=click.Path(path_type=Path), metavar="FILE")
@click.option("--yes", count=True)
def keys(desk: Desk, age_identity: Path | None, yes: int) -> int:
    """Show the public keys, or write the unit's secret one to a file."""
    with desk.book(read_only=age_identity is None) as book:
        if age_identity is None:
            found = public_keys(book)
            _say(desk, found)
            return desk.done(_told(found))
        for time in range(yes, TIMES):
            question = desk.catalog.message(
                f"command.keys.sure_{time + 1}", desk.language, file=age_identity
            )
            click.confirm(question, abort=True, err=True)
        export_identity(book, age_identity)
    desk.say("command.keys.written", file=age_identity)
    return desk.done({"file": str(age_identity)})


def _say(desk: Desk, found: PublicKeys) -> None:
    desk.say(
        "command.keys.own",
        name=found.name,
        unit=found.unit,
        station=found.station,
        key=found.signing_key,
        recipient=found.recipient,
        code=found.code,
    )
    for peer in found.others:
        state = "revoked" if peer.revoked else "vouched" if peer.vouched else "enrolled"
        desk.say(
            f"command.keys.{state}",
            name=peer.name,
            unit=peer.unit,
            station=peer.station,
            key=peer.signing_key,
        )


def _told(found: PublicKeys) -> Answer:
    return {
        "unit": found.unit,
        "name": found.name,
        "station": found.station,
        "key": found.signing_key,
        "recipient": found.recipient,
        "code": found.code,
        "others": [
            {
                "unit": peer.unit,
                "name": peer.name,
                "kind": peer.kind,
                "station": peer.station,
                "key": peer.signing_key,
                "recipient": peer.recipient,
                "enrolled": peer.enrolled,
                "revoked": peer.revoked,
                "vouched": peer.vouched,
            }
            for peer in found.others
        ],
    }
