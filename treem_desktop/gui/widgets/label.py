"""Words on a screen: always plain text, in one of the four sizes and the tones of the theme."""

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

Size = Literal["small", "body", "lead", "title"]
Tone = Literal["text", "muted", "pale", "accent", "due", "overdue", "good"]


class Label(QLabel):
    """A line of words, or several when it may wrap. Names with `<` stay as they were typed."""

    def __init__(
        self,
        words: str = "",
        parent: QWidget | None = None,
        *,
        size: Size = "body",
        tone: Tone = "text",
        strong: bool = False,
        wrap: bool = False,
    ) -> None:
        super().__init__(words, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("letters", size)
        self.setProperty("tone", tone)
        self.setProperty("strong", strong)
        if wrap:
            self.setWordWrap(True)
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
