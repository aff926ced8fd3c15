"""Writing a bundle: where, with what, and then that the stick can be pulled out."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from treem_desktop.domain.changes import Changes
from treem_desktop.domain.errors import BookError
from treem_desktop.gui import theme
from treem_desktop.gui.desk import Desk
from treem_desktop.gui.jobs import Job
from treem_desktop.gui.standard.place_sheet import PlaceSheet
from treem_desktop.gui.widgets.button import Button
from treem_desktop.gui.widgets.check import Check
from treem_desktop.gui.widgets.choices import Choice
from treem_desktop.gui.widgets.fold import Fold
from treem_desktop.gui.widgets.label import Label
from treem_desktop.gui.widgets.options import Options
from treem_desktop.services import handover
from treem_desktop.services.handover import HandedOver
from treem_desktop.services.handovers_log import Office
from treem_desktop.services.sticks import Sticks

ONWARD, AGAIN = "onward", "again"


class WritingSheet(PlaceSheet):
    """One press where one stick is plugged in; the choices lie folded."""

    wanted_minute = Signal()
    """Of the bundle that was just written."""

    def __init__(self, desk: Desk, sticks: Sticks, near: QWidget, office: Office) -> None:
        super().__init__(desk, sticks, near)
        self.office = office
        self.fold = Fold("", self)
        self.choices = QWidget(self)
        self.start = Options(self)
        self.sealed = Check("", self)
        self.sealed_words = Label("", self, size="small", tone="muted", wrap=True)
        column = QVBoxLayout(self.choices)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.NEAR)
        for part in (self.start, self.sealed, self.sealed_words):
            column.addWidget(part)
        self.choices.hide()
        self.fold.folded.connect(self._folded)
        self.add_more(self.fold)
        self.add_more(self.choices)
        self.minute_button = Button("", self, picture="print")
        self.add_after(self.minute_button)
        self.minute_button.clicked.connect(self._show_minute)
        self.places.warn_of_backups()
        desk.opened_or_locked.connect(self._show_restricted)
        self._say()
        self.start.set_value(ONWARD)
        self._show_restricted()

    def choice(self) -> handover.Choice:
        """Give what the bundle is to carry."""
        return handover.Choice(
            self.office.unit,
            everything=self.start.value() == AGAIN,
            sealed=self.desk.open.restricted and self.sealed.isChecked(),
        )

    def begin(self, place: Path) -> Job:
        """Write it, and read it back."""
        choice, sticks = self.choice(), self.places.sticks
        return self.desk.ask(
            self,
            lambda book, progress: handover.hand_over(book, choice, sticks.drive(place), progress),
            self._written,
            self._failed,
        )

    def _say(self) -> None:
        words = self.tr(
            "The bundle is signed by this station and encrypted: only {office} can open it. It is "
            "read back after writing."
        )
        self.set_words(
            self.tr("Write a bundle for {office}").format(office=self.office.name),
            words.format(office=self.office.name),
            self.tr("Write the bundle"),
            self.tr("Writing the bundle"),
        )
        self.fold.set_words(self.tr("What it carries"))
        self.minute_button.set_words(self.tr("Minute of this hand-over…"))
        waiting = self.tr("%Ln line(s) the office has not acknowledged.", "", self.office.lines)
        if not self.office.lines:
            waiting = self.tr("Nothing new since then.")
        self.start.set_choices(
            [
                Choice(
                    ONWARD,
                    self.tr("Send again from the last receipt"),
                    waiting + " " + self.tr("This is the usual hand-over."),
                ),
                Choice(
                    AGAIN,
                    self.tr("Send again from the start"),
                    self.tr("The whole book, when the office misses something or begins anew."),
                ),
            ]
        )
        self.sealed.set_words(self.tr("With the restricted part"))
        self.sealed_words.setText(
            self.tr(
                "Abuse, HIV, drugs, offences, who reported. At {office} only officers who unlock "
                "it can read it, and each reading is written down there."
            ).format(office=self.office.name)
        )

    def _show_restricted(self) -> None:
        for part in (self.sealed, self.sealed_words):
            part.setVisible(self.desk.open.restricted)
        if not self.desk.open.restricted:
            self.sealed.setChecked(False)

    def _folded(self, folded: bool) -> None:
        self.choices.setVisible(not folded)
        self._place()

    def _written(self, handed: HandedOver) -> None:
        count = len(handed.files)
        number = str(handed.number)
        if count > 1:
            number = f"{handed.number}–{handed.number + count - 1}"
        counts = [self.tr("%Ln line(s)", "", handed.lines)]
        if handed.about:
            counts.insert(0, self.tr("%Ln child(ren)", "", handed.about))
        sentence = self.tr("Bundle {number} was written and read back ({counts}).").format(
            number=number, counts=", ".join(counts)
        )
        if self.places.is_stick():
            sentence += " " + self.tr("The stick can be pulled out.")
        detail = self.tr(
            "Take it to {office}. When the stick comes back, press “Take in a receipt”."
        ).format(office=self.office.name)
        files = ", ".join(Path(file).name for file in handed.files)
        self.tell("good", sentence, f"{detail}\n{files}")
        self.desk.changed.emit(Changes("handover.written"))

    def _failed(self, error: BookError) -> None:
        if error.code == "handover.nothing_new":
            self.fold.set_open(True)
        self.fail(error)

    def _show_minute(self) -> None:
        self.wanted_minute.emit()
        self.close_sheet()
