"""Programs of three versions exchange lines, lose nothing, and replay alike."""

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, ClassVar

import pytest

from tests.books_made import CHEAP, PASSPHRASE, add_family, carry, make_book, surroundings
from tests.storage.programs import Program, altered
from treem_desktop.domain.child import Child
from treem_desktop.domain.errors import BookRefused
from treem_desktop.domain.kinds import KINDS
from treem_desktop.domain.record import Record
from treem_desktop.services.people import add_person
from treem_desktop.storage.book import Book, Surroundings
from treem_desktop.storage.fitting import fits
from treem_desktop.storage.opening import open_book
from treem_desktop.storage.replay import replay
from treem_desktop.system.progress import Silent

HELPER = "gió thổi qua cánh đồng"


@dataclass(frozen=True, slots=True, kw_only=True)
class Toy(Record):
    """A kind that only tomorrow's program knows."""

    kind: ClassVar[str] = "toy"

    name: str | None = None


TODAY = Program(dict(KINDS))
LESS = ("caregiver", "payee", "disability_kinds")
YESTERDAY = Program({**KINDS, "child": altered(Child, drop=LESS)})
TOMORROW = Program({**KINDS, "child": altered(Child, add={"nickname": str | None}), "toy": Toy})
RENAMED = Program(
    {**KINDS, "child": altered(Child, drop=("health",), add={"state_of_health": str | None})},
    {("child", "health"): ("state_of_health", lambda value: value)},
)


@dataclass
class Laptop:
    """A laptop on which one version of the program runs."""

    folder: Path
    program: Program

    @contextlib.contextmanager
    def book(self, *, passphrase: str = PASSPHRASE, read_only: bool = False) -> Iterator[Book]:
        """Have the book open in its program; made when it is not there."""
        with self.program.running() as catalog:
            state = self.folder.parent / f"{self.folder.name}-state"
            around = Surroundings(catalog, surroundings(state).clock, state)
            if self.folder.exists():
                opened = open_book(self.folder, passphrase, around, read_only=read_only)
            else:
                opened, _ = make_book(self.folder, around)
            with contextlib.closing(opened):
                yield opened


def exchange(one: Laptop, other: Laptop) -> None:
    """Carry the lines of one book to the other, each read and taken by its own program."""
    with one.book() as source:
        lines = [(s, line) for s in source.stations.all() for line in source.journal.since(s, 0)]
        unit = source.unit
    with other.book() as target:
        carry(_Told(lines, unit), target)  # type: ignore[arg-type]  # only what carrying asks for


class _Told:
    """A closed book's lines, as another program hears of them."""

    def __init__(self, lines: list[Any], unit: str) -> None:
        self.lines, self.unit = lines, unit
        self.stations = self.journal = self

    def all(self) -> list[str]:
        return list(dict.fromkeys(station for station, _ in self.lines))

    def since(self, station: str, number: int) -> list[Any]:
        return [line for s, line in self.lines if s == station and line.stamp.number > number]


def laptops(tmp_path: Path) -> tuple[Laptop, Laptop, Laptop]:
    """Three laptops of a ward: nobody updates them all at once."""
    return (
        Laptop(tmp_path / "yesterday", YESTERDAY),
        Laptop(tmp_path / "today", TODAY),
        Laptop(tmp_path / "tomorrow", TOMORROW),
    )


def correct(book: Book, record: str, **values: object) -> None:
    seen = book.read.get(KINDS["child"], record)
    assert seen is not None
    with book.act("child.correct") as writing:
        writing.change(seen, replace(seen, **values))  # type: ignore[arg-type]  # fields of its program


def child_of(book: Book, **values: object) -> Record:
    return KINDS["child"](id=book.new_id(), **values)  # type: ignore[arg-type]  # its own fields


def others(book: Book) -> int:
    return sum(book.counts.kinds()[kind] for kind in book.counts.kinds().keys() - KINDS.keys())


def value(book: Book, record: str, name: str) -> object:
    found = book.read.get(KINDS["child"], record)
    assert found is not None
    return getattr(found, name)


def test_three_versions_exchange_lines_lose_nothing_and_agree(tmp_path: Path) -> None:
    yesterday, today, tomorrow = laptops(tmp_path)
    with tomorrow.book() as book, book.act("child.add") as writing:
        child = writing.add(child_of(book, full_name="Nguyễn Thử An", nickname="Tí"))
        toy = writing.add(Toy(id=book.new_id(), name="Diều"))
    exchange(tomorrow, today)
    with today.book() as book:
        correct(book, child.id, payee="Bà Thử", full_name="Nguyễn Thử Ân")
    exchange(today, yesterday)
    with yesterday.book() as book:
        correct(book, child.id, school="Trường Thử")
        with book.act("child.strike") as writing:
            writing.strike(book.read.get(KINDS["child"], child.id), "ghi nhầm")  # type: ignore[arg-type]  # it is there
    exchange(yesterday, today)
    exchange(today, tomorrow)
    exchange(tomorrow, yesterday)
    digests = []
    for laptop in (yesterday, today, tomorrow):
        with laptop.book() as book:
            digests.append(book.counts.fingerprint())
            with book.transaction():
                replay(book.db, book.journal, book.projection, Silent())
            digests.append(book.counts.fingerprint())
            assert value(book, child.id, "full_name") == "Nguyễn Thử Ân"
            assert value(book, child.id, "school") == "Trường Thử"
            assert book.counts.kinds() == {"toy": 1}
    assert len(set(digests)) == 1
    with tomorrow.book() as book:
        assert value(book, child.id, "nickname") == "Tí"
        assert value(book, child.id, "payee") == "Bà Thử"
        assert book.read.get(Toy, toy.id) == replace(toy, keeper=(book.unit,))


