"""Drafts: a form that was left before it was saved. Kept encrypted, offered once."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from treem_desktop.domain.values import Value
from treem_desktop.storage.book import Book
from treem_desktop.storage.drafts import Draft as Kept


@dataclass(frozen=True, slots=True)
class Draft:
    """What was seen and what was typed, of one form."""

    place: str
    """One draft for each place: see `place_of`."""
    kind: str
    record: str
    """The id of the record; of a new one, the id it was going to have."""
    about: str = ""
    """The household, child or person a new record hangs on."""
    household: str = ""
    """The household on whose page it was written; empty for a new household."""
    at: int = 0
    """When it was kept, in milliseconds."""
    seen: Mapping[str, Value] = field(default_factory=dict)
    """What the form showed of the fields that were changed."""
    typed: Mapping[str, Value] = field(default_factory=dict)
    """What those fields hold now."""
    texts: Mapping[str, str] = field(default_factory=dict)
    """What is typed and cannot be read yet."""
    beside: Mapping[str, Mapping[str, Value]] = field(default_factory=dict)
    """New records the form points to, by id, with their `kind` among the values."""
    restricted: bool = False
    """The form had the restricted part in sight."""

    @property
    def new(self) -> bool:
        """Tell whether the record was never written."""
        return self.place.split("/")[1] == "new"

    @property
    def count(self) -> int:
        """Count the fields that differ from what was seen."""
        return len(self.typed.keys() | self.texts.keys())


def place_of(kind: str, record: str, *, new: bool = False) -> str:
    """Give the place of a form: a record's own, also before it is written."""
    return f"{kind}/new/{record}" if new else f"{kind}/{record}"


def keep(book: Book, draft: Draft) -> int:
    """Keep a draft, sealed when its form can hold something restricted; give when, or 0.

    Nothing typed drops it.
    """
    if book.read_only:
        return 0
    if not draft.count:
        drop(book, draft.place)
        return 0
    at = book.clock.now_ms()
    body = {
        "kind": draft.kind,
        "record": draft.record,
        "about": draft.about,
        "household": draft.household,
        "values": dict(draft.typed),
        "texts": dict(draft.texts),
        "beside": {record: dict(values) for record, values in draft.beside.items()},
    }
    sealed = draft.restricted and _can_hold_restricted(book, draft.kind)
    with book.transaction():
        book.drafts.put(Kept(draft.place, at, dict(draft.seen), body), sealed=sealed)
    return at


def put_back(book: Book, draft: Draft) -> None:
    """Keep a draft again that was dropped by mistake."""
    keep(book, draft)


def drop(book: Book, place: str) -> None:
    """Drop a draft: it was saved, or is not wanted any more."""
    if not book.read_only:
        with book.transaction():
            book.drafts.drop(place)


def unfinished(book: Book) -> list[Draft]:
    """List the drafts in sight, newest first."""
    kept = book.drafts.all(restricted=book.session.restricted)
    return [_draft(book, draft) for draft in kept]


def draft_at(book: Book, place: str) -> Draft | None:
    """Give the draft of a form, or None."""
    return next((draft for draft in unfinished(book) if draft.place == place), None)


def _draft(book: Book, kept: Kept) -> Draft:
    body = kept.typed
    kind = str(body["kind"])
    return Draft(
        place=kept.place,
        kind=kind,
        record=str(body["record"]),
        about=str(body["about"]),
        household=str(body["household"]),
        at=kept.at,
        seen=_values(kept.seen),
        typed=_values(body["values"]),
        texts=dict(body["texts"]),
        beside={record: _values(values) for record, values in body["beside"].items()},
        restricted=_can_hold_restricted(book, kind) and book.session.restricted,
    )


def _values(plain: Mapping[str, object]) -> dict[str, Value]:
    """Bring values back to what a field holds: JSON knows lists only."""
    found: dict[str, Value] = {}
    for name, value in plain.items():
        if isinstance(value, list):
            found[name] = tuple(map(str, value))
        elif value is None or isinstance(value, str | int):
            found[name] = value
    return found


def _can_hold_restricted(book: Book, kind: str) -> bool:
    return bool(book.partition.restricted_fields(kind) or book.partition.raising(kind))
