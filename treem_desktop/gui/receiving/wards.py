"""The enrolled wards: who handed over last, and when; who did not."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from treem_desktop.gui.desk import Desk
from treem_desktop.gui.standard.list import RecordList
from treem_desktop.gui.standard.moments import amount, day, moment
from treem_desktop.gui.standard.revoking import ask_to_revoke
from treem_desktop.gui.standard.rows import Column, Give, Mark, Row
from treem_desktop.gui.widgets.button import Button
from treem_desktop.services import partners
from treem_desktop.services.partners import SHOWN, Partner

LATE = 31
"""Days without a bundle after which a ward is asked."""


class WardsPane(QWidget):
    """One line for each enrolled station."""

    wanted_enrolling = Signal()
    wanted_receipt = Signal(str)
    """For this unit."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._partners: tuple[Partner, ...] = ()
        self._sorted = ("name", False)
        self.list = RecordList(self._columns(), self._fetch, self._counted, self)
        self.list.columns_button.hide()
        self.receipt_button = Button("", self, kind="quiet", picture="sign")
        self.revoke_button = Button("", self, kind="quiet", picture="strike")
        self.enrol_button = Button("", self, kind="primary", picture="add")
        for button in (self.revoke_button, self.receipt_button, self.enrol_button):
            self.list.add_above(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list)
        self.list.sorted.connect(self._sort)
        self.list.moved.connect(lambda _: self._judge())
        self.list.empty.acted.connect(self.wanted_enrolling)
        self.enrol_button.clicked.connect(self.wanted_enrolling)
        self.receipt_button.clicked.connect(self._answer)
        self.revoke_button.clicked.connect(self._revoke)
        self.retranslate()

    def enter(self) -> None:
        """Read who is enrolled."""
        self.desk.ask(self, lambda book, _: partners.partners(book), self._show)

    def current(self) -> Partner | None:
        """Give the station the keyboard stands on."""
        here = self.list.current()
        return next((one for one in self._partners if one.station == here), None)

    def changeEvent(self, event: QEvent) -> None:
        """Hear of another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Say its words in the language of the interface."""
        self.enrol_button.set_words(self.tr("Enrol a ward…"))
        self.receipt_button.set_words(self.tr("Write its receipt…"))
        self.revoke_button.set_words(self.tr("Revoke…"))
        self.list.rename(self._columns())
        self.list.empty.tell(
            self.tr("No ward is enrolled yet"),
            self.tr(
                "A ward writes its card to its stick and brings it. You compare two groups of its "
                "code once; then its bundles are believed."
            ),
            self.tr("Enrol a ward…") if "receive" in self.desk.open.may else "",
            picture="households",
        )
        self._show(self._partners)

    def _show(self, found: Sequence[Partner]) -> None:
        name, descending = self._sorted
        self._partners = tuple(sorted(found, key=_KEYS[name], reverse=descending))
        self.list.show_sorting(name, descending)
        self.list.show_rows(len(found))
        if found:
            self.list.rows.row(0)
            self.list.stand_at(0)
        self._judge()

    def _judge(self) -> None:
        here = self.current()
        may = "receive" in self.desk.open.may
        for button in (self.enrol_button, self.receipt_button, self.revoke_button):
            button.setVisible(may and bool(self._partners))
        self.receipt_button.setEnabled(here is not None and bool(here.number))
        self.revoke_button.setEnabled(here is not None and not here.revoked)

    def _sort(self, name: str, descending: bool) -> None:
        self._sorted = (name, descending)
        self._show(self._partners)

    def _answer(self) -> None:
        here = self.current()
        if here is not None:
            self.wanted_receipt.emit(here.unit)

    def _revoke(self) -> None:
        here = self.current()
        if here is not None:
            ask_to_revoke(self, self.desk, here, self.enter)

    def _columns(self) -> list[Column]:
        return [
            Column("name", self.tr("Ward"), 280),
            Column("number", self.tr("Last bundle"), 120, right=True, digits=True),
            Column("at", self.tr("Received"), 164, digits=True),
            Column("days", self.tr("Days since"), 110, right=True, digits=True),
            Column("state", self.tr("State"), 240, sortable=False),
            Column("station", self.tr("Station"), 120, sortable=False),
        ]

    def _fetch(self, start: int, count: int, give: Give) -> None:
        give([self._row(partner) for partner in self._partners[start : start + count]])

    def _row(self, one: Partner) -> Row:
        return Row(
            one.station,
            (
                one.name,
                str(one.number) if one.number else "",
                moment(one.at) if one.at else "",
                amount(one.days) if one.days is not None else "",
                self._marks(one),
                one.station[-SHOWN:],
            ),
            struck=bool(one.revoked),
        )

    def _marks(self, one: Partner) -> tuple[Mark, ...]:
        if one.revoked:
            words = self.tr("revoked on {day}").format(day=day(one.revoked))
            return (Mark(words, "overdue", "strike"),)
        marks = []
        if one.days is None:
            marks.append(Mark(self.tr("never sent"), "due", "due"))
        elif one.days > LATE:
            marks.append(Mark(self.tr("long silent"), "due", "due"))
        if one.receipt_due:
            marks.append(Mark(self.tr("receipt to write"), "accent"))
        return tuple(marks)

    def _counted(self, count: int) -> str:
        if not count:
            return ""
        silent = sum(1 for one in self._partners if not one.revoked and _is_silent(one))
        words = self.tr("%n station(s) enrolled", "", count)
        if silent:
            words += " · " + self.tr("%n did not send for a month or ever", "", silent)
        return words


def _is_silent(one: Partner) -> bool:
    return one.days is None or one.days > LATE


_KEYS = {
    "name": lambda one: (one.name, one.enrolled),
    "number": lambda one: one.number,
    "at": lambda one: one.at,
    "days": lambda one: -1 if one.days is None else one.days,
}
