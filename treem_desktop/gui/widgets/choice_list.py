"""The list that drops down under a box. It never takes the keyboard.

It is a part of the window, not a window of its own: an input method such as Unikey keeps writing
into the box, and no letter is lost on its way through a pop-up.
"""

from collections.abc import Collection, Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from treem_desktop.gui import theme
from treem_desktop.gui.widgets.choices import Choice
from treem_desktop.gui.widgets.icons import paint

_INDEX = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_MOST = 10
_INDENT = 12
_SIGN = 18
_CHOICE = int(Qt.ItemDataRole.UserRole)


class ChoiceList(QWidget):
    """Choices under a box; the box steps through them and takes one."""

    picked = Signal(str)
    """One was clicked."""

    def __init__(self, box: QWidget) -> None:
        super().__init__(box)
        self.hide()
        box.destroyed.connect(self.deleteLater)
        self._box = box
        self._model = _Choices(self)
        self._view = QListView(self)
        self._view.setModel(self._model)
        self._view.setItemDelegate(_Row(self._model, self._view))
        self._view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._view.setUniformItemSizes(True)
        self._view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._view.setMouseTracking(True)
        self._view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._view.setProperty("bare", True)
        self._view.clicked.connect(self._click)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QVBoxLayout(self)
        inner.setContentsMargins(theme.TIGHT, theme.TIGHT, theme.TIGHT, theme.TIGHT)
        inner.addWidget(self._view)

    def offer(
        self, choices: Sequence[Choice], chosen: Collection[str] = (), *, best_first: bool = False
    ) -> None:
        """Show these under the box; close when there are none.

        The keyboard stands on the first that is chosen, or on the best of what was found.
        """
        self._model.show(choices, frozenset(chosen))
        if not choices:
            self.close_list()
            return
        ours = (at for at, c in enumerate(choices) if c.value in chosen and c.value)
        best = next((at for at, c in enumerate(choices) if not c.heading), 0)
        self._view.setCurrentIndex(self._model.index(best if best_first else next(ours, best)))
        self._place(len(choices))
        if not self.isVisible():
            self.window().installEventFilter(self)
            self.show()
        self.raise_()
        self._view.scrollTo(self._view.currentIndex())

    def close_list(self) -> None:
        """Take the list away."""
        if self.isVisible():
            self.window().removeEventFilter(self)
            self.hide()

    def mark(self, chosen: Collection[str]) -> None:
        """Show which are chosen, and leave the list as it stands."""
        self._model.mark(frozenset(chosen))

    def is_open(self) -> bool:
        """Tell whether the list is there."""
        return not self.isHidden()

    def step(self, by: int) -> None:
        """Go some rows down or up, over headings, and stop at the ends."""
        last = self._model.rowCount() - 1
        row = max(0, min(self._view.currentIndex().row() + by, last))
        way = 1 if by > 0 else -1
        while 0 <= row <= last and self._model.choices[row].heading:
            row += way
        if 0 <= row <= last:
            self._view.setCurrentIndex(self._model.index(row))
        else:
            self._view.scrollToTop()

    def current(self) -> Choice | None:
        """Give the choice the keyboard stands on."""
        index = self._view.currentIndex()
        return self._model.choices[index.row()] if index.isValid() else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close when the window changes under the list, or is pressed elsewhere."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.WindowDeactivate):
            self.close_list()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the raised surface the list lies on."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("border"), 1.0))
        painter.setBrush(theme.colour("raised"))
        inside = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(inside, theme.NEAR, theme.NEAR)

    def _click(self, index: QModelIndex) -> None:
        if self._model.choices[index.row()].heading:
            return
        self._view.setCurrentIndex(index)
        self.picked.emit(self._model.choices[index.row()].value)

    def _place(self, count: int) -> None:
        """Lie under the box, or above it where there is more room."""
        window = self._box.window()
        if self.parentWidget() is not window:
            self.setParent(window)
        top = self._box.mapTo(window, QPoint(0, 0))
        below = window.height() - top.y() - self._box.height() - theme.NEAR
        row = self._view.sizeHintForRow(0)
        wanted = min(count, _MOST) * row + 2 * theme.TIGHT + 2
        under = below >= min(wanted, 3 * row) or below >= top.y()
        height = min(wanted, max(row, below if under else top.y() - theme.NEAR))
        widest = self._view.sizeHintForColumn(0) + 2 * theme.TIGHT + theme.WIDE
        width = min(max(self._box.width(), widest), window.width() - 2 * theme.NEAR)
        x = max(theme.NEAR, min(top.x(), window.width() - width - theme.NEAR))
        y = top.y() + self._box.height() + theme.TIGHT if under else top.y() - height - theme.TIGHT
        self.setGeometry(x, y, width, height)


