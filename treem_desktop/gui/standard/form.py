"""The form of any kind of record, made from what the catalog says of it."""

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from treem_desktop.catalog.loading import catalog
from treem_desktop.catalog.records import TWELFTHS, FieldWords, RecordWords, Section
from treem_desktop.domain.problems import Problem
from treem_desktop.domain.values import Value
from treem_desktop.gui import theme
from treem_desktop.gui.language import language
from treem_desktop.gui.standard.boxes import box_for, choices_of, offer, tell
from treem_desktop.gui.standard.sections import SectionRows
from treem_desktop.gui.widgets.choices import Choice
from treem_desktop.gui.widgets.field import FieldBox
from treem_desktop.gui.widgets.fold import Fold
from treem_desktop.gui.widgets.link_box import LinkBox
from treem_desktop.gui.widgets.remark import Remark
from treem_desktop.gui.widgets.sight import is_away, set_away

_BETWEEN = theme.WIDE

Offered = Callable[[str], Sequence[Choice]]
"""Gives the choices of a field in a language, where they are not simply those of its list."""


class RecordForm(QWidget):
    """Shows a record's values and gives what a person typed. It changes nothing by being shown.

    Enter goes on, Shift+Enter back, Esc asks to leave and never destroys.
    """

    changed = Signal(str)
    """This field was changed by a person."""
    settled = Signal(str)
    """The keyboard left this field: the time to check."""
    entered = Signal(str)
    """The keyboard came to this field: the time to show its help."""
    left = Signal()
    """Esc was pressed."""
    ended = Signal()
    """Enter was pressed in the last field."""

    def __init__(
        self,
        words: RecordWords,
        fields: Collection[str],
        today: date,
        parent: QWidget | None = None,
        *,
        restricted: bool = False,
        offered: Mapping[str, Offered] | None = None,
    ) -> None:
        """Take what the catalog says and the fields that are in sight; no other leaves a trace.

        Restricted codes are offered only when that part is in sight too.
        """
        super().__init__(parent)
        self._restricted = restricted
        self._offered = dict(offered or {})
        self.enter_opens = True
        """Enter in the last field goes to «Thêm thông tin»; otherwise the form ends there."""
        self._words = words
        self._today = today
        self._shown: dict[str, Value] = {}
        self._touched: set[str] = set()
        self._boxes: dict[str, FieldBox] = {}
        self._sections: list[tuple[Section, SectionRows]] = []
        self._homes: dict[str, SectionRows] = {}
        self._more = SectionRows(self)
        self._fold = Fold("", self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(_BETWEEN)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._build(frozenset(fields))
        self._fold.folded.connect(lambda _: self._show_sections())
        self._fold.onward.connect(self._into_folded)
        self._fold.back.connect(lambda: self._go_from_fold(-1))
        self.retranslate()
        self._show_asked()

    # ── values ───────────────────────────────────────────────────────────────────────────────────

    def fill(
        self,
        values: Mapping[str, Value],
        problems: Sequence[Problem] = (),
        links: Mapping[str, str] | None = None,
    ) -> None:
        """Show values, what the checks found, and how the records read that links point to."""
        self._shown = dict(values)
        self._touched.clear()
        for name, box in self._boxes.items():
            value = values.get(name)
            if isinstance(box, LinkBox):
                told = (links or {}).get(str(value), str(value or ""))
                box.set_link(value, told if value else "")
            else:
                box.set_value(value)
        self.set_problems(problems)
        self._show_asked()

    def values(self) -> dict[str, Value]:
        """Give what the form holds now, of every field it has.

        What is typed and cannot be read is None here and named by `unread`. A field that nobody
        touched keeps the very value it was shown with.
        """
        return {
            name: box.value() if name in self._touched else self._shown.get(name)
            for name, box in self._boxes.items()
        }

    def enter(self, values: Mapping[str, Value], links: Mapping[str, str] | None = None) -> None:
        """Put values in as if a person had typed them: what follows from another, a draft."""
        for name, value in values.items():
            box = self._boxes.get(name)
            if isinstance(box, LinkBox):
                told = (links or {}).get(str(value), str(value or ""))
                box.set_link(value, told if value else "")
            elif box is not None:
                box.set_value(value)
            self._touched.add(name)
        self._show_asked()

    def changes(self) -> dict[str, Value]:
        """Give only what differs from what was shown."""
        return {
            name: value for name, value in self.values().items() if value != self._shown.get(name)
        }

    def unread(self) -> tuple[Problem, ...]:
        """List what is typed and cannot be read."""
        return tuple(
            Problem(box.unread(), field=name, warning=False)
            for name, box in self._boxes.items()
            if box.unread()
        )

    def typed(self) -> dict[str, str]:
        """Give the texts that cannot be read, for a draft that loses nothing."""
        return {name: box.typed() for name, box in self._boxes.items() if box.unread()}

    def set_typed(self, texts: Mapping[str, str]) -> None:
        """Show a draft's texts over the values."""
        for name, text in texts.items():
            if name in self._boxes:
                self._touched.add(name)
                self._boxes[name].set_typed(text)

    def set_problems(self, problems: Sequence[Problem]) -> None:
        """Show each problem beside its field; a folded field with one is unfolded."""
        for name, box in self._boxes.items():
            own = [problem for problem in problems if problem.field == name]
            box.set_remarks([Remark(_sentence(problem), problem.warning) for problem in own])
            if own and name in self._folded_names():
                self._fold.set_open(True)

    # ── the form itself ──────────────────────────────────────────────────────────────────────────

    def box(self, name: str) -> FieldBox:
        """Give the box of a field: to set what it suggests, or to go to it."""
        return self._boxes[name]

    def has(self, name: str) -> bool:
        """Tell whether the form has a field."""
        return name in self._boxes

    def set_reading(self, reading: bool) -> None:
        """Show the values, or let them be typed."""
        for box in self._boxes.values():
            box.set_reading(reading)
        self._show_asked()

    def open_folded(self, is_open: bool = True) -> None:
        """Show or hide what stands under «Thêm thông tin»."""
        self._fold.set_open(is_open)

    def focus_first(self) -> None:
        """Take the keyboard to the first field that is asked."""
        if order := self._order():
            order[0].focus()

    def focus_on(self, name: str) -> None:
        """Take the keyboard to a field, unfolded when it was folded."""
        if name in self._folded_names():
            self._fold.set_open(True)
        self._boxes[name].focus()

    def changeEvent(self, event: QEvent) -> None:
        """Hear of another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Say headings, labels, help and choices in the language of the interface."""
        for section, rows in self._sections:
            rows.heading.setText(section.label.in_(language()))
        for name, box in self._boxes.items():
            tell(box, self._words.fields[name], language())
            offer(box, self._choices(name))
        self._fold.set_words(self.tr("More information"))

    # ── inside ───────────────────────────────────────────────────────────────────────────────────

    def _build(self, wanted: frozenset[str]) -> None:
        unfolded = [section for section in self._words.sections if not section.folded]
        folded = [section for section in self._words.sections if section.folded]
        for section in unfolded:
            self._build_section(section, wanted)
        self._more.rows.add_row([(self._fold, TWELFTHS)])
        self._column.addWidget(self._more)
        for section in folded:
            self._build_section(section, wanted)
        self._column.addStretch(1)
        self._show_sections()

    def _build_section(self, section: Section, wanted: frozenset[str]) -> None:
        cells = [[cell for cell in row if cell.field in wanted] for row in section.rows]
        if not any(cells):
            return
        rows = SectionRows(self)
        self._homes.update({cell.field: rows for row in cells for cell in row})
        for row in filter(None, cells):
            rows.rows.add_row([(self._make(cell.field), cell.width) for cell in row])
        self._sections.append((section, rows))
        self._column.addWidget(rows)

    def _make(self, name: str) -> FieldBox:
        words = self._words.fields[name]
        codes = catalog().list(words.list_name) if words.list_name else None
        box = box_for(words, codes, self._today)
        box.changed.connect(lambda: self._hear(name))
        box.settled.connect(lambda: self.settled.emit(name))
        box.entered.connect(lambda: self.entered.emit(name))
        box.left.connect(self.left)
        box.onward.connect(lambda: self._go_from(box, 1))
        box.back.connect(lambda: self._go_from(box, -1))
        self._boxes[name] = box
        return box

    def _choices(self, name: str) -> Sequence[Choice]:
        if name in self._offered:
            return self._offered[name](language())
        list_name = self._words.fields[name].list_name
        if not list_name:
            return ()
        codes = catalog().list(list_name)
        return choices_of(codes, language(), self._today, restricted=self._restricted)

    def _hear(self, name: str) -> None:
        self._touched.add(name)
        self._show_asked()
        self.changed.emit(name)

    def _show_asked(self) -> None:
        """Show the fields whose answer is asked for beside the others, live."""
        held = self.values()
        for name, box in self._boxes.items():
            words: FieldWords = self._words.fields[name]
            asked = words.when is None or words.when.holds(held)
            set_away(box, not asked and held[name] is None)
        self._show_sections()

    def _show_sections(self) -> None:
        any_folded = False
        for section, rows in self._sections:
            asked = any(not is_away(part) for part in rows.rows.widgets())
            set_away(rows, not asked or (section.folded and not self._fold.is_open()))
            any_folded = any_folded or (section.folded and asked)
        set_away(self._more, not any_folded)

    def _folded_names(self) -> set[str]:
        return {
            cell.field
            for section in self._words.sections
            if section.folded
            for row in section.rows
            for cell in row
        }

    def _order(self) -> list[FieldBox]:
        """List the boxes the keyboard goes through, as they stand on the screen."""
        return [box for name, box in self._boxes.items() if self._in_sight(name)]

    def _in_sight(self, name: str) -> bool:
        return not is_away(self._boxes[name]) and not is_away(self._homes[name])

    def _go_from(self, box: FieldBox, by: int) -> None:
        order = self._order()
        at = order.index(box) + by if box in order else 0
        folded = not is_away(self._more) and not self._fold.is_open() and self.enter_opens
        if at >= len(order):
            if folded:
                self._fold.setFocus()
            else:
                self.ended.emit()
        elif at >= 0:
            order[at].focus()

    def _into_folded(self) -> None:
        folded = self._folded_names()
        for name, box in self._boxes.items():
            if name in folded and self._in_sight(name):
                box.focus()
                return

    def _go_from_fold(self, by: int) -> None:
        folded = self._folded_names()
        order = [b for n, b in self._boxes.items() if n not in folded and self._in_sight(n)]
        if order:
            order[by].focus()


def _sentence(problem: Problem) -> str:
    return catalog().message(problem.code, language(), **problem.values)
