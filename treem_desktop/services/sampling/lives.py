"""What happens to a home in the year: births, moves, a death, injuries, reviews, mistakes."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from treem_desktop.domain.child import Child
from treem_desktop.domain.household import Neighbourhood
from treem_desktop.domain.injury import Injury
from treem_desktop.domain.movement import Movement
from treem_desktop.domain.record import Record
from treem_desktop.domain.values import ChildId, Code, HouseholdId, PartialDate
from treem_desktop.services.sampling.children import ChildrenMaker
from treem_desktop.services.sampling.home import Event, Home, Living, Year, full
from treem_desktop.services.sampling.people import People
from treem_desktop.services.sampling.words import ward_words
from treem_desktop.system.ids import Chance

_INJURIES = {
    "fall": 0.4,
    "traffic": 0.25,
    "animal": 0.12,
    "burn": 0.1,
    "sharp": 0.1,
    "choking": 0.03,
}
_PLACES = {"home": 0.5, "road": 0.25, "school": 0.2, "public": 0.05}
_LEAVING, _DYING, _TWICE = 90, 1200, 400
"""One home of so many: leaves, loses a child, has a child written twice."""
_REVIEWED, _NEW_PHONE, _INJURED, _AWAY = 0.3, 0.02, 0.005, 0.004


class LifeMaker:
    """Makes what the officer writes down in the year after the beginning."""

    def __init__(
        self,
        new_id: Callable[[], str],
        chance: Chance,
        people: People,
        children: ChildrenMaker,
        year: Year,
    ) -> None:
        """Take where ids come from, and the chance that decides."""
        self._new_id = new_id
        self._chance = chance
        self._people = people
        self._children = children
        self._year = year
        self._words = ward_words()

    def be_born(self, home: Home, child: Child, born: date) -> None:
        """Let a child be born: entered within days, named when its birth is registered."""
        entered = born + timedelta(days=self._chance.randrange(2, 15))
        if entered > self._year.today:
            return
        newborn = self._children.newborn(child, born)
        movement = self._movement(home, child, "birth", born, entered)
        movement = replace(movement, place=self._words.text("born_here"))
        home.events.append(Event(entered, "child.add", (newborn, movement)))
        home.living.append(Living(child.id, born, entered, date.max))
        named = entered + timedelta(days=self._chance.randrange(7, 50))
        if named <= self._year.today and child.birth_registered == "yes":
            grown = replace(child, born_on=newborn.born_on, birth_weight=newborn.birth_weight)
            grown = replace(grown, registered_on=full(named) if child.registered_on else None)
            home.events.append(Event(named, "child.correct", changes=((newborn, grown),)))

    def live(self, home: Home, index: int, place: Neighbourhood) -> None:
        """Let a home live through the year."""
        if home.entered > self._year.start:
            self._arrive(home)
        self._review(home, place)
        for child in home.children:
            if self._chance.happens(_INJURED):
                self._injure(home, child)
            if self._chance.happens(_AWAY):
                day = self._day(home)
                self._move(home, child, "absence", day, cause="holiday")
        if index % _TWICE == 17:
            self._write_twice(home)
        if index % _LEAVING == 11:
            self._leave(home)
        elif index % _DYING == 333:
            self._die(home, home.children[-1] if home.children else None)

    def _arrive(self, home: Home) -> None:
        origin = self._chance.choice(self._words.lists["elsewhere"])
        for child in home.children:
            moved = self._movement(home, child, "arrival", home.entered, home.entered)
            home.more.append(replace(moved, place=origin, cause=Code("with_family")))

    def _leave(self, home: Home) -> None:
        day = self._day(home)
        target = self._chance.choice(self._words.lists["elsewhere"])
        here = [c for c in home.children if home.born[c.id] < day]
        moved: list[Record] = [
            replace(
                self._movement(home, child, "departure", day, day),
                place=target,
                cause=Code("with_family"),
            )
            for child in here
        ]
        if moved:
            home.events.append(Event(day, "movement.add", tuple(moved)))
        gone = {child.id for child in here}
        home.living = [replace(c, until=day) if c.child in gone else c for c in home.living]

    def _die(self, home: Home, child: Child | None) -> None:
        if child is None:
            return
        day = self._day(home)
        self._move(home, child, "death", day, cause="illness")
        home.living = [replace(c, until=day) if c.child == child.id else c for c in home.living]

    def _move(self, home: Home, child: Child, change: str, day: date, cause: str) -> None:
        moved = replace(self._movement(home, child, change, day, day), cause=Code(cause))
        if change == "absence":
            back = day + timedelta(days=self._chance.randrange(10, 60))
            moved = replace(moved, back_on=full(back))
        home.events.append(Event(day, "movement.add", (moved,)))

    def _injure(self, home: Home, child: Child) -> None:
        day = self._day(home)
        injury = Injury(
            id=self._new_id(),
            child=ChildId(child.id),
            injury=Code(self._chance.weighted(_INJURIES)),
            happened_on=full(day - timedelta(days=self._chance.randrange(0, 10))),
            place=Code(self._chance.weighted(_PLACES)),
            result=Code("healed" if self._chance.happens(0.9) else "treated"),
            treated_at=self._words.text("clinic") if self._chance.happens(0.6) else None,
        )
        home.events.append(Event(day, "injury.add", (injury,)))

    def _review(self, home: Home, place: Neighbourhood) -> None:
        if self._chance.happens(_NEW_PHONE):
            wanted = replace(home.household, phone=self._people.phone())
            event = Event(self._day(home), "household.correct", changes=((home.household, wanted),))
            home.events.append(event)
        if self._chance.happens(_REVIEWED):
            day = self._day(home)
            householder = home.adults.people[home.adults.householder]
            wanted = replace(
                home.household,
                reviewed_on=full(day),
                reviewed_by=place.collaborator,
                informant=householder.full_name,
            )
            home.events.append(Event(day, "household.review", changes=((home.household, wanted),)))

    def _write_twice(self, home: Home) -> None:
        """Write a child down a second time by mistake, and strike that out."""
        if not home.children:
            return
        again = replace(home.children[0], id=self._new_id(), line=None)
        home.more.append(again)
        day = self._day(home)
        home.events.append(
            Event(day, "child.strike", strikes=((again, self._words.text("twice")),))
        )

    def _movement(
        self, home: Home, child: Child, change: str, happened: date, recorded: date
    ) -> Movement:
        return Movement(
            id=self._new_id(),
            household=HouseholdId(home.household.id),
            child=ChildId(child.id),
            change=Code(change),
            happened_on=PartialDate(happened.isoformat()),
            recorded_on=full(recorded),
        )

    def _day(self, home: Home) -> date:
        """Draw a day after the home came into the book."""
        days = (self._year.today - home.entered).days
        return home.entered + timedelta(days=self._chance.randrange(1, max(2, days)))
