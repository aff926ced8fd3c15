"""A ward and its office beside each other, enrolled, with a folder as the stick between them."""

from dataclasses import dataclass
from pathlib import Path

from tests.books_made import CHEAP, OFFICER, PASSPHRASE, surroundings
from treem_desktop.services import books, enrolment, handover, receiving
from treem_desktop.services.books import Wanted
from treem_desktop.services.handover import Choice, HandedOver
from treem_desktop.services.receiving import Received
from treem_desktop.storage.book import Book
from treem_desktop.system.drives import FolderDrive

OFFICE = "99@2024-01-01"


@dataclass
class Desks:
    """Both desks and the stick between them."""

    ward: Book
    office: Book
    stick: FolderDrive

    def hand_over(self, *, everything: bool = False, sealed: bool = False) -> HandedOver:
        """Have the ward write to the stick."""
        choice = Choice(OFFICE, everything=everything, sealed=sealed)
        return handover.hand_over(self.ward, choice, self.stick)

    def receive(self) -> list[Received]:
        """Have the office take in what the stick holds of the ward."""
        found = receiving.receive(self.office, [self.stick.root])
        return [one for one in found if one.state != "own"]

    def close(self) -> None:
        """Close both."""
        books.close(self.ward)
        books.close(self.office)


def two_desks(folder: Path) -> Desks:
    """Make both books, and let each compare the other's card."""
    made = []
    for name, unit, kind in (("ward", "99999", "ward"), ("office", OFFICE, "office")):
        wanted = Wanted(folder / name, unit, kind, OFFICER, PASSPHRASE, training=True, cost=CHEAP)
        made.append(books.create(wanted, surroundings(folder / f"{name}-state"))[0])
    stick = folder / "stick"
    stick.mkdir()
    desks = Desks(made[0], made[1], FolderDrive(stick))
    enrol(desks.ward, desks.office, desks.stick)
    enrol(desks.office, desks.ward, desks.stick)
    return desks


def enrol(one: Book, other: Book, stick: FolderDrive) -> None:
    """Let one desk believe the other's card, its code read from the other's own screen."""
    name = enrolment.write_card(other, stick)
    shown = enrolment.read_card(one, stick.root / name)
    code = enrolment.own_code(other).split()
    enrolment.enrol(one, shown, " ".join(code[group - 1] for group in shown.groups))
