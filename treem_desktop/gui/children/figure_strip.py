"""Says which figure the children in the table are behind, and lets all be shown again."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from treem_desktop.catalog.loading import CIRCUMSTANCES
from treem_desktop.domain.counting import group_of, list_of
from treem_desktop.domain.values import UNKNOWN
from treem_desktop.gui import theme
from treem_desktop.gui.desk import Desk
from treem_desktop.gui.language import language
from treem_desktop.gui.widgets.button import Button
from treem_desktop.gui.widgets.label import Label
from treem_desktop.services.counted import Counted
from treem_desktop.services.figure_lines import LISTS


class FigureStrip(QWidget):
    """Hidden while the table shows what its filters say and nothing else."""

    removed = Signal()
    """Show all again."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._counted: Counted | None = None
        self._part = ""
        self.words = Label("", self, strong=True, wrap=True)
        self.all_button = Button("", self, kind="link")
        self.all_button.clicked.connect(self.removed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.GAP)
        row.addWidget(self.words, 1)
        row.addWidget(self.all_button)
        self.show_figure(None)
        self.retranslate()

    def show_figure(self, counted: Counted | None, part: str = "") -> None:
        """Say which figure it is; `part` names the neighbourhood or ward."""
        self._counted, self._part = counted, part
        self.words.setText(self._told())
        self.setVisible(counted is not None)

    def is_restricted(self) -> bool:
        """Tell whether the figure itself tells of the restricted part."""
        restricted = self._desk.catalog.list(CIRCUMSTANCES).restricted
        code = self._counted.group.removesuffix(".") if self._counted else ""
        return not restricted.isdisjoint((code, group_of(code)))

    def changeEvent(self, event: QEvent) -> None:
        """Hear of another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Say its words in the language of the interface."""
        self.all_button.set_words(self.tr("Show all children"))
        self.words.setText(self._told())

    def _told(self) -> str:
        counted = self._counted
        if counted is None:
            return ""
        parts = (self._group(counted), self._sex(counted), self._age(counted), self._place(counted))
        told = " · ".join(filter(None, parts)) or self.tr("All children under sixteen")
        return self.tr("From the statistics: {what}").format(what=told)

    def _group(self, counted: Counted) -> str:
        if counted.group:
            codes = self._desk.catalog.list(CIRCUMSTANCES)
            words = codes.label_of(counted.group.removesuffix("."), language())
            if counted.group.endswith("."):
                return self.tr("{group}, no sub-group written").format(group=words)
            return words
        category = LISTS.get(list_of(counted.any), "")
        return self._desk.word(f"category.{category}") if category else ""

    def _sex(self, counted: Counted) -> str:
        return self._desk.label("child", "sex", counted.sex) if counted.sex else ""

    def _age(self, counted: Counted) -> str:
        if counted.age in ("", UNKNOWN):
            return self.tr("birth date not known") if counted.age else ""
        first, _, last = counted.age.partition("-")
        return self.tr("{first}–{last} years").format(first=first, last=last)

    def _place(self, counted: Counted) -> str:
        return self._part or (self.tr("place not known") if counted.part else "")
