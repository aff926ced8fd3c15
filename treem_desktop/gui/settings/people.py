"""Who can open the book: officers and helpers, each with a passphrase of their own."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from treem_desktop.domain.dates import show
from treem_desktop.domain.errors import BookError
from treem_desktop.domain.values import PartialDate
from treem_desktop.gui import dialogs, theme
from treem_desktop.gui.desk import Desk
from treem_desktop.gui.dialogs import Answer
from treem_desktop.gui.settings.person_sheet import PersonSheet
from treem_desktop.gui.settings.section import Section
from treem_desktop.gui.widgets.button import Button
from treem_desktop.gui.widgets.card import Card
from treem_desktop.gui.widgets.label import Label
from treem_desktop.services import people
from treem_desktop.services.books import Member


class People(Section):
    """The list of people, and how one is added, changed and taken out."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._members: Sequence[Member] = ()
        self.card = Card("", self)
        self.words = Label("", self, tone="muted", wrap=True)
        self.add_button = Button("", self, kind="primary", picture="add")
        self.add_button.clicked.connect(self._add)
        self.card.add_act(self.add_button)
        self._list = QWidget(self)
        self._lines = QVBoxLayout(self._list)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(theme.TIGHT)
        self.card.add(self.words)
        self.card.add(self._list)
        self.column.addWidget(self.card)
        self.retranslate()

    def enter(self) -> None:
        """Read who can open the book."""
        self.desk.ask(self, lambda book, _: people.people(book), self._show)

    def retranslate(self) -> None:
        """Say its words in the language of the interface."""
        self.card.set_title(self.tr("People who can open the book"))
        self.words.setText(
            self.tr(
                "An officer sees and does everything. A helper enters households and children, and "
                "sees nothing restricted; what a helper wrote is shown to the officer."
            )
        )
        self.add_button.set_words(self.tr("Add a person"))
        self._show(self._members)

    def _show(self, members: Sequence[Member]) -> None:
        self._members = members
        may = "people" in self.desk.open.may
        self.add_button.setVisible(may)
        while item := self._lines.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for member in members:
            line = PersonLine(member, self.desk.open.slot, may=may, parent=self._list)
            line.wanted_passphrase.connect(self._change)
            line.wanted_removal.connect(self._remove)
            self._lines.addWidget(line)

    def _add(self) -> None:
        sheet = PersonSheet(self.desk, self)
        sheet.done.connect(self.enter)
        sheet.ask()

    def _change(self, member: Member) -> None:
        sheet = PersonSheet(self.desk, self, member)
        sheet.done.connect(self.enter)
        sheet.ask()

    def _remove(self, member: Member) -> None:
        title = self.tr("Take {name} out?").format(name=member.name)
        detail = self.tr(
            "The passphrase of {name} opens the book no more. What {name} wrote stays."
        ).format(name=member.name)
        answers = [
            Answer("keep", self.tr("Leave as it is")),
            Answer("remove", self.tr("Take out"), "danger"),
        ]
        if dialogs.ask(self, title, detail, answers, safe="keep") == "remove":
            slot = member.slot
            self.desk.ask(
                self,
                lambda book, _: people.remove_person(book, slot),
                lambda _: self.enter(),
                self._refused,
            )

    def _refused(self, error: BookError) -> None:
        self.desk.refuse(error)
        self.enter()


class PersonLine(QWidget):
    """One person, what they are, and since when."""

    wanted_passphrase = Signal(object)
    wanted_removal = Signal(object)

    def __init__(self, member: Member, own: str, *, may: bool, parent: QWidget) -> None:
        super().__init__(parent)
        roles = {"officer": self.tr("officer"), "helper": self.tr("helper")}
        told = [roles.get(member.role, member.role)]
        told.append(self.tr("since {day}").format(day=show(PartialDate(member.since))))
        if member.slot == own:
            told.append(self.tr("you"))
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addWidget(Label(member.name, self, strong=True, wrap=True))
        names.addWidget(Label(" · ".join(told), self, size="small", tone="muted"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, theme.NEAR, 0, theme.NEAR)
        row.setSpacing(theme.NEAR)
        row.addLayout(names, 1)
        self.passphrase_button = Button(self.tr("New passphrase…"), self, kind="quiet")
        self.remove_button = Button(self.tr("Take out…"), self, kind="quiet")
        self.passphrase_button.clicked.connect(lambda: self.wanted_passphrase.emit(member))
        self.remove_button.clicked.connect(lambda: self.wanted_removal.emit(member))
        for button in (self.passphrase_button, self.remove_button):
            button.setAccessibleDescription(member.name)
            button.setVisible(may and (button is self.passphrase_button or member.slot != own))
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
