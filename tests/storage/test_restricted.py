"""What is restricted leaves no trace for who may not see it, in records, lists, search and file."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.books_made import add_family, make_book, surroundings
from treem_desktop.domain.access import Access
from treem_desktop.domain.child import Child
from treem_desktop.domain.circumstance import Circumstance
from treem_desktop.domain.errors import BookRefused, WritingRefused
from treem_desktop.domain.household import Household
from treem_desktop.domain.kinds import KINDS
from treem_desktop.domain.person import ParentStatus
from treem_desktop.domain.record import Record
from treem_desktop.domain.session import Secrecy
from treem_desktop.domain.support import Need
from treem_desktop.domain.values import ChildId, Code, PartialDate
from treem_desktop.services.accesses import note
from treem_desktop.services.history import history
from treem_desktop.services.pages import page
from treem_desktop.storage.book import Book
from treem_desktop.storage.engine import Database
from treem_desktop.storage.lists import Asked

REPORTER = "Bà Nguyễn Thử Báo Tin"
EVIDENCE = "Giấy xét nghiệm số 77"
DAY = date(2026, 11, 24)


def spell(
    book: Book,
    child: Child,
    code: str,
    note: str | None = None,
    found_by: str | None = None,
    evidence: str | None = None,
) -> Circumstance:
    record = Circumstance(
        id=book.new_id(), child=ChildId(child.id), code=Code(code), since=PartialDate("2020"),
        note=note, found_by=found_by, evidence=evidence,
    )  # fmt: skip
    with book.act("circumstance.add") as writing:
        writing.add(record)
    return record


@pytest.fixture
def child(book: Book) -> Child:
    _, (found, *_) = add_family(book)
    return found


@pytest.mark.parametrize("code", ["HC05", "HC07", "HC09", "HC10", "HC11", "HC12", "NC3"])
def test_a_restricted_code_hides_the_whole_record(code: str, book: Book, child: Child) -> None:
    hidden = spell(book, child, code)
    assert book.read.get(Circumstance, hidden.id) is None
    assert book.read.linked(Circumstance, "child", child.id) == []
    assert book.read.linked_to_any(Circumstance, "child", [child.id]) == {child.id: []}
    assert list(book.read.every(Circumstance)) == []


def test_after_the_second_unlocking_it_is_there_and_after_locking_it_is_not(
    book: Book, child: Child
) -> None:
    hidden = replace(spell(book, child, "HC05"), keeper=(book.unit,))
    book.unlock_restricted()
    assert book.read.get(Circumstance, hidden.id) == hidden
    assert book.read.linked(Circumstance, "child", child.id) == [hidden]
    assert book.read.linked_to_any(Circumstance, "child", [child.id]) == {child.id: [hidden]}
    assert list(book.read.every(Circumstance)) == [hidden]
    book.lock_restricted()
    assert book.read.get(Circumstance, hidden.id) is None


def test_a_reporter_is_hidden_and_the_rest_of_the_record_is_not(book: Book, child: Child) -> None:
    half = spell(book, child, "HC04.1", found_by=REPORTER, evidence=EVIDENCE)
    seen = book.read.get(Circumstance, half.id)
    assert seen is not None
    assert (seen.code, seen.found_by, seen.evidence) == ("HC04.1", None, None)
    book.unlock_restricted()
    seen = book.read.get(Circumstance, half.id)
    assert seen is not None
    assert (seen.found_by, seen.evidence) == (REPORTER, EVIDENCE)


def test_a_parents_detention_is_restricted(book: Book) -> None:
    codes = book.catalog.restricted_codes("parent_status", "status")
    assert codes
    with book.act("parent_status.add") as writing:
        status = writing.add(ParentStatus(id=book.new_id(), status=Code(min(codes))))
    assert book.read.get(ParentStatus, status.id) is None
    book.unlock_restricted()
    assert book.read.get(ParentStatus, status.id) is not None


def test_who_looked_at_what_is_restricted_always(book: Book) -> None:
    note(book, "printed", ["0" * 32])
    assert list(book.read.every(Access)) == []
    book.unlock_restricted()
    (seen,) = book.read.every(Access)
    assert (seen.what, seen.about, seen.on) == ("printed", ("0" * 32,), "2026-11-24")


def test_a_sealed_lines_stamp_does_not_talk(book: Book, child: Child) -> None:
    spell(book, child, "HC05")
    (line,) = book.journal.since(book.station, book.reached.number - 1)
    assert (line.stamp.act, line.stamp.kind, line.stamp.sealed) == ("sealed.write", "sealed", True)
    assert line.body is not None
    assert (line.body.act, line.body.kind) == ("circumstance.add", "circumstance")


def test_a_change_of_a_hidden_record_is_sealed_too(book: Book, child: Child) -> None:
    hidden = spell(book, child, "HC05")
    book.unlock_restricted()
    seen = book.read.get(Circumstance, hidden.id)
    assert seen is not None
    with book.act("circumstance.correct") as writing:
        writing.change(seen, replace(seen, until=PartialDate("2025")))
    (line,) = book.journal.since(book.station, book.reached.number - 1)
    assert line.stamp.sealed
    assert book.read.get(Circumstance, hidden.id) == replace(seen, until=PartialDate("2025"))


def test_a_hidden_record_touched_twice_in_the_act_that_adds_it_stays_hidden(
    book: Book, child: Child
) -> None:
    hidden = Circumstance(id=book.new_id(), child=ChildId(child.id), code=Code("HC05"))
    with book.act("circumstance.add") as writing:
        writing.add(hidden)
        writing.change(hidden, replace(hidden, note="ghi thêm"))
        writing.strike(replace(hidden, note="ghi thêm"), "ghi nhầm")
    (line,) = book.journal.since(book.station, book.reached.number - 1)
    assert line.stamp.sealed
    assert book.db.value("SELECT count(*) FROM r_circumstance") == 0


def test_a_code_does_not_move_a_record_between_open_and_restricted(
    book: Book, child: Child
) -> None:
    opened = spell(book, child, "HC04.1")
    with pytest.raises(WritingRefused) as refused, book.act("circumstance.correct") as writing:
        writing.change(opened, replace(opened, code=Code("HC05")))
    assert refused.value.code == "record.secrecy_moves"
    with pytest.raises(WritingRefused), book.act("circumstance.decide") as writing:
        writing.decide(opened, "code", "HC05")


def test_a_record_that_came_open_with_a_code_restricted_now_is_hidden(
    book: Book, child: Child
) -> None:
    opened = spell(book, child, "HC04.1")
    with book.transaction():
        book.db.write("UPDATE r_circumstance SET code = 'HC05'")
    assert book.read.get(Circumstance, opened.id) is None
    asked = Asked("child", circumstances=("HC05",))
    assert book.lists.ids(asked, book.session) == []
    book.unlock_restricted()
    assert book.read.get(Circumstance, opened.id) is not None


def test_a_sealed_value_that_was_tampered_with_is_told(book: Book, child: Child) -> None:
    spell(book, child, "HC05")
    with book.transaction():
        book.db.write("UPDATE vault SET sealed = zeroblob(length(sealed))")
    book.vault.forget()
    book.unlock_restricted()
    with pytest.raises(BookRefused) as refused:
        list(book.read.every(Circumstance))
    assert refused.value.code == "book.sealed_damaged"


def test_a_sealed_value_put_in_another_records_place_does_not_open(
    book: Book, child: Child
) -> None:
    one, other = spell(book, child, "HC05"), spell(book, child, "HC07")
    with book.transaction():
        book.db.write(
            "UPDATE vault SET sealed = (SELECT sealed FROM vault WHERE id = ?) WHERE id = ?",
            (one.id, other.id),
        )
    book.vault.forget()
    book.unlock_restricted()
    with pytest.raises(BookRefused):
        book.read.get(Circumstance, other.id)


def everything_in(db: Database) -> Iterator[str]:
    """Read every value of every column of every table, as text."""
    tables = db.rows("SELECT name FROM sqlite_master WHERE type = 'table'")
    for (table,) in tables:
        if table == "words":
            continue  # it holds no content of its own; its parts are the tables words_…
        for row in db.rows(" ".join(("SELECT * FROM", table))):
            for value in row:
                yield value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)


def test_with_the_files_key_alone_no_restricted_value_can_be_read(book: Book, child: Child) -> None:
    spell(book, child, "HC05", note="Điều trị tại bệnh viện Thử")
    spell(book, child, "HC04.1", found_by=REPORTER, evidence=EVIDENCE)
    note(book, "opened_restricted", [child.id], "vì họp liên ngành")
    secret = book.secrets.get("station")
    assert secret is not None
    key, path = book.keys.database, book.db.path
    book.close()
    with_key = Database(path, key, read_only=True)
    told = list(everything_in(with_key))
    assert any("Nguyễn Thử Minh An" in text for text in told)
    for word in ("HC05", "bệnh viện", REPORTER, EVIDENCE, "liên ngành", "opened_restricted"):
        assert not any(word in text for text in told), word
    assert not any(secret.decode("latin-1") in text or secret.hex() in text for text in told)
    with_key.close()


def two_books(tmp_path: Path) -> tuple[Book, Book]:
    """Make the same book twice, from the same seed; only one of them has restricted records."""
    made = []
    for name in ("with", "without"):
        around = replace(surroundings(tmp_path / f"{name}-state"), seed=5)
        made.append(make_book(tmp_path / name, around)[0])
    one, other = made
    for book in made:
        _, (child, *_) = add_family(book)
        if book is one:
            spell(book, child, "HC05", note="bí mật", found_by=REPORTER)
        found = spell(book, child, "HC04.1")
        if book is one:
            book.unlock_restricted()
            with book.act("circumstance.correct") as writing:
                writing.change(found, replace(found, found_by=REPORTER, evidence=EVIDENCE))
            book.lock_restricted()
        with book.act("need.add") as writing:
            writing.add(Need(id=book.new_id(), child=ChildId(child.id), need=Code("food")))
    return one, other


def plain(record: Record) -> Record:
    """Leave out ids, which are made anew in each book."""
    links = {"id", "household", "child", "mother", "householder"} & {*record.__dataclass_fields__}
    return replace(record, **dict.fromkeys(links, ""))  # type: ignore[arg-type]  # all are texts


def test_two_books_with_and_without_restricted_records_read_the_same(tmp_path: Path) -> None:
    one, other = two_books(tmp_path)
    for record_type in KINDS.values():
        pair = [sorted(map(str, map(plain, b.read.every(record_type)))) for b in (one, other)]
        assert pair[0] == pair[1], record_type.kind
    for book in (one, other):
        (home,) = book.lists.ids(Asked("household"), book.session)
        found = page(book, home)
        assert found is not None
        assert [[c.code for c in entry.circumstances] for entry in found.children] == [
            ["HC04.1"],
            [],
        ]
    for typed in ("an", "Ân", "0132", "HC05", "bi mat", "bao tin", "ba"):
        shown = [[(h.kind, h.display) for h in b.names.find(typed)] for b in (one, other)]
        assert shown[0] == shown[1], typed
    for circumstances in ((), ("HC05",), ("HC04",)):
        asked = Asked("child", circumstances=circumstances)
        counts = [len(b.lists.ids(asked, b.session)) for b in (one, other)]
        assert counts[0] == counts[1]
    assert one.counts.kinds() == other.counts.kinds()
    assert [c for _, c in one.counts.spells(DAY)] == [c for _, c in other.counts.spells(DAY)]
    for kind in ("household", "child", "circumstance"):
        assert one.lists.count(kind) == other.lists.count(kind)
    acts = []
    for book in (one, other):
        written = [history(book, spell.id) for spell in book.read.every(Circumstance)]
        acts.append([(e.act, [c.field for c in e.changes]) for each in written for e in each])
    assert acts[0] == acts[1]
    one.close()
    other.close()


def test_filtering_by_a_restricted_circumstance_finds_the_child_only_when_unlocked(
    book: Book, child: Child
) -> None:
    spell(book, child, "HC05")
    asked = Asked("child", circumstances=("HC05",), day="2026-11-24")
    assert book.lists.ids(asked, book.session) == []
    book.unlock_restricted()
    assert book.lists.ids(asked, book.session) == [child.id]
    assert book.counts.restricted_spells(DAY) == [(child.id, "HC05")]
    assert book.lists.ids(replace(asked, day="2019-01-01"), book.session) == []


def test_a_class_out_of_sight_is_not_even_read(book: Book, child: Child) -> None:
    home = book.read.linked(Household, "householder", child.mother or "")[0]
    book.session = replace(book.session, sight=frozenset({Secrecy.ORDINARY}))
    seen = book.read.get(Household, home.id)
    assert seen is not None
    classes = book.partition.classes["household"]
    for name in classes:
        if classes[name] is not Secrecy.ORDINARY:
            assert getattr(seen, name) is None, name
    assert home.number is not None


def test_a_list_is_never_ordered_by_what_is_out_of_sight(book: Book, child: Child) -> None:
    asked = Asked("circumstance", order="found_by")
    spell(book, child, "HC04.1", found_by="A")
    first, second = (
        spell(book, child, "HC04.2", found_by="C"),
        spell(book, child, "HC02", found_by="B"),
    )
    found = book.lists.ids(asked, book.session)
    assert found.index(first.id) < found.index(second.id)
