"""Taking in lines of several stations: any order and any blocks give the same book."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.books_made import add_family, carry, make_book, surroundings, without_body
from tests.storage.test_replay import replayed, rows
from treem_desktop.domain.child import Child
from treem_desktop.domain.circumstance import Circumstance
from treem_desktop.domain.errors import BundleRefused
from treem_desktop.domain.lines import Arrived
from treem_desktop.domain.values import ChildId, Code
from treem_desktop.storage import intake
from treem_desktop.storage.book import Book
from treem_desktop.storage.intake import Intake, Outcome


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Book]:
    """A second laptop of the same ward."""
    made, _ = make_book(tmp_path / "other", surroundings(tmp_path / "other-state"))
    yield made
    made.close()


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Book]:
    """A third book, that writes nothing itself."""
    made, _ = make_book(tmp_path / "office", surroundings(tmp_path / "office-state"))
    yield made
    made.close()


def correct(book: Book, child: Child, **values: str) -> None:
    seen = book.read.get(Child, child.id)
    assert seen is not None
    with book.act("child.correct") as writing:
        writing.change(seen, replace(seen, **values))  # type: ignore[arg-type]  # texts of its own


def lines_of(book: Book) -> list[tuple[str, Arrived]]:
    stations = book.stations.all()
    return [(station, line) for station in stations for line in book.journal.since(station, 0)]


def take(target: Book, lines: list[tuple[str, Arrived]], *, ordered: bool = False) -> Outcome:
    with target.transaction():
        taking = Intake(target.db, target.journal, target.projection, 1, ordered=ordered)
        for station, line in lines:
            taking.take(line, target.stations.number(station, target.unit))
        taking.flush()
    return taking.outcome


def two_stations_at_work(book: Book, other: Book) -> Child:
    """Write here and there: edits over each other's lines, sealed parts, a difference."""
    _, (child, sibling) = add_family(book)
    carry(book, other)
    correct(other, child, full_name="Nguyễn Thử Đổi")
    carry(other, book)
    correct(book, child, full_name="Nguyễn Thử Đổi Lại")
    with book.act("circumstance.add") as writing:
        spell = writing.add(
            Circumstance(id=book.new_id(), child=ChildId(child.id), code=Code("HC04.1"))
        )
        writing.add(Circumstance(id=book.new_id(), child=ChildId(child.id), code=Code("HC05")))
    carry(book, other)
    with other.act("circumstance.correct") as writing:
        writing.change(spell, replace(spell, found_by="Bà Thử"))
    correct(book, sibling, full_name="Nguyễn Thử Một")
    correct(other, sibling, full_name="Nguyễn Thử Hai")
    carry(other, book)
    carry(book, other)
    return child


def test_two_stations_that_exchanged_all_lines_hold_the_same(book: Book, other: Book) -> None:
    two_stations_at_work(book, other)
    assert rows(book) == rows(other)
    assert book.counts.fingerprint() == other.counts.fingerprint()
    assert replayed(book) == rows(other)


