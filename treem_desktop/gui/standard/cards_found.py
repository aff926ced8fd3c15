"""The first step of enrolling: which card, of those on the stick."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from treem_desktop.gui import theme
from treem_desktop.gui.desk import Desk
from treem_desktop.gui.standard.place_choice import PlaceChoice
from treem_desktop.gui.widgets.choices import Choice
from treem_desktop.gui.widgets.label import Label
from treem_desktop.gui.widgets.options import Options
from treem_desktop.gui.widgets.outcome import Outcome
from treem_desktop.services import enrolment
from treem_desktop.services.enrolment import FoundCard, Shown
from treem_desktop.services.partners import SHOWN
from treem_desktop.services.sticks import Sticks
from treem_desktop.system.clock import moment_of


class CardPage(QWidget):
    """Choose the stick; the card that can be enrolled is chosen at once when there is one alone."""

    changed = Signal()

    def __init__(self, desk: Desk, kind: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._kind = kind
        self._cards: dict[str, FoundCard] = {}
        self._looked: Path | None = None
        self.words = Label("", self, tone="muted", wrap=True)
        self.where = Label("", self, strong=True)
        self.places = PlaceChoice(desk, Sticks(), self)
        self.which = Label("", self, strong=True)
        self.cards = Options(self)
        self.outcome = Outcome(self, lead=False)
        self.places.changed.connect(self._look)
        self.cards.chosen.connect(lambda _: self.changed.emit())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, theme.NEAR, 0)
        column.setSpacing(theme.GAP)
        for part in (self.words, self.where, self.places, self.which, self.cards, self.outcome):
            column.addWidget(part)
        column.addStretch(1)
        self.retranslate()

    def begin(self) -> None:
        """Look anew."""
        self._looked = None
        self._show(())
        if self.places.value() is not None:
            self._look()

    def chosen(self) -> FoundCard | None:
        """Give the card that is chosen."""
        return self._cards.get(self.cards.value())

    def changeEvent(self, event: QEvent) -> None:
        """Hear of another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Say its words in the language of the interface."""
        if self._kind == "office":
            words = self.tr(
                "The receiving office writes its card to a stick. Plug that stick in here."
            )
        else:
            words = self.tr("The ward writes its card to its stick. Plug that stick in here.")
        self.words.setText(words)
        self.where.setText(self.tr("Where the card lies"))
        self.which.setText(self.tr("Cards found there"))
        self._show(tuple(self._cards.values()))

    def _look(self) -> None:
        place = self.places.value()
        self._looked = place
        if place is None:
            self._show(())
            return
        self.desk.ask(
            self,
            lambda book, _: enrolment.cards_at(book, place),
            lambda found: self._found(place, found),
        )

    def _found(self, place: Path, found: Sequence[FoundCard]) -> None:
        if place == self._looked:
            self._show(found)
            self._tell_none(found)

    def _show(self, found: Sequence[FoundCard]) -> None:
        self._cards = {str(one.path): one for one in found if self._fits(one)}
        self.cards.set_choices([self._choice(one) for one in self._cards.values()])
        for part in (self.which, self.cards):
            part.setVisible(bool(self._cards))
        new = [path for path, one in self._cards.items() if one.shown and not one.shown.known]
        if not self.cards.value() and len(new) == 1:
            self.cards.set_value(new[0])
        self.outcome.hide()
        self.changed.emit()

    def _tell_none(self, found: Sequence[FoundCard]) -> None:
        """Say why there is nothing to choose: other cards, broken cards, or none."""
        refused = next((one for one in found if one.error is not None), None)
        if self._cards:
            return
        if refused is not None and refused.error is not None:
            self.outcome.tell("overdue", self.desk.sentence(refused.error), refused.path.name)
        elif found:
            words = self.tr("The card here is of another ward: wards hand over to an office.")
            if self._kind == "ward":
                words = self.tr("The card here is of an office: an office takes in from wards.")
            self.outcome.tell("due", words)
        else:
            words = self.tr("There is no card of the other side here.")
            detail = self.tr(
                "A card is a file treem-…-the-….json in the folder TREEM. Ask the other side to "
                "write it with “Write the card to a stick”."
            )
            self.outcome.tell("due", words, detail)

    def _fits(self, found: FoundCard) -> bool:
        return found.shown is not None and found.shown.card.kind == self._kind

    def _choice(self, found: FoundCard) -> Choice:
        shown = found.shown
        if shown is None:
            return Choice(str(found.path), found.path.name)
        card = shown.card
        told = [
            self.tr("station {station}").format(station=card.station[-SHOWN:]),
            self.tr("card of {moment}").format(moment=f"{moment_of(card.made):%H:%M %d/%m/%Y}"),
            self._state(shown),
        ]
        return Choice(str(found.path), card.name, " · ".join(part for part in told if part))

    def _state(self, shown: Shown) -> str:
        if shown.known:
            return self.tr("enrolled already")
        if shown.follows:
            return self.tr("new computer of an enrolled unit")
        return ""
