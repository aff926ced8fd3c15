"""The window around an open book: rail, search, screens, and the strip that says how it stands."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from treem_desktop.domain.changes import Changes
from treem_desktop.gui import screens, theme
from treem_desktop.gui.desk import Desk, Place
from treem_desktop.gui.finding import Finding
from treem_desktop.gui.restricted import RestrictedSheet
from treem_desktop.gui.screen import Screen
from treem_desktop.gui.strip import BookStrip
from treem_desktop.gui.top_bar import TopBar
from treem_desktop.gui.widgets.banner import Banner
from treem_desktop.gui.widgets.rail import Rail, RailPlace

_SETTLE_MS = 400
_MANY_BACK = 20


class Workplace(QWidget):
    """Made for one open book, and gone with it."""

    locked = Signal()
    """A person wants the book locked."""
    moved = Signal()
    """Another screen is shown."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._listed = {one.code: one for one in screens.listed_for(desk.open)}
        self._made: dict[str, Screen] = {}
        self._been: list[Place] = []
        self.place = Place("")
        self.training = Banner("", self)
        self.looking = Banner("", self, tone="due")
        self.rail = Rail(self)
        self.top = TopBar(self)
        self.strip = BookStrip(desk, self)
        self._screens = QStackedWidget(self)
        self._finding = Finding(desk, self.go, self)
        self.restricted = RestrictedSheet(desk, self)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE_MS)
        self._set_out()
        self._connect()
        self._set_keys()
        self.retranslate()

    # ── going about ──────────────────────────────────────────────────────────────────────────────

    def begin(self, place: Place) -> None:
        """Show the first screen."""
        self.go(place if place.screen in self._listed else Place(next(iter(self._listed), "")))
        self.strip.read()

    def go(self, place: Place, *, back: bool = False) -> bool:
        """Go to a screen; tell whether the present one let go."""
        listed = self._listed.get(place.screen)
        if listed is None:
            return False
        present = self._made.get(self.place.screen)
        if present is not None and not present.leave():
            self.rail.select(self.place.screen)
            return False
        if not back and self.place.screen and self.place != place:
            self._been = [*self._been, self.place][-_MANY_BACK:]
        self.place = Place(place.screen, place.record)
        screen = self._screen(place.screen)
        self._screens.setCurrentWidget(screen)
        self.rail.select(place.screen)
        screen.enter(place)
        focused: QWidget | None = self.focusWidget()
        if focused is None or not screen.isAncestorOf(focused):
            screen.setFocus(Qt.FocusReason.OtherFocusReason)
        self.moved.emit()
        return True

    def go_back(self) -> None:
        """Go where one was before."""
        if self._been:
            place = self._been.pop()
            if not self.go(place, back=True):
                self._been.append(place)

    def leave(self) -> bool:
        """Let every screen keep what is unfinished; tell whether all let go."""
        asked = [screen.leave() for screen in self._made.values()]
        return all(asked)

    def present(self) -> Screen | None:
        """Give the screen that is shown."""
        return self._made.get(self.place.screen)

    def codes(self) -> tuple[str, ...]:
        """List the screens the rail leads to."""
        return tuple(self._listed)

    # ── words ────────────────────────────────────────────────────────────────────────────────────

    def changeEvent(self, event: QEvent) -> None:
        """Hear of another language, and grow with the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._measure()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show icons alone where there is little room."""
        super().resizeEvent(event)
        self._measure()

    def retranslate(self) -> None:
        """Say its words in the language of the interface."""
        self.training.set_words(self.desk.word("training.band"))
        self.looking.set_words(
            self.tr("Opened to look only: somebody else writes in this book. Nothing is changed.")
        )
        for code in self._listed:
            self.rail.set_words(code, screens.words_of(code))

    # ── inside ───────────────────────────────────────────────────────────────────────────────────

    def _screen(self, code: str) -> Screen:
        if code not in self._made:
            made = screens.make(self._listed[code], self.desk)
            self._made[code] = made
            self._screens.addWidget(made)
        return self._made[code]

    def _choose(self, code: str) -> None:
        self.go(Place(code))

    def _hear(self, changes: Changes) -> None:
        for screen in self._made.values():
            screen.heard(changes)
        self._settle.start()

    def _look_again(self) -> None:
        self.top.show_open(self.desk.open)
        for screen in self._made.values():
            screen.looked_again()

    def _ask_restricted(self) -> None:
        if self.desk.open.restricted:
            self.restricted.lock()
        else:
            self.restricted.ask()

    def _measure(self) -> None:
        self.rail.set_narrow(self.width() < theme.scaled(theme.NARROW))

    def _connect(self) -> None:
        places = [
            RailPlace(one.code, screens.words_of(one.code), one.code, one.last)
            for one in self._listed.values()
        ]
        self.rail.set_places(places)
        self.rail.chosen.connect(self._choose)
        self.top.search.set_suggest(self._finding.suggest)
        self.top.search.opened.connect(self._finding.open_found)
        self.top.locked.connect(self.locked)
        self.top.asked_help.connect(lambda: self.desk.wished.emit("help", ""))
        self.top.asked_restricted.connect(self._ask_restricted)
        self.top.show_open(self.desk.open)
        self.restricted.watch.ticked.connect(self.top.show_minutes)
        self._settle.timeout.connect(self.strip.read)
        self.desk.changed.connect(self._hear)
        self.desk.opened_or_locked.connect(self._look_again)
        self.desk.went.connect(self.go)
        self.training.setVisible(self.desk.open.training)
        self.looking.setVisible(self.desk.open.read_only)

    def _set_keys(self) -> None:
        keys: list[tuple[str, Callable[[], object]]] = [
            ("Ctrl+K", self._search),
            ("Ctrl+L", self.locked.emit),
            ("Alt+Left", self.go_back),
        ]
        for number, code in enumerate(self._listed, start=1):
            keys.append((f"Alt+{number}", partial(self.go, Place(code))))
        for key, act in keys:
            QShortcut(QKeySequence(key), self).activated.connect(act)

    def _search(self) -> None:
        self.top.search.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.top.search.line.selectAll()
        self.top.search.search(self.top.search.line.text())

    def _set_out(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.top)
        right.addWidget(self._screens, 1)
        right.addWidget(self.strip)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(right, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.training)
        column.addWidget(self.looking)
        column.addLayout(row, 1)
