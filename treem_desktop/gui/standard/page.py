"""The frame of a screen: title and acts on top, content that scrolls, a foot that stays."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from treem_desktop.gui import theme
from treem_desktop.gui.widgets.label import Label


class Page(QWidget):
    """A title of one line or more, what the screen is about, and its acts."""

    def __init__(self, parent: QWidget | None = None, *, scrolls: bool = True) -> None:
        super().__init__(parent)
        self.setProperty("ground", "ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.title = Label("", self, size="title", strong=True, wrap=True)
        self.subtitle = Label("", self, tone="muted", wrap=True)
        self.subtitle.hide()
        self._acts = QHBoxLayout()
        self._acts.setSpacing(theme.NEAR)
        self.foot = Foot(self)
        self.foot.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(self._head())
        self.area: QScrollArea | None = None
        if scrolls:
            self.area = QScrollArea(self)
            self.area.setWidgetResizable(True)
            self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self.area.viewport().setProperty("ground", "none")
            self._column.addWidget(self.area, 1)
        self._column.addWidget(self.foot)

    def set_title(self, title: str, subtitle: str = "") -> None:
        """Name the screen, and say what it is about."""
        self.title.setText(title)
        self.subtitle.setText(subtitle)
        self.subtitle.setVisible(bool(subtitle))

    def add_act(self, widget: QWidget) -> None:
        """Put a button or a search at the right of the title."""
        self._acts.addWidget(widget)

    def set_content(self, content: QWidget, *, flush: bool = False) -> None:
        """Show this under the title with space around it; flush, it goes down to the edge."""
        frame = QWidget(self)
        frame.setProperty("ground", "none")
        inner = QVBoxLayout(frame)
        inner.setContentsMargins(theme.WIDE, theme.NEAR, theme.WIDE, 0 if flush else theme.WIDE)
        if self.area is not None:
            self.area.setWidget(frame)  # empty yet: what is moved with its content is styled twice
        else:
            self._column.insertWidget(1, frame, 1)
        inner.addWidget(content)
        if self.area is not None:
            inner.addStretch(1)

    def show_in_sight(self, widget: QWidget) -> None:
        """Scroll until a widget is seen, with a little room around it."""
        if self.area is not None:
            self.area.ensureWidgetVisible(widget, theme.NEAR, 3 * theme.FAR)

    def _head(self) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.title)
        words.addWidget(self.subtitle)
        head = QHBoxLayout()
        head.setContentsMargins(theme.WIDE, theme.WIDE, theme.WIDE, theme.GAP)
        head.setSpacing(theme.GAP)
        head.addLayout(words, 1)
        head.addLayout(self._acts)
        return head


class Foot(QWidget):
    """The strip under a form: what is to be known at the left, what to do at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = Label("", self, tone="muted", wrap=True)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(theme.WIDE, theme.NEAR + 4, theme.WIDE, theme.NEAR + 4)
        self._row.setSpacing(theme.NEAR)
        self._row.addWidget(self.words, 1)

    def add_act(self, widget: QWidget) -> None:
        """Put a button at the right."""
        self._row.addWidget(widget)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the surface and the line above it."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("surface"))
        painter.setPen(QPen(theme.colour("line"), 1.0))
        painter.drawLine(QPointF(0, 0.5), QPointF(self.width(), 0.5))
