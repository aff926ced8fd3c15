"""Before anything can be handed over: the two steps, once."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from treem_desktop.gui import theme
from treem_desktop.gui.widgets.button import Button
from treem_desktop.gui.widgets.card import Card
from treem_desktop.gui.widgets.label import Label

_WIDEST = 880


class Welcome(QWidget):
    """What handing over is, and how it begins; nothing is urgent."""

    wanted_writing = Signal()
    wanted_enrolling = Signal()
    wanted_code = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = Label("", self, tone="muted", wrap=True)
        self.write = Step("1", "usb", self)
        self.enrol = Step("2", "key", self)
        self.code_button = Button("", self, kind="link")
        self.write.button.clicked.connect(self.wanted_writing)
        self.enrol.button.clicked.connect(self.wanted_enrolling)
        self.code_button.clicked.connect(self.wanted_code)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP)
        for part in (self.words, self.write, self.enrol):
            part.setMaximumWidth(theme.scaled(_WIDEST))
            column.addWidget(part)
        column.addWidget(self.code_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self.retranslate()

    def show_may(self, may: bool) -> None:
        """Offer the steps to who may take them."""
        for step in (self.write, self.enrol):
            step.button.setVisible(may)

    def changeEvent(self, event: QEvent) -> None:
        """Hear of another language, and grow with the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            for part in (self.words, self.write, self.enrol):
                part.setMaximumWidth(theme.scaled(_WIDEST))

    def retranslate(self) -> None:
        """Say its words in the language of the interface."""
        self.words.setText(
            self.tr(
                "The book goes to the receiving office on a stick, without a network, encrypted so "
                "that only that office can open it. Both sides get to know each other once:"
            )
        )
        self.write.set_words(
            self.tr("Write the ward's card to a stick"),
            self.tr(
                "Give the stick to the office: it enrols the ward. They will call you and ask for "
                "two groups of the comparison code."
            ),
            self.tr("Write the card…"),
        )
        self.enrol.set_words(
            self.tr("Enrol the receiving office"),
            self.tr(
                "The office writes its card to the same stick. Plug it in here, and type two "
                "groups of the office's code from its paper or from the telephone."
            ),
            self.tr("Enrol the office…"),
        )
        self.code_button.set_words(self.tr("Show this station's comparison code"))


class Step(Card):
    """One step: its number, what it is, why, and the button that takes it."""

    def __init__(self, number: str, picture: str, parent: QWidget) -> None:
        super().__init__("", parent)
        self._number = Label(number, self, size="title", strong=True, tone="accent")
        self._name = Label("", self, size="lead", strong=True, wrap=True)
        self._detail = Label("", self, tone="muted", wrap=True)
        self.button = Button("", self, picture=picture)
        words = QVBoxLayout()
        words.setSpacing(theme.TIGHT)
        words.addWidget(self._name)
        words.addWidget(self._detail)
        inner = QWidget(self)
        row = QHBoxLayout(inner)
        row.setContentsMargins(theme.NEAR, 0, 0, 0)
        row.setSpacing(theme.WIDE)
        self._number.setFixedWidth(theme.scaled(theme.GAP))
        row.addWidget(self._number, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.add(inner)

    def set_words(self, name: str, detail: str, act: str) -> None:
        """Say what it is, and name the button."""
        self._name.setText(name)
        self._detail.setText(detail)
        self.button.set_words(act)
        self.setAccessibleName(name)
