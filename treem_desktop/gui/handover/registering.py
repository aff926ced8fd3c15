"""The ward's card, and the offices it hands over to: enrolled and revoked here."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from treem_desktop.gui import theme
from treem_desktop.gui.desk import Desk
from treem_desktop.gui.standard.moments import day
from treem_desktop.gui.standard.own_card import OwnCardPart
from treem_desktop.gui.standard.revoking import ask_to_revoke
from treem_desktop.gui.widgets.button import Button
from treem_desktop.gui.widgets.card import Card
from treem_desktop.gui.widgets.label import Label
from treem_desktop.services import partners
from treem_desktop.services.partners import SHOWN, Partner

_WIDEST = 800


class Registering(QWidget):
    """Who is believed, and how the other side comes to believe this station."""

    wanted_enrolling = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._partners: tuple[Partner, ...] = ()
        self.enrolled = Card("", self)
        self.nobody = Label("", self, tone="muted", wrap=True)
        self.enrol_button = Button("", self, picture="add")
        self.enrol_button.clicked.connect(self.wanted_enrolling)
        self.enrolled.add_act(self.enrol_button)
        self._list = QWidget(self)
        self._lines = QVBoxLayout(self._list)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(theme.TIGHT)
        self.enrolled.add(self.nobody)
        self.enrolled.add(self._list)
        self.enrolled.setMaximumWidth(theme.scaled(_WIDEST))
        self.own = OwnCardPart(desk, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, theme.NEAR, theme.WIDE)
        column.setSpacing(theme.GAP)
        column.addWidget(self.enrolled)
        column.addWidget(self.own)
        column.addStretch(1)
        self.retranslate()

    def enter(self) -> None:
        """Read who is enrolled, and the own code."""
        self.own.enter()
        self.desk.ask(self, lambda book, _: partners.partners(book), self._show)

    def lines(self) -> list["PartnerLine"]:
        """Give the lines that are shown."""
        return self._list.findChildren(PartnerLine)

    def changeEvent(self, event: QEvent) -> None:
        """Hear of another language, and grow with the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self.enrolled.setMaximumWidth(theme.scaled(_WIDEST))

    def retranslate(self) -> None:
        """Say its words in the language of the interface."""
        self.enrolled.set_title(self.tr("Enrolled receiving offices"))
        self.enrol_button.set_words(self.tr("Enrol an office…"))
        self.nobody.setText(self.tr("None yet. Nothing can be handed over before one is compared."))
        self._show(self._partners)

    def _show(self, found: Sequence[Partner]) -> None:
        self._partners = tuple(found)
        may = "receive" in self.desk.open.may
        self.enrol_button.setVisible(may)
        self.nobody.setVisible(not found)
        for line in self.lines():
            line.setParent(None)
            line.deleteLater()
        for partner in found:
            line = PartnerLine(partner, may=may, parent=self._list)
            line.wanted_revoking.connect(self._revoke)
            self._lines.addWidget(line)

    def _revoke(self, partner: Partner) -> None:
        ask_to_revoke(self, self.desk, partner, self.enter)


class PartnerLine(QWidget):
    """One station of an office: since when it is believed."""

    wanted_revoking = Signal(object)

    def __init__(self, partner: Partner, *, may: bool, parent: QWidget) -> None:
        super().__init__(parent)
        told = [self.tr("station {station}").format(station=partner.station[-SHOWN:])]
        told.append(self.tr("enrolled on {day}").format(day=day(partner.enrolled)))
        if partner.revoked:
            told.append(self.tr("revoked on {day}").format(day=day(partner.revoked)))
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addWidget(Label(partner.name, self, strong=not partner.revoked, wrap=True))
        tone: theme.Role = "overdue" if partner.revoked else "muted"
        under = Label(" · ".join(told), self, size="small", wrap=True)
        theme.mark(under, tone=tone)
        names.addWidget(under)
        self.revoke_button = Button(self.tr("Revoke…"), self, kind="quiet")
        self.revoke_button.setAccessibleDescription(partner.name)
        self.revoke_button.setVisible(may and not partner.revoked)
        self.revoke_button.clicked.connect(lambda: self.wanted_revoking.emit(partner))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, theme.NEAR, 0, theme.NEAR)
        row.addLayout(names, 1)
        row.addWidget(self.revoke_button, 0, Qt.AlignmentFlag.AlignVCenter)
