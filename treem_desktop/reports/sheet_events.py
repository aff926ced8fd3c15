"""What the household sheet says of movements and of support received."""

from collections.abc import Iterable, Iterator

from treem_desktop.domain.money import show as grouped
from treem_desktop.domain.movement import Movement
from treem_desktop.domain.page import Page
from treem_desktop.domain.support import Support
from treem_desktop.reports.sheet_people import SheetPeople, Values, day_text
from treem_desktop.reports.wording import Wording


class SheetEvents:
    """Speaks of what happened to the people of one page."""

    def __init__(self, page: Page, people: SheetPeople, wording: Wording) -> None:
        """Take the page, who speaks of its people, and the words."""
        self._page = page
        self._people = people
        self._wording = wording
        self._children = {entry.child.id: entry.child for entry in page.children}
        self._ways = wording.catalog.list("movements").entries
        self._members = {person.id: person for person in page.members}

    def movement(self, number: int, movement: Movement) -> Values:
        """Say what the sheet says of a movement."""
        return {
            "line": str(number),
            "happened_on": day_text(movement.happened_on, self._wording),
            "who": self._who(movement),
            "change": self._wording.short(movement, "change"),
            "change_detail": self._people.hidden(_sentence(self._details(movement))),
            "recorded_on": day_text(movement.recorded_on, self._wording),
        }

    def support(self, number: int, name: str, support: Support) -> Values:
        """Say what the sheet says of one support a child received."""
        goods = "\n".join(filter(None, (self._money(support), support.goods)))
        detail = "; ".join(filter(None, (support.detail, support.programme, support.note)))
        source = self._wording.short(support, "source")
        if source.lower() in (support.giver or "").lower():
            source = ""
        return {
            "line": str(number),
            "given_on": day_text(support.given_on, self._wording),
            "child": name,
            "support": self._wording.short(support, "support"),
            "support_detail": self._people.hidden(detail),
            "value": goods,
            "source": "; ".join(filter(None, (source, support.giver))),
            "received_by": self._people.hidden(support.received_by),
        }

    def supports(self) -> list[tuple[str, Support]]:
        """List the supports of all children with the child's name, oldest first."""
        found = [
            (entry.child.full_name or "", support)
            for entry in self._page.children
            for support in entry.supports
        ]
        return sorted(found, key=lambda pair: (pair[1].given_on or "", pair[1].id))

    def _who(self, movement: Movement) -> str:
        if movement.child:
            child = self._children.get(movement.child)
            return (child.full_name or "") if child else ""
        if movement.person:
            person = self._members.get(movement.person)
            return (person.full_name or "") if person else ""
        return self._wording.word("sheet.whole_household")

    def _details(self, movement: Movement) -> Iterator[str]:
        word = self._wording.word
        child = self._children.get(movement.child) if movement.child else None
        if child and movement.change == "birth":
            if child.birth_order:
                yield word("sheet.birth_order", order=child.birth_order)
            if child.birth_weight:
                yield word("sheet.birth_weight", grams=grouped(child.birth_weight))
        if movement.place:
            yield self._place(movement, movement.place)
        if cause := self._wording.short(movement, "cause"):
            yield cause[:1].lower() + cause[1:]
        if movement.back_on:
            yield word("sheet.back_on", day=day_text(movement.back_on, self._wording))
        yield from filter(None, (movement.paper, movement.note))

    def _place(self, movement: Movement, place: str) -> str:
        entry = self._ways.get(movement.change or "")
        way = entry.category if entry else ""
        word = {"in": "sheet.moved_in", "out": "sheet.moved_out", "away": "sheet.moved_out"}.get(
            way
        )
        return self._wording.word(word, place=place) if word else place

    def _money(self, support: Support) -> str:
        if support.amount is None:
            return ""
        return self._wording.word("sheet.money", amount=grouped(support.amount))


def _sentence(parts: Iterable[str]) -> str:
    text = "; ".join(parts)
    return text[:1].upper() + text[1:]
