"""One paper as it will be printed: seen, then printed or saved."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from treem_desktop.gui import dialogs
from treem_desktop.gui.desk import Desk
from treem_desktop.gui.standard.leaves import Leaves
from treem_desktop.gui.standard.page import Page
from treem_desktop.gui.standard.printing import print_pdf
from treem_desktop.gui.widgets.button import Button
from treem_desktop.services import papers
from treem_desktop.services.papers import PagePicture, Paper
from treem_desktop.system.paths import documents_folder


class PaperView(QWidget):
    """The paper under its name; Esc goes back."""

    left = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.paper: Paper | None = None
        self.page = Page(self, scrolls=False)
        self.leaves = Leaves(self)
        self.back_button = Button("", self, kind="quiet", picture="chevron-left")
        self.save_button = Button("", self)
        self.print_button = Button("", self, kind="primary", picture="print")
        for button in (self.back_button, self.save_button, self.print_button):
            self.page.add_act(button)
        self.page.set_content(self.leaves, flush=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)
        self.back_button.clicked.connect(self.left)
        self.save_button.clicked.connect(self.save)
        self.print_button.clicked.connect(self.print)
        self.retranslate()

    def show_paper(self, title: str, paper: Paper) -> None:
        """Show a paper under its name."""
        self.paper = paper
        self.page.set_title(title, paper.file_name)
        self.leaves.show_paper(list(paper.sizes), self._draw)
        self.print_button.setFocus(Qt.FocusReason.TabFocusReason)

    def print(self) -> None:
        """Ask for a printer, and print it."""
        paper = self.paper
        if paper and print_pdf(self, paper.pdf, paper.file_name, landscape=paper.landscape):
            self._desk.told.emit(self.tr("Sent to the printer."))

    def save(self) -> None:
        """Ask where, and write the PDF there."""
        paper = self.paper
        if paper is None:
            return
        proposed = documents_folder() / paper.file_name
        path = dialogs.save_file(self, self.tr("Save as PDF"), "PDF (*.pdf)", proposed)
        if path is not None:
            self._desk.ask(
                self,
                lambda _book, _: papers.save_pdf(paper.pdf, path),
                lambda _: self._desk.told.emit(self.tr("Saved as {name}.").format(name=path.name)),
            )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Hear of another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Name the buttons."""
        self.back_button.set_words(self.tr("Back"), "Esc")
        self.save_button.set_words(self.tr("Save as PDF…"))
        self.print_button.set_words(self.tr("Print…"))

    def _draw(self, number: int, width: float, give: Callable[[PagePicture], None]) -> None:
        paper = self.paper
        if paper is not None:
            scale = width / paper.sizes[number][0]
            self._desk.set_paper(self, lambda _: papers.page_image(paper.pdf, number, scale), give)
