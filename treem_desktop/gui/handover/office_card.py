"""One receiving office: what it does not have yet, and the two acts of a hand-over."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from treem_desktop.gui import theme
from treem_desktop.gui.standard.moments import day, moment
from treem_desktop.gui.widgets.button import Button
from treem_desktop.gui.widgets.card import Card
from treem_desktop.gui.widgets.flow import Flow
from treem_desktop.gui.widgets.label import Label
from treem_desktop.services.handovers_log import Office

_BESIDE = 760
"""From which width on the acts stand beside the words, at 100 %."""


class OfficeCard(Card):
    """Name, what waits in large words, the last bundle beneath, and the acts at the right."""

    wanted_bundle = Signal()
    wanted_receipt = Signal()

    def __init__(self, office: Office, *, may: bool, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.office = office
        self._may = may
        self.waiting = Label("", self, size="title", strong=True, wrap=True)
        self.last = Label("", self, tone="muted", wrap=True)
        self.receipt_button = Button("", self, picture="receiving")
        self.write_button = Button("", self, kind="primary", picture="usb")
        self.receipt_button.clicked.connect(self.wanted_receipt)
        self.write_button.clicked.connect(self.wanted_bundle)
        acts = Flow(self, gap=theme.NEAR, line_gap=theme.NEAR)
        acts.set_parts([self.receipt_button, self.write_button])
        for button in (self.receipt_button, self.write_button):
            button.setVisible(may)
        words = QVBoxLayout()
        words.setSpacing(theme.TIGHT)
        words.addWidget(self.waiting)
        words.addWidget(self.last)
        inner = QWidget(self)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, inner)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.GAP)
        self._row.addLayout(words, 1)
        self._row.addWidget(acts, 0, Qt.AlignmentFlag.AlignBottom)
        self.add(inner)
        self.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the acts beneath the words where it is narrow."""
        super().resizeEvent(event)
        directions = QBoxLayout.Direction
        narrow = self.width() < theme.scaled(_BESIDE)
        self._row.setDirection(directions.TopToBottom if narrow else directions.LeftToRight)

    def changeEvent(self, event: QEvent) -> None:
        """Hear of another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Say its words in the language of the interface."""
        office = self.office
        self.set_title(office.name)
        theme.mark(self.title, tone="muted")
        self.waiting.setText(self._waiting(office))
        self.last.setText(self._last(office))
        self.write_button.set_words(self.tr("Write a bundle to a stick…"), "Ctrl+G")
        self.receipt_button.set_words(self.tr("Take in a receipt…"), "Ctrl+R")
        for button in (self.write_button, self.receipt_button):
            button.setAccessibleDescription(office.name)

    def _waiting(self, office: Office) -> str:
        if not office.lines:
            return self.tr("The office has everything")
        lines = self.tr("%Ln line(s)", "", office.lines)
        if not office.children:
            return self.tr("{lines} to hand over").format(lines=lines)
        children = self.tr("%Ln child(ren)", "", office.children)
        told = self.tr("{lines} about {children} to hand over")
        return told.format(lines=lines, children=children)

    def _last(self, office: Office) -> str:
        last = office.last
        if last is None:
            return self.tr("No bundle was written yet. The first one carries the whole book.")
        told = [
            self.tr("Last bundle: no. {number}, {moment}").format(
                number=last.number, moment=moment(last.at)
            )
        ]
        if last.received:
            told.append(self.tr("received on {day}").format(day=day(last.received)))
        elif last.refused is not None:
            told.append(self.tr("refused, see below"))
        else:
            told.append(self.tr("no receipt yet"))
        return " · ".join(told)
