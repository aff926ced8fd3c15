"""«Hôm nay»: how many things are due, told neutrally; names appear after a press."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from treem_desktop.domain.changes import Changes
from treem_desktop.domain.dates import show
from treem_desktop.domain.errors import BookError
from treem_desktop.domain.values import PartialDate
from treem_desktop.gui import theme
from treem_desktop.gui.desk import Desk, Place
from treem_desktop.gui.language import language
from treem_desktop.gui.screen import Screen
from treem_desktop.gui.standard.page import Page
from treem_desktop.gui.today.quick_acts import QuickActs
from treem_desktop.gui.today.rows import NameLine, TaskLine
from treem_desktop.gui.today.words import Told, row_of, told
from treem_desktop.gui.widgets.button import Button
from treem_desktop.gui.widgets.card import Card
from treem_desktop.gui.widgets.states import EmptyState, ErrorState, LoadingState
from treem_desktop.services import today as due
from treem_desktop.services.today import Entry, Named, Today

_AT_ONCE = 50
_BESIDE, _ACTS = 860, 260
"""From this width on the acts stand beside the list, this wide; at 100 %."""


@dataclass(slots=True)
class _Opened:
    """One line with the names beneath it."""

    line: TaskLine
    entries: tuple[Entry, ...]
    names: list[QWidget] = field(default_factory=list)
    shown: int = 0


class TodayScreen(Screen):
    """One line for each kind of thing that is due."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Build the page and its other faces."""
        super().__init__(desk, parent)
        self._found: Today | None = None
        self._lines: dict[str, _Opened] = {}
        self.page = Page(self)
        self.card = Card("", self)
        self.acts = QuickActs(desk, self)
        self.empty = EmptyState(self)
        self.failed = ErrorState(self)
        self.loading = LoadingState(self)
        self._list = QVBoxLayout()
        self._list.setSpacing(2)
        self._faces = QStackedWidget(self)
        self._set_out()
        self.empty.acted.connect(self._begin)
        self.failed.acted.connect(self._read)
        self.retranslate()

    def enter(self, place: Place) -> None:
        """Find what is due."""
        if self._found is None:
            self.loading.begin()
            self._faces.setCurrentWidget(self.loading)
        self._read()

    def heard(self, changes: Changes) -> None:
        """Find it again when it is looked at; the names are closed."""
        if self.isVisible():
            self._read()

    def looked_again(self) -> None:
        """Drafts of the restricted part come into sight, or go."""
        if self.isVisible():
            self._read()

    def changeEvent(self, event: QEvent) -> None:
        """Hear of another language, and grow with the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._measure()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the acts beside the list, or under it where it is narrow."""
        super().resizeEvent(event)
        self._measure()

    def retranslate(self) -> None:
        """Say everything in the language of the interface."""
        self.acts.retranslate()
        if self._found is not None:
            self._show(self._found)

    def lines(self) -> tuple[TaskLine, ...]:
        """Give the lines that are shown."""
        return tuple(opened.line for opened in self._lines.values())

    # ── reading ──────────────────────────────────────────────────────────────────────────────────

    def _read(self) -> None:
        self.desk.ask(self, lambda book, _: due.today(book), self._show, self._fail)

    def _show(self, found: Today) -> None:
        self._found = found
        self.loading.end()
        lines = told(found, read_only=self.desk.open.read_only)
        self._clear()
        entries = {task.code: task.entries for task in found.tasks}
        for line in lines:
            self._add(line, entries.get(line.code, ()))
        title = self.tr("%n thing(s) due", "", len(lines)) if lines else self.tr("Nothing is due")
        self.page.set_title(title, self._subtitle(found))
        empty = found.households + found.children == 0
        if empty:
            self._tell_empty()
        elif not lines:
            self._tell_done()
        self._faces.setCurrentWidget(self.page if lines and not empty else self.empty)

    def _fail(self, error: BookError) -> None:
        self.loading.end()
        title = self.tr("What is due could not be read")
        self.failed.fail(title, self.desk.sentence(error), self.tr("Try again"))
        self._faces.setCurrentWidget(self.failed)

    def _subtitle(self, found: Today) -> str:
        households = self.tr("%n household(s)", "", found.households)
        children = self.tr("%n child(ren)", "", found.children)
        return f"{show(PartialDate(found.day))} · {households} · {children}"

    # ── names ────────────────────────────────────────────────────────────────────────────────────

    def _press(self, code: str) -> None:
        opened = self._lines[code]
        line = opened.line
        if line.told.screen:
            self.desk.go(line.told.screen, act=line.told.act)
        elif not line.isChecked():
            self._close_names(opened)
        else:
            self._more(opened)

    def _more(self, opened: _Opened) -> None:
        part = opened.entries[opened.shown : opened.shown + _AT_ONCE]
        spoken = language()
        self.desk.ask(
            self,
            lambda book, _: due.named(book, part, spoken),
            lambda names: self._name(opened, names),
        )

    def _name(self, opened: _Opened, names: Sequence[Named]) -> None:
        if self._lines.get(opened.line.told.code) is not opened or not opened.line.isChecked():
            return
        if opened.names and isinstance(opened.names[-1], Button):
            self._drop(opened.names.pop())
        for named in names:
            line = NameLine(row_of(named), self.card)
            target = named.entry.record
            screen = "households" if named.entry.household else "children"
            line.clicked.connect(
                lambda _=False, screen=screen, target=target: self.desk.go(screen, target)
            )
            self._put(opened, line)
        opened.shown += len(names)
        left = len(opened.entries) - opened.shown
        if left > 0:
            more = Button(self.tr("Show %n more", "", left), self.card, kind="link")
            more.clicked.connect(lambda: self._more(opened))
            self._put(opened, more)

    def _put(self, opened: _Opened, widget: QWidget) -> None:
        at = self._list.indexOf(opened.line) + len(opened.names) + 1
        self._list.insertWidget(at, widget)
        opened.names.append(widget)

    def _close_names(self, opened: _Opened) -> None:
        for widget in opened.names:
            self._drop(widget)
        opened.names, opened.shown = [], 0

    # ── inside ───────────────────────────────────────────────────────────────────────────────────

    def _add(self, line: Told, entries: tuple[Entry, ...]) -> None:
        widget = TaskLine(line, self.card)
        widget.clicked.connect(lambda _=False, code=line.code: self._press(code))
        self._lines[line.code] = _Opened(widget, entries)
        self._list.addWidget(widget)

    def _clear(self) -> None:
        for opened in self._lines.values():
            self._close_names(opened)
            self._drop(opened.line)
        self._lines = {}

    def _drop(self, widget: QWidget) -> None:
        self._list.removeWidget(widget)
        widget.hide()
        widget.deleteLater()

    def _tell_empty(self) -> None:
        if self.desk.open.kind == "office":
            self.empty.tell(
                self.tr("Nothing was received yet"),
                self.tr("Enrol the wards, then take in what they bring on their sticks."),
                self.tr("Receive"),
                "receiving",
            )
            return
        may = "write" in self.desk.open.may
        self.empty.tell(
            self.tr("The book is still empty"),
            self.tr(
                "Enter the first household: address, householder, children. "
                "Neighbourhoods are set up under Settings."
            ),
            self.tr("Add a household") if may else "",
            "households",
        )

    def _tell_done(self) -> None:
        self.empty.tell(
            self.tr("Nothing is due today"),
            self.tr("Birthdays, certificates and reviews appear here when their time comes."),
            self.tr("Open the book"),
            "check",
        )

    def _begin(self) -> None:
        found = self._found
        if found is None or found.households + found.children:
            self.desk.go("households")
        elif self.desk.open.kind == "office":
            self.desk.go("receiving")
        else:
            self.desk.go("households", act="add")

    def _measure(self) -> None:
        beside = self.width() >= theme.scaled(_BESIDE)
        directions = QBoxLayout.Direction
        self._sides.setDirection(directions.LeftToRight if beside else directions.TopToBottom)
        self.acts.setMinimumWidth(theme.scaled(_ACTS) if beside else 0)
        self.acts.setMaximumWidth(theme.scaled(_ACTS) if beside else 16_777_215)

    def _set_out(self) -> None:
        inner = QWidget(self.card)
        inner.setProperty("ground", "none")
        inner.setLayout(self._list)
        self._list.setContentsMargins(0, 0, 0, 0)
        self.card.title.hide()
        self.card.add(inner)
        self.body = QWidget(self)
        self.body.setProperty("ground", "none")
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight, self.body)
        self._sides.setContentsMargins(0, 0, 0, 0)
        self._sides.setSpacing(theme.GAP)
        self._sides.addWidget(self.card, 1, Qt.AlignmentFlag.AlignTop)
        self._sides.addWidget(self.acts, 0, Qt.AlignmentFlag.AlignTop)
        self.page.set_content(self.body)
        for face in (self.page, self.empty, self.failed, self.loading):
            self._faces.addWidget(face)
        self._faces.setCurrentWidget(self.loading)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._faces)
