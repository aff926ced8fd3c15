"""The plan of a ward: where each household stands, and which stories are told."""

from hypothesis import given
from hypothesis import strategies as st

from treem_desktop.catalog.loading import CIRCUMSTANCES, catalog
from treem_desktop.services.sampling.plan import AT_RISK, CHILDREN, SPECIAL, plan
from treem_desktop.system.ids import Chance

wards = st.integers(1, 3000)


@given(wards)
def test_every_household_has_its_own_number_in_its_neighbourhood(households: int) -> None:
    made = plan(households, Chance("7"))

    places = [(made.neighbourhood(i), made.number(i)) for i in range(households)]

    assert len(set(places)) == households
    assert places == sorted(places)
    assert {place for place, _ in places} == set(range(made.neighbourhoods))
    for neighbourhood in range(made.neighbourhoods):
        numbers = [number for place, number in places if place == neighbourhood]
        assert (numbers[0], numbers[-1]) == made.numbers(neighbourhood)
        assert [int(number) for number in numbers] == list(range(1, len(numbers) + 1))


@given(wards)
def test_stories_are_rare_and_in_households_that_exist(households: int) -> None:
    stories = plan(households, Chance("7")).stories

    assert len(stories) <= 16 + households * 0.03
    assert set(stories) <= set(range(households))


def test_a_small_ward_already_shows_each_kind_of_story() -> None:
    stories = set(plan(60, Chance("7")).stories.values())

    raising = catalog().restricted_codes("circumstance", "code")
    assert stories & raising
    assert {code[:2] for code in stories} == {"HC", "NC"}


def test_a_large_ward_has_a_child_in_each_of_the_fourteen_groups() -> None:
    told = {code.partition(".")[0] for code in SPECIAL}

    assert told == {group.code for group in catalog().groups()}


def test_every_story_is_a_code_of_the_law() -> None:
    assert set(SPECIAL) | set(AT_RISK) <= set(catalog().list(CIRCUMSTANCES).entries)


def test_there_are_one_and_seven_tenths_children_to_a_household() -> None:
    mean = sum(int(count) * share for count, share in CHILDREN.items())

    assert abs(sum(CHILDREN.values()) - 1) < 1e-9
    assert 1.68 < mean < 1.74
