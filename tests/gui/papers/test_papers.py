"""Papers as an officer prints them: the preview is the paper, and a file is written when asked."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from tests.books_made import add_family, make_book
from treem_desktop.domain.household import Household
from treem_desktop.gui import dialogs
from treem_desktop.gui.desk import Desk, Place
from treem_desktop.gui.jobs import Jobs
from treem_desktop.gui.papers.screen import PapersScreen
from treem_desktop.gui.standard import printing
from treem_desktop.reports.preview import page_count
from treem_desktop.services.papers import Copy
from treem_desktop.storage.book import Book


def a_bug(error: BaseException) -> None:
    raise error


@pytest.fixture
def home(tmp_path: Path) -> Iterator[tuple[Book, Household]]:
    book, _ = make_book(tmp_path / "book")
    household, _ = add_family(book)
    yield book, household
    book.close()


@pytest.fixture
def shown(qtbot: QtBot, home: tuple[Book, Household]) -> Iterator[PapersScreen]:
    owner = QObject()
    jobs = Jobs(a_bug, parent=owner)
    made = PapersScreen(Desk(jobs, home[0], home[0].catalog, owner))
    qtbot.addWidget(made)
    made.resize(1200, 700)
    made.show()
    yield made
    jobs.close()


def enter(qtbot: QtBot, shown: PapersScreen, household: str) -> None:
    shown.enter(Place("papers", household))
    qtbot.waitUntil(lambda: shown.leaves.count() > 0 and shown.leaves.drawn())


def test_coming_with_a_household_shows_its_sheet(
    qtbot: QtBot, shown: PapersScreen, home: tuple[Book, Household]
) -> None:
    enter(qtbot, shown, home[1].id)

    assert shown.choosing.household.shown() == "0132 – Trần Thử Thị Hoà"
    assert shown.leaves.count() == 2
    assert shown.print_button.isEnabled()


def test_without_a_household_nothing_can_be_printed(qtbot: QtBot, shown: PapersScreen) -> None:
    shown.enter(Place("papers"))
    qtbot.waitUntil(lambda: not shown.desk.jobs.busy)
    assert not shown.print_button.isEnabled()
    assert not shown.save_button.isEnabled()


def test_the_collaborators_copy_and_an_upright_page_are_set_anew(
    qtbot: QtBot, shown: PapersScreen, home: tuple[Book, Household]
) -> None:
    enter(qtbot, shown, home[1].id)
    shown.choosing.copy.choose(Copy.COLLABORATOR.value)
    shown.choosing.side.choose("portrait")

    def upright() -> bool:
        paper = shown._paper
        return paper is not None and paper.sizes[0][0] < paper.sizes[0][1]

    qtbot.waitUntil(upright)
    assert shown._paper is not None
    assert "ctv" in shown._paper.file_name


def test_an_empty_sheet_needs_no_household(qtbot: QtBot, shown: PapersScreen) -> None:
    shown.enter(Place("papers"))
    shown.choosing.whose.set_value("blank")
    shown.choosing.whose.chosen.emit("blank")
    qtbot.waitUntil(lambda: shown.leaves.count() > 0)


def test_saving_writes_the_very_bytes_that_were_shown_and_notes_the_print(
    qtbot: QtBot,
    shown: PapersScreen,
    home: tuple[Book, Household],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    enter(qtbot, shown, home[1].id)
    target = tmp_path / "phieu.pdf"
    monkeypatch.setattr(dialogs, "save_file", lambda *_: target)
    told: list[str] = []
    shown.desk.told.connect(told.append)
    lines = home[0].reached.number

    shown.save_button.click()
    qtbot.waitUntil(lambda: bool(told) and not shown.desk.jobs.busy)

    assert shown._paper is not None
    assert target.read_bytes() == shown._paper.pdf
    assert home[0].reached.number == lines + 1


def test_printing_draws_every_page_of_the_same_pdf(
    qtbot: QtBot, shown: PapersScreen, home: tuple[Book, Household], tmp_path: Path
) -> None:
    enter(qtbot, shown, home[1].id)
    assert shown._paper is not None
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))

    printing.draw_on(printer, shown._paper.pdf, 1, 1)

    assert page_count((tmp_path / "printed.pdf").read_bytes()) == 1
