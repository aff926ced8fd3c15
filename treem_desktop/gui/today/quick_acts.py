"""What is done most days, one press away."""

from PySide6.QtWidgets import QWidget

from treem_desktop.gui import theme
from treem_desktop.gui.desk import Desk
from treem_desktop.gui.widgets.button import Button
from treem_desktop.gui.widgets.card import Card

_WARD = (
    ("households", "add", "add"),
    ("households", "", "households"),
    ("children", "", "children"),
    ("papers", "", "print"),
    ("handover", "", "usb"),
)
_OFFICE = (
    ("receiving", "", "usb"),
    ("households", "", "households"),
    ("children", "", "children"),
    ("statistics", "", "statistics"),
)


class QuickActs(Card):
    """A short list of buttons, as the kind of book has them."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._desk = desk
        self._buttons: list[tuple[str, Button]] = []
        acts = _OFFICE if desk.open.kind == "office" else _WARD
        for screen, act, picture in acts:
            if act and "write" not in desk.open.may:
                continue
            button = Button("", self, kind="quiet", picture=picture)
            theme.mark(button, align="left")
            button.clicked.connect(
                lambda _=False, screen=screen, act=act: self._desk.go(screen, act=act)
            )
            self._buttons.append((f"{screen}.{act}", button))
            self.add(button)
        self.retranslate()

    def retranslate(self) -> None:
        """Say its words in the language of the interface."""
        self.set_title(self.tr("Often needed"))
        words = {
            "households.add": self.tr("Add a household"),
            "households.": self.tr("Open the book"),
            "children.": self.tr("All children"),
            "papers.": self.tr("Print sheets"),
            "handover.": self.tr("Hand over on a stick"),
            "receiving.": self.tr("Take in a stick"),
            "statistics.": self.tr("Figures"),
        }
        for name, button in self._buttons:
            button.set_words(words[name])
