"""What every test of the screens stands on: the look, and Vietnamese words made from i18n/."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.gui.window import Program, end, start
from treem_desktop.gui import theme
from treem_desktop.gui.language import switch
from treem_desktop.gui.theme import Look
from treem_desktop.system.paths import translations


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Overlook what the offscreen platform says of itself; every other warning of Qt fails."""
    here = Path(__file__).parent
    for item in items:
        if item.path.is_relative_to(here):
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support"))


@pytest.fixture(scope="session")
def words(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make the .qm files as `make setup` does, in a folder of the tests' own."""
    folder = tmp_path_factory.mktemp("words")
    release = Path(sys.executable).with_name("pyside6-lrelease")
    for source in translations().glob("*.ts"):
        made = folder / source.with_suffix(".qm").name
        subprocess.run([release, "-silent", source, "-qm", made], check=True)
    return folder


@pytest.fixture(autouse=True)
def vietnamese(qapp: QApplication, words: Path) -> None:
    """Begin every test with the same look, in Vietnamese."""
    if theme.look() != Look() or not qapp.styleSheet():
        theme.apply(Look())
    switch("vi", words)


@pytest.fixture
def program(
    qtbot: QtBot, tmp_path: Path, words: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Program]:
    """Give the whole window, as on a computer where the program never ran."""
    monkeypatch.setattr("treem_desktop.gui.language.translations", lambda: words)
    started = start(qtbot, tmp_path)
    yield started
    end(started.window)
