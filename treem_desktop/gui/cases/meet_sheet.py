"""A need is met: on which day, and by what support. Both are written as one act."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from treem_desktop.domain.dates import of_day
from treem_desktop.domain.support import Support
from treem_desktop.domain.values import PartialDate
from treem_desktop.gui.cases.support_form import WIDE, SupportForm
from treem_desktop.gui.desk import Desk
from treem_desktop.gui.widgets.button import Button
from treem_desktop.gui.widgets.check import Check
from treem_desktop.gui.widgets.date_box import DateBox
from treem_desktop.gui.widgets.label import Label
from treem_desktop.gui.widgets.sheet import Sheet
from treem_desktop.services.needs import NeedRow


class MeetSheet(Sheet):
    """Enter goes from field to field and saves in the last; Esc leaves everything as it is."""

    met = Signal(object, object)
    """The day (PartialDate), and the support (Support, or None)."""

    def __init__(self, desk: Desk, near: QWidget, row: NeedRow, today: date) -> None:
        super().__init__(near, width=680)
        self._desk, self._row = desk, row
        self.about = Label("", self, tone="muted", wrap=True)
        self.day = DateBox("", today, self)
        self.with_support = Check("", self)
        self.form = SupportForm(desk, today, WIDE, self)
        self.back_button = self.add_act(Button("", self, kind="quiet"))
        self.save_button = self.add_act(Button("", self, kind="primary"))
        for part in (self.about, self.day, self.with_support, self.form):
            self.add(part)
        self.day.set_value(of_day(today))
        same = str(row.need.need or "")
        known = same in desk.catalog.list("supports").entries
        self.form.begin(support=same if known else None)
        self.with_support.setChecked(True)
        self._connect()
        self.retranslate()

    def ask(self) -> None:
        """Open, with the keyboard in the day."""
        self.open_sheet(self.day.editor())

    def save(self) -> None:
        """Give what is to be written, when it can be read."""
        day = self.day.value()
        with_support = self.with_support.isChecked()
        if day is None or self.day.unread():
            self.day.focus()
            return
        if with_support and not self.form.check():
            self.form.focus_on(self.form.unread()[0].field)
            return
        self.save_button.setEnabled(False)
        met_on = PartialDate(str(day))
        self.met.emit(met_on, self._support(met_on) if with_support else None)

    def let_try_again(self) -> None:
        """It was refused: let it be saved again."""
        self.save_button.setEnabled(True)

    def changeEvent(self, event: QEvent) -> None:
        """Hear of another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Say its words in the language of the interface."""
        self.card.set_title(self.tr("A need is met"))
        need = self._desk.label("need", "need", self._row.need.need)
        parts = (self._row.child, need, self._row.need.detail or "")
        self.about.setText(" · ".join(filter(None, parts)))
        self.day.set_label(self.tr("Met on"))
        self.with_support.set_words(self.tr("Write the support down too"))
        self.back_button.set_words(self.tr("Back"))
        self.save_button.set_words(self.tr("Save"), "Ctrl+S")

    def _support(self, day: PartialDate) -> Support | None:
        """Give the support; None where nothing of it was told."""
        if not any(self.form.values().values()):
            return None
        return replace(self.form.support(""), given_on=day)

    def _connect(self) -> None:
        self.with_support.toggled.connect(self.form.setVisible)
        self.day.onward.connect(self._go_on)
        self.day.left.connect(self.close_sheet)
        self.form.left.connect(self.close_sheet)
        self.form.ended.connect(self.save)
        self.back_button.clicked.connect(self.close_sheet)
        self.save_button.clicked.connect(self.save)
        self.closed.connect(self.deleteLater)
        QShortcut(QKeySequence("Ctrl+S"), self).activated.connect(self.save)

    def _go_on(self) -> None:
        if self.with_support.isChecked():
            self.form.focus_first()
        else:
            self.save()
