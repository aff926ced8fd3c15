"""How a command ends: its exit status, and the reason on stderr with its code."""

import json
from collections.abc import Sequence
from types import TracebackType

import click

from treem_desktop.catalog import broken
from treem_desktop.catalog.loading import catalog
from treem_desktop.commands.help import misuse_of
from treem_desktop.commands.language import language_in
from treem_desktop.domain.errors import BookError, Cancelled, CatalogBroken, DriveRefused
from treem_desktop.domain.version import VERSION
from treem_desktop.system.clock import RealClock
from treem_desktop.system.logs import report_bug
from treem_desktop.system.paths import resource, state_folder

DONE, REFUSED, MISUSED, BUG, INTERRUPTED = 0, 1, 2, 3, 130


class Ending:
    """Turns whatever ends a command into an exit status; nothing leaves it as an exception.

    Everything that is neither a refusal nor a wrong usage is our bug: it is reported without
    personal data, and the transaction it broke off has been rolled back.
    """

    def __init__(self, arguments: Sequence[str]) -> None:
        """Take the arguments: they tell the language, and whether a machine is reading."""
        self.status = DONE
        self._language = language_in(arguments)
        self._json = "--json" in arguments

    def __enter__(self) -> "Ending":
        """Begin."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> bool:
        """Tell what happened, and keep the status."""
        if error is None:
            return True
        if isinstance(error, click.exceptions.Exit | BrokenPipeError):
            # Help was shown, or whoever read the answer went away: click knows what to do.
            return False
        if isinstance(error, Cancelled | click.Abort) or _interrupted(error):
            # What was interrupted may have left the cursor behind a question or a bar.
            click.echo(err=True)
            self._tell(INTERRUPTED, "interrupted", "work.cancelled", {})
        elif isinstance(error, CatalogBroken):
            self._catalog_broken(error)
        elif isinstance(error, BookError):
            self._tell(REFUSED, "refused", error.code, error.values)
        elif isinstance(error, click.ClickException):
            self._tell(MISUSED, "usage", *misuse_of(error))
        elif isinstance(error, Exception):
            self._bug(error)
        else:
            return False
        return True

    def _catalog_broken(self, error: CatalogBroken) -> None:
        self.status = REFUSED
        sentence = broken.told(error, self._language, resource("catalog"))
        click.echo(f"{sentence} [{error.code}]", err=True)

    def _bug(self, error: Exception) -> None:
        try:
            path = report_bug(error, state_folder() / "reports", RealClock(), VERSION)
        except DriveRefused:
            self._tell(BUG, "bug", "command.bug_unreported", {"kind": type(error).__name__})
            return
        self._tell(BUG, "bug", "work.bug", {"file": path})

    def _tell(self, status: int, word: str, code: str, values: dict[str, object]) -> None:
        self.status = status
        sentence = catalog().message(code, self._language, **values)
        click.echo(f"{sentence} [{code}]", err=True)
        if self._json:
            told = {"status": word, "code": code, "message": sentence}
            click.echo(json.dumps(told, ensure_ascii=False, sort_keys=True))


def _interrupted(error: BaseException) -> bool:
    """Tell whether a failure only followed from Ctrl+C, wherever in the book's work that came."""
    seen: set[int] = set()
    behind: BaseException | None = error
    while behind is not None and id(behind) not in seen:
        if isinstance(behind, KeyboardInterrupt):
            return True
        seen.add(id(behind))
        behind = behind.__cause__ or behind.__context__
    return False
