"""What the household sheet says of people: members of the household and children."""

import re

from treem_desktop.domain.child import Child
from treem_desktop.domain.circumstance import Circumstance
from treem_desktop.domain.dates import CHILD_UNTIL, show, turns, valid
from treem_desktop.domain.page import ChildEntry, Page
from treem_desktop.domain.person import ParentStatus, Person
from treem_desktop.domain.values import PartialDate
from treem_desktop.reports.sheet_options import Copy, SheetOptions
from treem_desktop.reports.wording import Wording

_WAYS = frozenset({"in", "out", "back"})
"""The movements after which somebody lives here, or no longer does."""
_EXPECTED = "living_with"
"""The status of a parent that needs no words on the sheet."""
_IDS = re.compile(r"(?<!\d)(\d{5,8}|[A-Z]{2}\d{9})(\d{4})(?!\d)")
"""Twelve or nine digits of an identity card, and the fifteen signs of a health card."""

Values = dict[str, str]


class SheetPeople:
    """Speaks of the people of one page."""

    def __init__(self, page: Page, options: SheetOptions, wording: Wording) -> None:
        """Take the page, what is printed of it and the words."""
        self._page = page
        self._today = options.day
        self._day = options.day.isoformat()
        self._masked = options.copy is Copy.COLLABORATOR
        self._wording = wording
        catalog = wording.catalog
        self._closed_circumstances = catalog.restricted_codes("circumstance", "code")
        entries = catalog.list("circumstances").entries
        self._order = {code: place for place, code in enumerate(entries)}
        self._closed_statuses = catalog.restricted_codes("parent_status", "status")

    def member(self, number: int, person: Person) -> Values:
        """Say what the sheet says of a grown-up."""
        short = self._wording.short
        return {
            "line": str(number),
            "full_name": person.full_name or "",
            "relation": short(person, "relation"),
            "born_on": day_text(person.born_on, self._wording),
            "sex": short(person, "sex"),
            "ethnic_group": short(person, "ethnic_group"),
            "occupation": person.occupation or "",
            "personal_id": self.hidden(person.personal_id),
            "person_phone": person.phone or "",
            "person_residence": short(person, "residence"),
            "note": self.hidden("; ".join(filter(None, (self._statuses(person), person.note)))),
        }

    def member_left(self, person: Person) -> bool:
        """Tell whether a grown-up is shown crossed: struck out, moved away or dead."""
        entries = self._wording.catalog.list("movements").entries
        ways = [
            entries[movement.change].category
            for movement in self._page.movements
            if movement.person == person.id
            and movement.change
            and movement.change in entries
            and not movement.struck
        ]
        return person.struck or [way for way in ways if way in _WAYS][-1:] == ["out"]

    def child(self, number: int, entry: ChildEntry) -> Values:
        """Say what the sheet says of a child."""
        child, wording = entry.child, self._wording
        return {
            "line": str(number),
            "full_name": self._name(child),
            "born_on": self._birth(child),
            "sex": wording.short(child, "sex"),
            "child_relation": wording.short(child, "relation"),
            "ethnic_group": wording.short(child, "ethnic_group"),
            "school": self._school(child),
            "birth_registered": self._registered(child),
            "health_card": self._health_card(child),
            "personal_id": self.hidden(child.personal_id),
            "circumstances": "\n".join(map(self._circumstance, self._running(entry))),
            "caregiver": self._carer(entry),
        }

    def hidden(self, text: str | None) -> str:
        """Leave only the last four digits of every ID on a collaborator's copy."""
        if not text or not self._masked:
            return text or ""
        return _IDS.sub(lambda found: f"••••{found[2]}", text)

    def _name(self, child: Child) -> str:
        name = child.full_name or ""
        if name and child.provisional_name == "yes":
            return self._wording.word("sheet.name_provisional", name=name)
        if not child.born_on or not valid(child.born_on):
            return name
        grown = turns(child.born_on, CHILD_UNTIL)
        if grown > self._today:
            return name
        return self._wording.word("sheet.turned_16", name=name, day=show(grown))

    def _birth(self, child: Child) -> str:
        day = day_text(child.born_on, self._wording)
        if child.born_estimated != "yes" or not day:
            return day
        return self._wording.word("sheet.date_estimated", day=day)

    def _school(self, child: Child) -> str:
        state = self._wording.short(child, "schooling")
        if child.left_school_on:
            return self._since(state, child.left_school_on)
        room = child.school_class or ""
        if room[:1].isdigit():
            room = self._wording.word("sheet.class", text=room)
        return " – ".join(filter(None, (child.school, room))) or state

    def _registered(self, child: Child) -> str:
        if child.birth_registered == "no":
            return self._wording.word("sheet.not_registered")
        label = self._wording.short(child, "birth_registered")
        number = child.birth_certificate
        if label and number:
            return self._wording.word("sheet.number_of", label=label, number=number)
        return number or label

    def _health_card(self, child: Child) -> str:
        """Give the card's number, its fifteen signs parted where the insurance number begins."""
        number = self.hidden(child.health_card_number)
        if len(number) == 15:
            return f"{number[:5]}\n{number[5:]}"
        return number or self._wording.short(child, "health_card")

    def _running(self, entry: ChildEntry) -> list[Circumstance]:
        """List the circumstances of the day, in the order of the law.

        A restricted one never stands on this sheet, which is signed by whoever is at home: neither
        when the book was opened for it, nor by a slip elsewhere.
        """
        found = [
            spell
            for spell in entry.circumstances
            if spell.code
            and spell.code not in self._closed_circumstances
            and not spell.struck
            and runs(spell.since, spell.until, self._day)
        ]
        return sorted(found, key=lambda spell: self._order.get(spell.code or "", len(self._order)))

    def _circumstance(self, spell: Circumstance) -> str:
        return self._since(self._wording.short(spell, "code"), spell.since)

    def _statuses(self, person: Person) -> str:
        found = [
            self._since(self._wording.short(status, "status"), status.since)
            for status in self._page.parent_statuses
            if self._status_shown(status, person)
        ]
        return "; ".join(found)

    def _status_shown(self, status: ParentStatus, person: Person) -> bool:
        return (
            status.person == person.id
            and status.status is not None
            and status.status != _EXPECTED
            and status.status not in self._closed_statuses
            and not status.struck
            and runs(status.since, status.until, self._day)
        )

    def _since(self, label: str, since: PartialDate | None) -> str:
        if not since or since[0] == "?":
            return label
        return self._wording.word("sheet.since", label=label, day=show(since))

    def _carer(self, entry: ChildEntry) -> str:
        carer = entry.caregiver or entry.guardian
        if carer is None or not carer.full_name:
            return ""
        relation = self._wording.short(entry.child, "caregiver_relation")
        if entry.caregiver is None or not relation:
            return carer.full_name
        return self._wording.word(
            "sheet.carer_with_relation", name=carer.full_name, relation=relation.lower()
        )


def day_text(day: PartialDate | None, wording: Wording) -> str:
    """Give a date as it is read, nothing when it was not asked."""
    if not day:
        return ""
    return wording.word("value.unknown") if day[0] == "?" else show(day)


def runs(since: PartialDate | None, until: PartialDate | None, day: str) -> bool:
    """Tell whether a spell runs on a day; one known to the month runs all of its last month."""
    begun = not since or since[0] == "?" or since <= day[: len(since)]
    return begun and (not until or until[0] == "?" or until >= day[: len(until)])
