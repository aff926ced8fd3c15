"""What a figure is, and how it is measured: best of five, and again before it is called short."""

import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as driver

from treem_desktop.storage.book import Book
from treem_desktop.storage.engine import PRAGMAS

ROUNDS = 5

Bare = Any
"""A connection of the driver, which has no types."""
Round = Callable[[], tuple[float, float]]
"""Measures once: ours and the raw baseline, both in seconds, in the same run."""


@dataclass(frozen=True)
class Figure:
    """Something that must not cost more than some times its raw limit."""

    name: str
    """Such as `save`: what the command line names."""
    what: str
    target: float
    """How many times the baseline it may cost."""
    prepared: Callable[[Path], AbstractContextManager[Round]]
    """Makes what is measured in a folder of its own, once."""


@dataclass(frozen=True)
class Result:
    """What was measured."""

    name: str
    what: str
    ours: float
    baseline: float
    target: float
    runs: int
    """How often five rounds were measured: twice when it fell short the first time."""

    @property
    def ratio(self) -> float:
        """Give how many times the baseline it cost."""
        return self.ours / self.baseline

    @property
    def verdict(self) -> str:
        """Give `ok` or `short`."""
        return "ok" if self.ratio <= self.target else "short"

    def line(self) -> str:
        """Give one line for people."""
        ours, baseline = self.ours * 1000, self.baseline * 1000
        return (
            f"{self.name:12} {ours:10.2f} ms {baseline:10.2f} ms {self.ratio:6.2f}x "
            f"(target {self.target:g}x) {self.verdict:5}  {self.what}"
        )

    def plain(self) -> dict[str, Any]:
        """Give it for machines; times in seconds."""
        return {**asdict(self), "ratio": round(self.ratio, 3), "verdict": self.verdict}


def measured(figure: Figure, folder: Path) -> Result:
    """Measure a figure: best of five rounds, and once more five when it falls short."""
    with figure.prepared(folder) as one_round:
        for runs in (1, 2):
            ours, baseline = zip(*(one_round() for _ in range(ROUNDS)), strict=True)
            result = Result(figure.name, figure.what, min(ours), min(baseline), figure.target, runs)
            if result.verdict == "ok":
                break
    return result


def seconds(work: Callable[[], object]) -> float:
    """Give how long some work takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def percentile(times: list[float], share: float) -> float:
    """Give the time that this share of all does not exceed."""
    ordered = sorted(times)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def bare_connection(book: Book) -> Bare:
    """Open a book's file a second time through the driver alone, with the book's own settings."""
    raw = driver.connect(str(book.db.path), isolation_level=None)
    raw.execute(f"PRAGMA key=\"x'{book.keys.database.hex()}'\"")
    for pragma in PRAGMAS:
        raw.execute(pragma)
    return raw
