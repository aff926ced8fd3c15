"""Where a new book lies: on this computer, unless somebody knows better and is warned."""

from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from treem_desktop.gui import dialogs, theme
from treem_desktop.gui.unlock.door import Door
from treem_desktop.gui.widgets.label import Label
from treem_desktop.gui.widgets.path_line import PathLine
from treem_desktop.gui.widgets.remark import Remark
from treem_desktop.system.folders import doubtful_folder
from treem_desktop.system.paths import books_folder


class FolderPage(QWidget):
    """The folder that is proposed, and another one where that is wanted."""

    changed = Signal()

    def __init__(self, door: Door, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._door = door
        self._folder = Path()
        self.shown = PathLine(self)
        self.shown.asked.connect(self._choose)
        self.words = Label("", self, tone="muted", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, theme.NEAR, 0)
        column.setSpacing(theme.GAP)
        column.addWidget(self.words)
        column.addWidget(self.shown)
        column.addStretch(1)
        self.retranslate()

    def propose(self, official: str) -> None:
        """Propose the usual folder, under the unit's official code."""
        if not self._folder.name:
            self.take(books_folder() / official)

    def take(self, folder: Path) -> None:
        """Go on with a folder; one that holds something gets a new folder inside."""
        free, number = folder, 2
        while free.exists() and (not free.is_dir() or any(free.iterdir())):
            free = folder.with_name(f"{folder.name}-{number}")
            number += 1
        self._folder = free
        self._tell()
        self.changed.emit()

    def folder(self) -> Path:
        """Give the folder the book shall lie in."""
        return self._folder

    def changeEvent(self, event: QEvent) -> None:
        """Hear of another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Say its words in the language of the interface."""
        self.words.setText(
            self.tr(
                "The book is one encrypted folder. Here, no network and no other account of this "
                "computer gets at it. A backup is made each time the book is closed."
            )
        )
        self.shown.set_words(
            self.tr("The book's folder"), self.tr("Choose another folder…"), self.tr("None yet")
        )
        self._tell()

    def _choose(self) -> None:
        chosen = dialogs.open_folder(self, self.tr("Folder in which the book shall lie"))
        if chosen is not None:
            official = self._folder.name or "so"
            self.take(chosen / official if any(chosen.iterdir()) else chosen)

    def _tell(self) -> None:
        self.shown.show_path(str(self._folder) if self._folder.name else "")
        doubt = doubtful_folder(self._folder) if self._folder.name else None
        words = self._door.message(doubt.value) if doubt else ""
        self.shown.set_remarks([Remark(words, warning=True)] if words else [])
