"""Numbers as they are read in the language of the interface."""

from PySide6.QtCore import QLocale


def number(value: int) -> str:
    """Give a whole number in groups of three: 1.234 in Vietnamese, 1,234 in English."""
    return QLocale().toString(value)


def share(part: int, whole: int) -> str:
    """Give a share in percent with one digit behind the comma; empty where there is no whole."""
    return f"{QLocale().toString(100 * part / whole, 'f', 1)} %" if whole else ""
