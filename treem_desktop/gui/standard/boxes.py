"""Which box a field is typed into: told by its form and by its list, never by its name."""

from collections.abc import Sequence
from datetime import date

from treem_desktop.catalog.lists import CodeList
from treem_desktop.catalog.records import FieldWords
from treem_desktop.domain.fields import Form
from treem_desktop.gui.widgets.choice_box import ChoiceBox
from treem_desktop.gui.widgets.choices import Choice
from treem_desktop.gui.widgets.code_box import CodeBox
from treem_desktop.gui.widgets.codes_box import CodesBox
from treem_desktop.gui.widgets.date_box import DateBox
from treem_desktop.gui.widgets.field import FieldBox
from treem_desktop.gui.widgets.link_box import LinkBox
from treem_desktop.gui.widgets.note_box import NoteBox
from treem_desktop.gui.widgets.number_box import MoneyBox, NumberBox
from treem_desktop.gui.widgets.text_box import TextBox

_FEW, _SHORT = 2, 16
"""A list of so few entries, with so few letters together, stands side by side."""


def box_for(words: FieldWords, codes: CodeList | None, today: date) -> FieldBox:
    """Make the box of a field. Its words are told by `tell`, in one language or the other."""
    if words.form is Form.DATE:
        return DateBox("", today)
    if words.form is Form.CODE:
        return ChoiceBox() if codes is not None and is_short(codes) else CodeBox()
    if words.form is Form.TEXT and words.tall:
        return NoteBox()
    makers: dict[Form, type[TextBox | CodesBox | MoneyBox | NumberBox | LinkBox]] = {
        Form.CODES: CodesBox,
        Form.MONEY: MoneyBox,
        Form.NUMBER: NumberBox,
        Form.LINK: LinkBox,
    }
    return makers.get(words.form, TextBox)()


def tell(box: FieldBox, words: FieldWords, language: str) -> None:
    """Say label, help and unit in a language."""
    box.set_label(words.label.in_(language))
    box.set_help(words.help.in_(language) if words.help else "")
    if isinstance(box, NumberBox) and words.unit:
        box.set_unit(words.unit.in_(language))


def offer(box: FieldBox, choices: Sequence[Choice]) -> None:
    """Give a box of codes what may be chosen."""
    if isinstance(box, CodeBox | CodesBox | ChoiceBox):
        box.set_choices(choices)


def choices_of(
    codes: CodeList, language: str, today: date, *, restricted: bool = False
) -> list[Choice]:
    """Give the entries that may be chosen today, groups above what belongs to them.

    Restricted ones are there only for who has the restricted part in sight.
    """
    return [
        Choice(
            entry.code,
            entry.label.in_(language),
            entry.code if entry.code[:1].isupper() else "",
            inner=bool(entry.parent),
        )
        for entry in codes.offered(today.isoformat())
        if restricted or entry.code not in codes.restricted
    ]


def is_short(codes: CodeList) -> bool:
    """Tell whether a list is shown side by side rather than dropped down."""
    letters = sum(len(entry.label.vi) for entry in codes.entries.values())
    return len(codes.entries) <= _FEW and letters <= _SHORT
