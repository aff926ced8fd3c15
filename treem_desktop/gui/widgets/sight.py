"""Whether a part was put out of sight. Qt's own answer is no use before a window is shown."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def is_away(part: QWidget) -> bool:
    """Tell whether somebody hid this part; one that was never shown yet is not away."""
    flags = Qt.WidgetAttribute
    return part.testAttribute(flags.WA_WState_ExplicitShowHide) and part.testAttribute(
        flags.WA_WState_Hidden
    )


def set_away(part: QWidget, away: bool) -> None:
    """Hide a part or bring it back. Parts of a window that is being made cost nothing."""
    if is_away(part) != away:
        part.setVisible(not away)


def adopt(parent: QWidget, part: QWidget) -> None:
    """Take a part in. It is shown with its parent, at once when that is on the screen."""
    if part.parentWidget() is not parent:
        part.setParent(parent)
    if parent.isVisible() and not part.isVisible():
        part.show()
