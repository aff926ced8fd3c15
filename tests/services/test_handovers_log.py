"""What a ward reads of its hand-overs: what waits, what was written, what became of it."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.books_made import add_family
from tests.reports.reading import text
from tests.two_desks import OFFICE, Desks, enrol, two_desks
from treem_desktop.domain.circumstance import Circumstance
from treem_desktop.domain.errors import BookError
from treem_desktop.domain.values import ChildId, Code
from treem_desktop.services import arrivals, exchange_papers, handover, partners, records
from treem_desktop.services.enrolment import cards_at, read_card, revoke, write_card
from treem_desktop.services.handover import Choice
from treem_desktop.services.handovers_log import hand_overs, take_receipts
from treem_desktop.services.sticks import Sticks
from treem_desktop.system.progress import Silent


@pytest.fixture
def desks(tmp_path: Path) -> Desks:
    return two_desks(tmp_path)


def take_in(desks: Desks) -> tuple[arrivals.Arrival, ...]:
    found = arrivals.look(desks.office, [desks.stick.root], Silent())
    files = [one.path for one in found if one.received.state == "ready"]
    return arrivals.take_in(desks.office, files, Silent())


def answer(desks: Desks, taken: tuple[arrivals.Arrival, ...]) -> None:
    results = [one.received for one in taken]
    units = arrivals.units_with_receipt(results)
    arrivals.write_receipts(desks.office, desks.stick, units, results, Silent())


def test_lines_and_the_children_they_are_about_wait_until_a_receipt_comes(desks: Desks) -> None:
    add_family(desks.ward)
    (office,) = hand_overs(desks.ward).offices
    assert (office.name, office.lines, office.children, office.last) == (
        desks.office.catalog.place(OFFICE).name, 4, 2, None,
    )  # fmt: skip

    desks.hand_over()
    (written,) = hand_overs(desks.ward).bundles
    assert (written.number, written.lines, written.children, written.received) == (1, 4, 2, 0)

    answer(desks, take_in(desks))
    (told,) = take_receipts(desks.ward, [desks.stick.root])
    assert (told.received.state, told.accepted) == ("taken", (1,))
    after = hand_overs(desks.ward)
    assert after.bundles[0].received > 0
    assert (after.offices[0].lines, after.offices[0].children) == (0, 0)


def test_a_change_on_what_hangs_on_a_child_counts_the_child_once(desks: Desks) -> None:
    _, children = add_family(desks.ward)
    desks.hand_over()
    answer(desks, take_in(desks))
    take_receipts(desks.ward, [desks.stick.root])

    child = children[0]
    records.change(desks.ward, child, replace(child, full_name="Nguyễn Thử Minh Ân"))
    for code in ("HC04.2", "HC01.1"):
        spell = Circumstance(id=desks.ward.new_id(), child=ChildId(child.id), code=Code(code))
        records.add(desks.ward, spell)

    (office,) = hand_overs(desks.ward).offices
    assert (office.lines, office.children) == (3, 1)


def test_a_refused_bundle_says_why_until_it_is_taken_in(desks: Desks) -> None:
    add_family(desks.ward)
    desks.hand_over()
    (first,) = (desks.stick.root / "TREEM").glob("treem-99999-P*.treem")
    kept = first.read_bytes()
    first.unlink()
    add_family(desks.ward, "0133", "Lê Thử Bình")
    handover.hand_over(desks.ward, Choice(OFFICE, start=5), desks.stick)

    answer(desks, arrivals.look(desks.office, [desks.stick.root], Silent()))
    (told,) = take_receipts(desks.ward, [desks.stick.root])
    assert [(number, error.code) for number, error in told.refused] == [(2, "bundle.gap_lines")]
    newest = hand_overs(desks.ward).bundles[0]
    assert newest.refused is not None
    assert newest.refused.values["first"] == 1

    first.write_bytes(kept)
    answer(desks, arrivals.take_in(desks.office, [desks.stick.root], Silent()))
    take_receipts(desks.ward, [desks.stick.root])
    assert hand_overs(desks.ward).bundles[0].refused is None
    assert all(bundle.received for bundle in hand_overs(desks.ward).bundles)


def test_looking_takes_nothing_in_and_tells_when_something_was(desks: Desks) -> None:
    add_family(desks.ward)
    desks.hand_over()

    (seen,) = arrivals.look(desks.office, [desks.stick.root], Silent())
    assert (seen.received.state, seen.received.lines, seen.received.outcome.new) == ("ready", 4, 4)
    assert seen.taken_at == 0
    take_in(desks)
    (again,) = arrivals.look(desks.office, [desks.stick.root], Silent())
    assert again.received.state == "known"
    assert again.taken_at > 0


def test_the_minute_can_be_printed_when_the_stick_is_long_gone(desks: Desks) -> None:
    add_family(desks.ward)
    told = desks.hand_over()
    (bundle,) = hand_overs(desks.ward).bundles
    for file in told.files:
        (desks.stick.root / file).unlink()

    paper = exchange_papers.minute(desks.ward, bundle.bundle)

    said = text(paper.pdf)
    assert "(Gói dữ liệu số 1)" in said
    assert Path(told.files[0]).name in said.replace(" ", "")
    assert paper.file_name == "bien-ban-ban-giao-99999-P0001.pdf"
    with pytest.raises(BookError, match=r"handover\.unknown_bundle"):
        exchange_papers.minute(desks.ward, "0" * 32)


def test_the_comparison_code_is_printed_as_it_is_shown(desks: Desks) -> None:
    said = text(exchange_papers.comparison(desks.office).pdf)

    assert partners.own_card(desks.office).code in said


def test_the_office_sees_who_sent_last_and_who_waits_for_a_receipt(desks: Desks) -> None:
    (ward,) = partners.partners(desks.office)
    assert (ward.number, ward.days, ward.receipt_due) == (0, None, False)

    add_family(desks.ward)
    desks.hand_over()
    taken = take_in(desks)
    (ward,) = partners.partners(desks.office)
    assert (ward.number, ward.days, ward.receipt_due) == (1, 0, True)

    answer(desks, taken)
    assert not partners.partners(desks.office)[0].receipt_due


def test_cards_are_found_on_a_stick_and_the_own_one_is_passed_over(desks: Desks) -> None:
    write_card(desks.office, desks.stick)
    write_card(desks.ward, desks.stick)

    (card,) = cards_at(desks.office, desks.stick.root)

    assert card.shown is not None
    assert card.shown.known
    assert card.shown.card.unit == desks.ward.unit


def test_a_revoked_station_can_be_compared_again(desks: Desks) -> None:
    revoke(desks.office, desks.ward.station)
    name = write_card(desks.ward, desks.stick)

    assert not read_card(desks.office, desks.stick.root / name).known
    enrol(desks.office, desks.ward, desks.stick)
    assert partners.partners(desks.office)[0].revoked == 0


def test_a_backup_on_the_same_stick_is_seen(tmp_path: Path) -> None:
    assert not Sticks().look_at(tmp_path).has_backup
    (tmp_path / "treem-99999-20261124.backup").write_bytes(b"")
    assert Sticks().look_at(tmp_path).has_backup
    assert Sticks().look_at(tmp_path / "gone").free is None


def test_a_line_about_no_child_is_about_no_child(desks: Desks) -> None:
    home, _ = add_family(desks.ward)
    desks.hand_over()
    answer(desks, take_in(desks))
    take_receipts(desks.ward, [desks.stick.root])

    records.change(desks.ward, home, replace(home, street="Phố Thử Mới"))

    assert hand_overs(desks.ward).offices[0].children == 0
    assert desks.hand_over().about == 0
