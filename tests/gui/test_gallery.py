"""Every part, as it stands on a screen of 1366×768: nothing cut, everything named."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.gui import gallery
from tests.gui.keys import show
from treem_desktop.gui import theme
from treem_desktop.gui.theme import Look
from treem_desktop.gui.widgets.chip import Chip

LOOKS = [Look(), Look(dark=True, percent=150), Look(percent=200)]


def _visible(window: QWidget) -> Iterator[QWidget]:
    return (part for part in window.findChildren(QWidget) if part.isVisible())


def _path(part: QWidget) -> str:
    return f"{type(part).__name__} «{part.accessibleName() or part.property('text') or ''}»"


@pytest.mark.parametrize("name", gallery.PICTURES)
@pytest.mark.parametrize("look", LOOKS, ids=lambda look: f"{look.percent}-{look.dark}")
def test_no_word_is_cut(qtbot: QtBot, name: str, look: Look) -> None:
    theme.apply(look)
    window = gallery.PICTURES[name]()
    show(qtbot, window, gallery.WIDTH, gallery.HEIGHT)
    qtbot.wait(10)

    for part in _visible(window):
        if isinstance(part, QLabel) and part.text():
            room = part.contentsRect()
            flags = int(part.alignment())
            if part.wordWrap():
                flags |= int(Qt.TextFlag.TextWordWrap)
            needed = part.fontMetrics().boundingRect(room, flags, part.text())
            assert needed.width() <= room.width() + 2, _path(part)
            assert needed.height() <= room.height() + 2, _path(part)
        elif isinstance(part, QAbstractButton) and part.text():
            assert part.width() >= part.minimumSizeHint().width(), _path(part)


@pytest.mark.parametrize("name", gallery.PICTURES)
def test_everything_the_keyboard_reaches_has_a_name(qtbot: QtBot, name: str) -> None:
    window = gallery.PICTURES[name]()
    show(qtbot, window, gallery.WIDTH, gallery.HEIGHT)

    unnamed = [
        _path(part)
        for part in _visible(window)
        if part.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not part.accessibleName()
        and not isinstance(part.parent(), QAbstractScrollArea)
    ]

    assert unnamed == []
    assert window.minimumSizeHint().width() <= 910  # 1366 pixels at 150 % of the system's scaling


def test_all_chips_stand_within_their_window(qtbot: QtBot) -> None:
    window = gallery.PICTURES["parts"]()
    show(qtbot, window, 900, gallery.HEIGHT)

    for chip in window.findChildren(Chip):
        flow = chip.parentWidget()
        assert flow is None or flow.rect().contains(chip.geometry())
