"""One neighbourhood: entered, corrected, or struck out."""

from dataclasses import replace

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from treem_desktop.catalog.loading import catalog
from treem_desktop.domain.changes import Changes
from treem_desktop.domain.checks import problems_with
from treem_desktop.domain.errors import BookError
from treem_desktop.domain.record import Record
from treem_desktop.gui.desk import Desk
from treem_desktop.gui.standard.form import RecordForm
from treem_desktop.gui.widgets.button import Button
from treem_desktop.gui.widgets.label import Label
from treem_desktop.gui.widgets.sheet import Sheet
from treem_desktop.services import forms
from treem_desktop.services.forms import Begun, Typed, Wanted

_KIND = "neighbourhood"


class NeighbourhoodSheet(Sheet):
    """A small form over the list."""

    def __init__(self, desk: Desk, near: QWidget) -> None:
        super().__init__(near, width=720)
        self._desk = desk
        self._begun: Begun | None = None
        self.form: RecordForm | None = None
        self.failure = Label("", self, tone="overdue", wrap=True)
        self.failure.hide()
        self.cancel_button = self.add_act(Button("", self, kind="quiet"))
        self.save_button = self.add_act(Button("", self, kind="primary"))
        self.cancel_button.clicked.connect(self.close_sheet)
        self.save_button.clicked.connect(self._save)
        self.closed.connect(self.deleteLater)

    def begin(self, record: str = "") -> None:
        """Read what the form needs, then show it."""
        wanted = Wanted(_KIND, record)
        self._desk.ask(self, lambda book, _: forms.begin(book, wanted), self._show)

    def changeEvent(self, event: QEvent) -> None:
        """Hear of another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Say its words in the language of the interface."""
        begun = self._begun
        new = begun is not None and begun.new
        self.card.set_title(
            self.tr("A new neighbourhood") if new else self.tr("Correct a neighbourhood")
        )
        self.cancel_button.set_words(self.tr("Cancel"))
        self.save_button.set_words(self.tr("Add") if new else self.tr("Save"))

    def _show(self, begun: Begun | None) -> None:
        if begun is None:
            self.deleteLater()
            return
        self._begun = begun
        form = RecordForm(catalog().record(_KIND), begun.fields, begun.today, self)
        form.fill(_values(begun.start))
        may = "write" in self._desk.open.may
        form.set_reading(not may)
        self.save_button.setVisible(may)
        form.ended.connect(self._save)
        form.left.connect(self.close_sheet)
        form.settled.connect(lambda _: self._check())
        self.form = form
        self.add(form)
        self.add(self.failure)
        self.retranslate()
        self.open_sheet(self.save_button)
        form.focus_first()

    def _wanted(self) -> Record | None:
        begun, form = self._begun, self.form
        if begun is None or form is None:
            return None
        return replace(begun.start, **form.values())  # type: ignore[arg-type]  # fields of its own

    def _check(self) -> None:
        wanted, begun = self._wanted(), self._begun
        if wanted is not None and begun is not None and self.form is not None:
            self.form.set_problems(problems_with(wanted, begun.today))

    def _save(self) -> None:
        wanted, begun, form = self._wanted(), self._begun, self.form
        if wanted is None or begun is None or form is None:
            return
        if unread := form.unread():
            form.focus_on(unread[0].field)
            return
        if not str(getattr(wanted, "name", "") or "").strip():
            self._check()
            form.focus_on("name")
            return
        typed = Typed(seen=begun.seen, wanted=wanted, new=begun.new, place=begun.place)
        self.save_button.setEnabled(False)
        self._desk.write(self, lambda book, _: forms.save(book, typed), self._saved, self._failed)

    def _saved(self, _: Changes) -> None:
        self.close_sheet()

    def _failed(self, error: BookError) -> None:
        self.save_button.setEnabled(True)
        self.failure.setText(self._desk.sentence(error))
        self.failure.show()


def _values(record: Record) -> dict[str, str | int | tuple[str, ...] | None]:
    return {
        name: getattr(record, name)
        for name in record.__dataclass_fields__
        if name not in ("id", "kind")
    }
