"""What is missing or does not fit in a circumstance, a movement, a support, a need, an injury."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from treem_desktop.domain.child import Child
from treem_desktop.domain.circumstance import Circumstance
from treem_desktop.domain.dates import running, surely_before
from treem_desktop.domain.household import Household
from treem_desktop.domain.injury import Injury
from treem_desktop.domain.movement import Movement
from treem_desktop.domain.person import ParentStatus
from treem_desktop.domain.problems import Problem
from treem_desktop.domain.record import Record
from treem_desktop.domain.support import Need, Support

POOR = ("poor", "near_poor")
ILLNESS_GROUP = "HC13"
"""Critical or long illness in a poor or near-poor household: both are needed. Decree 56 art. 15."""
GROUPS_WITHOUT_CLAUSES = ("HC05", "HC09")

_NEEDED = {
    Movement: (("change", "movement.no_change"), ("happened_on", "movement.no_day")),
    Support: (("support", "support.no_kind"), ("given_on", "support.no_day")),
    Need: (("need", "need.no_kind"),),
    Injury: (("injury", "injury.no_kind"), ("happened_on", "injury.no_day")),
    ParentStatus: (("status", "parent_status.no_status"),),
    Circumstance: (("code", "circumstance.no_code"), ("since", "circumstance.no_date")),
}


def event_problems(record: Record, today: date, others: Sequence[Record]) -> Iterator[Problem]:
    """Tell what is missing or does not fit in something that happened to a child or parent."""
    for field, code in _NEEDED.get(type(record), ()):
        if getattr(record, field) is None:
            yield Problem(code, field)
    if isinstance(record, Circumstance):
        yield from _circumstance_problems(record, today, others)


def is_poor(household: Household, on: date) -> bool:
    """Tell whether a household is recognised as poor or near-poor on a day."""
    recognised = running(household.poverty_from, household.poverty_until, on)
    return household.poverty in POOR and recognised


def _circumstance_problems(
    spell: Circumstance, today: date, others: Sequence[Record]
) -> Iterator[Problem]:
    code = spell.code or ""
    if code.startswith("HC") and "." not in code and code not in GROUPS_WITHOUT_CLAUSES:
        yield Problem("circumstance.group_only", "code")
    if any(_twice(spell, other) for other in others):
        yield Problem("circumstance.twice", "code")
    household = _household_of(spell, others)
    runs = running(spell.since, spell.until, today)
    if household and runs and code.startswith(ILLNESS_GROUP) and not is_poor(household, today):
        yield Problem("circumstance.poverty", "code")


def _twice(spell: Circumstance, other: Record) -> bool:
    return (
        isinstance(other, Circumstance)
        and spell.code is not None
        and (other.child, other.code) == (spell.child, spell.code)
        and not surely_before(spell.until, other.since)
        and not surely_before(other.until, spell.since)
    )


def _household_of(spell: Circumstance, others: Iterable[Record]) -> Household | None:
    known = {other.id: other for other in others}
    child = known.get(spell.child or "")
    household = known.get(child.household or "") if isinstance(child, Child) else None
    return household if isinstance(household, Household) else None
