"""`verify`: a sound book is said to be sound, a damaged one is not."""

from pathlib import Path

from tests.commands.conftest import Shell
from treem_desktop.domain.child import Child
from treem_desktop.services import books
from treem_desktop.services.sample import OPENS_WITH


def test_a_sound_book_is_counted(ward: Path, shell: Shell) -> None:
    told = shell("verify", "--book", ward, "--json")

    assert told.status == 0
    assert told.answer["findings"] == []
    assert (told.answer["stations"], told.answer["seals"]) == (1, 1)
    assert 0 < told.answer["records"] <= told.answer["lines"]


def test_a_flipped_byte_is_found_and_nothing_is_changed(ward: Path, shell: Shell) -> None:
    file = ward / "book.db"
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 1
    file.write_bytes(data)

    told = shell("verify", "--book", ward, "--json")

    assert told.status == 1
    assert told.answer["status"] == "wrong"
    assert {finding["code"] for finding in told.answer["findings"]} & {"verify.file"}
    assert file.read_bytes() == data


def test_it_can_look_while_another_one_writes(ward: Path, shell: Shell) -> None:
    book = books.open_book(ward, OPENS_WITH, books.surroundings())
    with book.act("child.add") as writing:
        writing.add(Child(id=book.new_id(), full_name="Nguyễn Thử Minh An"))

    told = shell("verify", "--book", ward, "--json")

    assert told.answer["lines"] == book.reached.number
    assert shell("card", "--book", ward, "--out", ward).code == "book.in_use"
    books.close(book)
