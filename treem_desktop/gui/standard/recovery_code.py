"""The recovery code as it is copied by hand: nine groups of four, large and well apart."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from treem_desktop.gui import theme


class RecoveryCode(QWidget):
    """Shows the code three groups a line, each with its number. It cannot be copied by machine."""

    across = 3
    widest = "WWWW"
    """A group takes no more room than this."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._groups: tuple[str, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_code(self, code: str) -> None:
        """Show a code, or nothing any more."""
        self._groups = tuple(code.replace("-", " ").split())
        self.setAccessibleName(", ".join(" ".join(group) for group in self._groups))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Tell that a narrow one is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height of its lines."""
        lines = -(-max(1, len(self._groups)) // self._across(width))
        return lines * self._line() + (lines - 1) * theme.NEAR

    def sizeHint(self) -> QSize:
        """Ask for as many groups a line as one reads in a breath."""
        width = self.across * self._wanted() + (self.across - 1) * theme.NEAR
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Ask for one group a line."""
        return QSize(self._wanted(), self._line())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw each group in its box, its number before it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        across = self._across(self.width())
        width = (self.width() - (across - 1) * theme.NEAR) / across
        height = self._line()
        for at, group in enumerate(self._groups):
            line, column = divmod(at, across)
            x, y = column * (width + theme.NEAR), line * (height + theme.NEAR)
            self._paint_group(painter, QRectF(x, y, width, height), at + 1, group)

    def _paint_group(self, painter: QPainter, place: QRectF, number: int, group: str) -> None:
        painter.setPen(QPen(theme.colour("line"), 1.0))
        painter.setBrush(theme.colour("ground"))
        painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), theme.RADIUS, theme.RADIUS)
        painter.setFont(theme.font(theme.Text.SMALL))
        painter.setPen(theme.colour("pale"))
        beside = place.adjusted(theme.NEAR + 2, 0, 0, 0)
        painter.drawText(beside, Qt.AlignmentFlag.AlignVCenter, str(number))
        painter.setFont(_font())
        painter.setPen(theme.colour("text"))
        painter.drawText(place.adjusted(theme.NEAR, 0, 0, 0), Qt.AlignmentFlag.AlignCenter, group)

    def _across(self, width: int) -> int:
        return max(1, min(self.across, (width + theme.NEAR) // (self._wanted() + theme.NEAR)))

    def _wanted(self) -> int:
        return QFontMetrics(_font()).horizontalAdvance(self.widest) + 2 * theme.FAR

    def _line(self) -> int:
        return QFontMetrics(_font()).height() + theme.GAP


class ComparisonCode(RecoveryCode):
    """The comparison code of a card: eight groups of digits, four a line as on its paper."""

    across = 4
    widest = "0000"


def _font() -> QFont:
    """Letters well apart, so that none is skipped when it is copied by hand."""
    font = theme.font(theme.Text.TITLE, strong=True)
    font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 112)
    return font
