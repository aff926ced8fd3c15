"""Writes a sample into a book: act by act, in the order of the days."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from itertools import groupby, islice
from typing import TypeVar

from treem_desktop.domain.dates import add_years
from treem_desktop.domain.record import Record
from treem_desktop.domain.support import Support
from treem_desktop.domain.values import ChildId, Code, Dong
from treem_desktop.services.sampling.home import Event, Living, Year, full
from treem_desktop.services.sampling.homes import HomeMaker
from treem_desktop.services.sampling.words import ward_words
from treem_desktop.storage.book import Book
from treem_desktop.system.clock import HANOI, FixedClock
from treem_desktop.system.ids import Chance
from treem_desktop.system.progress import Progress

T = TypeVar("T")

_HOMES, _EVENTS, _PRESENTS = 200, 300, 2000
"""How many make one act; an act must stay far under the lines a bundle can carry."""
_SINGLE_DAYS, _SINGLE_EVENTS = 14, 40
"""What happened in the last days is written act by act, as on working days."""
_MID_AUTUMN = {2024: (9, 17), 2025: (10, 6), 2026: (9, 25), 2027: (9, 15), 2028: (10, 3)}
"""The fifteenth of the eighth month of the moon."""
_SHARE_OF_PRESENTS = {"gift_children_day": 0.5, "gift_mid_autumn": 0.7}


@dataclass(slots=True)
class Written:
    """What was written so far."""

    households: int = 0
    children: int = 0
    records: int = 0


class Writer:
    """Writes the homes first, then what happened to them."""

    def __init__(self, book: Book, households: int, progress: Progress) -> None:
        """Take the book, and how many homes there will be."""
        self._book = book
        self._homes = households
        self._progress = progress
        self._done = 0
        self._of = 2 * households
        self.written = Written()

    def enter(self, maker: HomeMaker, year: Year) -> tuple[list[Event], list[Living]]:
        """Enter every home that is there at the beginning; give what happens afterwards."""
        self._add("neighbourhood.add", maker.neighbourhoods)
        events: list[Event] = []
        living: list[Living] = []
        for block in _blocks(range(self._homes), _HOMES):
            records: list[Record] = []
            for home in map(maker.make, block):
                living += home.living
                events += home.events
                if home.entered > year.start:
                    events.append(Event(home.entered, "household.add", tuple(home.records)))
                else:
                    records += home.records
            self._pass_minutes(7)
            self._add("household.add", records)
            self._step(len(block))
        return events, living

    def happen(self, events: Sequence[Event], year: Year) -> None:
        """Write what happened, by months; the last days act by act."""
        inside = [event for event in events if event.on <= year.today]
        ordered = sorted(inside, key=lambda event: event.on)
        lately = year.today - timedelta(days=_SINGLE_DAYS)
        single = [event for event in ordered if event.on > lately][-_SINGLE_EVENTS:]
        earlier = ordered[: len(ordered) - len(single)]
        self._done, self._of = len(ordered), 2 * len(ordered)
        by_act = sorted(earlier, key=lambda event: (f"{event.on:%Y-%m}", event.act))
        for (_, act), many in groupby(by_act, key=lambda e: (f"{e.on:%Y-%m}", e.act)):
            for block in _blocks(list(many), _EVENTS):
                self._write(act, block)
        for event in single:
            self._write(event.act, [event])

    def _write(self, act: str, events: Sequence[Event]) -> None:
        self._go_to(events[-1].on)
        with self._book.act(act) as writing:
            for event in events:
                for record in event.adds:
                    writing.add(record)
                for seen, wanted in event.changes:
                    writing.change(seen, wanted)
                for record, why in event.strikes:
                    writing.strike(replace(record, keeper=(self._book.unit,)), why)
        for event in events:
            self._count(event.adds)
        self._step(len(events))

    def _add(self, act: str, records: Sequence[Record]) -> None:
        with self._book.act(act) as writing:
            for record in records:
                writing.add(record)
        self._count(records)

    def _count(self, records: Sequence[Record]) -> None:
        self.written.records += len(records)
        self.written.children += sum(record.kind == "child" for record in records)
        self.written.households += sum(record.kind == "household" for record in records)

    def _step(self, many: int) -> None:
        self._done += many
        self._progress.step(min(self._done, self._of), self._of, "work.sample")

    def _pass_minutes(self, minutes: int) -> None:
        clock = self._book.clock
        if isinstance(clock, FixedClock):
            clock.ms += minutes * 60_000

    def _go_to(self, day: date) -> None:
        """Move a clock that stands on to a working hour of a day; it never goes back."""
        clock = self._book.clock
        if isinstance(clock, FixedClock):
            nine = datetime(day.year, day.month, day.day, 9, tzinfo=HANOI)
            clock.ms = max(clock.ms, int(nine.timestamp() * 1000))


def presents(
    new_id: Callable[[], str], chance: Chance, living: Sequence[Living], year: Year
) -> list[Event]:
    """Hand out what children get on 1 June and at Mid-Autumn; each a list of many."""
    found = []
    for day, support in _days_of_presents(year):
        given = [
            _present(new_id, chance, child, day, support)
            for child in living
            if child.since <= day < child.until
            and child.born <= day < add_years(child.born, 16)
            and chance.happens(_SHARE_OF_PRESENTS[support])
        ]
        for block in _blocks(given, _PRESENTS):
            found.append(Event(day, f"support.{support}", tuple(block)))
    return found


def _present(
    new_id: Callable[[], str], chance: Chance, child: Living, day: date, support: str
) -> Support:
    words = ward_words()
    fund = chance.happens(0.2)
    return Support(
        id=new_id(),
        child=ChildId(child.child),
        support=Code(support),
        given_on=full(day),
        goods=chance.choice(words.lists["gifts"]),
        amount=Dong(100_000) if fund else None,
        source=Code("children_fund" if fund else "ward"),
        giver=words.text("fund") if fund else None,
    )


def _days_of_presents(year: Year) -> Iterator[tuple[date, str]]:
    for number in (year.start.year, year.today.year):
        month, day = _MID_AUTUMN.get(number, (9, 20))
        for on, support in (
            (date(number, 6, 1), "gift_children_day"),
            (date(number, month, day), "gift_mid_autumn"),
        ):
            if year.start < on <= year.today:
                yield on, support


def _blocks(many: Sequence[T], size: int) -> Iterator[list[T]]:
    rest = iter(many)
    while block := list(islice(rest, size)):
        yield block
