"""What was written about a record: when, who, and each value before and after."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from treem_desktop.gui import theme
from treem_desktop.gui.widgets.button import Button
from treem_desktop.gui.widgets.label import Label

_AT_ONCE = 60
_DOT, _LEFT = 10, 28


@dataclass(frozen=True, slots=True)
class Difference:
    """One field before and after. Empty stands for «Chưa hỏi»."""

    label: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One act, as it is told."""

    when: str
    who: str
    what: str
    differences: tuple[Difference, ...] = ()
    detail: str = ""
    first: bool = False
    """It made the record: there was nothing before."""


class HistoryList(QScrollArea):
    """Acts one beneath the other, the latest first; more are shown when they are asked for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._entries: tuple[Entry, ...] = ()
        self._shown = 0
        inner = QWidget()
        inner.setProperty("ground", "none")
        self.viewport().setProperty("ground", "none")
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(0, 0, theme.GAP, 0)
        self._column.setSpacing(0)
        self._more = Button("", self, kind="link")
        self._more.clicked.connect(self._show_more)
        self._column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addStretch(1)
        self.setWidget(inner)
        self.retranslate()

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Tell these acts."""
        while self._column.count() > 2:
            item = self._column.takeAt(0)
            if item and (widget := item.widget()):
                widget.hide()
                widget.deleteLater()
        self._entries, self._shown = tuple(entries), 0
        self._show_more()

    def changeEvent(self, event: QEvent) -> None:
        """Hear of another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Name the list and the button under it."""
        self.setAccessibleName(self.tr("What was written"))
        self._more.set_words(self.tr("Show older entries"))

    def _show_more(self) -> None:
        for entry in self._entries[self._shown : self._shown + _AT_ONCE]:
            self._shown += 1
            line = EntryLine(entry, self.widget(), last=self._shown == len(self._entries))
            self._column.insertWidget(self._column.count() - 2, line)
        self._more.setVisible(self._shown < len(self._entries))


class EntryLine(QWidget):
    """One act: a dot on a line through time, its words, and what it changed."""

    def __init__(self, entry: Entry, parent: QWidget | None = None, *, last: bool = False) -> None:
        super().__init__(parent)
        self._last = last
        column = QVBoxLayout(self)
        column.setContentsMargins(_LEFT, 0, 0, theme.GAP)
        column.setSpacing(2)
        column.addWidget(Label(entry.what, self, strong=True, wrap=True))
        told = " · ".join(part for part in (entry.when, entry.who, entry.detail) if part)
        column.addWidget(Label(told, self, size="small", tone="muted", wrap=True))
        for difference in entry.differences:
            column.addSpacing(2)
            words = self._written(difference) if entry.first else self._told(difference)
            column.addWidget(Label(words, self, wrap=True))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line through time and the dot on it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = (theme.line_height() - _DOT) / 2
        painter.setPen(QPen(theme.colour("line"), 2.0))
        x = _DOT / 2 + 1
        if not self._last:
            painter.drawLine(round(x), round(top + _DOT + 4), round(x), self.height())
        painter.setPen(QPen(theme.colour("accent"), 2.0))
        painter.setBrush(theme.colour("accent_soft"))
        painter.drawEllipse(QRectF(1, top, _DOT, _DOT))

    def _written(self, difference: Difference) -> str:
        return self.tr("{field}: {value}").format(field=difference.label, value=difference.after)

    def _told(self, difference: Difference) -> str:
        nothing = self.tr("not asked")
        return self.tr("{field}: {before} – now {after}").format(
            field=difference.label,
            before=difference.before or nothing,
            after=difference.after or nothing,
        )
