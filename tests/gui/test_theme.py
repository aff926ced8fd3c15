import re
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QFontInfo
from pytestqt.qtbot import QtBot

from treem_desktop.gui import theme
from treem_desktop.gui.theme import COLOURS, Look, Role, Text
from treem_desktop.gui.widgets.chip import _COLOURS as CHIPS
from treem_desktop.gui.widgets.label import Label

READ_ON: dict[Role, tuple[Role, ...]] = {
    "text": ("ground", "surface", "raised", "hover", "pressed", "accent_soft"),
    "muted": ("ground", "surface", "raised", "hover", "accent_soft"),
    "pale": ("ground", "surface", "raised"),
    "accent": ("ground", "surface", "raised", "accent_soft"),
    "due": ("ground", "surface", "due_soft"),
    "overdue": ("ground", "surface", "overdue_soft"),
    "good": ("ground", "surface", "good_soft"),
    "on_accent": ("accent", "accent_hover", "accent_pressed"),
    "on_training": ("training",),
}


def _light(colour: str) -> float:
    parts = (QColor(colour).redF(), QColor(colour).greenF(), QColor(colour).blueF())
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    high, low = sorted((_light(one), _light(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("ink", READ_ON)
def test_words_stand_out_from_what_they_are_read_on(ink: Role, dark: bool) -> None:
    for ground in READ_ON[ink]:
        assert _contrast(COLOURS[ink][dark], COLOURS[ground][dark]) >= 4.5, ground


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_the_words_of_every_chip_stand_out(dark: bool) -> None:
    for ground, ink in CHIPS.values():
        assert _contrast(COLOURS[ink][dark], COLOURS[ground][dark]) >= 4.5, (ground, ink)


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_borders_and_focus_are_seen(dark: bool) -> None:
    assert _contrast(COLOURS["border"][dark], COLOURS["surface"][dark]) >= 1.8
    assert _contrast(COLOURS["accent"][dark], COLOURS["surface"][dark]) >= 3


def test_the_interface_is_set_in_be_vietnam_pro_in_two_weights() -> None:
    plain, strong = QFontInfo(theme.font()), QFontInfo(theme.font(strong=True))

    assert plain.family().startswith("Be Vietnam Pro")
    assert strong.family().startswith("Be Vietnam Pro")
    assert (plain.weight(), strong.weight()) == (400, 600)


def test_larger_text_changes_fonts_and_not_spaces() -> None:
    theme.apply(Look(percent=200))

    assert [theme.pixels(size) for size in Text] == [24, 28, 34, 44]
    assert (theme.NEAR, theme.GAP, theme.WIDE) == (8, 16, 24)
    assert theme.control_height() > theme.CONTROL


def test_boxes_and_rows_are_36_pixels_high_at_100_percent() -> None:
    assert (theme.control_height(), theme.row_height()) == (36, 36)


def test_a_compact_list_has_lower_rows() -> None:
    theme.apply(Look(compact=True))

    assert theme.row_height() == 28


@pytest.mark.parametrize(("asked", "got"), [(90, 100), (150, 150), (260, 200)])
def test_text_is_never_smaller_than_100_or_larger_than_200_percent(asked: int, got: int) -> None:
    assert Look(dark=True).resized(asked) == Look(dark=True, percent=got)


def test_widgets_on_the_screen_follow_a_new_look(qtbot: QtBot) -> None:
    label = Label("Nguyễn Thử Minh An", size="small", tone="overdue")
    qtbot.addWidget(label)
    label.show()
    before = label.sizeHint().width()

    theme.apply(Look(dark=True, percent=200))

    assert label.sizeHint().width() > 1.8 * before
    assert label.palette().windowText().color() == QColor(COLOURS["overdue"][True])


def test_a_widget_is_drawn_anew_only_when_its_mark_changes(qtbot: QtBot) -> None:
    label = Label("Hộ 12/0132")
    qtbot.addWidget(label)
    label.show()

    theme.mark(label, tone="due")

    assert label.palette().windowText().color() == theme.colour("due")


def test_no_screen_knows_a_colour_value() -> None:
    """Screens name roles; only the theme holds values."""
    root = Path(theme.__file__).parent
    others = [path for path in root.rglob("*.py") if path.name != "theme.py"]
    value = re.compile(r"#[0-9a-fA-F]{6}\b|QColor\(\d|setStyleSheet\(")

    assert [path.name for path in others if value.search(path.read_text("utf-8"))] == []
