"""A training ward: invented people, the same for the same seed, entered as an officer would."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from pathlib import Path

from treem_desktop.domain.errors import BookRefused
from treem_desktop.services.books import Cost, Surroundings, Wanted, close, create, open_book
from treem_desktop.services.sampling.home import Year
from treem_desktop.services.sampling.homes import HomeMaker
from treem_desktop.services.sampling.plan import plan
from treem_desktop.services.sampling.writer import Writer, presents
from treem_desktop.storage.book import Book
from treem_desktop.system.clock import HANOI, FixedClock, day_of
from treem_desktop.system.files import remove
from treem_desktop.system.ids import Chance
from treem_desktop.system.progress import Progress, Silent

OPENS_WITH = "tap huan"
"""The passphrase of every training book, published: nothing in one is true. Unikey keeps it."""
COST = Cost(memory=19 * 1024, passes=2, lanes=1)
UNITS = {"ward": "99999", "office": "99"}
PEOPLE = {"ward": "Trần Mẫu Thu Hà", "office": "Lê Thử Quang Minh"}
"""Who keeps the training book, and the office's register."""

_YEAR = timedelta(days=360)
"""From the beginning of the book to today."""


@dataclass(frozen=True, slots=True)
class Counts:
    """What a sample holds."""

    households: int
    children: int
    """Also those who left, and those written twice and struck out."""
    records: int
    lines: int


def training_book(
    folder: Path,
    households: int,
    seed: int,
    around: Surroundings,
    kind: str = "ward",
    progress: Progress | None = None,
) -> Book:
    """Make a training ward with a sample, or an empty training office, and open it.

    Its history ends on the day of `around`; for the same day and seed, records, ids and clocks are
    the same. Raises BookRefused when the folder holds anything; stopped halfway, it leaves none.
    """
    today = day_of(around.clock.now_ms())
    eight = datetime(today.year, today.month, today.day, 8, tzinfo=HANOI)
    first = eight - _YEAR if kind == "ward" else eight
    clock = FixedClock(int(first.timestamp() * 1000), step=1)
    wanted = Wanted(folder, UNITS[kind], kind, PEOPLE[kind], OPENS_WITH, training=True, cost=COST)
    # Two books of one seed must not make the same ids.
    own_seed = 2 * seed + (kind == "office")
    book, _ = create(wanted, replace(around, clock=clock, seed=own_seed))
    try:
        if kind == "ward":
            make_sample(book, households, seed, progress, today)
        close(book)
    except BaseException:
        # Half a ward is of no use to anybody, and all in the folder is ours.
        try:
            book.close()
        finally:
            remove(folder)
        raise
    return open_book(folder, OPENS_WITH, around)


def make_sample(
    book: Book,
    households: int,
    seed: int,
    progress: Progress | None = None,
    today: date | None = None,
) -> Counts:
    """Write a sample into an open training book, as a year's work up to a day.

    A clock that stands is moved on from act to act. Raises BookRefused for an official book.
    """
    if not book.training:
        raise BookRefused("sample.official")
    last = today or date.fromisoformat(book.today())
    year = Year(last - _YEAR, last)
    maker = HomeMaker(book.new_id, plan(households, Chance(f"{seed}/plan")), seed, year)
    writer = Writer(book, households, progress or Silent())
    events, living = writer.enter(maker, year)
    events += presents(book.new_id, Chance(f"{seed}/presents"), living, year)
    writer.happen(events, year)
    done = writer.written
    return Counts(done.households, done.children, done.records, book.reached.number)
