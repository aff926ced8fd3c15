"""The training ward: invented people in the shares of a real city, the same for the same seed."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from itertools import groupby
from pathlib import Path

import pytest

from tests.books_made import make_book, surroundings
from treem_desktop.catalog.loading import catalog
from treem_desktop.domain.child import Child
from treem_desktop.domain.errors import BookRefused, Cancelled
from treem_desktop.domain.fields import Form, fields_of
from treem_desktop.domain.household import Household, Neighbourhood
from treem_desktop.domain.kinds import KINDS
from treem_desktop.domain.movement import Movement
from treem_desktop.domain.person import Person
from treem_desktop.domain.personal_id import problems
from treem_desktop.services import books
from treem_desktop.services.sample import make_sample, training_book
from treem_desktop.services.sampling.words import names
from treem_desktop.storage.book import Book
from treem_desktop.system.clock import FixedClock, day_of
from treem_desktop.system.progress import Stopping

HOUSEHOLDS = 1000


def sampled(folder: Path, households: int, seed: int = 7, day: str = "2026-11-24") -> Book:
    around = surroundings(folder.parent / "state", FixedClock.at(f"{day}T08:00", step=1))
    return training_book(folder, households, seed, around)


@pytest.fixture(scope="module")
def ward(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Book]:
    book = sampled(tmp_path_factory.mktemp("ward") / "book", HOUSEHOLDS)
    book.unlock_restricted()
    yield book
    books.close(book)


def test_the_same_seed_and_day_give_the_same_lines(tmp_path: Path) -> None:
    first, again = sampled(tmp_path / "a" / "book", 30), sampled(tmp_path / "b" / "book", 30)

    assert first.reached == again.reached
    assert first.counts.fingerprint() == again.counts.fingerprint()
    assert first.station == again.station
    own, other = first.peers.get(first.station), again.peers.get(again.station)
    assert own
    assert other
    assert own.signing_key != other.signing_key
    books.close(first)
    books.close(again)


@pytest.mark.parametrize(("seed", "day"), [(8, "2026-11-24"), (7, "2026-11-23")])
def test_another_seed_or_day_gives_another_ward(tmp_path: Path, seed: int, day: str) -> None:
    first = sampled(tmp_path / "a" / "book", 12)
    other = sampled(tmp_path / "b" / "book", 12, seed, day)

    assert first.reached.hash != other.reached.hash
    books.close(first)
    books.close(other)


def test_ward_and_office_of_one_seed_have_no_id_in_common(tmp_path: Path) -> None:
    ward = sampled(tmp_path / "a" / "book", 12)
    around = surroundings(tmp_path / "state", FixedClock.at("2026-11-24T08:00", step=1))
    office = training_book(tmp_path / "b", 0, 7, around, kind="office")

    assert ward.station[-16:] != office.station[-16:]
    assert (office.kind, office.counts.kinds()) == ("office", {})
    books.close(ward)
    books.close(office)


def test_everybody_is_plainly_invented(ward: Book) -> None:
    marks = set(names().marks)
    called = {person.full_name for person in ward.read.every(Person)}
    called |= {child.full_name for child in ward.read.every(Child)} - {"Trai", "Gái"}
    called |= {place.collaborator for place in ward.read.every(Neighbourhood)}

    assert called
    assert [name for name in called if name and not marks & set(name.split())] == []


def test_a_household_has_about_one_and_seven_tenths_of_a_child(ward: Book) -> None:
    children = [child for child in ward.read.every(Child) if not child.struck]
    by_home = Counter(child.household for child in children)

    assert 1.6 < len(children) / HOUSEHOLDS < 1.8
    assert set(by_home) <= {home.id for home in ward.read.every(Household)}
    assert {1, 2, 3, 4} <= set(by_home.values())


def test_groups_and_risks_are_as_rare_as_in_the_city(ward: Book) -> None:
    today = date.fromisoformat(ward.today())
    children = len(ward.counts.children(ward.lists.left))
    spells = ward.counts.spells(today, restricted=True)
    special = {child for child, code in spells if code and code.startswith("HC")}
    at_risk = {child for child, code in spells if code and code.startswith("NC")}

    assert 0.004 < len(special) / children < 0.011
    assert 0.01 < len(at_risk) / children < 0.03


def test_what_is_restricted_lies_sealed(ward: Book) -> None:
    today = date.fromisoformat(ward.today())
    raising = catalog().restricted_codes("circumstance", "code")
    sealed = {code for _, code in ward.counts.restricted_spells(today)}

    assert {"HC05", "HC11.4"} <= sealed <= raising
    assert {code for _, code in ward.counts.spells(today)}.isdisjoint(raising)


def test_personal_ids_have_the_right_shape_but_for_a_few_mistakes(ward: Book) -> None:
    prefixes = catalog().list("id_prefixes").entries
    numbered = [child for child in ward.read.every(Child) if child.personal_id]
    wrong = [c for c in numbered if problems(c.personal_id, c.sex, c.born_on, prefixes)]

    assert len(numbered) > HOUSEHOLDS
    assert len(wrong) < len(numbered) / 100


def test_gaps_and_movements_are_there_to_be_found(ward: Book) -> None:
    children = list(ward.read.every(Child))
    changes = Counter(str(movement.change) for movement in ward.read.every(Movement))

    assert {"birth", "arrival", "departure", "absence"} <= set(changes)
    assert changes["birth"] > changes["departure"]
    assert 0 < sum(child.birth_registered == "no" for child in children) < len(children) / 20
    assert 0 < sum(child.health_card in ("no", "?") for child in children) < len(children) / 5
    assert 0 < sum(len(child.born_on or "") < 10 for child in children) < len(children) / 50
    assert 0 < sum(child.struck for child in children) < 10
    assert ward.counts.kinds().keys() == KINDS.keys() - {"access"}


def test_every_link_leads_to_a_record_of_its_kind(ward: Book) -> None:
    ids = {kind: {record.id for record in ward.read.every(KINDS[kind])} for kind in KINDS}

    for kind, record_type in KINDS.items():
        links = [field for field in fields_of(record_type) if field.form is Form.LINK]
        for record in ward.read.every(record_type):
            for field in links:
                found = getattr(record, field.name)
                assert found is None or found in ids[field.target], (kind, field.name)


def test_every_code_stands_in_its_list(ward: Book) -> None:
    words = catalog()
    for kind, record_type in KINDS.items():
        coded = [field.name for field in fields_of(record_type) if field.form is Form.CODE]
        used = {
            (name, value)
            for record in ward.read.every(record_type)
            for name in coded
            if (value := getattr(record, name)) not in (None, "?")
        }
        for name, value in used:
            assert value in words.list(words.record(kind).fields[name].list_name).entries


def test_households_are_numbered_within_their_neighbourhood(ward: Book) -> None:
    homes = sorted(
        (home.neighbourhood or "", home.number or "") for home in ward.read.every(Household)
    )
    for place, many in groupby(homes, key=lambda home: home[0]):
        area = ward.read.get(Neighbourhood, place)
        numbers = [number for _, number in many]
        assert numbers == [f"{number:04}" for number in range(1, len(numbers) + 1)]
        assert area is not None
        assert (area.from_number, area.to_number) == (numbers[0], numbers[-1])
        assert 100 <= len(numbers) <= 600


def test_the_history_is_a_year_of_acts_that_a_bundle_can_carry(ward: Book) -> None:
    lines = [line.stamp for line in ward.journal.since(ward.station, 0)]
    days = [day_of(stamp.clock[0]) for stamp in lines]
    acts = Counter(stamp.first for stamp in lines)

    assert days == sorted(days)
    assert days[0].isoformat() == "2025-11-29"
    assert (date(2026, 11, 24) - days[-1]).days < 7
    assert len(acts) > 50
    assert max(acts.values()) < 5000


def test_a_ward_can_be_sampled_into_a_book_that_is_open(tmp_path: Path) -> None:
    book, _ = make_book(tmp_path / "book")

    counts = make_sample(book, 12, 7)

    assert counts.households == 12
    assert counts.lines == book.reached.number
    assert counts.children == len(list(book.read.every(Child)))
    books.close(book)


def test_an_official_book_takes_no_sample(tmp_path: Path) -> None:
    book, _ = make_book(tmp_path / "book")
    with book.transaction():
        book.settings.set("training", "no")

    with pytest.raises(BookRefused, match="sample"):
        make_sample(book, 12, 7)

    assert book.reached.number == 0
    books.close(book)


def test_a_ward_that_is_stopped_halfway_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(Cancelled):
        training_book(tmp_path / "book", 900, 7, surroundings(tmp_path), progress=Stopping(2))

    assert not (tmp_path / "book").exists()
    again = training_book(tmp_path / "book", 12, 7, surroundings(tmp_path))
    assert again.counts.kinds()["household"] == 12
    books.close(again)
