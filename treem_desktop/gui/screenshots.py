"""Pictures of every screen, in both languages: for the README, and to look at them one by one."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QBuffer, QEvent, QEventLoop, QIODevice, QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from treem_desktop.gui.desk import Place
from treem_desktop.gui.language import LANGUAGES
from treem_desktop.gui.main_window import MainWindow
from treem_desktop.gui.remembered import Remembered, remember
from treem_desktop.gui.start import application
from treem_desktop.services import books, scene
from treem_desktop.services.books import Surroundings
from treem_desktop.services.sample import COST, OPENS_WITH
from treem_desktop.services.scene import Scene
from treem_desktop.system.clock import FixedClock
from treem_desktop.system.files import make_folder, remove, write_whole

SIZE = QSize(1366, 768)
"""The inexpensive laptop the program is made for."""
MOMENT = "2026-11-24T10:42"
_SCENE = ".so-tap-huan"
_UNIT = "Phường Hoàng Mai"
_TICK_MS, _CALM_TICKS, _MOST_TICKS = 25, 8, 4000


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture: its name, and how one comes there."""

    name: str
    place: Place
    kind: str = "ward"
    key: Qt.Key | None = None
    """Pressed when one is there."""


def take(folder: Path, scale: float = 1.0, text: int = 100) -> list[Path]:
    """Take a picture of every screen into a folder, at a scale and a text size in percent."""
    application()
    beside = folder / _SCENE
    remove(beside)
    make_folder(beside)
    try:
        around = replace(
            books.surroundings(), clock=FixedClock.at(MOMENT, step=1), state=beside / "state"
        )
        found = scene.set_up(beside, around)
        remembered = remember(beside / "state")
        taken: list[Path] = []
        for language in LANGUAGES:
            remembered.change(
                replace(remembered.now, language=language, percent=text, shade="light", recent=())
            )
            remembered.wear()
            taken += _take_all(folder, found, around, remembered, scale)
        return taken
    finally:
        remove(beside)


def shots(found: Scene) -> list[Shot]:
    """List the pictures of an open book."""
    return [
        Shot("today", Place("today")),
        Shot("households", Place("households")),
        Shot("household", Place("households", found.household)),
        Shot("child", Place("households", found.child), key=Qt.Key.Key_F2),
        Shot("new-household", Place("households", "", "add")),
        Shot("children", Place("children")),
        Shot("cases", Place("cases")),
        Shot("papers", Place("papers", found.household)),
        Shot("statistics", Place("statistics")),
        Shot("handover", Place("handover")),
        Shot("enrolment", Place("handover", "", "enrolment")),
        Shot("settings", Place("settings", "", "general")),
        Shot("unit", Place("settings", "", "unit")),
        Shot("neighbourhoods", Place("settings", "", "neighbourhoods")),
        Shot("people", Place("settings", "", "people")),
        Shot("backups", Place("settings", "", "backup")),
        Shot("recovery-code", Place("settings", "", "recovery")),
        Shot("receiving", Place("receiving", str(found.stick)), "office"),
        Shot("register", Place("households", found.household), "office"),
        Shot("register-figures", Place("statistics"), "office"),
    ]


def _take_all(
    folder: Path, found: Scene, around: Surroundings, remembered: Remembered, scale: float
) -> list[Path]:
    window = MainWindow(around, remembered, COST)
    window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    window.resize(SIZE)
    window.show()
    stage = Stage(window, folder, remembered.now.language, scale)
    try:
        stage.before_a_book(folder / _SCENE)
        stage.open(found.ward)
        stage.walk([shot for shot in shots(found) if shot.kind == "ward"])
        stage.restricted()
        stage.lock()
        stage.open(found.office)
        stage.walk([shot for shot in shots(found) if shot.kind == "office"])
        stage.lock()
    finally:
        stage.calm()
        window.close()
        stage.calm()
        window.deleteLater()
    return stage.taken


