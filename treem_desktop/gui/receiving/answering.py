"""Writing receipts: what arrived and what was refused, back onto the wards' stick."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QWidget

from treem_desktop.domain.changes import Changes
from treem_desktop.gui.desk import Desk
from treem_desktop.gui.jobs import Job
from treem_desktop.gui.standard.place_sheet import PlaceSheet
from treem_desktop.services import arrivals
from treem_desktop.services.arrivals import Received
from treem_desktop.services.sticks import Sticks


class AnsweringSheet(PlaceSheet):
    """One receipt for each ward, to the stick its bundles came on."""

    def __init__(
        self,
        desk: Desk,
        sticks: Sticks,
        near: QWidget,
        units: Sequence[str],
        results: Sequence[Received] = (),
    ) -> None:
        super().__init__(desk, sticks, near)
        self._units, self._received = tuple(units), tuple(results)
        self.set_words(
            self.tr("Write receipts"),
            self.tr(
                "A receipt tells the ward which bundles arrived and which were refused and why. "
                "Only that ward can open it."
            ),
            self.tr("Write the receipts"),
            self.tr("Writing the receipts"),
        )

    def begin(self, place: Path) -> Job:
        """Write them, and read them back."""
        sticks, units, results = self.places.sticks, self._units, self._received
        return self.desk.ask(
            self,
            lambda book, progress: arrivals.write_receipts(
                book, sticks.drive(place), units, results, progress
            ),
            self._written,
            self.fail,
        )

    def _written(self, names: tuple[str, ...]) -> None:
        sentence = self.tr("%n receipt(s) written and read back.", "", len(names))
        if self.places.is_stick():
            sentence += " " + self.tr("The stick can be pulled out.")
        detail = self.tr("For: {names}.").format(names=", ".join(names))
        self.tell("good", sentence, detail)
        self.desk.changed.emit(Changes("receipt.written"))
