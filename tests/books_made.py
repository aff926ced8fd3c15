"""Real encrypted books in a temporary folder, made as the program makes them."""

from dataclasses import replace
from pathlib import Path

from treem_desktop.catalog.loading import catalog
from treem_desktop.domain.child import Child
from treem_desktop.domain.household import Household
from treem_desktop.domain.lines import Arrived
from treem_desktop.domain.person import Person
from treem_desktop.domain.values import Code, HouseholdId, PartialDate, PersonId
from treem_desktop.services import books
from treem_desktop.services.books import Wanted
from treem_desktop.storage.book import Book, Surroundings
from treem_desktop.storage.intake import Intake, Outcome
from treem_desktop.storage.keys import Cost
from treem_desktop.system.clock import Clock, FixedClock

CHEAP = Cost(19 * 1024, 2, 1)
"""The least a guess may cost: tests open many books."""
PASSPHRASE = "bốn chiếc lá xanh rơi"
OTHER_PASSPHRASE = "sáng nay mưa rất nhỏ"
OFFICER = "Lê Thử Hạnh"
WARD = "99999@2024-01-01"
MORNING = "2026-11-24T08:15"


def surroundings(state: Path, clock: Clock | None = None) -> Surroundings:
    """Give the catalog, a clock that moves on by itself, and a state folder."""
    return Surroundings(catalog(), clock or FixedClock.at(MORNING, step=1), state)


def make_book(
    folder: Path,
    around: Surroundings | None = None,
    *,
    kind: str = "ward",
    passphrase: str = PASSPHRASE,
) -> tuple[Book, str]:
    """Make a training book with its keys and its officer; give it open, with its recovery code."""
    wanted = Wanted(folder, "99999", kind, OFFICER, passphrase, training=True, cost=CHEAP)
    return books.create(wanted, around or surroundings(folder.parent / "state"))


def open_again(book: Book, passphrase: str = PASSPHRASE, *, read_only: bool = False) -> Book:
    """Open a closed book once more on the same computer."""
    around = Surroundings(book.catalog, book.clock, book.note.state)
    return books.open_book(book.folder, passphrase, around, read_only=read_only)


def add_family(book: Book, number: str = "0132", *children: str) -> tuple[Household, list[Child]]:
    """Write an invented household with a mother and these children as one act."""
    names = children or ("Nguyễn Thử Minh An", "Nguyễn Thử Bảo Ân")
    home = Household(id=book.new_id(), number=number, street="Phố Thử", house_number="7")
    mother = Person(
        id=book.new_id(), household=HouseholdId(home.id), full_name="Trần Thử Thị Hoà",
        sex=Code("female"), phone="0912 000 111",
    )  # fmt: skip
    home = replace(home, householder=PersonId(mother.id))
    born = [
        Child(
            id=book.new_id(), household=HouseholdId(home.id), line=line, full_name=name,
            born_on=PartialDate("2015-02-05"), sex=Code("male"), mother=PersonId(mother.id),
        )
        for line, name in enumerate(names, start=1)
    ]  # fmt: skip
    with book.act("household.add") as writing:
        for record in (home, mother, *born):
            writing.add(record)
    return home, born


def carry(source: Book, target: Book, *, sealed: bool = True) -> Outcome:
    """Bring to a book all lines that another one has more of, without a bundle around them."""
    with target.transaction():
        intake = Intake(target.db, target.journal, target.projection, 1, ordered=False)
        for station in source.stations.all():
            no = target.stations.number(station, source.unit)
            known = target.journal.reached(station).number
            for arrived in source.journal.since(station, known):
                withheld = arrived.stamp.sealed and not sealed
                intake.take(without_body(arrived) if withheld else arrived, no)
        intake.flush()
        target.adopt_clock(intake.outcome.clock)
    return intake.outcome


def without_body(arrived: Arrived) -> Arrived:
    """Give a line as it comes when its body is withheld."""
    return arrived._replace(line=arrived.line._replace(body=None), body=None)
