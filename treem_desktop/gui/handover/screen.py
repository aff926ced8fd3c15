"""«Bàn giao»: what waits for the office, the bundle onto a stick, the receipt back."""

from functools import partial

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from treem_desktop.domain.changes import Changes
from treem_desktop.domain.errors import BookError
from treem_desktop.gui import theme
from treem_desktop.gui.desk import Desk, Place
from treem_desktop.gui.handover.log import BundleLog
from treem_desktop.gui.handover.office_card import OfficeCard
from treem_desktop.gui.handover.receipt import ReceiptSheet
from treem_desktop.gui.handover.registering import Registering
from treem_desktop.gui.handover.welcome import Welcome
from treem_desktop.gui.handover.writing import WritingSheet
from treem_desktop.gui.language import language
from treem_desktop.gui.screen import Screen
from treem_desktop.gui.standard.enrolment import EnrolWizard
from treem_desktop.gui.standard.page import Page
from treem_desktop.gui.standard.paper_view import PaperView
from treem_desktop.gui.widgets.choices import Choice
from treem_desktop.gui.widgets.segments import Segments
from treem_desktop.gui.widgets.states import ErrorState, LoadingState
from treem_desktop.services import exchange_papers
from treem_desktop.services.handovers_log import HandOvers, Office, hand_overs
from treem_desktop.services.papers import Paper
from treem_desktop.services.sticks import Sticks

BUNDLES, ENROLMENT = "bundles", "enrolment"
WRITE, RECEIPT = "write", "receipt"
"""What one may come for."""


