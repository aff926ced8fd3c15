"""Believing a station no more: asked first, because the way back is comparing again."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from treem_desktop.gui import dialogs
from treem_desktop.gui.desk import Desk
from treem_desktop.gui.dialogs import Answer
from treem_desktop.services import enrolment
from treem_desktop.services.partners import SHOWN, Partner


def ask_to_revoke(near: QWidget, desk: Desk, partner: Partner, done: Callable[[], None]) -> None:
    """Ask, and revoke a station; `done` is called when it was."""
    title = QCoreApplication.translate("Revoking", "Revoke the station of {name}?")
    detail = QCoreApplication.translate(
        "Revoking",
        "From now on nothing of station {station} is taken in or handed to it. What came before "
        "stays. To believe it again, its card is compared anew.",
    )
    answers = [
        Answer("keep", QCoreApplication.translate("Revoking", "Leave as it is")),
        Answer("revoke", QCoreApplication.translate("Revoking", "Revoke"), "danger"),
    ]
    chosen = dialogs.ask(
        near,
        title.format(name=partner.name),
        detail.format(station=partner.station[-SHOWN:]),
        answers,
        safe="keep",
    )
    if chosen == "revoke":
        desk.ask(near, lambda book, _: enrolment.revoke(book, partner.station), lambda _: done())
