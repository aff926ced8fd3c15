"""What every screen has in common: it is made empty, and reads when it is shown."""

from PySide6.QtWidgets import QWidget

from treem_desktop.domain.changes import Changes
from treem_desktop.gui.desk import Desk, Place


class Screen(QWidget):
    """One item of the rail. The constructor builds widgets only."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Take the desk; the screen reads nothing yet."""
        super().__init__(parent)
        self.desk = desk

    def enter(self, place: Place) -> None:
        """Come to the screen, or to a record on it: read what is needed."""

    def leave(self) -> bool:
        """Tell whether the screen can be left; it keeps what is unfinished first."""
        return True

    def heard(self, changes: Changes) -> None:
        """Hear what an act wrote, here or elsewhere."""

    def looked_again(self) -> None:
        """Hear that the restricted part was unlocked or locked."""
