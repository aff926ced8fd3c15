"""The second step of enrolling: who the card says it is, and the two groups that prove it."""

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from treem_desktop.gui import theme
from treem_desktop.gui.desk import Desk
from treem_desktop.gui.standard.code_groups import CodeGroups
from treem_desktop.gui.widgets.label import Label
from treem_desktop.gui.widgets.outcome import Outcome
from treem_desktop.services.enrolment import Shown


class ComparePage(QWidget):
    """The code itself is never shown here: it comes from the other side's paper or voice."""

    changed = Signal()
    onward = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._shown: Shown | None = None
        self.name = Label("", self, size="lead", strong=True, wrap=True)
        self.words = Label("", self, tone="muted", wrap=True)
        self.groups = CodeGroups(self)
        self.care = Label("", self, tone="due", wrap=True)
        self.outcome = Outcome(self, lead=False)
        self.groups.changed.connect(self._typed)
        self.groups.onward.connect(self.onward)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, theme.NEAR, 0)
        column.setSpacing(theme.GAP)
        for part in (self.name, self.words, self.groups, self.outcome, self.care):
            column.addWidget(part)
        column.addStretch(1)
        self.retranslate()

    def ask(self, shown: Shown) -> None:
        """Ask for two groups of this card's code."""
        if shown is not self._shown:
            self._shown = shown
            self.groups.ask(shown.groups)
        self.outcome.hide()
        self.retranslate()

    def typed(self) -> str:
        """Give what was typed."""
        return self.groups.typed()

    def ready(self) -> bool:
        """Tell whether it can be tried: one confirmation, or both groups typed."""
        shown = self._shown
        return shown is not None and not shown.known and (shown.follows or self.groups.whole())

    def refuse(self, sentence: str) -> None:
        """Tell why it was not believed."""
        self.outcome.tell("overdue", sentence)
        self.groups.mark_wrong(True)
        self.groups.asked()[0].focus()
        QTimer.singleShot(0, self, self._show_refusal)

    def focus_first(self) -> None:
        """Take the keyboard to the first group."""
        if not self.groups.isHidden():
            self.groups.focus_first()

    def changeEvent(self, event: QEvent) -> None:
        """Hear of another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Say its words in the language of the interface."""
        shown = self._shown
        if shown is None:
            return
        compares = not shown.follows and not shown.known
        self.groups.setVisible(compares)
        self.care.setVisible(compares)
        self.name.setText(
            self.tr("The card says: {name}").format(name=shown.card.name)
            if compares
            else shown.card.name
        )
        self.words.setText(self._words(shown))
        self.care.setText(
            self.tr(
                "Call by a number you knew before. Never use a number that lay on the stick or "
                "came with it."
            )
        )

    def _words(self, shown: Shown) -> str:
        if shown.known:
            return self.tr("This station is enrolled already. There is nothing more to do.")
        if shown.follows:
            return self.tr(
                "This is a new computer of a unit you enrolled: the key of the computer before "
                "vouches for it. Enrol it if you know of the change; else call them first."
            )
        first, second = shown.groups
        return self.tr(
            "Have the other side read out groups {first} and {second} of its comparison code, or "
            "take them from its paper, and type them here."
        ).format(first=first, second=second)

    def _show_refusal(self) -> None:
        """Scroll to the reason where the text is large and the window low."""
        parent = self.parentWidget()
        while parent is not None and not isinstance(parent, QScrollArea):
            parent = parent.parentWidget()
        if parent is not None:
            parent.ensureWidgetVisible(self.outcome, 0, theme.GAP)

    def _typed(self) -> None:
        self.outcome.hide()
        self.changed.emit()