class HandoverScreen(Screen):
    """One calm page; enrolling and papers come over it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Build the page and its other faces."""
        super().__init__(desk, parent)
        self.sticks = Sticks()
        self._found: HandOvers | None = None
        self._wish = ""
        self.page = Page(self, scrolls=False)
        self.parts = Segments(self)
        self.welcome = Welcome(self)
        self.log = BundleLog(desk, self)
        self.registering = Registering(desk, self)
        self.wizard = EnrolWizard(desk, "office", self)
        self.paper = PaperView(desk, self)
        self.failed = ErrorState(self)
        self.loading = LoadingState(self)
        self._offices: list[OfficeCard] = []
        self._set_out()
        self._connect()
        self.retranslate()

    def use(self, sticks: Sticks) -> None:
        """Take who tells which sticks are plugged in."""
        self.sticks = self.registering.own.sticks = sticks
        self.wizard.set_sticks(sticks)

    def enter(self, place: Place) -> None:
        """Read what waits; come with `receipt` or `write` to begin that at once."""
        self._faces.setCurrentWidget(self.page)
        if self._found is None:
            self.loading.begin()
            self._faces.setCurrentWidget(self.loading)
        if place.act:
            self.parts.set_value(ENROLMENT if place.act == ENROLMENT else BUNDLES)
        self._wish = place.act
        self._read()

    def heard(self, changes: Changes) -> None:
        """Count again what waits."""
        if self.isVisible():
            self._read()

    def looked_again(self) -> None:
        """Nothing here depends on what is restricted."""

    def changeEvent(self, event: QEvent) -> None:
        """Hear of another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language of the interface."""
        self.page.set_title(self.tr("Hand over"))
        self.parts.set_choices(
            [
                Choice(BUNDLES, self.tr("Bundles")),
                Choice(ENROLMENT, self.tr("Card and enrolment")),
            ]
        )

    def offices(self) -> tuple[OfficeCard, ...]:
        """Give the cards that are shown."""
        return tuple(self._offices)

    # ── what is shown ────────────────────────────────────────────────────────────────────────────

    def _read(self) -> None:
        self.desk.ask(self, lambda book, _: hand_overs(book), self._show, self._fail)

    def _show(self, found: HandOvers) -> None:
        self.loading.end()
        self._found = found
        may = "hand_over" in self.desk.open.may
        for card in self._offices:
            card.setParent(None)
            card.deleteLater()
        self._offices = [OfficeCard(office, may=may, parent=self) for office in found.offices]
        for at, card in enumerate(self._offices):
            self._column.insertWidget(at, card)
            card.wanted_bundle.connect(partial(self.write, card.office))
            card.wanted_receipt.connect(self.take_receipt)
        self.welcome.show_may(may)
        self.log.show_bundles(found.bundles)
        if self._faces.currentWidget() in (self.loading, self.failed):
            self._faces.setCurrentWidget(self.page)
        self._show_part()
        wish, self._wish = self._wish, ""
        if wish in (WRITE, RECEIPT):
            (self.write if wish == WRITE else self.take_receipt)()

    def _show_part(self) -> None:
        met = self._found is not None and bool(self._found.offices or self._found.bundles)
        if self.parts.value() == ENROLMENT:
            self._content.setCurrentWidget(self._enrolment)
            self.registering.enter()
        else:
            self._content.setCurrentWidget(self._bundles if met else self._welcome)

    def _fail(self, error: BookError) -> None:
        self.loading.end()
        title = self.tr("What waits could not be read")
        self.failed.fail(title, self.desk.sentence(error), self.tr("Try again"))
        self._faces.setCurrentWidget(self.failed)

    # ── acts ─────────────────────────────────────────────────────────────────────────────────────

    def write(self, office: Office | None = None) -> None:
        """Write a bundle for an office; for the first one when none is named."""
        offices = self._found.offices if self._found else ()
        chosen = office or next(iter(offices), None)
        if chosen is None or "hand_over" not in self.desk.open.may:
            return
        sheet = WritingSheet(self.desk, self.sticks, self, chosen)
        sheet.wanted_minute.connect(self._show_newest)
        sheet.ask()

    def take_receipt(self) -> None:
        """Take in a receipt from a stick."""
        if self._found and self._found.offices and "receive" in self.desk.open.may:
            ReceiptSheet(self.desk, self.sticks, self).ask()

    def show_minute(self, bundle: str) -> None:
        """Show the minute of the hand-over that a bundle belongs to."""
        spoken = language()
        title = self.tr("Minute of the hand-over")
        self.desk.ask(
            self,
            lambda book, _: exchange_papers.minute(book, bundle, spoken),
            partial(self._show_paper, title),
        )

    def enrol(self) -> None:
        """Begin to enrol an office."""
        self._faces.setCurrentWidget(self.wizard)
        self.wizard.begin()

    def _enrolled(self, name: str) -> None:
        self.desk.told.emit(self.tr("{name} is enrolled.").format(name=name))
        self.parts.set_value(BUNDLES)
        self._faces.setCurrentWidget(self.page)
        self._read()
        self.desk.changed.emit(Changes("enrolment.office"))

    def _show_newest(self) -> None:
        """Find it in the book: the log here may not have been read again yet."""
        spoken = language()
        title = self.tr("Minute of the hand-over")
        self.desk.ask(
            self,
            lambda book, _: exchange_papers.newest_minute(book, spoken),
            partial(self._show_paper, title),
        )

    def _show_code(self, paper: Paper) -> None:
        self._show_paper(self.tr("Comparison code"), paper)

    def _show_paper(self, title: str, paper: Paper) -> None:
        self._faces.setCurrentWidget(self.paper)
        self.paper.show_paper(title, paper)

    def _back(self) -> None:
        self._faces.setCurrentWidget(self.page)
        self._read()

    def _go_to_code(self) -> None:
        self.parts.set_value(ENROLMENT)
        self._show_part()

    # ── inside ───────────────────────────────────────────────────────────────────────────────────

    def _connect(self) -> None:
        self.parts.chosen.connect(lambda _: self._show_part())
        self.failed.acted.connect(self._read)
        self.welcome.wanted_writing.connect(self.registering.own.write)
        self.welcome.wanted_enrolling.connect(self.enrol)
        self.welcome.wanted_code.connect(self._go_to_code)
        self.registering.wanted_enrolling.connect(self.enrol)
        self.registering.own.wanted_paper.connect(self._show_code)
        self.log.wanted_minute.connect(self.show_minute)
        self.wizard.left.connect(self._back)
        self.wizard.enrolled.connect(self._enrolled)
        self.paper.left.connect(self._back)
        for key, act in (
            ("Ctrl+G", self.write),
            ("Ctrl+R", self.take_receipt),
            ("Ctrl+P", self.log.minute_button.click),
        ):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda act=act: act())

    def _set_out(self) -> None:
        self.parts.set_value(BUNDLES)
        self.page.add_act(self.parts)
        self._bundles = QWidget(self)
        self._column = QVBoxLayout(self._bundles)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.GAP)
        self._column.addWidget(self.log, 1)
        self._welcome = _scrolling(self.welcome)
        self._enrolment = _scrolling(self.registering)
        self._content = QStackedWidget(self)
        for part in (self._bundles, self._welcome, self._enrolment):
            self._content.addWidget(part)
        self.page.set_content(self._content, flush=True)
        self._faces = QStackedWidget(self)
        for face in (self.page, self.loading, self.failed, self.wizard, self.paper):
            self._faces.addWidget(face)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._faces)


def _scrolling(part: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.viewport().setProperty("ground", "none")
    part.setProperty("ground", "none")
    area.setWidget(part)
    return area
