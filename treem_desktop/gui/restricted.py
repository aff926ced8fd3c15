"""The second unlocking: the passphrase again, for ten minutes, and written down."""

from PySide6.QtWidgets import QWidget

from treem_desktop.gui.desk import Desk
from treem_desktop.gui.locking import RESTRICTED_MINUTES, RestrictedWatch
from treem_desktop.gui.standard.passphrase_sheet import PassphraseSheet
from treem_desktop.services import people


class RestrictedSheet(PassphraseSheet):
    """Asks for the passphrase again, and brings the restricted part into sight."""

    def __init__(self, desk: Desk, near: QWidget) -> None:
        super().__init__(desk, near)
        self.watch = RestrictedWatch(self)
        self.watch.over.connect(self.lock)
        self.entered.connect(self._unlock)

    def lock(self) -> None:
        """Take the restricted part out of sight again."""
        self.watch.stop()
        self._desk.ask(
            self, lambda book, _: book.lock_restricted(), lambda _: self._desk.look_again()
        )

    def retranslate(self) -> None:
        """Say its words in the language of the interface."""
        super().retranslate()
        minutes = self.tr("%n minute(s)", "", RESTRICTED_MINUTES)
        words = self.tr(
            "Abuse, HIV, drugs, offences, who reported. It closes by itself after {minutes}. "
            "That you opened it is written into the book."
        )
        self.set_words(
            self.tr("Open the restricted part"), words.format(minutes=minutes), self.tr("Open")
        )

    def _unlock(self, passphrase: str) -> None:
        self._desk.ask(
            self,
            lambda book, _: people.unlock_restricted(book, passphrase),
            lambda _: self._unlocked(),
            self.refuse,
        )

    def _unlocked(self) -> None:
        self.accept()
        self.watch.begin()
        self._desk.look_again()
