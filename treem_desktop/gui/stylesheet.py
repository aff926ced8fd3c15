"""The style sheet of all screens, made from the theme's roles and sizes. No value of its own."""

from collections.abc import Mapping
from string import Template

_SHEET = """
QMainWindow, QDialog, QMessageBox, QWidget[ground="ground"] { background: $ground; }
QWidget[ground="surface"] { background: $surface; }
QWidget[ground="none"] { background: transparent; }
QToolTip {
    background: $raised; color: $text; border: 1px solid $border; padding: 6px 8px;
}

QLabel { background: transparent; color: $text; }
QLabel[letters="small"] { font-size: ${small}px; }
QLabel[letters="lead"] { font-size: ${lead}px; }
QLabel[letters="title"] { font-size: ${title}px; }
QLabel[strong="true"] { font-weight: 600; }
QLabel[tone="muted"] { color: $muted; }
QLabel[tone="pale"] { color: $pale; }
QLabel[tone="accent"] { color: $accent; }
QLabel[tone="due"] { color: $due; }
QLabel[tone="overdue"] { color: $overdue; }
QLabel[tone="good"] { color: $good; }
QLabel:disabled { color: $pale; }

QPushButton {
    background: $surface; color: $text; border: 1px solid $border; border-radius: 6px;
    padding: 0 15px; min-height: ${inner}px;
}
QPushButton:hover { background: $hover; }
QPushButton:pressed, QPushButton:open { background: $pressed; }
QPushButton:checked { background: $accent_soft; border-color: $accent; color: $accent; }
QPushButton:focus { border: 2px solid $accent; padding: 0 14px; min-height: ${inner2}px; }
QPushButton:disabled { color: $pale; border-color: $line; background: $ground; }
QPushButton[kind="primary"] {
    background: $accent; color: $on_accent; border-color: $accent; font-weight: 600;
}
QPushButton[kind="primary"]:hover { background: $accent_hover; border-color: $accent_hover; }
QPushButton[kind="primary"]:pressed { background: $accent_pressed; }
QPushButton[kind="primary"]:focus { border: 2px solid $text; }
QPushButton[kind="primary"]:disabled {
    background: $pressed; color: $pale; border-color: $pressed;
}
QPushButton[kind="quiet"] { background: transparent; border-color: transparent; padding: 0 9px; }
QPushButton[kind="quiet"]:hover { background: $hover; }
QPushButton[kind="quiet"]:pressed, QPushButton[kind="quiet"]:open { background: $pressed; }
QPushButton[kind="quiet"]:checked { background: $accent_soft; color: $accent; }
QPushButton[kind="quiet"]:focus { border: 2px solid $accent; padding: 0 8px; }
QPushButton[kind="quiet"]:disabled { color: $pale; background: transparent; }
QPushButton[kind="link"] {
    background: transparent; border-color: transparent; color: $accent; padding: 0 3px;
    font-weight: 600; min-height: ${line}px; text-align: left;
}
QPushButton[kind="link"]:hover { background: $accent_soft; }
QPushButton[kind="link"]:focus { border: 2px solid $accent; padding: 0 2px; }
QPushButton[kind="danger"] { color: $overdue; border-color: $overdue; }
QPushButton[kind="danger"]:hover { background: $overdue_soft; }
QPushButton[kind="danger"]:focus { border: 2px solid $overdue; }
QPushButton[align="left"] { text-align: left; }
QPushButton[flush="true"], QPushButton[flush="true"]:focus {
    text-align: left; padding-left: 0; border-left-color: transparent;
}
QPushButton[square="true"] { padding: 0; min-width: ${inner}px; max-width: ${inner}px; }
QPushButton[square="true"]:focus { padding: 0; min-width: ${inner2}px; max-width: ${inner2}px; }
QPushButton[small="true"] {
    min-width: ${small_button}px; max-width: ${small_button}px;
    min-height: ${small_button}px; max-height: ${small_button}px;
}
QPushButton::menu-indicator { width: 0; height: 0; image: none; }

QLineEdit, QPlainTextEdit {
    background: $surface; color: $text; border: 1px solid $border; border-radius: 6px;
    padding: 0 11px; min-height: ${inner}px;
    selection-background-color: $accent; selection-color: $on_accent;
}
QLineEdit, QPlainTextEdit { placeholder-text-color: $pale; }
QLineEdit:focus, QPlainTextEdit:focus {
    border: 2px solid $accent; padding: 0 10px; min-height: ${inner2}px;
}
QLineEdit[bare="true"], QPlainTextEdit[bare="true"] {
    background: transparent; border: none; padding: 0; min-height: 0;
}
QPlainTextEdit[bare="true"] { padding: 0; }

QMenu {
    background: $raised; color: $text; border: 1px solid $line; border-radius: 8px; padding: 6px;
}
QMenu::item { padding: 7px 24px 7px 12px; border-radius: 4px; }
QMenu::item:selected { background: $accent_soft; color: $text; }
QMenu::item:disabled { color: $pale; }
QMenu::separator { height: 1px; background: $line; margin: 6px 4px; }

QScrollArea, QAbstractScrollArea[bare="true"] { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: $scroll; border-radius: 4px; margin: 2px; }
QScrollBar::handle:hover { background: $pale; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; border: none; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; border: none; }

QTableView, QListView, QTreeView {
    background: $surface; color: $text; border: none; outline: none;
    selection-background-color: $accent_soft; selection-color: $text;
}
QHeaderView { background: $surface; border: none; }
QProgressBar {
    background: $pressed; border: none; border-radius: 3px; min-height: 6px; max-height: 6px;
}
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QSplitter::handle { background: $line; }
"""


def stylesheet(colours: Mapping[str, str], sizes: Mapping[str, int]) -> str:
    """Fill the sheet. `sizes` has the four text sizes and the height of a control, in pixels."""
    control = sizes["control"]
    inner = {
        "inner": control - 2,
        "inner2": control - 4,
        "line": sizes["body"] + 8,
        "small_button": control - 10,
    }
    return Template(_SHEET).substitute({**colours, **sizes, **inner})
