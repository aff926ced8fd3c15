"""«Hỗ trợ, can thiệp»: the registers of needs and of supports."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from treem_desktop.domain.changes import Changes
from treem_desktop.domain.errors import BookError
from treem_desktop.domain.support import Support
from treem_desktop.domain.values import PartialDate
from treem_desktop.gui import theme
from treem_desktop.gui.cases.many import GiveToMany
from treem_desktop.gui.cases.meet_sheet import MeetSheet
from treem_desktop.gui.cases.needs_view import NeedsView
from treem_desktop.gui.cases.register import RegisterView
from treem_desktop.gui.cases.supports_view import SupportsView
from treem_desktop.gui.desk import Desk, Place
from treem_desktop.gui.screen import Screen
from treem_desktop.gui.standard.undoing import Undoing
from treem_desktop.gui.widgets.button import Button
from treem_desktop.gui.widgets.choices import Choice
from treem_desktop.gui.widgets.label import Label
from treem_desktop.gui.widgets.segments import Segments
from treem_desktop.services import needs
from treem_desktop.services.needs import NeedRow, is_open
from treem_desktop.system.clock import day_of

_NEEDS, _SUPPORTS = "needs", "supports"
MET_KEY, MANY_KEY = "Ctrl+D", "Ctrl+N"


class CasesScreen(Screen):
    """Two registers side by side, and one form for a support that many children receive."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Build the page."""
        super().__init__(desk, parent)
        self.title = Label("", self, size="title", strong=True)
        self.views = Segments(self)
        self.needs = NeedsView(desk, self)
        self.supports = SupportsView(desk, self)
        self.many = GiveToMany(desk, self)
        self.many_button = Button("", self, picture="add")
        self.met_button = Button("", self, kind="quiet", picture="check")
        self.undoing = Undoing(desk, self)
        self.registers = QWidget(self)
        self._shown = QStackedWidget(self)
        self._faces = QStackedWidget(self)
        self._set_out()
        self._connect()
        self._set_keys()
        self.retranslate()
        self.views.set_value(_NEEDS)
        self._let_act()

    # ── coming and going ─────────────────────────────────────────────────────────────────────────

    def enter(self, place: Place) -> None:
        """Show the registers; with a form for many begun when that is wished."""
        if place.act in (_NEEDS, _SUPPORTS):
            self.views.set_value(place.act)
            self._choose(place.act)
        if place.act == "many" and self._may_write():
            self.give_to_many()
        else:
            self.register().begin()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def heard(self, changes: Changes) -> None:
        """Read again what an act touched."""
        for view in (self.needs, self.supports):
            view.hear(changes)
        self.many.hear(changes)

    def looked_again(self) -> None:
        """The restricted part came into sight, or left."""
        self.many.looked_again()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard on to the list, or to the form for many."""
        super().focusInEvent(event)
        if self._faces.currentWidget() is self.registers:
            self.register().focus_list()
        else:
            self.many.focus()

    def changeEvent(self, event: QEvent) -> None:
        """Hear of another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Say its words in the language of the interface."""
        self.title.setText(self.tr("Needs and supports"))
        self.views.set_choices(
            [
                Choice(_NEEDS, self.tr("Needs")),
                Choice(_SUPPORTS, self.tr("Supports received")),
            ]
        )
        self.views.setAccessibleName(self.tr("Needs and supports"))
        self.many_button.set_words(self.tr("A support for many children"), MANY_KEY)
        self.met_button.set_words(self.tr("It is met…"), MET_KEY)

    def register(self) -> RegisterView:
        """Give the register that is shown."""
        return self.supports if self.views.value() == _SUPPORTS else self.needs

    # ── acts ─────────────────────────────────────────────────────────────────────────────────────

    def meet(self) -> None:
        """Ask on which day, and by what, the need one stands on is met."""
        row = self.needs.chosen()
        if not self._may_meet(row) or row is None:
            return
        sheet = MeetSheet(self.desk, self, row, day_of(self.desk.now_ms()))
        sheet.met.connect(lambda day, support: self._write_met(sheet, row, day, support))
        sheet.ask()

    def give_to_many(self) -> None:
        """Open the form of one support for many children."""
        if self._may_write():
            self._faces.setCurrentWidget(self.many)
            self.many.begin()

    def _write_met(
        self, sheet: MeetSheet, row: NeedRow, day: PartialDate, support: Support | None
    ) -> None:
        def done(_: Changes) -> None:
            sheet.close_sheet()
            self.desk.told.emit(self.tr("The need is met. Ctrl+Z takes it back."))

        def failed(error: BookError) -> None:
            sheet.let_try_again()
            self.desk.refuse(error)

        self.desk.write(
            self, lambda book, _: needs.meet(book, row.need, day, support), done, failed
        )

    def _given(self, changes: Changes) -> None:
        count = len(changes.of("support"))
        self.views.set_value(_SUPPORTS)
        self._choose(_SUPPORTS)
        self._back_to_registers()
        self.desk.told.emit(self.tr("Written for %Ln child(ren). Ctrl+Z takes it back.", "", count))

    def _undo(self, *, forward: bool) -> None:
        if self._faces.currentWidget() is self.registers:
            if forward:
                self.undoing.redo()
            else:
                self.undoing.undo()

    # ── inside ───────────────────────────────────────────────────────────────────────────────────

    def _may_write(self) -> bool:
        return "write" in self.desk.open.may

    def _may_meet(self, row: NeedRow | None) -> bool:
        at_needs = self.register() is self.needs
        waits = row is not None and is_open(row.need.state or "") and not row.gone
        return at_needs and waits and self._may_write()

    def _let_act(self) -> None:
        self.many_button.setVisible(self._may_write())
        self.met_button.setVisible(self.register() is self.needs and self._may_write())
        self.met_button.setEnabled(self._may_meet(self.needs.chosen()))

    def _choose(self, view: str) -> None:
        self._shown.setCurrentWidget(self.supports if view == _SUPPORTS else self.needs)
        self.register().begin()
        self._let_act()

    def _back_to_registers(self) -> None:
        self._faces.setCurrentWidget(self.registers)
        self.register().begin()
        self.register().focus_list()

    def _set_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme.GAP)
        head.addWidget(self.title, 1)
        head.addWidget(self.many_button)
        self.needs.list.add_above(self.met_button)
        for view in (self.needs, self.supports):
            self._shown.addWidget(view)
        column = QVBoxLayout(self.registers)
        column.setContentsMargins(theme.WIDE, theme.GAP, theme.WIDE, 0)
        column.setSpacing(theme.NEAR + theme.TIGHT)
        column.addLayout(head)
        column.addWidget(self.views)
        column.addWidget(self._shown, 1)
        self._faces.addWidget(self.registers)
        self._faces.addWidget(self.many)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._faces)

    def _connect(self) -> None:
        self.views.chosen.connect(self._choose)
        for view in (self.needs, self.supports):
            view.opened.connect(lambda home, child: self.desk.go("households", home, child))
            view.moved.connect(self._let_act)
        self.many_button.clicked.connect(self.give_to_many)
        self.met_button.clicked.connect(self.meet)
        self.many.given.connect(self._given)
        self.many.went_back.connect(self._back_to_registers)

    def _set_keys(self) -> None:
        context = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for key, act in (
            (MANY_KEY, self.give_to_many),
            (MET_KEY, self.meet),
            ("Ctrl+Z", lambda: self._undo(forward=False)),
            ("Ctrl+Y", lambda: self._undo(forward=True)),
        ):
            QShortcut(QKeySequence(key), self, context=context).activated.connect(act)
