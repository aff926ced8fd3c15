"""The children of a home: birth, papers, school, parents, residence."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from treem_desktop.domain.child import Child
from treem_desktop.domain.dates import add_years, school_year_age
from treem_desktop.domain.household import Household
from treem_desktop.domain.values import UNKNOWN, Code, HouseholdId, PersonId
from treem_desktop.services.sampling.home import Adults, Year, full
from treem_desktop.services.sampling.people import KINH, People
from treem_desktop.services.sampling.plan import CHILDREN
from treem_desktop.services.sampling.words import ward_words
from treem_desktop.system.ids import Chance

_FEWEST_YEARS = {"HC06": 12, "HC07": 13, "HC08": 12, "HC10": 12, "HC11": 8, "NC8": 12, "NC10": 12}
"""How old the child of a story is at least."""
_APART = timedelta(days=300)
_YES, _NO = Code("yes"), Code("no")
_ASKED = {"grandparents": "grandchild", "three_generations": "grandchild", "carer": "in_care"}
_CAREGIVERS = {
    "father": "father",
    "mother": "mother",
    "grandmother": "paternal_grandparent",
    "grandfather": "paternal_grandparent",
    "carer": "carer",
}


class ChildrenMaker:
    """Makes the children of homes."""

    def __init__(
        self, new_id: Callable[[], str], chance: Chance, people: People, year: Year
    ) -> None:
        """Take where ids come from, and the chance that decides."""
        self._new_id = new_id
        self._chance = chance
        self._people = people
        self._year = year
        self._words = ward_words()

    def births(self, story: str) -> list[date]:
        """Draw the birth dates of a home's children, the eldest first.

        A few have turned sixteen lately. The child of a story is the eldest.
        """
        chance, today = self._chance, self._year.today
        first = add_years(today, -16) - timedelta(days=100)
        count = 1 if story.startswith(("HC02", "HC14")) else int(chance.weighted(CHILDREN))
        drawn = sorted(self._people.born(first, today) for _ in range(count))
        if story:
            drawn = drawn[1:]
            fewest = _FEWEST_YEARS.get(story.partition(".")[0], 1)
            drawn.insert(0, self._people.born(add_years(today, -15), add_years(today, -fewest)))
        kept = [drawn[0]]
        for born in drawn[1:]:
            twin = born == drawn[0] or chance.happens(0.01)
            kept.append(kept[-1] if twin else max(born, kept[-1] + _APART))
        return [born for born in kept if born <= today]

    def make(
        self, household: Household, adults: Adults, born: date, order: int, family: str
    ) -> Child:
        """Make one child as the book knows it today."""
        people, chance = self._people, self._chance
        sex = people.sex()
        carer = adults.caregiver()
        parents = {role: p.id for role, p in adults.people.items() if role in ("father", "mother")}
        father, mother = parents.get("father"), parents.get("mother")
        father_person = adults.people.get("father")
        child = Child(
            id=self._new_id(),
            household=HouseholdId(household.id),
            line=order,
            full_name=people.full_name(sex, family),
            born_on=people.known(born, 0.004),
            sex=Code(sex),
            relation=Code(_ASKED.get(adults.shape, "child")),
            father=PersonId(father) if father else None,
            mother=PersonId(mother) if mother else None,
            caregiver=PersonId(adults.people[carer].id),
            caregiver_relation=Code(_CAREGIVERS[carer]),
            ethnic_group=father_person.ethnic_group if father_person else Code(KINH),
            religion=Code(chance.weighted({"none": 0.9, "buddhism": 0.06, "catholic": 0.04})),
            nationality=Code("VN"),
            residence=household.residence,
            birth_order=order if adults.shape != "carer" else None,
        )
        return self._schooled(self._with_papers(child, born, sex), born)

    def newborn(self, child: Child, born: date) -> Child:
        """Give a child as it is entered some days after birth: often without a name yet."""
        chance = self._chance
        named = chance.happens(0.4)
        boy = child.sex == "male"
        return replace(
            child,
            full_name=child.full_name if named else self._words.text("boy" if boy else "girl"),
            provisional_name=None if named else _YES,
            born_on=full(born),
            birth_weight=chance.randrange(25, 40) * 100,
            birth_registered=_NO,
            birth_certificate=None,
            registered_on=None,
            registered_at=None,
            personal_id=None,
            health_card=_NO,
            health_card_number=None,
        )

    def _with_papers(self, child: Child, born: date, sex: str) -> Child:
        chance, people = self._chance, self._people
        days = (self._year.today - born).days
        registered = chance.happens(0.992 if days > 60 else 0.6)
        if not registered:
            state = UNKNOWN if chance.happens(0.2) and days > 60 else _NO
            return replace(child, birth_registered=state, health_card=_NO)
        on = min(born + timedelta(days=chance.randrange(3, 60)), self._year.today)
        has_id = chance.happens(0.94)
        number = people.personal_id(sex, born) if has_id else None
        if number and chance.happens(0.002):
            # As Excel leaves it behind: without the zeros in front.
            number = number.lstrip("0")
        young = days < 6 * 365
        card = chance.weighted({"yes": 0.97 if young else 0.92, "no": 0.03, "?": 0.02})
        return replace(
            child,
            birth_registered=_YES,
            birth_certificate=people.number(on.year) if chance.happens(0.8) else None,
            registered_on=full(on) if chance.happens(0.7) else None,
            registered_at=self._words.text("ward") if chance.happens(0.6) else None,
            personal_id=number,
            health_card=Code(card),
            health_card_number=self._card(number) if card == "yes" else None,
            vaccination=self._words.text("vaccinated")
            if young and chance.happens(0.5)
            else None,
        )  # fmt: skip

    def _card(self, personal_id: str | None) -> str | None:
        if personal_id and self._chance.happens(0.5):
            return personal_id
        return f"01{self._chance.randrange(10**8):08}" if self._chance.happens(0.5) else None

    def _schooled(self, child: Child, born: date) -> Child:
        """Send a child to the class of its year of birth; one in sixty is a year behind."""
        chance, today = self._chance, self._year.today
        year = today.year if today.month >= 9 else today.year - 1
        years = school_year_age(full(born), year)
        if years < 3:
            stage = "nursery" if years > 0 and chance.happens(0.4) else "not_yet"
        elif years < 6:
            stage = "kindergarten"
        else:
            behind = years > 6 and chance.happens(1 / 60)
            stage = f"grade{years - 5 - behind}"
        if chance.happens(0.02):
            return child
        grade = int(stage.removeprefix("grade")) if stage.startswith("grade") else 0
        school = self._school(stage, grade)
        letter = chance.choice("ABCD")
        name = f"{grade}{letter}" if grade else {3: "Bé", 4: "Nhỡ", 5: "Lớn"}.get(years, "")
        known = school is not None and name and chance.happens(0.9)
        text = name if grade or not name else f"{name} {letter}"
        return replace(
            child, schooling=Code(stage), school=school, school_class=text if known else None
        )

    def _school(self, stage: str, grade: int) -> str | None:
        if stage == "not_yet":
            return None
        if grade:
            stage = "primary" if grade <= 5 else "secondary" if grade <= 9 else "upper"
        return self._chance.choice(self._words.lists[stage])
