"""The papers of an exchange: the minute of a hand-over, and the comparison code of a card."""

from treem_desktop.domain.errors import BookError
from treem_desktop.reports.comparison import ComparedCard, comparison_pdf
from treem_desktop.reports.minute import HandedFile, HandOver, minute_pdf
from treem_desktop.reports.official import Printing
from treem_desktop.reports.preview import page_sizes
from treem_desktop.services.papers import Paper
from treem_desktop.services.partners import own_card
from treem_desktop.storage.book import Book
from treem_desktop.storage.exchanges import Exchange
from treem_desktop.sync.naming import FOLDER, bundle_name, official
from treem_desktop.system.clock import day_of, moment_of


def minute(book: Book, bundle: str, language: str = "vi") -> Paper:
    """Set the minute of the hand-over that a bundle belongs to.

    Raises BookError `handover.unknown_bundle`.
    """
    entry = book.exchanges.by_bundle(bundle)
    if entry is None:
        raise BookError("handover.unknown_bundle")
    parts = [e for e in book.exchanges.all("out", entry.unit) if _same(e, entry)][::-1]
    handed = HandOver(
        giver=book.catalog.place(book.unit).name,
        receiver=book.catalog.place(entry.unit).name,
        number=parts[0].number,
        made_at=moment_of(parts[0].detail.get("made", parts[0].at)),
        counts=_counts(book, parts, language),
        files=tuple(_file(book, part) for part in parts),
        sealed=bool(entry.detail.get("sealed")),
    )
    name = f"bien-ban-ban-giao-{official(book.unit)}-P{parts[0].number:04d}.pdf"
    return _paper(minute_pdf(handed, _printing(book, language), book.catalog), name)


def newest_minute(book: Book, language: str = "vi") -> Paper:
    """Set the minute of the last hand-over."""
    written = (entry for entry in book.exchanges.all("out") if entry.kind == "book")
    newest = next(written, None)
    return minute(book, newest.bundle if newest else "", language)


def comparison(book: Book, language: str = "vi") -> Paper:
    """Set the comparison code of this station's card."""
    own = own_card(book)
    card = ComparedCard(own.unit, own.station, tuple(own.code.split()))
    name = f"ma-doi-chieu-{official(book.unit)}-{own.station}.pdf"
    return _paper(comparison_pdf(card, _printing(book, language), book.catalog), name)


def _same(entry: Exchange, other: Exchange) -> bool:
    return entry.kind == "book" and entry.detail.get("handover") == other.detail.get("handover")


def _counts(book: Book, parts: list[Exchange], language: str) -> tuple[tuple[str, int], ...]:
    """Tell what the bundle carries, then how many stand in the book as it makes it known."""
    word = book.catalog.word
    last = parts[-1].detail
    kinds, sexes = last.get("kinds", {}), last.get("sexes", {})
    told = [
        (word("minute.lines", language), sum(part.lines for part in parts)),
        (word("minute.about", language), last.get("children", 0)),
        (word("minute.households", language), kinds.get("household", 0)),
        (word("minute.children", language), sum(sexes.values())),
    ]
    for sex in ("male", "female"):
        if sex in sexes:
            label = book.catalog.label_of("child", "sex", sex, language)
            told.append((word("minute.of_them", language, what=label), sexes[sex]))
    return tuple(told)


def _file(book: Book, part: Exchange) -> HandedFile:
    day = day_of(part.at)
    return HandedFile(
        name=f"{FOLDER}/{bundle_name(book.unit, part.number, day)}",
        size=part.detail.get("bytes", 0),
        sha256=part.detail.get("sha256", ""),
    )


def _printing(book: Book, language: str) -> Printing:
    return Printing(
        unit=book.catalog.place(book.unit).name,
        printed_at=moment_of(book.clock.now_ms()),
        printed_by=book.session.person,
        training=book.training,
        language=language,
    )


def _paper(pdf: bytes, name: str) -> Paper:
    return Paper(pdf, page_sizes(pdf), households=(), file_name=name, landscape=False)
