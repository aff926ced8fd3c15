"""Every figure is the number of children that stand behind it, and nothing hidden is in any."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.books_made import add_family, make_book
from tests.two_desks import two_desks
from treem_desktop.catalog.loading import catalog
from treem_desktop.domain.counting import AGE_BANDS
from treem_desktop.domain.values import NeighbourhoodId
from treem_desktop.services import records
from treem_desktop.services.books import Book, close
from treem_desktop.services.counted import Counted, counted_children, read_act
from treem_desktop.services.figure_lines import LISTS, FigureLine, count, figure_lines
from treem_desktop.services.sample import make_sample
from treem_desktop.services.statistics import Breakdown, breakdown, figures


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    book, _ = make_book(tmp_path / "so")
    yield book
    close(book)


def behind(book: Book, **asked: str) -> int:
    return len(counted_children(book, Counted(**asked)))


def spell(book: Book, child: str, code: str, since: str = "2020") -> None:
    records.add(book, records.new(book, "circumstance", child=child, code=code, since=since))


def lines(found: Breakdown, which: str, *, restricted: bool = False) -> list[FigureLine]:
    whole = figure_lines(catalog(), which, "vi", found.totals, restricted=restricted)
    return [one for line in whole for one in (line, *line.inner)]


def test_behind_every_figure_stand_as_many_children_as_it_says(book: Book) -> None:
    make_sample(book, 60, seed=5)
    book.unlock_restricted()
    found = breakdown(book)

    assert found.totals.children == behind(book) > 50
    assert found.totals == figures(book).totals
    assert found.totals.in_any_group == behind(book, any="HC") > 0
    for sex, totals in found.by_sex.items():
        assert totals.children == behind(book, sex=sex)
        for band in [f"{first}-{last}" for first, last in AGE_BANDS]:
            assert totals.by_age_band.get(band, 0) == behind(book, sex=sex, age=band)
    for which in LISTS:
        assert found.totals.in_any.get(which, 0) == behind(book, any=which)
        for line in lines(found, which, restricted=True):
            assert count(found.totals, line.code) == behind(book, group=line.code)
    for part in found.parts:
        assert part.totals.children == behind(book, part=part.code or "?")
        assert part.totals.in_any.get("HC", 0) == behind(book, part=part.code or "?", any="HC")


def test_parts_and_sexes_sum_up_to_the_whole(book: Book) -> None:
    make_sample(book, 40, seed=9)
    found = breakdown(book)

    assert sum(part.totals.children for part in found.parts) == found.totals.children
    assert sum(of.children for of in found.by_sex.values()) == found.totals.children
    names = [part.name for part in found.parts]
    assert names[0].startswith("Tổ dân phố")
    assert names == sorted(names, key=lambda name: int("".join(filter(str.isdigit, name))))


def test_a_child_in_two_groups_is_one_child_and_two_memberships(book: Book) -> None:
    _, (first, second) = add_family(book)
    spell(book, first.id, "HC03.7")
    spell(book, first.id, "HC13.1")
    spell(book, second.id, "HC03")
    spell(book, second.id, "NC6")
    found = breakdown(book)

    assert found.totals.in_any == {"HC": 2, "NC": 1}
    shown = {line.code: count(found.totals, line.code) for line in lines(found, "HC")}
    assert (shown["HC03"], shown["HC03.7"], shown["HC03."], shown["HC13"]) == (2, 1, 1, 1)
    assert sum(count(found.totals, line.code) for line in lines(found, "HC") if line.inner) == 3


def test_the_restricted_part_leaves_no_trace_while_it_is_locked(book: Book) -> None:
    _, (first, _) = add_family(book)
    before = breakdown(book)
    book.unlock_restricted()
    spell(book, first.id, "HC05")
    spell(book, first.id, "NC3")
    assert breakdown(book).totals.in_any == {"HC": 1, "NC": 1}
    assert behind(book, group="HC05") == 1

    book.lock_restricted()

    assert breakdown(book) == before
    assert behind(book, group="HC05") == 0
    marks = [line.mark for line in lines(before, "HC") if line.inner or line.code == "HC06"]
    assert "đ" not in marks
    assert {"HC05", "NC3"}.isdisjoint(
        line.code for line in (*lines(before, "HC"), *lines(before, "NC"))
    )


def test_who_is_grown_up_gone_or_struck_out_is_counted_nowhere(book: Book) -> None:
    _, (grown, gone, struck) = add_family(
        book, "0132", "Nguyễn Thử A", "Nguyễn Thử B", "Nguyễn Thử C"
    )
    for one in (grown, gone, struck):
        spell(book, one.id, "HC04")
    records.change(book, grown, replace(grown, born_on="2010-11-24"))  # type: ignore[arg-type]  # a date as text
    moved = records.new(book, "movement", child=gone.id, change="departure", happened_on="2026-10")
    records.add(book, moved)
    records.strike(book, struck, "Ghi nhầm")

    assert breakdown(book).totals.children == 0
    assert behind(book, group="HC04") == 0


def test_children_without_a_neighbourhood_stand_last_and_under_no_name(book: Book) -> None:
    area = records.new(book, "neighbourhood", name="Tổ dân phố 1")
    records.add(book, area)
    here, _ = add_family(book, "0001")
    records.change(book, here, replace(here, neighbourhood=NeighbourhoodId(area.id)))
    add_family(book, "0002", "Nguyễn Thử Cam")

    found = breakdown(book).parts

    assert [(part.name, part.totals.children) for part in found] == [("Tổ dân phố 1", 2), ("", 1)]
    assert behind(book, part="?") == 1


def test_an_office_counts_by_ward(tmp_path: Path) -> None:
    desks = two_desks(tmp_path)
    add_family(desks.ward)
    desks.hand_over()
    desks.receive()

    found = breakdown(desks.office)

    assert [(part.name, part.totals.children) for part in found.parts] == [
        ("Phường Mẫu (tập huấn)", 2)
    ]
    assert behind(desks.office, part=desks.ward.unit) == 2
    desks.close()


@pytest.mark.parametrize(
    "asked",
    [Counted(group="HC03.7", sex="female"), Counted(any="NC"), Counted(age="0-2", part="?")],
)
def test_what_a_figure_counts_is_told_to_another_screen_in_one_word(asked: Counted) -> None:
    assert read_act(asked.act()) == asked


@pytest.mark.parametrize("act", ["", "add", "group:", "colour:red", "group:HC04;add"])
def test_another_act_is_no_figure(act: str) -> None:
    assert read_act(act) is None
