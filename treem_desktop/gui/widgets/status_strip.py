"""The strip at the bottom: what is saved, what waits to be handed over, the last backup."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QWidget

from treem_desktop.gui import theme
from treem_desktop.gui.widgets.fact import Fact, FactLine
from treem_desktop.gui.widgets.flow import Flow


class StatusStrip(QWidget):
    """Facts side by side; they wrap where the window is narrow."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.WIDE, 7, theme.GAP, 7)
        self._flow = Flow(self, gap=theme.WIDE)
        row.addWidget(self._flow)

    def set_facts(self, facts: Sequence[Fact]) -> None:
        """Tell these, the most important first."""
        self._flow.set_parts([FactLine(fact, self._flow) for fact in facts])
        self.setAccessibleName(" · ".join(fact.words for fact in facts))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the surface and the line above it."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("surface"))
        painter.setPen(QPen(theme.colour("line"), 1.0))
        painter.drawLine(QPointF(0, 0.5), QPointF(self.width(), 0.5))
