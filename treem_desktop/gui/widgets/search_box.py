"""A box to search in: it finds as one types, and opens what is found."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from treem_desktop.domain.values import Value
from treem_desktop.gui import theme
from treem_desktop.gui.widgets.choices import Choice
from treem_desktop.gui.widgets.choosing_box import ChoosingBox
from treem_desktop.gui.widgets.icons import pixmap
from treem_desktop.gui.widgets.label import Label
from treem_desktop.gui.widgets.link_box import Suggest

_PAUSE_MS = 120
_PICTURE = 18


class SearchBox(ChoosingBox):
    """With `suggest` it drops a list and opens one of it; without, it filters what lies beneath."""

    searched = Signal(str)
    """Typing rested a moment; this is what stands there."""
    opened = Signal(str)
    """One of the found was chosen."""

    def __init__(self, parent: QWidget | None = None, *, shortcut: str = "") -> None:
        super().__init__("", parent)
        self._suggest: Suggest | None = None
        self._asked = 0
        self._picture = Label("", self.frame)
        self.frame.row.insertWidget(0, self._picture)
        self.frame.row.setContentsMargins(10, 0, theme.TIGHT, 0)
        self._shortcut = Label(shortcut, self.frame, size="small", tone="pale")
        self._shortcut.setContentsMargins(0, 0, theme.NEAR, 0)
        self.frame.add(self._shortcut)
        self.arrow.set_picture("close")
        self.arrow.clicked.disconnect()
        self.arrow.clicked.connect(self.empty)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self._placeholder = ""
        self.retranslate()
        self._draw()

    def set_suggest(self, suggest: Suggest) -> None:
        """Take who finds; nothing typed asks for what was opened last."""
        self._suggest = suggest

    def set_words(self, placeholder: str) -> None:
        """Say what can be searched for."""
        self._placeholder = placeholder
        self.retranslate()

    def empty(self) -> None:
        """Take away what was typed and what was found."""
        had = bool(self.line.text())
        self.line.clear()
        self.dirty = False
        self.close_list()
        self._draw()
        if had:
            self.searched.emit("")

    def value(self) -> Value:
        """Give what is searched for."""
        return self.line.text().strip() or None

    def set_value(self, value: Value) -> None:
        """Search for something without telling anybody."""
        self.line.setText(str(value or ""))
        self._draw()

    def chosen(self) -> Collection[str]:
        """Nothing found is ever chosen beforehand."""
        return ()

    def search(self, typed: str) -> None:
        """Ask once typing rests a moment; at once when there is nothing typed."""
        self._asked += 1
        self._pause.start(_PAUSE_MS if typed.strip() else 0)

    def take(self, choice: Choice) -> None:
        """Open what was found."""
        if choice.value:
            self.line.clear()
            self.dirty = False
            self._draw()
            self.opened.emit(choice.value)

    def took_key(self, event: QKeyEvent) -> bool:
        """Esc empties the box before it leaves it."""
        is_escape = event.key() == Qt.Key.Key_Escape
        if is_escape and not self.list_open() and self.line.text():
            self.empty()
            return True
        return super().took_key(event)

    def retranslate(self) -> None:
        """Say its words in the language of the interface."""
        super().retranslate()
        words = self._placeholder or self.tr("Search")
        self.line.setPlaceholderText(words)
        self.line.setAccessibleName(words)
        self.arrow.set_words(self.tr("Empty the search"))

    def changeEvent(self, event: QEvent) -> None:
        """Draw the glass in the colours of a new look."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._draw()

    def _edit(self, text: str) -> None:
        super()._edit(text)
        self._draw()

    def _toggle(self) -> None:
        if self._suggest is not None:
            super()._toggle()

    def _step(self, by: int) -> None:
        if self._suggest is not None:
            super()._step(by)

    def _ask(self) -> None:
        text, asked = self.line.text().strip(), self._asked
        self.searched.emit(text)
        if self._suggest is not None:
            self._suggest(text, lambda found: self._got(asked, found))

    def _got(self, asked: int, found: Sequence[Choice]) -> None:
        if asked == self._asked:
            self.offer(found)

    def _draw(self) -> None:
        ratio = self.devicePixelRatioF()
        self._picture.setPixmap(pixmap("search", "muted", _PICTURE, ratio))
        self.arrow.setVisible(bool(self.line.text()))
        self._shortcut.setVisible(not self.line.text() and bool(self._shortcut.text()))
