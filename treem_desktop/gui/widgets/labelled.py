"""A label above, something beneath it, and remarks under that: how every field stands."""

from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from treem_desktop.gui import theme
from treem_desktop.gui.widgets.label import Label
from treem_desktop.gui.widgets.remark import Remark, RemarkLine
from treem_desktop.gui.widgets.sight import adopt, set_away

_LEAST = 72
"""The narrowest it gets at 100 %, in pixels."""


@lru_cache(maxsize=1024)
def longest_word(words: str, pixels: int) -> int:
    """Give the width of the longest word of a label, which a line must have room for."""
    metrics = _metrics(pixels)
    return max((metrics.horizontalAdvance(word) for word in words.split()), default=0)


@lru_cache(maxsize=4096)
def label_height(words: str, width: int, pixels: int) -> int:
    """Give the height of a label that wraps. A form asks for it some thousand times."""
    flags = int(Qt.TextFlag.TextWordWrap)
    return _metrics(pixels).boundingRect(0, 0, max(1, width), 10_000, flags, words).height()


@lru_cache(maxsize=16)
def _metrics(pixels: int) -> QFontMetrics:
    font = theme.font(theme.Text.SMALL)
    font.setPixelSize(pixels)
    return QFontMetrics(font)


class Labelled(QWidget):
    """Sets label, body and remarks one beneath the other. Its height follows from its width."""

    def __init__(self, label: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._head = 0
        self._body: QWidget | None = None
        self._lines: list[RemarkLine] = []
        self._label = Label(label, self, size="small", tone="muted", wrap=True)
        self._label.setAlignment(Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft)
        self._hint = Label("", self, size="small", tone="muted", wrap=True)
        self._hint.hide()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def label(self) -> str:
        """Give the label's words."""
        return self._label.text()

    def set_body(self, body: QWidget) -> None:
        """Show this under the label, and hide what was there."""
        if self._body is not None and self._body is not body:
            self._body.hide()
        self._body = body
        adopt(self, body)
        set_away(body, False)
        self.updateGeometry()
        self._arrange()

    def set_hint(self, words: str) -> None:
        """Say something beneath the body, while no remark stands there."""
        self._hint.setText(words)
        set_away(self._hint, not words or bool(self._lines))
        self.updateGeometry()
        self._arrange()

    def show_remarks(self, remarks: Sequence[Remark]) -> None:
        """Show these beneath the body, and no others."""
        if tuple(remarks) == tuple(line.remark for line in self._lines):
            return
        for line in self._lines:
            line.hide()
            line.deleteLater()
        self._lines = [RemarkLine(remark, self) for remark in remarks]
        for line in self._lines:
            adopt(self, line)
        set_away(self._hint, not self._hint.text() or bool(self._lines))
        self.updateGeometry()
        self._arrange()

    def head_for(self, width: int) -> int:
        """Give the height its label needs at a width."""
        words = self._label.text()
        return label_height(words, width, theme.pixels(theme.Text.SMALL)) if words else 0

    def set_head(self, height: int) -> None:
        """Make its label this high, level with the others of its row."""
        if height != self._head:
            self._head = height
            self._arrange()

    def hasHeightForWidth(self) -> bool:
        """Tell that a narrow one is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height of label, body and remarks at a width."""
        foot = sum(theme.TIGHT + part.heightForWidth(width) for part in self._foot())
        return self._top(width) + self._body_height(width) + foot

    def sizeHint(self) -> QSize:
        """Ask for a field of a usual width."""
        width = max(theme.scaled(200), self.minimumSizeHint().width())
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Ask for room for a few letters, the label's longest word and the body."""
        longest = longest_word(self.label(), theme.pixels(theme.Text.SMALL))
        body = self._body.minimumSizeHint().width() if self._body else 0
        width = max(theme.scaled(_LEAST), longest + 1, body)
        return QSize(width, self._top(width) + theme.control_height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the parts anew."""
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        """Set the parts anew when one of them wants another size."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._arrange()
        return super().event(event)

    def _top(self, width: int) -> int:
        head = max(self._head, self.head_for(width))
        return head + theme.TIGHT if head else 0

    def _body_height(self, width: int) -> int:
        body = self._body
        if body is not None and body.hasHeightForWidth():
            return max(theme.control_height(), body.heightForWidth(width))
        return theme.control_height()

    def _foot(self) -> list[Label | RemarkLine]:
        if self._lines:
            return [*self._lines]
        return [self._hint] if self._hint.text() else []

    def _arrange(self) -> None:
        width = self.width()
        y = self._top(width)
        self._label.setGeometry(0, 0, width, max(0, y - theme.TIGHT))
        height = self._body_height(width)
        if self._body is not None:
            self._body.setGeometry(0, y, width, height)
        y += height
        for part in self._foot():
            tall = part.heightForWidth(width)
            part.setGeometry(0, y + theme.TIGHT, width, tall)
            y += theme.TIGHT + tall
