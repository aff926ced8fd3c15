"""Invented people: names that show they are invented, and numbers of the right shape."""

from datetime import date, timedelta

from treem_desktop.domain.values import PartialDate
from treem_desktop.services.sampling.words import names
from treem_desktop.system.ids import Chance

_PREFIXES = {
    "001": 0.8, "036": 0.04, "038": 0.04, "034": 0.03, "033": 0.02, "030": 0.02, "025": 0.02,
    "026": 0.02, "020": 0.01,
}  # fmt: skip
"""Where births were registered: Ha Noi, and the provinces most people come from."""
_MINORITIES = {"02": 0.3, "03": 0.15, "06": 0.3, "07": 0.15, "08": 0.05, "09": 0.05}
KINH = "01"
SHARE_MINORITIES = 0.0086
SEXES = {"male": 0.521, "female": 0.479}


class People:
    """Draws people of the training ward."""

    def __init__(self, chance: Chance) -> None:
        """Take the chance that decides."""
        self._chance = chance
        self._names = names()

    def ethnic_group(self) -> str:
        """Give the code of an ethnic group."""
        if self._chance.happens(SHARE_MINORITIES):
            return self._chance.weighted(_MINORITIES)
        return KINH

    def family(self, ethnic_group: str) -> str:
        """Give a family name."""
        if ethnic_group in self._names.minorities:
            return self._chance.choice(self._names.minorities[ethnic_group])
        return self._chance.weighted(self._names.families)

    def full_name(self, sex: str, family: str) -> str:
        """Give a full name, such as Nguyễn Thử Minh An."""
        parts = (self._names.marks, self._names.middles[sex], self._names.given[sex])
        return " ".join((family, *(self._chance.choice(part) for part in parts)))

    def sex(self) -> str:
        """Give a sex, in the shares of the census."""
        return self._chance.weighted(SEXES)

    def born(self, first: date, last: date) -> date:
        """Give a day between two days, both possible."""
        return first + timedelta(days=self._chance.randrange((last - first).days + 1))

    def known(self, born: date, share_of_years: float) -> PartialDate:
        """Give a birth date as it is known: for a share of people only the year, or the month."""
        text = born.isoformat()
        if self._chance.happens(share_of_years):
            text = text[:4] if self._chance.happens(0.8) else text[:7]
        return PartialDate(text)

    def personal_id(self, sex: str, born: date) -> str:
        """Give twelve digits: province, century and sex, year, and six of chance."""
        prefix = self._chance.weighted(_PREFIXES)
        century = (born.year - 1900) // 100 * 2 + (sex == "female")
        return f"{prefix}{century}{born.year % 100:02}{self._chance.randrange(1_000_000):06}"

    def phone(self) -> str:
        """Give a mobile number."""
        return f"0900{self._chance.randrange(1_000_000):06}"

    def number(self, year: int) -> str:
        """Give the number of a paper of some year."""
        return f"{self._chance.randrange(1, 400)}/{year}"
