"""What is said of a file on a stick: in its row, and in a whole sentence."""

from PySide6.QtCore import QCoreApplication, QObject

from treem_desktop.domain.errors import Cancelled
from treem_desktop.gui.desk import Desk
from treem_desktop.gui.standard.moments import amount, day, moment
from treem_desktop.gui.standard.rows import Mark, Row
from treem_desktop.gui.widgets.outcome import OutcomeTone
from treem_desktop.services.arrivals import Arrival, Outcome

UNKNOWN, ELSEWHERE = "bundle.sender_unknown", "bundle.not_for_us"
_ABOUT_LINES = ("ready", "taken")


def row_of(arrival: Arrival) -> Row:
    """Give its row: sender, number, state, how much it holds and would do, when it was made."""
    found = arrival.received
    opened = bool(found.bundle) and found.kind == "book"
    counted = opened and found.state in _ABOUT_LINES
    outcome = found.outcome
    return Row(
        str(arrival.path),
        (
            sender_of(arrival),
            str(found.number) if found.number else "",
            (mark_of(arrival),),
            amount(found.lines) if opened else "",
            amount(outcome.new) if counted else "",
            amount(outcome.changed) if counted else "",
            amount(len(outcome.differing)) if counted else "",
            moment(found.made) if found.made else "",
        ),
    )


def sender_of(arrival: Arrival) -> str:
    """Give who sent it; of one that nobody is believed for, what its file is called."""
    return arrival.received.name or arrival.path.name


def mark_of(arrival: Arrival) -> Mark:
    """Give its state in a word or two."""
    found = arrival.received
    code = found.error.code if found.error else ""
    if found.state == "ready":
        return Mark(QCoreApplication.translate("Arrivals", "new"), "accent")
    if found.state == "taken":
        return Mark(QCoreApplication.translate("Arrivals", "taken in"), "good", "check")
    if found.state == "known":
        words = QCoreApplication.translate("Arrivals", "received on {day}")
        return Mark(words.format(day=day(arrival.taken_at)) if arrival.taken_at else words)
    if found.state == "own":
        return Mark(QCoreApplication.translate("Arrivals", "receipt of this office"))
    if code == UNKNOWN:
        return Mark(QCoreApplication.translate("Arrivals", "sender not enrolled"), "due", "key")
    if code == ELSEWHERE:
        return Mark(QCoreApplication.translate("Arrivals", "for another unit"))
    if isinstance(found.error, Cancelled):
        return Mark(QCoreApplication.translate("Arrivals", "stopped"), "due")
    return Mark(QCoreApplication.translate("Arrivals", "refused"), "overdue", "error")


def told(arrival: Arrival, desk: Desk) -> tuple[OutcomeTone, str, str]:
    """Give tone, sentence and what follows from it."""
    found = arrival.received
    about = {"number": found.number, "name": found.name, "file": arrival.path.name}
    if found.error is not None:
        tone: OutcomeTone = "due" if found.error.code in (UNKNOWN, ELSEWHERE) else "overdue"
        return tone, desk.sentence(found.error), arrival.path.name
    if found.state == "known":
        words = QCoreApplication.translate(
            "Arrivals", "Bundle {number} of {name} was received on {day}. Nothing is new."
        )
        return "plain", words.format(**about, day=day(arrival.taken_at)), arrival.path.name
    if found.state == "own":
        words = QCoreApplication.translate(
            "Arrivals", "This office wrote this file itself; it is for the ward."
        )
        return "plain", words, arrival.path.name
    return ("good" if found.state == "taken" else "plain"), _counted(arrival), _checked(arrival)


def _counted(arrival: Arrival) -> str:
    found = arrival.received
    words = (
        QCoreApplication.translate("Arrivals", "Bundle {number} of {name} was taken in: {counts}.")
        if found.state == "taken"
        else QCoreApplication.translate(
            "Arrivals", "Bundle {number} of {name} can be taken in: {counts}."
        )
    )
    counts = ArrivalCounts().words(found.outcome)
    return words.format(number=found.number, name=found.name, counts=counts)


def _checked(arrival: Arrival) -> str:
    """Say whether the ward's control totals were compared."""
    if arrival.received.totals_compared:
        return QCoreApplication.translate("Arrivals", "The control totals agree with the ward's.")
    return QCoreApplication.translate(
        "Arrivals",
        "This office holds more of the ward than the bundle tells of, so totals are not compared.",
    )


class ArrivalCounts(QObject):
    """Says how much came, or would come; what is none is left out."""

    def words(self, outcome: Outcome) -> str:
        """Give lines, records new and changed, and those with differing facts."""
        differing = len(outcome.differing)
        told = [
            self.tr("%Ln new line(s)", "", outcome.lines),
            self.tr("%Ln new record(s)", "", outcome.new) if outcome.new else "",
            self.tr("%Ln changed", "", outcome.changed) if outcome.changed else "",
            self.tr("%Ln with differing facts", "", differing) if differing else "",
        ]
        return ", ".join(part for part in told if part)
