"""«Thống kê»: the figures of today, and the children behind each."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from treem_desktop.domain.changes import Changes
from treem_desktop.domain.dates import show
from treem_desktop.domain.errors import BookError
from treem_desktop.domain.values import PartialDate
from treem_desktop.gui import theme
from treem_desktop.gui.desk import Desk, Place
from treem_desktop.gui.language import language
from treem_desktop.gui.screen import Screen
from treem_desktop.gui.standard.page import Page
from treem_desktop.gui.statistics.card import TableCard
from treem_desktop.gui.statistics.numbers import number, share
from treem_desktop.gui.statistics.tables import Tables, counted_of
from treem_desktop.gui.statistics.tile import Tile
from treem_desktop.gui.widgets.button import Button
from treem_desktop.gui.widgets.columns import TwelveColumns
from treem_desktop.gui.widgets.label import Label
from treem_desktop.gui.widgets.states import EmptyState, ErrorState, LoadingState
from treem_desktop.services.copying import tab_text
from treem_desktop.services.counted import Counted
from treem_desktop.services.figure_lines import LISTS
from treem_desktop.services.statistics import Breakdown, breakdown

_TABLES = ("HC", "NC", "HK", "ages", "parts")
"""The tables as they stand on the page."""


class StatisticsScreen(Screen):
    """Large figures on top, tables beneath. What is restricted is there only while it is open."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Build the page and its other faces."""
        super().__init__(desk, parent)
        self._found: Breakdown | None = None
        self._round = 0
        self._tables = Tables(self)
        self.page = Page(self)
        self.tiles = {name: Tile(self) for name in ("", *LISTS)}
        self._band = TwelveColumns(self)
        self.cards = {name: TableCard(self, bars=True) for name in _TABLES}
        self.source = Label("", self, tone="muted", size="small", wrap=True)
        self.copy_button = Button("", self, picture="copy")
        self.empty = EmptyState(self)
        self.failed = ErrorState(self)
        self.loading = LoadingState(self)
        self._faces = QStackedWidget(self)
        self._set_out()
        self._connect()
        self.retranslate()

    def enter(self, place: Place) -> None:
        """Count."""
        if self._found is None:
            self._wait()
        self._read()

    def heard(self, changes: Changes) -> None:
        """Count again when somebody looks; what is not looked at is counted when it is."""
        if self.isVisible():
            self._read()

    def looked_again(self) -> None:
        """Show nothing of what was counted before: the restricted part came into sight, or left."""
        self._found = None
        self._wait()
        if self.isVisible():
            self._read()

    def changeEvent(self, event: QEvent) -> None:
        """Hear of another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language of the interface."""
        self.copy_button.set_words(self.tr("Copy the tables"), "Ctrl+C")
        self.page.set_title(self.tr("Statistics"))
        self.source.setText(self._source())
        for card in self.cards.values():
            card.retranslate()
        if self._found is not None:
            self._show(self._round, self._found)

    # ── reading ──────────────────────────────────────────────────────────────────────────────────

    def _read(self) -> None:
        self._round += 1
        now = self._round
        self.desk.ask(
            self, lambda book, _: breakdown(book), lambda found: self._show(now, found), self._fail
        )

    def _wait(self) -> None:
        self.loading.begin()
        self._faces.setCurrentWidget(self.loading)

    def _show(self, now: int, found: Breakdown) -> None:
        if now != self._round:
            return
        self._found = found
        self.loading.end()
        subtitle = self.tr("Figures as of {day} · {place}").format(
            day=show(PartialDate(found.day)), place=self.desk.open.unit_name
        )
        self.page.set_title(self.tr("Statistics"), subtitle)
        if found.totals.children == 0:
            self._tell_empty()
            self._faces.setCurrentWidget(self.empty)
            return
        self._show_tiles(found)
        tables = self._tables.all(
            found, self.desk.catalog, language(), restricted=self.desk.open.restricted
        )
        for table in tables:
            self.cards[table.name].show_table(table)
        self._faces.setCurrentWidget(self.page)

    def _show_tiles(self, found: Breakdown) -> None:
        whole = found.totals.children
        names = {
            "": self.tr("Children under sixteen"),
            "HC": self.tr("In special circumstances"),
            "NC": self.tr("At risk"),
            "HK": self.tr("In other hardship"),
        }
        for which, tile in self.tiles.items():
            counted = found.totals.in_any.get(which, 0) if which else whole
            part = self.tr("{share} of all children").format(share=share(counted, whole))
            households = self.tr("in %n household(s)", "", found.households)
            tile.tell(
                names[which], number(counted), part if which else households, opens=counted > 0
            )
        self._band.updateGeometry()

    def _fail(self, error: BookError) -> None:
        self.loading.end()
        title = self.tr("The book could not be counted")
        self.failed.fail(title, self.desk.sentence(error), self.tr("Try again"))
        self._faces.setCurrentWidget(self.failed)

    def _tell_empty(self) -> None:
        self.empty.tell(
            self.tr("There is nothing to count yet"),
            self.tr("The figures appear as soon as the first child stands in the book."),
            self.tr("Open the book"),
            "statistics",
        )

    def _source(self) -> str:
        if self.desk.open.kind == "office":
            return self.tr(
                "Groups: Law on Children art. 10; indicators: Circular 13/2021/TT-BLĐTBXH. "
                "The figures are those of the wards' books as they were received."
            )
        return self.tr(
            "Groups: Law on Children art. 10; indicators: Circular 13/2021/TT-BLĐTBXH. "
            "The figures are those of the ward's own book on this day."
        )

    # ── acts ─────────────────────────────────────────────────────────────────────────────────────

    def _open(self, asked: Counted) -> None:
        """Show the children behind a figure."""
        self.desk.go("children", act=asked.act())

    def _copy(self, names: tuple[str, ...]) -> None:
        """Put tables on the clipboard, as Excel takes them."""
        if self._found is None:
            return
        rows: list[list[str | int]] = []
        for name in names:
            rows += [*self.cards[name].copied(), []]
        head = [[self.page.subtitle.text()], []]
        foot: list[list[str | int]] = [[self.source.text()]]
        QGuiApplication.clipboard().setText(tab_text([*head, *rows, *foot]))
        self.desk.told.emit(self.tr("%n table(s) copied. Paste them into Excel.", "", len(names)))

    # ── inside ───────────────────────────────────────────────────────────────────────────────────

    def _set_out(self) -> None:
        self.page.add_act(self.copy_button)
        content = QWidget(self)
        content.setProperty("ground", "none")
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP)
        self._band.add_row([(tile, 3) for tile in self.tiles.values()])
        column.addWidget(self._band)
        for card in self.cards.values():
            column.addWidget(card)
        column.addWidget(self.source)
        self.page.set_content(content)
        for face in (self.page, self.empty, self.failed, self.loading):
            self._faces.addWidget(face)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._faces)

    def _connect(self) -> None:
        for which, tile in self.tiles.items():
            tile.clicked.connect(lambda _=False, which=which: self._open(Counted(any=which)))
        for name, card in self.cards.items():
            card.table.pressed.connect(
                lambda line, column, name=name: self._open(counted_of(name, line, column))
            )
            card.copied_one.connect(lambda name=name: self._copy((name,)))
        self.copy_button.clicked.connect(lambda _=False: self._copy(_TABLES))
        self.failed.acted.connect(self._read)
        self.empty.acted.connect(lambda: self.desk.go("households"))
        keys = QShortcut(
            QKeySequence("Ctrl+C"), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut
        )
        keys.activated.connect(self._copy_here)

    def _copy_here(self) -> None:
        """Copy the table the keyboard stands in, or all."""
        here = [name for name, card in self.cards.items() if card.has_keyboard()]
        self._copy((here[0],) if here else _TABLES)
