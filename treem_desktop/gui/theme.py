"""Every colour, space and size of the screens. Screens name roles, never values.

The look belongs to the application, as Qt's own palette and font do: `apply` gives it a new one,
and each widget hears of it as a change of style.
"""

from dataclasses import dataclass
from enum import IntEnum
from functools import cache
from pathlib import Path
from typing import Literal

import fontpkg_be_vietnam_pro
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetrics, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from treem_desktop.gui.stylesheet import stylesheet

Role = Literal[
    "ground", "surface", "raised", "hover", "pressed", "line", "border",
    "text", "muted", "pale",
    "accent", "accent_hover", "accent_pressed", "on_accent", "accent_soft",
    "due", "due_soft", "overdue", "overdue_soft", "good", "good_soft",
    "training", "on_training", "scroll", "shadow",
]  # fmt: skip
"""What a colour is for. `overdue` also marks what is restricted and what is wrong."""

COLOURS: dict[Role, tuple[str, str]] = {
    # in light, in dark
    "ground": ("#f6f7f5", "#141a19"),
    "surface": ("#ffffff", "#1b2321"),
    "raised": ("#ffffff", "#242d2b"),
    "hover": ("#edf1ef", "#2a3532"),
    "pressed": ("#e1e8e5", "#33403d"),
    "line": ("#e1e6e3", "#2f3b38"),
    "border": ("#b3beba", "#566561"),
    "text": ("#1a2624", "#e7edea"),
    "muted": ("#51605c", "#a9b7b3"),
    "pale": ("#66746f", "#93a29d"),
    "accent": ("#0a685d", "#62c5b4"),
    "accent_hover": ("#08574e", "#7ad3c4"),
    "accent_pressed": ("#064740", "#92dfd2"),
    "on_accent": ("#ffffff", "#06231f"),
    "accent_soft": ("#e0f0ec", "#183f39"),
    "due": ("#855400", "#e9bd6c"),
    "due_soft": ("#fcf1d9", "#3b2f14"),
    "overdue": ("#b02a1e", "#f49a90"),
    "overdue_soft": ("#fcebe8", "#45211d"),
    "good": ("#1d6b3a", "#7fcf99"),
    "good_soft": ("#e4f3e8", "#1b3a26"),
    "training": ("#b02a1e", "#b02a1e"),
    "on_training": ("#ffffff", "#ffffff"),
    "scroll": ("#c6cfcb", "#4a5753"),
    "shadow": ("#24302d", "#000000"),
}


class Text(IntEnum):
    """The four sizes of text, in pixels at 100 %."""

    SMALL = 12
    BODY = 14
    LEAD = 17
    TITLE = 22


TIGHT, NEAR, GAP, WIDE, FAR = 4, 8, 16, 24, 32
"""Spaces of the 8-point grid. They stay as they are when the text grows."""

RADIUS = 6
ICON = 20
CONTROL, ROW, COMPACT_ROW = 36, 36, 28
"""Heights at 100 %: of what is typed into or pressed, and of a list's rows."""

SMALLEST, LARGEST, STEP = 100, 200, 10
"""Text sizes in percent, and what Ctrl + adds."""

NARROW, VERY_NARROW = 1000, 800
"""Widths under which the rail shows icons, and list and page come one after the other."""

FAMILY = "Be Vietnam Pro"
_FACES = ("Regular", "SemiBold")


@dataclass(frozen=True, slots=True)
class Look:
    """What a person chooses about the look."""

    dark: bool = False
    percent: int = 100
    compact: bool = False

    def resized(self, percent: int) -> "Look":
        """Give the same look with another text size, kept between 100 and 200 %."""
        return Look(self.dark, max(SMALLEST, min(LARGEST, percent)), self.compact)


_looks = [Look()]


def look() -> Look:
    """Give the look that was applied last."""
    return _looks[-1]


def system_is_dark() -> bool:
    """Tell whether the computer asks its programs to be dark."""
    return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark


def apply(wanted: Look) -> None:
    """Give the running application this look: style, font, palette and style sheet."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise TypeError("a look is applied to a running application")
    _looks[:] = [wanted]
    _load_faces()
    if app.style().name() != "fusion":
        app.setStyle("Fusion")
    app.setFont(font())
    app.setPalette(_palette())
    colours = {str(role): shades[wanted.dark] for role, shades in COLOURS.items()}
    sizes = {size.name.lower(): pixels(size) for size in Text}
    app.setStyleSheet(stylesheet(colours, {**sizes, "control": control_height()}))


def colour(role: Role) -> QColor:
    """Give the colour of a role in the present look."""
    return QColor(COLOURS[role][look().dark])


def pixels(size: Text) -> int:
    """Give a text size in the present look, in pixels."""
    return round(size * look().percent / 100)


def font(size: Text = Text.BODY, strong: bool = False) -> QFont:
    """Give the font of a text size, in one of the two weights."""
    made = QFont(FAMILY)
    made.setPixelSize(pixels(size))
    made.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made


def line_height(size: Text = Text.BODY) -> int:
    """Give the height of one line of text, in pixels."""
    return _line_height(pixels(size))


def control_height() -> int:
    """Give the height of boxes and buttons: 36 pixels, or what larger text needs."""
    return max(CONTROL, line_height() + 2 * NEAR)


def row_height() -> int:
    """Give the height of a list's row, comfortable or compact."""
    if look().compact:
        return max(COMPACT_ROW, line_height() + NEAR)
    return max(ROW, line_height() + 2 * NEAR)


def scaled(width: int) -> int:
    """Give a width that holds text, so that it grows with the text."""
    return round(width * look().percent / 100)


def mark(widget: QWidget, **properties: str | bool) -> None:
    """Set what the style sheet asks for, such as `tone="due"`, and let it be drawn anew."""
    changed = [name for name, value in properties.items() if widget.property(name) != value]
    for name in changed:
        widget.setProperty(name, properties[name])
    if changed:
        widget.style().unpolish(widget)
        widget.style().polish(widget)
        widget.update()


@cache
def _line_height(height: int) -> int:
    made = font()
    made.setPixelSize(height)
    return QFontMetrics(made).height()


def _load_faces() -> None:
    if FAMILY not in QFontDatabase.families():
        folder = Path(fontpkg_be_vietnam_pro.ROOT) / "files"
        for face in _FACES:
            QFontDatabase.addApplicationFont(str(folder / f"BeVietnamPro-{face}.ttf"))


def _palette() -> QPalette:
    """Colours for what the style draws without the style sheet: selections, tips, disabled text."""
    palette = QPalette()
    uses: dict[QPalette.ColorRole, Role] = {
        QPalette.ColorRole.Window: "ground",
        QPalette.ColorRole.WindowText: "text",
        QPalette.ColorRole.Base: "surface",
        QPalette.ColorRole.AlternateBase: "ground",
        QPalette.ColorRole.Text: "text",
        QPalette.ColorRole.Button: "surface",
        QPalette.ColorRole.ButtonText: "text",
        QPalette.ColorRole.ToolTipBase: "raised",
        QPalette.ColorRole.ToolTipText: "text",
        QPalette.ColorRole.PlaceholderText: "pale",
        QPalette.ColorRole.Highlight: "accent",
        QPalette.ColorRole.HighlightedText: "on_accent",
        QPalette.ColorRole.Link: "accent",
    }
    for use, role in uses.items():
        palette.setColor(use, colour(role))
    for use in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, use, colour("pale"))
    return palette
