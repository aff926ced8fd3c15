"""A release of Qt that loses a reference at every call kills the program after some thousands."""

import sys

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

CALLS = 20_000
EMITS = 2_000
LOST = 100
"""Far less than one a call, more than the interpreter's own coming and going."""


class Bell(QObject):
    """Rings."""

    rung = Signal()


def test_20_000_calls_and_2_000_signals_lose_no_reference(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    bell = Bell()
    heard: list[None] = []
    bell.rung.connect(lambda: heard.append(None))
    before = sys.getrefcount(None)

    for _ in range(CALLS):
        label.setText("Sổ theo dõi trẻ em")
    for _ in range(EMITS):
        bell.rung.emit()

    assert len(heard) == EMITS
    heard.clear()
    assert sys.getrefcount(None) > before - LOST
