import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QIcon, QImage

from treem_desktop.gui import theme
from treem_desktop.gui.widgets.icons import icon, pixmap
from treem_desktop.system.paths import resource

FILES = sorted(resource("icons").glob("*.svg"))
NEEDED = """
    today households children cases network activities papers statistics handover receiving settings
    search lock add edit print undo redo history warning overdue due check close eye eye-off
    chevron-down chevron-up chevron-left chevron-right usb key backup person house
"""


@pytest.mark.parametrize("name", NEEDED.split())
def test_every_screen_and_act_has_its_icon(name: str) -> None:
    assert resource("icons", f"{name}.svg").is_file()


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_all_icons_are_of_one_set(path: Path) -> None:
    drawing = ET.parse(path).getroot()  # noqa: S314  # the project's own file

    assert drawing.get("viewBox") == "0 0 20 20"
    assert drawing.get("stroke-width") == "1.5"
    assert drawing.get("stroke") == "currentColor"


def _inks(image: QImage) -> set[str]:
    return {
        QColor(image.pixelColor(x, y)).name()
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    }


def test_an_icon_is_drawn_in_the_colour_of_its_role() -> None:
    image = pixmap("house", "overdue", 20, 4.0).toImage()

    assert _inks(image) == {theme.colour("overdue").name()}


def test_an_icon_of_what_is_disabled_is_pale() -> None:
    image = icon("house").pixmap(20, 20, QIcon.Mode.Disabled).toImage()

    assert _inks(image) <= {theme.colour("pale").name()}


def test_icons_hold_drawings_and_nothing_else() -> None:
    for path in FILES:
        tags = set(re.findall(r"<(\w+)", path.read_text("utf-8")))
        assert tags <= {"svg", "path", "circle", "rect"}, path.name
