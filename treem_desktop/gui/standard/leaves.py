"""The preview: the pages of a PDF one under the other, drawn when they come into sight."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from treem_desktop.gui import theme
from treem_desktop.gui.theme import colour
from treem_desktop.services.papers import PagePicture

Draw = Callable[[int, float, Callable[[PagePicture], None]], None]
"""Draws a page of the paper at a scale, in its own time, and gives it."""

_WIDEST = 1100


class Leaf(QWidget):
    """One page; white until its picture is there."""

    def __init__(self, number: int, ratio: float, parent: QWidget) -> None:
        """Take the page's number from 0, and its height over its width."""
        super().__init__(parent)
        self.number = number
        self.ratio = ratio
        self._picture: QPixmap | None = None
        self.drawn_for = 0

    def show_picture(self, picture: PagePicture, width: int) -> None:
        """Show the page as it was drawn for a width in device pixels."""
        image = QImage(
            picture.rgba, picture.width, picture.height, QImage.Format.Format_RGBA8888
        ).copy()
        self._picture = QPixmap.fromImage(image)
        self.drawn_for = width
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the page with a thin edge."""
        painter = QPainter(self)
        place = self.rect().adjusted(0, 0, -1, -1)
        painter.fillRect(place, Qt.GlobalColor.white)
        if self._picture is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawPixmap(place, self._picture)
        painter.setPen(QPen(colour("border"), 1))
        painter.drawRect(place)
        painter.end()


class Leaves(QScrollArea):
    """All pages. Only those in sight are drawn, so that a whole neighbourhood opens at once."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Build it empty."""
        super().__init__(parent)
        self._draw: Draw | None = None
        self._leaves: list[Leaf] = []
        self._sheet = QWidget(self)
        self._sheet.setProperty("ground", "none")
        self._column = QVBoxLayout(self._sheet)
        self._column.setContentsMargins(theme.NEAR, theme.NEAR, theme.NEAR, theme.GAP)
        self._column.setSpacing(theme.GAP)
        self._column.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.setWidget(self._sheet)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setProperty("ground", "none")
        self.verticalScrollBar().valueChanged.connect(self._draw_in_sight)

    def show_paper(self, sizes: list[tuple[float, float]], draw: Draw) -> None:
        """Show a paper: the size of each page, and who draws them."""
        for leaf in self._leaves:
            self._column.removeWidget(leaf)
            leaf.deleteLater()
        self._draw = draw
        self._leaves = [
            Leaf(number, height / width, self._sheet)
            for number, (width, height) in enumerate(sizes)
        ]
        for leaf in self._leaves:
            self._column.addWidget(leaf)
            leaf.show()
        self.verticalScrollBar().setValue(0)
        self._arrange()

    def count(self) -> int:
        """Give the number of pages."""
        return len(self._leaves)

    def drawn(self) -> bool:
        """Tell whether every page in sight has its picture."""
        return all(leaf.drawn_for for leaf in self._in_sight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the pages to the width."""
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        """Draw what came into sight when the window is shown."""
        done = super().event(event)
        if event.type() == QEvent.Type.Show:
            self._draw_in_sight()
        return done

    def _arrange(self) -> None:
        width = min(_WIDEST, self.viewport().width() - 2 * theme.NEAR)
        for leaf in self._leaves:
            # An upright page is not made wider than a lying one is high.
            wide = width if leaf.ratio < 1 else round(width * 0.72)
            leaf.setFixedSize(wide, round(wide * leaf.ratio))
        self._sheet.adjustSize()
        self._draw_in_sight()

    def _in_sight(self) -> list[Leaf]:
        top = self.verticalScrollBar().value()
        seen = QRect(0, top, self.viewport().width(), self.viewport().height())
        return [leaf for leaf in self._leaves if seen.intersects(leaf.geometry())]

    def _draw_in_sight(self) -> None:
        if self._draw is None or not self.isVisible():
            return
        for leaf in self._in_sight():
            wanted = round(leaf.width() * self.devicePixelRatioF())
            if leaf.drawn_for != wanted:
                leaf.drawn_for = wanted
                self._ask_for(leaf, wanted)

    def _ask_for(self, leaf: Leaf, wanted: int) -> None:
        def drawn(picture: PagePicture) -> None:
            if leaf in self._leaves:
                leaf.show_picture(picture, wanted)

        if self._draw is not None:
            self._draw(leaf.number, float(wanted), drawn)
