"""The passphrase once more, before something is shown that must not be seen by passing eyes."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget

from treem_desktop.domain.errors import BookError
from treem_desktop.gui.desk import Desk
from treem_desktop.gui.widgets.button import Button
from treem_desktop.gui.widgets.caps_lock import CapsWatch
from treem_desktop.gui.widgets.label import Label
from treem_desktop.gui.widgets.passphrase_box import PassphraseBox
from treem_desktop.gui.widgets.remark import Remark
from treem_desktop.gui.widgets.sheet import Sheet


class PassphraseSheet(Sheet):
    """Whoever asks does the work, then closes the sheet or tells why it was refused."""

    entered = Signal(str)
    """This was typed."""

    def __init__(self, desk: Desk, near: QWidget) -> None:
        super().__init__(near, width=440)
        self._desk = desk
        self._error: BookError | None = None
        self.words = Label("", self, tone="muted", wrap=True)
        self.box = PassphraseBox("", self)
        self.cancel_button = self.add_act(Button("", self, kind="quiet"))
        self.open_button = self.add_act(Button("", self, kind="primary"))
        self._caps = CapsWatch(self.box.line)
        self._caps.found.connect(lambda _: self._tell())
        self.add(self.words)
        self.add(self.box)
        self.box.onward.connect(self._enter)
        self.box.left.connect(self.close_sheet)
        self.box.changed.connect(self._forget)
        self.open_button.clicked.connect(self._enter)
        self.cancel_button.clicked.connect(self.close_sheet)
        self.closed.connect(lambda: self.box.set_value(None))
        self.retranslate()

    def set_words(self, title: str, words: str, act: str) -> None:
        """Say what it is for, and name the button."""
        self.card.set_title(title)
        self.words.setText(words)
        self.open_button.set_words(act)

    def ask(self) -> None:
        """Ask for the passphrase."""
        self.box.set_value(None)
        self._forget()
        self._work(False)
        self.open_sheet(self.box.line)

    def refuse(self, error: BookError) -> None:
        """Tell why, and let it be typed again."""
        self._work(False)
        self._error = error
        self._tell()
        self.box.focus()
        self.box.line.selectAll()

    def accept(self) -> None:
        """It was right: close."""
        self._work(False)
        self.close_sheet()

    def changeEvent(self, event: QEvent) -> None:
        """Hear of another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Say its words in the language of the interface."""
        self.box.set_label(self.tr("Your passphrase once more"))
        self.cancel_button.set_words(self.tr("Cancel"))
        self._tell()

    def _enter(self) -> None:
        passphrase = str(self.box.value() or "")
        if passphrase and self.open_button.isEnabled():
            self._work(True)
            self.entered.emit(passphrase)

    def _work(self, busy: bool) -> None:
        self.box.setEnabled(not busy)
        self.open_button.setEnabled(not busy)

    def _forget(self) -> None:
        self._error = None
        self._tell()

    def _tell(self) -> None:
        remarks = []
        if self._error is not None:
            remarks.append(Remark(self._desk.sentence(self._error), warning=False))
        if self._caps.on:
            remarks.append(Remark(self.tr("Caps Lock is on."), warning=True))
        self.box.set_remarks(remarks)