class _Choices(QAbstractListModel):
    """The choices that are offered now."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.choices: tuple[Choice, ...] = ()
        self.chosen: frozenset[str] = frozenset()

    def show(self, choices: Sequence[Choice], chosen: frozenset[str]) -> None:
        self.beginResetModel()
        self.choices, self.chosen = tuple(choices), chosen
        self.endResetModel()

    def mark(self, chosen: frozenset[str]) -> None:
        self.chosen = chosen
        if self.choices:
            self.dataChanged.emit(self.index(0), self.index(len(self.choices) - 1))

    def rowCount(self, parent: _INDEX = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.choices)

    def data(self, index: _INDEX, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return self.choices[index.row()].words
        return None


class _Row(QStyledItemDelegate):
    """Draws a choice: a check when it is chosen, its words, and its detail at the right."""

    def __init__(self, model: _Choices, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model

    def sizeHint(self, option: QStyleOptionViewItem, index: _INDEX) -> QSize:
        choice = self._model.choices[index.row()]
        metrics = option.fontMetrics
        width = metrics.horizontalAdvance(choice.words) + 2 * _INDENT + theme.ICON + theme.NEAR
        if choice.detail:
            width += metrics.horizontalAdvance(choice.detail) + theme.GAP
        if choice.inner:
            width += theme.GAP
        if choice.picture:
            width += _SIGN + theme.NEAR
        return QSize(width, metrics.height() + theme.NEAR + theme.TIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _INDEX) -> None:
        choice = self._model.choices[index.row()]
        place = QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if choice.heading:
            self._paint_heading(painter, place, choice)
            painter.restore()
            return
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent_soft" if selected else "hover"))
            painter.drawRoundedRect(place, theme.TIGHT, theme.TIGHT)
        inside = place.adjusted(_INDENT - 4 + (theme.GAP if choice.inner else 0), 0, -_INDENT, 0)
        if choice.value in self._model.chosen and not choice.pale:
            top = inside.center().y() - theme.ICON / 2 + 1
            paint(painter, "check", "accent", QRectF(inside.right() - 16, top, 20, 20))
        inside.setRight(inside.right() - theme.ICON - theme.TIGHT)
        if choice.detail:
            painter.setPen(theme.colour("muted"))
            painter.drawText(inside, _RIGHT, choice.detail)
            taken = option.fontMetrics.horizontalAdvance(choice.detail) + theme.GAP
            inside.setRight(inside.right() - taken)
        if choice.picture:
            top = inside.center().y() - _SIGN / 2 + 1
            paint(painter, choice.picture, "muted", QRectF(inside.left(), top, _SIGN, _SIGN))
            inside.setLeft(inside.left() + _SIGN + theme.NEAR)
        painter.setPen(theme.colour("pale" if choice.pale else "text"))
        cut = Qt.TextElideMode.ElideRight
        words = option.fontMetrics.elidedText(choice.words, cut, inside.width())
        painter.drawText(inside, _LEFT, words)
        painter.restore()

    def _paint_heading(self, painter: QPainter, place: QRect, choice: Choice) -> None:
        painter.setFont(theme.font(theme.Text.SMALL, strong=True))
        painter.setPen(theme.colour("accent"))
        inside = place.adjusted(_INDENT - 4, theme.TIGHT, -_INDENT, 0)
        painter.drawText(inside, _LEFT, choice.words)


_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
