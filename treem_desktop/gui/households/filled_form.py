"""One form at work: filled, checked field by field, kept as a draft, read as what is wanted."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from treem_desktop.domain.checks import problems_with
from treem_desktop.domain.fields import values_of
from treem_desktop.domain.page_checks import records_of
from treem_desktop.domain.problems import Problem
from treem_desktop.domain.record import Record
from treem_desktop.domain.values import Value
from treem_desktop.gui.desk import Desk
from treem_desktop.gui.households import circumstances
from treem_desktop.gui.households.draft_keeper import DraftKeeper
from treem_desktop.gui.households.following import following, newborn
from treem_desktop.gui.households.link_keeper import LinkKeeper
from treem_desktop.gui.households.newborn import NewbornButtons
from treem_desktop.gui.households.tasks import Task
from treem_desktop.gui.standard.form import RecordForm
from treem_desktop.gui.widgets.text_box import TextBox
from treem_desktop.services.duplicates import Wondered
from treem_desktop.services.forms import Begun, Typed

_TELLING = frozenset({"full_name", "born_on", "personal_id"})
"""The fields by which someone is known."""


class FilledForm(QObject):
    """Joins a form with its links, its draft and its checks."""

    known = Signal()
    """A name, a birth or a personal ID was changed: look for the same person."""
    numbered = Signal()
    """A household's number or neighbourhood was changed: look for the same one."""
    coded = Signal(str)
    """Another code stands in the field that is explained."""

    def __init__(self, desk: Desk, task: Task, begun: Begun, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self.task, self.begun = task, begun
        self._visited: set[str] = set()
        self._others: tuple[Record, ...] = ()
        self.form = _form(desk, begun, parent)
        self.links = LinkKeeper(desk, self.form, begun, self)
        self.form.fill(values_of(begun.start), links=self.links.links())
        household = begun.page.household.id if begun.page else ""
        self.keeper = DraftKeeper(desk, self.form, begun, self.links, household, self)
        self._enter_before()
        self.form.settled.connect(self._settle)
        self.form.changed.connect(self._change)
        if task.kind == "child" and isinstance(box := self.form.box("full_name"), TextBox):
            self._newborn = NewbornButtons(box)
            self._newborn.chosen.connect(self._name_newborn)
        self.check()

    # ── what it holds ────────────────────────────────────────────────────────────────────────────

    def is_empty(self) -> bool:
        """Tell whether there is nothing to write: a new form in which nobody typed."""
        return self.begun.new and not self.task.wanted.values and not self.keeper.is_typed()

    def is_changed(self) -> bool:
        """Tell whether saving would write something."""
        return self.keeper.is_typed() or (self.begun.new and bool(self.task.wanted.values))

    def unread(self) -> Sequence[Problem]:
        """Make new records of typed names, then tell what still cannot be read."""
        self.links.resolve()
        return self.form.unread()

    def wanted(self) -> Record:
        """Give the record as the form holds it now."""
        return replace(self.begun.start, **self.form.values())  # type: ignore[arg-type]  # its own

    def typed(self, act: str = "") -> Typed:
        """Give what is to be written."""
        return Typed(
            self.begun.seen,
            self.wanted(),
            self.begun.new,
            self.begun.place,
            self.links.beside(),
            act,
        )

    def wondered(self) -> Wondered | None:
        """Give who is being typed, to look for the same person; None where nobody is."""
        if self.task.kind not in ("child", "person"):
            return None
        held = self.form.values()
        told = {name: str(held.get(name) or "") for name in _TELLING}
        page = self.begun.page
        home = page.household.id if page else ""
        return Wondered(self.begun.seen.id, self.task.kind, household=home, **told)

    def leave_carried_empty(self) -> None:
        """Take back what a brother or sister gave."""
        self.form.enter(dict.fromkeys(self.begun.carried))

    def compare_with(self, others: Sequence[Record]) -> None:
        """Take records from elsewhere in the book that may clash, and check again."""
        self._others = tuple(others)
        self.check()

    # ── checking ─────────────────────────────────────────────────────────────────────────────────

    def check(self, *, everything: bool = False) -> list[Problem]:
        """Show what does not fit; in a new form only beside what was left already."""
        page = self.begun.page
        others = [*self._others, *(records_of(page).values() if page else ())]
        provinces = self._desk.catalog.list("id_prefixes").entries
        found = problems_with(self.wanted(), self.begun.today, others, provinces)
        differing = page.differing if page else frozenset()
        found += [
            Problem("field.differs", name)
            for record, name in sorted(differing)
            if record == self.begun.seen.id
        ]
        told = [
            problem
            for problem in found
            if everything or not self.begun.new or problem.field in self._visited
        ]
        self.form.set_problems([problem for problem in told if self.form.has(problem.field)])
        return told

    # ── inside ───────────────────────────────────────────────────────────────────────────────────

    def _enter_before(self) -> None:
        """Go on with a draft, or begin with what the task has."""
        draft = self.begun.draft
        before: dict[str, Value] = {**(draft.typed if draft else {}), **self.task.enter}
        if before:
            self.form.enter(before, self.links.links())
        if draft is not None:
            self.form.set_typed(draft.texts)

    def _settle(self, name: str) -> None:
        self._visited.add(name)
        follows = following(self.task.kind, name, self.form.values(), self.begun.page)
        if follows:
            self.form.enter(follows, self.links.links())
            self._visited |= follows.keys()
            self.form.changed.emit(name)
        self.check()

    def _change(self, name: str) -> None:
        if name in _TELLING:
            self.known.emit()
        if self.task.kind == "household" and name in ("number", "neighbourhood"):
            self.numbered.emit()
        if name == "code":
            self.coded.emit(str(self.form.values().get("code") or ""))

    def _name_newborn(self, name: str) -> None:
        self.form.enter(newborn(name))
        self.form.changed.emit("full_name")
        self.form.focus_on("born_on")


def _form(desk: Desk, begun: Begun, parent: QWidget) -> RecordForm:
    restricted = desk.open.restricted
    offered = {}
    if begun.seen.kind == "circumstance":
        offered["code"] = circumstances.choices(desk.catalog, begun.today, restricted=restricted)
    words = desk.catalog.record(begun.seen.kind)
    form = RecordForm(
        words, begun.fields, begun.today, parent, restricted=restricted, offered=offered
    )
    form.enter_opens = False
    return form
