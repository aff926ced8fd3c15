"""Sets a small part on the middle line of the boxes it stands beside."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QVBoxLayout, QWidget

from treem_desktop.gui import theme


class Level(QWidget):
    """As high as a box; what it holds is in the middle."""

    def __init__(self, inner: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.NEAR, 0, 0, 0)
        column.addStretch(1)
        column.addWidget(inner)
        column.addStretch(1)

    def hasHeightForWidth(self) -> bool:
        """Tell that its height is that of a box, whatever it holds."""
        return False

    def sizeHint(self) -> QSize:
        """Ask for the height of a box."""
        return QSize(theme.scaled(120), theme.control_height())
