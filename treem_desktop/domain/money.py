"""Amounts in whole đồng: 1.234.500."""

import re

from treem_desktop.domain.names import fold
from treem_desktop.domain.values import Dong

MOST = 10**15
"""More than any budget of a ward; far below what a line can hold."""

_UNIT = re.compile(r"(?:dong|vnd|d|₫)\.?$")
_PLAIN = re.compile(r"[0-9]+")
_GROUPED = re.compile(r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+|[1-9][0-9]{0,2}(?:,[0-9]{3})+")


class NotMoney(ValueError):
    """What was typed is no amount; the code names the sentence that says why."""

    def __init__(self, code: str) -> None:
        """Take the code: `money.wrong`, `money.parts` or `money.too_much`."""
        super().__init__(code)
        self.code = code


def show(amount: Dong | int) -> str:
    """Give an amount with a dot for thousands, without its unit."""
    return f"{amount:,}".replace(",", ".")


def parse(text: str) -> Dong:
    """Read an amount with dots, commas or blanks for thousands, or with none of them.

    Parts of a đồng are refused, never dropped. Raises NotMoney.
    """
    digits = _UNIT.sub("", fold(text)).strip()
    if " " in digits:
        digits = digits.replace(" ", ".")
    if not _PLAIN.fullmatch(digits) and not _GROUPED.fullmatch(digits):
        parts = re.fullmatch(r"[0-9.,]*[0-9][.,][0-9]+", digits)
        raise NotMoney("money.parts" if parts else "money.wrong")
    amount = int(digits.replace(".", "").replace(",", ""))
    if amount > MOST:
        raise NotMoney("money.too_much")
    return Dong(amount)
