"""Typing: one record in its form, with what helps beside it. Saved as one act, never lost."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from treem_desktop.domain.errors import BookError
from treem_desktop.domain.record import Record
from treem_desktop.gui import theme
from treem_desktop.gui.desk import Desk
from treem_desktop.gui.households import circumstances
from treem_desktop.gui.households.aside import Aside
from treem_desktop.gui.households.editor_words import save_words, subtitle_of, title_of
from treem_desktop.gui.households.filled_form import FilledForm
from treem_desktop.gui.households.page_sheet import KEYS
from treem_desktop.gui.households.tasks import Task, Way
from treem_desktop.gui.households.wondering import Wondering
from treem_desktop.gui.language import language
from treem_desktop.gui.standard.page import Foot
from treem_desktop.gui.widgets.button import Button
from treem_desktop.gui.widgets.label import Label
from treem_desktop.services import drafts, forms
from treem_desktop.services.forms import Begun
from treem_desktop.system.clock import moment_of

_ASIDE, _BESIDE, _WIDEST = 280, 960, 900
"""Width of what stands beside, from which width on it does, and the widest form; at 100 %."""


class Editor(QWidget):
    """Shows one form at a time. Ctrl+S saves, Ctrl+Enter saves and goes on, Esc keeps a draft."""

    saved = Signal(object, object, object)
    """(Task, Record, Way): it is written."""
    passed = Signal(object)
    """Task: nothing was typed, and the person goes on."""
    left = Signal(object)
    """Task: the form was left; what was typed is kept."""
    went = Signal(str, str)
    """(household, record): somebody else is to be looked at."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.filled: FilledForm | None = None
        self._holder: QWidget | None = None
        self._field = ""
        self.title = Label("", self, size="title", strong=True, wrap=True)
        self.subtitle = Label("", self, tone="muted", wrap=True)
        self.aside = Aside(desk, self)
        self.foot = Foot(self)
        self.back_button = Button("", self, kind="quiet")
        self.save_button = Button("", self)
        self.again_button = Button("", self)
        self.main_button = Button("", self, kind="primary")
        self._area = QScrollArea(self)
        self._grid = QGridLayout()
        self._wondering = Wondering(desk, self.aside, self)
        self._wondering.told.connect(lambda words: self._say(words, due=bool(words)))
        self._set_out()
        self._connect()
        self.retranslate()

    # ── a form comes and goes ────────────────────────────────────────────────────────────────────

    def begin(self, task: Task) -> None:
        """Read what a form needs, and show it."""
        wanted = task.wanted
        self._desk.ask(
            self, lambda book, _: forms.begin(book, wanted), lambda begun: self._show(task, begun)
        )

    def keep(self) -> bool:
        """Keep what is typed as a draft; tell whether anything is."""
        if self.filled is None or not self.filled.keeper.is_typed():
            return False
        self.filled.keeper.keep()
        return True

    def leave(self) -> None:
        """Leave the form; what was typed is kept, an untouched one leaves nothing."""
        if self.filled is None:
            return
        task, typed = self.filled.task, self.filled.keeper.is_typed()
        if typed or self.filled.begun.draft is not None:
            self.filled.keeper.keep()
        if typed:
            self._desk.told.emit(self.tr("What you typed is kept as a draft."))
        self._drop()
        self.left.emit(task)

    def save(self, way: Way = Way.PAGE) -> None:
        """Write what was typed; what cannot be read comes first."""
        filled = self.filled
        if filled is None or not self.main_button.isEnabled():
            return
        unread = filled.unread()
        wrong = [p for p in filled.check(everything=True) if not p.warning] if not unread else []
        for problem in (*unread, *wrong)[:1]:
            self._say(self.tr("Not saved yet: look at what is marked."), wrong=True)
            filled.form.focus_on(problem.field)
            return
        if not filled.is_changed():
            self._pass_by(filled.task, way)
            return
        self._let_press(False)
        typed = filled.typed()
        filled.keeper.stop()
        self._desk.write(
            self,
            lambda book, _: forms.save(book, typed),
            lambda _: self._written(typed.wanted, way),
            self._refused,
        )

    def drop_draft(self) -> None:
        """Forget what was typed and show the form as it stands in the book."""
        if self.filled is None:
            return
        task, place = self.filled.task, self.filled.begun.place
        self.filled.keeper.stop()
        self._desk.ask(self, lambda book, _: drafts.drop(book, place))
        self.begin(task)

    def focus(self) -> None:
        """Take the keyboard back to the field it was in."""
        if self._field and self.filled is not None and self.filled.form.has(self._field):
            self.filled.form.focus_on(self._field)
        elif self.filled is not None:
            self.filled.form.focus_first()

    # ── keyboard and words ───────────────────────────────────────────────────────────────────────

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press the button the keyboard is on with Enter; leave with Esc."""
        focused = self.focusWidget()
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(focused, Button):
            focused.click()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put what helps beside the form, or under it where that is too narrow."""
        super().resizeEvent(event)
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        """Hear of another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Say its words in the language of the interface."""
        self.back_button.set_words(self.tr("Back"), "Esc")
        self.save_button.set_words(self.tr("Save"), "Ctrl+S")
        self.again_button.set_words(self.tr("Save, another grown-up"), KEYS["person"])
        if self.filled is not None:
            task, begun = self.filled.task, self.filled.begun
            self.title.setText(title_of(self._desk, task, begun))
            self.subtitle.setText(subtitle_of(task, begun))
            self.subtitle.setVisible(bool(self.subtitle.text()))
            self._name_main()

    # ── inside ───────────────────────────────────────────────────────────────────────────────────

    def _show(self, task: Task, begun: Begun | None) -> None:
        self._drop()
        if begun is None:
            self.left.emit(task)
            return
        holder = QWidget()
        holder.setProperty("ground", "none")
        filled = FilledForm(self._desk, task, begun, holder)
        self.filled, self._holder = filled, holder
        filled.form.left.connect(self.leave)
        filled.form.ended.connect(lambda: self.main_button.setFocus(Qt.FocusReason.TabFocusReason))
        filled.form.changed.connect(self._name_main)
        filled.form.entered.connect(self._help)
        filled.coded.connect(self._explain)
        filled.keeper.kept.connect(self._kept)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(filled.form)
        column.addStretch(1)
        self._grid.addWidget(holder, 0, 0)
        self._show_aside(filled)
        self._say("")
        self._let_press(True)
        self.save_button.setVisible(task.goes_on)
        self.again_button.setVisible(task.step == "person")
        self.retranslate()
        self._place()
        self._area.verticalScrollBar().setValue(0)
        if begun.draft is not None:
            self._kept(begun.draft.at)
        if task.focus and filled.form.has(task.focus):
            filled.form.focus_on(task.focus)
        else:
            filled.form.focus_first()
        self._wondering.watch(filled)

    def _show_aside(self, filled: FilledForm) -> None:
        begun, record = filled.begun, self._desk.catalog.record(filled.task.kind)
        labels = [record.fields[name].label.in_(language()) for name in begun.carried]
        self.aside.show_carried(begun.carried_from, labels)
        self.aside.show_likely(())
        self.aside.show_family(begun.page)
        self.aside.show_help("")
        self._explain(str(filled.form.values().get("code") or ""))

    def _written(self, record: Record, way: Way) -> None:
        task = self.filled.task if self.filled else None
        self._drop()
        if task is not None:
            self._desk.told.emit(self.tr("Saved"))
            self.saved.emit(task, record, way)

    def _refused(self, error: BookError) -> None:
        self._let_press(True)
        self._say(self._desk.sentence(error), wrong=True)

    def _pass_by(self, task: Task, way: Way) -> None:
        self._drop()
        if way is Way.ON and task.goes_on:
            self.passed.emit(task)
        else:
            self.left.emit(task)

    def _drop(self) -> None:
        if self.filled is not None:
            self.filled.keeper.stop()
        self._wondering.stop()
        if self._holder is not None:
            self._grid.removeWidget(self._holder)
            self._holder.hide()
            self._holder.deleteLater()
        self.filled = self._holder = None
        self._field = ""

    def _look_at(self, household: str, record: str) -> None:
        self.leave()
        self.went.emit(household, record)

    def _explain(self, code: str) -> None:
        is_circumstance = self.filled is not None and self.filled.task.kind == "circumstance"
        told = circumstances.explained(self._desk.catalog, code, language())
        self.aside.show_code(told if is_circumstance else ())

    def _help(self, name: str) -> None:
        self._field = name
        if self.filled is not None:
            words = self._desk.catalog.record(self.filled.task.kind).fields[name].help
            self.aside.show_help(words.in_(language()) if words else "")
            self._area.ensureWidgetVisible(self.filled.form.box(name), 0, 2 * theme.FAR)

    def _kept(self, at: int) -> None:
        if at:
            self._say(self.tr("Draft kept at {time}").format(time=f"{moment_of(at):%H:%M}"))

    def _say(self, words: str, *, wrong: bool = False, due: bool = False) -> None:
        self.foot.words.setText(words)
        theme.mark(self.foot.words, tone="overdue" if wrong else "due" if due else "muted")

    def _name_main(self) -> None:
        if self.filled is not None:
            words = save_words(self.filled.task, empty=self.filled.is_empty())
            self.main_button.set_words(words, "Ctrl+Enter")

    def _let_press(self, may: bool) -> None:  # as Qt's own setEnabled
        for button in (self.save_button, self.again_button, self.main_button):
            button.setEnabled(may)

    def _set_out(self) -> None:
        inner = QWidget()
        inner.setProperty("ground", "none")
        inner.setLayout(self._grid)
        self._grid.setContentsMargins(theme.WIDE, 0, theme.WIDE, theme.WIDE)
        self._grid.setHorizontalSpacing(theme.WIDE)
        self._grid.setVerticalSpacing(theme.WIDE)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.viewport().setProperty("ground", "none")
        self._area.setWidget(inner)
        buttons = (self.back_button, self.save_button, self.again_button, self.main_button)
        for button in buttons:
            self.foot.add_act(button)
        head = QVBoxLayout()
        head.setContentsMargins(theme.WIDE, theme.WIDE, theme.WIDE, theme.GAP)
        head.setSpacing(2)
        head.addWidget(self.title)
        head.addWidget(self.subtitle)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._area, 1)
        column.addWidget(self.foot)

    def _place(self) -> None:
        beside = self.width() >= theme.scaled(_BESIDE)
        self._grid.removeWidget(self.aside)
        self._grid.addWidget(self.aside, *((0, 1) if beside else (1, 0)))
        self.aside.setFixedWidth(theme.scaled(_ASIDE)) if beside else self._free_aside()
        self._grid.setColumnStretch(0, 1)
        self._grid.setRowStretch(0 if beside else 2, 1)
        if self._holder is not None:
            self._holder.setMaximumWidth(theme.scaled(_WIDEST))

    def _free_aside(self) -> None:
        self.aside.setMinimumWidth(0)
        self.aside.setMaximumWidth(16_777_215)

    def _connect(self) -> None:
        self.back_button.clicked.connect(self.leave)
        self.save_button.clicked.connect(self._save_and_stay)
        self.again_button.clicked.connect(lambda: self.save(Way.AGAIN))
        self.main_button.clicked.connect(lambda: self.save(Way.ON))
        self.aside.likely_opened.connect(self._look_at)
        self.aside.sibling_refused.connect(self._refuse_sibling)
        context = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for keys, way in (("Ctrl+S", Way.PAGE), ("Ctrl+Return", Way.ON), ("Ctrl+Enter", Way.ON)):
            shortcut = QShortcut(QKeySequence(keys), self, context=context)
            shortcut.activated.connect(lambda way=way: self.save(way))
        again = QShortcut(QKeySequence(KEYS["person"]), self, context=context)
        again.activated.connect(self._save_again)

    def _save_and_stay(self) -> None:
        self.save()

    def _save_again(self) -> None:
        if self.again_button.isVisible():
            self.save(Way.AGAIN)

    def _refuse_sibling(self) -> None:
        if self.filled is not None:
            self.filled.leave_carried_empty()
            self.aside.show_carried("", ())
            self._name_main()
