"""The main job through both screens: cards, a bundle, taking it in, the receipt back."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.books_made import add_family
from tests.gui.exchange import GivenSticks, Seen, make_books, shown
from tests.gui.keys import ENTER, click, type_keys
from treem_desktop.domain.child import Child
from treem_desktop.gui.desk import Place
from treem_desktop.gui.handover.receipt import ReceiptSheet
from treem_desktop.gui.handover.screen import HandoverScreen
from treem_desktop.gui.handover.writing import WritingSheet
from treem_desktop.gui.receiving.answering import AnsweringSheet
from treem_desktop.gui.receiving.screen import ReceivingScreen
from treem_desktop.gui.standard.enrolment import EnrolWizard
from treem_desktop.gui.standard.own_card import WriteCardSheet
from treem_desktop.services import enrolment
from treem_desktop.services.books import Book

CTRL = Qt.KeyboardModifier.ControlModifier


class Both:
    """Both desks."""

    def __init__(self, qtbot: QtBot, ward: Book, office: Book, stick: Path) -> None:
        self._stack = ExitStack()
        sticks = GivenSticks(stick)
        enter = self._stack.enter_context
        self.ward, self.handover = enter(shown(qtbot, HandoverScreen, ward, sticks))
        self.office, self.receiving = enter(shown(qtbot, ReceivingScreen, office, sticks))

    def close(self) -> None:
        self._stack.close()
        self.ward.book.close()
        self.office.book.close()


@pytest.fixture
def both(qtbot: QtBot, tmp_path: Path) -> Iterator[Both]:
    stick = tmp_path / "KINGSTON"
    stick.mkdir()
    made = Both(qtbot, *make_books(tmp_path), stick)
    yield made
    made.close()


def write_card(seen: Seen) -> None:
    sheet = seen.sheet(WriteCardSheet)
    type_keys(ENTER)
    seen.until(lambda: sheet.outcome.words() == "Đã ghi thẻ vào USB.")
    type_keys(ENTER)


def type_code(seen: Seen, wizard: EnrolWizard, code: str) -> None:
    """Choose the only card, and type what the other side reads out."""
    seen.until(lambda: wizard.card.chosen() is not None)
    click(wizard.wizard.next_button)
    first, second = wizard.compare.groups.asked()
    seen.until(first.line.hasFocus)
    groups = code.split()
    numbers = [wizard.compare.groups.boxes.index(box) for box in (first, second)]
    type_keys(groups[numbers[0]])
    assert second.line.hasFocus(), "four digits lead on to the second group"
    type_keys(groups[numbers[1]], ENTER)
    seen.rest()


def meet(both: Both) -> None:
    """Enrol each other, as two officers do it with one stick and a telephone."""
    both.ward.front()
    both.handover.enter(Place("handover"))
    both.ward.rest()
    click(both.handover.welcome.write.button)
    write_card(both.ward)

    both.office.front()
    both.receiving.enter(Place("receiving", act="wards"))
    both.office.rest()
    click(both.receiving.wards.list.empty.button)
    type_code(both.office, both.receiving.wizard, enrolment.own_code(both.ward.book))
    assert both.receiving.wards.current() is not None
    both.receiving.parts.choose("card")
    both.office.rest()
    click(both.receiving.own.write_button)
    write_card(both.office)

    both.ward.front()
    click(both.handover.welcome.enrol.button)
    type_code(both.ward, both.handover.wizard, enrolment.own_code(both.office.book))


def test_a_family_goes_up_on_a_stick_and_the_receipt_comes_back(both: Both) -> None:
    meet(both)
    both.ward.with_book(add_family)

    both.handover.enter(Place("handover"))
    both.ward.rest()
    (card,) = both.handover.offices()
    assert card.waiting.text() == "4 lần ghi của 2 trẻ em chờ bàn giao"
    both.ward.front()
    type_keys("g", held=CTRL)
    writing = both.ward.sheet(WritingSheet)
    type_keys(ENTER)
    both.ward.until(lambda: bool(writing.outcome.words()))
    assert writing.outcome.words() == (
        "Đã ghi và kiểm tra lại gói số 1 (2 trẻ em, 4 lần ghi). Có thể rút USB."
    )
    type_keys(ENTER)

    both.office.front()
    both.receiving.parts.choose("stick")
    both.office.until(lambda: len(both.receiving.arrivals.arrivals()) == 1)
    both.office.rest()
    assert both.receiving.arrivals.reason.words() == (
        "Gói số 1 của Phường Mẫu (tập huấn) nhập được: 4 lần ghi mới, 4 hồ sơ mới."
    )
    assert list(both.office.book.read.every(Child)) == []
    type_keys(ENTER, held=CTRL)
    both.office.until(lambda: bool(both.receiving.arrivals.summary.words()))
    assert both.receiving.arrivals.summary.words() == (
        "Đã nhập 1 gói: 4 hồ sơ mới, 0 hồ sơ thay đổi."
    )
    assert len(list(both.office.book.read.every(Child))) == 2
    type_keys("r", held=CTRL)
    answering = both.office.sheet(AnsweringSheet)
    type_keys(ENTER)
    both.office.until(lambda: "1 biên nhận" in answering.outcome.words())
    type_keys(ENTER)

    both.ward.front()
    type_keys("r", held=CTRL)
    receipt = both.ward.sheet(ReceiptSheet)
    type_keys(ENTER)
    both.ward.until(lambda: receipt.outcome.words() == "Đã nhận biên nhận.")
    assert [line.words() for line in receipt.lines] == [
        "Cơ quan nhận mẫu (tập huấn) đã nhận gói số 1."
    ]
    both.ward.rest()
    (card,) = both.handover.offices()
    assert card.waiting.text() == "Đã bàn giao hết"
    assert "đã nhận ngày 24/11/2026" in card.last.text()


def test_a_wrong_code_enrols_nobody_and_says_so(both: Both) -> None:
    both.ward.front()
    both.handover.enter(Place("handover"))
    both.ward.rest()
    click(both.handover.welcome.write.button)
    write_card(both.ward)
    both.office.front()
    both.receiving.enter(Place("receiving", act="wards"))
    both.office.rest()
    click(both.receiving.wards.list.empty.button)

    type_code(both.office, both.receiving.wizard, "0000 " * 8)

    said = both.receiving.wizard.compare.outcome.words()
    assert said.startswith("Mã đối chiếu không khớp")
    assert enrolment.enrolled_units(both.office.book) == []
    first, _ = both.receiving.wizard.compare.groups.asked()
    assert first.line.hasFocus()
    click(both.receiving.wizard.wizard.cancel_button)
    assert both.receiving.page.isVisible()


def test_the_code_is_nowhere_to_be_read_while_it_is_compared(both: Both) -> None:
    """Whoever forged a card must not find its code on the screen it is typed into."""
    both.ward.with_book(
        lambda book: enrolment.write_card(book, both.handover.sticks.drive(_stick(both)))
    )
    both.office.front()
    both.receiving.enter(Place("receiving", act="wards"))
    both.office.rest()
    both.receiving.enrol()
    both.office.until(lambda: both.receiving.wizard.card.chosen() is not None)
    click(both.receiving.wizard.wizard.next_button)

    page = both.receiving.wizard.compare
    words = " ".join(
        [page.name.text(), page.words.text(), page.care.text()]
        + [box.line.text() for box in page.groups.boxes]
    )
    assert not any(group in words for group in enrolment.own_code(both.ward.book).split())


def _stick(both: Both) -> Path:
    return both.handover.sticks.found()[0].path
