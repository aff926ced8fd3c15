"""Choose a stick, do one thing there, and be told largely what came of it."""

from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from treem_desktop.domain.errors import BookError, Cancelled
from treem_desktop.gui import theme
from treem_desktop.gui.desk import Desk
from treem_desktop.gui.jobs import Job
from treem_desktop.gui.standard.place_choice import PlaceChoice
from treem_desktop.gui.widgets.button import Button
from treem_desktop.gui.widgets.label import Label
from treem_desktop.gui.widgets.outcome import Outcome, OutcomeTone
from treem_desktop.gui.widgets.progress_line import ProgressLine
from treem_desktop.gui.widgets.sheet import Sheet
from treem_desktop.services.sticks import Sticks

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PlaceSheet(Sheet):
    """What is done at the place is a subclass's; where, how far and with what end is here.

    Esc closes it; while it works, Esc and Cancel stop the work, which leaves nothing half done.
    """

    ended = Signal()
    """It was done, and the sheet tells so."""

    def __init__(self, desk: Desk, sticks: Sticks, near: QWidget) -> None:
        super().__init__(near, width=600)
        self.desk = desk
        self._job: Job | None = None
        self._title, self._act, self._working = "", "", ""
        self._done = False
        self._after: list[Button] = []
        self.outcome = Outcome(self)
        self.results = QWidget(self)
        self._results = QVBoxLayout(self.results)
        self._results.setContentsMargins(0, 0, 0, 0)
        self._results.setSpacing(theme.GAP)
        self.words = Label("", self, tone="muted", wrap=True)
        self.places = PlaceChoice(desk, sticks, self)
        self.more = QWidget(self)
        self._more = QVBoxLayout(self.more)
        self._more.setContentsMargins(0, 0, 0, 0)
        self._more.setSpacing(theme.NEAR)
        self.progress = ProgressLine(self)
        for part in self._parts():
            self.add(part)
        self._inner.installEventFilter(self)
        self.cancel_button = self.add_act(Button("", self, kind="quiet"))
        self.act_button = self.add_act(Button("", self, kind="primary"))
        self.close_button = self.add_act(Button("", self, kind="primary"))
        self.cancel_button.clicked.connect(self.give_up)
        self.act_button.clicked.connect(self.do)
        self.close_button.clicked.connect(self.close_sheet)
        self.places.changed.connect(self._judge)
        self.closed.connect(self.deleteLater)
        self.retranslate()

    # ── what a subclass says and does ────────────────────────────────────────────────────────────

    def begin(self, place: Path) -> Job:
        """Ask the book to do it there; what comes of it goes to `tell` or `fail`."""
        raise NotImplementedError

    def set_words(self, title: str, words: str, act: str, working: str) -> None:
        """Say what it is for, name the button, and say what is done while it works."""
        self._title, self._act, self._working = title, act, working
        self.card.set_title(title)
        self.words.setText(words)
        self.act_button.set_words(act)

    def add_more(self, widget: QWidget) -> None:
        """Put something under the places: a choice of how."""
        self._more.addWidget(widget)

    def add_after(self, button: Button) -> None:
        """Put a button before the last one, for when it is done."""
        button.hide()
        self._after.append(button)
        self._acts.insertWidget(self._acts.count() - 1, button)

    def add_result(self, widget: QWidget) -> None:
        """Put something more under what came of it."""
        self._results.addWidget(widget)

    # ── going through it ─────────────────────────────────────────────────────────────────────────

    def ask(self) -> None:
        """Begin with the choice of a place."""
        self._show(self.words, self.places, self.more)
        self._judge()
        # Until a stick is seen the sheet itself has the keyboard: Enter must do nothing else.
        self.open_sheet(self.act_button if self.act_button.isEnabled() else self)

    def do(self) -> None:
        """Do it at the chosen place."""
        place = self.places.value()
        if place is None or self._job is not None:
            return
        self.progress.begin(self._working)
        self._show(self.progress)
        self._job = self.begin(place)
        self._job.stepped = self.progress.step
        self._judge()
        self.cancel_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def give_up(self) -> None:
        """Stop the work, or close."""
        if self._job is not None:
            self._job.cancel()
            self.progress.stop()
            self.cancel_button.setEnabled(False)
        else:
            self.close_sheet()

    def tell(self, tone: OutcomeTone, sentence: str, detail: str = "") -> None:
        """It was done: say so, and leave only what follows."""
        self._job, self._done = None, True
        self.outcome.tell(tone, sentence, detail)
        self._show(self.outcome, self.results)
        self._judge()
        self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.ended.emit()

    def fail(self, error: BookError) -> None:
        """It was not done: say why, and let it be tried again, perhaps elsewhere."""
        self._job = None
        tone: OutcomeTone = "due" if isinstance(error, Cancelled) else "overdue"
        happened, _, rest = self.desk.sentence(error).partition(". ")
        self.outcome.tell(tone, happened if happened.endswith(".") else f"{happened}.", rest)
        self._show(self.outcome, self.places, self.more)
        self.places.look()
        self._judge()
        self.act_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with Enter; stop or close with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.give_up()
        elif event.key() in _ENTER and self.act_button.isVisible() and self.act_button.isEnabled():
            self.do()
        event.accept()

    def changeEvent(self, event: QEvent) -> None:
        """Hear of another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Name the buttons."""
        self.cancel_button.set_words(self.tr("Cancel"))
        self.close_button.set_words(self.tr("Done"))

    def _parts(self) -> tuple[QWidget, ...]:
        return (self.outcome, self.results, self.words, self.places, self.more, self.progress)

    def _show(self, *parts: QWidget) -> None:
        for part in self._parts():
            is_empty = part is self.results and self._results.isEmpty()
            part.setVisible(part in parts and not is_empty)
        self._place()

    def _judge(self) -> None:
        busy = self._job is not None
        self.act_button.setVisible(not busy and not self._done)
        self.act_button.setEnabled(self.places.value() is not None)
        self.cancel_button.setVisible(not self._done)
        self.cancel_button.setEnabled(True)
        if self.hasFocus() and self.act_button.isEnabled() and self.act_button.isVisible():
            self.act_button.setFocus(Qt.FocusReason.OtherFocusReason)
        for button in (self.close_button, *self._after):
            button.setVisible(self._done)
        self._place()
