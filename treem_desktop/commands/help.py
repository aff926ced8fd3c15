"""Help and usage in the reader's language: click's own words come from the catalog too."""

from collections.abc import Sequence
from typing import Any

import click

from treem_desktop.catalog.loading import catalog
from treem_desktop.commands.language import language_in

_LANGUAGE = "treem.language"


def language_of(context: click.Context) -> str:
    """Give the language of the command line that is being read."""
    found: str = context.meta.get(_LANGUAGE) or language_in(())
    return found


def word(code: str, context: click.Context, /, **values: object) -> str:
    """Give a word of the command line."""
    return catalog().word(code, language_of(context), **values)


class Spoken(click.Command):
    """A command whose help stands in the catalog, under `command.<name>` and `option.<name>`."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Note the language first: `--help` is answered while options are still being read."""
        if any(argument.startswith("--language") for argument in args):
            ctx.meta[_LANGUAGE] = language_in(args)
        return super().parse_args(ctx, args)

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the line that shows how the command is called."""
        pieces = " ".join(piece for piece in self.collect_usage_pieces(ctx) if piece)
        formatter.write_usage(ctx.command_path, pieces, f"{word('command.usage', ctx)} ")

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what the command does."""
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(word(f"command.{self.name}", ctx))

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what each option means."""
        rows = []
        for parameter in self.get_params(ctx):
            record = parameter.get_help_record(ctx)
            shown = record[0] if record else parameter.make_metavar(ctx)
            # Click has a name of its own for the option it adds itself.
            name = "help" if "--help" in parameter.opts else parameter.name
            rows.append((shown, word(f"option.{name}", ctx)))
        with formatter.section(word("command.options", ctx)):
            formatter.write_dl(rows)


class SpokenGroup(Spoken, click.Group):
    """A group of such commands."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options, then the commands."""
        Spoken.format_options(self, ctx, formatter)
        rows = [
            (name, word(f"command.{name}", ctx).partition(". ")[0].rstrip("."))
            for name in self.list_commands(ctx)
        ]
        with formatter.section(word("command.commands", ctx)):
            formatter.write_dl(rows)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """List the commands in the order of an officer's work, not of the alphabet."""
        return list(self.commands)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command; one that does not exist is told as a wrong usage with its name."""
        if args and args[0] not in self.commands and not args[0].startswith("-"):
            raise Misused("usage.no_command", ctx, command=args[0])
        return super().resolve_command(ctx, args)


class Misused(click.UsageError):
    """A wrong usage with a code of ours."""

    def __init__(self, code: str, ctx: click.Context | None = None, /, **values: object) -> None:
        """Take the code of the sentence and what it mentions."""
        super().__init__(code, ctx)
        self.code = code
        self.values = values


def misuse_of(error: click.ClickException) -> tuple[str, dict[str, Any]]:
    """Give the code and the values of a complaint of click's."""
    if isinstance(error, Misused):
        return error.code, error.values
    if isinstance(error, click.MissingParameter):
        return "usage.missing", {"name": _names(error)}
    if isinstance(error, click.NoSuchOption):
        return "usage.no_option", {"name": error.option_name}
    if isinstance(error, click.BadParameter):
        return "usage.value", {"name": _names(error), "reason": error.message}
    return "usage.other", {"reason": error.format_message()}


def _names(error: click.BadParameter) -> str:
    parameter = error.param
    if parameter is None:
        return str(error.param_hint or "")
    if isinstance(parameter, click.Argument):
        return str(parameter.metavar or (parameter.name or "").upper())
    options: Sequence[str] = parameter.opts
    return " / ".join(options)
