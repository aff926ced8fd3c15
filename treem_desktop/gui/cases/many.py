"""One support for many children: a gift for 1 June, written as one act."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from treem_desktop.domain.changes import Changes
from treem_desktop.domain.dates import of_day
from treem_desktop.domain.errors import BookError
from treem_desktop.gui import theme
from treem_desktop.gui.cases.choosing import ChildrenChoosing
from treem_desktop.gui.cases.support_form import NARROW, SupportForm
from treem_desktop.gui.desk import Desk
from treem_desktop.gui.standard.page import Page
from treem_desktop.gui.widgets.button import Button
from treem_desktop.services import supports
from treem_desktop.system.clock import day_of

_FORM = 304


class GiveToMany(QWidget):
    """The support at the left, the children at the right. Esc goes back and keeps everything."""

    given = Signal(object)
    """Changes: it was written."""
    went_back = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._begun = False
        self.page = Page(self, scrolls=False)
        self.form: SupportForm | None = None
        self.children_box = ChildrenChoosing(desk, self)
        self.back_button = Button("", self, kind="quiet")
        self.save_button = Button("", self, kind="primary")
        self._area = QScrollArea(self)
        self._set_out()
        self._connect()
        self.retranslate()

    def begin(self) -> None:
        """Show it as it was left; at first with today's date."""
        if self.form is None:
            today = self._today()
            self.form = SupportForm(self.desk, today, NARROW, self)
            self.form.begin(given_on=of_day(today))
            self.form.changed.connect(self._change)
            self.form.left.connect(self.went_back)
            self.form.ended.connect(self.children_box.words.focus)
            self._area.setWidget(self.form)
        self.children_box.read()
        self._tell()
        self.focus()

    def focus(self) -> None:
        """Take the keyboard to the first field."""
        if self.form is not None:
            self.form.focus_first()

    def hear(self, changes: Changes) -> None:
        """Children came or went."""
        if self.isVisible():
            self.children_box.read()

    def looked_again(self) -> None:
        """The restricted part came into sight, or left."""
        self.children_box.forget_restricted()

    def save(self) -> None:
        """Write the support for every ticked child as one act."""
        form, chosen = self.form, self.children_box.ticked()
        if form is None or not self.save_button.isEnabled():
            return
        if not form.check():
            form.focus_on(form.unread()[0].field)
            return
        support = form.support("")
        self.save_button.setEnabled(False)
        self.desk.write(
            self,
            lambda book, _: supports.give_to_many(book, support, chosen),
            self._saved,
            self._refused,
            title=self.tr("Writing the support for %n child(ren)", "", len(chosen)),
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back with Esc; what is typed and ticked stays."""
        if event.key() == Qt.Key.Key_Escape:
            self.went_back.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Hear of another language, and grow with the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._measure()

    def retranslate(self) -> None:
        """Say its words in the language of the interface."""
        self.page.set_title(
            self.tr("One support for many children"),
            self.tr("It is written for each ticked child, as one act that can be undone as one."),
        )
        self.back_button.set_words(self.tr("Back"), "Esc")
        self._tell()

    # ── inside ───────────────────────────────────────────────────────────────────────────────────

    def _today(self) -> date:
        return day_of(self.desk.now_ms())

    def _change(self, name: str) -> None:
        if name in ("support", "given_on"):
            self._read_given()
        self._tell()

    def _read_given(self) -> None:
        """Learn who received the same in the same year already."""
        held = self.form.values() if self.form else {}
        kind, year = str(held.get("support") or ""), str(held.get("given_on") or "")[:4]

        def got(given: Mapping[str, str]) -> None:
            self.children_box.show_given(given)

        self.desk.ask(self, lambda book, _: supports.already_given(book, kind, year), got)

    def _saved(self, changes: Changes) -> None:
        self.children_box.tick_none()
        self.form = None
        self.children_box.show_given({})
        self.given.emit(changes)

    def _refused(self, error: BookError) -> None:
        self._tell()
        self.desk.refuse(error)

    def _tell(self) -> None:
        """Say for how many it is written, and who has it already."""
        count = len(self.children_box.ticked())
        named = self.form is not None and bool(self.form.values().get("support"))
        self.save_button.setEnabled(bool(count) and named)
        self.save_button.set_words(self.tr("Write for %Ln child(ren)", "", count), "Ctrl+S")
        again = self.children_box.ticked_again()
        words = self.page.foot.words
        theme.mark(words, tone="due" if again else "muted")
        if again:
            words.setText(self.tr("%Ln of them received the same this year already.", "", again))
        elif not named:
            words.setText(self.tr("Choose the kind of support first."))
        else:
            words.setText("" if count else self.tr("Tick the children who received it."))

    def _measure(self) -> None:
        self._area.setFixedWidth(theme.scaled(_FORM))

    def _set_out(self) -> None:
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.viewport().setProperty("ground", "none")
        self._measure()
        content = QWidget(self)
        content.setProperty("ground", "none")
        row = QHBoxLayout(content)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.WIDE)
        row.addWidget(self._area)
        row.addWidget(self.children_box, 1)
        self.page.set_content(content, flush=True)
        self.page.foot.show()
        for part in (self.back_button, self.save_button):
            self.page.foot.add_act(part)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.page)

    def _connect(self) -> None:
        self.children_box.changed.connect(self._tell)
        self.back_button.clicked.connect(self.went_back)
        self.save_button.clicked.connect(self.save)
        context = Qt.ShortcutContext.WidgetWithChildrenShortcut
        save = QShortcut(QKeySequence("Ctrl+S"), self, context=context)
        save.activated.connect(self.save)
