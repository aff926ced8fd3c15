"""One section of a form: its heading at the left, its rows of twelve columns at the right."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from treem_desktop.gui import theme
from treem_desktop.gui.widgets.columns import TwelveColumns
from treem_desktop.gui.widgets.label import Label

_HEAD, _BOTH = 152, 760
"""Width of the heading, and from which width on it stands at the left; at 100 %."""


class SectionRows(QWidget):
    """A heading and what stands under it. The heading goes on top where it is narrow."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = Label("", self, tone="accent", strong=True, wrap=True)
        self.rows = TwelveColumns(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """Tell that a narrow one is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height at a width."""
        left, top = self._corner(width)
        height = self.rows.heightForWidth(width - left)
        return max(top + height, self._heading_height(width))

    def sizeHint(self) -> QSize:
        """Ask for a form of a usual width."""
        width = theme.scaled(_BOTH)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Be as narrow as the rows can be."""
        return QSize(self.rows.minimumSizeHint().width(), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set heading and rows anew."""
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        """Set heading and rows anew when they want another size."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._arrange()
        return super().event(event)

    def _beside(self, width: int) -> bool:
        return width >= theme.scaled(_BOTH)

    def _corner(self, width: int) -> tuple[int, int]:
        """Tell where the rows begin."""
        if self._beside(width):
            return theme.scaled(_HEAD) + theme.WIDE, 0
        return 0, self._heading_height(width) + theme.NEAR if self.heading.text() else 0

    def _heading_height(self, width: int) -> int:
        room = theme.scaled(_HEAD) if self._beside(width) else width
        return self.heading.heightForWidth(max(1, room)) if self.heading.text() else 0

    def _arrange(self) -> None:
        left, top = self._corner(self.width())
        room = theme.scaled(_HEAD) if self._beside(self.width()) else self.width()
        self.heading.setGeometry(0, 0, room, self._heading_height(self.width()))
        width = self.width() - left
        self.rows.setGeometry(left, top, width, self.rows.heightForWidth(width))
