"""The second unlocking: the passphrase again, for ten minutes, and written down."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from treem_desktop.domain.errors import BookError
from treem_desktop.gui.desk import Desk
from treem_desktop.gui.locking import RESTRICTED_MINUTES, RestrictedWatch
from treem_desktop.gui.sheet import Sheet
from treem_desktop.gui.widgets.button import Button
from treem_desktop.gui.widgets.caps_lock import CapsWatch
from treem_desktop.gui.widgets.label import Label
from treem_desktop.gui.widgets.passphrase_box import PassphraseBox
from treem_desktop.gui.widgets.remark import Remark
from treem_desktop.services import people


class RestrictedSheet(Sheet):
    """Asks for the passphrase again, and brings the restricted part into sight."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window, width=440)
        self._desk = desk
        self._error: BookError | None = None
        self.watch = RestrictedWatch(self)
        self.words = Label("", self, tone="muted", wrap=True)
        self.box = PassphraseBox("", self)
        self.cancel_button = self.add_act(Button("", self, kind="quiet"))
        self.open_button = self.add_act(Button("", self, kind="primary"))
        self._caps = CapsWatch(self.box.line)
        self._caps.found.connect(lambda _: self._tell())
        self.add(self.words)
        self.add(self.box)
        self.box.onward.connect(self._unlock)
        self.box.left.connect(self.close_sheet)
        self.box.changed.connect(self._forget)
        self.open_button.clicked.connect(self._unlock)
        self.cancel_button.clicked.connect(self.close_sheet)
        self.closed.connect(lambda: self.box.set_value(None))
        self.watch.over.connect(self.lock)
        self.retranslate()

    def ask(self) -> None:
        """Ask for the passphrase."""
        self.box.set_value(None)
        self._forget()
        self.open_sheet(self.box.line)

    def lock(self) -> None:
        """Take the restricted part out of sight again."""
        self.watch.stop()
        self._desk.ask(
            self, lambda book, _: book.lock_restricted(), lambda _: self._desk.look_again()
        )

    def changeEvent(self, event: QEvent) -> None:
        """Hear of another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Say its words in the language of the interface."""
        self.card.set_title(self.tr("Open the restricted part"))
        minutes = self.tr("%n minute(s)", "", RESTRICTED_MINUTES)
        self.words.setText(
            self.tr(
                "Abuse, HIV, drugs, offences, who reported. It closes by itself after {minutes}. "
                "That you opened it is written into the book."
            ).format(minutes=minutes)
        )
        self.box.set_label(self.tr("Your passphrase once more"))
        self.open_button.set_words(self.tr("Open"))
        self.cancel_button.set_words(self.tr("Cancel"))
        self._tell()

    def _unlock(self) -> None:
        passphrase = str(self.box.value() or "")
        if not passphrase:
            return
        self._work(True)
        self._desk.ask(
            self,
            lambda book, _: people.unlock_restricted(book, passphrase),
            lambda _: self._unlocked(),
            self._failed,
        )

    def _unlocked(self) -> None:
        self._work(False)
        self.close_sheet()
        self.watch.begin()
        self._desk.look_again()

    def _failed(self, error: BookError) -> None:
        self._work(False)
        self._error = error
        self._tell()
        self.box.focus()
        self.box.line.selectAll()

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
