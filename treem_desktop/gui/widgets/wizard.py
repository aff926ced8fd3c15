"""Step by step: a new book, a hand-over. Where one is stands at the left, the acts at the foot."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from treem_desktop.gui import theme
from treem_desktop.gui.theme import Role
from treem_desktop.gui.widgets.button import Button
from treem_desktop.gui.widgets.icons import paint
from treem_desktop.gui.widgets.label import Label

_DOT, _WIDEST, _PAGE = 24, 260, 760
_FLAGS = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter)


class StepList(QWidget):
    """The steps one beneath the other: done ones ticked, the present one strong."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps: tuple[str, ...] = ()
        self._at = 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def show_steps(self, steps: Sequence[str], at: int) -> None:
        """Show the steps and which one it is."""
        self._steps, self._at = tuple(steps), at
        self.setAccessibleName(steps[at] if steps else "")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for room for the longest step."""
        metrics = QFontMetrics(theme.font(strong=True))
        widest = max((metrics.horizontalAdvance(step) for step in self._steps), default=0)
        width = min(theme.scaled(_WIDEST), widest + _DOT + 4 * theme.GAP)
        return QSize(width, self._height() * len(self._steps) + 2 * theme.WIDE)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the surface, the steps and the line between them."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), theme.colour("surface"))
        painter.setPen(QPen(theme.colour("line"), 1.0))
        painter.drawLine(QPointF(self.width() - 0.5, 0), QPointF(self.width() - 0.5, self.height()))
        height = self._height()
        for at, step in enumerate(self._steps):
            self._paint_step(painter, at, step, theme.WIDE + at * height, height)

    def _paint_step(self, painter: QPainter, at: int, step: str, top: int, height: int) -> None:
        dot = QRectF(theme.GAP + 4, top + (height - _DOT) / 2, _DOT, _DOT)
        done, present = at < self._at, at == self._at
        edge: Role = "accent" if done or present else "border"
        ground: Role = "accent" if present else "accent_soft" if done else "surface"
        if at + 1 < len(self._steps):
            painter.setPen(QPen(theme.colour("accent" if done else "line"), 2.0))
            x = dot.center().x()
            painter.drawLine(QPointF(x, dot.bottom() + 4), QPointF(x, dot.top() + height - 4))
        painter.setPen(QPen(theme.colour(edge), 1.5))
        painter.setBrush(theme.colour(ground))
        painter.drawEllipse(dot.adjusted(1, 1, -1, -1))
        if done:
            paint(painter, "check", "accent", dot.adjusted(5, 5, -5, -5))
        else:
            painter.setFont(theme.font(theme.Text.SMALL, strong=True))
            painter.setPen(theme.colour("on_accent" if present else "muted"))
            painter.drawText(dot, Qt.AlignmentFlag.AlignCenter, str(at + 1))
        painter.setFont(theme.font(strong=present))
        painter.setPen(theme.colour("text" if present else "muted"))
        left = round(dot.right()) + theme.NEAR + 4
        room = QRectF(left, top, self.width() - left - theme.GAP, height)
        painter.drawText(room, _FLAGS, step)

    def _height(self) -> int:
        return max(48, 2 * theme.line_height() + theme.NEAR)


class Wizard(QWidget):
    """Pages one after the other. Going on may be held back until a page is ready."""

    finished = Signal()
    abandoned = Signal()
    moved = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.may_go_on: Callable[[int], bool] = lambda _: True
        """Asked before a page is left onward; false keeps it there."""
        self._titles: list[str] = []
        self._last_words = ""
        self.steps = StepList(self)
        self._title = Label("", self, size="title", strong=True, wrap=True)
        self._pages = QStackedWidget(self)
        self.cancel_button = Button("", self, kind="quiet")
        self.back_button = Button("", self)
        self.next_button = Button("", self, kind="primary")
        self.cancel_button.clicked.connect(self.abandoned)
        self.back_button.clicked.connect(lambda: self.go(self.at() - 1))
        self.next_button.clicked.connect(self.go_on)
        self._set_out()
        self.retranslate()

    def add_page(self, title: str, page: QWidget) -> None:
        """Put one more step at the end."""
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setWidget(page)
        page.setProperty("ground", "none")
        area.viewport().setProperty("ground", "none")
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page.setMaximumWidth(theme.scaled(_PAGE))
        self._titles.append(title)
        self._pages.addWidget(area)
        self._show()

    def set_titles(self, titles: Sequence[str]) -> None:
        """Name the steps in another language."""
        self._titles = list(titles)
        self._show()

    def set_last_words(self, words: str) -> None:
        """Say what the last step's button does."""
        self._last_words = words
        self._show()

    def at(self) -> int:
        """Give the number of the present step, from 0."""
        return self._pages.currentIndex()

    def go(self, at: int) -> None:
        """Show a step."""
        self._pages.setCurrentIndex(max(0, min(at, self._pages.count() - 1)))
        self._show()
        self.focus_first()
        self.moved.emit(self.at())

    def focus_first(self) -> None:
        """Take the keyboard to the first thing on the page that takes it."""
        page = self._pages.currentWidget()
        if page is None:
            return
        for part in page.findChildren(QWidget):
            if part.focusPolicy() & Qt.FocusPolicy.TabFocus and part.isVisibleTo(page):
                part.setFocus(Qt.FocusReason.TabFocusReason)
                return

    def go_on(self) -> None:
        """Show the next step, or finish after the last, when the page allows it."""
        if not self.may_go_on(self.at()):
            return
        if self.at() == self._pages.count() - 1:
            self.finished.emit()
        else:
            self.go(self.at() + 1)

    def set_ready(self, ready: bool) -> None:
        """Allow to go on, or not yet."""
        self.next_button.setEnabled(ready)

    def changeEvent(self, event: QEvent) -> None:
        """Hear of another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Name the buttons."""
        self.cancel_button.set_words(self.tr("Cancel"))
        self.back_button.set_words(self.tr("Back"))
        self._show()

    def _show(self) -> None:
        at, last = self.at(), self._pages.count() - 1
        self.steps.show_steps(self._titles, max(0, at))
        self._title.setText(self._titles[at] if 0 <= at < len(self._titles) else "")
        self.back_button.setVisible(at > 0)
        words = self._last_words or self.tr("Finish")
        self.next_button.set_words(words if at == last else self.tr("Continue"))

    def _set_out(self) -> None:
        acts = QHBoxLayout()
        acts.setSpacing(theme.NEAR)
        acts.addWidget(self.cancel_button)
        acts.addStretch(1)
        acts.addWidget(self.back_button)
        acts.addWidget(self.next_button)
        column = QVBoxLayout()
        column.setContentsMargins(theme.FAR, theme.WIDE, theme.FAR, theme.GAP)
        column.setSpacing(theme.GAP)
        column.addWidget(self._title)
        column.addWidget(self._pages, 1)
        column.addLayout(acts)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.steps)
        row.addLayout(column, 1)
