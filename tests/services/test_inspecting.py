"""A look at a bundle tells what taking it in would come to, and takes nothing in."""

from pathlib import Path

import pytest

from tests.books_made import add_family, make_book, surroundings
from treem_desktop.domain.errors import BundleRefused, DriveRefused
from treem_desktop.services import books, enrolment
from treem_desktop.services.books import Book
from treem_desktop.services.handover import Choice, hand_over
from treem_desktop.services.inspecting import is_card, look_at_bundle, look_at_card
from treem_desktop.services.receiving import receive
from treem_desktop.services.sample import training_book
from treem_desktop.system.drives import FolderDrive


@pytest.fixture
def desks(tmp_path: Path) -> tuple[Book, Book, FolderDrive]:
    (tmp_path / "usb").mkdir()
    usb = FolderDrive(tmp_path / "usb")
    around = surroundings(tmp_path / "state")
    ward, _ = make_book(tmp_path / "ward", around)
    office = training_book(tmp_path / "office", 0, 1, around, kind="office")
    for own, other in ((ward, office), (office, ward)):
        shown = enrolment.read_card(own, usb.root / enrolment.write_card(other, usb))
        enrolment.enrol(own, shown, enrolment.own_code(other))
    add_family(ward)
    return ward, office, usb


def test_the_verdict_is_what_receiving_then_does(
    desks: tuple[Book, Book, FolderDrive],
) -> None:
    ward, office, usb = desks
    file = usb.root / hand_over(ward, Choice(office.unit), usb).files[0]

    assert look_at_bundle(office, file).state == "ready"
    assert office.counts.kinds() == {}
    assert receive(office, [file])[0].state == "taken"
    assert look_at_bundle(office, file).state == "known"
    assert look_at_bundle(ward, file).state == "own"
    books.close(ward)
    books.close(office)


def test_a_gap_is_told_with_what_the_bundle_claims(
    desks: tuple[Book, Book, FolderDrive],
) -> None:
    ward, office, usb = desks
    add_family(ward, "0133")
    file = usb.root / hand_over(ward, Choice(office.unit, start=5), usb).files[0]

    found = look_at_bundle(office, file)

    assert found.state == "refused"
    assert found.error is not None
    assert found.error.code.startswith("bundle.gap")
    assert found.manifest is not None
    assert found.manifest.segments[0].first == 5
    books.close(ward)
    books.close(office)


def test_what_cannot_be_read_is_told(desks: tuple[Book, Book, FolderDrive], tmp_path: Path) -> None:
    ward, office, _ = desks
    with pytest.raises(DriveRefused):
        look_at_bundle(office, tmp_path / "x.treem")
    with pytest.raises(BundleRefused):
        look_at_card(tmp_path / "x.json", training=True)
    books.close(ward)
    books.close(office)


def test_a_card_is_told_from_a_bundle_by_its_name() -> None:
    assert is_card(Path("treem-99-the-1e2feb89.json"))
    assert not is_card(Path("treem-99999-P0001-20261124.treem"))
