"""The grown-ups of a home: parents, grandparents, or who cares for the child instead."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from treem_desktop.domain.person import ParentStatus, Person
from treem_desktop.domain.record import Record
from treem_desktop.domain.values import Code, HouseholdId, PersonId
from treem_desktop.services.sampling.home import Adults, Year, full
from treem_desktop.services.sampling.people import KINH, People
from treem_desktop.services.sampling.plan import SHAPES
from treem_desktop.services.sampling.words import ward_words
from treem_desktop.system.ids import Chance

_SHAPE_OF = {
    "HC01": "grandparents",
    "HC02": "carer",
    "HC03": "grandparents",
    "HC14": "carer",
    "NC2": "mother",
    "NC6": "grandparents",
    "NC7": "mother",
}
"""Who lives with the children, when their story says so."""
_ROLES = {
    "couple": ("father", "mother"),
    "three_generations": ("grandfather", "grandmother", "father", "mother"),
    "mother": ("mother",),
    "father": ("father",),
    "grandparents": ("grandmother", "father", "mother"),
    "carer": ("carer",),
}
_STATUSES = {
    "HC01": ("dead", "dead"),
    "HC03.2": ("dead", "in_facility"),
    "HC03.3": ("dead", "detained"),
    "HC03.7": ("unable", "unable"),
    "HC03.12": ("rights_restricted", "rights_restricted"),
    "NC2": ("divorced", "divorced"),
    "NC6": ("away_for_work", "away_for_work"),
    "NC7": ("dead", "living_with"),
}
"""What the father's and the mother's state is, by the story."""
_MALE = ("father", "grandfather")


def _status(story: str, parent: str) -> str:
    told = _STATUSES.get(story) or _STATUSES.get(story.partition(".")[0])
    return dict(zip(("father", "mother"), told, strict=True)).get(parent, "") if told else ""


def shape_of(story: str, chance: Chance) -> str:
    """Tell who lives with the children."""
    told = _SHAPE_OF.get(story.partition(".")[0])
    return told or chance.weighted(SHAPES)


class AdultsMaker:
    """Makes the grown-ups of homes."""

    def __init__(
        self, new_id: Callable[[], str], chance: Chance, people: People, year: Year
    ) -> None:
        """Take where ids come from, and the chance that decides."""
        self._new_id = new_id
        self._chance = chance
        self._people = people
        self._year = year
        self._words = ward_words()

    def make(self, household: HouseholdId, shape: str, story: str, eldest: date) -> Adults:
        """Make the grown-ups for a home whose eldest child was born on a day."""
        chance = self._chance
        adults = Adults(shape)
        ethnic = self._people.ethnic_group()
        family = self._people.family(ethnic)
        roles = list(_ROLES[shape])
        if shape == "three_generations" and chance.happens(0.35):
            roles.remove("grandfather")
        if shape == "mother" and story in ("NC2", "NC7"):
            roles.append("father")
        adults.householder = self._householder(shape, roles)
        mother_born = eldest - timedelta(days=round(365.25 * chance.uniform(20, 37)))
        for line, role in enumerate(sorted(roles, key=lambda r: r != adults.householder), 1):
            inside = not (shape in ("grandparents", "mother") and role in self._outside(shape))
            person = self._person(
                role, household if inside else None, line, adults, (ethnic, family), mother_born
            )
            if _status(story, role) == "dead":
                person = replace(person, address=None, occupation=None)
            adults.people[role] = person
        return adults

    def statuses(self, adults: Adults, story: str) -> list[Record]:
        """Make what is written of the state of each parent."""
        day = self._year.start - timedelta(days=self._chance.randrange(200, 1500))
        since, year = full(day), day.year
        papers = {"dead": "death", "divorced": "divorce", "rights_restricted": "decision"}
        return [
            ParentStatus(
                id=self._new_id(),
                person=PersonId(adults.people[role].id),
                status=Code(status),
                since=since,
                paper=self._words.text(papers[status], number=self._people.number(year))
                if status in papers
                else None,
            )
            for role in ("father", "mother")
            if role in adults.people and (status := _status(story, role))
        ]

    def _householder(self, shape: str, roles: list[str]) -> str:
        if shape == "couple":
            return "father" if self._chance.happens(0.8) else "mother"
        if shape == "mother":
            return "mother"
        return roles[0]

    @staticmethod
    def _outside(shape: str) -> tuple[str, ...]:
        return ("father", "mother") if shape == "grandparents" else ("father",)

    def _person(
        self,
        role: str,
        household: HouseholdId | None,
        line: int,
        adults: Adults,
        origin: tuple[str, str],
        mother_born: date,
    ) -> Person:
        chance, people = self._chance, self._people
        ethnic, family = origin
        sex = "male" if role in _MALE else "female"
        old = role in ("grandfather", "grandmother", "carer")
        born = mother_born - timedelta(days=chance.randrange(8000, 11500) if old else 0)
        if role == "father":
            born -= timedelta(days=chance.randrange(0, 3000))
        own = family if role in _MALE else people.family(KINH)
        retired = old and chance.happens(0.8)
        return Person(
            id=self._new_id(),
            household=household,
            line=line if household else None,
            full_name=people.full_name(sex, own),
            sex=Code(sex),
            born_on=people.known(born, 0.4 if old else 0.03),
            relation=Code(self._relation(role, adults)) if household else None,
            personal_id=people.personal_id(sex, born) if chance.happens(0.85) else None,
            phone=people.phone() if household and chance.happens(0.7) else None,
            ethnic_group=Code(ethnic if role in _MALE else KINH),
            occupation=None if retired else chance.choice(self._words.lists["occupations"]),
            address=None if household else chance.choice(self._words.lists["elsewhere"]),
        )

    def _relation(self, role: str, adults: Adults) -> str:
        if role == adults.householder:
            return "householder"
        if adults.shape == "three_generations":
            if role == "grandmother":
                return "wife"
            return "child" if role == "father" else "child_in_law"
        return "wife" if role == "mother" else "husband"
