"""This station's card: its comparison code, large; written to a stick, printed to be read out."""

from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from treem_desktop.gui import theme
from treem_desktop.gui.desk import Desk
from treem_desktop.gui.jobs import Job
from treem_desktop.gui.language import language
from treem_desktop.gui.standard.place_sheet import PlaceSheet
from treem_desktop.gui.standard.recovery_code import ComparisonCode
from treem_desktop.gui.widgets.button import Button
from treem_desktop.gui.widgets.card import Card
from treem_desktop.gui.widgets.label import Label
from treem_desktop.services import enrolment, exchange_papers, partners
from treem_desktop.services.papers import Paper
from treem_desktop.services.partners import OwnCard
from treem_desktop.services.sticks import Sticks

_WIDEST = 800


class OwnCardPart(Card):
    """What the other side needs to enrol this station."""

    wanted_paper = Signal(object)
    """The paper with the code was set: Paper."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.desk = desk
        self.sticks = Sticks()
        self._card: OwnCard | None = None
        self.words = Label("", self, tone="muted", wrap=True)
        self.station = Label("", self, size="small", tone="muted", wrap=True)
        self.code = ComparisonCode(self)
        self.write_button = Button("", self, picture="usb")
        self.print_button = Button("", self, picture="print")
        self.write_button.clicked.connect(self.write)
        self.print_button.clicked.connect(self._print)
        acts = QWidget(self)
        row = QHBoxLayout(acts)
        row.setContentsMargins(0, theme.TIGHT, 0, 0)
        row.setSpacing(theme.NEAR)
        row.addWidget(self.write_button)
        row.addWidget(self.print_button)
        row.addStretch(1)
        for part in (self.words, self.code, self.station, acts):
            self.add(part)
        self.setMaximumWidth(theme.scaled(_WIDEST))
        self.retranslate()

    def enter(self) -> None:
        """Read the code."""
        self.desk.ask(self, lambda book, _: partners.own_card(book), self._show)

    def write(self) -> None:
        """Write the card to a stick."""
        self.desk.ask(
            self,
            lambda book, _: partners.own_card(book),
            lambda card: WriteCardSheet(self.desk, self.sticks, self, card).ask(),
        )

    def changeEvent(self, event: QEvent) -> None:
        """Hear of another language, and grow with the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self.setMaximumWidth(theme.scaled(_WIDEST))

    def retranslate(self) -> None:
        """Say its words in the language of the interface."""
        self.set_title(self.tr("Card of this station"))
        self.words.setText(
            self.tr(
                "Write the card to a stick for the other side. When they enrol it, they ask for "
                "two groups of this code: read them out over a telephone number known before, or "
                "give them the printed paper by hand. The code opens nothing."
            )
        )
        self.write_button.set_words(self.tr("Write the card to a stick…"))
        self.print_button.set_words(self.tr("Print the comparison code…"))
        may = "hand_over" in self.desk.open.may
        self.write_button.setVisible(may)
        if self._card is not None:
            self._show(self._card)

    def _show(self, card: OwnCard) -> None:
        self._card = card
        self.code.show_code(card.code)
        told = self.tr("{unit} · station {station}")
        self.station.setText(told.format(unit=card.unit, station=card.station))

    def _print(self) -> None:
        spoken = language()
        self.desk.ask(
            self,
            lambda book, _: exchange_papers.comparison(book, spoken),
            self._set,
        )

    def _set(self, paper: Paper) -> None:
        self.wanted_paper.emit(paper)


class WriteCardSheet(PlaceSheet):
    """The card onto a stick."""

    def __init__(self, desk: Desk, sticks: Sticks, near: QWidget, card: OwnCard) -> None:
        super().__init__(desk, sticks, near)
        self.code = ComparisonCode(self)
        self.code.show_code(card.code)
        self.add_result(self.code)
        self.set_words(
            self.tr("Write the card to a stick"),
            self.tr("The card holds public keys alone: nothing about children, nothing secret."),
            self.tr("Write the card"),
            self.tr("Writing the card"),
        )

    def begin(self, place: Path) -> Job:
        """Write it, and read it back."""
        sticks = self.places.sticks
        return self.desk.ask(
            self,
            lambda book, _: enrolment.write_card(book, sticks.drive(place)),
            self._written,
            self.fail,
        )

    def _written(self, name: str) -> None:
        detail = self.tr(
            "{file} was written and read back. The other side opens it and calls you: then read "
            "out the two groups they ask for."
        )
        self.tell("good", self.tr("The card is on the stick."), detail.format(file=Path(name).name))
