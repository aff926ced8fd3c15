from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDateEdit,
    QLabel,
    QScrollArea,
    QSlider,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.gui.keys import show
from treem_desktop.gui.widgets.code_box import CodeBox
from treem_desktop.gui.widgets.wheel import StillWheel


def _combo() -> QComboBox:
    made = QComboBox()
    made.addItems(["một", "hai", "ba"])
    made.setCurrentIndex(1)
    return made


def _spin() -> QSpinBox:
    made = QSpinBox()
    made.setValue(5)
    return made


BOXES: dict[str, Callable[[], QWidget]] = {
    "list": _combo,
    "number": _spin,
    "date": QDateEdit,
    "slider": QSlider,
    "code": CodeBox,
}


def _held(widget: QWidget) -> object:
    if isinstance(widget, QComboBox):
        return widget.currentIndex()
    if isinstance(widget, QSpinBox | QSlider):
        return widget.value()
    if isinstance(widget, QDateEdit):
        return widget.date()
    return widget.property("text")


@pytest.mark.parametrize("name", BOXES)
def test_the_wheel_scrolls_the_page_and_changes_no_value(
    qtbot: QtBot, qapp: QApplication, name: str
) -> None:
    box = BOXES[name]()
    inner = QWidget()
    column = QVBoxLayout(inner)
    column.addWidget(box)
    for _ in range(60):
        column.addWidget(QLabel("Một dòng của trang"))
    area = QScrollArea()
    area.setWidget(inner)
    show(qtbot, area, 300, 200)
    filtering = StillWheel(qapp)
    qapp.installEventFilter(filtering)
    box.setFocus()
    before = _held(box)

    QTest.wheelEvent(area.windowHandle(), QPointF(box.mapTo(area, QPoint(5, 8))), QPoint(0, -120))
    qtbot.waitUntil(lambda: area.verticalScrollBar().value() > 0)
    qapp.removeEventFilter(filtering)

    assert _held(box) == before
