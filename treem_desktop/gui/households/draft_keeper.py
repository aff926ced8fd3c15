"""Keeps what is typed every few seconds, so that nothing is lost when a form is left."""

from PySide6.QtCore import QObject, QTimer, Signal

from treem_desktop.domain.fields import values_of
from treem_desktop.gui.desk import Desk
from treem_desktop.gui.households.link_keeper import LinkKeeper
from treem_desktop.gui.standard.form import RecordForm
from treem_desktop.services import drafts
from treem_desktop.services.drafts import Draft
from treem_desktop.services.forms import Begun

_EVERY_MS = 2500


class DraftKeeper(QObject):
    """Watches one form. The draft is encrypted in the book, sealed when it may be restricted."""

    kept = Signal(object)
    """A draft was kept: in milliseconds, when; 0 when there was nothing to keep."""

    def __init__(
        self,
        desk: Desk,
        form: RecordForm,
        begun: Begun,
        links: LinkKeeper,
        household: str,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._form, self._begun, self._links = form, begun, links
        self._household = household
        self._restricted = desk.open.restricted
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self.keep)
        form.changed.connect(self._hear)

    def stop(self) -> None:
        """Watch no more: the form was saved."""
        self._timer.stop()

    def is_typed(self) -> bool:
        """Tell whether anything was typed that is not saved."""
        return bool(self._form.changes() or self._form.typed())

    def keep(self) -> None:
        """Keep the draft now; a form that is as it was shown drops it."""
        self._timer.stop()
        if self._desk.open.read_only:
            return
        draft = self.draft()
        self._desk.ask(
            self,
            lambda book, _: drafts.keep(book, draft),
            self.kept.emit,
        )

    def draft(self) -> Draft:
        """Give the form as a draft."""
        begun, form = self._begun, self._form
        before = values_of(begun.seen)
        held = form.values() if self.is_typed() else {}
        typed = {name: value for name, value in held.items() if value != before.get(name)}
        texts = form.typed()
        seen = {name: before.get(name) for name in (*typed, *texts)}
        return Draft(
            place=begun.place,
            kind=begun.seen.kind,
            record=begun.seen.id,
            about=begun.about,
            household=self._household,
            seen={} if begun.new else seen,
            typed={name: value for name, value in typed.items() if name not in texts},
            texts=texts,
            beside=self._links.kept(),
            restricted=self._restricted,
        )

    def _hear(self) -> None:
        if not self._timer.isActive():
            self._timer.start()
