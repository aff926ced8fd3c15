"""A draft is offered once: go on with it, see what differs, or drop it."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from treem_desktop.catalog.loading import Catalog
from treem_desktop.gui import theme
from treem_desktop.gui.households.telling import say
from treem_desktop.gui.language import language
from treem_desktop.gui.widgets.button import Button
from treem_desktop.gui.widgets.flow import Flow
from treem_desktop.gui.widgets.label import Label
from treem_desktop.services.drafts import Draft
from treem_desktop.system.clock import moment_of


class DraftStrip(QWidget):
    """One draft in words, and what can be done with it."""

    continued = Signal(object)
    dropped = Signal(object)

    def __init__(self, catalog: Catalog, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._catalog = catalog
        self._draft: Draft | None = None
        self._about = ""
        self._links: dict[str, str] = {}
        self._words = Label("", self, wrap=True)
        self._differences = Label("", self, size="small", tone="muted", wrap=True)
        self._differences.hide()
        self.continue_button = Button("", self, kind="link")
        self.compare_button = Button("", self, kind="link")
        self.drop_button = Button("", self, kind="link")
        self.continue_button.clicked.connect(lambda: self.continued.emit(self._draft))
        self.compare_button.clicked.connect(self._compare)
        self.drop_button.clicked.connect(lambda: self.dropped.emit(self._draft))
        acts = Flow(self, gap=theme.GAP)
        acts.set_parts([self.continue_button, self.compare_button, self.drop_button])
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.GAP, theme.NEAR, theme.GAP, theme.NEAR)
        column.setSpacing(theme.TIGHT)
        column.addWidget(self._words)
        column.addWidget(self._differences)
        column.addWidget(acts)
        self.hide()
        self.retranslate()

    def offer(
        self, drafts: Sequence[Draft], about: str = "", links: Mapping[str, str] | None = None
    ) -> None:
        """Offer the newest of these, with how linked records read; hide when there is none."""
        self._draft = drafts[0] if drafts else None
        self._links = dict(links or {})
        self._about = about
        self._differences.hide()
        self.setVisible(self._draft is not None)
        self.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Hear of another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Say what the draft is and what can be done."""
        self.continue_button.set_words(self.tr("Go on with it"))
        self.compare_button.set_words(self.tr("See what differs"))
        self.drop_button.set_words(self.tr("Drop it"))
        if self._draft is None:
            return
        moment = moment_of(self._draft.at)
        kind = self._catalog.record(self._draft.kind).label.in_(language()).lower()
        what = f"{kind}, {self._about}" if self._about else kind
        differ = self.tr("%n item(s) differ", "", self._draft.count)
        words = self.tr("There is a draft: {what}, of {time} on {day} ({differ}).").format(
            what=what, time=f"{moment:%H:%M}", day=f"{moment:%d/%m}", differ=differ
        )
        self._words.setText(words)
        self.setAccessibleName(words)
        self._differences.setText("\n".join(self._told(self._draft)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the amber ground of what is due."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("due_soft"))
        painter.drawRoundedRect(QRectF(self.rect()), theme.NEAR, theme.NEAR)

    def _compare(self) -> None:
        self._differences.setVisible(self._differences.isHidden())

    def _told(self, draft: Draft) -> list[str]:
        fields = self._catalog.record(draft.kind).fields
        links = self._links | {
            record: str(values.get("full_name") or values.get("name") or "")
            for record, values in draft.beside.items()
        }
        nothing = self.tr("not asked")
        told = []
        for name in [*draft.typed, *draft.texts]:
            if name not in fields:
                continue
            before = say(self._catalog, draft.kind, name, draft.seen.get(name), links)
            now = draft.texts.get(name) or say(
                self._catalog, draft.kind, name, draft.typed.get(name), links
            )
            words = self.tr("{field}: {before} – now {after}")
            if draft.new:
                words = self.tr("{field}: {after}")
            label = fields[name].label.in_(language())
            told.append(words.format(field=label, before=before or nothing, after=now or nothing))
        return told
