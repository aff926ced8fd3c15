"""Who is likely in the book already: the same personal ID, or the same name and birth."""

from collections.abc import Iterable
from dataclasses import dataclass

from treem_desktop.domain.child import Child
from treem_desktop.domain.dates import valid
from treem_desktop.domain.household import Household
from treem_desktop.domain.names import clean, fold, is_provisional
from treem_desktop.domain.person import Person
from treem_desktop.domain.personal_id import normalise
from treem_desktop.reports.sheet_household import address_of
from treem_desktop.reports.wording import Wording
from treem_desktop.storage.book import Book

SAME_ID, SAME_BIRTH, SAME_NAME, SAME_HOME = (
    "duplicate.same_id",
    "duplicate.same_birth",
    "duplicate.same_name",
    "duplicate.same_home",
)
"""Words of wording/ that say why. The same name alone counts only where no birth is known."""

_LOOKED_AT, _TOLD = 200, 5
_APART = "apart"
_KEPT = 400
"""How many pairs that are two people are remembered."""


@dataclass(frozen=True, slots=True)
class Wondered:
    """The person who is being typed."""

    record: str
    """Their id, so that nobody is taken for their own duplicate."""
    kind: str
    """`child` or `person`."""
    full_name: str
    born_on: str = ""
    personal_id: str = ""
    household: str = ""


@dataclass(frozen=True, slots=True)
class Likely:
    """Someone in the book who may be the same."""

    record: str
    kind: str
    full_name: str
    born_on: str
    household: str
    number: str
    """The household's number."""
    address: str
    because: str


def likely(book: Book, wondered: Wondered, language: str = "vi") -> list[Likely]:
    """Find who may be the same person, surest first."""
    apart = _apart(book)
    found: dict[str, tuple[Child | Person, str]] = {}
    for other in _candidates(book, wondered):
        pair = _pair(wondered.record, other.id)
        because = _because(wondered, other)
        if because and not other.struck and other.id != wondered.record and pair not in apart:
            found[other.id] = (other, because)
    order = (SAME_ID, SAME_HOME, SAME_BIRTH, SAME_NAME)
    surest = sorted(found.values(), key=lambda pair: (order.index(pair[1]), pair[0].id))
    return _told(book, surest[:_TOLD], Wording(book.catalog, language))


def same_numbers(book: Book, records: Iterable[Child | Person]) -> dict[str, list[Child | Person]]:
    """Find, for each of these, others in the whole book with the same personal ID."""
    found: dict[str, list[Child | Person]] = {}
    for record in records:
        number = normalise(record.personal_id or "")
        if len(number) < 9 or record.struck:
            continue
        others = _read(book, [hit.id for hit in book.names.find(number, 10, ("child", "person"))])
        same = [
            other
            for other in others
            if other.id != record.id
            and not other.struck
            and normalise(other.personal_id or "") == number
        ]
        if same:
            found[record.id] = same
    return found


def set_apart(book: Book, one: str, other: str) -> None:
    """Remember that two records are two people."""
    if book.read_only:
        return
    kept = [_pair(one, other), *(pair for pair in _apart(book) if pair != _pair(one, other))]
    with book.transaction():
        book.settings.set(_APART, " ".join(kept[:_KEPT]))


def _candidates(book: Book, wondered: Wondered) -> list[Child | Person]:
    kinds = ("child", "person")
    hits = []
    number = normalise(wondered.personal_id)
    if len(number) >= 9:
        hits += book.names.find(number, _TOLD, kinds)
    name = clean(wondered.full_name)
    if " " in name and not is_provisional(name):
        wanted = fold(name)
        same = book.names.find(name, _LOOKED_AT, kinds)
        hits += [hit for hit in same if fold(hit.display) == wanted]
    return _read(book, [hit.id for hit in hits])


def _read(book: Book, ids: list[str]) -> list[Child | Person]:
    unique = list(dict.fromkeys(ids))
    return [*book.read.many(Child, unique), *book.read.many(Person, unique)]


def _because(wondered: Wondered, other: Child | Person) -> str:
    number = normalise(wondered.personal_id)
    if number and normalise(other.personal_id or "") == number:
        return SAME_ID
    if fold(other.full_name or "") != fold(clean(wondered.full_name)):
        return ""
    if wondered.household and other.household == wondered.household:
        return SAME_HOME
    born, theirs = wondered.born_on, other.born_on or ""
    if valid(born) and valid(theirs):
        shortest = min(len(born), len(theirs))
        return SAME_BIRTH if born[:shortest] == theirs[:shortest] else ""
    return SAME_NAME if wondered.kind == other.kind else ""


def _told(book: Book, found: list[tuple[Child | Person, str]], wording: Wording) -> list[Likely]:
    homes = {other.household for other, _ in found if other.household}
    by_id = {home.id: home for home in book.read.many(Household, sorted(homes))}
    told = []
    for other, because in found:
        home = by_id.get(other.household or "")
        told.append(
            Likely(
                record=other.id,
                kind=other.kind,
                full_name=other.full_name or "",
                born_on=other.born_on or "",
                household=other.household or "",
                number=(home.number or "") if home else "",
                address=address_of(home, wording) if home else "",
                because=because,
            )
        )
    return told


def _pair(one: str, other: str) -> str:
    return "+".join(sorted((one, other)))


def _apart(book: Book) -> list[str]:
    return book.settings.get(_APART).split()
