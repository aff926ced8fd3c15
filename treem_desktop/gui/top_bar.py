"""The bar on top: one search, whose book it is, who is at it, and the locks."""

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from treem_desktop.gui import theme
from treem_desktop.gui.desk import Open
from treem_desktop.gui.widgets.button import Button
from treem_desktop.gui.widgets.label import Label
from treem_desktop.gui.widgets.search_box import SearchBox

_SEARCH = 420
_ROOM_FOR_WORDS = 1000
_ROOM_FOR_NAMES = 760
"""Widths at 100 % from which the locks have words, and the unit is named."""


class TopBar(QWidget):
    """Search at the left; at the right the unit, the person, and two locks."""

    locked = Signal()
    """Lock the book."""
    asked_help = Signal()
    asked_restricted = Signal()
    """Open the restricted part, or close it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open: Open | None = None
        self._minutes = 0
        self.search = SearchBox(self, shortcut="Ctrl+K")
        self.unit = Label("", self, strong=True)
        self.person = Label("", self, size="small", tone="muted")
        self.restricted_button = Button("", self, kind="quiet", picture="key")
        self.lock_button = Button("", self, kind="quiet", picture="lock")
        self.help_button = Button("", self, kind="quiet", picture="help", square=True)
        self.help_button.clicked.connect(self.asked_help)
        self.lock_button.clicked.connect(self.locked)
        self.restricted_button.clicked.connect(self.asked_restricted)
        self._set_out()
        self.retranslate()

    def show_open(self, book: Open) -> None:
        """Name the unit and the person, and show how the restricted part stands."""
        self._open = book
        may = "seal" in book.may and not book.read_only
        self.restricted_button.setVisible(may)
        self.retranslate()

    def show_minutes(self, minutes: int) -> None:
        """Tell how long the restricted part stays open."""
        self._minutes = minutes
        self.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Hear of another language, and grow with the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._measure()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let words go where there is no room for them."""
        super().resizeEvent(event)
        self._measure()

    def retranslate(self) -> None:
        """Say its words in the language of the interface."""
        self.search.set_words(self.tr("Find a child, parent, household, address…"))
        self.lock_button.set_words(self.tr("Lock"), "Ctrl+L")
        self.help_button.set_words(self.tr("Help"), "F1")
        book = self._open
        if book is None:
            return
        roles = {"officer": self.tr("officer"), "helper": self.tr("helper")}
        self.unit.setText(book.unit_name)
        self.person.setText(f"{book.person} · {roles.get(book.role, book.role)}")
        if book.restricted:
            words = self.tr("Restricted part open, %n min", "", self._minutes)
            self.restricted_button.set_words(words, self.tr("closes it"))
            self.restricted_button.set_picture("unlock")
        else:
            self.restricted_button.set_words(self.tr("Restricted part"), self.tr("opens it"))
            self.restricted_button.set_picture("key")
        theme.mark(self.restricted_button, kind="danger" if book.restricted else "quiet")
        self._measure()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the surface and the line under it."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("surface"))
        painter.setPen(QPen(theme.colour("line"), 1.0))
        y = self.height() - 0.5
        painter.drawLine(QPointF(0, y), QPointF(self.width(), y))

    def _measure(self) -> None:
        wide = self.width() >= theme.scaled(_ROOM_FOR_WORDS)
        for button in (self.restricted_button, self.lock_button):
            button.setText(button.accessibleName() if wide else "")
        for label in (self.unit, self.person):
            label.setVisible(self.width() >= theme.scaled(_ROOM_FOR_NAMES))

    def _set_out(self) -> None:
        self.search.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.search.setMaximumWidth(theme.scaled(_SEARCH))
        names = QVBoxLayout()
        names.setSpacing(0)
        for label in (self.unit, self.person):
            label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            names.addWidget(label)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.WIDE, theme.NEAR + 2, theme.GAP, theme.NEAR + 2)
        row.setSpacing(theme.NEAR)
        row.addWidget(self.search, 100)
        row.addStretch(1)
        row.addLayout(names)
        row.addSpacing(theme.NEAR)
        row.addWidget(self.restricted_button)
        row.addWidget(self.lock_button)
        row.addWidget(self.help_button)
