"""Receiving: seen before it is taken in, each refusal with its sentence, receipts, the wards."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.books_made import add_family
from tests.gui.exchange import GivenSticks, Seen, make_books, shown
from tests.gui.keys import ENTER, click, type_keys
from tests.two_desks import OFFICE, enrol
from treem_desktop.domain.child import Child
from treem_desktop.gui import dialogs
from treem_desktop.gui.desk import Place
from treem_desktop.gui.receiving.answering import AnsweringSheet
from treem_desktop.gui.receiving.arrivals_pane import ArrivalsPane
from treem_desktop.gui.receiving.screen import ReceivingScreen
from treem_desktop.gui.standard.rows import text_of
from treem_desktop.services import arrivals, enrolment, handover, receiving
from treem_desktop.services.arrivals import Arrival
from treem_desktop.services.books import Book
from treem_desktop.system.drives import DriveState, FolderDrive
from treem_desktop.system.progress import Progress

CTRL = Qt.KeyboardModifier.ControlModifier
STATE = 2
"""The column of the state."""


class Office:
    """An office before its screen, and the ward that comes with its stick."""

    def __init__(
        self, seen: Seen, screen: ReceivingScreen, sticks: GivenSticks, ward: Book, stick: Path
    ) -> None:
        self.seen, self.screen, self.sticks = seen, screen, sticks
        self.ward, self.stick = ward, stick

    @property
    def pane(self) -> ArrivalsPane:
        return self.screen.arrivals

    @property
    def book(self) -> Book:
        return self.seen.book

    def hand_over(self, *, everything: bool = False) -> Path:
        """Have the ward write a bundle to its stick; give the file."""
        choice = handover.Choice(OFFICE, everything=everything)
        handed = handover.hand_over(self.ward, choice, FolderDrive(self.stick))
        return self.stick / handed.files[0]

    def plug_in(self) -> None:
        """Come to the screen with the stick plugged in, and wait until it was looked at."""
        self.sticks.paths.append(self.stick)
        self.seen.front()
        self.screen.enter(Place("receiving"))
        self.pane.waiting.places.look()
        self.seen.until(lambda: self.pane.place() == self.stick)
        self.seen.rest()

    def states(self) -> list[str]:
        """Give the state of every row, as it is read."""
        rows = [self.pane.list.rows.row(at) for at in range(self.pane.list.rows.rowCount())]
        return [text_of(row.cells[STATE]) for row in rows if row is not None]

    def take_in(self) -> str:
        """Take in what is chosen; give the sentence that tells what came of it."""
        click(self.pane.take_button)
        self.seen.until(lambda: bool(self.pane.summary.words()))
        self.seen.rest()
        return self.pane.summary.words()


@pytest.fixture
def office(qtbot: QtBot, tmp_path: Path) -> Iterator[Office]:
    ward, book = make_books(tmp_path)
    between, stick = tmp_path / "between", tmp_path / "KINGSTON"
    between.mkdir()
    stick.mkdir()
    enrol(ward, book, FolderDrive(between))
    enrol(book, ward, FolderDrive(between))
    add_family(ward)
    sticks = GivenSticks()
    with shown(qtbot, ReceivingScreen, book, sticks) as (seen, screen):
        yield Office(seen, screen, sticks, ward, stick)
    ward.close()
    book.close()


def children(book: Book) -> int:
    return len(list(book.read.every(Child)))


def test_all_that_is_new_is_chosen_and_nothing_is_in_the_book_yet(office: Office) -> None:
    office.hand_over()
    office.plug_in()

    assert office.states() == ["mới"]
    assert office.pane.foot.words.text() == "Đã chọn 1 gói · 4 lần ghi"
    assert office.pane.reason.detail.text() == "Số liệu kiểm tra khớp với phường."
    assert office.pane.take_button.isEnabled()
    assert children(office.book) == 0

    assert office.take_in() == "Đã nhập 1 gói: 4 hồ sơ mới, 0 hồ sơ thay đổi."
    assert office.states() == ["đã nhập"]
    assert children(office.book) == 2
    assert not office.pane.take_button.isEnabled()


def test_a_bundle_that_was_received_before_changes_nothing(office: Office) -> None:
    office.hand_over()
    receiving.receive(office.book, [office.stick])
    office.plug_in()

    assert office.states() == ["đã nhận ngày 24/11/2026"]
    assert office.pane.reason.words().endswith("Không có gì mới.")
    assert not office.pane.take_button.isEnabled()
    assert office.pane.receipt_button.isEnabled()


def test_only_the_chosen_bundles_are_taken_in(office: Office) -> None:
    office.hand_over()
    add_family(office.ward, "0133", "Lê Thử Bình")
    office.hand_over()
    office.plug_in()
    assert office.pane.foot.words.text() == "Đã chọn 2 gói · 11 lần ghi"

    office.pane.list.stand_at(0)
    office.take_in()

    assert office.states() == ["đã nhập", "mới"]
    assert children(office.book) == 2


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        (lambda data: data[:-100], "Gói đã bị hỏng"),
        (lambda _: b"no bundle at all", "Tệp này không phải gói dữ liệu."),
        (lambda data: data[:200] + bytes([data[200] ^ 1]) + data[201:], ""),
    ],
)
def test_a_spoilt_bundle_is_refused_beside_a_good_one(
    office: Office, spoil: object, sentence: str
) -> None:
    good = office.hand_over()
    assert callable(spoil)
    good.with_name("treem-99999-P0009-20261124.treem").write_bytes(spoil(good.read_bytes()))
    office.plug_in()
    assert office.states() == ["mới", "bị từ chối"]

    office.take_in()
    office.pane.list.stand_at(1)
    assert office.pane.reason.words().startswith(sentence)
    assert office.states() == ["đã nhập", "bị từ chối"]
    assert children(office.book) == 2


def test_a_bundle_for_another_unit_is_no_alarm(office: Office, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    ward, other = make_books(elsewhere)
    (elsewhere / "between").mkdir()
    enrol(ward, other, FolderDrive(elsewhere / "between"))
    add_family(ward)
    handover.hand_over(ward, handover.Choice(OFFICE), FolderDrive(office.stick))
    ward.close()
    other.close()
    office.plug_in()

    assert office.states() == ["của đơn vị khác"]
    assert office.pane.reason.words().startswith("Gói này gửi cho đơn vị khác.")


def test_an_unknown_sender_leads_to_enrolling_and_then_it_is_new(office: Office) -> None:
    office.hand_over()
    enrolment.write_card(office.ward, FolderDrive(office.stick))
    station = office.book.peers.get(office.ward.station)
    assert station is not None
    with office.book.transaction():
        office.book.db.write("UPDATE stations SET enrolled = 0")
    office.plug_in()
    assert office.states() == ["máy gửi chưa đăng ký"]
    assert office.pane.reason.words().startswith("Chưa biết máy gửi gói này")

    click(office.pane.enrol_button)
    wizard = office.screen.wizard
    office.seen.until(lambda: wizard.card.chosen() is not None)
    click(wizard.wizard.next_button)
    groups = enrolment.own_code(office.ward).split()
    boxes = wizard.compare.groups
    for box in boxes.asked():
        box.focus()
        type_keys(groups[boxes.boxes.index(box)])
    type_keys(ENTER)
    office.seen.until(lambda: office.states() == ["mới"])


def test_the_next_stick_is_waited_for_when_this_one_is_pulled_out(office: Office) -> None:
    office.hand_over()
    office.plug_in()
    assert office.pane.foot.isVisible()

    office.sticks.paths.clear()
    office.pane.watch.look()
    office.seen.until(office.pane.waiting.isVisible)
    office.seen.until(
        lambda: office.pane.waiting.places.words.text().startswith("Chưa thấy USB nào.")
    )
    assert not office.pane.foot.isVisible()
    assert office.pane.arrivals() == ()


def test_a_stick_pulled_out_while_taking_in_is_told_and_the_book_is_whole(office: Office) -> None:
    file = office.hand_over()
    office.plug_in()
    file.unlink()

    assert office.take_in() == "Chưa nhập gì. Lý do ghi ở dưới."
    assert office.states() == ["bị từ chối"]
    assert children(office.book) == 0


def test_stopping_takes_nothing_in(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    office.hand_over()
    office.plug_in()
    real = arrivals.take_in

    def stopped(book: Book, files: list[Path], progress: Progress) -> tuple[Arrival, ...]:
        for job in office.seen.jobs._open:
            job.cancel()
        return real(book, files, progress)

    monkeypatch.setattr(arrivals, "take_in", stopped)
    assert office.take_in().startswith("Đã dừng theo yêu cầu.")
    assert office.states() == ["mới"]
    assert children(office.book) == 0


def test_a_stick_without_bundles_says_what_to_do(office: Office) -> None:
    office.plug_in()

    assert office.pane.list.empty.isVisible()
    assert "Cắm đúng USB" in office.pane.list.empty.accessibleName()


def test_bundles_that_come_later_are_looked_at(office: Office) -> None:
    office.plug_in()
    file = office.hand_over()
    office.pane.watch.look()
    office.seen.until(lambda: office.states() == ["mới"])

    shutil.copy(file, file.with_name("treem-99999-P0001-ban-sao.treem"))
    type_keys(Qt.Key.Key_F5)
    office.seen.until(lambda: len(office.states()) == 2)


@pytest.mark.parametrize("state", [DriveState.READ_ONLY, DriveState.GONE, DriveState.FULL])
def test_a_receipt_that_cannot_be_written_is_told_and_written_again(
    office: Office, state: DriveState
) -> None:
    office.hand_over()
    office.plug_in()
    office.take_in()
    office.sticks.fails = state
    click(office.pane.receipt_button)
    sheet = office.seen.sheet(AnsweringSheet)
    type_keys(ENTER)
    office.seen.until(lambda: bool(sheet.outcome.words()))
    assert "biên nhận" not in sheet.outcome.words()

    office.sticks.fails = None
    type_keys(ENTER)
    office.seen.until(
        lambda: sheet.outcome.words() == "Đã ghi và kiểm tra lại 1 biên nhận. Có thể rút USB."
    )
    type_keys(ENTER)
    office.pane.watch.look()
    office.seen.rest()
    assert office.states() == ["đã nhập"], "what was taken in is still told"


def test_the_wards_tell_who_is_silent_and_who_waits_for_a_receipt(office: Office) -> None:
    office.seen.front()
    office.screen.enter(Place("receiving", act="wards"))
    office.seen.rest()
    assert _marks(office) == "chưa gửi lần nào"
    assert "1 máy chưa gửi" in office.screen.wards.list.table.accessibleName()

    office.hand_over()
    receiving.receive(office.book, [office.stick])
    office.screen.enter(Place("receiving", act="wards"))
    office.seen.rest()
    assert _marks(office) == "chưa ghi biên nhận"

    office.sticks.paths.append(office.stick)
    click(office.screen.wards.receipt_button)
    sheet = office.seen.sheet(AnsweringSheet)
    type_keys(ENTER)
    office.seen.until(lambda: "1 biên nhận" in sheet.outcome.words())
    office.seen.rest()
    assert _marks(office) == ""


def test_a_revoked_station_is_believed_no_more(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dialogs, "ask", lambda *_, **__: "revoke")
    office.seen.front()
    office.screen.enter(Place("receiving", act="wards"))
    office.seen.rest()
    click(office.screen.wards.revoke_button)
    office.seen.rest()
    assert _marks(office) == "thu hồi ngày 24/11/2026"

    office.hand_over()
    office.screen.parts.choose("stick")
    office.plug_in()
    assert office.states() == ["bị từ chối"]
    assert "đã bị thu hồi ngày 24/11/2026" in office.pane.reason.words()


def _marks(office: Office) -> str:
    row = office.screen.wards.list.rows.row(0)
    assert row is not None
    return text_of(row.cells[4])
