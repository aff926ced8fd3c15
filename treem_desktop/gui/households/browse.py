"""Browsing: the list of households at the left, the page of one at the right."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from treem_desktop.domain.errors import BookError
from treem_desktop.gui import theme
from treem_desktop.gui.desk import Desk
from treem_desktop.gui.households import tasks
from treem_desktop.gui.households.draft_strip import DraftStrip
from treem_desktop.gui.households.history_view import HistoryView
from treem_desktop.gui.households.list_pane import NEW_KEY, ListPane
from treem_desktop.gui.households.page_acts import PageActs
from treem_desktop.gui.households.page_sheet import KEYS
from treem_desktop.gui.households.page_view import PageView
from treem_desktop.gui.language import language
from treem_desktop.gui.standard.undoing import Undoing
from treem_desktop.services import household_pages, last_opened
from treem_desktop.services.household_pages import Shown

_REST_MS = 90
"""How long the keyboard rests on a household before its page is read."""
_LIST, _SHARE = 452, 0.38
"""The list's width at first, at 100 %, and the most it takes of the screen."""
_SINGLE = 800
"""Under this width list and page come one after the other, at 100 %."""


class Browse(QWidget):
    """Shows; whoever wants to type asks with a task."""

    typing_wanted = Signal(object)
    """Task: a form is to be opened."""
    adding_wanted = Signal()
    """A new household is to be written."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._single = False
        self._wanted = ("", "")
        self.strip = DraftStrip(desk.catalog, self)
        self.pane = ListPane(desk, self)
        self.page = PageView(desk, self)
        self.history = HistoryView(desk, self)
        self.acts = PageActs(desk, self.page)
        self.undoing = Undoing(desk, self)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._read)
        self._set_out()
        self._connect()
        self._set_keys()

    # ── what is shown ────────────────────────────────────────────────────────────────────────────

    def household(self) -> str:
        """Give the household whose page is shown."""
        return self.page.household()

    def show_household(self, household: str, about: str = "") -> None:
        """Read a page and show it, at one of its records when one is named."""
        self._wanted = (household, about)
        self._read()

    def come_to(self, household: str, about: str, *, anew: bool = False) -> None:
        """Show a page with the keyboard on it, and stand on its household in the list."""
        self._right.setCurrentWidget(self.page)
        self.show_household(household, about or household)
        if anew or not self.pane.stand_on(household):
            self.pane.read(household)
        self._show_sides(page=True)
        self._note(household)

    def refresh(self, *, listed: bool = True) -> None:
        """Read the page again, and the list when what it tells may have changed."""
        self._read()
        self.undoing.read()
        if listed:
            self.pane.read()

    def forget_history(self) -> None:
        """Show the page again in place of what was written on it."""
        self._right.setCurrentWidget(self.page)

    def retranslate(self) -> None:
        """Say what an empty side is for; the parts say the rest themselves."""
        if self._wanted[0]:
            self._read()
        else:
            self._say_nothing()

    def focus(self) -> None:
        """Take the keyboard to the page when it was there, else to the list."""
        if self._left.isHidden() and self.household():
            self.page.focus_first()
        else:
            self.pane.focus_list()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show list and page side by side, or one after the other."""
        super().resizeEvent(event)
        single = self.width() < theme.scaled(_SINGLE)
        if single != self._single:
            self._single = single
            self._show_sides(page=bool(self.household()) and self.page.has_keyboard())
        if not single and not self._placed:
            left = min(theme.scaled(_LIST), round(self.width() * _SHARE))
            self._split.setSizes([left, self.width() - left])
            self._placed = True

    # ── reading ──────────────────────────────────────────────────────────────────────────────────

    def _read(self) -> None:
        self._rest.stop()
        household, about = self._wanted
        if not household:
            return
        spoken = language()
        self.page.show_loading()
        self._desk.ask(
            self,
            lambda book, _: household_pages.shown(book, household, spoken),
            lambda shown: self._show(household, about, shown),
            self._fail,
        )

    def _show(self, household: str, about: str, shown: Shown | None) -> None:
        if household != self._wanted[0]:
            return
        self._wanted = (household if shown else "", "")
        self.acts.shown = shown
        if shown is None:
            self._say_nothing()
        else:
            self.page.show_page(shown, about)

    def _fail(self, error: BookError) -> None:
        self.page.show_failure(self.tr("The page could not be read"), self._desk.sentence(error))

    def _say_nothing(self) -> None:
        self.page.show_nothing(
            self.tr("No household is open"),
            self.tr("Choose one in the list, or write a new one with {key}.").format(key=NEW_KEY),
        )

    # ── acts ─────────────────────────────────────────────────────────────────────────────────────

    def _may_write(self) -> bool:
        """Tell whether this page is this person's to write: that of another unit is only read."""
        return self.acts.may_write()

    def _edit(self, kind: str, record: str) -> None:
        found = self.acts.record(record)
        if not self._may_write() or found is None:
            return
        if found.struck:
            self._desk.told.emit(self.tr("It is struck out. Restore it to change it."))
            return
        self.typing_wanted.emit(tasks.edit(kind, record, self.household()))

    def _edit_current(self) -> None:
        """Edit where the keyboard is: the household on the list, the record on the page."""
        kind, record = self.page.current() if self.page.has_keyboard() else ("", "")
        if record:
            self._edit(kind, record)
        elif self.household():
            self._edit("household", self.household())

    def _strike_current(self) -> None:
        kind, record = self.page.current()
        if record and self.page.has_keyboard() and self._may_write():
            self.acts.strike(kind, record)

    def _add(self, kind: str) -> None:
        if self._may_write() and self.household():
            self.acts.add(kind, self._about(kind))

    def _about(self, kind: str) -> str:
        """Give whom something new is about: where the keyboard is."""
        at, record = self.page.current()
        if kind == "parent_status":
            return record if at == "person" else ""
        if kind == "movement":
            return record if at == "child" else ""
        return self.page.current_child()

    def _open_adding(self) -> None:
        corner = self.page.more_button.rect().bottomLeft()
        place = self.page.more_button.mapToGlobal(corner)
        self.acts.open_adding(self.page.current_child(), place)

    def _print(self) -> None:
        if self.household():
            self._desk.go("papers", self.household())

    def _show_everything(self) -> None:
        self.page.everything = not self.page.everything
        self.acts.everything = self.page.everything
        self._read()

    def _show_current_history(self) -> None:
        kind, record = self.page.current() if self.page.has_keyboard() else ("", "")
        self._show_history(kind, record)

    def _show_history(self, kind: str, record: str) -> None:
        if self.household():
            name = self.acts.name_of(kind, record) if record else ""
            self.history.show_history(self.household(), kind, record, name)
            self._right.setCurrentWidget(self.history)
            self._show_sides(page=True)

    # ── inside ───────────────────────────────────────────────────────────────────────────────────

    def _note(self, household: str) -> None:
        """Remember that a page was opened: the search offers it first."""
        self._desk.ask(
            self,
            lambda book, _: last_opened.note_opened(book, household),
            failed=lambda _: None,
        )

    def _moved(self, household: str) -> None:
        if household != self._wanted[0]:
            self._wanted = (household, "")
            self._rest.start()

    def _opened(self, household: str) -> None:
        self._right.setCurrentWidget(self.page)
        self._show_sides(page=True)
        self._note(household)
        if household == self.household() == self._wanted[0]:
            self.page.focus_first()
        else:
            self.show_household(household, household)

    def _back_to_list(self) -> None:
        self._show_sides(page=False)
        self.pane.focus_list()

    def _back_to_page(self) -> None:
        self._right.setCurrentWidget(self.page)
        self.page.focus_first()

    def _listed(self, count: int) -> None:
        """Stand on the first household when none is open yet."""
        if count and not self._wanted[0]:
            self.pane.stand_on(self.pane.ids()[0])

    def _show_sides(self, *, page: bool) -> None:
        self.page.show_back(self._single)
        self._left.setVisible(not self._single or not page)
        self._right.setVisible(not self._single or page)

    def _set_out(self) -> None:
        self._left = QWidget(self)
        left = QVBoxLayout(self._left)
        left.setContentsMargins(theme.WIDE, theme.GAP, theme.GAP, 0)
        left.setSpacing(theme.NEAR)
        left.addWidget(self.strip)
        left.addWidget(self.pane, 1)
        self._right = QStackedWidget(self)
        self._right.setContentsMargins(theme.GAP, theme.GAP, theme.GAP, 0)
        self._right.addWidget(self.page)
        self._right.addWidget(self.history)
        self._split = QSplitter(Qt.Orientation.Horizontal, self)
        self._split.setHandleWidth(1)
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(self._left)
        self._split.addWidget(self._right)
        self._split.setStretchFactor(1, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._split)
        self.page.show_back(False)

    def _connect(self) -> None:
        self.pane.moved.connect(self._moved)
        self.pane.opened.connect(self._opened)
        self.pane.listed.connect(self._listed)
        self.pane.add_wanted.connect(self.adding_wanted)
        self.page.opened.connect(self._edit)
        self.page.asked.connect(self.acts.open_menu)
        self.page.add_wanted.connect(self._add)
        self.page.proposal_taken.connect(lambda one: self.acts.propose(one.child, one.code))
        self.page.left.connect(self._back_to_list)
        self.page.more_button.clicked.connect(self._open_adding)
        self.page.print_button.clicked.connect(self._print)
        self.page.undo_button.clicked.connect(self.undoing.undo)
        self.page.redo_button.clicked.connect(self.undoing.redo)
        self.page.history_button.clicked.connect(self._show_current_history)
        self.history.left.connect(self._back_to_page)
        self.undoing.known.connect(self.page.show_steps)
        self.acts.wanted.connect(self.typing_wanted)
        self.acts.history_wanted.connect(self._show_history)
        self.acts.print_wanted.connect(self._print)
        self.acts.everything_wanted.connect(self._show_everything)

    def _set_keys(self) -> None:
        keys: list[tuple[str, Callable[[], object]]] = [
            (NEW_KEY, self.adding_wanted.emit),
            ("F2", self._edit_current),
            ("Del", self._strike_current),
            ("Ctrl+P", self._print),
            ("Ctrl+Z", self.undoing.undo),
            ("Ctrl+Y", self.undoing.redo),
            ("Ctrl+H", self._show_current_history),
            ("Ctrl+F", self.pane.filter.focus),
        ]
        keys += [(key, lambda kind=kind: self._add(kind)) for kind, key in KEYS.items()]  # type: ignore[misc]  # bound now
        context = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for key, act in keys:
            QShortcut(QKeySequence(key), self, context=context).activated.connect(act)

    _placed = False
