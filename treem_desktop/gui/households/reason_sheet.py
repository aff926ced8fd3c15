"""Asks why something is struck out. It stays in the book, crossed, with this reason."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from treem_desktop.gui.widgets.button import Button
from treem_desktop.gui.widgets.label import Label
from treem_desktop.gui.widgets.remark import Remark
from treem_desktop.gui.widgets.sheet import Sheet
from treem_desktop.gui.widgets.text_box import TextBox


class ReasonSheet(Sheet):
    """One line for the reason. Enter strikes out, Esc leaves everything as it is."""

    given = Signal(str)

    def __init__(self, window: QWidget, what: str) -> None:
        super().__init__(window)
        self.card.set_title(self.tr("Strike out: {what}").format(what=what))
        self.add(
            Label(
                self.tr("It stays in the book, crossed, and counts nowhere. It can be restored."),
                self,
                tone="muted",
                wrap=True,
            )
        )
        self.reason = TextBox(self.tr("Reason"), self)
        self.reason.onward.connect(self._strike)
        self.reason.left.connect(self.close_sheet)
        self.add(self.reason)
        back = self.add_act(Button(self.tr("Back"), self, kind="quiet"))
        strike = self.add_act(Button(self.tr("Strike out"), self, kind="danger", picture="strike"))
        back.clicked.connect(self.close_sheet)
        strike.clicked.connect(self._strike)
        self.closed.connect(self.deleteLater)

    def ask(self) -> None:
        """Open, with the keyboard in the reason."""
        self.open_sheet(self.reason.editor())
        self.reason.editor().setFocus(Qt.FocusReason.TabFocusReason)

    def _strike(self) -> None:
        reason = str(self.reason.value() or "")
        if not reason:
            words = self.tr("Write why: whoever reads the book later wants to know.")
            self.reason.set_remarks([Remark(words, warning=False)])
            self.reason.focus()
            return
        self.given.emit(reason)
        self.close_sheet()
