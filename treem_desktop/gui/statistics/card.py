"""One table on its card: its title, a way to copy it, and a note where it needs one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from treem_desktop.gui import theme
from treem_desktop.gui.statistics.table import FigureTable
from treem_desktop.gui.statistics.tables import Shown
from treem_desktop.gui.widgets.button import Button
from treem_desktop.gui.widgets.card import Card
from treem_desktop.gui.widgets.label import Label


class TableCard(Card):
    """Shows a table. What stands beneath a line is copied when it is in sight."""

    copied_one = Signal()
    """Copy this table."""

    def __init__(self, parent: QWidget | None = None, *, bars: bool = False) -> None:
        super().__init__("", parent)
        self._shown: Shown | None = None
        self.table = FigureTable(self, bars=bars)
        self.note = Label("", self, tone="muted", size="small", wrap=True)
        self.note.setContentsMargins(theme.NEAR, 0, 0, 0)
        self.copy_button = Button("", self, kind="quiet", picture="copy", square=True)
        self.copy_button.setProperty("small", True)
        self.copy_button.clicked.connect(self.copied_one)
        self.add_act(self.copy_button)
        self.add(self.table)
        self.add(self.note)

    def show_table(self, shown: Shown) -> None:
        """Show a table."""
        self._shown = shown
        self.set_title(shown.title)
        self.note.setText(shown.note)
        self.note.setVisible(bool(shown.note))
        self.table.show_rows(shown.head, shown.columns, shown.rows, shown.main)

    def copied(self) -> list[list[str | int]]:
        """Give the table as rows of cells, with its title."""
        shown = self._shown
        if shown is None:
            return []
        marked = any(row.mark for row in shown.rows)
        heads: list[str | int] = [shown.head, *(column.words for column in shown.columns)]
        rows: list[list[str | int]] = [[shown.title], ["", *heads] if marked else heads]
        for line in self.table.lines():
            row = line.row
            rows.append([*([row.mark] if marked else []), row.name, *row.numbers])
        return rows

    def has_keyboard(self) -> bool:
        """Tell whether the keyboard stands in the table."""
        return any(line.hasFocus() for line in self.table.lines())

    def retranslate(self) -> None:
        """Name the button."""
        self.copy_button.set_words(self.tr("Copy this table"))
