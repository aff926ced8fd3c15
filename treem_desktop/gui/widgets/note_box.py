"""A field that holds text of several lines."""

from collections.abc import Callable

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from treem_desktop.domain.names import clean
from treem_desktop.domain.values import Value
from treem_desktop.gui import theme
from treem_desktop.gui.widgets.field import FieldBox
from treem_desktop.gui.widgets.frame import Frame

_FEWEST, _MOST = 2, 8
"""Lines it shows before it scrolls."""


class Paragraph(QPlainTextEdit):
    """An editor as high as its text. Tab goes on, as it does from every other field."""

    entered = Signal()
    gone = Signal()
    grew = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.keys: Callable[[QKeyEvent], bool] | None = None
        self._lines = 0
        self.setProperty("bare", True)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(0)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.textChanged.connect(self._measure)

    def lines(self) -> int:
        """Count the lines it wants to show."""
        return max(_FEWEST, min(_MOST, round(self.document().size().height())))

    def sizeHint(self) -> QSize:
        """Ask for the height of its lines."""
        return QSize(theme.scaled(200), self.lines() * self.fontMetrics().lineSpacing())

    def minimumSizeHint(self) -> QSize:
        """Be as small as the form needs."""
        return QSize(0, self.fontMetrics().lineSpacing())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the box have the key; type it when the box does not want it."""
        if self.keys is None or not self.keys(event):
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell the box that typing may begin."""
        super().focusInEvent(event)
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell the box that typing is over."""
        super().focusOutEvent(event)
        self.gone.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Count the lines anew."""
        super().resizeEvent(event)
        self._measure()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take plain text only."""
        self.insertPlainText(source.text())

    def _measure(self) -> None:
        if self.lines() != self._lines:
            self._lines = self.lines()
            full = self._lines == _MOST
            bars = Qt.ScrollBarPolicy
            self.setVerticalScrollBarPolicy(
                bars.ScrollBarAsNeeded if full else bars.ScrollBarAlwaysOff
            )
            self.updateGeometry()
            self.grew.emit()


class NoteBox(FieldBox):
    """A note. Enter goes on as everywhere; Alt+Enter begins a new line, as in Excel."""

    def __init__(self, label: str = "", parent: QWidget | None = None) -> None:
        text = Paragraph()
        frame = Frame(text)
        frame.row.setContentsMargins(12, theme.NEAR, theme.NEAR, theme.NEAR)
        super().__init__(label, text, frame, parent)
        self.text, self.frame = text, frame
        text.keys = self.took_key
        text.textChanged.connect(self._edit)
        text.entered.connect(self._enter)
        text.gone.connect(self._leave)
        text.grew.connect(self._grow)
        self._silent = False
        self.retranslate()

    def value(self) -> Value:
        """Give the text, each line tidied; None when there is none."""
        lines = (clean(line) for line in self.text.toPlainText().split("\n"))
        return "\n".join(lines).strip() or None

    def set_value(self, value: Value) -> None:
        """Show a text."""
        self.set_typed("" if value is None else str(value))
        self._tell()

    def typed(self) -> str:
        """Give the text as it was typed."""
        return self.text.toPlainText()

    def set_typed(self, text: str) -> None:
        """Show a draft's text."""
        self._silent = True
        self.text.setPlainText(text)
        self._silent = False

    def took_key(self, event: QKeyEvent) -> bool:
        """Begin a new line with Alt+Enter or Ctrl+Enter."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        held = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ControlModifier
        if enter and event.modifiers() & held:
            self.text.insertPlainText("\n")
            return True
        return super().took_key(event)

    def retranslate(self) -> None:
        """Say how a new line begins."""
        super().retranslate()
        self.text.setPlaceholderText(self.tr("Alt+Enter begins a new line"))

    def _edit(self) -> None:
        if not self._silent:
            self.changed.emit()

    def _enter(self) -> None:
        self.frame.set_focused(True)
        self.entered.emit()

    def _leave(self) -> None:
        self.frame.set_focused(False)
        self.settle()

    def _grow(self) -> None:
        self.updateGeometry()
        self._arrange()

    def _body_height(self, width: int) -> int:
        if self.reading:
            return super()._body_height(width)
        return self.text.sizeHint().height() + 2 * theme.NEAR
