"""Two small buttons in the name's box: a child without a name yet is Trai or Gái."""

from PySide6.QtCore import QObject, Qt, Signal

from treem_desktop.gui.widgets.button import Button
from treem_desktop.gui.widgets.text_box import TextBox

NAMES = ("Trai", "Gái")
"""As the book writes them, in every language of the interface."""


class NewbornButtons(QObject):
    """They are there while the box is empty. By keyboard the word is simply typed."""

    chosen = Signal(str)

    def __init__(self, box: TextBox) -> None:
        super().__init__(box)
        self._box = box
        self._buttons = [self._make(name) for name in NAMES]
        box.line.textChanged.connect(self._show)
        self._show(box.line.text())

    def _make(self, name: str) -> Button:
        button = Button(name, self._box.frame, kind="link")
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setToolTip(self.tr("No name yet: write {name}").format(name=name))
        button.clicked.connect(lambda: self.chosen.emit(name))
        self._box.frame.add(button)
        return button

    def _show(self, text: str) -> None:
        for button in self._buttons:
            button.setVisible(not text)
