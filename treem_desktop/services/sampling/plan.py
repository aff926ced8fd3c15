"""What a training ward has of everything, in the shares that statistics of Ha Noi tell.

1.7 children a household; 0.7 % in special circumstances, 1.8 % at risk. A small ward has somewhat
more of both, so that each kind is seen.
"""

from dataclasses import dataclass
from itertools import cycle, islice

from treem_desktop.system.ids import Chance

SPECIAL = (
    *("HC04.2", "HC13.2", "HC05", "HC01.3", "HC04.3", "HC11.4", "HC03.7", "HC08.2", "HC04.1"),
    *("HC02.2", "HC13.1", "HC04.2", "HC06.1", "HC03.2", "HC04.3", "HC09", "HC01.3", "HC04.2"),
    *("HC12.1", "HC04.1", "HC13.2", "HC03.12", "HC04.3", "HC07.2", "HC10.1", "HC04.2", "HC08.1"),
    *("HC14.1", "HC04.2", "HC13.2", "HC03.3", "HC04.3", "HC01.4", "HC04.2", "HC04.1", "HC05"),
)
"""Which groups, one after the other. Disability is the largest everywhere."""
AT_RISK = (
    *("NC1", "NC2", "NC6", "NC7", "NC1", "NC3", "NC2", "NC8", "NC1", "NC6", "NC4", "NC2"),
    *("NC1", "NC9", "NC7", "NC5", "NC1", "NC2", "NC6", "NC1", "HK3", "NC2", "HK5", "NC1"),
)
SHARE_SPECIAL, SHARE_AT_RISK = 0.007, 0.018
CHILDREN_PER_HOUSEHOLD = 1.7
CHILDREN = {"1": 0.452, "2": 0.426, "3": 0.098, "4": 0.018, "5": 0.005, "9": 0.001}
FEWEST = 8
"""Of each, even in a small ward, when it has four times as many households."""
NEIGHBOURHOOD = 450
"""Households in a neighbourhood, about."""

SHAPES = {
    "couple": 0.77,
    "three_generations": 0.1,
    "mother": 0.08,
    "father": 0.02,
    "grandparents": 0.03,
}
"""Who lives with the children."""


@dataclass(frozen=True, slots=True)
class Plan:
    """Which household tells which story, and where it stands in the book."""

    households: int
    stories: dict[int, str]
    """The code of the circumstance, by the household's place in the ward."""
    neighbourhoods: int

    def neighbourhood(self, index: int) -> int:
        """Give the place of a household's neighbourhood, from 0."""
        return index * self.neighbourhoods // self.households

    def number(self, index: int) -> str:
        """Give the number of a household within its neighbourhood, such as 0001."""
        first = self._first(self.neighbourhood(index))
        return f"{index - first + 1:04}"

    def numbers(self, neighbourhood: int) -> tuple[str, str]:
        """Give the first and the last number of a neighbourhood."""
        count = self._first(neighbourhood + 1) - self._first(neighbourhood)
        return "0001", f"{count:04}"

    def _first(self, neighbourhood: int) -> int:
        return -(-neighbourhood * self.households // self.neighbourhoods)


def plan(households: int, chance: Chance) -> Plan:
    """Plan a ward of so many households."""
    special = _many(households, SHARE_SPECIAL * CHILDREN_PER_HOUSEHOLD)
    at_risk = _many(households, SHARE_AT_RISK)
    chosen = chance.sample(range(households), special + at_risk)
    codes = [*islice(cycle(SPECIAL), special), *islice(cycle(AT_RISK), at_risk)]
    fewest = min(3, max(1, households // 12))
    return Plan(
        households=households,
        stories=dict(zip(chosen, codes, strict=True)),
        neighbourhoods=max(fewest, round(households / NEIGHBOURHOOD)),
    )


def _many(households: int, share: float) -> int:
    return max(min(FEWEST, households // 4), round(households * share))
