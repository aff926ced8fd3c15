"""What is to be printed: whose sheets, which copy, and how the paper lies."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from treem_desktop.gui import theme
from treem_desktop.gui.desk import Desk
from treem_desktop.gui.widgets.choices import Choice
from treem_desktop.gui.widgets.code_box import CodeBox
from treem_desktop.gui.widgets.label import Label
from treem_desktop.gui.widgets.link_box import Give, LinkBox
from treem_desktop.gui.widgets.options import Options
from treem_desktop.gui.widgets.segments import Segments
from treem_desktop.services import listing
from treem_desktop.services.listing import Hit
from treem_desktop.services.papers import Copy


@dataclass(frozen=True, slots=True)
class Chosen:
    """What was chosen; nothing to print while the household or neighbourhood is missing."""

    households: tuple[str, ...] = ()
    neighbourhood: str = ""
    copy: Copy = Copy.FULL
    landscape: bool = True

    @property
    def ready(self) -> bool:
        """Tell whether there is something to print."""
        return bool(self.households or self.neighbourhood or self.copy is Copy.BLANK)


class Choosing(QWidget):
    """The column beside the preview."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Build the choices."""
        super().__init__(parent)
        self.desk = desk
        self.whose_label = Label("", self, tone="muted", size="small")
        self.whose = Options(self)
        self.household = LinkBox("", self)
        self.neighbourhood = CodeBox("", self)
        self.copy_label = Label("", self, tone="muted", size="small")
        self.copy = Segments(self)
        self.copy_note = Label("", self, tone="muted", size="small", wrap=True)
        self.side_label = Label("", self, tone="muted", size="small")
        self.side = Segments(self)
        self.household.set_suggest(self._suggest)
        self._set_out()
        self.retranslate()
        self.whose.set_value("one")
        self.copy.set_value(Copy.FULL.value)
        self.side.set_value("landscape")
        self.whose.chosen.connect(self._whose_changed)
        self.copy.chosen.connect(lambda _: self.changed.emit())
        self.side.chosen.connect(lambda _: self.changed.emit())
        self.household.changed.connect(self.changed)
        self.neighbourhood.changed.connect(self.changed)
        self._whose_changed()

    def chosen(self) -> Chosen:
        """Give what is chosen."""
        whose = self.whose.value()
        blank = whose == "blank"
        one = self.household.value() if whose == "one" else None
        area = self.neighbourhood.value() if whose == "area" else None
        return Chosen(
            households=(str(one),) if one else (),
            neighbourhood=str(area or ""),
            copy=Copy.BLANK if blank else Copy(self.copy.value() or Copy.FULL.value),
            landscape=self.side.value() != "portrait",
        )

    def set_household(self, household: str, words: str) -> None:
        """Choose one household."""
        self.whose.set_value("one")
        self.household.set_link(household, words)
        self._whose_changed()

    def set_neighbourhoods(self, choices: list[Choice]) -> None:
        """Offer the ward's neighbourhoods."""
        self.neighbourhood.set_choices(choices)

    def changeEvent(self, event: QEvent) -> None:
        """Hear of another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language of the interface."""
        whose = self.whose.value()
        self.whose_label.setText(self.tr("Household tracking sheet of"))
        self.whose.set_choices(
            [
                Choice("one", self.tr("One household")),
                Choice("area", self.tr("A whole neighbourhood")),
                Choice("blank", self.tr("An empty sheet to fill in")),
            ]
        )
        self.household.set_label(self.tr("Household"))
        self.household.set_help(self.tr("Number, householder, child or address"), beneath=True)
        self.neighbourhood.set_label(self.tr("Neighbourhood"))
        self.copy_label.setText(self.tr("Copy"))
        self.copy.set_choices(
            [
                Choice(Copy.FULL.value, self.tr("The ward's own")),
                Choice(Copy.COLLABORATOR.value, self.tr("The collaborator's")),
            ]
        )
        self.copy_note.setText(
            self.tr("The collaborator's copy shows the last four digits of IDs.")
        )
        self.side_label.setText(self.tr("Paper A4"))
        self.side.set_choices(
            [
                Choice("landscape", self.tr("Landscape")),
                Choice("portrait", self.tr("Portrait")),
            ]
        )
        self.whose.set_value(whose)

    def _set_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.NEAR)
        for part in (self.whose_label, self.whose, self.household, self.neighbourhood):
            column.addWidget(part)
        column.addSpacing(theme.NEAR)
        for lower in (self.copy_label, self.copy, self.copy_note, self.side_label, self.side):
            column.addWidget(lower)
        column.addStretch(1)

    def _whose_changed(self) -> None:
        whose = self.whose.value()
        self.household.setVisible(whose == "one")
        self.neighbourhood.setVisible(whose == "area")
        for part in (self.copy_label, self.copy, self.copy_note):
            part.setVisible(whose != "blank")
        self.changed.emit()

    def _suggest(self, typed: str, give: Give) -> None:
        def found(hits: list[Hit]) -> None:
            give([Choice(hit.household, hit.display, hit.detail) for hit in hits if hit.household])

        self.desk.ask(self, lambda book, _: listing.find(book, typed, 20), found)
