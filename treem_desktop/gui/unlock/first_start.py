"""The first start: try it, make a book, or open one. Nothing is asked before one is chosen."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from treem_desktop.gui import theme
from treem_desktop.gui.unlock.big_choice import BigChoice
from treem_desktop.gui.unlock.face import Face
from treem_desktop.gui.widgets.button import Button
from treem_desktop.gui.widgets.label import Label
from treem_desktop.system.preferences import Recent

_SIDE_BY_SIDE = 700
"""From this width on, at 100 %, the three stand side by side."""
_MANY = 4


class FirstStart(Face):
    """Three large choices, and under them the books this computer knows."""

    tried = Signal()
    wanted_new = Signal()
    wanted_open = Signal()
    chosen = Signal(object)
    """A book that was opened here before: its folder, as Path."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, width=960)
        self._recent: tuple[Recent, ...] = ()
        self.title.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.back.hide()
        self.trying = BigChoice("today", self)
        self.making = BigChoice("add", self)
        self.opening = BigChoice("households", self)
        self.trying.clicked.connect(self.tried)
        self.making.clicked.connect(self.wanted_new)
        self.opening.clicked.connect(self.wanted_open)
        self._choices = QWidget(self)
        self._choices.setProperty("ground", "none")
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._choices)
        self._row.setContentsMargins(0, theme.NEAR, 0, theme.NEAR)
        self._row.setSpacing(theme.GAP)
        for choice in (self.trying, self.making, self.opening):
            self._row.addWidget(choice, 1)
        self.column.addWidget(self._choices)
        self._known = RecentBooks(self)
        self._known.chosen.connect(self.chosen)
        self.column.addWidget(self._known)
        self.retranslate()

    def show_recent(self, recent: Sequence[Recent]) -> None:
        """Offer the books that were opened here before, and still lie there."""
        self._known.show_recent(recent)

    def focus_first(self) -> None:
        """Stand on the first choice."""
        self.trying.setFocus(Qt.FocusReason.TabFocusReason)

    def retranslate(self) -> None:
        """Say its words in the language of the interface."""
        super().retranslate()
        self.title.setText(self.tr("Household child tracking book"))
        self.words.setText(
            self.tr("Everything stays on this computer. No network, no account, no fee.")
        )
        self.trying.set_words(
            self.tr("Try it with a training book"),
            self.tr("A ward of invented people to practise with. Nothing in it can be spoilt."),
        )
        self.making.set_words(
            self.tr("Make a new book"),
            self.tr("For your ward or commune, or a register for a receiving office. 5 minutes."),
        )
        self.opening.set_words(
            self.tr("Open a book"),
            self.tr("A book that lies on this computer or on a stick, or one from a backup."),
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the choices side by side, or one beneath the other."""
        super().resizeEvent(event)
        wide = self.viewport().width() >= theme.scaled(_SIDE_BY_SIDE)
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.LeftToRight if wide else directions.TopToBottom)


class RecentBooks(QWidget):
    """The books that were opened on this computer, newest first."""

    chosen = Signal(object)
    """The folder, as Path."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._recent: tuple[Recent, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._head = Label("", self, size="small", tone="muted")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, theme.NEAR, 0, 0)
        self._column.setSpacing(theme.TIGHT)
        self._column.addWidget(self._head)
        self.hide()
        self.retranslate()

    def show_recent(self, recent: Sequence[Recent]) -> None:
        """Show those that still lie where they were."""
        while self._column.count() > 1:
            item = self._column.takeAt(1)
            if item and (widget := item.widget()):
                widget.hide()
                widget.deleteLater()
        here = [r for r in recent if (Path(r.folder) / "book.db").is_file()]
        self._recent = tuple(here[:_MANY])
        for known in self._recent:
            self._column.addWidget(self._line(known), 0, Qt.AlignmentFlag.AlignLeft)
        self.setVisible(bool(self._recent))

    def changeEvent(self, event: QEvent) -> None:
        """Hear of another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Name the list."""
        self._head.setText(self.tr("Opened on this computer"))

    def _line(self, known: Recent) -> Button:
        folder = Path(known.folder)
        button = Button(f"{known.name} · {folder.name}", self, kind="quiet", picture="folder")
        button.setToolTip(known.folder)
        button.clicked.connect(lambda: self.chosen.emit(folder))
        return button
