"""The recovery code, shown once; and two of its groups typed back from the paper."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from treem_desktop.gui import theme
from treem_desktop.gui.standard.recovery_code import RecoveryCode
from treem_desktop.gui.widgets.button import Button
from treem_desktop.gui.widgets.label import Label
from treem_desktop.gui.widgets.remark import Remark
from treem_desktop.gui.widgets.text_box import TextBox
from treem_desktop.services import recovery
from treem_desktop.services.recovery import Asked


class CodePage(QWidget):
    """The code, why it matters, and the blank it is copied on."""

    wanted_print = Signal()
    wanted_file = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = Label("", self, wrap=True)
        self.code = RecoveryCode(self)
        self.print_button = Button("", self, picture="print")
        self.file_button = Button("", self, kind="quiet")
        self.print_button.clicked.connect(self.wanted_print)
        self.file_button.clicked.connect(self.wanted_file)
        acts = QHBoxLayout()
        acts.setSpacing(theme.NEAR)
        acts.addWidget(self.print_button)
        acts.addWidget(self.file_button)
        acts.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, theme.NEAR, 0)
        column.setSpacing(theme.GAP)
        column.addWidget(self.words)
        column.addWidget(self.code)
        column.addLayout(acts)
        column.addStretch(1)
        self.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Hear of another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Say its words in the language of the interface."""
        self.words.setText(
            self.tr(
                "This code opens the book when the passphrase is forgotten. If both are lost, "
                "nobody can open it again. Copy it by hand, put the paper into a sealed envelope "
                "and give it to the records office. Do not keep it with the computer; take no "
                "picture of it."
            )
        )
        self.print_button.set_words(self.tr("Print a blank to copy it on…"))
        self.file_button.set_words(self.tr("Save the blank as PDF…"))


class TypedBackPage(QWidget):
    """Two groups, typed from the paper: then the paper is known to be right."""

    changed = Signal()
    ended = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._code = ""
        self.asked = Asked(1, 2)
        self.words = Label("", self, wrap=True)
        self.first = TextBox("", self)
        self.second = TextBox("", self)
        row = QHBoxLayout()
        row.setSpacing(theme.GAP)
        for box in (self.first, self.second):
            box.setFixedWidth(theme.scaled(160))
            row.addWidget(box, 0, Qt.AlignmentFlag.AlignTop)
            box.changed.connect(self._judge)
            box.settled.connect(self._complain)
        row.addStretch(1)
        self.first.onward.connect(self.second.focus)
        self.second.back.connect(self.first.focus)
        self.second.onward.connect(self.ended)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, theme.NEAR, 0)
        column.setSpacing(theme.GAP)
        column.addWidget(self.words)
        column.addLayout(row)
        column.addStretch(1)
        self.retranslate()

    def ask(self, code: str) -> None:
        """Ask for two groups of this code."""
        self._code, self.asked = code, recovery.ask_groups()
        for box in (self.first, self.second):
            box.set_value(None)
            box.set_remarks([])
        self.retranslate()

    def ready(self) -> bool:
        """Tell whether both groups are right."""
        return all(fits for _, fits in self._fitting())

    def focus_first(self) -> None:
        """Take the keyboard to the first group."""
        self.first.focus()

    def changeEvent(self, event: QEvent) -> None:
        """Hear of another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Say its words in the language of the interface."""
        self.words.setText(
            self.tr("Type these two groups from your paper. Then the book is ready to be used.")
        )
        group = self.tr("Group {number}")
        self.first.set_label(group.format(number=self.asked.first))
        self.second.set_label(group.format(number=self.asked.second))

    def _fitting(self) -> list[tuple[TextBox, bool]]:
        pairs = ((self.first, self.asked.first), (self.second, self.asked.second))
        return [
            (box, bool(self._code) and recovery.group_fits(self._code, number, box.line.text()))
            for box, number in pairs
        ]

    def _judge(self) -> None:
        for box, fits in self._fitting():
            if fits:
                box.set_remarks([])
        self.changed.emit()

    def _complain(self) -> None:
        words = self.tr("This is not the group on the screen before. Look at your paper again.")
        for box, fits in self._fitting():
            wrong = bool(box.line.text().strip()) and not fits
            box.set_remarks([Remark(words, warning=False)] if wrong else [])
