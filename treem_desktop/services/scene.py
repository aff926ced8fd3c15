"""Two training desks that have met: a ward with a year's work, and the office that received it."""

from dataclasses import dataclass, replace
from pathlib import Path

from treem_desktop.domain.household import Household
from treem_desktop.domain.page import Page
from treem_desktop.domain.values import PartialDate
from treem_desktop.services import books, enrolment, listing, records
from treem_desktop.services.books import Book, Surroundings
from treem_desktop.services.handover import Choice, hand_over
from treem_desktop.services.pages import pages
from treem_desktop.services.receipts import hand_back
from treem_desktop.services.receiving import receive
from treem_desktop.services.sample import training_book
from treem_desktop.system.drives import FolderDrive
from treem_desktop.system.files import make_folder
from treem_desktop.system.progress import Progress

WARD, OFFICE, STICK = "phuong", "co-quan-nhan", "usb"
_HOUSEHOLDS, _SEED, _LOOKED_AT = 120, 2026, 60


@dataclass(frozen=True, slots=True)
class Scene:
    """Where the two books and the stick lie, and what is worth looking at."""

    ward: Path
    office: Path
    stick: Path
    household: str
    """One with several children and much written about them."""
    child: str
    """One of them."""


def set_up(folder: Path, around: Surroundings, progress: Progress | None = None) -> Scene:
    """Make both desks and let them exchange cards, a bundle and a receipt; all is closed again.

    A second bundle lies on the stick, and the office has not seen it yet.
    """
    stick = FolderDrive(folder / STICK)
    make_folder(stick.root)
    ward = training_book(folder / WARD, _HOUSEHOLDS, _SEED, around, progress=progress)
    office = training_book(folder / OFFICE, 0, _SEED, around, kind="office")
    try:
        _enrol(ward, office, stick)
        _enrol(office, ward, stick)
        hand_over(ward, Choice(office.unit), stick)
        receive(office, [stick.root])
        hand_back(office, ward.unit, stick)
        receive(ward, [stick.root])
        household, child = _worth_looking_at(ward)
        _review(ward, household)
        hand_over(ward, Choice(office.unit), stick)
    finally:
        books.close(ward, backup_folder=books.default_backups(ward))
        books.close(office)
    return Scene(folder / WARD, folder / OFFICE, stick.root, household, child)


def _review(ward: Book, household: str) -> None:
    seen = ward.read.get(Household, household)
    if seen is not None:
        today, person = PartialDate(ward.today()), ward.session.person
        records.change(ward, seen, replace(seen, reviewed_on=today, reviewed_by=person))


def _enrol(to: Book, other: Book, stick: FolderDrive) -> None:
    """Carry a card over, and type the two groups that are read from the other side's paper."""
    name = enrolment.write_card(other, stick)
    shown = enrolment.read_card(to, stick.root / name)
    groups = enrolment.own_code(other).split()
    typed = " ".join(groups[number - 1] for number in shown.groups)
    enrolment.enrol(to, shown, typed)


def _worth_looking_at(ward: Book) -> tuple[str, str]:
    """Find the page with the most on it, and a child there whose circumstances are written."""
    found = list(pages(ward, listing.household_ids(ward)[:_LOOKED_AT]))
    page = max(found, key=lambda p: (len(p.children) in (2, 3), _written(p)))
    child = max(page.children, key=lambda c: len(c.circumstances) + len(c.supports))
    return page.household.id, child.child.id


def _written(page: Page) -> int:
    """Weigh how much stands on a page."""
    spells = sum(len(entry.circumstances) for entry in page.children)
    helped = sum(len(entry.supports) + len(entry.needs) for entry in page.children)
    return 3 * spells + min(helped, 4) + min(len(page.movements), 2) + len(page.children)
