"""«In biểu mẫu»: the household sheet, one or a whole neighbourhood, seen before it is printed."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QWidget

from treem_desktop.domain.changes import Changes
from treem_desktop.domain.errors import BookError
from treem_desktop.domain.household import Neighbourhood
from treem_desktop.gui import dialogs, theme
from treem_desktop.gui.desk import Desk, Place
from treem_desktop.gui.papers.choosing import Choosing, Chosen
from treem_desktop.gui.screen import Screen
from treem_desktop.gui.standard.leaves import Leaves
from treem_desktop.gui.standard.page import Page
from treem_desktop.gui.standard.printing import print_pdf
from treem_desktop.gui.widgets.button import Button
from treem_desktop.gui.widgets.choices import Choice
from treem_desktop.gui.widgets.states import EmptyState, ErrorState, LoadingState
from treem_desktop.services import listing, papers
from treem_desktop.services.papers import PagePicture, Paper
from treem_desktop.system.paths import documents_folder

_COLUMN = 300
_REST_MS = 150


class PapersScreen(Screen):
    """Choices at the left, the paper at the right."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Build the page."""
        super().__init__(desk, parent)
        self._paper: Paper | None = None
        self._asked: Chosen | None = None
        self.page = Page(self, scrolls=False)
        self.choosing = Choosing(desk, self)
        self.leaves = Leaves(self)
        self.empty = EmptyState(self)
        self.failed = ErrorState(self)
        self.loading = LoadingState(self)
        self.print_button = Button("", self, kind="primary", picture="print")
        self.save_button = Button("", self)
        self._column = QScrollArea(self)
        self._faces = QStackedWidget(self)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._set_out()
        self.retranslate()
        self._rest.timeout.connect(self._make)
        self.choosing.changed.connect(self._rest.start)
        self.print_button.clicked.connect(self._print)
        self.save_button.clicked.connect(self._save)
        self.failed.acted.connect(self._make_again)

    def enter(self, place: Place) -> None:
        """Learn the neighbourhoods; come with a household to print its sheet."""
        self.desk.ask(self, lambda book, _: listing.neighbourhoods(book), self._offer)
        if place.record:
            self.desk.ask(
                self,
                lambda book, _: papers.name_of_household(book, place.record),
                lambda words: self.choosing.set_household(place.record, words),
            )
        self._show_state()

    def heard(self, changes: Changes) -> None:
        """What is on paper may have changed."""
        if self._paper is not None and not changes.act.startswith("access."):
            self._make_again()

    def looked_again(self) -> None:
        """What is on paper may be in sight or not any more."""
        self._make_again()

    def changeEvent(self, event: QEvent) -> None:
        """Hear of another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._measure()

    def retranslate(self) -> None:
        """Say everything in the language of the interface."""
        self.page.set_title(self.tr("Papers"), self._pages())
        self.print_button.set_words(self.tr("Print"), "Ctrl+P")
        self.save_button.set_words(self.tr("Save as PDF"), "Ctrl+S")
        self.empty.tell(
            self.tr("Choose a household"),
            self.tr("Its tracking sheet appears here as it will be on paper."),
            picture="papers",
        )

    def _set_out(self) -> None:
        self.page.add_act(self.save_button)
        self.page.add_act(self.print_button)
        for face in (self.empty, self.loading, self.failed, self.leaves):
            self._faces.addWidget(face)
        self._column.setWidget(self.choosing)
        self._column.setWidgetResizable(True)
        self._column.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._column.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._column.viewport().setProperty("ground", "none")
        self.choosing.setProperty("ground", "none")
        self._measure()
        content = QWidget(self)
        content.setProperty("ground", "none")
        row = QHBoxLayout(content)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.WIDE)
        row.addWidget(self._column)
        row.addWidget(self._faces, 1)
        self.page.set_content(content, flush=True)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.page)

    def _measure(self) -> None:
        self._column.setFixedWidth(theme.scaled(_COLUMN))

    def _offer(self, areas: list[Neighbourhood]) -> None:
        self.choosing.set_neighbourhoods([Choice(a.id, a.name or "") for a in areas])

    # ── the paper ────────────────────────────────────────────────────────────────────────────────

    def _make(self) -> None:
        chosen = self.choosing.chosen()
        if chosen == self._asked and self._paper is not None:
            return
        self._make_again()

    def _make_again(self) -> None:
        chosen = self.choosing.chosen()
        self._asked, self._paper = chosen, None
        if not chosen.ready:
            self._show_state()
            return
        self.loading.begin()
        self._faces.setCurrentWidget(self.loading)
        self.desk.ask(
            self,
            lambda book, progress: papers.read_sheets(
                book,
                papers.SheetChoice(
                    chosen.households, chosen.neighbourhood, chosen.copy, chosen.landscape
                ),
                progress,
            ),
            lambda read: self._set(chosen, read),
            self._fail,
            title=self.tr("Reading the households"),
        )

    def _set(self, chosen: Chosen, read: papers.Read) -> None:
        if chosen != self._asked:
            return
        self.desk.set_paper(
            self,
            lambda progress: papers.set_read(read, progress),
            lambda paper: self._show(chosen, paper),
            title=self.tr("Setting the sheets"),
        )

    def _show(self, chosen: Chosen, paper: Paper) -> None:
        if chosen != self._asked:
            return
        self._paper = paper
        self.loading.end()
        self._faces.setCurrentWidget(self.leaves)
        self.leaves.show_paper(list(paper.sizes), self._draw)
        self._show_state()

    def _draw(self, number: int, width: float, give: Callable[[PagePicture], None]) -> None:
        paper = self._paper
        if paper is None:
            return
        scale = width / paper.sizes[number][0]
        self.desk.set_paper(self, lambda _: papers.page_image(paper.pdf, number, scale), give)

    def _fail(self, error: BookError) -> None:
        self.loading.end()
        self.failed.fail(
            self.tr("The paper could not be made"), self.desk.sentence(error), self.tr("Try again")
        )
        self._faces.setCurrentWidget(self.failed)

    def _show_state(self) -> None:
        there = self._paper is not None
        self.print_button.setEnabled(there)
        self.save_button.setEnabled(there)
        if not there and not self.choosing.chosen().ready:
            self._faces.setCurrentWidget(self.empty)
        self.page.set_title(self.tr("Papers"), self._pages())

    def _pages(self) -> str:
        if self._paper is None:
            return ""
        sheets = self.tr("%n sheet(s)", "", max(1, len(self._paper.households)))
        pages = self.tr("%n page(s)", "", len(self._paper.sizes))
        return f"{sheets} · {pages}"

    # ── out of the program ───────────────────────────────────────────────────────────────────────

    def _print(self) -> None:
        paper = self._paper
        if paper is None:
            return
        if print_pdf(self, paper.pdf, paper.file_name, landscape=paper.landscape):
            self._note(paper)
            self.desk.told.emit(self.tr("Sent to the printer."))

    def _save(self) -> None:
        paper = self._paper
        if paper is None:
            return
        proposed = documents_folder() / paper.file_name
        path = dialogs.save_file(self, self.tr("Save as PDF"), "PDF (*.pdf)", proposed)
        if path is None:
            return
        self.desk.ask(
            self,
            lambda _book, _: papers.save_pdf(paper.pdf, path),
            lambda _: self._saved(paper, path.name),
        )

    def _saved(self, paper: Paper, name: str) -> None:
        self._note(paper)
        self.desk.told.emit(self.tr("Saved as {name}.").format(name=name))

    def _note(self, paper: Paper) -> None:
        self.desk.ask(self, lambda book, _: papers.note_print(book, paper.households))