class Stage:
    """The window as somebody goes through it, and the pictures on the way."""

    def __init__(self, window: MainWindow, folder: Path, language: str, scale: float) -> None:
        """Take the window, and where pictures go."""
        self.window = window
        self.taken: list[Path] = []
        self._folder, self._language, self._scale = folder, language, scale

    def before_a_book(self, beside: Path) -> None:
        """First start, a new book, opening, recovering."""
        door = self.window.doorway
        door.show_first()
        self.shoot("first-start")
        new = door.new
        door.first.making.click()
        self.shoot("new-book")
        places = self.window.around.catalog.places()
        place = next(p for p in places if p.name == _UNIT and not p.valid_until)
        new.unit.unit.set_link(place.code, place.name)
        new.unit.person.set_value("Nguyễn Thử Thu Hà")
        new.unit.changed.emit()
        new.go_on()
        for box in (new.passphrase.first, new.passphrase.second):
            box.set_value("bốn từ rời nhau")
            box.changed.emit()
        self.shoot("new-book-passphrase")
        new.go_on()
        new.folder.take(beside / f"moi-{self._language}")
        new.go_on()
        self.calm()
        self.shoot("new-book-code")
        new.cancel_button.click()
        self.calm()
        door.first.opening.click()
        self.shoot("open-book")

    def open(self, folder: Path) -> None:
        """Open a book with its passphrase, as a person does."""
        door = self.window.doorway
        door.show_book(folder)
        if folder.name == scene.WARD:
            self.shoot("unlock")
        door.unlock.box.set_value(OPENS_WITH)
        door.unlock.open_book()
        self.wait(lambda: self.window.workplace is not None)
        self.calm()
        self.window.notice.hide()

    def walk(self, wanted: list[Shot]) -> None:
        """Go from screen to screen; one that is not there has no picture."""
        workplace = self.window.workplace
        for shot in wanted:
            if workplace is not None and shot.place.screen in workplace.codes():
                workplace.go(shot.place)
                self.calm()
                if shot.key is not None:
                    self._press(shot.key)
                    self.calm()
                self.shoot(shot.name)

    def restricted(self) -> None:
        """The second unlocking over the page."""
        workplace = self.window.workplace
        if workplace is not None:
            workplace.top.restricted_button.click()
            self.shoot("restricted")
            workplace.restricted.close_sheet()

    def lock(self) -> None:
        """Lock the book."""
        self.window.lock(forced=True)
        self.calm()
        self.window.notice.hide()

    def shoot(self, name: str) -> None:
        """Take a picture of the window as it is now."""
        self.calm()
        path = self._folder / f"{name}.{self._language}.png"
        make_folder(path.parent)
        write_whole(path, _picture_of(self.window, self._scale))
        self.taken.append(path)

    def _press(self, key: Qt.Key) -> None:
        """Press a key in whatever has the keyboard of the window."""
        target: QWidget | None = self.window.focusWidget()
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier)
            QApplication.sendEvent(target or self.window, event)

    def calm(self) -> None:
        """Wait until nothing is asked for any more, and has been drawn."""
        calm = 0

        def rested() -> bool:
            nonlocal calm
            calm = 0 if self.window.jobs.busy else calm + 1
            return calm >= _CALM_TICKS

        self.wait(rested)

    def wait(self, ready: Callable[[], bool]) -> None:
        """Let events happen until something is so."""
        for _ in range(_MOST_TICKS):
            if ready():
                return
            loop = QEventLoop()
            QTimer.singleShot(_TICK_MS, loop.quit)
            loop.exec()
        raise TimeoutError("the window did not come to rest")


def _picture_of(widget: QWidget, scale: float) -> bytes:
    """Draw a widget as a PNG."""
    picture = QPixmap(widget.size() * scale)
    picture.setDevicePixelRatio(scale)
    picture.fill(Qt.GlobalColor.transparent)
    widget.render(picture)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")
    return bytes(buffer.data().data())
