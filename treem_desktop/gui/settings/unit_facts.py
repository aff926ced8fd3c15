"""The unit: what its book is, the station and its comparison code, and what papers print."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from treem_desktop.gui import theme
from treem_desktop.gui.desk import Desk
from treem_desktop.gui.settings.section import Section
from treem_desktop.gui.widgets.button import Button
from treem_desktop.gui.widgets.card import Card
from treem_desktop.gui.widgets.columns import TwelveColumns
from treem_desktop.gui.widgets.label import Label, Size
from treem_desktop.gui.widgets.text_box import TextBox
from treem_desktop.services import unit
from treem_desktop.services.unit import Facts


class UnitFacts(Section):
    """Nothing here can be changed by mistake but the telephone on papers."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._facts: Facts | None = None
        self.book = Card("", self)
        self.station = Card("", self)
        self.papers = Card("", self)
        self._told = {
            name: Told(self) for name in ("unit", "official", "kind", "folder", "station", "lines")
        }
        self.code = Told(self, size="lead")
        self.code_words = Label("", self, tone="muted", wrap=True)
        self.line = TextBox("", self)
        self.line_button = Button("", self)
        self._set_out()
        self.line.onward.connect(self._save_line)
        self.line.changed.connect(self._judge)
        self.line_button.clicked.connect(self._save_line)
        self.retranslate()

    def enter(self) -> None:
        """Read the facts."""
        self.desk.ask(self, lambda book, _: unit.facts(book), self._show)

    def retranslate(self) -> None:
        """Say its words in the language of the interface."""
        self.book.set_title(self.tr("The book"))
        self.station.set_title(self.tr("This station"))
        self.papers.set_title(self.tr("On papers"))
        labels = {
            "unit": self.tr("Unit"),
            "official": self.tr("Official code"),
            "kind": self.tr("Kind of book"),
            "folder": self.tr("Lies in"),
            "station": self.tr("Station"),
            "lines": self.tr("Written here"),
        }
        for name, label in labels.items():
            self._told[name].set_label(label)
        self.code.set_label(self.tr("Comparison code"))
        self.code_words.setText(
            self.tr(
                "When the other side enrols this station, read two groups of the code to them over "
                "a telephone number you knew before."
            )
        )
        self.line.set_label(self.tr("The city's child-protection line"))
        self.line_button.set_words(self.tr("Save"))
        if self._facts is not None:
            self._show(self._facts)

    def _show(self, facts: Facts) -> None:
        self._facts = facts
        place = facts.place
        kinds = {
            "ward": self.tr("Book of a ward or commune"),
            "office": self.tr("Register of a receiving office"),
        }
        kind = kinds.get(facts.kind, facts.kind)
        training = self.tr("training") if facts.training else ""
        where = f"{place.name}, {place.province_name}" if place.province_name else place.name
        lines = self.tr("%Ln entries", "", facts.lines)
        if facts.stations_before:
            lines += " · " + self.tr("station no. {number} of this book").format(
                number=facts.stations_before + 1
            )
        shown = {
            "unit": where if place.province_name != place.name else place.name,
            "official": place.official,
            "kind": f"{kind} ({training})" if training else kind,
            "folder": str(self.desk.open.folder),
            "station": facts.station[-8:],
            "lines": lines,
        }
        for name, words in shown.items():
            self._told[name].show_words(words)
        self.code.show_words(facts.code)
        if not self.line.editor().hasFocus():
            self.line.set_value(facts.city_line)
        self._judge()

    def _judge(self) -> None:
        facts = self._facts
        changed = facts is not None and (self.line.value() or "") != facts.city_line
        may = "write" in self.desk.open.may
        self.line.set_reading(not may)
        self.line_button.setVisible(may)
        self.line_button.setEnabled(changed)

    def _save_line(self) -> None:
        typed = str(self.line.value() or "")
        if self.line_button.isEnabled():
            self.desk.ask(self, lambda book, _: unit.set_city_line(book, typed), self._saved)

    def _saved(self, _: None) -> None:
        self.desk.told.emit(self.tr("Saved. It is printed from now on."))
        self.enter()

    def _set_out(self) -> None:
        told = self._told
        grid = TwelveColumns(self)
        grid.add_row([(told["unit"], 8), (told["official"], 4)])
        grid.add_row([(told["kind"], 8), (told["lines"], 4)])
        grid.add_row([(told["folder"], 12)])
        self.book.add(grid)
        station = TwelveColumns(self)
        station.add_row([(self.code, 8), (told["station"], 4)])
        self.station.add(station)
        self.station.add(self.code_words)
        line = QWidget(self)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.GAP)
        row.addWidget(self.line, 1)
        row.addWidget(self.line_button, 0, Qt.AlignmentFlag.AlignBottom)
        row.addStretch(1)
        self.papers.add(line)
        for card in (self.book, self.station, self.papers):
            self.column.addWidget(card)


class Told(QWidget):
    """A fact under its label; it can be selected and copied."""

    def __init__(self, parent: QWidget | None = None, *, size: Size = "body") -> None:
        super().__init__(parent)
        self._label = Label("", self, size="small", tone="muted", wrap=True)
        self._words = Label("", self, size=size, wrap=True, strong=size == "lead")
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._label)
        column.addWidget(self._words)

    def set_label(self, label: str) -> None:
        """Name the fact."""
        self._label.setText(label)

    def show_words(self, words: str) -> None:
        """Tell the fact."""
        # A path has no blanks: without these it would not wrap.
        self._words.setText(words.replace("/", "/\u200b").replace("\\", "\\\u200b"))
        self._words.setAccessibleName(f"{self._label.text()}: {words}")
