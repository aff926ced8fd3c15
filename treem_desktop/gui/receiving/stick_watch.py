"""Watches the place that is looked at: the stick goes, or other files come."""

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from treem_desktop.gui.desk import Desk
from treem_desktop.services import arrivals
from treem_desktop.services.sticks import Sticks

_LOOK_MS = 2000


class StickWatch(QObject):
    """Tells of each change once; what was written from here is no change."""

    gone = Signal()
    """The stick was pulled out."""
    other = Signal()
    """Other bundles lie there than were shown."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self.sticks = Sticks()
        self._desk = desk
        self._place: Path | None = None
        self._is_stick = self._asking = self._keeps = False
        self._files: frozenset[Path] = frozenset()
        self._again = QTimer(self)
        self._again.setInterval(_LOOK_MS)
        self._again.timeout.connect(self.look)

    def follow(self, place: Path | None, files: frozenset[Path], *, is_stick: bool) -> None:
        """Watch a place where these files were seen; none, to watch nothing."""
        self._place, self._files, self._is_stick = place, files, is_stick

    def keep(self) -> None:
        """Take what comes next as known: it was written from here."""
        self._keeps = True

    def begin(self) -> None:
        """Somebody looks: watch from now on."""
        self._again.start()
        self.look()

    def end(self) -> None:
        """Nobody looks any more."""
        self._again.stop()

    def look(self) -> None:
        """Look once."""
        place, sticks = self._place, self.sticks
        if place is None or self._asking:
            return
        self._asking = True

        def found(_book: object, _: object) -> tuple[bool, frozenset[Path]]:
            return any(s.path == place for s in sticks.found()), arrivals.files_at(place)

        self._desk.ask(self, found, lambda seen: self._saw(place, *seen))

    def _saw(self, place: Path, plugged_in: bool, files: frozenset[Path]) -> None:
        self._asking = False
        if place != self._place:
            return
        if self._is_stick and not plugged_in:
            self.gone.emit()
        elif self._keeps:
            self._files, self._keeps = files, False
        elif files != self._files:
            self._files = files
            self.other.emit()
