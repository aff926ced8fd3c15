"""A field that points to another record: a parent, a household, a need."""

from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from treem_desktop.domain.values import Value
from treem_desktop.gui.widgets.choices import Choice
from treem_desktop.gui.widgets.choosing_box import ChoosingBox

Give = Callable[[Sequence[Choice]], None]
Suggest = Callable[[str, Give], None]
"""Finds records by what is typed, in its own time, and gives them."""

_PAUSE_MS = 120
_NEW = "\x00new"


class LinkBox(ChoosingBox):
    """Shows how the other record reads. Typing finds records; a new one may be asked for."""

    wanted = Signal(str)
    """A person wants a new record of this name."""

    def __init__(self, label: str = "", parent: QWidget | None = None) -> None:
        super().__init__(label, parent)
        self._value: str | None = None
        self._words = ""
        self._suggest: Suggest | None = None
        self._may_add = False
        self._near: Collection[str] = ()
        self._asked = 0
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self.retranslate()

    def set_suggest(self, suggest: Suggest, *, may_add: bool = False) -> None:
        """Take who finds the records, and whether a new one may be asked for."""
        self._suggest, self._may_add = suggest, may_add

    def set_near(self, near: Collection[str]) -> None:
        """Name the records that are close at hand: a new one is offered right after those."""
        self._near = near

    def value(self) -> Value:
        """Give the id; None when there is none or something else is typed."""
        return None if self.dirty else self._value

    def set_value(self, value: Value) -> None:
        """Point to a record whose words are not known yet: its id is shown."""
        self.set_link(value, str(value or ""))

    def set_link(self, value: Value, words: str) -> None:
        """Point to a record and show how it reads."""
        self._value = str(value) if value else None
        self._words = words
        self._show(words)
        self._tell()
        self._show_found()

    def set_typed(self, text: str) -> None:
        """Show a draft's text; it points nowhere until something is chosen."""
        self.dirty = bool(text) and text != self._words
        self.line.setText(text)
        self._show_found()

    def shown(self) -> str:
        """Give how the record reads."""
        return self._words

    def chosen(self) -> Collection[str]:
        """Give the id."""
        return (self._value or "",)

    def search(self, typed: str) -> None:
        """Ask for records once typing rests a moment."""
        self._asked += 1
        if typed.strip():
            self._pause.start()
        else:
            self._pause.stop()
            self._ask("")

    def take(self, choice: Choice) -> None:
        """Point to a record, to none, or ask for a new one."""
        if choice.value == _NEW:
            self.wanted.emit(self.line.text().strip())
            return
        changed = (choice.value or None) != self._value or self.dirty
        self.set_link(choice.value or None, "" if choice.pale else choice.words)
        if changed:
            self.changed.emit()

    def settle(self) -> None:
        """An emptied line points to nothing."""
        if self.dirty and not self.line.text().strip():
            self.take(Choice("", "", pale=True))
        super().settle()

    def unread(self) -> str:
        """Tell whether something is typed that points nowhere."""
        return "typing.link" if self.dirty and self.typed().strip() else ""

    def unread_words(self) -> str:
        """Say what to do."""
        if self._may_add:
            return self.tr("Choose from the list, or its last row to add this one.")
        return self.tr("Choose from the list, or empty the box.")

    def _ask(self, typed: str | None = None) -> None:
        if self._suggest is not None:
            text = self.line.text().strip() if typed is None else typed
            asked = self._asked
            self._suggest(text, lambda found: self._got(asked, text, found))

    def _got(self, asked: int, typed: str, found: Sequence[Choice]) -> None:
        if asked != self._asked:
            return
        choices = list(found)
        if typed and self._may_add:
            words = self.tr("Add “{name}”").format(name=typed)
            near = sum(choice.value in self._near for choice in choices)
            choices.insert(near if self._near else len(choices), Choice(_NEW, words))
        elif not typed and self._value:
            choices.insert(0, Choice("", self.tr("Not asked"), pale=True))
        self.offer(choices)
