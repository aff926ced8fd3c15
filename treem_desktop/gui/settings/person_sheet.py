"""Adding a person who can open the book, or giving one a new passphrase."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget

from treem_desktop.domain.errors import BookError
from treem_desktop.domain.names import clean
from treem_desktop.gui.desk import Desk
from treem_desktop.gui.standard.new_passphrase import NewPassphrase
from treem_desktop.gui.widgets.button import Button
from treem_desktop.gui.widgets.choices import Choice
from treem_desktop.gui.widgets.label import Label
from treem_desktop.gui.widgets.options import Options
from treem_desktop.gui.widgets.sheet import Sheet
from treem_desktop.gui.widgets.text_box import TextBox
from treem_desktop.services import people
from treem_desktop.services.books import Book, Member
from treem_desktop.system.progress import Progress


class PersonSheet(Sheet):
    """Name and role (of a new one), and a passphrase that the person types themself."""

    done = Signal()

    def __init__(self, desk: Desk, near: QWidget, member: Member | None = None) -> None:
        super().__init__(near, width=520)
        self._desk = desk
        self._member = member
        self.name = TextBox("", self)
        self.roles = Options(self)
        self.words = Label("", self, tone="muted", wrap=True)
        self.passphrase = NewPassphrase(self)
        self.failure = Label("", self, tone="overdue", wrap=True)
        self.failure.hide()
        self.name.setVisible(member is None)
        self.roles.setVisible(member is None)
        for widget in (self.name, self.roles, self.words, self.passphrase, self.failure):
            self.add(widget)
        self.cancel_button = self.add_act(Button("", self, kind="quiet"))
        self.save_button = self.add_act(Button("", self, kind="primary"))
        self._connect()
        self.retranslate()
        self.roles.set_value("helper")
        self._refuse_names()

    def ask(self) -> None:
        """Show the sheet."""
        first = self.name.line if self._member is None else self.passphrase.first.line
        self.open_sheet(first)

    def changeEvent(self, event: QEvent) -> None:
        """Hear of another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Say its words in the language of the interface."""
        member = self._member
        title = self.tr("Add a person")
        if member is not None:
            title = self.tr("A new passphrase for {name}").format(name=member.name)
        self.card.set_title(title)
        self.name.set_label(self.tr("Full name"))
        self.roles.set_choices(
            [
                Choice(
                    "helper",
                    self.tr("Helper"),
                    self.tr("Enters and corrects. Sees nothing restricted, hands nothing over."),
                ),
                Choice("officer", self.tr("Officer"), self.tr("Sees and does everything.")),
            ]
        )
        self.words.setText(
            self.tr("The person types the passphrase; nobody else needs to know it.")
        )
        self.cancel_button.set_words(self.tr("Cancel"))
        self.save_button.set_words(self.tr("Add") if member is None else self.tr("Save"))
        self._judge()

    def _refuse_names(self) -> None:
        own = self._member.name if self._member else clean(self.name.line.text())
        names = tuple(filter(None, (own, self._desk.open.unit_name)))
        self.passphrase.refuse(names, strict=not self._desk.open.training)
        self._judge()

    def _judge(self) -> None:
        named = self._member is not None or bool(clean(self.name.line.text()))
        self.save_button.setEnabled(named and bool(self.passphrase.value()))

    def _save(self) -> None:
        if not self.save_button.isEnabled():
            return
        passphrase, member = self.passphrase.value(), self._member
        name, role = clean(self.name.line.text()), self.roles.value()

        def act(book: Book, _: Progress) -> None:
            if member is None:
                people.add_person(book, name, role, passphrase)
            else:
                people.change_passphrase(book, member.slot, passphrase)

        self._work(True)
        self._desk.ask(self, act, lambda _: self._saved(), self._failed)

    def _saved(self) -> None:
        self._work(False)
        self.close_sheet()
        self.done.emit()

    def _failed(self, error: BookError) -> None:
        self._work(False)
        words = self._desk.sentence(error)
        if error.code.startswith(("passphrase.", "people.passphrase")):
            self.passphrase.complain(words)
            self.passphrase.first.focus()
        else:
            self.failure.setText(words)
            self.failure.show()

    def _work(self, busy: bool) -> None:
        self.failure.hide()
        for widget in (self.name, self.roles, self.passphrase, self.save_button):
            widget.setEnabled(not busy)
        if not busy:
            self._judge()

    def _connect(self) -> None:
        self.name.changed.connect(self._refuse_names)
        self.name.onward.connect(self.passphrase.first.focus)
        self.name.left.connect(self.close_sheet)
        self.passphrase.first.back.connect(self.name.focus)
        self.passphrase.changed.connect(self._judge)
        self.passphrase.ended.connect(self._save)
        self.passphrase.left.connect(self.close_sheet)
        self.cancel_button.clicked.connect(self.close_sheet)
        self.save_button.clicked.connect(self._save)
        self.closed.connect(self.deleteLater)
