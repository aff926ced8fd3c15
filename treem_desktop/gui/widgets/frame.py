"""The frame around what is typed into: one border that tells focus, warning and error."""

from typing import Literal

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QWidget

from treem_desktop.gui import theme
from treem_desktop.gui.theme import Role

State = Literal["plain", "warning", "error"]
_BORDERS: dict[State, Role] = {"plain": "border", "warning": "due", "error": "overdue"}
_INDENT = 12


class Frame(QWidget):
    """A rounded box that holds an editor and what stands behind it."""

    def __init__(self, editor: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state: State = "plain"
        self.focused = False
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(_INDENT, 0, theme.TIGHT, 0)
        self.row.setSpacing(theme.TIGHT)
        self.row.addWidget(editor, 1)
        self.setFocusProxy(editor)

    def add(self, widget: QWidget) -> None:
        """Put something behind the editor: a unit, an eye, an arrow."""
        self.row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)

    def set_state(self, state: State) -> None:
        """Tell by the border's colour what the problems beneath say in words."""
        self.state = state
        self.update()

    def set_focused(self, focused: bool) -> None:
        """Draw the border of what has the keyboard."""
        self.focused = focused
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the surface and its border."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = 2.0 if self.focused else 1.0
        role: Role = _BORDERS[self.state]
        if self.focused and self.state == "plain":
            role = "accent"
        if not self.isEnabled():
            role = "line"
        painter.setPen(QPen(theme.colour(role), width))
        painter.setBrush(theme.colour("surface" if self.isEnabled() else "ground"))
        inside = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.drawRoundedRect(inside, theme.RADIUS, theme.RADIUS)
