"""The mouse wheel scrolls and never changes a value, whatever it happens to stand on."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QAbstractSlider, QAbstractSpinBox, QComboBox, QScrollBar


class StillWheel(QObject):
    """Filters the application's events: a wheel over a box goes on to the page around it."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Pass the wheel on from boxes; leave everything else alone."""
        if event.type() != QEvent.Type.Wheel or not _holds_value(watched):
            return False
        event.ignore()
        return True


def _holds_value(watched: QObject) -> bool:
    boxes = (QComboBox, QAbstractSpinBox, QAbstractSlider)
    return isinstance(watched, boxes) and not isinstance(watched, QScrollBar)