def test_a_strike_out_by_an_older_program_sets_again_what_it_does_not_know(
    tmp_path: Path,
) -> None:
    _, today, tomorrow = laptops(tmp_path)
    with tomorrow.book() as book, book.act("child.add") as writing:
        child = writing.add(child_of(book, nickname="Tí"))
    exchange(tomorrow, today)
    with today.book() as book:
        seen = book.read.get(Child, child.id)
        assert seen is not None
        with book.act("child.strike") as writing:
            writing.strike(seen, "ghi nhầm")
        (line,) = book.journal.since(book.station, 0)
        assert line.body is not None
        assert line.body.fields["nickname"] == "Tí"
        assert "nickname" in line.body.over


def test_an_update_brings_what_was_kept_aside_into_its_place(tmp_path: Path) -> None:
    _, today, tomorrow = laptops(tmp_path)
    with tomorrow.book() as book, book.act("child.add") as writing:
        child = writing.add(child_of(book, nickname="Tí"))
        toy = writing.add(Toy(id=book.new_id(), name="Diều"))
    exchange(tomorrow, today)
    with today.book() as book:
        assert not hasattr(book.read.get(Child, child.id), "nickname")
        assert others(book) == 1
    today.program = TOMORROW
    with today.book() as book:
        assert value(book, child.id, "nickname") == "Tí"
        assert book.read.get(Toy, toy.id) is not None
        assert others(book) == 0
    today.program = TODAY
    with today.book() as book:
        assert fits(book.db)
        assert others(book) == 1
    today.program = TOMORROW
    with today.book() as book:
        assert value(book, child.id, "nickname") == "Tí"


def test_a_removed_field_lives_on_in_the_journal_and_comes_back_with_the_field(
    tmp_path: Path,
) -> None:
    laptop = Laptop(tmp_path / "book", TODAY)
    with laptop.book() as book:
        home, (child, *_) = add_family(book)
        correct(book, child.id, payee="Bà Thử", caregiver=child.mother, disability_kinds=("x", "y"))
        before = book.read.get(Child, child.id)
    laptop.program = YESTERDAY
    with laptop.book() as book:
        assert not hasattr(book.read.get(KINDS["child"], child.id), "payee")
        correct(book, child.id, note="viết khi thiếu trường")
    laptop.program = TODAY
    with laptop.book() as book:
        assert before is not None
        assert book.read.get(Child, child.id) == replace(before, note="viết khi thiếu trường")
        assert home.id


def test_a_renamed_field_is_read_under_its_new_name_and_the_lines_stay(tmp_path: Path) -> None:
    laptop = Laptop(tmp_path / "book", TODAY)
    with laptop.book() as book:
        _, (child, *_) = add_family(book)
        correct(book, child.id, health="khỏe")
        until = book.reached
    laptop.program = RENAMED
    with laptop.book() as book:
        assert value(book, child.id, "state_of_health") == "khỏe"
        assert book.reached == until
        assert book.journal.first_break(book.station) is None
        correct(book, child.id, state_of_health="tốt")
        assert value(book, child.id, "state_of_health") == "tốt"
        assert book.read.differing(KINDS["child"], [child.id]) == set()


@pytest.mark.parametrize("helper", [True, False])
def test_only_an_officer_brings_a_book_to_another_shape(helper: bool, tmp_path: Path) -> None:
    laptop = Laptop(tmp_path / "book", TODAY)
    with laptop.book() as book:
        _, (child, *_) = add_family(book)
        correct(book, child.id, payee="Bà Thử")
        add_person(book, "Bùi Thử Giúp", "helper", HELPER, CHEAP)
    laptop.program = TOMORROW
    way = {"passphrase": HELPER} if helper else {"read_only": True}
    with pytest.raises(BookRefused) as refused, laptop.book(**way):
        pass
    assert refused.value.code == "book.officer_first"
    with laptop.book() as book:
        assert value(book, child.id, "payee") == "Bà Thử"
    with laptop.book(**way) as book:
        assert value(book, child.id, "payee") == "Bà Thử"


def test_a_book_that_fits_is_not_replayed_on_opening(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    laptop = Laptop(tmp_path / "book", TODAY)
    with laptop.book() as book:
        add_family(book)
    monkeypatch.setattr("treem_desktop.storage.opening.replay", lambda *_: 1 // 0)
    with laptop.book() as book:
        assert fits(book.db)


def test_fitting_that_fails_leaves_the_book_in_its_old_shape(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    laptop = Laptop(tmp_path / "book", TODAY)
    with laptop.book() as book:
        _, (child, *_) = add_family(book)
    laptop.program = TOMORROW
    with monkeypatch.context() as patched:
        patched.setattr("treem_desktop.storage.opening.replay", lambda *_: 1 // 0)
        with pytest.raises(ZeroDivisionError), laptop.book():
            pass
    laptop.program = TODAY
    with laptop.book() as book:
        assert fits(book.db)
        assert value(book, child.id, "full_name") == child.full_name
