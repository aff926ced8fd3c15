"""People, their passphrases, and the second unlocking."""

import contextlib

import pytest

from tests.books_made import CHEAP, OTHER_PASSPHRASE, PASSPHRASE, add_family, open_again
from treem_desktop.domain.access import Access
from treem_desktop.domain.errors import KeyRefused, WritingRefused
from treem_desktop.services import people
from treem_desktop.storage.book import Book

HELPER = "gió thổi qua cánh đồng"


def add_helper(book: Book) -> None:
    people.add_person(book, "  Bùi Thử   Giúp ", "helper", HELPER, CHEAP)


def test_a_further_officer_opens_everything(book: Book) -> None:
    people.add_person(book, "Đỗ Thử Khang", "officer", OTHER_PASSPHRASE, CHEAP)
    book.close()
    with contextlib.closing(open_again(book, OTHER_PASSPHRASE)) as other:
        assert other.session.person == "Đỗ Thử Khang"
        people.unlock_restricted(other, OTHER_PASSPHRASE)
        assert other.session.restricted
        assert other.secrets.get("unit") is not None


def test_a_helper_opens_the_open_part_and_nothing_else(book: Book) -> None:
    add_helper(book)
    assert [(m.name, m.role) for m in people.people(book)][1] == ("Bùi Thử Giúp", "helper")
    book.close()
    with contextlib.closing(open_again(book, HELPER)) as helper:
        add_family(helper)
        with pytest.raises(KeyRefused) as refused:
            people.unlock_restricted(helper, HELPER)
        assert refused.value.code == "keys.officer_only"
        for act in ("seal", "sign", "hand_over", "receive", "restore", "keys", "people"):
            with pytest.raises(WritingRefused):
                helper.session.require(act)
        with pytest.raises(WritingRefused):
            people.add_person(helper, "Ai Đó Thử", "officer", OTHER_PASSPHRASE, CHEAP)


def test_a_passphrase_is_changed_without_writing_the_book_anew(book: Book) -> None:
    key = book.keys.database
    people.change_passphrase(book, book.slot, OTHER_PASSPHRASE, CHEAP)
    book.close()
    with pytest.raises(KeyRefused):
        open_again(book, PASSPHRASE)
    with contextlib.closing(open_again(book, OTHER_PASSPHRASE)) as again:
        assert again.keys.database == key
        assert again.slot == book.slot


def test_two_people_never_share_a_passphrase(book: Book) -> None:
    with pytest.raises(KeyRefused) as refused:
        people.add_person(book, "Bùi Thử Giúp", "helper", PASSPHRASE, CHEAP)
    assert refused.value.code == "people.passphrase_taken"
    assert len(people.people(book)) == 1


def test_who_was_taken_out_opens_no_more_and_what_they_wrote_stays(book: Book) -> None:
    add_helper(book)
    slot = people.people(book)[1].slot
    people.remove_person(book, slot)
    book.close()
    with pytest.raises(KeyRefused):
        open_again(book, HELPER)
    with contextlib.closing(open_again(book)) as again:
        assert [member.role for member in people.people(again)] == ["officer"]


def test_the_last_officer_cannot_be_taken_out(book: Book) -> None:
    add_helper(book)
    with pytest.raises(WritingRefused) as refused:
        people.remove_person(book, book.slot)
    assert refused.value.code == "people.last_officer"
    with pytest.raises(WritingRefused) as refused:
        people.change_passphrase(book, "0" * 32, OTHER_PASSPHRASE, CHEAP)
    assert refused.value.code == "people.unknown"


@pytest.mark.parametrize("name", ["", "   "])
def test_a_person_without_a_name_is_not_entered(name: str, book: Book) -> None:
    with pytest.raises(WritingRefused) as refused:
        people.add_person(book, name, "helper", HELPER, CHEAP)
    assert refused.value.code == "people.name_missing"


def test_slots_that_somebody_slipped_in_are_not_taken_over(book: Book) -> None:
    path = book.folder / "keys.json"
    for name in ("keys.json", "keys.copy.json"):
        text = path.read_text().replace('"mac":"', '"mac":"0')
        (book.folder / name).write_text(text)
    with pytest.raises(KeyRefused) as refused:
        add_helper(book)
    assert refused.value.code == "keys.altered"
    assert len(people.people(book)) == 1


def test_the_second_unlocking_asks_for_the_own_passphrase_and_is_written_down(book: Book) -> None:
    people.add_person(book, "Đỗ Thử Khang", "officer", OTHER_PASSPHRASE, CHEAP)
    for wrong in (OTHER_PASSPHRASE, "một câu hoàn toàn khác"):
        with pytest.raises(KeyRefused) as refused:
            people.unlock_restricted(book, wrong)
        assert refused.value.code == "book.wrong_passphrase"
        assert not book.session.restricted
    people.unlock_restricted(book, PASSPHRASE)
    assert book.session.restricted
    assert [seen.what for seen in book.read.every(Access)] == ["opened_restricted"]
    book.lock_restricted()
    assert not book.session.restricted
