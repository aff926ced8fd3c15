"""The table of everything on a stick: looked at first, chosen, taken in, answered."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from treem_desktop.domain.changes import Changes
from treem_desktop.domain.errors import BookError, Cancelled
from treem_desktop.domain.kinds import KINDS
from treem_desktop.gui import theme
from treem_desktop.gui.desk import Desk
from treem_desktop.gui.receiving.arrival_words import UNKNOWN, row_of, told
from treem_desktop.gui.receiving.stick_watch import StickWatch
from treem_desktop.gui.receiving.waiting import Waiting
from treem_desktop.gui.standard.list import RecordList
from treem_desktop.gui.standard.page import Foot
from treem_desktop.gui.standard.rows import Column, Give
from treem_desktop.gui.widgets.button import Button
from treem_desktop.gui.widgets.outcome import Outcome
from treem_desktop.services import arrivals
from treem_desktop.services.arrivals import Arrival, Received
from treem_desktop.services.sticks import Sticks


class ArrivalsPane(QWidget):
    """Nothing is taken in before it was seen here. All that is new is chosen from the start."""

    wanted_enrolling = Signal(object)
    """Of a sender nobody knows, whose card may lie at this Path."""
    wanted_receipts = Signal(object, object)
    """For these units, with these results, to where they came from."""

    def __init__(self, desk: Desk, foot: Foot, parent: QWidget | None = None) -> None:
        """Take the strip under the screen, on which its acts stand."""
        super().__init__(parent)
        self.desk = desk
        self.foot = foot
        self._arrivals: tuple[Arrival, ...] = ()
        self._place: Path | None = None
        self._busy = False
        self.waiting = Waiting(desk, self)
        self.summary = Outcome(self)
        self.list = RecordList(self._columns(), self._fetch, self._counted, self)
        self.list.columns_button.hide()
        self.other_button = Button("", self, kind="quiet", picture="usb")
        self.again_button = Button("", self, kind="quiet", picture="redo")
        self.reason = Outcome(self, lead=False)
        self.enrol_button = Button("", self, picture="key")
        self.receipt_button = Button("", self, picture="sign")
        self.take_button = Button("", self, kind="primary", picture="receiving")
        self.watch = StickWatch(desk, self)
        self._set_out()
        self._connect()
        self.retranslate()

    # ── the place ────────────────────────────────────────────────────────────────────────────────

    def use(self, sticks: Sticks) -> None:
        """Take who tells which sticks are plugged in."""
        self.waiting.places.sticks = self.watch.sticks = sticks

    def place(self) -> Path | None:
        """Give where it looks."""
        return self._place

    def look_again(self) -> None:
        """Look there once more."""
        if self._place is not None:
            self.look(self._place)

    def look(self, place: Path) -> None:
        """Look at everything at a place; nothing is taken in."""
        if self._busy:
            return
        self._place = place
        self._faces.setCurrentWidget(self._table)
        self.foot.setVisible(self.isVisible())
        self.summary.hide()
        self._read(place)

    def leave_place(self) -> None:
        """Wait for another stick."""
        self._place = None
        self.foot.hide()
        self._show(())
        self.summary.hide()
        self.waiting.places.forget()
        self._faces.setCurrentWidget(self.waiting)

    # ── what lies there ──────────────────────────────────────────────────────────────────────────

    def arrivals(self) -> tuple[Arrival, ...]:
        """Give what is shown."""
        return self._arrivals

    def chosen(self) -> tuple[Arrival, ...]:
        """Give what is selected and can be taken in."""
        rows = [at for first, last in self.list.ranges() for at in range(first, last)]
        found = (self._arrivals[at] for at in rows if at < len(self._arrivals))
        return tuple(one for one in found if one.received.state == "ready")

    def take_in(self) -> None:
        """Take in what is chosen: each hand-over whole or not at all."""
        files = [one.path for one in self.chosen()]
        if not files or self._busy:
            return
        self._work(True)
        self.watch.follow(None, frozenset(), is_stick=False)
        self.desk.ask(
            self,
            lambda book, progress: arrivals.take_in(book, files, progress),
            self._taken,
            self._stopped,
            title=self.tr("Taking in"),
        )

    def answer(self) -> None:
        """Have receipts written for the wards there is something to tell."""
        results = [one.received for one in self._arrivals]
        units = arrivals.units_with_receipt(results)
        if units and not self._busy:
            self.wanted_receipts.emit(units, results)

    def showEvent(self, event: QShowEvent) -> None:
        """Watch whether the stick is still there."""
        super().showEvent(event)
        self.watch.begin()
        self.foot.setVisible(self._place is not None)

    def hideEvent(self, event: QHideEvent) -> None:
        """Watch no more."""
        super().hideEvent(event)
        self.watch.end()
        self.foot.hide()

    def changeEvent(self, event: QEvent) -> None:
        """Hear of another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Say its words in the language of the interface."""
        self.other_button.set_words(self.tr("Another stick or folder…"))
        self.again_button.set_words(self.tr("Look again"), "F5")
        self.enrol_button.set_words(self.tr("Enrol the sender…"))
        self.receipt_button.set_words(self.tr("Write receipts to the stick…"), "Ctrl+R")
        self.take_button.set_words(self.tr("Take in"), "Ctrl+Return")
        self.list.rename(self._columns())
        self._show(self._arrivals)

    # ── inside ───────────────────────────────────────────────────────────────────────────────────

    def _read(self, place: Path) -> None:
        self._work(True)
        self.watch.follow(None, frozenset(), is_stick=False)
        self.list.show_loading()
        self.desk.ask(
            self,
            lambda book, progress: arrivals.look(book, [place], progress),
            lambda found: self._looked(place, found),
            self._failed,
            title=self.tr("Looking at the stick"),
        )

    def _looked(self, place: Path, found: Sequence[Arrival]) -> None:
        self._work(False)
        if place == self._place:
            self._show(found)
            self._choose_new()

    def _failed(self, error: BookError) -> None:
        self._work(False)
        self._show(())
        if error.code == "bundle.none_here":
            self.list.empty.tell(
                self.tr("No bundle lies here"), self.desk.sentence(error), picture="usb"
            )
        else:
            title = self.tr("The stick could not be looked at")
            self.list.show_failure(title, self.desk.sentence(error), self.tr("Look again"))

    def _taken(self, results: Sequence[Arrival]) -> None:
        self._work(False)
        after = {one.path: one for one in results}
        self._show([after.get(one.path, one) for one in self._arrivals])
        self._sum_up(results)
        if any(one.received.state == "taken" for one in results):
            everything = frozenset((kind, "") for kind in KINDS)
            self.desk.changed.emit(Changes("bundle.taken", 0, everything))
        self._stand_on(results[0].path if results else None)

    def _stopped(self, error: BookError) -> None:
        self._work(False)
        self._show(self._arrivals)
        tone = isinstance(error, Cancelled)
        self.summary.tell("due" if tone else "overdue", self.desk.sentence(error))

    def _sum_up(self, results: Sequence[Arrival]) -> None:
        taken = [one.received for one in results if one.received.state == "taken"]
        refused = len(results) - len(taken)
        if not taken:
            self.summary.tell("overdue", self.tr("Nothing was taken in. The reason stands below."))
            return
        words = self.tr("%n bundle(s) taken in: {new}, {changed}.", "", len(taken)).format(
            new=self.tr("%Ln new record(s)", "", sum(one.outcome.new for one in taken)),
            changed=self.tr("%Ln changed", "", sum(one.outcome.changed for one in taken)),
        )
        details = []
        if all(one.totals_compared for one in taken):
            details.append(self.tr("The control totals agree with the wards'."))
        if refused:
            details.append(self.tr("%n bundle(s) refused: the reason stands below.", "", refused))
        details.append(self.tr("Write the receipts, so that the wards know what arrived."))
        self.summary.tell("due" if refused else "good", words, " ".join(details))

    def _show(self, found: Sequence[Arrival]) -> None:
        self._arrivals = tuple(found)
        files = frozenset(one.path for one in self._arrivals)
        self.watch.follow(self._place, files, is_stick=self.waiting.was_stick)
        self.list.show_rows(len(self._arrivals))
        if self._arrivals:
            self.list.rows.row(0)
        self._judge()

    def _choose_new(self) -> None:
        """Choose all that is new, and stand on the first of it."""
        new = [at for at, one in enumerate(self._arrivals) if one.received.state == "ready"]
        if self._arrivals:
            self.list.stand_at(new[0] if new else 0)
        flags = QItemSelectionModel.SelectionFlag
        for at in new[1:]:
            index = self.list.rows.index(at, 0)
            self.list.table.selectionModel().select(index, flags.Select | flags.Rows)
        self._judge()

    def _stand_on(self, path: Path | None) -> None:
        at = next((at for at, one in enumerate(self._arrivals) if one.path == path), -1)
        if at >= 0:
            self.list.stand_at(at)
        self._judge()

    def _work(self, busy: bool) -> None:
        self._busy = busy
        self._judge()

    def _judge(self) -> None:
        chosen = self.chosen()
        results = [one.received for one in self._arrivals]
        may = "receive" in self.desk.open.may and not self._busy
        self.take_button.setEnabled(may and bool(chosen))
        self.receipt_button.setEnabled(may and bool(arrivals.units_with_receipt(results)))
        for button in (self.other_button, self.again_button):
            button.setEnabled(not self._busy)
        self.foot.words.setText(self._chosen_words(chosen))
        self._tell_reason()

    def _chosen_words(self, chosen: Sequence[Arrival]) -> str:
        if not chosen:
            is_new = any(one.received.state == "ready" for one in self._arrivals)
            return self.tr("Choose what is to be taken in.") if is_new else ""
        lines = sum(one.received.lines for one in chosen)
        words = self.tr("%n bundle(s) chosen", "", len(chosen))
        return words + " · " + self.tr("%Ln line(s)", "", lines)

    def _tell_reason(self) -> None:
        here = self.list.current()
        arrival = next((one for one in self._arrivals if str(one.path) == here), None)
        self.reason.setVisible(arrival is not None)
        unknown = arrival is not None and _is_unknown(arrival.received)
        self.enrol_button.setVisible(unknown and "receive" in self.desk.open.may)
        if arrival is not None:
            self.reason.tell(*told(arrival, self.desk))

    def _columns(self) -> list[Column]:
        return [
            Column("sender", self.tr("Sender"), 300, sortable=False),
            Column("number", self.tr("No."), 64, right=True, digits=True, sortable=False),
            Column("state", self.tr("State"), 210, sortable=False),
            Column("lines", self.tr("Lines"), 88, right=True, digits=True, sortable=False),
            Column("new", self.tr("New"), 80, right=True, digits=True, sortable=False),
            Column("changed", self.tr("Changed"), 88, right=True, digits=True, sortable=False),
            Column("differing", self.tr("Differing"), 100, right=True, digits=True, sortable=False),
            Column("made", self.tr("Written"), 160, digits=True, sortable=False),
        ]

    def _fetch(self, start: int, count: int, give: Give) -> None:
        give([row_of(arrival) for arrival in self._arrivals[start : start + count]])

    def _counted(self, count: int) -> str:
        if self._place is None:
            return ""
        files = self.tr("%n file(s)", "", count)
        return f"{self._place.name or self._place} · {files}"

    def _connect(self) -> None:
        self.waiting.chosen.connect(self.look)
        self.other_button.clicked.connect(self.leave_place)
        self.again_button.clicked.connect(self.look_again)
        self.list.failed.acted.connect(self.look_again)
        self.list.picked.connect(self._judge)
        self.list.moved.connect(lambda _: self._tell_reason())
        self.take_button.clicked.connect(self.take_in)
        self.receipt_button.clicked.connect(self.answer)
        self.enrol_button.clicked.connect(lambda: self.wanted_enrolling.emit(self._place))
        self.watch.gone.connect(self.leave_place)
        self.watch.other.connect(self.look_again)

    def _set_out(self) -> None:
        self.list.add_above(self.again_button)
        self.list.add_above(self.other_button)
        self.foot.add_act(self.receipt_button)
        self.foot.add_act(self.take_button)
        self._table = QWidget(self)
        inner = QVBoxLayout(self._table)
        inner.setContentsMargins(0, 0, 0, theme.NEAR)
        inner.setSpacing(theme.NEAR)
        inner.addWidget(self.summary)
        inner.addWidget(self.list, 1)
        inner.addWidget(self.reason)
        inner.addWidget(self.enrol_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._faces = QStackedWidget(self)
        self._faces.addWidget(self.waiting)
        self._faces.addWidget(self._table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._faces)


def _is_unknown(result: Received) -> bool:
    return result.error is not None and result.error.code == UNKNOWN
