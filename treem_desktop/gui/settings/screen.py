"""«Cài đặt»: one part at a time, chosen at the left."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from treem_desktop.domain.changes import Changes
from treem_desktop.gui import theme
from treem_desktop.gui.desk import Desk, Place
from treem_desktop.gui.screen import Screen
from treem_desktop.gui.settings.backups_part import BackupsPart
from treem_desktop.gui.settings.general import General
from treem_desktop.gui.settings.neighbourhoods import Neighbourhoods
from treem_desktop.gui.settings.people import People
from treem_desktop.gui.settings.recovery_part import RecoveryPart
from treem_desktop.gui.settings.section import Section
from treem_desktop.gui.settings.side import Side
from treem_desktop.gui.settings.unit_facts import UnitFacts
from treem_desktop.gui.standard.page import Page

_PICTURES = {
    "general": "settings",
    "unit": "info",
    "neighbourhoods": "households",
    "people": "people",
    "backup": "backup",
    "recovery": "key",
}


class SettingsScreen(Screen):
    """Go to a part with `act`, such as `backup`."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Build the parts; each reads when it is come to."""
        super().__init__(desk, parent)
        parts: dict[str, Section] = {
            "general": General(desk),
            "unit": UnitFacts(desk),
            "neighbourhoods": Neighbourhoods(desk),
            "people": People(desk),
            "backup": BackupsPart(desk),
            "recovery": RecoveryPart(desk),
        }
        if desk.open.kind == "office":
            del parts["neighbourhoods"]
        if desk.open.role != "officer":
            del parts["recovery"]
        self.parts = parts
        self.page = Page(self, scrolls=False)
        self.side = Side([(code, _PICTURES[code]) for code in parts], self)
        self._stack = QStackedWidget(self)
        self._set_out()
        self.side.chosen.connect(self._open)
        self._open("general")
        self.retranslate()

    def enter(self, place: Place) -> None:
        """Come to the settings, or to one part."""
        if place.act in self.parts:
            self._open(place.act)
        else:
            self._part().enter()

    def heard(self, changes: Changes) -> None:
        """Let the part that is shown hear what was written."""
        if self.isVisible():
            self._part().heard(changes)

    def changeEvent(self, event: QEvent) -> None:
        """Hear of another language, and grow with the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._measure()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the parts' names above where it is narrow."""
        super().resizeEvent(event)
        self._measure()

    def retranslate(self) -> None:
        """Say its words in the language of the interface."""
        self.page.set_title(self.tr("Settings"))
        words = {
            "general": self.tr("Look and locking"),
            "unit": self.tr("Unit and station"),
            "neighbourhoods": self.tr("Neighbourhoods"),
            "people": self.tr("People"),
            "backup": self.tr("Backups"),
            "recovery": self.tr("Recovery code"),
        }
        for code in self.parts:
            self.side.set_words(code, words[code])

    def _part(self) -> Section:
        return self.parts[self._code]

    def _open(self, code: str) -> None:
        self._code = code
        self.side.select(code)
        self._stack.setCurrentIndex(list(self.parts).index(code))
        self._part().enter()

    def _measure(self) -> None:
        narrow = self.width() < theme.scaled(theme.VERY_NARROW)
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.TopToBottom if narrow else directions.LeftToRight)
        self.side.set_narrow(narrow)

    def _set_out(self) -> None:
        for part in self.parts.values():
            self._stack.addWidget(_scrolling(part))
        body = QWidget(self)
        body.setProperty("ground", "none")
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, body)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.WIDE)
        self._row.addWidget(self.side)
        self._row.addWidget(self._stack, 1)
        self.page.set_content(body)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)

    _code = "general"


def _scrolling(part: Section) -> QScrollArea:
    """Let a part scroll by itself, its cards no wider than is read easily."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.viewport().setProperty("ground", "none")
    inner = QWidget()
    inner.setProperty("ground", "none")
    column = QVBoxLayout(inner)
    column.setContentsMargins(0, 0, theme.NEAR, theme.NEAR)
    column.addWidget(part, 1 if isinstance(part, Neighbourhoods) else 0)
    if not isinstance(part, Neighbourhoods):
        column.addStretch(1)
    area.setWidget(inner)
    return area
