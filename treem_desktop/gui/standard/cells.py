"""How the cells and heads of a list are drawn: on one line of sight, numbers at the right."""

from functools import lru_cache

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QGlyphRun,
    QHelpEvent,
    QPainter,
    QPen,
    QRawFont,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
    QWidget,
)

from treem_desktop.gui import theme
from treem_desktop.gui.standard.rows import Mark, Row, Rows, text_of
from treem_desktop.gui.widgets.chip import chip_size, paint_chip
from treem_desktop.gui.widgets.icons import paint

PAD = 12
"""From a column's edge to its words, in heads and cells alike."""
TICK = 18
"""The side of a box to tick."""
_ARROW, _BAR = 12, 3
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_CUT = Qt.TextElideMode.ElideRight


class Cells(QStyledItemDelegate):
    """Draws a cell: words, marks or digits; crossed when the row is struck."""

    def __init__(self, rows: Rows, parent: QObject) -> None:
        super().__init__(parent)
        self._rows = rows
        self.hovered = -1
        self.ticks = False
        """Rows are chosen by a box before the first column, and stay chosen."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw the ground, then what the cell says."""
        place = QRect(option.rect)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected or index.row() == self.hovered:
            painter.fillRect(place, theme.colour("accent_soft" if selected else "hover"))
        painter.setPen(QPen(theme.colour("line"), 1.0))
        painter.drawLine(place.bottomLeft(), place.bottomRight())
        if self._leads(option, index):
            painter.fillRect(
                QRect(place.left(), place.top(), _BAR, place.height() - 1), theme.colour("accent")
            )
        row = self._rows.row(index.row())
        if row is None:
            self._paint_coming(painter, place)
            return
        cell = row.cells[index.column()]
        inside = place.adjusted(PAD, 0, -PAD, -1)
        painter.save()
        if self.ticks and index.column() == 0:
            paint_tick(painter, inside, ticked=selected)
            inside.setLeft(inside.left() + TICK + PAD)
        if isinstance(cell, str):
            column = self._rows.columns[index.column()]
            self._paint_words(painter, inside, cell, row, column.right, column.digits)
        else:
            paint_marks(painter, inside, cell)
        painter.restore()

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """Tell a cell whole where it is cut, and nothing where it is not."""
        row = self._rows.known(index.row())
        words = text_of(row.cells[index.column()]) if row else ""
        if option.fontMetrics.horizontalAdvance(words) <= option.rect.width() - 2 * PAD:
            QToolTip.hideText()
            return True
        return super().helpEvent(event, view, option, index)

    def _leads(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> bool:
        """Tell whether this is the first cell of the row the keyboard stands on."""
        view = option.widget
        return (
            isinstance(view, QTableView)
            and view.hasFocus()
            and view.currentIndex().row() == index.row()
            and view.horizontalHeader().visualIndex(index.column()) == 0
        )

    def _paint_words(
        self, painter: QPainter, place: QRect, words: str, row: Row, right: bool, digits: bool
    ) -> None:
        painter.setFont(theme.font())
        painter.setPen(theme.colour("pale" if row.struck else "text"))
        if digits and digits_width(words) <= place.width():
            left, width = paint_digits(painter, place, words, right=right)
        else:
            text = painter.fontMetrics().elidedText(words, _CUT, place.width())
            side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
            painter.drawText(place, _MIDDLE | side, text)
            width = painter.fontMetrics().horizontalAdvance(text)
            left = place.right() + 1 - width if right else place.left()
        if row.struck and words:
            y = place.center().y() + 1.5
            painter.setPen(QPen(theme.colour("pale"), 1.0))
            painter.drawLine(QPointF(left, y), QPointF(left + width, y))

    def _paint_coming(self, painter: QPainter, place: QRect) -> None:
        """Draw a pale bar where words are on their way."""
        bar = QRectF(place.adjusted(PAD, 0, -PAD, 0))
        bar.setWidth(bar.width() * 0.6)
        painter.save()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("hover"))
        painter.drawRoundedRect(QRectF(bar.left(), bar.center().y() - 4, bar.width(), 8), 4, 4)
        painter.restore()


