"""Papers: the household sheet as a PDF in memory; a file is written only when asked for."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from treem_desktop.catalog.loading import Catalog
from treem_desktop.domain.errors import BookRefused
from treem_desktop.domain.household import Household, Neighbourhood
from treem_desktop.domain.page import Page
from treem_desktop.reports.preview import PagePicture, page_count, page_image, page_sizes
from treem_desktop.reports.sheet_options import Copy, SheetOptions, file_name
from treem_desktop.reports.sheet_setting import render
from treem_desktop.services.accesses import note
from treem_desktop.services.pages import pages
from treem_desktop.storage.book import Book
from treem_desktop.storage.lists import Asked
from treem_desktop.system.clock import moment_of
from treem_desktop.system.files import write_whole
from treem_desktop.system.progress import Progress, Silent

__all__ = [
    "Copy",
    "PagePicture",
    "SheetOptions",
    "file_name",
    "page_count",
    "page_image",
    "page_sizes",
]


@dataclass(frozen=True, slots=True)
class SheetChoice:
    """Whose sheets are wanted, and how."""

    households: tuple[str, ...] = ()
    neighbourhood: str = ""
    """All households of it, in book order; when no household is named."""
    copy: Copy = Copy.FULL
    landscape: bool = True


@dataclass(frozen=True, slots=True)
class Read:
    """What was read for a paper: enough to set it without the book."""

    pages: tuple[Page, ...]
    options: SheetOptions
    catalog: Catalog


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper that was set: its bytes, and what is needed to show, print and name it."""

    pdf: bytes
    sizes: tuple[tuple[float, float], ...]
    """Width and height of each page, in points."""
    households: tuple[str, ...]
    file_name: str
    landscape: bool


def sheet_options(
    book: Book, *, copy: Copy = Copy.FULL, landscape: bool = True, language: str = "vi"
) -> SheetOptions:
    """Give the options of a sheet printed now by the person at the book."""
    return SheetOptions(
        unit=book.catalog.place(book.unit).name,
        day=date.fromisoformat(book.today()),
        printed_at=moment_of(book.clock.now_ms()),
        printed_by=book.session.person,
        city_line=book.settings.get("city_line", book.catalog.default("city_line")),
        copy=copy,
        landscape=landscape,
        training=book.training,
        language=language,
    )


def read_sheets(book: Book, choice: SheetChoice, progress: Progress) -> Read:
    """Read what the chosen sheets say. Raises BookRefused when there is nothing to print."""
    options = sheet_options(book, copy=choice.copy, landscape=choice.landscape)
    ids = list(choice.households)
    if not ids and choice.neighbourhood:
        asked = Asked("household", order="place", neighbourhood=choice.neighbourhood)
        ids = book.lists.ids(asked, book.session)
    found: list[Page] = []
    for page in pages(book, ids):
        found.append(page)
        progress.step(len(found), len(ids), "work.reading")
    if not found and not options.blank:
        raise BookRefused("papers.nothing_to_print")
    return Read(tuple(found), options, book.catalog)


def set_read(read: Read, progress: Progress) -> Paper:
    """Set what was read, without the book."""
    pdf = render(read.pages, read.options, read.catalog, progress)
    return Paper(
        pdf=pdf,
        sizes=page_sizes(pdf),
        households=tuple(page.household.id for page in read.pages),
        file_name=file_name(read.pages, read.options),
        landscape=read.options.landscape,
    )


def name_of_household(book: Book, household: str) -> str:
    """Give how a household reads where it is chosen: its number and its householder."""
    found = book.read.get(Household, household)
    if found is None:
        return ""
    names = book.names.displays([found.householder or ""])
    return " – ".join(filter(None, (found.number, names.get(found.householder or "", ""))))


def sheet_pages(book: Book, households: Sequence[str], options: SheetOptions) -> list[Page]:
    """Read the pages to print; for a blank sheet none are needed."""
    return [] if options.blank and not households else list(pages(book, households))


def set_sheets(
    book: Book, found: Sequence[Page], options: SheetOptions, progress: Progress | None = None
) -> bytes:
    """Set household sheets as one PDF."""
    return render(found, options, book.catalog, progress or Silent())


def household_sheets(
    book: Book, households: Sequence[str], options: SheetOptions, progress: Progress | None = None
) -> bytes:
    """Read and set the sheets of households; the print is written down."""
    pdf = set_sheets(book, sheet_pages(book, households, options), options, progress)
    note_print(book, households)
    return pdf


def note_print(book: Book, households: Sequence[str]) -> None:
    """Write down that sheets were printed or saved."""
    if households and not book.read_only and not book.new_station_needed:
        note(book, "printed", households)


def save_pdf(pdf: bytes, path: Path) -> None:
    """Write a PDF where the person asked for it. Raises DriveRefused."""
    write_whole(path, pdf)


def find_household(book: Book, typed: str) -> str:
    """Find a household by its id, or as `12/0132`: neighbourhood and number.

    Raises BookRefused `household.not_found`, or `household.several`.
    """
    if book.read.get(Household, typed):
        return typed
    area, _, number = typed.partition("/")
    areas = book.read.many(Neighbourhood, book.lists.ids(Asked("neighbourhood"), book.session))
    wanted = {a.id for a in areas if area and area in [*(a.name or "").split(), a.area or ""]}
    same = book.read.where(Household, "number = ? AND struck_on IS NULL", (number or area,))
    found = [h for h in same if not number or h.neighbourhood in wanted]
    if not found:
        raise BookRefused("household.not_found", household=typed)
    if len(found) > 1:
        raise BookRefused("household.several", household=typed, count=len(found))
    return found[0].id
