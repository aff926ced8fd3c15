"""Which book to open: one known here, one in a folder, or one out of a backup."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from treem_desktop.gui import dialogs, theme
from treem_desktop.gui.unlock.door import Door
from treem_desktop.gui.unlock.face import Face
from treem_desktop.gui.unlock.first_start import RecentBooks
from treem_desktop.gui.widgets.button import Button
from treem_desktop.gui.widgets.label import Label
from treem_desktop.system.paths import books_folder


class BookChoosing(Face):
    """Opening a book that is there already."""

    chosen = Signal(object)
    """Its folder, as Path."""
    restoring = Signal()

    def __init__(self, door: Door, parent: QWidget | None = None) -> None:
        super().__init__(parent, width=480)
        self._door = door
        self.recent = RecentBooks(self)
        self.recent.chosen.connect(self.chosen)
        self.folder_button = Button("", self, picture="folder")
        self.folder_button.clicked.connect(self._choose_folder)
        self.restore_button = Button("", self, picture="backup")
        self.restore_button.clicked.connect(self.restoring)
        self.failure = Label("", self, tone="overdue", wrap=True)
        self.failure.hide()
        self.column.addSpacing(theme.NEAR)
        self.column.addWidget(self.recent)
        self.column.addWidget(self.folder_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(self.restore_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(self.failure)
        self.retranslate()

    def focus_first(self) -> None:
        """Stand on the first button."""
        self.failure.hide()
        self.folder_button.setFocus(Qt.FocusReason.TabFocusReason)

    def retranslate(self) -> None:
        """Say its words in the language of the interface."""
        super().retranslate()
        self.title.setText(self.tr("Open a book"))
        self.words.setText(self.tr("A book is a folder with the file book.db in it."))
        self.folder_button.set_words(self.tr("Choose the book's folder…"))
        self.restore_button.set_words(self.tr("Restore from a backup…"))

    def _choose_folder(self) -> None:
        start = books_folder()
        found = dialogs.open_folder(
            self, self.tr("Folder of the book"), start if start.is_dir() else None
        )
        if found is not None:
            self.take(found)

    def take(self, folder: Path) -> None:
        """Go on with a folder, when a book lies in it."""
        if (folder / "book.db").is_file():
            self.chosen.emit(folder)
            return
        self.failure.setText(
            self.tr("There is no book in “{folder}”. Choose the folder that holds book.db.").format(
                folder=folder.name
            )
        )
        self.failure.show()
