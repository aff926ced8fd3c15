"""The children a figure counts: found by the very rule that counted them."""

from dataclasses import dataclass, fields
from datetime import date

from treem_desktop.domain.counting import band_of, group_of, list_of
from treem_desktop.domain.values import UNKNOWN
from treem_desktop.services.statistics import part_of, spells_in_sight
from treem_desktop.storage.book import Book
from treem_desktop.storage.lists import Asked
from treem_desktop.storage.placed import PlacedChild


@dataclass(frozen=True, slots=True)
class Counted:
    """What a figure counts. Empty parts leave nothing out; all children under sixteen are left."""

    group: str = ""
    """A code of circumstances: a group, or one of its sub-groups, or `HC03.` for no sub-group."""
    any: str = ""
    """In any entry of a list: `HC`, `NC` or `HK`."""
    sex: str = ""
    age: str = ""
    """An age band, such as `0-2`; `?` where nobody knows."""
    part: str = ""
    """A neighbourhood's id, a ward's code, or `?` where none is written."""

    def act(self) -> str:
        """Write it as what a screen is asked to begin with: `group:HC04;sex:female`."""
        told = ((one.name, getattr(self, one.name)) for one in fields(self))
        return ";".join(f"{name}:{value}" for name, value in told if value)


def read_act(act: str) -> Counted | None:
    """Read what `Counted.act` wrote; None when it is something else."""
    known = {one.name for one in fields(Counted)}
    pairs = [part.partition(":")[::2] for part in act.split(";") if part]
    if not pairs or not all(name in known and value for name, value in pairs):
        return None
    return Counted(**dict(pairs))


def counted_children(book: Book, asked: Counted) -> list[str]:
    """List the children a figure of today counts, in Vietnamese order."""
    on = date.fromisoformat(book.today())
    children = book.placed.children()
    bands = {born_on: band_of(born_on, on) for born_on in {child.born_on for child in children}}
    kind = book.kind
    found = {
        child.id
        for child in children
        if (band := bands[child.born_on]) and _fits(kind, child, band, asked)
    }
    if asked.group or asked.any:
        spells = spells_in_sight(book, on)
        found &= {child for child, code in spells if code and _in_group(code, asked)}
    ordered = book.lists.ids(Asked("child"), book.session)
    return [child for child in ordered if child in found]


def part_name(book: Book, part: str) -> str:
    """Name the neighbourhood or ward of a figure; empty where none is written."""
    if part in ("", UNKNOWN):
        return ""
    if book.kind == "office":
        return book.catalog.place(part).name
    return book.names.displays([part]).get(part, "")


def _fits(kind: str, child: PlacedChild, band: str, asked: Counted) -> bool:
    held = (
        (asked.sex, child.sex or UNKNOWN),
        (asked.age, band),
        (asked.part, part_of(kind, child) or UNKNOWN),
    )
    return all(not wanted or wanted == value for wanted, value in held)


def _in_group(code: str, asked: Counted) -> bool:
    if asked.any and list_of(code) != asked.any:
        return False
    if asked.group.endswith("."):
        return code == asked.group.removesuffix(".")
    return not asked.group or asked.group in (code, group_of(code))
