"""The one write path: an act whole or not at all, what differs and nothing else, no value lost."""

import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest

from tests.books_made import CHEAP, OFFICER, PASSPHRASE, add_family, carry, make_book, surroundings
from treem_desktop.domain.child import Child
from treem_desktop.domain.circumstance import Circumstance
from treem_desktop.domain.errors import WritingRefused
from treem_desktop.domain.fields import fields_of
from treem_desktop.domain.household import Household
from treem_desktop.domain.lines import Arrived, Body
from treem_desktop.domain.record import Record
from treem_desktop.domain.support import Support
from treem_desktop.domain.values import ChildId, Code, Dong, PartialDate
from treem_desktop.services.people import add_person
from treem_desktop.storage.book import Book
from treem_desktop.storage.opening import open_book


def last_lines(book: Book, many: int = 1) -> list[Arrived]:
    return list(book.journal.since(book.station, book.reached.number - many))


def last_body(book: Book) -> Body:
    body = last_lines(book)[0].body
    assert body is not None
    return body


def child_of(book: Book) -> Child:
    _, (child, *_) = add_family(book)
    found = book.read.get(Child, child.id)
    assert found is not None
    return found


def change(book: Book, seen: Child, **values: object) -> None:
    with book.act("child.correct") as writing:
        writing.change(seen, replace(seen, **values))  # type: ignore[arg-type]  # a test names the fields


def read(book: Book, child: Child) -> Child:
    found = book.read.get(Child, child.id)
    assert found is not None
    return found


def test_an_act_is_one_line_for_each_record_with_one_clock_and_one_author(book: Book) -> None:
    home, children = add_family(book)
    lines = last_lines(book, 4)
    assert [line.stamp.number for line in lines] == [1, 2, 3, 4]
    assert {(line.stamp.first, line.stamp.act, line.stamp.author) for line in lines} == {
        (1, "household.add", OFFICER)
    }
    assert len({line.stamp.clock for line in lines}) == 1
    assert lines[0].stamp.record == home.id
    assert lines[-1].stamp.record == children[-1].id


def test_a_record_belongs_to_the_unit_that_wrote_it(book: Book) -> None:
    assert child_of(book).keeper == (book.unit,)


def test_an_act_tells_what_it_changed(book: Book) -> None:
    with book.act("child.add") as writing:
        child = writing.add(Child(id=book.new_id(), full_name="Nguyễn Thử Minh An"))
        assert not writing.changes.records
    assert writing.changes.act == "child.add"
    assert writing.changes.first == 1
    assert writing.changes.of("child") == (child.id,)
    assert not writing.changes.touches("household")


def test_an_exception_inside_an_act_writes_nothing(book: Book) -> None:
    child = child_of(book)
    before = book.reached

    def interrupted() -> None:
        with book.act("household.add") as writing:
            writing.add(Household(id=book.new_id(), number="0133"))
            writing.change(child, replace(child, full_name="Nguyễn Thử Khác"))
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert book.reached == book.journal.reached(book.station) == before
    assert book.lists.count("household") == 1
    assert read(book, child) == child
    add_family(book, "0134")
    assert book.journal.first_break(book.station) is None


