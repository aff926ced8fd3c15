"""The neighbourhoods of the ward, with the collaborators who look after them."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from treem_desktop.catalog.loading import catalog
from treem_desktop.domain.changes import Changes
from treem_desktop.domain.errors import BookError
from treem_desktop.domain.household import Neighbourhood
from treem_desktop.gui.desk import Desk
from treem_desktop.gui.language import language
from treem_desktop.gui.settings.neighbourhood_sheet import NeighbourhoodSheet
from treem_desktop.gui.settings.section import Section
from treem_desktop.gui.standard.list import RecordList
from treem_desktop.gui.standard.rows import Column, Give, Row
from treem_desktop.gui.widgets.button import Button
from treem_desktop.gui.widgets.card import Card
from treem_desktop.gui.widgets.label import Label
from treem_desktop.services import listing

_SHOWN = ("name", "area", "from_number", "to_number", "collaborator", "collaborator_phone")
_RIGHT = frozenset({"area", "from_number", "to_number"})
_WIDTHS = {"name": 200, "collaborator": 220, "collaborator_phone": 180}
_LEAST = 240


class Neighbourhoods(Section):
    """A short list; Enter or a double click opens one."""

    widest = 1200

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._areas: Sequence[Neighbourhood] = ()
        self.card = Card("", self)
        self.words = Label("", self, tone="muted", wrap=True)
        self.add_button = Button("", self, kind="primary", picture="add")
        self.list = RecordList(_columns(), self._fetch, self._count, self)
        self.list.columns_button.hide()
        self.list.setMinimumHeight(_LEAST)
        self.card.add_act(self.add_button)
        self.card.add(self.words)
        self.card.add(self.list, 1)
        self.column.addWidget(self.card, 1)
        self.add_button.clicked.connect(self._add)
        self.list.opened.connect(self._open)
        self.list.empty.acted.connect(self._add)
        self.list.failed.acted.connect(self.enter)
        self.retranslate()

    def enter(self) -> None:
        """Read the neighbourhoods."""
        self.add_button.setVisible("write" in self.desk.open.may)
        self.desk.ask(self, lambda book, _: listing.neighbourhoods(book), self._show, self._fail)

    def heard(self, changes: Changes) -> None:
        """Read them again when one was written."""
        if changes.touches("neighbourhood"):
            self.enter()

    def retranslate(self) -> None:
        """Say its words in the language of the interface."""
        self.card.set_title(catalog().record("neighbourhood").plural.in_(language()))
        self.words.setText(
            self.tr(
                "Households are numbered within their neighbourhood, as in the paper book. "
                "The collaborator's name is printed on sheets and lists."
            )
        )
        self.add_button.set_words(self.tr("Add a neighbourhood"))
        self.list.rename(_columns())
        may = "write" in self.desk.open.may
        self.list.empty.tell(
            self.tr("No neighbourhood yet"),
            self.tr("Enter the ward's neighbourhoods once; every household then belongs to one."),
            self.tr("Add a neighbourhood") if may else "",
            "households",
        )

    def _show(self, areas: Sequence[Neighbourhood]) -> None:
        self._areas = areas
        self.list.show_rows(len(areas))

    def _fail(self, error: BookError) -> None:
        title = self.tr("The neighbourhoods could not be read")
        self.list.show_failure(title, self.desk.sentence(error), self.tr("Try again"))

    def _fetch(self, start: int, count: int, give: Give) -> None:
        part = self._areas[start : start + count]
        give([Row(area.id, _cells(area), struck=area.struck) for area in part])

    def _count(self, count: int) -> str:
        return self.tr("%n neighbourhood(s)", "", count)

    def _add(self) -> None:
        NeighbourhoodSheet(self.desk, self).begin()

    def _open(self, record: str) -> None:
        NeighbourhoodSheet(self.desk, self).begin(record)


def _columns() -> list[Column]:
    words = catalog().record("neighbourhood")
    return [
        Column(
            name,
            words.fields[name].label.in_(language()),
            _WIDTHS.get(name, 96),
            right=name in _RIGHT,
            digits=name in _RIGHT,
            sortable=False,
        )
        for name in _SHOWN
    ]


def _cells(area: Neighbourhood) -> tuple[str, ...]:
    return tuple(str(getattr(area, name) or "") for name in _SHOWN)
