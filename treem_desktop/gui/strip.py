"""What the strip at the bottom tells of the book: saved, waiting, backed up, handed over."""

from PySide6.QtCore import QCoreApplication

from treem_desktop.gui.desk import Open
from treem_desktop.gui.language import language
from treem_desktop.gui.widgets.fact import Fact
from treem_desktop.services.standing import Standing
from treem_desktop.system.clock import day_of, moment_of


def facts(stands: Standing, book: Open, now: int, *, backup_overdue: bool = False) -> list[Fact]:
    """Tell how the book stands, the most important first."""
    told = []
    if book.read_only:
        words = QCoreApplication.translate("Strip", "Opened to look only")
        told.append(Fact(words, "eye", "due"))
    elif stands.saved_at:
        words = QCoreApplication.translate("Strip", "Saved {when}")
        told.append(Fact(words.format(when=when(stands.saved_at, now)), "check", "good"))
    else:
        words = QCoreApplication.translate("Strip", "Nothing written yet")
        told.append(Fact(words, "edit"))
    if stands.offices:
        count = stands.waiting
        words = QCoreApplication.translate("Strip", "%n change(s) not handed over", "", count)
        told.append(Fact(words, "handover", "due" if count else "muted"))
    if stands.backup_at:
        words = QCoreApplication.translate("Strip", "Backup {when}")
        words = words.format(when=when(stands.backup_at, now))
        told.append(Fact(words, "backup", "due" if backup_overdue else "muted"))
    else:
        words = QCoreApplication.translate("Strip", "A backup is made on closing")
        told.append(Fact(words, "backup", "due" if backup_overdue else "muted"))
    if stands.bundle_at:
        words = QCoreApplication.translate("Strip", "Last bundle {when}")
        told.append(Fact(words.format(when=when(stands.bundle_at, now)), "usb"))
    return told


def when(ms: int, now: int) -> str:
    """Give a moment of today by its time, of another day by its date, as it is read."""
    moment = moment_of(ms)
    if day_of(ms) == day_of(now):
        return f"{moment:%H:%M}"
    if day_of(ms).year == day_of(now).year:
        return f"{moment:%d/%m, %H:%M}" if language() == "vi" else f"{moment:%d/%m %H:%M}"
    return f"{moment:%d/%m/%Y}"
