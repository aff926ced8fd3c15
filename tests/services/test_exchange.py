"""The main job between two desks: handing over, taking in, the receipt, and what can fail."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.books_made import add_family
from tests.two_desks import OFFICE, Desks, two_desks
from treem_desktop.domain.child import Child
from treem_desktop.domain.circumstance import Circumstance
from treem_desktop.domain.errors import BundleRefused, Cancelled, DriveRefused, WritingRefused
from treem_desktop.domain.values import ChildId, Code
from treem_desktop.services import enrolment, handover, receipts, receiving, records, statistics
from treem_desktop.services.handover import Choice
from treem_desktop.system.drives import DriveState, FailingDrive
from treem_desktop.system.progress import Silent, Stopping


@pytest.fixture
def desks(tmp_path: Path) -> Desks:
    return two_desks(tmp_path)


def spell(desks: Desks, child: Child, code: str) -> Circumstance:
    return Circumstance(
        id=desks.ward.new_id(), child=ChildId(child.id), code=Code(code), found_by="Bà Thử Mai"
    )


def bundle(desks: Desks) -> Path:
    return max((desks.stick.root / "TREEM").glob("treem-99999-P*.treem"))


def test_what_the_ward_wrote_stands_at_the_office_and_both_count_the_same(desks: Desks) -> None:
    _, children = add_family(desks.ward)
    records.add(desks.ward, spell(desks, children[0], "HC04.2"))

    told = desks.hand_over()
    received = desks.receive()

    assert [one.state for one in received] == ["taken"]
    assert received[0].totals_compared
    assert received[0].outcome.new == 5
    assert told.children == 2
    there = desks.ward.read.get(Child, children[0].id)
    assert desks.office.read.get(Child, children[0].id) == there
    assert desks.office.counts.fingerprint() == desks.ward.counts.fingerprint()
    assert statistics.figures(desks.office).totals == statistics.figures(desks.ward).totals


def test_restricted_bodies_stay_in_the_ward_unless_they_are_chosen(desks: Desks) -> None:
    _, children = add_family(desks.ward)
    desks.ward.unlock_restricted()
    records.add(desks.ward, spell(desks, children[0], "HC05"))
    desks.ward.lock_restricted()

    assert desks.hand_over().sealed_withheld == 1
    desks.receive()
    desks.office.unlock_restricted()
    assert desks.office.read.linked(Circumstance, "child", children[0].id) == []

    desks.hand_over(everything=True, sealed=True)
    received = desks.receive()[-1]
    assert received.outcome.completed == 1
    assert received.totals_compared
    found = desks.office.read.linked(Circumstance, "child", children[0].id)
    assert [one.code for one in found] == ["HC05"]


def test_a_bundle_taken_in_twice_changes_nothing(desks: Desks) -> None:
    add_family(desks.ward)
    desks.hand_over()
    desks.receive()
    before = desks.office.counts.fingerprint()

    assert [one.state for one in desks.receive()] == ["known"]
    assert desks.office.counts.fingerprint() == before


def test_after_the_receipt_only_what_is_new_travels(desks: Desks) -> None:
    add_family(desks.ward)
    assert desks.hand_over().lines == 4
    desks.receive()
    receipts.hand_back(desks.office, desks.ward.unit, desks.stick)
    states = [one.state for one in receiving.receive(desks.ward, [desks.stick.root])]

    assert sorted(states) == ["own", "taken"]
    assert handover.waiting(desks.ward, OFFICE) == 0
    with pytest.raises(BundleRefused) as refused:
        desks.hand_over()
    assert refused.value.code == "handover.nothing_new"

    add_family(desks.ward, "0133", "Lê Thử Bình")
    assert desks.hand_over().lines == 3
    assert desks.receive()[-1].outcome.new == 3


def test_without_a_receipt_the_next_bundle_carries_everything_again(desks: Desks) -> None:
    add_family(desks.ward)
    desks.hand_over()
    bundle(desks).unlink()

    add_family(desks.ward, "0133", "Lê Thử Bình")
    assert desks.hand_over().lines == 7
    assert desks.receive()[-1].outcome.lines == 7


def test_a_missing_bundle_is_told_as_a_gap_and_nothing_is_applied(desks: Desks) -> None:
    add_family(desks.ward)
    desks.hand_over()
    bundle(desks).unlink()
    add_family(desks.ward, "0133", "Lê Thử Bình")
    choice = Choice(OFFICE, start=5)
    handover.hand_over(desks.ward, choice, desks.stick)

    refused = desks.receive()[-1]
    assert refused.state == "refused"
    assert refused.error is not None
    assert refused.error.code in ("bundle.gap", "bundle.gap_lines")
    assert desks.office.read.every(Child) == [] or not list(desks.office.read.every(Child))


def test_a_dry_run_tells_what_would_come_and_writes_nothing(desks: Desks) -> None:
    add_family(desks.ward)
    desks.hand_over()

    told = receiving.receive(desks.office, [bundle(desks)], dry_run=True)
    assert [(one.state, one.outcome.new) for one in told] == [("ready", 4)]
    assert list(desks.office.read.every(Child)) == []
    assert desks.receive()[0].state == "taken"


@pytest.mark.parametrize("place", [0.02, 0.3, 0.6, 0.98])
def test_a_bundle_with_one_flipped_byte_is_refused_and_changes_nothing(
    desks: Desks, place: float
) -> None:
    add_family(desks.ward)
    desks.hand_over()
    path = bundle(desks)
    data = bytearray(path.read_bytes())
    data[int(len(data) * place)] ^= 1
    path.write_bytes(data)

    refused = desks.receive()[0]
    assert refused.state == "refused"
    assert list(desks.office.read.every(Child)) == []
    path.write_bytes(path.read_bytes()[:-100])
    assert desks.receive()[0].state == "refused"


def test_a_ward_nobody_enrolled_is_refused(tmp_path: Path) -> None:
    desks = two_desks(tmp_path / "one")
    stranger = two_desks(tmp_path / "other")
    add_family(stranger.ward)
    stranger.hand_over()

    told = receiving.receive(desks.office, [stranger.stick.root])
    assert {one.error.code for one in told if one.error} == {"bundle.not_for_us"}


def test_a_revoked_station_is_believed_no_more(desks: Desks) -> None:
    add_family(desks.ward)
    desks.hand_over()
    enrolment.revoke(desks.office, desks.ward.station)

    refused = desks.receive()[0]
    assert refused.error is not None
    assert refused.error.code == "bundle.sender_revoked"


def test_a_wrong_comparison_code_enrols_nobody(tmp_path: Path) -> None:
    desks = two_desks(tmp_path / "one")
    other = two_desks(tmp_path / "other")
    name = enrolment.write_card(other.ward, desks.stick)
    shown = enrolment.read_card(desks.office, desks.stick.root / name)

    with pytest.raises(BundleRefused) as refused:
        enrolment.enrol(desks.office, shown, "0000 0000")
    assert refused.value.code == "card.code_differs"
    assert desks.office.peers.get(other.ward.station) is None


@pytest.mark.parametrize("state", [s for s in DriveState if s is not DriveState.DONE])
def test_whatever_the_stick_does_a_whole_bundle_or_none_stands_there(
    desks: Desks, state: DriveState
) -> None:
    add_family(desks.ward)
    failing = FailingDrive(desks.stick, state, 500)

    with pytest.raises(DriveRefused) as refused:
        handover.hand_over(desks.ward, Choice(OFFICE), failing)

    assert refused.value.code == state.value
    assert list((desks.stick.root / "TREEM").glob("treem-99999-P*.treem")) == []
    assert desks.ward.exchanges.all("out") == []
    assert desks.hand_over().number == 1


def test_the_office_writes_on_no_record_of_a_ward(desks: Desks) -> None:
    _, children = add_family(desks.ward)
    desks.hand_over()
    desks.receive()

    with pytest.raises(WritingRefused) as refused:
        records.change(desks.office, children[0], replace(children[0], full_name="Lê Thử Khác"))
    assert refused.value.code == "record.kept_elsewhere"


def test_a_note_for_the_finder_lies_beside_the_bundle_and_names_nobody(desks: Desks) -> None:
    add_family(desks.ward)
    desks.hand_over()

    note = (desks.stick.root / "TREEM" / "DOC-TOI.txt").read_text(encoding="utf-8")
    assert "USB này chứa dữ liệu đã mã hóa" in note
    assert "Minh An" not in note


def test_a_refused_bundle_is_told_in_the_receipt_with_its_reason(desks: Desks) -> None:
    add_family(desks.ward)
    desks.hand_over()
    bundle(desks).unlink()
    add_family(desks.ward, "0133", "Lê Thử Bình")
    handover.hand_over(desks.ward, Choice(OFFICE, start=5), desks.stick)
    refused = desks.receive()

    assert receipts.units_with_receipt(refused) == [desks.ward.unit]
    receipts.hand_back(desks.office, desks.ward.unit, desks.stick, refused)
    receiving.receive(desks.ward, [desks.stick.root])

    told = desks.ward.exchanges.all("in")[0].detail["verdicts"]
    assert [(number, state, code) for number, state, code, *_ in told] == [
        (2, "refused", "bundle.gap_lines")
    ]


def test_receipts_for_two_wards_lie_side_by_side(tmp_path: Path) -> None:
    desks = two_desks(tmp_path / "one")
    add_family(desks.ward)
    desks.hand_over()
    desks.receive()

    name = receipts.hand_back(desks.office, desks.ward.unit, desks.stick)

    assert name.endswith("-99999.treem")


def test_stopping_while_it_is_read_back_leaves_nothing_on_the_stick(desks: Desks) -> None:
    class Stopping(Silent):
        def step(self, done: int, of: int, words: str = "") -> None:
            if words == "work.reading_back":
                raise Cancelled

    add_family(desks.ward)
    with pytest.raises(Cancelled):
        handover.hand_over(desks.ward, Choice(OFFICE), desks.stick, Stopping())

    assert list((desks.stick.root / "TREEM").glob("treem-99999-P*.treem")) == []
    assert desks.ward.exchanges.all("out") == []


def test_stopping_between_two_hand_overs_keeps_the_first_and_takes_no_more(desks: Desks) -> None:
    add_family(desks.ward)
    desks.hand_over()
    add_family(desks.ward, "0133", "Lê Thử Bình")
    desks.hand_over()

    # Two files are opened, then each is taken in: the fourth step is the second one's.
    results = receiving.receive(desks.office, [desks.stick.root], Stopping(3))

    assert [one.state for one in results] == ["taken", "refused"]
    assert results[1].error is not None
    assert results[1].error.code == "work.cancelled"
    assert len(list(desks.office.read.every(Child))) == 2
    with pytest.raises(Cancelled):
        receiving.receive(desks.office, [desks.stick.root], Stopping(2))
