"""Whose book it will be: a ward, commune or receiving office of the country, and who keeps it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from treem_desktop.catalog.places import Place
from treem_desktop.domain.names import clean
from treem_desktop.gui import theme
from treem_desktop.gui.unlock.door import Door
from treem_desktop.gui.widgets.check import Check
from treem_desktop.gui.widgets.choices import Choice, matching
from treem_desktop.gui.widgets.link_box import Give, LinkBox
from treem_desktop.gui.widgets.options import Options
from treem_desktop.gui.widgets.text_box import TextBox

_MOST = 50


class UnitPage(QWidget):
    """The kind of book, the unit, the person."""

    changed = Signal()
    ended = Signal()
    left = Signal()

    def __init__(self, door: Door, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._door = door
        self._places: dict[tuple[str, bool], tuple[Choice, ...]] = {}
        self.kinds = Options(self)
        self.training = Check("", self)
        self.unit = LinkBox("", self)
        self.unit.set_suggest(self._suggest)
        self.person = TextBox("", self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, theme.NEAR, 0)
        column.setSpacing(theme.GAP)
        for widget in (self.kinds, self.unit, self.person, self.training):
            column.addWidget(widget)
        column.addStretch(1)
        self.retranslate()
        self.kinds.set_value("ward")
        self.kinds.chosen.connect(self._other_kind)
        self.training.toggled.connect(self._other_kind)
        self.unit.changed.connect(self.changed)
        self.unit.onward.connect(self.person.focus)
        self.person.changed.connect(self.changed)
        self.person.back.connect(self.unit.focus)
        self.person.onward.connect(self.ended)
        for box in (self.unit, self.person):
            box.left.connect(self.left)

    def kind(self) -> str:
        """Give `ward` or `office`."""
        return self.kinds.value()

    def place(self) -> Place | None:
        """Give the chosen unit."""
        code = self.unit.value()
        return self._door.around.catalog.place(str(code)) if code else None

    def name(self) -> str:
        """Give the person's name, tidied."""
        return clean(str(self.person.value() or ""))

    def ready(self) -> bool:
        """Tell whether nothing is missing."""
        return bool(self.place() and self.name())

    def focus_first(self) -> None:
        """Take the keyboard to the unit."""
        self.unit.focus()

    def changeEvent(self, event: QEvent) -> None:
        """Hear of another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Say its words in the language of the interface."""
        self.kinds.set_choices(
            [
                Choice(
                    "ward",
                    self.tr("The book of a ward or commune"),
                    self.tr("Households and children are entered here."),
                ),
                Choice(
                    "office",
                    self.tr("The register of a receiving office"),
                    self.tr("Takes in what wards bring on sticks. Nothing is entered here."),
                ),
            ]
        )
        self.unit.set_label(self.tr("Unit"))
        self.unit.set_help(
            self.tr("Type the name, with or without marks: “hoang mai”, “vinh hung”."),
            beneath=True,
        )
        self.unit.line.setPlaceholderText("")
        self.person.set_label(self.tr("Who keeps the book: full name"))
        self.training.set_words(
            self.tr("A training book, for an invented unit. Nothing official mixes with it.")
        )

    def _other_kind(self) -> None:
        self.unit.set_link(None, "")
        self.changed.emit()

    def _suggest(self, typed: str, give: Give) -> None:
        found = matching(self._choices(), typed) if typed else self._choices()
        give(found[:_MOST])

    def _choices(self) -> Sequence[Choice]:
        key = (self.kind(), self.training.isChecked())
        if key not in self._places:
            today = self._door.today()
            office, training = key[0] == "office", key[1]
            self._places[key] = tuple(
                Choice(p.code, p.name, p.official if p.office else p.province_name)
                for p in self._door.around.catalog.places()
                if p.office == office and p.training == training and p.valid_on(today)
            )
        return self._places[key]
