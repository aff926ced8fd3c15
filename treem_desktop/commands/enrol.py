"""`enrol`: believe another unit's card, after its comparison code was typed from its paper."""

import sys
from pathlib import Path

import click

from treem_desktop.commands.desk import Answer, Desk, command
from treem_desktop.commands.help import Misused
from treem_desktop.services import enrolment
from treem_desktop.services.enrolment import Shown

DIGITS = 32


@command("enrol")
@click.argument("card", type=click.Path(path_type=Path))
@click.option("--code", metavar='"1234 5678 …"')
@click.option("--show", is_flag=True)
def enrol(desk: Desk, card: Path, code: str | None, *, show: bool) -> int:
    """Show a card, or enrol its station."""
    with desk.book(read_only=show) as book:
        shown = enrolment.read_card(book, card)
        answer: Answer = _told(shown)
        if show:
            desk.say("command.enrol.shown", **_spoken(desk, answer))
        elif shown.follows and code is None:
            # The old station's key speaks for the new one: one confirmation, which this call is.
            enrolment.confirm(book, shown)
        else:
            enrolment.enrol(book, shown, _typed(desk, shown, code))
    if not show:
        answer["enrolled"] = True
        desk.say("command.enrol.done", **_spoken(desk, answer))
    return desk.done(answer)


def _typed(desk: Desk, shown: Shown, code: str | None) -> str:
    """Give what was typed: at a terminal two groups are asked for, an option holds all eight."""
    if code is not None:
        if sum(letter.isdigit() for letter in code) != DIGITS:
            raise Misused("usage.whole_code")
        return code
    if not sys.stdin.isatty():
        raise Misused("usage.whole_code")
    first, second = shown.groups
    words = desk.catalog.message(
        "command.enrol.ask", desk.language, unit=shown.card.name, first=first, second=second
    )
    typed: str = click.prompt(words, err=True)
    return typed


def _told(shown: Shown) -> Answer:
    """Say what the card says; never its code, which must come from the other side's paper."""
    card = shown.card
    return {
        "unit": card.unit,
        "name": card.name,
        "kind": card.kind,
        "station": card.station,
        "made": card.made,
        "follows": shown.follows,
        "enrolled": shown.known,
    }


def _spoken(desk: Desk, answer: Answer) -> Answer:
    kind = desk.catalog.message(f"command.kind.{answer['kind']}", desk.language)
    return {**answer, "kind": kind}