def test_a_failure_while_writing_leaves_record_and_line_as_they_were(
    book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    child = child_of(book)
    before = book.reached
    with monkeypatch.context() as patch:
        patch.setattr(book.names, "change", lambda *_: 1 // 0)
        with pytest.raises(ZeroDivisionError):
            change(book, child, full_name="Nguyễn Thử Khác")
    assert read(book, child) == child
    assert book.reached == book.journal.reached(book.station) == before
    change(book, child, full_name="Nguyễn Thử Khác")
    assert book.journal.first_break(book.station) is None


def test_an_act_without_any_change_writes_no_line(book: Book) -> None:
    child = child_of(book)
    before = book.reached
    change(book, child)
    assert book.reached == before


def test_a_change_writes_only_what_differs_over_the_line_it_replaces(book: Book) -> None:
    child = child_of(book)
    created = book.journal.of_record(child.id)[0]
    change(book, child, full_name="Nguyễn Thử Minh Ân", school="Trường Thử")
    body = last_body(book)
    assert body.fields == {"full_name": "Nguyễn Thử Minh Ân", "school": "Trường Thử"}
    assert set(body.over) == {"full_name"}
    ((replaced,),) = body.over.values()
    assert (replaced.number, replaced.mark) == (created.stamp.number, created.line.hash[:8])


def test_emptying_a_field_writes_that_it_is_empty(book: Book) -> None:
    child = child_of(book)
    change(book, child, sex=None)
    assert last_body(book).fields == {"sex": None}
    assert read(book, child).sex is None


def test_a_stale_form_makes_a_difference_and_overwrites_nothing(book: Book) -> None:
    form = child_of(book)
    change(book, form, full_name="Nguyễn Thử Bình", note="viết trước")
    change(book, form, full_name="Nguyễn Thử Châu")
    assert book.read.differing(Child, [form.id]) == {(form.id, "full_name")}
    assert last_body(book).over == {}
    assert read(book, form).note == "viết trước"
    values = {written_value(line, "full_name") for line in book.journal.of_record(form.id)}
    assert {"Nguyễn Thử Bình", "Nguyễn Thử Châu"} <= values


def written_value(line: Arrived, name: str) -> object:
    return line.body.fields.get(name) if line.body else None


def test_a_form_that_shows_one_of_two_values_replaces_that_one_alone(book: Book) -> None:
    form = child_of(book)
    change(book, form, full_name="Nguyễn Thử Bình")
    change(book, form, full_name="Nguyễn Thử Châu")
    shown = read(book, form)
    change(book, shown, full_name="Nguyễn Thử Dung")
    assert book.read.differing(Child, [form.id]) == {(form.id, "full_name")}
    assert len(last_body(book).over["full_name"]) == 1


def test_a_decision_replaces_every_value(book: Book) -> None:
    form = child_of(book)
    change(book, form, full_name="Nguyễn Thử Bình")
    change(book, form, full_name="Nguyễn Thử Châu")
    with book.act("child.decide") as writing:
        writing.decide(form, "full_name", "Nguyễn Thử Bình")
    assert book.read.differing(Child, [form.id]) == set()
    assert read(book, form).full_name == "Nguyễn Thử Bình"
    assert len(last_body(book).over["full_name"]) == 2


def test_a_field_that_was_never_set_can_be_decided(book: Book) -> None:
    child = child_of(book)
    with book.act("child.decide") as writing:
        writing.decide(child, "school", "Trường Thử")
    assert last_body(book).over == {}
    assert read(book, child).school == "Trường Thử"


def test_touching_a_record_twice_in_one_act_makes_one_line_and_no_difference(book: Book) -> None:
    child = child_of(book)
    with book.act("household.add") as writing:
        home = writing.add(Household(id=book.new_id(), number="0133"))
        writing.change(home, replace(home, number="0134", street="Phố Thử"))
        writing.change(child, replace(child, full_name="Nguyễn Thử Bình"))
        writing.change(child, replace(child, full_name="Nguyễn Thử Châu", school="Trường Thử"))
    assert len(last_lines(book, 2)) == 2
    assert book.reached.number == 6
    assert book.read.get(Household, home.id) == replace(
        home, keeper=(book.unit,), number="0134", street="Phố Thử"
    )
    assert read(book, child) == replace(child, full_name="Nguyễn Thử Châu", school="Trường Thử")
    assert book.read.differing(Child, [child.id]) == set()


def test_a_strike_out_sets_every_field_again_over_its_lines(book: Book) -> None:
    child = child_of(book)
    change(book, child, school="Trường Thử")
    change(book, read(book, child), school=None)
    seen = read(book, child)
    with book.act("child.strike") as writing:
        writing.strike(seen, "ghi nhầm")
    body = last_body(book)
    assert set(body.fields) == {field.name for field in fields_of(Child)}
    assert body.fields["full_name"] == seen.full_name
    assert body.fields["struck_on"] == "2026-11-24"
    assert {"full_name", "born_on", "school", "keeper"} <= set(body.over)
    found = read(book, child)
    assert found.struck
    assert replace(found, struck_on=None, struck_why=None) == seen


def test_an_edit_made_elsewhere_meanwhile_shows_beside_a_strike_out(
    book: Book, tmp_path: Path
) -> None:
    child = child_of(book)
    other, _ = make_book(tmp_path / "other", surroundings(tmp_path / "other-state"))
    carry(book, other)
    with book.act("child.strike") as writing:
        writing.strike(read(book, child), "ghi nhầm")
    change(other, read(other, child), full_name="Nguyễn Thử Bình")
    change(other, read(other, child), school="Trường Thử")
    carry(other, book)
    assert read(book, child).struck
    assert book.read.differing(Child, [child.id]) == {
        (child.id, "full_name"),
        (child.id, "school"),
    }
    other.close()


def test_a_strike_out_can_be_taken_back(book: Book) -> None:
    child = child_of(book)
    with book.act("child.strike") as writing:
        writing.strike(child, "ghi nhầm")
    with book.act("child.restore") as writing:
        writing.restore(read(book, child))
    assert read(book, child) == child


def test_what_is_written_is_nfc_in_record_and_line_alike(book: Book) -> None:
    typed = unicodedata.normalize("NFD", "Nguyễn Thử Hoà")
    child = child_of(book)
    change(book, child, full_name=typed, disability_kinds=(Code(typed),))
    composed = unicodedata.normalize("NFC", typed)
    assert composed != typed
    assert read(book, child).full_name == composed
    assert read(book, child).disability_kinds == (composed,)
    assert last_body(book).fields["full_name"] == composed


def test_a_number_that_no_line_can_hold_is_refused(book: Book) -> None:
    with pytest.raises(WritingRefused) as refused, book.act("support.add") as writing:
        writing.add(Support(id=book.new_id(), amount=Dong(2**53)))
    assert refused.value.code == "record.number_too_large"
    assert book.reached.number == 0


def test_a_record_kept_by_another_unit_is_not_written_on(book: Book) -> None:
    with book.act("child.add") as writing:
        child = writing.add(Child(id=book.new_id(), keeper=("00331@2025-07-01",)))
    with pytest.raises(WritingRefused) as refused:
        change(book, child, full_name="Nguyễn Thử Minh An")
    assert refused.value.code == "record.kept_elsewhere"
    with pytest.raises(WritingRefused), book.act("child.strike") as writing:
        writing.strike(child, "ghi nhầm")
    assert book.reached.number == 1


def test_a_record_that_is_not_in_the_book_cannot_be_changed(book: Book) -> None:
    stranger = Child(id=book.new_id())
    with pytest.raises(WritingRefused) as refused, book.act("child.correct") as writing:
        writing.change(stranger, replace(stranger, full_name="Nguyễn Thử Minh An"))
    assert refused.value.code == "record.not_here"


def test_a_record_is_not_added_twice(book: Book) -> None:
    child = child_of(book)
    with pytest.raises(Exception, match="UNIQUE"), book.act("child.add") as writing:
        writing.add(child)
    assert read(book, child) == child


def test_the_chain_of_the_journal_holds_and_a_changed_stamp_breaks_it(book: Book) -> None:
    child = child_of(book)
    change(book, child, full_name="Nguyễn Thử Bình")
    assert book.journal.first_break(book.station) is None
    with book.transaction():
        book.db.write(
            "UPDATE journal SET stamp = CAST(replace(CAST(stamp AS TEXT), 'child.correct', "
            "'child.corrupt') AS BLOB)"
        )
    assert book.journal.first_break(book.station) == book.reached.number


def test_a_changed_body_is_noticed_too(book: Book) -> None:
    child_of(book)
    with book.transaction():
        book.db.write(
            "UPDATE journal SET body = CAST(replace(CAST(body AS TEXT), 'Minh', 'Mink') AS BLOB) "
            "WHERE line % 256 = 3"
        )
    assert book.journal.first_break(book.station) == 3


# ── What a helper may ────────────────────────────────────────────────────────────────────────────

HELPER = "gió thổi qua cánh đồng"


def helper_at(book: Book) -> Book:
    add_person(book, "Bùi Thử Giúp", "helper", HELPER, CHEAP)
    book.close()
    return open_book(book.folder, HELPER, surroundings(book.note.state))


def test_a_helper_writes_what_is_open_under_their_own_name(book: Book) -> None:
    child = child_of(book)
    helper = helper_at(book)
    change(helper, read(helper, child), full_name="Nguyễn Thử Bình")
    assert last_lines(helper)[0].stamp.author == "Bùi Thử Giúp"
    helper.close()


@pytest.mark.parametrize(
    "record",
    [
        Circumstance(id="0" * 32, code=Code("HC05")),
        Circumstance(id="0" * 32, code=Code("HC04.1"), found_by="Bà Nguyễn Thử"),
    ],
)
def test_a_helper_cannot_seal_anything(book: Book, record: Record) -> None:
    helper = helper_at(book)
    with pytest.raises(WritingRefused) as refused, helper.act("circumstance.add") as writing:
        writing.add(record)
    assert (refused.value.code, refused.value.values) == ("session.may_not", {"right": "seal"})
    assert helper.reached.number == 0
    helper.close()


def test_a_helper_who_edits_a_record_leaves_its_sealed_part_alone(book: Book) -> None:
    child = child_of(book)
    with book.act("circumstance.add") as writing:
        spell = writing.add(
            Circumstance(
                id=book.new_id(), child=ChildId(child.id), code=Code("HC04.1"), found_by="Bà Thử"
            )
        )
    helper = helper_at(book)
    seen = helper.read.get(Circumstance, spell.id)
    assert seen is not None
    assert seen.found_by is None
    with helper.act("circumstance.correct") as writing:
        writing.change(seen, replace(seen, until=PartialDate("2026")))
    helper.close()
    officer = open_book(book.folder, PASSPHRASE, surroundings(book.note.state))
    officer.unlock_restricted()
    found = officer.read.get(Circumstance, spell.id)
    assert found is not None
    assert (found.found_by, found.until) == ("Bà Thử", "2026")
    officer.close()


def test_a_record_at_hand_without_its_keeper_keeps_it(book: Book) -> None:
    _, (child, _) = add_family(book)
    assert child.keeper is None

    with book.act("child.correct") as writing:
        writing.change(child, replace(child, school="Trường Thử"))
    with book.act("child.strike") as writing:
        writing.strike(child, "ghi trùng")

    found = book.read.get(Child, child.id)
    assert found is not None
    assert found.keeper == (book.unit,)
    assert found.struck
