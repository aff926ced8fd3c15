"""From the unlocked book to its first list on the screen, against a bare PySide6 window's start.

Each is a process of its own that tells how long it took: ours from the open book to the painted
first rows of 20,000 children; the bare one from nothing to the painted window.
"""

import contextlib
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.measure import Figure, Round
from tests.benchmarks.ward import make_ward
from tests.books_made import PASSPHRASE

_BARE = """
import time
begun = time.perf_counter()
from PySide6.QtWidgets import QApplication, QLabel
app = QApplication([])
window = QLabel("x")
window.resize(1366, 768)
window.show()
app.processEvents()
window.grab()
print(time.perf_counter() - begun)
"""
_OURS = """
import sys, time
from pathlib import Path
from PySide6.QtWidgets import QApplication
from treem_desktop.gui import theme
from treem_desktop.gui.desk import Desk, Place
from treem_desktop.gui.jobs import Jobs
from treem_desktop.gui.main_window import Workplace
from treem_desktop.services import books
app = QApplication([])
theme.apply(theme.Look())
around = books.surroundings()
book = books.open_book(Path(sys.argv[1]), sys.argv[2], around, read_only=True)
jobs = Jobs(print)
begun = time.perf_counter()
place = Workplace(Desk(jobs, book, around.catalog, app))
place.resize(1366, 768)
place.show()
place.begin(Place("children"))
rows = place.present().list.rows
while not (rows.rowCount() and rows.known(0)):
    app.processEvents()
place.grab()
took = time.perf_counter() - begun
assert rows.rowCount() > 10_000
print(took)
jobs.close()
book.close()
"""


def figures() -> list[Figure]:
    """Give the one figure of this module."""
    return [Figure("first", "unlocked book to first list of 20,000 children", 4, _prepared)]


@contextlib.contextmanager
def _prepared(folder: Path) -> Iterator[Round]:
    book = make_ward(folder, 12_000, 20_000)
    book.close()

    def one_round() -> tuple[float, float]:
        return _told(folder, _OURS, str(book.folder), PASSPHRASE), _told(folder, _BARE)

    yield one_round


def _told(folder: Path, script: str, *arguments: str) -> float:
    ran = subprocess.run(
        [sys.executable, "-c", script, *arguments],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "TREEM_STATE": str(folder / "state")},
    )
    return float(ran.stdout.split()[-1])
