"""A card: what belongs together, on a surface of its own."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from treem_desktop.gui import theme
from treem_desktop.gui.widgets.label import Label

_RADIUS = 8


class Card(QWidget):
    """A surface with a title and acts on top, and room for what it holds. Never inside another."""

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(theme.GAP, theme.GAP, theme.GAP, theme.GAP)
        self._column.setSpacing(theme.NEAR + theme.TIGHT)
        self._head = QHBoxLayout()
        self._head.setSpacing(theme.NEAR)
        self.title = Label(title, self, strong=True, wrap=True)
        self.title.setVisible(bool(title))
        self._head.addWidget(self.title, 1)
        self._column.addLayout(self._head)

    def set_title(self, title: str) -> None:
        """Name the card."""
        self.title.setText(title)
        self.title.setVisible(bool(title))
        self.setAccessibleName(title)

    def add_act(self, widget: QWidget) -> None:
        """Put a button at the right of the title."""
        self._head.addWidget(widget)

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        """Put something beneath."""
        self._column.addWidget(widget, stretch)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the surface and its thin border."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("line"), 1.0))
        painter.setBrush(theme.colour("surface"))
        inside = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(inside, _RADIUS, _RADIUS)
