"""The command line: every command that works without a window."""

import click

from treem_desktop.commands.backup import backup
from treem_desktop.commands.card import card
from treem_desktop.commands.create import create
from treem_desktop.commands.demo import demo
from treem_desktop.commands.ending import DONE, Ending
from treem_desktop.commands.enrol import enrol
from treem_desktop.commands.handover import handover
from treem_desktop.commands.help import SpokenGroup
from treem_desktop.commands.inspect import inspect
from treem_desktop.commands.keys import keys
from treem_desktop.commands.receipt import receipt
from treem_desktop.commands.receive import receive
from treem_desktop.commands.restore import restore
from treem_desktop.commands.sample import sample
from treem_desktop.commands.screenshots import screenshots
from treem_desktop.commands.sheet import sheet
from treem_desktop.commands.verify import verify
from treem_desktop.domain.version import VERSION

_CALLED = "treem.called"


class Program(SpokenGroup):
    """The program as it is called from a shell: it always ends with one of five statuses."""

    def make_context(
        self,
        info_name: str | None,
        args: list[str],
        parent: click.Context | None = None,
        **extra: object,
    ) -> click.Context:
        """Read the options before the command, and remember how the program was called."""
        with Ending(args) as ending:
            context = super().make_context(info_name, list(args), parent, **extra)
            context.meta[_CALLED] = list(args)
            return context
        raise click.exceptions.Exit(ending.status)

    def invoke(self, ctx: click.Context) -> int:
        """Run the command, and give its status."""
        with Ending(ctx.meta[_CALLED]) as ending:
            status = super().invoke(ctx)
            ending.status = status if isinstance(status, int) else DONE
        if ending.status:
            ctx.exit(ending.status)
        return ending.status


@click.group(
    cls=Program,
    name="treem-desktop",
    options_metavar="[--…]",
    subcommand_metavar="COMMAND …",
    context_settings={"max_content_width": 100},
)
@click.option("--language", type=click.Choice(["vi", "en"]), expose_value=False)
@click.version_option(VERSION, message="%(prog)s %(version)s")
def cli() -> None:
    """Do the work of the book without a window."""


for command in (
    demo, sample, create, sheet, card, enrol, handover, receive, receipt, inspect, keys, backup,
    restore, verify, screenshots,
):  # fmt: skip
    cli.add_command(command)
