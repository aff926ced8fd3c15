"""What the one search box finds: children, parents and households, each told by its kind."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QObject

from treem_desktop.domain.errors import BookError
from treem_desktop.gui.desk import Desk, Place
from treem_desktop.gui.language import language
from treem_desktop.gui.widgets.choices import Choice
from treem_desktop.gui.widgets.link_box import Give
from treem_desktop.services import finding, last_opened
from treem_desktop.services.finding import Found

_PICTURES = {
    "child": "children",
    "person": "person",
    "household": "house",
    "former_number": "history",
    "neighbourhood": "households",
}


class Finding(QObject):
    """Asks the book while somebody types, and leads to what was chosen."""

    def __init__(self, desk: Desk, go: Callable[[Place], object], parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._go = go
        self._found: dict[str, Found] = {}

    def suggest(self, typed: str, give: Give) -> None:
        """Find what is typed; nothing typed gives what was opened last."""
        spoken = language()
        self._desk.ask(
            self,
            lambda book, _: finding.found(book, typed, language=spoken),
            lambda found: give(self._choices(found)),
            lambda _error: give([]),
        )

    def open_found(self, record: str) -> None:
        """Go to the household's page; a child that stands on none is shown among the children."""
        found = self._found.get(record)
        if found is None:
            return
        alone = found.kind == "child" and not found.household
        if alone:
            # A household's page notes itself when it is opened.
            self._note(found.id)
        self._go(Place("children" if alone else "households", found.id))

    def _note(self, record: str) -> None:
        self._desk.ask(
            self, lambda book, _: last_opened.note_opened(book, record), failed=_forgotten
        )

    def _choices(self, found: Sequence[Found]) -> list[Choice]:
        self._found = {each.id: each for each in found}
        return [
            Choice(each.id, _words(each), _detail(each), picture=_PICTURES.get(each.kind, "info"))
            for each in found
        ]


def _words(found: Found) -> str:
    if found.kind in ("household", "former_number"):
        number = QCoreApplication.translate("Finding", "Household {number}")
        return f"{number.format(number=found.number)} – {found.name or _nameless()}"
    return found.name or _nameless()


def _detail(found: Found) -> str:
    kinds = {
        "child": QCoreApplication.translate("Finding", "child"),
        "person": QCoreApplication.translate("Finding", "adult"),
        "household": "",
        "former_number": QCoreApplication.translate("Finding", "former number"),
        "neighbourhood": QCoreApplication.translate("Finding", "neighbourhood"),
    }
    home = ""
    if found.kind in ("child", "person") and found.number:
        home = QCoreApplication.translate("Finding", "household {number}")
        home = home.format(number=found.number)
    parts = (kinds.get(found.kind, ""), found.born, home, found.address or found.neighbourhood)
    return " · ".join(part for part in parts if part)


def _nameless() -> str:
    return QCoreApplication.translate("Finding", "no name yet")


def _forgotten(error: BookError) -> None:
    """A book that cannot be written remembers nothing; that stops nobody."""
