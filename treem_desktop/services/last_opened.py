"""What a person opened last: offered where nothing is searched for yet. Kept inside the book."""

from treem_desktop.storage.book import Book
from treem_desktop.storage.search import Hit

MANY = 10


def note_opened(book: Book, record: str) -> None:
    """Put a record first among those this person opened last."""
    if book.read_only or book.new_station_needed:
        return
    kept = [record, *(old for old in _ids(book) if old != record)][:MANY]
    with book.transaction():
        book.settings.set(_name(book), " ".join(kept))


def last_opened(book: Book) -> list[Hit]:
    """List what this person opened last, newest first."""
    return book.names.of(_ids(book))


def _ids(book: Book) -> list[str]:
    return book.settings.get(_name(book)).split()


def _name(book: Book) -> str:
    return f"opened.{book.slot}"
