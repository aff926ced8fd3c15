"""The personal ID: what its twelve digits tell, and whether that fits the person.

Three digits of the province of birth registration, one of century and sex, two of the year of
birth, six of chance; no check digit. Decree 137/2015 art. 13. Corrections and late registrations
exist, so whatever does not fit is a warning.
"""

import re
from collections.abc import Container

from treem_desktop.domain.dates import earliest, valid
from treem_desktop.domain.problems import Problem
from treem_desktop.domain.values import PartialDate

FIELD = "personal_id"
LENGTH = 12
SEXES = ("male", "female")
"""The codes of the list `sexes`, by whether the fourth digit is even or odd."""

_SIGNS = re.compile(r"[\s.\-]")


def normalise(text: str) -> str:
    """Give a personal ID without the blanks and signs people group it with."""
    return _SIGNS.sub("", text)


def year_of(personal_id: str) -> int:
    """Give the year of birth that twelve digits tell."""
    return 1900 + int(personal_id[3]) // 2 * 100 + int(personal_id[4:6])


def problems(
    personal_id: str | None,
    sex: str | None,
    born_on: PartialDate | None,
    provinces: Container[str],
) -> list[Problem]:
    """Tell what does not fit; `provinces` holds the first three digits there are, as text.

    What is not known, such as the sex, is not compared.
    """
    if not personal_id or personal_id == "?":
        return []
    if not re.fullmatch("[0-9]+", personal_id):
        return [Problem("personal_id.digits", FIELD)]
    if len(personal_id) != LENGTH:
        return [_wrong_length(personal_id, provinces)]
    return [
        *_wrong_province(personal_id, provinces),
        *_wrong_sex(personal_id, sex),
        *_wrong_year(personal_id, born_on),
    ]


def _wrong_length(personal_id: str, provinces: Container[str]) -> Problem:
    padded = personal_id.zfill(LENGTH)
    if len(personal_id) in (9, 10, 11) and padded[:3] in provinces:
        return Problem("personal_id.leading_zero", FIELD, values={"padded": padded})
    return Problem("personal_id.length", FIELD, values={"count": len(personal_id)})


def _wrong_province(personal_id: str, provinces: Container[str]) -> list[Problem]:
    prefix = personal_id[:3]
    known = prefix in provinces
    return [] if known else [Problem("personal_id.province", FIELD, values={"prefix": prefix})]


def _wrong_sex(personal_id: str, sex: str | None) -> list[Problem]:
    told = SEXES[int(personal_id[3]) % 2]
    return [Problem("personal_id.sex", FIELD)] if sex in SEXES and sex != told else []


def _wrong_year(personal_id: str, born_on: PartialDate | None) -> list[Problem]:
    if not born_on or not valid(born_on):
        return []
    year, told = earliest(born_on).year, year_of(personal_id)
    if year == told:
        return []
    if year % 100 == told % 100:
        values = {"digit": personal_id[3], "year": year}
        return [Problem("personal_id.century", FIELD, values=values)]
    return [Problem("personal_id.year", FIELD, values={"digits": personal_id[4:6], "year": year})]
