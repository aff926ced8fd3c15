"""What a backup holds, counted in the backup itself: shown before it is put back."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from treem_desktop.catalog.loading import catalog
from treem_desktop.gui import theme
from treem_desktop.gui.widgets.fact import Fact, FactLine
from treem_desktop.services.backups import Contents
from treem_desktop.system.clock import moment_of


class BackupContents(QWidget):
    """Whose book it is, until when it was written, and how much stands in it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.TIGHT)
        self._contents: Contents | None = None

    def show_contents(self, contents: Contents | None) -> None:
        """Tell what was counted, or nothing."""
        self._contents = contents
        while item := self._column.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for fact in self._facts(contents) if contents else []:
            self._column.addWidget(FactLine(fact, self), 0, Qt.AlignmentFlag.AlignLeft)
        self.setVisible(contents is not None)

    def _facts(self, found: Contents) -> list[Fact]:
        written = self.tr("never written in")
        if found.last_written:
            written = f"{moment_of(found.last_written):%H:%M · %d/%m/%Y}"
        children = self.tr("%Ln child(ren)", "", found.children)
        households = self.tr("%Ln household(s)", "", found.households)
        return [
            Fact(catalog().place(found.unit).name, "households", "text"),
            Fact(self.tr("Written last: {moment}").format(moment=written), "history", "text"),
            Fact(f"{households} · {children}", "children", "text"),
            Fact(self.tr("%Ln entries in the journal", "", found.lines), "check", "text"),
        ]
