"""A line with a list under it: what codes and links have in common."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from treem_desktop.gui.widgets.button import Button
from treem_desktop.gui.widgets.choice_list import ChoiceList
from treem_desktop.gui.widgets.choices import Choice
from treem_desktop.gui.widgets.field import LineBox

_PAGE = 8


class ChoosingBox(LineBox):
    """Typing narrows the list; Enter or Tab takes the row the list stands on.

    The text is never completed while it is typed. It becomes the chosen words once it is taken.
    """

    def __init__(self, label: str = "", parent: QWidget | None = None) -> None:
        super().__init__(label, parent)
        self._drop: ChoiceList | None = None
        self.dirty = False
        """Something was typed and nothing taken yet."""
        self._stepped = False
        """The keyboard opened the list or moved in it, so Enter means its row."""
        self.arrow = Button(kind="quiet", picture="chevron-down", square=True, parent=self.frame)
        self.arrow.setProperty("small", True)
        self.arrow.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.arrow.clicked.connect(self._toggle)
        self.frame.add(self.arrow)
        self.line.clicked.connect(self._toggle)
        self.line.tabbed.connect(self._take_current)

    def search(self, typed: str) -> None:
        """Find what may be chosen and `offer` it; nothing typed asks for all."""
        raise NotImplementedError

    def take(self, choice: Choice) -> None:
        """Make a choice the value."""
        raise NotImplementedError

    def chosen(self) -> Collection[str]:
        """Give the values that are chosen now."""
        raise NotImplementedError

    def offer(self, choices: Sequence[Choice]) -> None:
        """Show choices in the list, while the keyboard is here."""
        if not self.line.hasFocus() or self.reading:
            return
        if self._drop is None:
            self._drop = ChoiceList(self.frame)
            self._drop.picked.connect(self._pick)
        typed = self.dirty and bool(self.line.text().strip())
        self._drop.offer(choices, self.chosen(), best_first=typed)

    def list_open(self) -> bool:
        """Tell whether the list is there."""
        return self._drop is not None and self._drop.is_open()

    def close_list(self) -> None:
        """Take the list away."""
        if self._drop is not None:
            self._drop.close_list()

    def took_key(self, event: QKeyEvent) -> bool:
        """Step through the list, take from it, close it."""
        key = event.key()
        steps = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageDown: _PAGE,
            Qt.Key.Key_PageUp: -_PAGE,
        }
        if key in steps or key == Qt.Key.Key_F4:
            self._step(steps.get(Qt.Key(key), 1))
            return True
        if key == Qt.Key.Key_Escape and self.list_open():
            self.close_list()
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take_current()
        return super().took_key(event)

    def settle(self) -> None:
        """Close the list; what was typed and not taken is read as well as it can be."""
        self.close_list()
        super().settle()

    def retranslate(self) -> None:
        """Say its own words."""
        super().retranslate()
        self.line.setPlaceholderText(self.tr("Not asked"))
        self.arrow.set_words(self.tr("Show the list"))

    def _step(self, by: int) -> None:
        self._stepped = True
        if self._drop is not None and self._drop.is_open():
            self._drop.step(by)
        else:
            self.search("")

    def _toggle(self) -> None:
        if self.list_open():
            self.close_list()
        else:
            self.line.setFocus(Qt.FocusReason.MouseFocusReason)
            self.line.selectAll()
            self._stepped = False
            self.search("")

    def _take_current(self) -> None:
        if self._drop is not None and self._drop.is_open():
            current = self._drop.current()
            self.close_list()
            typed = self.dirty and bool(self.line.text().strip())
            if current is not None and (typed or (self._stepped and not self.dirty)):
                self.take(current)
        self._stepped = False

    def _pick(self, value: str) -> None:
        current = self._drop.current() if self._drop is not None else None
        self.close_list()
        if current is not None and current.value == value:
            self.take(current)

    def _edit(self, text: str) -> None:
        self.dirty = True
        self.search(text)
        super()._edit(text)

    def _show(self, words: str) -> None:
        """Put the chosen words into the line."""
        self.dirty = False
        self.line.setText(words)
        self.line.setCursorPosition(0)
