"""What this computer remembers of a person's choices, and how the interface wears them."""

import logging
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QGuiApplication

from treem_desktop.gui import theme
from treem_desktop.gui.language import LANGUAGES, language, switch
from treem_desktop.system import preferences
from treem_desktop.system.preferences import Preferences

_log = logging.getLogger(__name__)
_kept: list["Remembered"] = []


class Remembered(QObject):
    """The present choices. Changing one writes it down and shows it at once."""

    changed = Signal(object)
    """Something was chosen: Preferences."""

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        """Read what was chosen before, from the state folder."""
        super().__init__(parent)
        self._folder = folder
        self.now = preferences.read(folder)
        QGuiApplication.styleHints().colorSchemeChanged.connect(lambda _: self.wear())

    def change(self, wanted: Preferences) -> None:
        """Choose something else: written down, worn, and told."""
        if wanted == self.now:
            return
        self.now = wanted
        preferences.write(self._folder, wanted)
        self.wear()
        self.changed.emit(wanted)

    def resize_text(self, percent: int) -> None:
        """Choose another text size, kept between 100 and 200 %."""
        self.change(replace(self.now, percent=theme.look().resized(percent).percent))

    def wear(self) -> None:
        """Show the interface as it was chosen: its look, then its language."""
        now = self.now
        dark = theme.system_is_dark() if now.shade == "system" else now.shade == "dark"
        wanted = theme.Look(dark, theme.Look().resized(now.percent).percent, now.compact)
        if wanted != theme.look() or not _worn():
            theme.apply(wanted)
        if now.language in LANGUAGES and (now.language != language() or not _worn()):
            _speak(now.language)
        _mark_worn()


def remember(folder: Path) -> Remembered:
    """Begin to remember, for the whole program."""
    made = Remembered(folder, QCoreApplication.instance())
    _kept[:] = [made]
    return made


def remembered() -> Remembered:
    """Give what is remembered; `remember` was called at the start."""
    return _kept[-1]


def _speak(wanted: str) -> None:
    """Without its translation the interface stays English: better than not starting."""
    try:
        switch(wanted)
    except FileNotFoundError:
        _log.warning("no translation into %s", wanted)


def _worn() -> bool:
    app = QCoreApplication.instance()
    return app is not None and bool(app.property("worn"))


def _mark_worn() -> None:
    app = QCoreApplication.instance()
    if app is not None:
        app.setProperty("worn", True)
