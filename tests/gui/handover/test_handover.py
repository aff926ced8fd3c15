"""Handing over: every state of the stick, what a bundle carries, its minute, and who may not."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.books_made import CHEAP, OTHER_PASSPHRASE, add_family, open_again
from tests.gui.exchange import GivenSticks, Seen, make_books, shown
from tests.gui.keys import ENTER, ESC, click, type_keys
from tests.two_desks import OFFICE, enrol
from treem_desktop.gui import dialogs
from treem_desktop.gui.desk import Place
from treem_desktop.gui.handover.receipt import ReceiptSheet
from treem_desktop.gui.handover.screen import HandoverScreen
from treem_desktop.gui.handover.writing import WritingSheet
from treem_desktop.gui.standard.enrolment import EnrolWizard
from treem_desktop.reports.preview import page_count
from treem_desktop.services import enrolment, handover, people, receipts, receiving
from treem_desktop.services.books import Book
from treem_desktop.services.handovers_log import hand_overs
from treem_desktop.system.drives import DriveState, FolderDrive

CTRL = Qt.KeyboardModifier.ControlModifier


class Ward:
    """A ward that knows its office, before its screen."""

    def __init__(self, seen: Seen, screen: HandoverScreen, sticks: GivenSticks) -> None:
        self.seen, self.screen, self.sticks = seen, screen, sticks

    @property
    def book(self) -> Book:
        return self.seen.book

    def enter(self) -> None:
        self.seen.front()
        self.screen.enter(Place("handover"))
        self.seen.rest()

    def open_writing(self) -> WritingSheet:
        self.enter()
        type_keys("g", held=CTRL)
        return self.seen.sheet(WritingSheet)

    def write(self) -> WritingSheet:
        sheet = self.open_writing()
        type_keys(ENTER)
        self.ended(sheet)
        return sheet

    def ended(self, sheet: WritingSheet | ReceiptSheet) -> None:
        self.seen.until(lambda: bool(sheet.outcome.words()))
        self.seen.rest()


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[tuple[Book, Book]]:
    """A ward with a family, and the office it was compared with."""
    ward, office = make_books(tmp_path)
    between = tmp_path / "between"
    between.mkdir()
    enrol(ward, office, FolderDrive(between))
    enrol(office, ward, FolderDrive(between))
    add_family(ward)
    yield ward, office
    ward.close()
    office.close()


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    made = tmp_path / "KINGSTON"
    made.mkdir()
    return made


@pytest.fixture
def ward(qtbot: QtBot, pair: tuple[Book, Book], stick: Path) -> Iterator[Ward]:
    sticks = GivenSticks(stick)
    with shown(qtbot, HandoverScreen, pair[0], sticks) as (seen, screen):
        yield Ward(seen, screen, sticks)


@pytest.mark.parametrize("state", [s for s in DriveState if s is not DriveState.DONE])
def test_whatever_the_stick_does_is_said_and_it_can_be_tried_again(
    ward: Ward, stick: Path, state: DriveState
) -> None:
    ward.sticks.fails = state
    sheet = ward.write()

    told = ward.screen.desk.catalog.message(state.value, "vi").partition(". ")[0].partition("…")[0]
    assert sheet.outcome.words().startswith(told.partition("{")[0])
    assert "Có thể rút USB" not in sheet.outcome.words()
    assert hand_overs(ward.book).bundles == ()
    assert not list(stick.glob("TREEM/*.treem"))

    ward.sticks.fails = None
    assert sheet.act_button.isVisible()
    type_keys(ENTER)
    ward.seen.until(lambda: "Có thể rút USB" in sheet.outcome.words())
    assert len(hand_overs(ward.book).bundles) == 1


def test_a_stick_that_is_plugged_in_later_appears_by_itself(ward: Ward, stick: Path) -> None:
    ward.sticks.paths.clear()
    sheet = ward.open_writing()
    assert sheet.places.words.text().startswith("Chưa thấy USB nào.")
    assert not sheet.act_button.isEnabled()
    type_keys(ENTER)
    assert sheet.places.isVisible(), "nothing begins without a place"

    ward.sticks.paths.append(stick)
    ward.seen.until(sheet.act_button.isEnabled)
    assert sheet.places.value() == stick
    assert sheet.act_button.hasFocus()


def test_of_two_sticks_a_person_chooses(ward: Ward, stick: Path, tmp_path: Path) -> None:
    other = tmp_path / "TRANSCEND"
    other.mkdir()
    ward.sticks.paths.append(other)
    sheet = ward.open_writing()
    assert sheet.places.words.text() == "Có 2 USB đang cắm. Chọn USB cần dùng, hoặc rút bớt."
    assert not sheet.act_button.isEnabled()

    click(sheet.places.options._options[1])
    assert sheet.places.value() == other
    click(sheet.act_button)
    ward.ended(sheet)

    assert list(other.glob("TREEM/treem-99999-P0001-*.treem"))
    assert not list(stick.glob("TREEM/*"))


def test_a_folder_does_as_well_and_nothing_is_said_of_a_stick(
    ward: Ward, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "van-ban-di"
    folder.mkdir()
    monkeypatch.setattr(dialogs, "open_folder", lambda *_: folder)
    ward.sticks.paths.clear()
    sheet = ward.open_writing()

    click(sheet.places.folder_button)
    click(sheet.act_button)
    ward.ended(sheet)

    assert sheet.outcome.words() == ("Đã ghi và kiểm tra lại gói số 1 (2 trẻ em, 4 lần ghi).")


def test_a_backup_on_the_stick_is_warned_about(ward: Ward, stick: Path) -> None:
    (stick / "treem-99999-20261101.backup").write_bytes(b"")
    sheet = ward.open_writing()

    assert sheet.places._warning is not None
    assert "tệp sao lưu" in sheet.places._warning.remark.words


def test_nothing_new_leads_to_sending_everything_again(ward: Ward, pair: tuple[Book, Book]) -> None:
    ward.seen.with_book(lambda book: _acknowledge(book, pair[1], ward.sticks.paths[0]))
    sheet = ward.write()
    assert "đã nhận hết các lần ghi" in sheet.outcome.words()
    assert sheet.fold.is_open()

    click(sheet.start._options[1])
    click(sheet.act_button)
    ward.seen.until(lambda: "gói số 2" in sheet.outcome.words())


def test_the_restricted_part_is_offered_only_while_it_is_unlocked(ward: Ward) -> None:
    sheet = ward.open_writing()
    sheet.fold.set_open(True)
    assert not sheet.sealed.isVisible()
    assert not sheet.choice().sealed

    ward.seen.with_book(lambda book: book.unlock_restricted())
    ward.screen.desk.look_again()
    ward.seen.until(sheet.sealed.isVisible)
    click(sheet.sealed)
    assert sheet.choice().sealed

    ward.seen.with_book(lambda book: book.lock_restricted())
    ward.screen.desk.look_again()
    ward.seen.until(lambda: not sheet.sealed.isVisible())
    assert not sheet.choice().sealed


def test_who_comes_to_write_finds_the_sheet_open(ward: Ward) -> None:
    ward.seen.front()
    ward.screen.enter(Place("handover", act="write"))

    assert ward.seen.sheet(WritingSheet).office.unit == OFFICE


def test_esc_closes_and_nothing_is_written(ward: Ward, stick: Path) -> None:
    sheet = ward.open_writing()
    type_keys(ESC)

    ward.seen.until(lambda: not _is_there(sheet))
    assert not list(stick.glob("TREEM/*"))


def test_the_minute_is_seen_and_saved(
    ward: Ward, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "bien-ban.pdf"
    monkeypatch.setattr(dialogs, "save_file", lambda *_: target)
    sheet = ward.write()
    click(sheet.minute_button)
    ward.seen.until(ward.screen.paper.isVisible)
    ward.seen.rest()
    assert ward.screen.paper.leaves.count() == 1

    click(ward.screen.paper.save_button)
    ward.seen.rest()
    assert page_count(target.read_bytes()) == 1
    type_keys(ESC)
    assert ward.screen.page.isVisible()
    type_keys("p", held=CTRL)
    ward.seen.until(ward.screen.paper.isVisible)


def test_a_refused_bundle_is_told_beneath_the_log(ward: Ward, pair: tuple[Book, Book]) -> None:
    ward.write()
    (first,) = ward.sticks.paths[0].glob("TREEM/treem-99999-P0001-*.treem")
    first.unlink()
    ward.seen.with_book(lambda book: _hand_over_a_tail(book, ward.sticks.paths[0]))
    found = receiving.receive(pair[1], [ward.sticks.paths[0]])
    receipts.hand_back(pair[1], pair[0].unit, FolderDrive(ward.sticks.paths[0]), found)
    ward.enter()

    type_keys("r", held=CTRL)
    sheet = ward.seen.sheet(ReceiptSheet)
    type_keys(ENTER)
    ward.ended(sheet)

    assert [line.words() for line in sheet.lines] == ["Cơ quan nhận đã từ chối gói số 2."]
    assert "Thiếu các lần ghi 1–4" in sheet.lines[0].detail.text()
    assert "Thiếu các lần ghi 1–4" in ward.screen.log.reason.detail.text()


def test_only_own_bundles_on_the_stick_are_no_receipt(ward: Ward) -> None:
    ward.write()
    ward.seen.rest()
    ward.enter()
    type_keys("r", held=CTRL)
    sheet = ward.seen.sheet(ReceiptSheet)
    type_keys(ENTER)
    ward.ended(sheet)

    assert sheet.outcome.words() == "Ở đây chưa có biên nhận, chỉ có gói của chính phường."


def test_an_office_is_revoked_after_a_question(ward: Ward, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def answer(_parent: object, title: str, *_: object, **__: object) -> str:
        asked.append(title)
        return "keep" if len(asked) == 1 else "revoke"

    monkeypatch.setattr(dialogs, "ask", answer)
    ward.enter()
    ward.screen.parts.choose("enrolment")
    ward.seen.rest()
    for _ in range(2):
        click(ward.screen.registering.lines()[0].revoke_button)
        ward.seen.rest()

    assert asked == ["Thu hồi máy của Cơ quan nhận mẫu (tập huấn)?"] * 2
    assert hand_overs(ward.book).offices == ()
    assert not ward.screen.registering.lines()[0].revoke_button.isVisible()


def test_a_broken_card_is_named_and_cannot_be_chosen(ward: Ward, pair: tuple[Book, Book]) -> None:
    stick = ward.sticks.paths[0]
    name = enrolment.write_card(pair[1], FolderDrive(stick))
    card = stick / name
    card.write_bytes(card.read_bytes().replace(b'"kind":"office"', b'"kind":"OFFICE"'))
    ward.enter()
    ward.screen.enrol()
    wizard: EnrolWizard = ward.screen.wizard
    ward.seen.until(lambda: bool(wizard.card.outcome.words()))

    assert wizard.card.chosen() is None
    assert not wizard.wizard.next_button.isEnabled()


def test_a_helper_sees_what_waits_and_hands_nothing_over(
    qtbot: QtBot, pair: tuple[Book, Book], stick: Path
) -> None:
    people.add_person(pair[0], "Đỗ Thử Lan", "helper", OTHER_PASSPHRASE, CHEAP)
    pair[0].close()
    book = open_again(pair[0], OTHER_PASSPHRASE)
    try:
        with shown(qtbot, HandoverScreen, book, GivenSticks(stick)) as (seen, screen):
            seen.front()
            screen.enter(Place("handover"))
            seen.rest()
            (card,) = screen.offices()
            assert card.waiting.text() == "4 lần ghi của 2 trẻ em chờ bàn giao"
            assert not card.write_button.isVisible()
            type_keys("g", held=CTRL)
            assert screen.findChildren(WritingSheet) == []
    finally:
        book.close()


def _acknowledge(ward: Book, office: Book, stick: Path) -> None:
    drive = FolderDrive(stick)
    handover.hand_over(ward, handover.Choice(OFFICE), drive)
    receiving.receive(office, [stick])
    receipts.hand_back(office, ward.unit, drive)
    receiving.receive(ward, [stick])


def _hand_over_a_tail(ward: Book, stick: Path) -> None:
    add_family(ward, "0133", "Lê Thử Bình")
    handover.hand_over(ward, handover.Choice(OFFICE, start=5), FolderDrive(stick))


def _is_there(sheet: WritingSheet) -> bool:
    try:
        return sheet.isVisible()
    except RuntimeError:
        return False
