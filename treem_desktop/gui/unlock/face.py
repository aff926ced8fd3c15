"""The frame of a face before the book: one column in the middle of the window."""

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from treem_desktop.gui import theme
from treem_desktop.gui.widgets.button import Button
from treem_desktop.gui.widgets.icons import paint
from treem_desktop.gui.widgets.label import Label

_DISC, _PICTURE = 56, 28


class Emblem(QWidget):
    """The picture on a soft disc above a title."""

    def __init__(self, picture: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = picture
        self.centred = False
        self.setFixedHeight(_DISC)
        self.setVisible(bool(picture))

    def show_picture(self, picture: str) -> None:
        """Show a picture."""
        self._picture = picture
        self.setVisible(bool(picture))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the disc and the picture."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left = (self.width() - _DISC) / 2 if self.centred else 0.0
        disc = QRectF(left, 0, _DISC, _DISC)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent_soft"))
        painter.drawEllipse(disc)
        off = (_DISC - _PICTURE) / 2
        paint(painter, self._picture, "accent", disc.adjusted(off, off, -off, -off))


class Face(QScrollArea):
    """A title, a sentence, and what is asked; back leads to where one came from."""

    went_back = Signal()

    def __init__(self, parent: QWidget | None = None, *, width: int = 440) -> None:
        super().__init__(parent)
        self._column_width = width
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setProperty("ground", "none")
        self.back = Button("", self, kind="quiet", picture="chevron-left")
        theme.mark(self.back, flush=True)
        self.back.clicked.connect(self.went_back)
        self.title = Label("", self, size="title", strong=True, wrap=True)
        self.words = Label("", self, tone="muted", wrap=True)
        self._middle = QWidget()
        self._middle.setProperty("ground", "none")
        self._middle.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.column = QVBoxLayout(self._middle)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.GAP)
        self.emblem = Emblem("", self)
        head = QHBoxLayout()
        head.addWidget(self.back)
        head.addStretch(1)
        self.column.addLayout(head)
        self.column.addWidget(self.emblem)
        self.column.addWidget(self.title)
        self.column.addWidget(self.words)
        around = QWidget()
        around.setProperty("ground", "none")
        row = QHBoxLayout(around)
        row.setContentsMargins(theme.WIDE, theme.NEAR, theme.WIDE, theme.FAR)
        row.addStretch(1)
        rows = QVBoxLayout()
        rows.addStretch(2)
        rows.addWidget(self._middle)
        rows.addStretch(3)
        row.addLayout(rows, 1000)
        row.addStretch(1)
        self.setWidget(around)
        self._measure()

    def focus_first(self) -> None:
        """Take the keyboard to where typing begins."""

    def retranslate(self) -> None:
        """Say its words in the language of the interface."""
        self.back.set_words(self.tr("Back"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back with Esc."""
        if event.key() == Qt.Key.Key_Escape and self.back.isVisibleTo(self):
            self.went_back.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Hear of another language, and grow with the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._measure()

    def _measure(self) -> None:
        self._middle.setMaximumWidth(theme.scaled(self._column_width))
