"""The screen of the book: browsing at first; typing takes the whole of it."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from treem_desktop.domain.changes import Changes
from treem_desktop.domain.record import Record
from treem_desktop.gui.desk import Desk, Place
from treem_desktop.gui.households import tasks
from treem_desktop.gui.households.browse import Browse
from treem_desktop.gui.households.editor import Editor
from treem_desktop.gui.households.tasks import Task, Way
from treem_desktop.gui.screen import Screen
from treem_desktop.services import drafts, household_pages
from treem_desktop.services.drafts import Draft
from treem_desktop.services.forms import Wanted

_MAY_BE_RESTRICTED = ("circumstance", "parent_status")
_LISTED = ("household", "neighbourhood", "person", "child", "movement", "circumstance")
"""What the list tells of."""


class HouseholdsScreen(Screen):
    """The list, the page, and the forms of all that stands on it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._begun = self._stale = self._unread = False
        self.browse = Browse(desk, self)
        self.editor = Editor(desk, self)
        self._faces = QStackedWidget(self)
        self._faces.addWidget(self.browse)
        self._faces.addWidget(self.editor)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._faces)
        self.browse.typing_wanted.connect(self.begin)
        self.browse.adding_wanted.connect(self.add_household)
        for strip in (self.browse.strip, self.browse.page.strip):
            strip.continued.connect(self._go_on)
            strip.dropped.connect(self._drop_draft)
        self.editor.saved.connect(self._saved)
        self.editor.passed.connect(self._passed)
        self.editor.left.connect(self._left)
        self.editor.went.connect(self._find)
        self.retranslate()

    # ── coming and going ─────────────────────────────────────────────────────────────────────────

    def enter(self, place: Place) -> None:
        """Show the book; at a household, a child, or with a new household begun."""
        if not self._begun:
            self._begun = True
            self.browse.pane.begin()
        self.browse.undoing.read()
        self._read_drafts()
        if place.act == "add" and not place.record:
            self.editor.leave()
            self.add_household()
        elif place.record:
            self.editor.leave()
            self._find(place.record, place.act or place.record)
        else:
            if self._unread and not self.is_typing():
                self.browse.refresh(listed=self._stale)
                self._stale = self._unread = False
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> bool:
        """Keep what is typed; it is there again when one comes back."""
        self.editor.keep()
        return True

    def heard(self, changes: Changes) -> None:
        """Read again what an act may have changed, here or elsewhere."""
        listed = changes.touches(*_LISTED)
        if self.is_typing() or not self.isVisible():
            self._stale = self._stale or listed
            self._unread = True
        elif self._begun:
            self.browse.refresh(listed=listed)

    def looked_again(self) -> None:
        """Show everything anew: with the restricted part, or without any trace of it."""
        filled = self.editor.filled
        if filled is not None and filled.task.kind in _MAY_BE_RESTRICTED:
            self.editor.leave()
        self.browse.forget_history()
        if self._begun:
            self._read_drafts()
            self.browse.refresh()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard on to where a person works."""
        super().focusInEvent(event)
        if self.is_typing():
            self.editor.focus()
        else:
            self.browse.focus()

    def changeEvent(self, event: QEvent) -> None:
        """Hear of another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Let the parts say their words anew."""
        self.browse.retranslate()

    # ── typing ───────────────────────────────────────────────────────────────────────────────────

    def is_typing(self) -> bool:
        """Tell whether a form is shown."""
        return self._faces.currentWidget() is self.editor

    def begin(self, task: Task) -> None:
        """Open a form."""
        self._faces.setCurrentWidget(self.editor)
        self.editor.begin(task)

    def add_household(self) -> None:
        """Begin a new household, in the neighbourhood one is looking at."""
        if "write" in self.desk.open.may and self.desk.open.kind == "ward":
            sheet = self.browse.page.sheet
            near = sheet.shown.page.household.neighbourhood if sheet else None
            self.begin(tasks.new_household(self.browse.pane.neighbourhood() or near or ""))

    def _saved(self, task: Task, record: Record, way: Way) -> None:
        home = record.id if task.kind == "household" else task.wanted.household
        following = tasks.next_task(task, record, way)
        if following is not None:
            self.begin(following)
        else:
            self._come_back(home, record.id)

    def _passed(self, task: Task) -> None:
        following = tasks.next_task(task, None)
        if following is not None:
            self.begin(following)
        else:
            self._come_back(task.wanted.household, "")

    def _left(self, task: Task) -> None:
        self._read_drafts()
        self._come_back(task.wanted.household, task.wanted.record or task.wanted.about)

    def _come_back(self, household: str, record: str) -> None:
        self._faces.setCurrentWidget(self.browse)
        self.browse.undoing.read()
        if household:
            self.browse.come_to(household, record, anew=self._stale)
        else:
            self.browse.pane.read()
            self.browse.pane.focus_list()
        self._stale = self._unread = False

    # ── drafts, and records elsewhere ────────────────────────────────────────────────────────────

    def _find(self, record: str, about: str) -> None:
        """Go to the page a record stands on."""

        def found(household: str) -> None:
            if household:
                self.browse.come_to(household, about, anew=self._stale)
                self._stale = self._unread = False
            else:
                self.desk.refused.emit(self.tr("This record is not in the book any more."))

        self._faces.setCurrentWidget(self.browse)
        self.desk.ask(self, lambda book, _: household_pages.household_of(book, record), found)

    def _read_drafts(self) -> None:
        """Offer what was typed of new households; the rest is offered on its page."""

        def found(kept: list[Draft]) -> None:
            open_form = self.editor.filled.begun.place if self.editor.filled else ""
            homeless = [d for d in kept if not d.household and d.new and d.place != open_form]
            self.browse.strip.offer(homeless)

        self.desk.ask(self, lambda book, _: drafts.unfinished(book), found)

    def _go_on(self, draft: Draft | None) -> None:
        """Go on with a draft where it was left."""
        if draft is None:
            return
        if not draft.new:
            self.begin(tasks.edit(draft.kind, draft.record, draft.household))
            return
        wanted = Wanted(draft.kind, household=draft.household, about=draft.about, draft=draft.place)
        step = draft.kind if draft.kind in ("household", "child") else ""
        self.begin(Task(wanted, step=step))

    def _drop_draft(self, draft: Draft | None) -> None:
        if draft is None:
            return

        def dropped(_: None) -> None:
            self.desk.told.emit(self.tr("The draft is dropped."))
            self._read_drafts()
            self.browse.refresh()

        self.desk.ask(self, lambda book, _: drafts.drop(book, draft.place), dropped)
