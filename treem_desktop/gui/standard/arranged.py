"""Remembers how a person arranged a list, and arranges it so again."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from treem_desktop.gui import theme
from treem_desktop.gui.desk import Desk
from treem_desktop.gui.standard.list import RecordList
from treem_desktop.services import views
from treem_desktop.services.views import View

_PAUSE_MS = 600


class Arranged(QObject):
    """Watches one list: its columns, their widths, and what it is sorted by."""

    def __init__(self, desk: Desk, name: str, watched: RecordList) -> None:
        super().__init__(watched)
        self._desk, self._name, self._list = desk, name, watched
        self._order, self._descending = "", False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._remember)

    def recall(self, then: Callable[[View], None]) -> None:
        """Arrange the list as it was left, then go on; a failure leaves it as it is."""

        def arrange(view: View) -> None:
            if view.hidden is not None:
                self._list.set_hidden(view.hidden)
            self._list.set_widths({n: theme.scaled(w) for n, w in view.widths.items()})
            self._order, self._descending = view.order, view.descending
            self._list.rearranged.connect(self._pause.start)
            then(view)

        name = self._name
        self._desk.ask(
            self, lambda book, _: views.recall(book, name), arrange, lambda _: arrange(View())
        )

    def sort(self, order: str, *, descending: bool) -> None:
        """Remember what the list is sorted by now."""
        self._order, self._descending = order, descending
        self._pause.start()

    def _remember(self) -> None:
        percent = theme.look().percent
        widths = {n: round(w * 100 / percent) for n, w in self._list.widths().items() if w > 0}
        view = View(self._order, self._descending, self._list.hidden(), widths)
        name = self._name
        self._desk.ask(self, lambda book, _: views.remember(book, name, view))