@pytest.mark.parametrize("block", [1, 2, 3, 1000])
def test_blocks_of_any_length_in_any_order_of_stations_end_the_same(
    block: int, book: Book, other: Book, office: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    two_stations_at_work(book, other)
    monkeypatch.setattr(intake, "BLOCK", block)
    # The second station first: its lines name lines that have not come yet.
    take(office, lines_of(book)[::-1])
    assert office.counts.fingerprint() == book.counts.fingerprint()
    assert office.read.differing(Child, [r[0] for r in rows(book)["child"]]) == book.read.differing(
        Child, [r[0] for r in rows(book)["child"]]
    )
    assert plain(office) == plain(book)
    assert replayed(office) == rows(book)


def plain(book: Book) -> list[object]:
    book.unlock_restricted()
    found: list[object] = [
        sorted(map(repr, book.read.every(kind))) for kind in (Child, Circumstance)
    ]
    found.append(book.db.rows("SELECT id, display, sort_key FROM names ORDER BY id"))
    book.lock_restricted()
    return found


def test_a_sealed_part_that_comes_before_its_record_moves_out_of_the_vault(
    book: Book, other: Book, office: Book
) -> None:
    two_stations_at_work(book, other)
    sealed = [(station, line) for station, line in lines_of(book) if line.stamp.sealed]
    opened = [(station, line) for station, line in lines_of(book) if not line.stamp.sealed]
    take(office, sealed)
    assert len(office.vault.all()) == 2
    take(office, opened)
    assert len(office.vault.all()) == 1
    assert plain(office) == plain(book)


def test_bodies_withheld_first_and_sent_later_end_the_same(
    book: Book, other: Book, office: Book
) -> None:
    two_stations_at_work(book, other)
    withheld = [
        (station, without_body(line) if line.stamp.sealed else line)
        for station, line in lines_of(book)
    ]
    take(office, withheld)
    assert office.vault.all() == {}
    assert office.counts.fingerprint() == book.counts.fingerprint()
    with office.transaction():
        taking = Intake(office.db, office.journal, office.projection, 2, ordered=False)
        for station, line in lines_of(book):
            if line.stamp.sealed:
                taking.complete(line, office.stations.number(station))
                taking.complete(line, office.stations.number(station))
        taking.flush()
    assert taking.outcome.completed == 2
    assert plain(office) == plain(book)


def test_an_import_tells_what_it_did(book: Book, other: Book) -> None:
    _, (child, sibling) = add_family(book)
    first = carry(book, other)
    assert (first.lines, first.new, first.changed, first.differing) == (4, 4, 0, set())
    correct(book, child, full_name="Nguyễn Thử Một")
    correct(book, sibling, school="Trường Thử")
    correct(other, child, full_name="Nguyễn Thử Hai")
    second = carry(book, other)
    assert (second.lines, second.new, second.changed) == (2, 0, 2)
    assert second.differing == {child.id}
    assert carry(book, other) == Outcome()


def test_what_one_block_left_differing_and_a_later_one_settled_is_not_told(
    book: Book, other: Book, office: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, (child, *_) = add_family(book)
    carry(book, other)
    correct(book, child, full_name="Nguyễn Thử Một")
    correct(other, child, full_name="Nguyễn Thử Hai")
    carry(book, other)
    with other.act("child.decide") as writing:
        writing.decide(child, "full_name", "Nguyễn Thử Hai")
    carry(other, book)
    monkeypatch.setattr(intake, "BLOCK", 1)
    assert take(office, lines_of(book)).differing == set()


def test_an_import_that_fails_leaves_the_book_as_it_was(book: Book, office: Book) -> None:
    add_family(book)
    before = rows(office)

    def broken() -> None:
        with office.transaction():
            taking = Intake(office.db, office.journal, office.projection, 1, ordered=True)
            for station, line in lines_of(book):
                taking.take(line, office.stations.number(station, book.unit))
            taking.flush()
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        broken()
    assert rows(office) == before
    assert office.stations.known(book.station) is None
    take(office, lines_of(book), ordered=True)
    assert plain(office) == plain(book)


@pytest.mark.parametrize("block", [1, 1000])
def test_records_of_another_unit_are_refused(
    block: int, book: Book, office: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(intake, "BLOCK", block)
    add_family(book)
    for owner, refused in ((book.unit, False), ("00331@2025-07-01", True)):
        with office.transaction():
            taking = Intake(office.db, office.journal, office.projection, 1, ordered=True)
            taking.owner = owner
            for station, line in lines_of(book)[: 2 if not refused else None]:
                if office.journal.reached(station).number < line.stamp.number:
                    taking.take(line, office.stations.number(station, book.unit))
            if refused:
                with pytest.raises(BundleRefused) as error:
                    taking.flush()
                assert error.value.code == "bundle.not_kept"
            else:
                taking.flush()


def test_the_chain_of_every_station_holds_after_an_exchange(book: Book, other: Book) -> None:
    two_stations_at_work(book, other)
    for station in book.stations.all():
        assert other.journal.first_break(station) is None
        assert other.journal.reached(station) == book.journal.reached(station)


def test_lines_leave_as_they_came_byte_for_byte(book: Book, other: Book, office: Book) -> None:
    two_stations_at_work(book, other)
    carry(other, office)
    for station in other.stations.all():
        until = other.journal.reached(station).number
        there = [line for b in other.journal.outgoing(station, 0, until, sealed=True) for line in b]
        here = [line for b in office.journal.outgoing(station, 0, until, sealed=True) for line in b]
        assert here == there
        withheld = [line for block in office.journal.outgoing(station, 0, until) for line in block]
        assert [body is None for *_, body in withheld] == [sealed for _, sealed, *_ in there]
        assert [line[:4] for line in withheld] == [line[:4] for line in there]
