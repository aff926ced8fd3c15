"""A new passphrase, typed twice, with the reason why it is too easy while it is."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from treem_desktop.catalog.loading import catalog
from treem_desktop.domain.passphrases import problems_with_passphrase
from treem_desktop.gui import theme
from treem_desktop.gui.language import language
from treem_desktop.gui.widgets.caps_lock import CapsWatch
from treem_desktop.gui.widgets.passphrase_box import PassphraseBox
from treem_desktop.gui.widgets.remark import Remark


class NewPassphrase(QWidget):
    """Two boxes. It may be used once it is not easily guessed and was typed the same twice."""

    changed = Signal()
    ended = Signal()
    """Enter was pressed in the second box."""
    left = Signal()
    """Esc was pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: tuple[str, ...] = ()
        self._strict = True
        self._left_second = False
        self.first = PassphraseBox("", self)
        self.second = PassphraseBox("", self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP)
        column.addWidget(self.first)
        column.addWidget(self.second)
        self._caps = CapsWatch(self.first.line)
        self._caps.found.connect(lambda _: self._judge())
        self.first.changed.connect(self._judge)
        self.first.settled.connect(self._judge)
        self.second.changed.connect(self._judge)
        self.second.settled.connect(self._leave_second)
        self.first.onward.connect(self.second.focus)
        self.second.back.connect(self.first.focus)
        self.second.onward.connect(self.ended)
        for box in (self.first, self.second):
            box.left.connect(self.left)
        self.retranslate()

    def refuse(self, names: tuple[str, ...], *, strict: bool = True) -> None:
        """Name what is guessed first; in a training book anything may be the passphrase."""
        self._names, self._strict = names, strict
        self._judge()

    def value(self) -> str:
        """Give the passphrase; empty while it may not be used."""
        typed = str(self.first.value() or "")
        return typed if typed and not self._reason() and typed == self.second.value() else ""

    def empty(self) -> None:
        """Forget what was typed."""
        self._left_second = False
        for box in (self.first, self.second):
            box.set_value(None)
        self._judge()

    def complain(self, words: str) -> None:
        """Show why the book refused it."""
        self.first.set_remarks([Remark(words, warning=False)])

    def changeEvent(self, event: QEvent) -> None:
        """Hear of another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Name the boxes."""
        self.first.set_label(self.tr("New passphrase"))
        self.second.set_label(self.tr("The same once more"))
        self._judge()

    def _reason(self) -> str:
        typed = str(self.first.value() or "")
        if not self._strict or not typed:
            return ""
        problems = problems_with_passphrase(typed, self._names)
        return catalog().message(problems[0].code, language()) if problems else ""

    def _judge(self) -> None:
        reason = self._reason()
        remarks = [Remark(reason, warning=True)] if reason else []
        if self._caps.on:
            remarks.append(Remark(self.tr("Caps Lock is on."), warning=True))
        self.first.set_remarks(remarks)
        self.first.set_hint(self._hint())
        again = str(self.second.value() or "")
        differs = bool(again) and again != self.first.value()
        told = [Remark(self.tr("The two are not the same."), warning=False)]
        self.second.set_remarks(told if differs and self._left_second else [])
        if not differs:
            self._left_second = False
        self.changed.emit()

    def _hint(self) -> str:
        if self.first.value():
            return self.tr("Good. Type it exactly like this every time, with or without marks.")
        return self.tr("12 characters or more, or four words that do not belong together.")

    def _leave_second(self) -> None:
        self._left_second = bool(self.second.value())
        self._judge()
