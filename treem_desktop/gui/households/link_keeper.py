"""The boxes of a form that point to other records: who can be chosen, and who is new."""

from collections.abc import Iterator, Mapping, Sequence

from PySide6.QtCore import QObject, Signal

from treem_desktop.domain.errors import BookError
from treem_desktop.domain.fields import values_of
from treem_desktop.domain.household import Neighbourhood
from treem_desktop.domain.kinds import KINDS
from treem_desktop.domain.names import clean, exact
from treem_desktop.domain.person import Person
from treem_desktop.domain.record import Record
from treem_desktop.domain.values import Code, HouseholdId, Value
from treem_desktop.gui.desk import Desk
from treem_desktop.gui.households.people_lines import grown_ups
from treem_desktop.gui.language import language
from treem_desktop.gui.standard.form import RecordForm
from treem_desktop.gui.widgets.choices import Choice, matching
from treem_desktop.gui.widgets.link_box import Give, LinkBox
from treem_desktop.services import forms
from treem_desktop.services.forms import Begun, Suggestion, with_year

_SEXES = {"father": "male", "mother": "female"}
_MAY_ADD = {
    "child": ("father", "mother", "guardian", "caregiver"),
    "household": ("householder", "neighbourhood"),
}


class LinkKeeper(QObject):
    """Finds records for link boxes, and keeps new ones until the form is saved."""

    made = Signal(str)
    """A new record stands in this field; it is written together with the form's own."""

    def __init__(self, desk: Desk, form: RecordForm, begun: Begun, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._form = form
        self._begun = begun
        self._spare = list(begun.spare)
        self._new: dict[str, Record] = {}
        self._revive()
        for name, box in self._boxes():
            self._wire(name, box)

    def beside(self) -> tuple[Record, ...]:
        """Give the new records that the form still points to."""
        held = {str(value) for value in self._form.values().values() if value}
        return tuple(record for key, record in self._new.items() if key in held)

    def links(self) -> Mapping[str, str]:
        """Tell how every record reads that a link may point to."""
        page = self._begun.page
        near = {person.id: with_year(person) for person in grown_ups(page)} if page else {}
        new = {key: _reads(record) for key, record in self._new.items()}
        return {**self._begun.links, **near, **new}

    def kept(self) -> dict[str, dict[str, Value]]:
        """Give the new records as a draft keeps them."""
        return {r.id: {"kind": r.kind, **values_of(r)} for r in self.beside()}

    def resolve(self) -> None:
        """Make new records of names that were typed and not chosen."""
        for name, box in self._boxes():
            if box.unread() and name in _MAY_ADD.get(self._kind, ()):
                self._take_typed(name, box)

    # ── inside ───────────────────────────────────────────────────────────────────────────────────

    @property
    def _kind(self) -> str:
        return self._begun.seen.kind

    def _boxes(self) -> Iterator[tuple[str, LinkBox]]:
        for name in self._desk.catalog.record(self._kind).asked():
            if self._form.has(name) and isinstance(box := self._form.box(name), LinkBox):
                yield name, box

    def _wire(self, name: str, box: LinkBox) -> None:
        may_add = name in _MAY_ADD.get(self._kind, ())
        target = self._desk.catalog.record(self._kind).fields[name].target
        box.set_suggest(lambda typed, give: self._suggest(target, typed, give), may_add=may_add)
        box.set_near(tuple(choice.value for choice in self._near(target)))
        if may_add:
            box.wanted.connect(lambda typed: self._make(name, box, typed))
            box.settled.connect(lambda: self._take_typed(name, box))

    def _near(self, target: str) -> list[Choice]:
        """List who is close at hand: of this household, or new in this form."""
        page = self._begun.page
        new = [Choice(r.id, _reads(r)) for r in self._new.values() if r.kind == target]
        if page is None:
            return new
        if target == "person":
            return [*new, *(Choice(p.id, with_year(p)) for p in grown_ups(page) if not p.struck)]
        if target == "child":
            children = [e.child for e in page.children if not e.child.struck]
            return [Choice(child.id, with_year(child)) for child in children]
        if target == "need":
            return self._needs()
        return new

    def _needs(self) -> list[Choice]:
        """List the needs of the child a support is for."""
        page = self._begun.page
        needs = [n for e in page.children for n in e.needs if not n.struck] if page else []
        own = [need for need in needs if need.child == self._begun.about]
        catalog = self._desk.catalog
        return [
            Choice(
                need.id,
                catalog.short_of("need", "need", need.need, language()),
                need.detail or "",
            )
            for need in own
        ]

    def _suggest(self, target: str, typed: str, give: Give) -> None:
        near = matching(self._near(target), typed)
        if target == "neighbourhood":
            self._ask_neighbourhoods(near, typed, give)
        elif target == "person" and self._kind in _MAY_ADD and len(typed) > 1:
            spoken = language()
            self._desk.ask(
                self,
                lambda book, _: forms.find_people(book, typed, spoken),
                lambda found: give([*near, *_others(found, near)]),
                lambda _: give(near),
            )
        else:
            give(near)

    def _ask_neighbourhoods(self, near: Sequence[Choice], typed: str, give: Give) -> None:
        def found(areas: list[Suggestion]) -> None:
            everything = [Choice(area.record, area.words, area.detail) for area in areas]
            give([*near, *matching(everything, typed)])

        def failed(_: BookError) -> None:
            give(near)

        self._desk.ask(self, lambda book, _: forms.neighbourhoods(book), found, failed)

    def _take_typed(self, name: str, box: LinkBox) -> None:
        """Read a typed name that was not chosen: someone of this household, else someone new."""
        typed = clean(box.typed())
        if not box.unread() or not typed:
            return
        target = self._desk.catalog.record(self._kind).fields[name].target
        known = self._begun.page
        same = (
            [p for p in grown_ups(known) if exact(p.full_name or "") == exact(typed)]
            if (known and target == "person")
            else []
        )
        if len(same) == 1:
            self._form.enter({name: same[0].id}, self.links())
            self._form.changed.emit(name)
        else:
            self._make(name, box, typed)

    def _make(self, name: str, box: LinkBox, typed: str) -> None:
        if not self._spare or not clean(typed):
            return
        record = self._record(name, clean(typed), self._spare.pop(0))
        self._new[record.id] = record
        self._form.enter({name: record.id}, self.links())
        box.set_hint(self.tr("New: written together with this form."))
        self._form.changed.emit(name)
        self.made.emit(name)

    def _record(self, name: str, typed: str, key: str) -> Record:
        if name == "neighbourhood":
            called = self._desk.catalog.word("sheet.neighbourhood", "vi").rstrip(": ")
            return Neighbourhood(id=key, name=f"{called} {typed}" if typed.isdigit() else typed)
        home = self._begun.page.household.id if self._begun.page else self._begun.seen.id
        relation = Code("householder") if name == "householder" else None
        sex = Code(_SEXES[name]) if name in _SEXES else None
        return Person(
            id=key, household=HouseholdId(home), full_name=typed, relation=relation, sex=sex
        )

    def _revive(self) -> None:
        """Bring back the new records of a draft."""
        draft = self._begun.draft
        for key, values in (draft.beside if draft else {}).items():
            kind = KINDS[str(values["kind"])]
            known = {n: v for n, v in values.items() if n in kind.__dataclass_fields__}
            known.pop("kind", None)
            self._new[key] = kind(id=key, **known)  # type: ignore[arg-type]  # its own fields


def _reads(record: Record) -> str:
    name = getattr(record, "full_name", None) or getattr(record, "name", None)
    return str(name or "")


def _others(found: Sequence[Suggestion], near: Sequence[Choice]) -> list[Choice]:
    known = {choice.value for choice in near}
    return [Choice(s.record, s.words, s.detail) for s in found if s.record not in known]
