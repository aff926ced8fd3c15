"""How far long work is, on one line of a terminal."""

import click

from treem_desktop.catalog.loading import Catalog


class Bar:
    """Writes the state of long work over itself on stderr; Ctrl+C stops it."""

    def __init__(self, catalog: Catalog, language: str) -> None:
        """Take the words and the language."""
        self._catalog = catalog
        self._language = language
        self._shown = ""

    def step(self, done: int, of: int, words: str = "") -> None:
        """Tell how far it is, when that can be seen."""
        percent = 100 * done // of if of else 0
        text = f"{self._catalog.word(words, self._language)} … {percent} %"
        if text == self._shown:
            return
        self._shown = text
        last = done >= of
        blank = " " * len(text)
        click.echo(f"\r{blank}\r" if last else f"\r{text}", nl=False, err=True)
