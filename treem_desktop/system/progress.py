"""How long work tells how far it is, and hears that it is to stop."""

from typing import Protocol

from treem_desktop.domain.errors import Cancelled


class Progress(Protocol):
    """Called by work between its steps."""

    def step(self, done: int, of: int, words: str = "") -> None:
        """Tell how far it is; raises Cancelled when a person asked to stop.

        `words` is a code of the catalog, never a sentence.
        """


class Silent:
    """Progress that nobody watches."""

    def step(self, done: int, of: int, words: str = "") -> None:
        """Do nothing."""


class Stopping:
    """Progress that stops at a given step: what a person does in a test."""

    def __init__(self, at: int) -> None:
        """Take the count of steps to let pass."""
        self._left = at

    def step(self, done: int, of: int, words: str = "") -> None:
        """Count down, then stop the work."""
        self._left -= 1
        if self._left < 0:
            raise Cancelled
