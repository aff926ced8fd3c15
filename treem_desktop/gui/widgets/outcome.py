"""What came of something, large: one sentence with its sign, and more beneath it."""

from typing import Literal

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from treem_desktop.gui import theme
from treem_desktop.gui.theme import Role
from treem_desktop.gui.widgets.icons import paint
from treem_desktop.gui.widgets.label import Label

OutcomeTone = Literal["plain", "good", "due", "overdue"]
_LOOKS: dict[OutcomeTone, tuple[str, Role, Role]] = {
    "plain": ("info", "muted", "pressed"),
    "good": ("check", "good", "good_soft"),
    "due": ("info", "due", "due_soft"),
    "overdue": ("error", "overdue", "overdue_soft"),
}
_DISC, _PICTURE = 40, 24


class Outcome(QWidget):
    """Done, done in part, or not done: sign, sentence, and what follows from it."""

    def __init__(self, parent: QWidget | None = None, *, lead: bool = True) -> None:
        super().__init__(parent)
        self.sign = _Sign(self)
        self.sentence = Label("", self, size="lead" if lead else "body", strong=lead, wrap=True)
        self.detail = Label("", self, tone="muted", wrap=True)
        for label in (self.sentence, self.detail):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        words = QVBoxLayout()
        words.setSpacing(theme.TIGHT)
        words.addWidget(self.sentence)
        words.addWidget(self.detail)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.GAP)
        row.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.hide()

    def tell(self, tone: OutcomeTone, sentence: str, detail: str = "") -> None:
        """Say what came of it."""
        self.sign.show_tone(tone)
        self.sentence.setText(sentence)
        self.detail.setText(detail)
        self.detail.setVisible(bool(detail))
        self.setAccessibleName(f"{sentence} {detail}".strip())
        self.show()

    def words(self) -> str:
        """Give the sentence; empty while it tells nothing."""
        return "" if self.isHidden() else self.sentence.text()


class _Sign(QWidget):
    """The sign on its disc."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._tone: OutcomeTone = "good"
        self.setFixedSize(_DISC, _DISC)

    def show_tone(self, tone: OutcomeTone) -> None:
        """Show another sign."""
        self._tone = tone
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Draw it in the colours of a new look."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw disc and sign."""
        picture, ink, ground = _LOOKS[self._tone]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(ground))
        painter.drawEllipse(self.rect())
        off = (_DISC - _PICTURE) / 2
        paint(painter, picture, ink, QRectF(self.rect()).adjusted(off, off, -off, -off))
