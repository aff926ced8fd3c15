"""The recovery code: typed back before a new book is used, shown again, its blank to copy it on."""

from dataclasses import dataclass

from treem_desktop.domain.errors import KeyRefused
from treem_desktop.reports.official import Printing
from treem_desktop.reports.recovery import recovery_pdf
from treem_desktop.services.accesses import note
from treem_desktop.services.people import require_own_passphrase
from treem_desktop.storage.book import Book
from treem_desktop.storage.keys import recovery_code
from treem_desktop.system.clock import moment_of
from treem_desktop.system.ids import random_bytes

GROUPS = 9
_PENDING = "recovery_pending"


@dataclass(frozen=True, slots=True)
class Asked:
    """Two groups of the code that are typed back from the paper, counted from 1."""

    first: int
    second: int


def ask_groups() -> Asked:
    """Choose two groups by chance."""
    first, second = random_bytes(2)
    one = first % GROUPS
    other = (one + 1 + second % (GROUPS - 1)) % GROUPS
    return Asked(min(one, other) + 1, max(one, other) + 1)


def group_fits(code: str, number: int, typed: str) -> bool:
    """Tell whether a typed group is the one of the code: any case, O for 0, I and L for 1."""
    read = "".join(typed.upper().split()).translate(str.maketrans("ILOU", "110V"))
    return read == code.split("-")[number - 1]


def begin_confirming(book: Book) -> None:
    """Remember that nobody typed the code of this new book back yet."""
    with book.transaction():
        book.settings.set(_PENDING, "yes")


def end_confirming(book: Book) -> None:
    """Remember that the code was copied and typed back."""
    with book.transaction():
        book.settings.set(_PENDING, "")


def pending_code(book: Book) -> str:
    """Give the code of a new book that was left before it was typed back; else nothing."""
    if book.keys.master is None or book.read_only or not book.settings.get(_PENDING):
        return ""
    return recovery_code(book.keys.master)


def show_again(book: Book, passphrase: str) -> str:
    """Give the recovery code again to an officer who types the passphrase; it is written down.

    Raises KeyRefused and WritingRefused.
    """
    book.session.require("keys")
    require_own_passphrase(book, passphrase)
    if book.keys.master is None:
        raise KeyRefused("keys.officer_only")
    note(book, "recovery_shown")
    return recovery_code(book.keys.master)


def blank(book: Book, language: str = "vi") -> bytes:
    """Set the sheet on which the code is copied by hand; the code itself is never on it."""
    printing = Printing(
        unit=book.catalog.place(book.unit).name,
        printed_at=moment_of(book.clock.now_ms()),
        printed_by=book.session.person,
        training=book.training,
        language=language,
    )
    return recovery_pdf(printing, book.catalog)
