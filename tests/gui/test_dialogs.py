from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from tests.gui.keys import show
from treem_desktop.gui import dialogs
from treem_desktop.gui.dialogs import Answer

ANSWERS = (Answer("strike", "Gạch tên", "danger"), Answer("keep", "Giữ lại"))


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    show(qtbot, made)
    return made


def _box() -> QMessageBox:
    box = QApplication.activeModalWidget()
    assert isinstance(box, QMessageBox)
    return box


def _press(words: str) -> None:
    next(button for button in _box().buttons() if button.text() == words).click()


def test_a_question_gives_the_answer_that_was_pressed(window: QWidget) -> None:
    QTimer.singleShot(50, lambda: _press("Gạch tên"))

    assert dialogs.ask(window, "Gạch tên?", "Vẫn còn trong sổ.", ANSWERS, safe="keep") == "strike"


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Return])
def test_esc_and_enter_give_the_safe_answer(window: QWidget, key: Qt.Key) -> None:
    QTimer.singleShot(50, lambda: QTest.keyClick(_box(), key))

    assert dialogs.ask(window, "Gạch tên?", "", ANSWERS, safe="keep") == "keep"


def test_a_bug_is_told_with_what_it_means_for_the_book(window: QWidget, tmp_path: Path) -> None:
    told: list[str] = []

    def read() -> None:
        told.extend((_box().text(), _box().informativeText()))
        _press("Đóng")

    QTimer.singleShot(50, read)
    dialogs.report_bug(window, tmp_path / "report.txt")

    assert told[0] == "Phần mềm gặp lỗi"
    assert "sổ vẫn nguyên" in told[1]
    assert "report.txt" in told[1]
