"""Beside a form: who is in the household, who may be the same person, what a code means."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from treem_desktop.domain.dates import show
from treem_desktop.domain.page import Page
from treem_desktop.domain.values import PartialDate
from treem_desktop.gui import theme
from treem_desktop.gui.desk import Desk
from treem_desktop.gui.households.people_lines import grown_ups
from treem_desktop.gui.widgets.button import Button
from treem_desktop.gui.widgets.card import Card
from treem_desktop.gui.widgets.flow import Flow
from treem_desktop.gui.widgets.label import Label
from treem_desktop.services.duplicates import Likely
from treem_desktop.services.forms import with_year


class Aside(QWidget):
    """Cards one beneath the other; those with nothing to say are not there."""

    sibling_refused = Signal()
    """What a brother or sister gave is not wanted."""
    likely_opened = Signal(str, str)
    """(household, record): go and look at who may be the same."""
    set_apart = Signal(str)
    """This record is somebody else."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._carried: tuple[str, Sequence[str]] = ("", ())
        self._likely: Sequence[Likely] = ()
        self._page: Page | None = None
        self.carried_card = Card("", self)
        self.likely_card = Card("", self)
        self.code_card = Card("", self)
        self.family_card = Card("", self)
        self.help_label = Label("", self, size="small", tone="muted", wrap=True)
        self.help_label.hide()
        self._carried_words = Label("", self, size="small", wrap=True)
        self.refuse_button = Button("", self, kind="link")
        self.refuse_button.clicked.connect(self.sibling_refused)
        self.carried_card.add(self._carried_words)
        self.carried_card.add(self.refuse_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP)
        cards = (self.likely_card, self.carried_card, self.code_card, self.family_card)
        for card in cards:
            card.hide()
            column.addWidget(card)
        column.addWidget(self.help_label)
        column.addStretch(1)
        self._lists = {card: _Lines(card) for card in cards if card is not self.carried_card}
        self.retranslate()

    def show_carried(self, name: str, fields: Sequence[str]) -> None:
        """Tell what was taken from a brother or sister."""
        self._carried = (name, fields)
        self.carried_card.setVisible(bool(fields))
        self._say_carried()

    def show_likely(self, likely: Sequence[Likely]) -> None:
        """Tell who may be the same person, and why."""
        self._likely = likely
        self.likely_card.setVisible(bool(likely))
        self._lists[self.likely_card].show_parts([self._likely_part(one) for one in likely])

    def show_code(self, told: Sequence[str]) -> None:
        """Explain what was chosen."""
        self.code_card.setVisible(bool(told))
        labels = [
            Label(words, tone="text" if at == 0 else "muted", strong=at == 0, wrap=True)
            for at, words in enumerate(told)
        ]
        self._lists[self.code_card].show_parts(labels)

    def show_family(self, page: Page | None) -> None:
        """Tell who is written on the page."""
        self._page = page
        people = [person for person in grown_ups(page) if not person.struck] if page else []
        children = [e.child for e in page.children if not e.child.struck] if page else []
        self.family_card.setVisible(bool(people or children))
        names = [*map(with_year, people), *(with_year(child) for child in children)]
        tones = ["muted"] * len(people) + ["text"] * len(children)
        labels = [
            Label(name, size="small", tone="muted" if tone == "muted" else "text", wrap=True)
            for name, tone in zip(names, tones, strict=True)
        ]
        self._lists[self.family_card].show_parts(labels)

    def show_help(self, words: str) -> None:
        """Explain the field the keyboard is in."""
        self.help_label.setText(words)
        self.help_label.setVisible(bool(words))

    def changeEvent(self, event: QEvent) -> None:
        """Hear of another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Name the cards."""
        self.carried_card.set_title(self.tr("Like brother or sister"))
        self.likely_card.set_title(self.tr("Perhaps in the book already"))
        self.code_card.set_title(self.tr("What it means"))
        self.family_card.set_title(self.tr("In this household"))
        self.refuse_button.set_words(self.tr("Leave these empty"))
        self._say_carried()
        self.show_likely(self._likely)

    # ── inside ───────────────────────────────────────────────────────────────────────────────────

    def _say_carried(self) -> None:
        name, fields = self._carried
        words = self.tr("Taken from {name}: {fields}.")
        self._carried_words.setText(words.format(name=name, fields=", ".join(fields).lower()))

    def _likely_part(self, one: Likely) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        born = show(PartialDate(one.born_on)) if one.born_on else ""
        name = " · ".join(filter(None, (one.full_name, born)))
        number = self.tr("household {number}").format(number=one.number) if one.number else ""
        where = ", ".join(filter(None, (number, one.address)))
        column.addWidget(Label(name, part, strong=True, wrap=True))
        column.addWidget(Label(self._desk.word(one.because), part, size="small", tone="due"))
        if where:
            column.addWidget(Label(where, part, size="small", tone="muted", wrap=True))
        look = Button(self.tr("Look"), part, kind="link")
        look.setEnabled(bool(one.household))
        look.clicked.connect(lambda: self.likely_opened.emit(one.household, one.record))
        apart = Button(self.tr("Another person"), part, kind="link")
        apart.clicked.connect(lambda: self.set_apart.emit(one.record))
        acts = Flow(part, gap=theme.GAP)
        acts.set_parts([look, apart])
        column.addWidget(acts)
        return part


class _Lines(QWidget):
    """What a card says, all of it anew each time."""

    def __init__(self, card: Card) -> None:
        super().__init__(card)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.NEAR)
        card.add(self)

    def show_parts(self, parts: Sequence[QWidget]) -> None:
        while item := self._column.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for part in parts:
            self._column.addWidget(part)
        self.setVisible(bool(parts))
