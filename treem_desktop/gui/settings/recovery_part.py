"""The recovery code: what it is for, shown again after the passphrase, and its blank."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from treem_desktop.gui import dialogs, theme
from treem_desktop.gui.desk import Desk
from treem_desktop.gui.language import language
from treem_desktop.gui.settings.section import Section
from treem_desktop.gui.standard.passphrase_sheet import PassphraseSheet
from treem_desktop.gui.standard.printing import print_pdf
from treem_desktop.gui.standard.recovery_code import RecoveryCode
from treem_desktop.gui.widgets.button import Button
from treem_desktop.gui.widgets.card import Card
from treem_desktop.gui.widgets.label import Label
from treem_desktop.services import papers, recovery


class RecoveryPart(Section):
    """The code stays hidden; showing it is written into the book."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.card = Card("", self)
        self.words = Label("", self, tone="muted", wrap=True)
        self.code = RecoveryCode(self)
        self.code.hide()
        self.show_button = Button("", self, picture="key")
        self.blank_button = Button("", self, picture="print")
        self.file_button = Button("", self, kind="quiet")
        self.show_button.clicked.connect(self._press)
        self.blank_button.clicked.connect(self._print_blank)
        self.file_button.clicked.connect(self._save_blank)
        acts = QWidget(self)
        row = QHBoxLayout(acts)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.NEAR)
        row.addWidget(self.show_button)
        row.addWidget(self.blank_button)
        row.addWidget(self.file_button)
        row.addStretch(1)
        for widget in (self.words, self.code, acts):
            self.card.add(widget)
        self.column.addWidget(self.card, 0, Qt.AlignmentFlag.AlignTop)
        self.retranslate()

    def enter(self) -> None:
        """Hide the code; only an officer who may write sees it."""
        self._hide()
        may = "keys" in self.desk.open.may
        self.show_button.setVisible(may)

    def retranslate(self) -> None:
        """Say its words in the language of the interface."""
        self.card.set_title(self.tr("Recovery code"))
        self.words.setText(
            self.tr(
                "It opens the book when the passphrase is forgotten, even when keys.json is lost. "
                "It belongs on paper, in a sealed envelope in the records office: not with the "
                "computer, not in a picture."
            )
        )
        self._name()
        self.blank_button.set_words(self.tr("Print a blank to copy it on…"))
        self.file_button.set_words(self.tr("Save the blank as PDF…"))

    def hideEvent(self, event: object) -> None:
        """Leave no code behind on the screen."""
        self._hide()

    def _press(self) -> None:
        if self.code.isVisible():
            self._hide()
            return
        sheet = PassphraseSheet(self.desk, self)
        sheet.set_words(
            self.tr("Show the recovery code"),
            self.tr("Look who stands behind you. That it was shown is written into the book."),
            self.tr("Show it"),
        )
        sheet.closed.connect(sheet.deleteLater)
        sheet.entered.connect(lambda passphrase: self._show(sheet, passphrase))
        sheet.ask()

    def _show(self, sheet: PassphraseSheet, passphrase: str) -> None:
        def shown(code: str) -> None:
            sheet.accept()
            self.code.show_code(code)
            self.code.show()
            self._name()

        self.desk.ask(
            sheet, lambda book, _: recovery.show_again(book, passphrase), shown, sheet.refuse
        )

    def _hide(self) -> None:
        self.code.show_code("")
        self.code.hide()
        self._name()

    def _name(self) -> None:
        hidden = self.code.isHidden()
        self.show_button.set_words(self.tr("Show the code…") if hidden else self.tr("Hide it"))

    def _print_blank(self) -> None:
        name, spoken = self.tr("Blank for the recovery code"), language()

        def printed(pdf: bytes) -> None:
            print_pdf(self, pdf, name, landscape=False)

        self.desk.ask(self, lambda book, _: recovery.blank(book, spoken), printed)

    def _save_blank(self) -> None:
        title, kinds = self.tr("Blank for the recovery code"), self.tr("PDF (*.pdf)")
        proposed = Path.home() / "phieu-chep-ma-khoi-phuc.pdf"
        target = dialogs.save_file(self, title, kinds, proposed)
        spoken = language()
        if target is not None:
            self.desk.ask(
                self,
                lambda book, _: papers.save_pdf(recovery.blank(book, spoken), target),
                lambda _: self.desk.told.emit(self.tr("Saved: {file}").format(file=target.name)),
            )
