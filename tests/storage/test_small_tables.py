"""What the book keeps beside its records: settings, people, secrets, drafts, stations, bundles."""

import pytest

from tests.books_made import CHEAP, PASSPHRASE, surroundings
from treem_desktop.domain.errors import KeyRefused
from treem_desktop.services.people import add_person
from treem_desktop.storage.book import Book
from treem_desktop.storage.drafts import Draft
from treem_desktop.storage.exchanges import Exchange
from treem_desktop.storage.journal import Reached
from treem_desktop.storage.opening import open_book
from treem_desktop.storage.peers import Peer

HELPER = "gió thổi qua cánh đồng"
OTHER = "7" * 32


def as_helper(book: Book) -> Book:
    add_person(book, "Bùi Thử Giúp", "helper", HELPER, CHEAP)
    book.close()
    return open_book(book.folder, HELPER, surroundings(book.note.state))


def test_a_setting_is_its_default_until_it_is_set(book: Book) -> None:
    assert book.settings.get("unit_phone", "?") == "?"
    with book.transaction():
        book.settings.set("unit_phone", "024 0000 0000")
        book.settings.set("unit_phone", "024 1111 1111")
    assert book.settings.get("unit_phone", "?") == "024 1111 1111"


def test_a_helper_unwraps_no_secret_key(book: Book) -> None:
    assert book.secrets.get("unit")
    assert book.secrets.get("station")
    assert book.secrets.get("no such key") is None
    helper = as_helper(book)
    assert helper.secrets.get("unit") is None
    assert helper.secrets.get("station") is None
    helper.close()


def test_a_wiped_secret_is_gone(book: Book) -> None:
    with book.transaction():
        book.secrets.wipe("station")
    assert book.secrets.get("station") is None


def test_a_draft_is_kept_once_for_each_place_until_it_is_dropped(book: Book) -> None:
    with book.transaction():
        book.drafts.put(Draft("child/1", 5, {"full_name": "An"}, {"full_name": "Â"}), sealed=False)
        book.drafts.put(Draft("child/1", 6, {"full_name": "An"}, {"full_name": "Ân"}), sealed=False)
        book.drafts.put(Draft("child/2", 7, {}, {}), sealed=False)
    found = book.drafts.all(restricted=False)
    assert [(draft.place, draft.typed) for draft in found] == [
        ("child/2", {}),
        ("child/1", {"full_name": "Ân"}),
    ]
    with book.transaction():
        book.drafts.drop("child/1")
    assert [draft.place for draft in book.drafts.all(restricted=False)] == ["child/2"]


def test_a_restricted_draft_is_sealed_and_in_sight_only_when_unlocked(book: Book) -> None:
    with book.transaction():
        book.drafts.put(Draft("circumstance/1", 5, {}, {"note": "bí mật"}), sealed=True)
    assert book.drafts.all(restricted=False) == []
    assert [draft.typed for draft in book.drafts.all(restricted=True)] == [{"note": "bí mật"}]
    (body,) = [row[0] for row in book.db.rows("SELECT body FROM drafts")]
    assert "bí mật".encode() not in body
    helper = as_helper(book)
    assert helper.drafts.all(restricted=True) == []
    with pytest.raises(KeyRefused), helper.transaction():
        helper.drafts.put(Draft("circumstance/2", 5, {}, {}), sealed=True)
    helper.close()


def test_a_station_is_entered_and_changed(book: Book) -> None:
    peer = Peer(OTHER, "99@2024-01-01", "Phòng Thử", "office", "RWkey", "age1", enrolled=5)
    with book.transaction():
        book.peers.put(peer)
    assert book.peers.get(OTHER) == peer
    assert book.peers.of_unit("99@2024-01-01") == [peer]
    assert [found.station for found in book.peers.all()] == [book.station, OTHER]
    assert book.peers.get("8" * 32) is None


def test_what_a_rollback_undid_is_forgotten_in_memory_too(book: Book) -> None:
    with pytest.raises(KeyboardInterrupt), book.transaction():
        raise KeyboardInterrupt(book.stations.number(OTHER))
    assert book.stations.known(OTHER) is None
    with book.transaction():
        assert book.stations.number(OTHER) == 2
    book.close()
    again = open_book(book.folder, PASSPHRASE, surroundings(book.note.state))
    assert again.stations.known(OTHER) == 2
    again.close()


def test_bundles_are_logged_newest_first_and_acknowledged(book: Book) -> None:
    first = Exchange(
        "out", "book", "99@2024-01-01", 1, "b1", "m1", 5, 57,
        {book.station: (57, "a" * 64)}, {"part": [1, 1]},
    )  # fmt: skip
    second = Exchange("out", "book", "99@2024-01-01", 2, "b2", "m2", 6)
    with book.transaction():
        book.exchanges.add(first)
        book.exchanges.add(second)
        book.exchanges.acknowledge("b1", 9)
    newest, oldest = book.exchanges.all("out", "99@2024-01-01")
    assert (newest.bundle, newest.acknowledged) == ("b2", 0)
    assert (oldest.cut, oldest.detail, oldest.acknowledged) == (first.cut, first.detail, 9)
    last = book.exchanges.last("out", "book", "99@2024-01-01")
    assert last is not None
    assert last.number == 2
    assert book.exchanges.last("in", "book", "99@2024-01-01") is None
    found = book.exchanges.by_bundle("b1")
    assert found is not None
    assert found.number == 1


def test_the_latest_seal_of_a_station_is_the_one_that_speaks_furthest(book: Book) -> None:
    assert book.journal.last_seal(book.station) is None
    with book.transaction():
        book.journal.put_seal(book.station, Reached(7, "b" * 64), "later")
        book.journal.put_seal(book.station, Reached(3, "a" * 64), "earlier")
    assert book.journal.last_seal(book.station) == (Reached(7, "b" * 64), "later")
    assert book.journal.last_seal(OTHER) is None
