"""A line of small things, such as chips, that wraps when it is narrow."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from treem_desktop.gui import theme
from treem_desktop.gui.widgets.sight import adopt, is_away


class Flow(QWidget):
    """Sets its children one behind the other, and on the next line where they don't fit."""

    def __init__(
        self, parent: QWidget | None = None, *, gap: int = theme.NEAR, line_gap: int = theme.TIGHT
    ) -> None:
        super().__init__(parent)
        self._gap, self._line_gap = gap, line_gap
        self._parts: list[QWidget] = []
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_parts(self, parts: Sequence[QWidget]) -> None:
        """Show these and let go of the ones before."""
        for part in self._parts:
            if part not in parts:
                part.hide()
                part.deleteLater()
        self._parts = []
        for part in parts:
            self.add(part)

    def add(self, part: QWidget) -> None:
        """Put one more at the end."""
        adopt(self, part)
        self._parts.append(part)
        self.updateGeometry()
        self._arrange()

    def parts(self) -> tuple[QWidget, ...]:
        """Give what it shows, in its order."""
        return tuple(self._parts)

    def hasHeightForWidth(self) -> bool:
        """Tell that a narrow one is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height at a width."""
        places = self._places(width)
        return max((place.bottom() + 1 for _, place in places), default=0)

    def sizeHint(self) -> QSize:
        """Ask for room on one line."""
        sizes = [part.sizeHint() for part in self._shown()]
        width = sum(size.width() for size in sizes) + self._gap * max(0, len(sizes) - 1)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def minimumSizeHint(self) -> QSize:
        """Ask for room for the widest one."""
        sizes = [part.minimumSizeHint() for part in self._shown()]
        return QSize(
            max((size.width() for size in sizes), default=0),
            max((size.height() for size in sizes), default=0),
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set them anew."""
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        """Set them anew when one of them wants another size."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._arrange()
        return super().event(event)

    def _shown(self) -> list[QWidget]:
        return [part for part in self._parts if not is_away(part)]

    def _arrange(self) -> None:
        spare = max(0, self.height() - self.heightForWidth(self.width()))
        for part, place in self._places(self.width()):
            part.setGeometry(place.translated(0, spare // 2))

    def _places(self, width: int) -> list[tuple[QWidget, QRect]]:
        """Give each part its place; the ones of a line stand on its middle."""
        lines: list[list[tuple[QWidget, QSize]]] = [[]]
        x = 0
        for part in self._shown():
            size = part.sizeHint()
            size.setWidth(min(size.width(), max(width, part.minimumSizeHint().width())))
            if lines[-1] and x + size.width() > width:
                lines.append([])
                x = 0
            lines[-1].append((part, size))
            x += size.width() + self._gap
        places: list[tuple[QWidget, QRect]] = []
        y = 0
        for line in lines:
            height = max((size.height() for _, size in line), default=0)
            x = 0
            for part, size in line:
                corner = QPoint(x, y + (height - size.height()) // 2)
                places.append((part, QRect(corner, size)))
                x += size.width() + self._gap
            y += height + self._line_gap
        return places
