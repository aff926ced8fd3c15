"""Where to write or read: a stick that is plugged in, as it comes and goes, or a folder."""

from pathlib import Path

from PySide6.QtCore import QEvent, QLocale, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from treem_desktop.gui import dialogs, theme
from treem_desktop.gui.desk import Desk
from treem_desktop.gui.widgets.button import Button
from treem_desktop.gui.widgets.choices import Choice
from treem_desktop.gui.widgets.label import Label
from treem_desktop.gui.widgets.options import Options
from treem_desktop.gui.widgets.remark import Remark, RemarkLine
from treem_desktop.services.sticks import Stick, Sticks

_LOOK_MS = 2000


class PlaceChoice(QWidget):
    """One stick is chosen at once; of several a person chooses; none is waited for."""

    changed = Signal()
    """Another place is chosen, or none any more."""

    def __init__(self, desk: Desk, sticks: Sticks, parent: QWidget | None = None) -> None:
        """Take who tells which sticks there are."""
        super().__init__(parent)
        self._desk = desk
        self.sticks = sticks
        self._found: tuple[Stick, ...] = ()
        self._folder: Stick | None = None
        self._preferred: Path | None = None
        self._looked = self._asking = self._warns = False
        self.words = Label("", self, tone="muted", wrap=True)
        self.options = Options(self)
        self.folder_button = Button("", self, kind="link", picture="folder")
        self._warning: RemarkLine | None = None
        self._again = QTimer(self)
        self._again.setInterval(_LOOK_MS)
        self._again.timeout.connect(self.look)
        self.options.chosen.connect(lambda _: self._choose())
        self.folder_button.clicked.connect(self._choose_folder)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.NEAR)
        self._column.addWidget(self.words)
        self._column.addWidget(self.options)
        self._column.addWidget(self.folder_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.retranslate()

    def value(self) -> Path | None:
        """Give the place that is chosen."""
        chosen = self.options.value()
        return Path(chosen) if chosen else None

    def warn_of_backups(self) -> None:
        """Say so when a backup lies where somebody else will look: it goes out of the house."""
        self._warns = True

    def is_stick(self) -> bool:
        """Tell whether a stick is chosen, which is pulled out afterwards."""
        return any(stick.path == self.value() for stick in self._found)

    def prefer(self, place: Path) -> None:
        """Choose this one: a stick when it is plugged in, else as a folder."""
        self._preferred = place

    def forget(self) -> None:
        """Choose none, as when one comes back for the next stick."""
        self._folder = None
        self.options.set_value("")
        self._found, self._looked = (), False
        self._offer()

    def take(self, folder: Path) -> None:
        """Choose a folder."""
        self._folder = self.sticks.look_at(folder)
        self._offer()
        self.options.set_value(str(folder))
        self._choose()

    def look(self) -> None:
        """Look again which sticks are there."""
        if not self._asking:
            self._asking = True
            self._desk.ask(self, lambda _book, _: self.sticks.found(), self._show)

    def showEvent(self, event: QShowEvent) -> None:
        """Watch the sticks while somebody looks."""
        super().showEvent(event)
        self.look()
        self._again.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Watch no more."""
        super().hideEvent(event)
        self._again.stop()

    def changeEvent(self, event: QEvent) -> None:
        """Hear of another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Say its words in the language of the interface."""
        self.folder_button.set_words(self.tr("Choose a folder instead…"))
        self._offer()

    def _show(self, found: tuple[Stick, ...]) -> None:
        self._asking = False
        before, first = self.value(), not self._looked
        self._looked = True
        if found != self._found or first:
            self._found = found
            self._offer()
        if self._preferred is not None:
            self._go_to(self._preferred)
        elif self.value() is None and len(found) == 1:
            self.options.set_value(str(found[0].path))
        if self.value() != before or first:
            self._choose()

    def _go_to(self, place: Path) -> None:
        self._preferred = None
        if place not in [stick.path for stick in self._found]:
            self._folder = self.sticks.look_at(place)
            self._offer()
        self.options.set_value(str(place))

    def _offer(self) -> None:
        places = [*self._found, *([self._folder] if self._folder else [])]
        unlike = {place.path: place for place in places}
        self.options.set_choices([self._choice(place) for place in unlike.values()])
        self.options.setVisible(bool(unlike))
        self._tell()

    def _choice(self, place: Stick) -> Choice:
        told = str(place.path)
        if place.free is not None:
            kind = QLocale.DataSizeFormat.DataSizeTraditionalFormat
            size = QLocale().formattedDataSize(place.free, 1, kind)
            told += " · " + self.tr("{size} free").format(size=size)
        return Choice(str(place.path), place.name, told)

    def _choose(self) -> None:
        self._tell()
        self.changed.emit()

    def _tell(self) -> None:
        count = len(self._found)
        words = ""
        if self._looked and not count and self._folder is None:
            words = self.tr(
                "No stick is plugged in. Plug one in: it appears here by itself. "
                "Or choose a folder."
            )
        elif count > 1 and self.value() is None:
            words = self.tr(
                "%n sticks are plugged in. Choose the one to use, or pull the others out.",
                "",
                count,
            )
        self.words.setText(words)
        self.words.setVisible(bool(words))
        self._warn()

    def _warn(self) -> None:
        if self._warning is not None:
            self._column.removeWidget(self._warning)
            self._warning.hide()
            self._warning.deleteLater()
            self._warning = None
        places = [*self._found, *([self._folder] if self._folder else [])]
        chosen = next((place for place in places if place.path == self.value()), None)
        if self._warns and chosen is not None and chosen.has_backup:
            words = self.tr(
                "A backup of a book lies here too. Whoever gets this stick gets it as well: move "
                "it to another stick that stays in your office."
            )
            self._warning = RemarkLine(Remark(words), self)
            self._column.insertWidget(2, self._warning)

    def _choose_folder(self) -> None:
        chosen = dialogs.open_folder(self, self.tr("Choose a folder"), self.value())
        if chosen is not None:
            self.take(chosen)
