"""What «Hôm nay» says of each kind of thing that is due."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from treem_desktop.catalog.loading import catalog
from treem_desktop.domain.dates import show
from treem_desktop.domain.values import PartialDate
from treem_desktop.gui.theme import Role
from treem_desktop.services import today as due
from treem_desktop.services.today import Named, Today
from treem_desktop.system.clock import day_of


@dataclass(frozen=True, slots=True)
class Told:
    """One line: what it is, why it is there, how many, and where a press leads."""

    code: str
    title: str
    detail: str
    count: int = 0
    """0: the line has no number."""
    picture: str = "calendar"
    role: Role = "due"
    screen: str = ""
    """Where a press leads; empty when it opens the names beneath."""
    act: str = ""


def told(found: Today, *, read_only: bool) -> list[Told]:
    """Say everything that is due, the overdue first; no name is in it."""
    lines = [_task(task.code, len(task.entries)) for task in found.tasks]
    return [*lines, *_of_the_book(found, read_only=read_only)]


def row_of(named: Named) -> tuple[str, str, str]:
    """Say one name: who, where, and the day it is about."""
    home = QCoreApplication.translate("Today", "Household {number}").format(number=named.number)
    where = (home if named.number else "", named.neighbourhood, named.address)
    name = named.name or QCoreApplication.translate("Today", "no name yet")
    return name, " · ".join(part for part in where if part), show(PartialDate(named.entry.on))


def _task(code: str, count: int) -> Told:
    days = catalog().default("today_turning_days")
    if code == due.CERTIFICATE:
        limit = catalog().default("today_certificate_days")
        title = QCoreApplication.translate("Today", "Births not registered")
        detail = QCoreApplication.translate(
            "Today", "The time of {days} days is over. Help the family to register the birth."
        ).format(days=limit)
        return Told(code, title, detail, count, "overdue", "overdue")
    if code == due.SCHOOL:
        years = catalog().default("today_school_age")
        title = QCoreApplication.translate("Today", "Children turning {years}").format(years=years)
        detail = QCoreApplication.translate(
            "Today", "Within {days} days. Ask whether a place in the first grade is certain."
        ).format(days=days)
        return Told(code, title, detail, count)
    if code == due.SIXTEEN:
        title = QCoreApplication.translate("Today", "Children turning {years}").format(years=16)
        detail = QCoreApplication.translate(
            "Today",
            "Within {days} days. They leave the count by themselves; look at running supports.",
        ).format(days=days)
        return Told(code, title, detail, count)
    if code == due.DIFFERING:
        title = QCoreApplication.translate("Today", "Pages on which two stations differ")
        detail = QCoreApplication.translate(
            "Today", "Both values are kept. Open the page and correct the field to decide."
        )
        return Told(code, title, detail, count, "warning")
    months = catalog().default("today_review_months")
    title = QCoreApplication.translate("Today", "Households to review")
    detail = QCoreApplication.translate(
        "Today", "Not reviewed for {months} months. Print their sheets and visit them."
    ).format(months=months)
    return Told(code, title, detail, count, "households")


def _of_the_book(found: Today, *, read_only: bool) -> list[Told]:
    lines = []
    stands = found.standing
    if found.drafts and not read_only:
        title = QCoreApplication.translate("Today", "Drafts not saved yet")
        detail = QCoreApplication.translate("Today", "They wait on the pages they belong to.")
        lines.append(Told("drafts", title, detail, found.drafts, "edit", "muted", "households"))
    if stands.offices and stands.waiting:
        title = QCoreApplication.translate("Today", "Changes not handed over")
        detail = QCoreApplication.translate("Today", "To {office}. Last bundle: {when}.").format(
            office=", ".join(stands.offices), when=_day(stands.bundle_at)
        )
        line = Told("waiting", title, detail, stands.waiting, "handover", "muted", "handover")
        lines.append(line)
    if found.backup_overdue:
        title = QCoreApplication.translate("Today", "A backup is due")
        detail = QCoreApplication.translate("Today", "The last one: {when}.").format(
            when=_day(stands.backup_at)
        )
        lines.append(Told("backup", title, detail, 0, "backup", "due", "settings", "backup"))
    return lines


def _day(ms: int) -> str:
    never = QCoreApplication.translate("Today", "never")
    return show(day_of(ms)) if ms else never
