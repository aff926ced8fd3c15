"""Writing down what was opened, printed or exported. The lines are sealed and go nowhere."""

from collections.abc import Sequence

from treem_desktop.domain.access import Access
from treem_desktop.domain.values import Code, PartialDate
from treem_desktop.storage.book import Book

_FEW = 50


def note(book: Book, what: str, about: Sequence[str] = (), note_text: str = "") -> None:
    """Write down a reading of restricted records, a print or an export.

    A helper has no second key to seal it with, and sees nothing restricted: nothing is written.
    """
    if book.read_only or "seal" not in book.session.may:
        return
    few = tuple(about) if 0 < len(about) <= _FEW else None
    record = Access(
        id=book.new_id(),
        what=Code(what),
        about=few,
        count=len(about) or None,
        on=PartialDate(book.today()),
        note=note_text or None,
    )
    with book.act("access.note") as writing:
        writing.add(record)
