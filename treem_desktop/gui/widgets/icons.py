"""The program's icons: one set, drawn in the colour of a role."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from treem_desktop.gui import theme
from treem_desktop.gui.theme import Role
from treem_desktop.system.paths import resource

_SHARPNESS = (1.0, 2.0)
"""Icons are drawn for plain and for fine screens; Qt picks and scales between."""


def icon(name: str, role: Role = "text", size: int = theme.ICON) -> QIcon:
    """Give an icon in the colour of a role, pale when what it stands on is disabled."""
    made = QIcon()
    for ratio in _SHARPNESS:
        made.addPixmap(pixmap(name, role, size, ratio))
        made.addPixmap(pixmap(name, "pale", size, ratio), QIcon.Mode.Disabled)
    return made


def pixmap(name: str, role: Role = "text", size: int = theme.ICON, ratio: float = 1.0) -> QPixmap:
    """Give the picture of an icon, `size` logical pixels wide."""
    return _drawn(name, theme.colour(role).name(), size, ratio)


def paint(painter: QPainter, name: str, role: Role, place: QRectF) -> None:
    """Draw an icon into a place, as sharp as the painter's device."""
    ratio = painter.device().devicePixelRatioF()
    size = round(place.width())
    painter.drawPixmap(place.topLeft(), pixmap(name, role, size, ratio))


@lru_cache(maxsize=512)
def _drawn(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    text = _source(name).replace("currentColor", colour)
    picture = QPixmap(QSize(round(size * ratio), round(size * ratio)))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(text.encode())).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return picture


@lru_cache(maxsize=128)
def _source(name: str) -> str:
    return resource("icons", f"{name}.svg").read_text(encoding="utf-8")
