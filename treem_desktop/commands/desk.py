"""What every command stands on: whose book, in which language, and where answers go."""

import json
import os
import sys
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import Any

import click

from treem_desktop.catalog.loading import Catalog, catalog
from treem_desktop.commands.bar import Bar
from treem_desktop.commands.help import Misused, Spoken, language_of
from treem_desktop.domain.errors import BookError, KeyRefused
from treem_desktop.services import books, sample
from treem_desktop.services.books import Book, Surroundings
from treem_desktop.system.clock import Clock, FixedClock, RealClock
from treem_desktop.system.progress import Progress, Silent

Answer = dict[str, Any]
"""What a command found, under keys that never change: what --json prints."""


@dataclass(frozen=True, slots=True)
class Shared:
    """The options that every command has."""

    book: Path | None
    passphrase_file: Path | None
    day: str | None
    as_json: bool
    quiet: bool


class Desk:
    """One command while it runs."""

    def __init__(self, language: str, options: Shared) -> None:
        """Take the language, and the options that every command has."""
        self.language = language
        self.json = options.as_json
        self.quiet = options.quiet
        self.catalog: Catalog = catalog()
        self._folder = options.book
        self._passphrase_file = options.passphrase_file
        self._day = options.day

    @property
    def folder(self) -> Path:
        """Give the folder of the book. Raises Misused when none was named."""
        if self._folder is None:
            raise Misused("usage.no_book")
        return self._folder

    @property
    def progress(self) -> Progress:
        """Give what shows how far long work is: a person at a terminal sees it."""
        watched = sys.stderr.isatty() and not (self.quiet or self.json)
        return Bar(self.catalog, self.language) if watched else Silent()

    def clock(self, default: str | None = None) -> Clock:
        """Give the clock: it stands on the day that was asked for, or on a default one."""
        day = self._day or default
        return FixedClock.at(f"{day}T08:00", step=1) if day else RealClock()

    def around(self, clock: Clock | None = None) -> Surroundings:
        """Give what a book needs from this computer."""
        return books.surroundings(clock or self.clock())

    def require_today(self) -> None:
        """Let nobody make an official book on another day than today. Raises Misused."""
        if self._day:
            raise Misused("usage.day_official")

    def passphrase(self) -> str | None:
        """Read the passphrase from the file or the environment; None when nobody gave one."""
        path = self._passphrase_file or os.environ.get("TREEM_PASSPHRASE_FILE")
        if path:
            return _read_passphrase(Path(path))
        return os.environ.get("TREEM_PASSPHRASE") or None

    def new_passphrase(self) -> str:
        """Give the passphrase of a new book; at a terminal it is typed twice.

        Raises Misused when nobody gave one, or the two differ.
        """
        given = self.passphrase()
        if given is not None:
            return given
        typed = self._ask()
        if typed is None:
            raise Misused("usage.no_passphrase")
        if self._ask("command.ask_again") != typed:
            raise Misused("usage.passphrases_differ")
        return typed

    @contextmanager
    def book(self, *, read_only: bool = False) -> Iterator[Book]:
        """Open the book, and close it with a seal and, when it is official, with a backup."""
        book = self._open(read_only=read_only)
        try:
            yield book
        except BaseException:
            book.close()
            raise
        backups = None if book.training else books.default_backups(book)
        books.close(book, backup_folder=backups)

    def say(self, code: str, /, **values: object) -> None:
        """Say a sentence of the catalog on a line of its own."""
        self.line(self.catalog.message(code, self.language, **values))

    def line(self, text: str = "") -> None:
        """Write a line to whoever reads; machines and who asked for quiet get none."""
        if not (self.json or self.quiet):
            click.echo(text)

    def blame(self, error: BookError, about: str = "") -> str:
        """Tell on stderr why something was refused, with its code; give the sentence."""
        sentence = self.catalog.message(error.code, self.language, **error.values)
        click.echo(f"{about}{sentence} [{error.code}]", err=True)
        return sentence

    def done(self, answer: Answer) -> int:
        """End well: machines get the answer."""
        return self._end({"status": "done", **answer}, 0)

    def wrong(self, answer: Answer) -> int:
        """End with something refused or found wrong."""
        return self._end({"status": "wrong", **answer}, 1)

    def _end(self, answer: Answer, status: int) -> int:
        if self.json:
            click.echo(json.dumps(answer, ensure_ascii=False, sort_keys=True))
        return status

    def _open(self, *, read_only: bool) -> Book:
        folder, given = self.folder, self.passphrase()
        passphrase = given if given is not None else sample.OPENS_WITH
        if self._day:
            self._require_training(folder, passphrase, asked=given is None)
        try:
            book = books.open_book(folder, passphrase, self.around(), read_only=read_only)
        except KeyRefused as error:
            if given is not None or error.code != "book.wrong_passphrase":
                raise
            typed = self._ask()
            if typed is None:
                raise Misused("usage.no_passphrase") from error
            return books.open_book(folder, typed, self.around(), read_only=read_only)
        return book

    def _require_training(self, folder: Path, passphrase: str, *, asked: bool) -> None:
        """Let nobody write on another day than today in an official book."""
        try:
            around = self.around(RealClock())
            book = books.open_book(folder, passphrase, around, read_only=True)
        except KeyRefused as error:
            raise (Misused("usage.no_passphrase") if asked else error) from error
        training = book.training
        book.close()
        if not training:
            raise Misused("usage.day_official")

    def _ask(self, code: str = "command.ask_passphrase") -> str | None:
        if not sys.stdin.isatty():
            return None
        words = self.catalog.message(code, self.language)
        typed: str = click.prompt(words, hide_input=True, err=True)
        return typed


def command(name: str) -> Callable[[Callable[..., int]], click.Command]:
    """Make a command of a function that takes its desk first; all commands share five options."""

    def wrap(work: Callable[..., int]) -> click.Command:
        @wraps(work)
        def called(
            book: Path | None,
            passphrase_file: Path | None,
            language: str | None,
            day: str | None,
            as_json: bool,
            quiet: bool,
            **given: object,
        ) -> int:
            spoken = language or language_of(click.get_current_context())
            shared = Shared(book, passphrase_file, day, as_json, quiet)
            return work(Desk(spoken, shared), **given)

        made = click.command(name, cls=Spoken, options_metavar="[--…]")(called)
        made.params += [option() for option in _SHARED]
        return made

    return wrap


def _day(_: click.Context, __: click.Parameter, value: str | None) -> str | None:
    if value is not None:
        try:
            FixedClock.at(f"{value}T08:00")
        except ValueError as error:
            raise Misused("usage.day", day=value) from error
    return value


_SHARED: tuple[Callable[[], click.Option], ...] = (
    lambda: click.Option(["--book"], type=click.Path(path_type=Path), metavar="DIR"),
    lambda: click.Option(["--passphrase-file"], type=click.Path(path_type=Path), metavar="FILE"),
    lambda: click.Option(["--language"], type=click.Choice(["vi", "en"])),
    lambda: click.Option(["--day"], metavar="YYYY-MM-DD", callback=_day),
    lambda: click.Option(["--json", "as_json"], is_flag=True),
    lambda: click.Option(["--quiet"], is_flag=True),
)


def _read_passphrase(path: Path) -> str:
    """Read a passphrase file without the newline that editors put at its end."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise Misused("usage.passphrase_file", file=path.name) from error
    for end in ("\r\n", "\n"):
        if text.endswith(end):
            text = text.removesuffix(end)
            break
    return unicodedata.normalize("NFC", text)
