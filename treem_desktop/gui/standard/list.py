"""The list of any kind of record: counted, sorted, with the columns a person chooses."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QEvent, QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from treem_desktop.gui import theme
from treem_desktop.gui.standard.rows import Column, Fetch, Rows
from treem_desktop.gui.standard.table import Table
from treem_desktop.gui.widgets.button import Button
from treem_desktop.gui.widgets.label import Label
from treem_desktop.gui.widgets.states import EmptyState, ErrorState, LoadingState

Counted = Callable[[int], str]
"""Says how many there are: «21 trẻ em»."""


class RecordList(QWidget):
    """A table with its count above it; loading, empty and failed have their own faces."""

    opened = Signal(str)
    """Enter or a double click on this record."""
    moved = Signal(str)
    """The keyboard or the mouse stands on this record."""
    picked = Signal()
    """Other rows are selected now."""
    sorted = Signal(str, bool)
    """A head was pressed: sort by this column, downwards or not."""
    rearranged = Signal()
    """Columns were chosen, moved or made wider: remember them."""

    def __init__(
        self,
        columns: Sequence[Column],
        fetch: Fetch,
        counted: Counted,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._counted = counted
        self.rows = Rows(columns, fetch, self)
        self.table = Table(self.rows, self)
        self.empty = EmptyState(self)
        self.failed = ErrorState(self)
        self.loading = LoadingState(self)
        self._count = Label("", self, tone="muted")
        self.columns_button = Button(kind="quiet", picture="columns", square=True, parent=self)
        self._set_out()
        self._connect()
        self.set_hidden([column.name for column in columns if not column.shown])
        self.retranslate()
        self.show_loading()

    # ── what is shown ────────────────────────────────────────────────────────────────────────────

    def show_loading(self) -> None:
        """Show that the rows are on their way."""
        self.loading.begin()
        self._faces.setCurrentWidget(self.loading)

    def show_rows(self, count: int) -> None:
        """Show a new question's answer: so many rows, or the empty state."""
        self.loading.end()
        self.rows.reset(count)
        self._faces.setCurrentWidget(self.table if count else self.empty)
        self._tell_count()

    def show_failure(self, title: str, words: str, action: str = "") -> None:
        """Show why there are no rows."""
        self.loading.end()
        self.failed.fail(title, words, action)
        self._faces.setCurrentWidget(self.failed)

    def show_sorting(self, column: str, descending: bool) -> None:
        """Show by which column the rows are sorted."""
        self.table.heads.sorted_by = column
        self.table.heads.descending = descending
        self.table.heads.viewport().update()

    def rename(self, columns: Sequence[Column]) -> None:
        """Name the same columns in another language."""
        self.rows.rename(columns)
        self._tell_count()

    def add_above(self, widget: QWidget) -> None:
        """Put a filter or a button beside the count."""
        self._above.insertWidget(self._above.count() - 1, widget)

    # ── what is selected ─────────────────────────────────────────────────────────────────────────

    def current(self) -> str:
        """Give the record the keyboard stands on; empty when there is none."""
        index = self.table.currentIndex()
        row = self.rows.known(index.row()) if index.isValid() else None
        return row.id if row else ""

    def selected(self) -> tuple[str, ...]:
        """Give the selected records among those that were read, in their order."""
        found = (self.rows.known(at) for first, last in self.ranges() for at in range(first, last))
        return tuple(row.id for row in found if row)

    def ranges(self) -> list[tuple[int, int]]:
        """Give the selected rows as (first, after last), also those that were never read."""
        spans = self.table.selectionModel().selection()
        return sorted({(span.top(), span.bottom() + 1) for span in spans.toList()})

    def selected_count(self) -> int:
        """Count the selected rows."""
        return sum(last - first for first, last in self.ranges())

    def stand_on(self, record: str) -> bool:
        """Go to a record if it was read; tell whether it was."""
        at = self.rows.place_of(record)
        if at >= 0:
            self.stand_at(at)
        return at >= 0

    def stand_at(self, row: int) -> None:
        """Go to a row."""
        flags = QItemSelectionModel.SelectionFlag
        index = self.rows.index(row, 0)
        self.table.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)

    # ── columns ──────────────────────────────────────────────────────────────────────────────────

    def hidden(self) -> tuple[str, ...]:
        """Give the columns that are not shown."""
        columns = enumerate(self.rows.columns)
        return tuple(c.name for at, c in columns if self.table.isColumnHidden(at))

    def set_hidden(self, names: Sequence[str]) -> None:
        """Show all columns but these; the first is always shown."""
        for at, column in enumerate(self.rows.columns):
            self.table.setColumnHidden(at, at > 0 and column.name in names)

    def widths(self) -> dict[str, int]:
        """Give the columns' widths in pixels, to be remembered."""
        return {c.name: self.table.columnWidth(at) for at, c in enumerate(self.rows.columns)}

    def set_widths(self, widths: Mapping[str, int]) -> None:
        """Give the columns the widths that were remembered."""
        for at, column in enumerate(self.rows.columns):
            if width := widths.get(column.name):
                self.table.setColumnWidth(at, width)

    def choose_columns(self) -> None:
        """Open the menu in which columns are chosen."""
        menu = self.column_menu()
        menu.aboutToHide.connect(menu.deleteLater)
        corner = QPoint(0, self.columns_button.height() + theme.TIGHT)
        menu.popup(self.columns_button.mapToGlobal(corner))

    def column_menu(self) -> QMenu:
        """Make the menu: a line for each column but the first."""
        menu = QMenu(self)
        for at, column in enumerate(self.rows.columns[1:], start=1):
            action = menu.addAction(column.words)
            action.setCheckable(True)
            action.setChecked(not self.table.isColumnHidden(at))
            action.toggled.connect(lambda shown, at=at: self._show_column(at, shown))
        return menu

    # ── words ────────────────────────────────────────────────────────────────────────────────────

    def changeEvent(self, event: QEvent) -> None:
        """Hear of another language, and of larger text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self.table.measure()

    def retranslate(self) -> None:
        """Say its own words in the language of the interface."""
        self.columns_button.set_words(self.tr("Choose columns"))
        self._tell_count()

    # ── inside ───────────────────────────────────────────────────────────────────────────────────

    def _set_out(self) -> None:
        self._faces = QStackedWidget(self)
        for face in (self.table, self.empty, self.failed, self.loading):
            self._faces.addWidget(face)
        self._above = QHBoxLayout()
        self._above.setSpacing(theme.NEAR)
        self._above.addWidget(self._count, 1)
        self._above.addWidget(self.columns_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.TIGHT)
        column.addLayout(self._above)
        column.addWidget(self._faces, 1)

    def _connect(self) -> None:
        self.table.opened.connect(lambda at: self._emit(self.opened.emit, at))
        self.table.moved.connect(lambda at: self._emit(self.moved.emit, at))
        self.table.selectionModel().selectionChanged.connect(self._select)
        self.table.heads.sectionClicked.connect(self._sort)
        self.table.heads.sectionMoved.connect(self.rearranged)
        self.table.heads.sectionResized.connect(self.rearranged)
        self.table.heads.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.heads.customContextMenuRequested.connect(self.choose_columns)
        self.columns_button.clicked.connect(self.choose_columns)

    def _emit(self, tell: Callable[[str], None], at: int) -> None:
        if row := self.rows.known(at):
            tell(row.id)

    def _select(self) -> None:
        self._tell_count()
        self.picked.emit()

    def _tell_count(self) -> None:
        words = self._counted(self.rows.rowCount())
        picked = self.selected_count()
        if picked > 1:
            words += " · " + self.tr("%n selected", "", picked)
        self._count.setText(words)
        self.table.setAccessibleName(words)

    def _sort(self, at: int) -> None:
        column = self.rows.columns[at]
        if not column.sortable:
            return
        heads = self.table.heads
        descending = heads.sorted_by == column.name and not heads.descending
        self.show_sorting(column.name, descending)
        self.sorted.emit(column.name, descending)

    def _show_column(self, at: int, shown: bool) -> None:
        self.table.setColumnHidden(at, not shown)
        self.rearranged.emit()