class Heads(QHeaderView):
    """The heads of a list, level with the cells beneath, with the arrow of what it is sorted by."""

    def __init__(self, rows: Rows, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._rows = rows
        self.sorted_by = ""
        self.descending = False
        self.ticks = False
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setHighlightSections(False)
        self.setStretchLastSection(True)
        self.setMinimumSectionSize(48)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | _MIDDLE)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        """Draw a head where its column's words stand."""
        column = self._rows.columns[logicalIndex]
        painter.save()
        painter.fillRect(rect, theme.colour("surface"))
        painter.setPen(QPen(theme.colour("border"), 1.0))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        is_sorted = column.name == self.sorted_by
        painter.setFont(theme.font(theme.Text.SMALL, strong=is_sorted))
        painter.setPen(theme.colour("accent" if is_sorted else "muted"))
        inside = rect.adjusted(PAD, 0, -PAD, 0)
        if self.ticks and logicalIndex == 0:
            inside.setLeft(inside.left() + TICK + PAD)
        arrow = theme.scaled(_ARROW) + 2 if is_sorted else 0
        words = painter.fontMetrics().elidedText(column.words, _CUT, inside.width() - arrow)
        width = painter.fontMetrics().horizontalAdvance(words)
        if column.right:
            painter.drawText(inside, Qt.AlignmentFlag.AlignRight | _MIDDLE, words)
            left = inside.right() - width - arrow
        else:
            painter.drawText(inside, Qt.AlignmentFlag.AlignLeft | _MIDDLE, words)
            left = inside.left() + width + 3
        if is_sorted:
            size = theme.scaled(_ARROW)
            name = "arrow-down" if self.descending else "arrow-up"
            top = rect.center().y() - size / 2 + 1
            paint(painter, name, "accent", QRectF(left, top, size, size))
        painter.restore()


def paint_marks(painter: QPainter, place: QRect, marks: tuple[Mark, ...]) -> None:
    """Draw marks side by side; the last that fits ends with how many more there are."""
    x = place.left()
    for at, mark in enumerate(marks):
        size = chip_size(mark.words, mark.picture)
        room = place.right() - x
        rest = f"+{len(marks) - at}"
        last = at == len(marks) - 1
        keep = 0 if last else chip_size("+9").width() + theme.TIGHT
        if size.width() > room - keep and at > 0:
            more = chip_size(rest)
            paint_chip(painter, _in_middle(place, x, more.width(), more.height()), rest)
            return
        width = max(1, min(size.width(), room - keep))
        chip = _in_middle(place, x, width, size.height())
        paint_chip(painter, chip, mark.words, mark.tone, mark.picture)
        x += width + theme.TIGHT


def paint_tick(painter: QPainter, place: QRect, *, ticked: bool) -> None:
    """Draw a box to tick at the left of a place, in its middle."""
    top = place.top() + (place.height() - TICK) / 2
    box = QRectF(place.left() + 0.5, top + 0.5, TICK - 1, TICK - 1)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.colour("accent" if ticked else "border"), 1.0))
    painter.setBrush(theme.colour("accent" if ticked else "surface"))
    painter.drawRoundedRect(box, theme.TIGHT, theme.TIGHT)
    if ticked:
        paint(painter, "check", "on_accent", box.adjusted(1, 1, -1, -1))


def paint_digits(
    painter: QPainter, place: QRect, words: str, *, right: bool = False, strong: bool = False
) -> tuple[float, float]:
    """Draw dates and numbers with equally wide digits; give where they begin and their width.

    Be Vietnam Pro has no such figures of its own: each digit is set in the middle of a place.
    """
    raw, glyphs, steps, width = _digits(words, theme.pixels(theme.Text.BODY), strong=strong)
    left = place.right() + 1 - width if right else float(place.left())
    baseline = place.top() + (place.height() + raw.ascent() - raw.descent()) / 2
    run = QGlyphRun()
    run.setRawFont(raw)
    run.setGlyphIndexes(list(glyphs))
    run.setPositions([QPointF(step, 0) for step in steps])
    painter.drawGlyphRun(QPointF(left, baseline), run)
    return left, width


def digits_width(words: str, *, strong: bool = False) -> float:
    """Give how wide such words are drawn."""
    return _digits(words, theme.pixels(theme.Text.BODY), strong=strong)[3]


@lru_cache(maxsize=2048)
def _digits(
    words: str, pixels: int, *, strong: bool
) -> tuple[QRawFont, tuple[int, ...], tuple[float, ...], float]:
    font = QFont(theme.font(strong=strong))
    font.setPixelSize(pixels)
    raw = _raw(pixels, strong=strong)
    glyphs = tuple(raw.glyphIndexesForString(words))
    widths = raw.advancesForGlyphIndexes(list(glyphs))
    cell = QFontMetricsF(font).horizontalAdvance("0")
    steps: list[float] = []
    x = 0.0
    for letter, advance in zip(words, widths, strict=True):
        room = cell if letter.isdigit() else advance.x()
        steps.append(x + (room - advance.x()) / 2)
        x += room
    return raw, glyphs, tuple(steps), x


@lru_cache(maxsize=8)
def _raw(pixels: int, *, strong: bool) -> QRawFont:
    font = QFont(theme.font(strong=strong))
    font.setPixelSize(pixels)
    return QRawFont.fromFont(font)


def _in_middle(place: QRect, x: int, width: int, height: int) -> QRectF:
    return QRectF(x, place.top() + (place.height() - height) / 2, width, height)
