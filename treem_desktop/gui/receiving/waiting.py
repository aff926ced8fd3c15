"""Before a stick is there: which one is waited for, and what happens when it comes."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from treem_desktop.gui import theme
from treem_desktop.gui.desk import Desk
from treem_desktop.gui.standard.place_choice import PlaceChoice
from treem_desktop.gui.widgets.icons import pixmap
from treem_desktop.gui.widgets.label import Label
from treem_desktop.services.sticks import Sticks

_WIDEST, _PICTURE = 520, 40


class Waiting(QWidget):
    """A stick that is plugged in alone is opened at once."""

    chosen = Signal(object)
    """Its Path."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.was_stick = False
        """What was chosen last is a stick, which goes away again."""
        self._picture = Label("", self)
        self.title = Label("", self, size="lead", strong=True, wrap=True)
        self.words = Label("", self, tone="muted", wrap=True)
        self.places = PlaceChoice(desk, Sticks(), self)
        self.places.changed.connect(self._choose)
        self._middle = QWidget(self)
        inner = QVBoxLayout(self._middle)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(theme.NEAR)
        for part in (self._picture, self.title, self.words):
            inner.addWidget(part)
        inner.addSpacing(theme.NEAR)
        inner.addWidget(self.places)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._middle, 8)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addStretch(2)
        column.addLayout(row)
        column.addStretch(3)
        self._measure()
        self.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Hear of another language, and grow with the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._measure()

    def retranslate(self) -> None:
        """Say its words in the language of the interface."""
        self.title.setText(self.tr("Plug in a ward's stick"))
        self.words.setText(
            self.tr(
                "Its bundles are opened and tried out first: you see what is new before anything "
                "is taken in."
            )
        )

    def _measure(self) -> None:
        self._middle.setMaximumWidth(theme.scaled(_WIDEST))
        ratio = self.devicePixelRatioF()
        self._picture.setPixmap(pixmap("usb", "pale", _PICTURE, ratio))

    def _choose(self) -> None:
        place = self.places.value()
        if place is not None:
            self.was_stick = self.places.is_stick()
            self.chosen.emit(place)
