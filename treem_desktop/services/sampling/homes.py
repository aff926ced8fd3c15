"""Homes of the training ward: the household with its number, address, people and story."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from treem_desktop.domain.household import FormerNumber, Household, Neighbourhood
from treem_desktop.domain.support import Need
from treem_desktop.domain.values import ChildId, Code, HouseholdId, NeighbourhoodId, PersonId
from treem_desktop.services.sampling.adults import AdultsMaker, shape_of
from treem_desktop.services.sampling.children import ChildrenMaker
from treem_desktop.services.sampling.home import Home, Living, Year, full
from treem_desktop.services.sampling.lives import LifeMaker
from treem_desktop.services.sampling.people import People
from treem_desktop.services.sampling.plan import Plan
from treem_desktop.services.sampling.stories import StoryMaker
from treem_desktop.services.sampling.words import ward_words
from treem_desktop.system.ids import Chance

_POVERTY = {"HC13.1": "poor", "HC13.2": "near_poor"}
_ARRIVING = 20
"""One home of so many comes in the course of the year."""


class HomeMaker:
    """Makes the homes of a ward, one after the other."""

    def __init__(self, new_id: Callable[[], str], plan: Plan, seed: int, year: Year) -> None:
        """Take where ids come from, the plan, and the seed of all chance."""
        chance = Chance(f"{seed}/homes")
        people = People(chance)
        self._new_id = new_id
        self._plan = plan
        self._year = year
        self._chance = chance
        self._people = people
        self._words = ward_words()
        self._adults = AdultsMaker(new_id, chance, people, year)
        self._children = ChildrenMaker(new_id, chance, people, year)
        self._stories = StoryMaker(new_id, chance, people, year)
        self._lives = LifeMaker(new_id, chance, people, self._children, year)

        self.neighbourhoods = self._neighbourhoods()

    def make(self, index: int) -> Home:
        """Make the home at a place of the ward, from 0."""
        place = self.neighbourhoods[self._plan.neighbourhood(index)]
        story = self._plan.stories.get(index, "")
        household = self._household(index, place, story)
        births = self._children.births(story)
        shape = shape_of(story, self._chance)
        adults = self._adults.make(HouseholdId(household.id), shape, story, births[0])
        householder = adults.people[adults.householder]
        home = Home(
            household=replace(household, householder=PersonId(householder.id)),
            adults=adults,
            entered=self._entered(index, story),
        )
        self._fill(home, births)
        home.more += self._adults.statuses(adults, story)
        if story:
            self._stories.tell(home, story)
        home.more += self._gaps(home)
        if self._chance.happens(0.05):
            home.more.append(self._former_number(household))
        self._lives.live(home, index, place)
        return home

    def _neighbourhoods(self) -> list[Neighbourhood]:
        found = []
        for place in range(self._plan.neighbourhoods):
            first, last = self._plan.numbers(place)
            found.append(
                Neighbourhood(
                    id=self._new_id(),
                    name=self._words.text("neighbourhood", number=place + 1),
                    area=f"{place + 1:02}",
                    from_number=first,
                    to_number=last,
                    collaborator=self._people.full_name("female", self._people.family("01")),
                    collaborator_phone=self._people.phone(),
                    valid_from=full(date(2025, 7, 1)),
                )
            )
        return found

    def _entered(self, index: int, story: str) -> date:
        if index % _ARRIVING == 5 and not story:
            days = (self._year.today - self._year.start).days - 20
            return self._year.start + timedelta(days=20 + self._chance.randrange(max(1, days)))
        return self._year.start

    def _household(self, index: int, place: Neighbourhood, story: str) -> Household:
        chance, words = self._chance, self._words
        poverty = _POVERTY.get(story, "none")
        if story == "NC1":
            poverty = "near_poor" if chance.happens(0.7) else "poor"
        residence = chance.weighted({"permanent": 0.8, "temporary": 0.17, "unregistered": 0.03})
        elsewhere = residence != "permanent"
        since = self._year.start.year - chance.randrange(1, 25)
        first_day = full(date(self._year.start.year, 1, 1))
        household = Household(
            id=self._new_id(),
            neighbourhood=NeighbourhoodId(place.id),
            number=self._plan.number(index),
            phone=self._people.phone() if chance.happens(0.75) else None,
            residence=Code(residence),
            permanent_address=chance.choice(words.lists["elsewhere"]) if elsewhere else None,
            lived_here_since=full(date(since, 1, 1)) if chance.happens(0.5) else None,
            intends_to_stay=Code("yes") if elsewhere and chance.happens(0.7) else None,
            poverty=Code(poverty),
            poverty_from=first_day if poverty != "none" else None,
            safe_home=Code("yes") if chance.happens(0.6) else None,
            opened_on=full(self._year.start),
        )
        return self._housed(household)

    def _housed(self, household: Household) -> Household:
        chance, lists = self._chance, self._words.lists
        street = chance.choice(lists["streets"])
        kind = chance.weighted({"lane": 0.5, "street": 0.15, "flat": 0.3, "lodging": 0.05})
        if kind == "flat":
            floor = chance.randrange(2, 30)
            return replace(
                household,
                building=chance.choice(lists["buildings"]),
                floor=str(floor),
                flat=f"{floor}{chance.randrange(1, 17):02}",
            )
        return replace(
            household,
            house_number=str(chance.randrange(1, 300)),
            lane=str(chance.randrange(1, 400)) if kind != "street" else None,
            street=street,
            lodging_house=chance.choice(lists["lodgings"]) if kind == "lodging" else None,
        )

    def _fill(self, home: Home, births: list[date]) -> None:
        """Put the children in who were born when the home comes into the book."""
        ethnic = home.adults.people[home.adults.householder].ethnic_group or ""
        father = home.adults.people.get("father")
        family = (father.full_name or "").split()[0] if father else self._people.family(ethnic)
        for order, born in enumerate(births, 1):
            child = self._children.make(home.household, home.adults, born, order, family)
            home.born[child.id] = born
            if born > home.entered:
                self._lives.be_born(home, child, born)
                continue
            home.children.append(child)
            home.living.append(Living(child.id, born, home.entered, date.max))

    def _gaps(self, home: Home) -> list[Need]:
        """Note what children lack: a birth certificate, a health card."""
        found = []
        for child in home.children:
            for need, lacking in (
                ("birth_certificate", child.birth_registered == "no"),
                ("health_card", child.health_card == "no" and child.birth_registered == "yes"),
            ):
                if lacking and self._chance.happens(0.6):
                    found.append(
                        Need(
                            id=self._new_id(),
                            child=ChildId(child.id),
                            need=Code(need),
                            noted_on=full(home.entered),
                            due_on=full(home.entered + timedelta(days=60)),
                            state=Code("open"),
                        )
                    )
        return found

    def _former_number(self, household: Household) -> FormerNumber:
        chance = self._chance
        return FormerNumber(
            id=self._new_id(),
            household=HouseholdId(household.id),
            neighbourhood_name=self._words.text("reform", number=chance.randrange(1, 60)),
            number=f"{chance.randrange(1, 300):03}",
            until=full(date(2025, 6, 30)),
        )
