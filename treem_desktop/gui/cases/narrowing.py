"""What a register is narrowed by: neighbourhood, kind and year."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget

from treem_desktop.gui import theme
from treem_desktop.gui.desk import Desk
from treem_desktop.gui.language import language
from treem_desktop.gui.standard.filter_box import FilterBox
from treem_desktop.gui.widgets.check import Check
from treem_desktop.gui.widgets.choices import Choice
from treem_desktop.gui.widgets.columns import TwelveColumns
from treem_desktop.gui.widgets.level import Level


class Narrowing(TwelveColumns):
    """They stand side by side, or over several lines where it is narrow."""

    changed = Signal()
    onward = Signal()
    """Enter: go on to the list."""

    def __init__(self, desk: Desk, kinds: str, parent: QWidget | None = None) -> None:
        """Take the code list whose entries are the kinds."""
        super().__init__(parent, gap=theme.NEAR)
        self._desk, self._kinds = desk, kinds
        self.areas = FilterBox(self)
        self.kinds = FilterBox(self)
        self.years = FilterBox(self)
        self.closed = Check("", self)
        self._level = Level(self.closed)
        self.add_row([(self.areas, 3), (self.kinds, 4), (self.years, 2), (self._level, 3)])
        for box in self._boxes():
            box.changed.connect(self.changed)
            box.onward.connect(self.onward)
        self.closed.toggled.connect(lambda _: self.changed.emit())
        self.retranslate()

    def neighbourhood(self) -> str:
        """Give the neighbourhood; empty for all."""
        return str(self.areas.value() or "")

    def kind(self) -> str:
        """Give the kind; empty for all."""
        return str(self.kinds.value() or "")

    def year(self) -> str:
        """Give the year; empty for all."""
        return str(self.years.value() or "")

    def narrowed(self) -> bool:
        """Tell whether anything is left out."""
        return any(box.value() for box in self._boxes())

    def empty(self) -> None:
        """Take all filters away."""
        for box in self._boxes():
            box.set_value(None)
        self.changed.emit()

    def offer(self, areas: Sequence[tuple[str, str]], years: Sequence[str]) -> None:
        """Offer these neighbourhoods and years."""
        self.areas.set_choices([Choice(area, name) for area, name in areas])
        self.areas.setVisible(len(areas) > 1)
        self.years.set_choices([Choice(year, year) for year in years])

    def changeEvent(self, event: QEvent) -> None:
        """Hear of another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Say its words in the language of the interface."""
        self.areas.set_words(self.tr("Neighbourhood"), self.tr("All neighbourhoods"))
        self.kinds.set_words(self.tr("Kind"), self.tr("All kinds"))
        self.years.set_words(self.tr("Year"), self.tr("All years"))
        self.closed.set_words(self.tr("Also what is settled"))
        entries = self._desk.catalog.list(self._kinds).entries.values()
        self.kinds.set_choices([Choice(e.code, e.short.in_(language())) for e in entries])

    def show_closed(self, shown: bool) -> None:
        """Offer to show what is settled, or not."""
        self._level.setVisible(shown)

    def _boxes(self) -> tuple[FilterBox, ...]:
        return self.areas, self.kinds, self.years
