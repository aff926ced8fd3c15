"""What the strip at the bottom tells of the book: saved, waiting, backed up, handed over."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from treem_desktop.gui.desk import Desk
from treem_desktop.gui.widgets.fact import Fact
from treem_desktop.gui.widgets.status_strip import StatusStrip
from treem_desktop.services.standing import Standing, standing
from treem_desktop.services.today import backup_overdue
from treem_desktop.system.clock import day_of, moment_of


class BookStrip(StatusStrip):
    """Reads how the book stands, and tells the most important first."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._stands: Standing | None = None
        self._overdue = False

    def read(self) -> None:
        """Ask the book how it stands."""
        self._desk.ask(self, lambda book, _: (standing(book), backup_overdue(book)), self._show)

    def changeEvent(self, event: QEvent) -> None:
        """Hear of another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self._stands is not None:
            self.set_facts(self._facts(self._stands))

    def _show(self, found: tuple[Standing, bool]) -> None:
        self._stands, self._overdue = found
        self.set_facts(self._facts(self._stands))

    def _facts(self, stands: Standing) -> list[Fact]:
        return [
            *self._saved(stands),
            *self._waiting(stands),
            self._backup(stands),
            *self._bundle(stands),
        ]

    def _saved(self, stands: Standing) -> list[Fact]:
        if self._desk.open.read_only:
            return [Fact(self.tr("Opened to look only"), "eye", "due")]
        if stands.saved_at:
            words = self.tr("Saved {when}").format(when=self._when(stands.saved_at))
            return [Fact(words, "check", "good")]
        # An office enters nothing itself.
        nothing = Fact(self.tr("Nothing written yet"), "edit")
        return [] if self._desk.open.kind == "office" else [nothing]

    def _waiting(self, stands: Standing) -> list[Fact]:
        """Say nothing of handing over until an office is enrolled."""
        if not stands.offices:
            return []
        if not stands.waiting:
            return [Fact(self.tr("Everything handed over"), "handover")]
        words = self.tr("%Ln change(s) not handed over", "", stands.waiting)
        return [Fact(words, "handover", "due")]

    def _backup(self, stands: Standing) -> Fact:
        words = self.tr("A backup is made on closing")
        if stands.backup_at:
            words = self.tr("Backup {when}").format(when=self._when(stands.backup_at))
        return Fact(words, "backup", "due" if self._overdue else "muted")

    def _bundle(self, stands: Standing) -> list[Fact]:
        if not stands.bundle_at:
            return []
        when = self._when(stands.bundle_at)
        return [Fact(self.tr("Last bundle {when}").format(when=when), "usb")]

    def _when(self, ms: int) -> str:
        """Give a moment of today by its time, of another day by its date."""
        now = self._desk.now_ms()
        moment = moment_of(ms)
        if day_of(ms) == day_of(now):
            return f"{moment:%H:%M}"
        return (
            f"{moment:%d/%m %H:%M}" if day_of(ms).year == day_of(now).year else f"{moment:%d/%m/%Y}"
        )
