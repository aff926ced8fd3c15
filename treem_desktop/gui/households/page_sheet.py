"""The page itself, as on paper: the home, its children, its grown-ups, and what happened."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from treem_desktop.catalog.loading import Catalog, catalog
from treem_desktop.domain.circumstance import Circumstance
from treem_desktop.domain.household import FormerNumber
from treem_desktop.domain.page import ChildEntry
from treem_desktop.domain.person import ParentStatus, Person
from treem_desktop.domain.proposals import Proposal
from treem_desktop.domain.record import Record
from treem_desktop.gui import theme
from treem_desktop.gui.households.chips import OpenChip
from treem_desktop.gui.households.event_lines import Event, event_columns, event_line
from treem_desktop.gui.households.head_line import head_line, under_sixteen
from treem_desktop.gui.households.paper_line import Entry, PaperColumn, PaperLine
from treem_desktop.gui.households.paper_table import PaperTable
from treem_desktop.gui.households.people_lines import (
    about_child,
    child_columns,
    child_line,
    differing,
    grown_columns,
    grown_line,
    grown_ups,
)
from treem_desktop.gui.households.proposal_line import ProposalLine
from treem_desktop.gui.households.telling import Telling, translate
from treem_desktop.gui.language import language
from treem_desktop.gui.standard.rows import Mark
from treem_desktop.gui.widgets.chip import Chip, ChipTone
from treem_desktop.gui.widgets.flow import Flow
from treem_desktop.gui.widgets.label import Label
from treem_desktop.gui.widgets.remark import Remark, RemarkLine
from treem_desktop.services.household_pages import Shown
from treem_desktop.services.undo import REASON

Stop = PaperLine | OpenChip

KEYS = {
    "child": "Ctrl+N",
    "person": "Ctrl+O",
    "movement": "Ctrl+B",
    "support": "Ctrl+T",
    "need": "Ctrl+U",
    "injury": "Ctrl+I",
    "circumstance": "Ctrl+G",
    "parent_status": "Ctrl+R",
}
"""What adds to the page. Unikey uses none of them."""

_TONES: dict[str, ChipTone] = {"special": "accent", "at_risk": "due", "hardship": "neutral"}


class PageSheet(QWidget):
    """One household, set out once; another household is another sheet."""

    opened = Signal(str, str)
    """(kind, id): a record is to be edited."""
    asked = Signal(str, str, QPoint)
    """(kind, id): what can be done with it."""
    add_wanted = Signal(str)
    """A kind is to be added."""
    proposal_taken = Signal(object)
    moved = Signal(str, str)
    """(kind, id): the keyboard stands here."""

    def __init__(
        self,
        shown: Shown,
        parent: QWidget | None = None,
        *,
        everything: bool = False,
        writable: bool = True,
    ) -> None:
        """Take the page; whether what was undone is shown too, crossed; whether one may write."""
        super().__init__(parent)
        self.shown = shown
        self._writable = writable
        self.stops: dict[str, Stop] = {}
        self._catalog: Catalog = catalog()
        self._telling = Telling(self._catalog, shown)
        self._everything = everything
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(1, theme.NEAR, 1, theme.WIDE)
        self._column.setSpacing(theme.WIDE)
        self._add_head()
        self._add_children()
        self._add_grown_ups()
        for kind in ("movement", "support", "need", "injury"):
            self._add_events(kind)
        self._column.addStretch(1)

    # ── keyboard ─────────────────────────────────────────────────────────────────────────────────

    def child_at(self, kind: str, record: str) -> str:
        """Give the child a record is, or hangs on; empty when it is nobody's."""
        if kind == "child":
            return record
        for entry in self.shown.page.children:
            hanging = (*entry.circumstances, *entry.supports, *entry.needs, *entry.injuries)
            if any(record == one.id for one in hanging):
                return entry.child.id
        return ""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the sheet of paper."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("line"), 1.0))
        painter.setBrush(theme.colour("surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)

    # ── the parts ────────────────────────────────────────────────────────────────────────────────

    def _add_head(self) -> None:
        page = self.shown.page
        columns, entry = head_line(self._telling)
        line = self._line(entry, columns, page.household)
        numbers = [number for number in page.former_numbers if self._is_shown(number)]
        if numbers:
            before = Label(translate("Page", "Before:"), size="small", tone="muted")
            self._add_flow(line, [before, *(self._number_chip(line, one) for one in numbers)])
        self._column.addWidget(line)

    def _add_children(self) -> None:
        page, columns = self.shown.page, child_columns()
        entries = [entry for entry in page.children if self._is_shown(entry.child)]
        lines = [self._child(at, entry, columns) for at, entry in enumerate(entries, 1)]
        count = under_sixteen(self._telling, page)
        words = translate("Page", "%n under 16", "", count)
        table = self._table("child", translate("Page", "Children"), words if lines else "")
        self._show(table, columns, lines, translate("Page", "No child yet."))

    def _child(self, at: int, entry: ChildEntry, columns: Sequence[PaperColumn]) -> PaperLine:
        line = self._line(child_line(self._telling, at, entry), columns, entry.child)
        telling = self._telling
        spells = [spell for spell in entry.circumstances if self._is_shown(spell)]
        spells.sort(key=lambda spell: (not telling.runs(spell) or spell.struck, spell.code or ""))
        if spells:
            gone = line.entry.struck
            chips = [self._spell_chip(line, spell, faded=gone) for spell in spells]
            self._add_flow(line, chips)
        if about := about_child(telling, entry):
            line.add_beneath(Label(about, line, size="small", tone="muted", wrap=True))
        for spell in spells:
            self._add_remarks(line, spell)
        for proposal in self.shown.proposals:
            if proposal.child == entry.child.id:
                self._add_proposal(line, proposal)
        return line

    def _add_grown_ups(self) -> None:
        page, columns = self.shown.page, grown_columns()
        people = [person for person in grown_ups(page) if self._is_shown(person)]
        lines = [self._grown_up(at, person, columns) for at, person in enumerate(people, 1)]
        table = self._table("person", translate("Page", "Grown-ups"), "")
        self._show(table, columns, lines, translate("Page", "Nobody yet."))

    def _grown_up(self, at: int, person: Person, columns: Sequence[PaperColumn]) -> PaperLine:
        entry = grown_line(self._telling, self.shown.page, at, person)
        line = self._line(entry, columns, person)
        states = [
            state
            for state in self.shown.page.parent_statuses
            if state.person == person.id and self._is_shown(state)
        ]
        if states:
            self._add_flow(line, [self._spell_chip(line, state) for state in states])
        if person.household != self.shown.page.household.id and person.address:
            line.add_beneath(Label(person.address, line, size="small", tone="muted", wrap=True))
        for state in states:
            self._add_remarks(line, state)
        return line

    def _add_events(self, kind: str) -> None:
        columns = event_columns(kind)
        events = [event for event in self._events(kind) if self._is_shown(event)]
        lines = [self._line(event_line(self._telling, e), columns, e) for e in events]
        titles = {
            "movement": translate("Page", "Movements"),
            "support": translate("Page", "Support received"),
            "need": translate("Page", "Needs"),
            "injury": translate("Page", "Injuries"),
        }
        table = self._table(kind, titles[kind], str(len(lines)) if lines else "")
        self._show(table, columns, lines, translate("Page", "None written."))

    def _events(self, kind: str) -> list[Event]:
        page = self.shown.page
        if kind == "movement":
            return list(page.movements)
        names = {"support": "supports", "need": "needs", "injury": "injuries"}
        days = {"support": "given_on", "need": "noted_on", "injury": "happened_on"}
        found: list[Event] = [e for entry in page.children for e in getattr(entry, names[kind])]
        return sorted(found, key=lambda event: (getattr(event, days[kind]) or "", event.id))

    # ── lines and what stands beneath ────────────────────────────────────────────────────────────

    def _line(self, entry: Entry, columns: Sequence[PaperColumn], record: Record) -> PaperLine:
        line = PaperLine(entry, columns, self)
        kind, at = entry.kind, entry.record
        line.opened.connect(lambda: self.opened.emit(kind, at))
        line.asked.connect(lambda place: self.asked.emit(kind, at, place))
        line.entered.connect(lambda: self.moved.emit(kind, at))
        line.stepped.connect(lambda by: self._step(line, by))
        line.beneath_wanted.connect(lambda: self._into(line))
        self.stops[at] = line
        if marks := differing(self._telling, record):
            self._add_flow(line, [_chip(mark) for mark in marks])
        self._add_remarks(line, record)
        return line

    def _add_remarks(self, line: PaperLine, record: Record) -> None:
        for problem in self.shown.problems.get(record.id, ()):
            if problem.code in _SAID_ELSEWHERE:
                continue
            sentence = self._catalog.message(problem.code, language(), **problem.values)
            line.add_beneath(RemarkLine(Remark(sentence, problem.warning), line))

    def _add_proposal(self, line: PaperLine, proposal: Proposal) -> None:
        reasons = [self._catalog.message(code, language()) for code in proposal.because]
        because = "; ".join(reason[:1].lower() + reason[1:] for reason in reasons)
        label = self._telling.value("circumstance", "code", proposal.code)
        words = translate("Page", "Proposed: {code} {label}, because: {because}.").format(
            code=proposal.code, label=label, because=because
        )
        action = translate("Page", "Write it down…") if self._writable else ""
        made = ProposalLine(words, action, line)
        made.taken.connect(lambda: self.proposal_taken.emit(proposal))
        line.add_beneath(made)

    def _add_flow(self, line: PaperLine, parts: Sequence[QWidget]) -> None:
        flow = Flow(line, gap=theme.TIGHT)
        flow.set_parts(list(parts))
        line.add_beneath(flow)

    def _spell_chip(
        self, line: PaperLine, spell: Circumstance | ParentStatus, *, faded: bool = False
    ) -> OpenChip:
        over = faded or spell.struck or not self._telling.runs(spell)
        words = self._telling.spell(spell)
        if spell.struck:
            words = f"{words} · {self._telling.struck(spell)}"
        restricted = self._telling.is_restricted(spell)
        entry = self._catalog.list("circumstances").entries.get(getattr(spell, "code", "") or "")
        tone = _TONES.get(entry.category, "neutral") if entry else "neutral"
        tone = "overdue" if restricted else tone
        chip = OpenChip(words, line, tone=tone, picture="lock" if restricted else "", faded=over)
        return self._ready(chip, line, spell)

    def _number_chip(self, line: PaperLine, number: FormerNumber) -> OpenChip:
        words = " · ".join(filter(None, (number.number, number.neighbourhood_name)))
        until = self._telling.day(number.until)
        if until:
            words += f" · {translate('Page', 'until {day}')}".format(day=until)
        chip = OpenChip(words or "…", line, faded=number.struck)
        return self._ready(chip, line, number)

    def _ready(self, chip: OpenChip, line: PaperLine, record: Record) -> OpenChip:
        kind, at = record.kind, record.id
        chip.clicked.connect(lambda: self.opened.emit(kind, at))
        chip.asked.connect(lambda place: self.asked.emit(kind, at, place))
        chip.entered.connect(lambda: self.moved.emit(kind, at))
        chip.back.connect(lambda: line.setFocus(Qt.FocusReason.TabFocusReason))
        chip.onward.connect(lambda: self._step(line, 1))
        chip.stepped.connect(lambda by: self._step_chip(chip, line, by))
        self.stops[at] = chip
        return chip

    def _table(self, kind: str, title: str, count: str) -> PaperTable:
        adds = {
            "child": translate("Page", "Add a child"),
            "person": translate("Page", "Add a grown-up"),
        }
        table = PaperTable(self)
        add = adds.get(kind, translate("Page", "Add")) if self._writable else ""
        table.name(title, count, add, KEYS[kind])
        table.add_wanted.connect(lambda: self.add_wanted.emit(kind))
        self._column.addWidget(table)
        return table

    def _show(
        self,
        table: PaperTable,
        columns: Sequence[PaperColumn],
        lines: Sequence[PaperLine],
        nothing: str,
    ) -> None:
        table.show_lines(columns, lines)
        if not lines:
            table.count.setText(nothing)

    def _is_shown(self, record: Record) -> bool:
        return self._everything or not record.struck or record.struck_why != REASON

    def _lines(self) -> list[PaperLine]:
        return [stop for stop in self.stops.values() if isinstance(stop, PaperLine)]

    def _step(self, line: PaperLine, by: int) -> None:
        lines = self._lines()
        at = max(0, min(lines.index(line) + by, len(lines) - 1))
        lines[at].setFocus(Qt.FocusReason.TabFocusReason)

    def _into(self, line: PaperLine) -> None:
        for widget in _takers(line):
            widget.setFocus(Qt.FocusReason.TabFocusReason)
            return

    def _step_chip(self, chip: OpenChip, line: PaperLine, by: int) -> None:
        chips = [part for part in _takers(line) if isinstance(part, OpenChip)]
        at = chips.index(chip) + by
        target: QWidget = chips[min(at, len(chips) - 1)] if at >= 0 else line
        target.setFocus(Qt.FocusReason.TabFocusReason)


_SAID_ELSEWHERE = frozenset({"name.provisional", "born_on.sixteen", "birth.unregistered"})
"""What a mark on the line says already."""


def _chip(mark: Mark) -> Chip:
    return Chip(mark.words, tone=mark.tone, picture=mark.picture)


def _takers(line: PaperLine) -> Iterable[QWidget]:
    tab = Qt.FocusPolicy.TabFocus
    return [part for part in line.findChildren(QWidget) if part.focusPolicy() & tab]
