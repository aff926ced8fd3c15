"""Phone numbers as people write them, and their usual forms."""

import re

from treem_desktop.domain.names import clean
from treem_desktop.domain.problems import Problem

_SIGNS = re.compile(r"[\s.,()\-–/]")
_ABROAD = re.compile(r"(?:\+|00)?84(?=[1-9][0-9]{8,9}$)")
_USUAL = re.compile(r"0[35789][0-9]{8}|02[0-9]{9}|11[1-8]|1[89]00[0-9]{4,6}")
"""Mobiles, landlines, the child-protection and emergency lines, and paid or free lines."""


def normalise(text: str) -> str:
    """Give a number as its digits, starting with 0; what is more than a number, only tidied.

    0243.2233.111 and +84 24 3223 3111 are one number.
    """
    digits = _ABROAD.sub("0", _SIGNS.sub("", clean(text)))
    return digits if digits.isascii() and digits.isdigit() else clean(text)


def problems(phone: str | None, field: str = "phone") -> list[Problem]:
    """Warn of a number that has none of the forms in use since 2018."""
    if not phone or phone == "?" or _USUAL.fullmatch(normalise(phone)):
        return []
    return [Problem("phone.form", field)]
