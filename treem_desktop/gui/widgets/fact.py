"""One short fact with its icon, as at the bottom of the window or beside a title."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from treem_desktop.gui import theme
from treem_desktop.gui.theme import Role
from treem_desktop.gui.widgets.icons import pixmap
from treem_desktop.gui.widgets.label import Label, Tone

_PICTURE = 16
_ROLES: dict[Tone, Role] = {
    "text": "text",
    "muted": "muted",
    "pale": "pale",
    "accent": "accent",
    "due": "due",
    "overdue": "overdue",
    "good": "good",
}


@dataclass(frozen=True, slots=True)
class Fact:
    """What is told: «Đã lưu 10:42», «Sao lưu gần nhất 24/11»."""

    words: str
    picture: str = ""
    tone: Tone = "muted"


class FactLine(QWidget):
    """Icon and words of a fact."""

    def __init__(self, fact: Fact, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fact = fact
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.TIGHT + 2)
        self._picture = Label("", self)
        self._picture.setVisible(bool(fact.picture))
        row.addWidget(self._picture)
        row.addWidget(Label(fact.words, self, size="small", tone=fact.tone))
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icon in the colours of a new look."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._draw()

    def _draw(self) -> None:
        if self.fact.picture:
            ratio = self.devicePixelRatioF()
            role = _ROLES[self.fact.tone]
            self._picture.setPixmap(pixmap(self.fact.picture, role, _PICTURE, ratio))
