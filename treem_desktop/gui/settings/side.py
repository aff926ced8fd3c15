"""The parts of the settings at the left, or above them where it is narrow."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from treem_desktop.gui import theme
from treem_desktop.gui.widgets.button import Button

_WIDTH = 216


class Side(QWidget):
    """One button for each part, one beneath the other or in lines; arrows go through them."""

    chosen = Signal(str)

    def __init__(self, parts: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        """Take the parts as (code, picture)."""
        super().__init__(parent)
        self._narrow = False
        self._buttons: dict[str, Button] = {}
        for code, picture in parts:
            button = Button("", self, kind="quiet", picture=picture)
            button.setCheckable(True)
            button.setAutoExclusive(True)
            theme.mark(button, align="left")
            button.clicked.connect(lambda _=False, code=code: self.chosen.emit(code))
            self._buttons[code] = button
        self.set_narrow(False)

    def set_narrow(self, narrow: bool) -> None:
        """Stand in lines above, or one beneath the other at the left."""
        self._narrow = narrow
        tall, wide = QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred
        policy = QSizePolicy(wide if narrow else QSizePolicy.Policy.Fixed, tall)
        if narrow:
            policy.setVerticalPolicy(QSizePolicy.Policy.Preferred)
            policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.updateGeometry()
        self._arrange()

    def set_words(self, code: str, words: str) -> None:
        """Name a part."""
        self._buttons[code].set_words(words)
        self.updateGeometry()
        self._arrange()

    def select(self, code: str) -> None:
        """Show which part is open, without telling anybody."""
        self._buttons[code].setChecked(True)

    def button(self, code: str) -> Button:
        """Give the button of a part."""
        return self._buttons[code]

    def hasHeightForWidth(self) -> bool:
        """Tell that lines become more where it is narrow."""
        return self._narrow

    def heightForWidth(self, width: int) -> int:
        """Give the height of the lines."""
        return self._places(width)[-1].bottom() + 1

    def sizeHint(self) -> QSize:
        """Ask for room for the longest name."""
        width = self._wanted()
        return QSize(width, self._places(width)[-1].bottom() + 1)

    def minimumSizeHint(self) -> QSize:
        """Ask for the same at the left, and for one button above."""
        return QSize(0 if self._narrow else self._wanted(), theme.control_height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the buttons anew."""
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        """Set them anew when one of them wants another size."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._arrange()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go through the parts with the arrows."""
        keys = Qt.Key
        steps = {keys.Key_Down: 1, keys.Key_Right: 1, keys.Key_Up: -1, keys.Key_Left: -1}
        if event.key() not in steps:
            super().keyPressEvent(event)
            return
        buttons = list(self._buttons.values())
        now = next((at for at, button in enumerate(buttons) if button.hasFocus()), 0)
        to = max(0, min(now + steps[Qt.Key(event.key())], len(buttons) - 1))
        buttons[to].setFocus(Qt.FocusReason.TabFocusReason)
        buttons[to].click()

    def _wanted(self) -> int:
        widest = max(button.sizeHint().width() for button in self._buttons.values())
        return max(theme.scaled(_WIDTH), widest)

    def _arrange(self) -> None:
        places = self._places(self.width())
        for button, place in zip(self._buttons.values(), places, strict=True):
            button.setGeometry(place)

    def _places(self, width: int) -> list[QRect]:
        """Give each button its place."""
        height = theme.control_height()
        places: list[QRect] = []
        x = y = 0
        for button in self._buttons.values():
            own = button.sizeHint().width() if self._narrow else max(width, 1)
            if places and (not self._narrow or x + own > width):
                x, y = 0, y + height + theme.TIGHT
            places.append(QRect(x, y, own, height))
            x += own + theme.NEAR
        return places
