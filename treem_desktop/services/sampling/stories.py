"""The circumstance a home tells of: the spell, and what follows from it in the book."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from treem_desktop.domain.child import Child
from treem_desktop.domain.circumstance import Circumstance
from treem_desktop.domain.record import Record
from treem_desktop.domain.support import Need, Support
from treem_desktop.domain.values import ChildId, Code, Dong, NeedId
from treem_desktop.services.sampling.home import Home, Year, full
from treem_desktop.services.sampling.people import People
from treem_desktop.services.sampling.words import ward_words
from treem_desktop.system.ids import Chance

_NEEDS = {
    "HC01": "welfare", "HC02": "alternative_care", "HC03": "welfare", "HC04": "rehabilitation",
    "HC06": "legal", "HC08": "vocational", "HC13": "health", "HC14": "protection",
    "NC1": "education", "NC8": "education",
}  # fmt: skip
_DEGREES = {"HC04.1": "extremely_severe", "HC04.2": "severe", "HC04.3": "mild"}
_KINDS = ("movement", "hearing_speech", "sight", "mental", "intellectual")
_OF_ALL = ("NC1", "NC2", "NC6", "NC7")
"""What holds for every child of a home."""
_ALLOWANCE = ("HC01", "HC02", "HC03", "HC04")
_PAPERS = {"HC01": "death", "HC02": "abandoned", "HC04": "certificate"}
_RESTRICTED = ("HC05", "HC07", "HC09", "HC10", "HC11", "HC12", "NC3", "NC4", "NC5")
"""For these, who reported it and what proves it is written too: both are sealed."""


class StoryMaker:
    """Makes what a circumstance leaves in the book."""

    def __init__(
        self, new_id: Callable[[], str], chance: Chance, people: People, year: Year
    ) -> None:
        """Take where ids come from, and the chance that decides."""
        self._new_id = new_id
        self._chance = chance
        self._people = people
        self._year = year
        self._words = ward_words()

    def tell(self, home: Home, story: str) -> None:
        """Write a home's story into it; restricted ones become sealed lines."""
        group = story.partition(".")[0]
        living = home.children if group in _OF_ALL else home.children[:1]
        for child in list(living):
            if home.born[child.id] > self._year.start - timedelta(days=60):
                continue
            home.more.append(self._spell(child, story, home.born[child.id]))
        if not home.children or home.born[home.children[0].id] > self._year.start:
            return
        home.children[0] = self._marked(home.children[0], story)
        home.more += self._needs_and_supports(home.children[0], group)

    def _spell(self, child: Child, story: str, born: date) -> Circumstance:
        chance = self._chance
        group = story.partition(".")[0]
        first = max(born + timedelta(days=30), self._year.start - timedelta(days=1500))
        since = self._people.born(first, max(first, self._year.start - timedelta(days=10)))
        paper = _PAPERS.get(group)
        told = group in _RESTRICTED
        number = self._people.number(since.year)
        return Circumstance(
            id=self._new_id(),
            child=ChildId(child.id),
            code=Code(story),
            since=full(since),
            until=full(self._year.start) if not told and chance.happens(0.05) else None,
            paper=self._words.text(paper, number=number) if paper else None,
            paper_on=full(since) if paper else None,
            found_by=self._words.text("found_by", number=chance.randrange(1, 100))
            if told
            else None,
            evidence=self._words.text("evidence", number=number) if told else None,
        )  # fmt: skip

    def _marked(self, child: Child, story: str) -> Child:
        chance = self._chance
        if story in _DEGREES:
            return replace(
                child,
                disability_kinds=tuple(
                    Code(k) for k in sorted(chance.sample(_KINDS, 1 + chance.happens(0.2)))
                ),
                disability_degree=Code(_DEGREES[story]),
                disability_paper=self._people.number(self._year.start.year - 1),
                disability_paper_on=full(self._year.start - timedelta(days=400)),
            )
        if story.startswith("HC13") or story == "HK3":
            illness = chance.choice(self._words.lists["illnesses"])
            return replace(child, health=self._words.text("health", illness=illness))
        if story.startswith("HC08"):
            return replace(
                child,
                schooling=Code("left"),
                school=None,
                school_class=None,
                left_school_on=full(self._year.start - timedelta(days=200)),
                left_school_why=self._words.text("earns"),
            )
        return child

    def _needs_and_supports(self, child: Child, group: str) -> list[Record]:
        chance, start = self._chance, self._year.start
        found: list[Record] = []
        need = _NEEDS.get(group)
        if group in _RESTRICTED:
            # What is needed or given must not betray what is sealed.
            return []
        if need and chance.happens(0.8):
            met = chance.happens(0.5)
            noted = start - timedelta(days=chance.randrange(30, 200))
            found.append(
                Need(
                    id=self._new_id(),
                    child=ChildId(child.id),
                    need=Code(need),
                    noted_on=full(noted),
                    due_on=full(start + timedelta(days=chance.randrange(30, 300))),
                    state=Code("met" if met else chance.choice(("open", "underway"))),
                    met_on=full(noted + timedelta(days=20)) if met else None,
                )
            )
        if group in _ALLOWANCE:
            answers = NeedId(found[0].id) if found and need == "welfare" else None
            found.append(self._allowance(child, answers))
        return found

    def _allowance(self, child: Child, need: NeedId | None) -> Support:
        number = self._people.number(self._year.start.year)
        decision = self._words.text("decision", number=number)
        return Support(
            id=self._new_id(),
            child=ChildId(child.id),
            support=Code("allowance"),
            detail=self._words.text("allowance", decision=decision),
            given_on=full(self._year.start - timedelta(days=self._chance.randrange(5, 300))),
            amount=Dong(750_000 + 250_000 * self._chance.randrange(4)),
            source=Code("state"),
            need=need,
        )
