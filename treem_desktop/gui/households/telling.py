"""How values of the page are read: codes by their words, dates and money as people write them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from treem_desktop.catalog.loading import Catalog
from treem_desktop.domain import dates, money
from treem_desktop.domain.circumstance import Circumstance
from treem_desktop.domain.fields import Form
from treem_desktop.domain.person import ParentStatus
from treem_desktop.domain.record import Record
from treem_desktop.domain.values import UNKNOWN, PartialDate, Value
from treem_desktop.gui.language import language
from treem_desktop.services.household_pages import Shown
from treem_desktop.services.undo import REASON

_MONTHS, _YEARS = 24, 2
"""Under so many months, children are counted in months."""


translate = QCoreApplication.translate
"""Says words of the interface; the tool that collects them knows it by this name."""


@dataclass(frozen=True, slots=True)
class Telling:
    """Speaks of the values of one page."""

    catalog: Catalog
    shown: Shown

    @property
    def today(self) -> date:
        """Give the day of the page."""
        return self.shown.today

    def word(self, code: str, **values: object) -> str:
        """Give a word of the book."""
        return self.catalog.word(code, language(), **values)

    def value(self, kind: str, name: str, value: Value) -> str:
        """Give a value of a field in full."""
        return say(self.catalog, kind, name, value, self.shown.links)

    def full(self, record: Record, name: str) -> str:
        """Give a field of a record in full."""
        return self.value(record.kind, name, getattr(record, name))

    def short(self, record: Record, name: str) -> str:
        """Give a coded field of a record as narrow columns show it."""
        return self.catalog.short_of(record.kind, name, getattr(record, name), language())

    def label(self, kind: str, name: str) -> str:
        """Name a field."""
        return self.catalog.record(kind).fields[name].label.in_(language())

    def day(self, day: PartialDate | None) -> str:
        """Give a date as it is read; nothing when it was not asked."""
        if not day:
            return ""
        return self.word("value.unknown") if str(day) == UNKNOWN else dates.show(day)

    def age(self, born: PartialDate | None) -> str:
        """Tell an age: in days, months or years, as one speaks of children."""
        if not born or not dates.valid(born) or dates.earliest(born) > self.today:
            return ""
        years = dates.age(born, self.today)
        if years >= _YEARS or len(born) < 7:
            return self.word("age.years", years=years)
        first = dates.earliest(born)
        months = (self.today.year - first.year) * 12 + self.today.month - first.month
        months -= self.today.day < first.day
        if months >= 1 or len(born) < 10:
            return self.word("age.months", months=max(0, months))
        return self.word("age.days", days=(self.today - first).days)

    def spell(self, spell: Circumstance | ParentStatus) -> str:
        """Tell a spell in few words: «Khuyết tật nặng · từ 2020»."""
        name = "code" if isinstance(spell, Circumstance) else "status"
        words = self.short(spell, name) or translate("Page", "No kind given")
        return self.lasting(words, spell.since, spell.until)

    def lasting(self, words: str, first: PartialDate | None, last: PartialDate | None) -> str:
        """Tell something with the days it lasts."""
        since, until = self.day(first), self.day(last)
        days = f"{since} – {until}" if since and until else ""
        if until and not since:
            days = translate("Page", "until {day}").format(day=until)
        elif since and not until:
            days = translate("Page", "since {day}").format(day=since)
        return " · ".join(filter(None, (words, days)))

    def runs(self, spell: Circumstance | ParentStatus) -> bool:
        """Tell whether a spell is on today."""
        return dates.running(spell.since, spell.until, self.today)

    def is_restricted(self, spell: Circumstance | ParentStatus) -> bool:
        """Tell whether a code makes a spell restricted."""
        name = "code" if isinstance(spell, Circumstance) else "status"
        codes = self.catalog.restricted_codes(spell.kind, name)
        return getattr(spell, name) in codes

    def name_of(self, record: str | None) -> str:
        """Give how a linked record reads."""
        return self.shown.links.get(record or "", "")

    def struck(self, record: Record) -> str:
        """Tell when and why a record was struck out."""
        why = record.struck_why or ""
        words = self.word("struck.undo") if why == REASON else why
        day = self.day(record.struck_on)
        return translate("Page", "Struck out {day}: {why}").format(day=day, why=words)


def say(catalog: Catalog, kind: str, name: str, value: Value, links: Mapping[str, str]) -> str:
    """Give a value of any field as it is read; nothing when it was not asked."""
    if value is None:
        return ""
    known = catalog.record(kind).fields.get(name)
    form = known.form if known else Form.TEXT
    if form is Form.DATE and value != UNKNOWN:
        return dates.show(PartialDate(str(value)))
    if form is Form.MONEY and isinstance(value, int):
        return catalog.word("money.dong", language(), amount=money.show(value))
    if form is Form.LINK:
        return links.get(str(value), "…")
    if value == UNKNOWN:
        return catalog.word("value.unknown", language())
    if known is None:
        return str(value)
    return catalog.label_of(kind, name, value, language())
