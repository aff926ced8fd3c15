"""The right side of the screen: what can be done with the page, and the page itself."""

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from treem_desktop.gui import theme
from treem_desktop.gui.desk import Desk
from treem_desktop.gui.households.draft_strip import DraftStrip
from treem_desktop.gui.households.head_line import number_of
from treem_desktop.gui.households.page_sheet import KEYS, PageSheet
from treem_desktop.gui.households.paper_line import PaperLine
from treem_desktop.gui.widgets.button import Button
from treem_desktop.gui.widgets.flow import Flow
from treem_desktop.gui.widgets.states import EmptyState, ErrorState, LoadingState
from treem_desktop.services.household_pages import Shown
from treem_desktop.services.undo import Steps

_BAR = 12
"""The width of the scroll bar beside the paper."""


class PageView(QWidget):
    """Shows one household. It reads nothing itself: the screen gives it what to show."""

    opened = Signal(str, str)
    asked = Signal(str, str, QPoint)
    add_wanted = Signal(str)
    proposal_taken = Signal(object)
    left = Signal()
    """Esc: back to the list."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.sheet: PageSheet | None = None
        self.everything = False
        """What was undone is shown as well, crossed."""
        self._at = ("", "")
        self._to_focus, self._to_scroll = "", -1
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._settle)
        self.child_button = Button("", self, kind="primary", picture="add")
        self.movement_button = Button("", self, picture="edit")
        self.more_button = Button("", self)
        self.print_button = Button("", self, picture="print")
        self.undo_button = Button("", self, kind="quiet", picture="undo", square=True)
        self.redo_button = Button("", self, kind="quiet", picture="redo", square=True)
        self.history_button = Button("", self, kind="quiet", picture="history", square=True)
        self.back_button = Button("", self, kind="quiet", picture="chevron-left", square=True)
        self.strip = DraftStrip(desk.catalog, self)
        self._area = QScrollArea(self)
        self._empty = EmptyState(self)
        self._failed = ErrorState(self)
        self._loading = LoadingState(self)
        self._set_out()
        self.child_button.clicked.connect(lambda: self.add_wanted.emit("child"))
        self.movement_button.clicked.connect(lambda: self.add_wanted.emit("movement"))
        self.back_button.clicked.connect(self.left)
        self.show_steps(Steps())
        self.retranslate()

    # ── what is shown ────────────────────────────────────────────────────────────────────────────

    def show_nothing(self, title: str, words: str) -> None:
        """Show that no household is chosen."""
        self._drop()
        self._loading.end()
        self._empty.tell(title, words, picture="households")
        self._faces.setCurrentWidget(self._empty)
        self._show_acts()

    def show_loading(self) -> None:
        """Show that a page is on its way, unless one is there already."""
        if self.sheet is None:
            self._loading.begin()
            self._faces.setCurrentWidget(self._loading)

    def show_failure(self, title: str, words: str) -> None:
        """Show why there is no page."""
        self._drop()
        self._loading.end()
        self._failed.fail(title, words)
        self._faces.setCurrentWidget(self._failed)
        self._show_acts()

    def show_page(self, shown: Shown, about: str = "") -> None:
        """Show a page, at a record when one is named; the same page stays where it was scrolled."""
        same = self.sheet is not None and self.household() == shown.page.household.id
        scrolled = self._area.verticalScrollBar().value() if same else 0
        had_keyboard = self.has_keyboard() or bool(self._to_focus)
        at = about or (self._at[1] if same else "")
        self._loading.end()
        self.setUpdatesEnabled(False)  # Qt takes it by place
        writable = self._may_write(shown)
        sheet = PageSheet(shown, everything=self.everything, writable=writable)
        sheet.opened.connect(self.opened)
        sheet.asked.connect(self.asked)
        sheet.add_wanted.connect(self.add_wanted)
        sheet.proposal_taken.connect(self.proposal_taken)
        sheet.moved.connect(self._move)
        self.sheet = sheet
        self._area.setWidget(_framed(sheet))
        self._at = ("", "")
        self._faces.setCurrentWidget(self._area)
        self.strip.offer(shown.drafts, number_of(shown.page).lower(), shown.links)
        self._show_acts()
        if had_keyboard or about:
            self._to_focus = at if at in sheet.stops else shown.page.household.id
        self._to_scroll = -1 if about else scrolled
        self._soon.start()
        self.setUpdatesEnabled(True)  # Qt takes it by place

    def show_steps(self, steps: Steps) -> None:
        """Say what undo and redo would do."""
        self._steps = steps
        for button, step, words, key in (
            (self.undo_button, steps.back, self.tr("Undo"), "Ctrl+Z"),
            (self.redo_button, steps.forward, self.tr("Redo"), "Ctrl+Y"),
        ):
            button.setEnabled(step is not None)
            act = self._desk.word(f"act.{step.act}") if step else ""
            about = step.about if step else ""
            told = " – ".join(filter(None, (act, about)))
            button.set_words(": ".join(filter(None, (words, told))), key)

    def show_back(self, shown: bool) -> None:
        """Offer the way back to the list, where list and page come one after the other."""
        self.back_button.setVisible(shown)

    # ── where the keyboard is ────────────────────────────────────────────────────────────────────

    def household(self) -> str:
        """Give the household that is shown; empty when there is none."""
        return self.sheet.shown.page.household.id if self.sheet else ""

    def current(self) -> tuple[str, str]:
        """Give (kind, id) of the record the keyboard stood on last."""
        return self._at

    def current_child(self) -> str:
        """Give the child the keyboard stands on; the only one when there is only one."""
        if self.sheet is None:
            return ""
        child = self.sheet.child_at(*self._at)
        children = [e.child.id for e in self.sheet.shown.page.children if not e.child.struck]
        return child or (children[0] if len(children) == 1 else "")

    def focus_on(self, record: str) -> None:
        """Take the keyboard to a record, and scroll to it."""
        stop = self.sheet.stops.get(record) if self.sheet else None
        if stop is not None:
            stop.setFocus(Qt.FocusReason.OtherFocusReason)
            self._area.ensureWidgetVisible(stop, 0, 3 * theme.FAR)
            content = self._area.widget() or stop
            top = stop.mapTo(content, QPoint(0, 0)).y() - theme.NEAR
            bar = self._area.verticalScrollBar()
            bar.setValue(min(bar.value(), top))

    def focus_first(self) -> None:
        """Take the keyboard to the page: where it was, or to its top."""
        if self.sheet is not None:
            self.focus_on(self._at[1] if self._at[1] in self.sheet.stops else self.household())

    def has_keyboard(self) -> bool:
        """Tell whether the keyboard is on the page."""
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back with Esc, to the ends with Home and End."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End) and self.sheet is not None:
            lines = [r for r, stop in self.sheet.stops.items() if isinstance(stop, PaperLine)]
            self.focus_on(lines[0 if event.key() == Qt.Key.Key_Home else -1])
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Hear of another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Name what can be done."""
        self.child_button.set_words(self.tr("Add a child"), KEYS["child"])
        self.movement_button.set_words(self.tr("Write a movement"), KEYS["movement"])
        self.more_button.set_words(self.tr("Add…"))
        self.print_button.set_words(self.tr("Print the sheet"), "Ctrl+P")
        self.history_button.set_words(self.tr("What was written"), "Ctrl+H")
        self.back_button.set_words(self.tr("Back to the list"), "Esc")
        self.show_steps(self._steps)
        if self.sheet is not None:
            self.show_page(self.sheet.shown)

    # ── inside ───────────────────────────────────────────────────────────────────────────────────

    def _set_out(self) -> None:
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.viewport().setProperty("ground", "none")
        self._faces = QStackedWidget(self)
        for face in (self._area, self._empty, self._failed, self._loading):
            self._faces.addWidget(face)
        self._acts = Flow(self, gap=theme.NEAR, line_gap=theme.NEAR)
        self._acts.set_parts(
            [
                self.back_button,
                self.child_button,
                self.movement_button,
                self.more_button,
                self.print_button,
            ]
        )
        ends = QHBoxLayout()
        ends.setSpacing(0)
        for button in (self.undo_button, self.redo_button, self.history_button):
            ends.addWidget(button)
        top = QHBoxLayout()
        top.setSpacing(theme.NEAR)
        top.addWidget(self._acts, 1)
        top.addLayout(ends)
        top.setAlignment(ends, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.NEAR + theme.TIGHT)
        column.addLayout(top)
        beside_bar = QHBoxLayout()
        beside_bar.setContentsMargins(0, 0, _BAR + theme.NEAR, 0)
        beside_bar.addWidget(self.strip)
        column.addLayout(beside_bar)
        column.addWidget(self._faces, 1)

    def _may_write(self, shown: Shown) -> bool:
        """Tell whether the page is this person's to write: another unit's is only read."""
        own = shown.page.household.ward in ("", self._desk.open.unit)
        return own and "write" in self._desk.open.may

    def _show_acts(self) -> None:
        there = self.sheet is not None
        may = self.sheet is not None and self._may_write(self.sheet.shown)
        for button in (self.child_button, self.movement_button, self.more_button):
            button.setVisible(may)
        self.print_button.setVisible(there)
        self.history_button.setVisible(there)

    def _settle(self) -> None:
        """Scroll and take the keyboard once the page is set out."""
        if self._to_scroll >= 0:
            self._area.verticalScrollBar().setValue(self._to_scroll)
        if self._to_focus:
            self.focus_on(self._to_focus)
        self._to_focus = ""

    def _drop(self) -> None:
        self.sheet = None
        self._at = ("", "")
        self._area.takeWidget()
        self.strip.offer(())

    def _move(self, kind: str, record: str) -> None:
        self._at = (kind, record)

    _steps = Steps()


def _framed(sheet: PageSheet) -> QWidget:
    """Leave room for the scroll bar beside the paper."""
    frame = QWidget()
    frame.setProperty("ground", "none")
    column = QVBoxLayout(frame)
    column.setContentsMargins(0, 0, theme.NEAR, theme.WIDE)
    column.addWidget(sheet)
    column.addStretch(1)
    return frame
