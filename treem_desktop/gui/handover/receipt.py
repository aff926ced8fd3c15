"""Taking in the office's receipt: which bundles arrived, and which did not."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QWidget

from treem_desktop.domain.changes import Changes
from treem_desktop.gui.desk import Desk
from treem_desktop.gui.jobs import Job
from treem_desktop.gui.standard.place_sheet import PlaceSheet
from treem_desktop.gui.widgets.outcome import Outcome, OutcomeTone
from treem_desktop.services.handovers_log import Told, take_receipts
from treem_desktop.services.sticks import Sticks


class ReceiptSheet(PlaceSheet):
    """What the receipt says, one sentence for each."""

    def __init__(self, desk: Desk, sticks: Sticks, near: QWidget) -> None:
        super().__init__(desk, sticks, near)
        self.lines: list[Outcome] = []
        self.set_words(
            self.tr("Take in a receipt"),
            self.tr(
                "The office writes its receipt to the stick after taking in. It tells which "
                "bundles arrived, so that the next one carries only what is new."
            ),
            self.tr("Take it in"),
            self.tr("Reading the receipt"),
        )

    def begin(self, place: Path) -> Job:
        """Take in what lies there."""
        return self.desk.ask(
            self,
            lambda book, progress: take_receipts(book, [place], progress),
            self._taken,
            self.fail,
        )

    def _taken(self, found: Sequence[Told]) -> None:
        newest = [one for one in found if one.received.state == "taken"]
        refused = [one for one in found if one.received.state == "refused"]
        known = any(one.received.state == "known" for one in found)
        for told in newest:
            self._tell_bundles(told)
        for told in refused:
            if told.received.error is not None:
                self._add("overdue", told.received.file, self.desk.sentence(told.received.error))
        if newest:
            self.tell("good", self.tr("The receipt was taken in."))
        elif refused:
            self.tell("overdue", self.tr("No receipt was taken in."))
        elif known:
            self.tell("due", self.tr("This receipt was taken in before. There is nothing new."))
        else:
            self.tell(
                "due",
                self.tr("There is no receipt here yet, only this ward's own bundles."),
                self.tr("Ask the office to write its receipt to this stick."),
            )
        self.desk.changed.emit(Changes("handover.receipt"))

    def _tell_bundles(self, told: Told) -> None:
        if told.accepted:
            arrived = self.tr("Arrived at {office}: bundle {numbers}.").format(
                office=told.received.name, numbers=_listed(told.accepted)
            )
            self._add("good", arrived)
        for number, error in told.refused:
            words = self.tr("Bundle {number} was refused by the office.").format(number=number)
            self._add("overdue", words, self.desk.sentence(error))

    def _add(self, tone: OutcomeTone, words: str, detail: str = "") -> None:
        line = Outcome(self, lead=False)
        self.add_result(line)
        line.tell(tone, words, detail)
        self.lines.append(line)


def _listed(numbers: Sequence[int]) -> str:
    """Write numbers shortly: 1–7, 9."""
    spans: list[list[int]] = []
    for number in sorted(set(numbers)):
        if spans and spans[-1][1] == number - 1:
            spans[-1][1] = number
        else:
            spans.append([number, number])
    return ", ".join(str(a) if a == b else f"{a}–{b}" for a, b in spans)
