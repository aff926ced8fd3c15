"""A backup is written, tried out and put back; a restored book writes as a new station."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from treem_desktop.domain.errors import BookRefused, KeyRefused
from treem_desktop.services import backups, records, recovery, standing
from treem_desktop.services.books import (
    Book,
    Cost,
    Surroundings,
    Wanted,
    close,
    create,
    open_book,
    surroundings,
)
from treem_desktop.services.people import add_person
from treem_desktop.system.clock import FixedClock

CHEAP = Cost(19 * 1024, 2, 1)
OFFICER, HELPER = "thử một hai", "thử ba bốn"


@dataclass
class Desk:
    around: Surroundings
    folder: Path
    kept: Path
    code: str = ""

    def open(self, passphrase: str = OFFICER) -> Book:
        return open_book(self.folder, passphrase, self.around)

    def restore(self) -> Path | None:
        return backups.restore(backups.kept(self.kept)[0].path, self.folder, self.around)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    made = Desk(
        surroundings(FixedClock.at("2026-11-24T08:00", step=1)), tmp_path / "so", tmp_path / "kept"
    )
    wanted = Wanted(made.folder, "99999", "ward", "Trần Thử Thu", OFFICER, True, CHEAP)
    book, made.code = create(wanted, made.around)
    add_person(book, "Lê Thử Giúp", "helper", HELPER, CHEAP)
    enter(book, "0132")
    close(book, backup_folder=made.kept)
    return made


def enter(book: Book, number: str) -> None:
    records.add(book, records.new(book, "household", number=number))


def test_closing_writes_a_backup_and_another_one_only_after_new_work(desk: Desk) -> None:
    book = desk.open()
    assert [(kept.day, kept.path.name) for kept in backups.kept(desk.kept)] == [
        ("2026-11-24", "treem-20261124.backup")
    ]

    assert backups.back_up_now(book, desk.kept) is None
    enter(book, "0133")
    contents = backups.back_up_now(book, desk.kept)
    close(book)

    assert contents is not None
    assert contents.households == 2


def test_the_drill_counts_what_a_backup_holds_and_leaves_nothing_behind(desk: Desk) -> None:
    newest = backups.kept(desk.kept)[0].path

    assert backups.look_into(newest, OFFICER, desk.around).households == 1
    with pytest.raises(KeyRefused, match="wrong_passphrase"):
        backups.look_into(newest, "sai mật khẩu", desk.around)
    assert not (desk.around.state / "drill").exists()


def test_a_restore_keeps_the_book_of_before_and_becomes_a_new_station(desk: Desk) -> None:
    book = desk.open()
    enter(book, "0133")
    station = book.station
    close(book)

    aside = desk.restore()
    restored = desk.open()

    assert aside is not None
    assert (aside / "book.db").is_file()
    assert restored.lists.count("household") == 1
    assert restored.station != station
    assert standing.opened(restored).became_new_station
    close(restored)
    again = desk.open()
    assert not standing.opened(again).became_new_station
    close(again)


def test_an_open_book_is_not_restored_over(desk: Desk) -> None:
    book = desk.open()

    with pytest.raises(BookRefused, match=r"book\.in_use"):
        desk.restore()

    assert book.lists.count("household") == 1
    close(book)


def test_what_is_no_backup_changes_nothing(desk: Desk, tmp_path: Path) -> None:
    nothing = tmp_path / "treem-20261124.backup"
    nothing.write_bytes(b"not a backup")

    with pytest.raises(BookRefused, match="backup"):
        backups.restore(nothing, desk.folder, desk.around)

    close(desk.open())


def test_an_officer_is_told_what_a_helper_wrote_since_the_seal(desk: Desk) -> None:
    helper = desk.open(HELPER)
    enter(helper, "0133")
    close(helper)

    book = desk.open()
    told = standing.opened(book)

    assert told.others == ("Lê Thử Giúp",)
    assert told.since is not None
    assert (told.since.lines, told.since.broken) == (1, False)
    close(book)
    sealed = desk.open()
    assert standing.opened(sealed).others == ()
    close(sealed)


def test_nothing_waits_to_be_handed_over_until_an_office_is_enrolled(desk: Desk) -> None:
    book = desk.open()
    stands = standing.standing(book)

    assert stands.offices == ()
    assert stands.waiting == 0
    assert stands.saved_at > 0
    assert stands.backup_at >= stands.saved_at
    close(book)


def test_the_recovery_code_is_shown_again_to_the_officer_alone(desk: Desk) -> None:
    book = desk.open()

    assert recovery.show_again(book, OFFICER) == desk.code
    with pytest.raises(KeyRefused, match="wrong_passphrase"):
        recovery.show_again(book, HELPER)
    close(book)


def test_two_groups_typed_back_show_that_the_code_was_copied(desk: Desk) -> None:
    groups = desk.code.split("-")
    for _ in range(20):
        asked = recovery.ask_groups()
        assert 1 <= asked.first < asked.second <= len(groups)
    mistaken = groups[0].lower().replace("0", "o").replace("1", "l")

    assert recovery.group_fits(desk.code, 1, f" {mistaken} ")
    assert not recovery.group_fits(desk.code, 2, groups[0])


def test_the_blank_for_the_code_does_not_hold_the_code(desk: Desk) -> None:
    book = desk.open()
    paper = recovery.blank(book)
    close(book)

    assert paper.startswith(b"%PDF")
    assert not any(group.encode() in paper for group in desk.code.split("-"))
