"""What was written on a page or on one record of it, in the place of the page."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from treem_desktop.gui import theme
from treem_desktop.gui.desk import Desk
from treem_desktop.gui.households.telling import say
from treem_desktop.gui.language import language
from treem_desktop.gui.standard.history import Difference, Entry, HistoryList
from treem_desktop.gui.widgets.button import Button
from treem_desktop.gui.widgets.choices import Choice
from treem_desktop.gui.widgets.label import Label
from treem_desktop.gui.widgets.segments import Segments
from treem_desktop.gui.widgets.states import EmptyState
from treem_desktop.services import household_pages
from treem_desktop.services.books import Book
from treem_desktop.services.history import FieldChange
from treem_desktop.services.household_pages import Told
from treem_desktop.services.records import displays
from treem_desktop.system.clock import moment_of

_WHOLE, _ONE = "page", "record"
_SILENT = frozenset({"keeper", "line"})
"""Fields that say nothing to who reads a history."""


class HistoryView(QWidget):
    """The acts on the whole page, or on the record the keyboard stood on."""

    left = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._household = ""
        self._kind, self._record, self._name = "", "", ""
        self.title = Label("", self, size="lead", strong=True, wrap=True)
        self.back_button = Button("", self, kind="quiet", picture="chevron-left", square=True)
        self.back_button.clicked.connect(self.left)
        self.scope = Segments(self)
        self.scope.chosen.connect(lambda _: self._read())
        self.list = HistoryList(self)
        self._empty = EmptyState(self)
        self._faces = QStackedWidget(self)
        self._faces.addWidget(self.list)
        self._faces.addWidget(self._empty)
        head = QHBoxLayout()
        head.setSpacing(theme.NEAR)
        head.addWidget(self.back_button)
        head.addWidget(self.title, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP)
        column.addLayout(head)
        column.addWidget(self.scope, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._faces, 1)
        self.retranslate()

    def show_history(self, household: str, kind: str, record: str, name: str) -> None:
        """Show what was written on a page, and offer that of one record on it."""
        self._household = household
        self._kind, self._record, self._name = kind, record, name
        self.scope.set_value(_ONE if record and record != household else _WHOLE)
        self.retranslate()
        self._read()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Hear of another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            if self._household:
                self._read()

    def retranslate(self) -> None:
        """Say its words in the language of the interface."""
        self.title.setText(self.tr("What was written"))
        self.back_button.set_words(self.tr("Back to the page"), "Esc")
        one = self._name or self.tr("This record")
        self.scope.set_choices([Choice(_ONE, one), Choice(_WHOLE, self.tr("The whole household"))])
        self.scope.setVisible(bool(self._record) and self._record != self._household)
        self._empty.tell(self.tr("Nothing was written yet"), picture="history")

    def _read(self) -> None:
        household, kind, record = self._household, self._kind, self._record
        whole = self.scope.value() == _WHOLE
        self._desk.ask(
            self,
            lambda book, _: _read(book, household) if whole else _read_one(book, kind, record),
            lambda found: self._show(*found),
        )

    def _show(self, told: Sequence[Told], links: Mapping[str, str]) -> None:
        entries = [self._entry(one, links) for one in told if one.entry.changes]
        self.list.show_entries(entries)
        self._faces.setCurrentWidget(self.list if entries else self._empty)

    def _entry(self, one: Told, links: Mapping[str, str]) -> Entry:
        moment = moment_of(one.entry.at)
        return Entry(
            when=f"{moment:%H:%M %d/%m/%Y}",
            who=one.entry.author,
            what=self._act(one.entry.act),
            differences=tuple(
                self._difference(one.kind, change, links) for change in self._in_order(one)
            ),
            detail=_about(one, links),
            first=one.entry.act.endswith(".add") and "." not in one.entry.act[: -len(".add")],
        )

    def _in_order(self, one: Told) -> list[FieldChange]:
        """Give the changes in the order the form asks."""
        order = list(self._desk.catalog.record(one.kind).fields)
        changes = [change for change in one.entry.changes if change.field not in _SILENT]
        places = {name: at for at, name in enumerate(order)}
        return sorted(changes, key=lambda change: places.get(change.field, len(order)))

    def _act(self, act: str) -> str:
        for prefix, word in (("undo.", "act.undone"), ("redo.", "act.redone")):
            if act.startswith(prefix):
                base = self._desk.word(f"act.{act.removeprefix(prefix)}")
                return self._desk.word(word, act=base)
        return self._desk.word(f"act.{act}")

    def _difference(self, kind: str, change: FieldChange, links: Mapping[str, str]) -> Difference:
        catalog = self._desk.catalog
        known = catalog.record(kind).fields.get(change.field)
        label = known.label.in_(language()) if known else change.field
        before = say(catalog, kind, change.field, change.before, links)
        after = say(catalog, kind, change.field, change.after, links)
        return Difference(label, before, after)


def _about(one: Told, links: Mapping[str, str]) -> str:
    """Name whose entry it is: the record itself, or whom it hangs on."""
    if one.record in links:
        return links[one.record]
    hangs = [change.after for change in one.entry.changes if change.field in ("child", "person")]
    return next((links[str(link)] for link in hangs if str(link) in links), "")


def _read(book: Book, household: str) -> tuple[list[Told], dict[str, str]]:
    return _with_links(book, household_pages.page_history(book, household))


def _read_one(book: Book, kind: str, record: str) -> tuple[list[Told], dict[str, str]]:
    return _with_links(book, household_pages.record_history(book, kind, record))


def _with_links(book: Book, told: list[Told]) -> tuple[list[Told], dict[str, str]]:
    """Read how the records read that are named in a history."""
    ids = {one.record for one in told}
    for one in told:
        for change in one.entry.changes:
            for value in (change.before, change.after):
                if isinstance(value, str) and len(value) == 32:
                    ids.add(value)
    return told, displays(book, sorted(ids))
