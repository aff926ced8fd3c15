"""What the table of children is narrowed by: words, neighbourhood, circumstance, those gone."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget

from treem_desktop.catalog.loading import CIRCUMSTANCES
from treem_desktop.gui import theme
from treem_desktop.gui.desk import Desk
from treem_desktop.gui.language import language
from treem_desktop.gui.standard.filter_box import FilterBox
from treem_desktop.gui.widgets.check import Check
from treem_desktop.gui.widgets.choices import Choice
from treem_desktop.gui.widgets.columns import TwelveColumns
from treem_desktop.gui.widgets.level import Level
from treem_desktop.gui.widgets.search_box import SearchBox
from treem_desktop.services.listing import Asked

_CATEGORIES = ("special", "at_risk", "hardship")


class Filters(TwelveColumns):
    """They stand side by side, or over several lines where it is narrow."""

    changed = Signal()
    onward = Signal()
    """Enter in the words: go on to the table."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent, gap=theme.NEAR)
        self._desk = desk
        self.words = SearchBox(self)
        self.areas = FilterBox(self)
        self.groups = FilterBox(self)
        self.gone = Check("", self)
        self.add_row([(self.words, 4), (self.areas, 2), (self.groups, 3), (Level(self.gone), 3)])
        self.words.searched.connect(lambda _: self.changed.emit())
        self.words.onward.connect(self.onward)
        self.areas.changed.connect(self.changed)
        self.groups.changed.connect(self.changed)
        self.gone.toggled.connect(lambda _: self.changed.emit())
        self.retranslate()

    def asked(self, order: str, *, descending: bool) -> Asked:
        """Give what the table asks for, whatever the day."""
        group = str(self.groups.value() or "")
        return Asked(
            "child",
            order=order,
            descending=descending,
            text=str(self.words.value() or ""),
            neighbourhood=str(self.areas.value() or ""),
            circumstances=(group,) if group else (),
            gone=self.gone.isChecked(),
        )

    def narrowed(self) -> bool:
        """Tell whether anything is left out by a filter."""
        return any(box.value() for box in (self.words, self.areas, self.groups))

    def empty(self) -> None:
        """Take all filters away."""
        for box in (self.words, self.areas, self.groups):
            box.set_value(None)
        self.changed.emit()

    def clear(self) -> None:
        """Leave out only those gone, without telling anybody."""
        for box in (self.words, self.areas, self.groups):
            box.set_value(None)
        self.gone.blockSignals(True)
        self.gone.setChecked(False)
        self.gone.blockSignals(False)

    def offer_areas(self, areas: Sequence[tuple[str, str]]) -> None:
        """Offer these neighbourhoods."""
        self.areas.set_choices([Choice(area, name) for area, name in areas])
        self.areas.setVisible(len(areas) > 1)

    def offer_groups(self, today: date) -> None:
        """Offer the groups and sub-groups; restricted ones only while they are in sight."""
        found = self._desk.catalog.list(CIRCUMSTANCES)
        seen = self._desk.open.restricted
        choices: list[Choice] = []
        for category in _CATEGORIES:
            inside = [
                entry
                for entry in found.offered(today.isoformat())
                if entry.category == category and (seen or entry.code not in found.restricted)
            ]
            heading = self._desk.word(f"category.{category}")
            choices.append(Choice("", heading, heading=True))
            choices += [
                Choice(
                    entry.code,
                    entry.short.in_(language()),
                    entry.code,
                    inner=bool(entry.parent),
                    also=entry.label.in_(language()),
                )
                for entry in inside
            ]
        if self.groups.value() in found.restricted and not seen:
            self.groups.set_value(None)
        self.groups.set_choices(choices)

    def changeEvent(self, event: QEvent) -> None:
        """Hear of another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Say its words in the language of the interface."""
        self.words.set_words(self.tr("Filter: name, personal ID, insurance card"))
        self.areas.set_words(self.tr("Neighbourhood"), self.tr("All neighbourhoods"))
        self.groups.set_words(self.tr("Circumstance"), self.tr("All circumstances"))
        self.gone.set_words(self.tr("Also those gone"))
