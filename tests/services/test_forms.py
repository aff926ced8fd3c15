"""A form begins with what is known, and is written as one act."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.books_made import add_family, make_book
from treem_desktop.domain.child import Child
from treem_desktop.domain.household import Household
from treem_desktop.domain.person import Person
from treem_desktop.domain.values import ChildId, Code, HouseholdId, PartialDate, PersonId
from treem_desktop.services import drafts, forms, household_pages, records, undo
from treem_desktop.services.books import Book, close
from treem_desktop.services.duplicates import Wondered, likely, set_apart
from treem_desktop.services.forms import Begun, Typed, Wanted


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    book, _ = make_book(tmp_path / "so")
    yield book
    close(book)


def begun(book: Book, wanted: Wanted) -> Begun:
    found = forms.begin(book, wanted)
    assert found is not None
    return found


def child(book: Book, record: str) -> Child:
    found = book.read.get(Child, record)
    assert found is not None
    return found


def test_the_next_child_begins_like_its_sister(book: Book) -> None:
    home, (first, _) = add_family(book)
    records.change(book, first, replace(first, relation=Code("child"), ethnic_group=Code("01")))
    records.strike(book, child(book, _.id), "ghi nhầm")

    found = begun(book, Wanted("child", household=home.id, about=home.id))

    assert found.new
    assert found.carried_from == first.full_name
    assert isinstance(found.start, Child)
    assert (found.start.mother, found.start.relation) == (first.mother, "child")
    assert found.start.full_name is None
    assert found.links[first.mother or ""] == "Trần Thử Thị Hoà"


def test_a_father_typed_by_name_is_written_with_his_child_as_one_act(book: Book) -> None:
    home, _ = add_family(book)
    form = begun(book, Wanted("child", household=home.id, about=home.id))
    father = Person(
        id=book.new_id(), household=HouseholdId(home.id), full_name="Nguyễn  Thử Văn Bình"
    )
    assert isinstance(form.start, Child)
    wanted = replace(
        form.start,
        full_name="Gái",
        born_on=PartialDate("2026-11-20"),
        father=PersonId(father.id),
        personal_id="001 326 000 001",
    )

    changes = forms.save(book, Typed(form.seen, wanted, form.new, form.place, (father,)))

    assert changes.act == "child.add"
    assert {kind for kind, _ in changes.records} == {"child", "person"}
    written = child(book, wanted.id)
    assert written.personal_id == "001326000001"
    mended = book.read.get(Person, father.id)
    assert mended is not None
    assert mended.full_name == "Nguyễn Thử Văn Bình"
    assert (mended.line, written.line) == (3, 4)


def test_household_numbers_go_on_as_wide_as_the_last(book: Book) -> None:
    area = records.new(book, "neighbourhood", name="Tổ dân phố 5")
    home = records.new(book, "household", number="0099", neighbourhood=area.id)
    records.add(book, area, home)

    found = begun(book, Wanted("household", values={"neighbourhood": area.id}))

    assert isinstance(found.start, Household)
    assert found.start.number == "0100"


def test_what_lies_out_of_sight_is_in_no_form(book: Book) -> None:
    _, (first, _) = add_family(book)
    wanted = Wanted("circumstance", about=first.id)

    assert "found_by" not in begun(book, wanted).fields

    book.unlock_restricted()
    assert "found_by" in begun(book, wanted).fields


def test_a_draft_comes_back_as_it_was_left(book: Book) -> None:
    home, (first, _) = add_family(book)
    place = drafts.place_of("child", first.id)
    draft = drafts.Draft(
        place=place,
        kind="child",
        record=first.id,
        household=home.id,
        seen={"disability_kinds": None, "note": None},
        typed={"disability_kinds": ("sight", "mind"), "note": "đọc lại"},
        texts={"born_on": "31/2"},
    )

    drafts.keep(book, draft)

    (found,) = drafts.unfinished(book)
    assert found.typed == draft.typed
    assert found.texts == draft.texts
    assert (found.count, found.new, found.at > 0) == (3, False, True)
    assert begun(book, Wanted("child", first.id, home.id)).draft == found


def test_saving_drops_the_draft_and_nothing_typed_leaves_none(book: Book) -> None:
    home, (first, _) = add_family(book)
    form = begun(book, Wanted("child", first.id, home.id))
    kept = drafts.Draft(form.place, "child", first.id, typed={"school": "Trường Mẫu"})
    drafts.keep(book, kept)
    assert isinstance(form.seen, Child)
    wanted = replace(form.seen, school="Trường Mẫu")

    forms.save(book, Typed(form.seen, wanted, form.new, form.place))

    assert drafts.unfinished(book) == []
    drafts.keep(book, replace(kept, typed={}))
    assert drafts.unfinished(book) == []


def test_a_restricted_draft_leaves_no_trace_once_locked(book: Book) -> None:
    book.unlock_restricted()
    place = drafts.place_of("circumstance", "x", new=True)
    draft = drafts.Draft(place, "circumstance", "x", typed={"code": "HC05"}, restricted=True)
    drafts.keep(book, draft)
    assert [kept.typed for kept in drafts.unfinished(book)] == [{"code": "HC05"}]

    book.lock_restricted()

    assert drafts.unfinished(book) == []


def test_likely_the_same_is_told_with_its_reason_until_set_apart(book: Book) -> None:
    home, (first, _) = add_family(book)
    typed = Wondered("new", "child", "nguyen thu MINH AN", born_on="2015")

    (found,) = likely(book, typed)

    assert (found.record, found.because) == (first.id, "duplicate.same_birth")
    assert (found.number, found.address) == (home.number, "Số 7, Phố Thử")
    (same_home,) = likely(book, replace(typed, born_on="2019", household=home.id))
    assert same_home.because == "duplicate.same_home"
    assert likely(book, replace(typed, born_on="2019")) == []
    set_apart(book, "new", first.id)
    assert likely(book, typed) == []


def test_one_personal_id_in_two_households_is_told_on_both_pages(book: Book) -> None:
    pages = []
    for number in ("0001", "0002"):
        home, (first, _) = add_family(book, number)
        records.change(book, first, replace(first, personal_id="001215000001"))
        pages.append((home.id, first.id))

    for home_id, record in pages:
        shown = household_pages.shown(book, home_id)
        assert shown is not None
        assert "personal_id.twice" in [problem.code for problem in shown.problems[record]]


def test_undo_and_redo_walk_through_the_acts(book: Book) -> None:
    home, (first, _) = add_family(book)
    records.change(book, first, replace(first, school="Trường Mẫu"))
    records.change(book, home, replace(home, phone="0912 000 222"))

    back = []
    while (step := undo.steps(book).back) is not None:
        back.append((step.act, step.about))
        undo.undo(book, step.first)

    assert back == [
        ("household.correct", "0132"),
        ("child.correct", "Nguyễn Thử Minh An"),
        ("household.add", "0132"),
    ]
    while (step := undo.steps(book).forward) is not None:
        undo.undo(book, step.first)
    again = child(book, first.id)
    assert (again.struck, again.school) == (False, "Trường Mẫu")
    assert undo.steps(book).back is not None


def test_a_new_act_ends_what_could_be_redone(book: Book) -> None:
    home, _ = add_family(book)
    records.change(book, home, replace(home, phone="0912 000 222"))
    step = undo.steps(book).back
    assert step is not None
    undo.undo(book, step.first)
    seen = book.read.get(Household, home.id)
    assert seen is not None

    records.change(book, seen, replace(seen, floor="3"))

    assert undo.steps(book).forward is None


def test_undo_passes_over_what_is_out_of_sight(book: Book) -> None:
    _, (first, _) = add_family(book)
    book.unlock_restricted()
    records.add(book, records.new(book, "circumstance", child=ChildId(first.id), code="HC05"))
    unlocked = undo.steps(book).back
    assert unlocked is not None
    assert unlocked.act == "circumstance.add"

    book.lock_restricted()

    locked = undo.steps(book).back
    assert locked is not None
    assert locked.act == "household.add"


def test_a_page_tells_its_history_newest_first(book: Book) -> None:
    home, (first, _) = add_family(book)
    records.change(book, first, replace(first, school="Trường Mẫu"))

    told = household_pages.page_history(book, home.id)

    assert (told[0].record, told[0].entry.act) == (first.id, "child.correct")
    assert {one.kind for one in told} == {"household", "person", "child"}


def test_a_new_record_goes_on_from_its_draft_under_the_same_id(book: Book) -> None:
    home, _ = add_family(book)
    form = begun(book, Wanted("child", household=home.id, about=home.id))
    typed = {"full_name": "Nguyễn Thử Gia Bảo", "relation": "child"}
    drafts.keep(
        book, drafts.Draft(form.place, "child", form.seen.id, home.id, home.id, typed=typed)
    )

    again = begun(book, Wanted("child", household=home.id, about=home.id, draft=form.place))

    assert again.seen.id == form.seen.id
    assert again.draft is not None
    assert again.draft.typed == typed
    assert begun(book, Wanted("child", household=home.id, about=home.id)).draft is None


def test_a_draft_never_overwrites_what_came_after_it(book: Book) -> None:
    home, (first, _) = add_family(book)
    place = drafts.place_of("child", first.id)
    draft = drafts.Draft(
        place, "child", first.id, household=home.id,
        seen={"school": None}, typed={"school": "Trường Cũ"},
    )  # fmt: skip
    drafts.keep(book, draft)
    records.change(book, first, replace(first, school="Trường Mới", school_class="3A"))

    form = begun(book, Wanted("child", first.id, home.id))
    assert isinstance(form.seen, Child)
    forms.save(book, Typed(form.seen, replace(form.seen, school="Trường Cũ"), form.new, form.place))

    shown = household_pages.shown(book, home.id)
    assert shown is not None
    assert (first.id, "school") in shown.page.differing
    assert child(book, first.id).school_class == "3A"
