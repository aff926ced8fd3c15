"""The unit's secret key leaves the book once it is written down that it does, never otherwise."""

from pathlib import Path

import pytest

from tests.books_made import CHEAP, OTHER_PASSPHRASE, make_book, open_again
from treem_desktop.domain.access import Access
from treem_desktop.domain.errors import BookRefused, DriveRefused, WritingRefused
from treem_desktop.services import books, people
from treem_desktop.services.unit_keys import export_identity, public_keys


def test_the_export_is_written_down(tmp_path: Path) -> None:
    book, _ = make_book(tmp_path / "book")

    export_identity(book, tmp_path / "key.txt")

    book.unlock_restricted()
    kinds = [kind for kind, _ in book.vault.all().values()]
    assert (tmp_path / "key.txt").read_text("ascii").startswith("AGE-SECRET-KEY-1")
    assert kinds == [Access.kind]
    books.close(book)


def test_a_helper_exports_nothing_but_sees_what_is_public(tmp_path: Path) -> None:
    book, _ = make_book(tmp_path / "book")
    people.add_person(book, "Phạm Thử Mai", "helper", OTHER_PASSPHRASE, CHEAP)
    books.close(book)
    helper = open_again(book, OTHER_PASSPHRASE)

    with pytest.raises(WritingRefused):
        export_identity(helper, tmp_path / "key.txt")

    assert not (tmp_path / "key.txt").exists()
    assert public_keys(helper).recipient.startswith("age1")
    books.close(helper)


def test_a_file_that_stands_there_stays(tmp_path: Path) -> None:
    book, _ = make_book(tmp_path / "book")
    (tmp_path / "key.txt").write_text("khác")

    with pytest.raises(BookRefused):
        export_identity(book, tmp_path / "key.txt")

    assert (tmp_path / "key.txt").read_text() == "khác"
    assert book.reached.number == 0
    books.close(book)


def test_a_failed_export_stays_written_down(tmp_path: Path) -> None:
    book, _ = make_book(tmp_path / "book")

    with pytest.raises(DriveRefused):
        export_identity(book, tmp_path / "nowhere" / "key.txt")

    assert book.reached.number == 1
    books.close(book)
