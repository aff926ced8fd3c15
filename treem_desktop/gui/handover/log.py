"""The log of bundles: when each was written, how much it carried, and what became of it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from treem_desktop.gui import theme
from treem_desktop.gui.desk import Desk
from treem_desktop.gui.standard.list import RecordList
from treem_desktop.gui.standard.moments import amount, day, moment
from treem_desktop.gui.standard.rows import Column, Give, Mark, Row
from treem_desktop.gui.widgets.button import Button
from treem_desktop.gui.widgets.outcome import Outcome
from treem_desktop.services.handovers_log import HandedBundle


class BundleLog(QWidget):
    """The newest on top. Enter shows the minute of a hand-over; a refusal is told beneath."""

    wanted_minute = Signal(str)
    """Of the hand-over this bundle belongs to."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._bundles: tuple[HandedBundle, ...] = ()
        self.list = RecordList(self._columns(), self._fetch, self._counted, self)
        self.list.columns_button.hide()
        self.minute_button = Button("", self, picture="print")
        self.list.add_above(self.minute_button)
        self.reason = Outcome(self, lead=False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.NEAR)
        column.addWidget(self.list, 1)
        column.addWidget(self.reason)
        self.minute_button.clicked.connect(lambda: self._open(self.list.current()))
        self.list.opened.connect(self._open)
        self.list.moved.connect(self._stand)
        self.retranslate()

    def show_bundles(self, bundles: Sequence[HandedBundle]) -> None:
        """Show these, and stand on the newest."""
        self._bundles = tuple(bundles)
        self.list.show_rows(len(bundles))
        self.minute_button.setVisible(bool(bundles))
        self.reason.hide()
        if bundles:
            self.list.rows.row(0)
            self.list.stand_at(0)
            self._stand(bundles[0].bundle)

    def changeEvent(self, event: QEvent) -> None:
        """Hear of another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Say its words in the language of the interface."""
        self.minute_button.set_words(self.tr("Minute of this hand-over…"), "Ctrl+P")
        self.list.rename(self._columns())
        self.list.empty.tell(
            self.tr("No bundle was written yet"),
            self.tr("Every bundle stands here with its number, its day and its receipt."),
            picture="handover",
        )
        if self._bundles:
            self.show_bundles(self._bundles)

    def _columns(self) -> list[Column]:
        return [
            Column("number", self.tr("No."), 72, right=True, digits=True, sortable=False),
            Column("at", self.tr("Written"), 164, digits=True, sortable=False),
            Column("state", self.tr("State"), 240, sortable=False),
            Column("lines", self.tr("Lines"), 96, right=True, digits=True, sortable=False),
            Column("children", self.tr("Children"), 96, right=True, digits=True, sortable=False),
            Column("office", self.tr("For"), 280, sortable=False),
        ]

    def _fetch(self, start: int, count: int, give: Give) -> None:
        give([self._row(bundle) for bundle in self._bundles[start : start + count]])

    def _row(self, bundle: HandedBundle) -> Row:
        return Row(
            bundle.bundle,
            (
                str(bundle.number),
                moment(bundle.at),
                self._state(bundle),
                amount(bundle.lines),
                amount(bundle.children),
                bundle.office,
            ),
        )

    def _state(self, bundle: HandedBundle) -> tuple[Mark, ...]:
        marks = []
        if bundle.received:
            words = self.tr("received on {day}").format(day=day(bundle.received))
            marks.append(Mark(words, "good", "check"))
        elif bundle.refused is not None:
            marks.append(Mark(self.tr("refused"), "overdue", "error"))
        else:
            marks.append(Mark(self.tr("written, no receipt yet")))
        if bundle.part[1] > 1:
            part, of = bundle.part
            marks.append(Mark(self.tr("part {part} of {of}").format(part=part, of=of)))
        return tuple(marks)

    def _counted(self, count: int) -> str:
        return self.tr("%n bundle(s) written", "", count) if count else ""

    def _stand(self, bundle: str) -> None:
        found = next((one for one in self._bundles if one.bundle == bundle), None)
        if found is None or found.refused is None:
            self.reason.hide()
            return
        words = self.tr("Bundle {number} was refused by the office.").format(number=found.number)
        self.reason.tell("overdue", words, self._desk.sentence(found.refused))

    def _open(self, bundle: str) -> None:
        if bundle:
            self.wanted_minute.emit(bundle)
