"""Moments and amounts as every screen writes them."""

from treem_desktop.domain.money import show as grouped
from treem_desktop.gui.language import language
from treem_desktop.system.clock import moment_of


def moment(ms: int) -> str:
    """Write a moment in a table: the day, then the time."""
    at = moment_of(ms)
    return f"{at:%d/%m/%Y %H:%M}"


def day(ms: int) -> str:
    """Write the day of a moment."""
    return f"{moment_of(ms):%d/%m/%Y}"


def amount(count: int) -> str:
    """Write a number with its thousands apart."""
    return grouped(count) if language() == "vi" else f"{count:,}"
