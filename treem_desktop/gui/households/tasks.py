"""What is being typed, and what comes after it: a whole household without the mouse."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from treem_desktop.domain.household import Household
from treem_desktop.domain.record import Record
from treem_desktop.domain.values import Value
from treem_desktop.services.forms import Wanted

HANGING = ("circumstance", "support", "need", "injury")
"""What hangs on a child."""


@dataclass(frozen=True, slots=True)
class Task:
    """One form to fill."""

    wanted: Wanted
    focus: str = ""
    """The field to begin in; empty for the first."""
    enter: Mapping[str, Value] = field(default_factory=dict)
    """What is typed into it beforehand, to be saved or changed: the end of a spell."""
    step: str = ""
    """Of a household that is written in one go: `household`, `householder`, `person`, `child`."""

    @property
    def kind(self) -> str:
        """Give the kind of record."""
        return self.wanted.kind

    @property
    def goes_on(self) -> bool:
        """Tell whether another form is offered after this one."""
        return bool(self.step)


def new_household(neighbourhood: str) -> Task:
    """Begin a household, in a neighbourhood when one is known."""
    values: dict[str, Value] = {"neighbourhood": neighbourhood} if neighbourhood else {}
    return Task(Wanted("household", values=values), step="household")


def new_child(household: str) -> Task:
    """Begin a child; the next one is offered after it."""
    return Task(Wanted("child", household=household, about=household), step="child")


def new_person(household: str, step: str = "") -> Task:
    """Begin a grown-up of a household."""
    return Task(Wanted("person", household=household, about=household), step=step)


def edit(kind: str, record: str, household: str) -> Task:
    """Change what is written."""
    return Task(Wanted(kind, record=record, household=household))


class Way(Enum):
    """Where a person goes from a form."""

    PAGE = "page"
    """To the page of the household."""
    ON = "on"
    """To what is offered next."""
    AGAIN = "again"
    """To one more of the same."""


def next_task(task: Task, written: Record | None, way: Way = Way.ON) -> Task | None:
    """Give what is offered once a form is saved, or was left empty; None at the end."""
    home = task.wanted.household
    if way is Way.PAGE:
        return None
    if way is Way.AGAIN:
        return new_person(home, "person")
    if task.step == "household" and isinstance(written, Household):
        if written.householder:
            wanted = Wanted("person", written.householder, household=written.id)
            return Task(wanted, focus="born_on", step="householder")
        return new_person(written.id, "person")
    if task.step == "householder":
        return new_person(home, "person")
    if task.step == "person":
        return new_child(home)
    return new_child(home) if task.step == "child" and written is not None else None
