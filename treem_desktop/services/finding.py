"""What the one search box finds, with enough beside each name to tell two of the same apart."""

from collections.abc import Sequence
from dataclasses import dataclass

from treem_desktop.domain.child import Child
from treem_desktop.domain.dates import show
from treem_desktop.domain.household import FormerNumber, Household
from treem_desktop.reports.sheet_household import address_of
from treem_desktop.reports.wording import Wording
from treem_desktop.services.last_opened import last_opened
from treem_desktop.services.listing import find
from treem_desktop.storage.book import Book
from treem_desktop.storage.search import Hit

__all__ = ["Hit"]


@dataclass(frozen=True, slots=True)
class Found:
    """One record, and where it belongs."""

    kind: str
    id: str
    name: str
    """Of a household its householder's; empty when nobody wrote one."""
    number: str
    """The household's; of a former number the one that was found."""
    neighbourhood: str
    address: str
    born: str
    """As it is read: 05/02/2015; of children alone."""
    household: str
    """The page to open; empty for one that stands on none."""


def found(book: Book, typed: str, limit: int = 30, language: str = "vi") -> list[Found]:
    """Find by any words; where nothing is typed, what this person opened last."""
    hits = find(book, typed, limit) if typed.strip() else last_opened(book)
    return placed(book, hits, language)


def placed(book: Book, hits: Sequence[Hit], language: str = "vi") -> list[Found]:
    """Say of each where it belongs."""
    pages = {hit.id: _page_of(book, hit) for hit in hits}
    homes = {h.id: h for h in book.read.many(Household, sorted({p for p in pages.values() if p}))}
    links = {link for h in homes.values() for link in (h.householder, h.neighbourhood) if link}
    names = book.names.displays(sorted(links))
    children = [hit.id for hit in hits if hit.kind == "child"]
    born = {c.id: show(c.born_on) for c in book.read.many(Child, children) if c.born_on}
    wording = Wording(book.catalog, language)
    told = []
    for hit in hits:
        home = homes.get(pages[hit.id])
        is_person = hit.kind in ("child", "person", "neighbourhood")
        householder = names.get((home.householder if home else "") or "", "")
        told.append(
            Found(
                kind=hit.kind,
                id=hit.id,
                name=hit.display if is_person else householder,
                number=hit.display if not is_person else (home.number if home else "") or "",
                neighbourhood=names.get((home.neighbourhood if home else "") or "", ""),
                address=address_of(home, wording) if home else "",
                born=born.get(hit.id, ""),
                household=pages[hit.id],
            )
        )
    return told


def _page_of(book: Book, hit: Hit) -> str:
    if hit.kind == "household":
        return hit.id
    if hit.kind == "former_number" and not hit.household:
        found = book.read.get(FormerNumber, hit.id)
        return (found.household if found else "") or ""
    return hit.household
