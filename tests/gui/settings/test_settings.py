"""The settings: each choice at once, each person with a passphrase, each backup tried out."""

from pathlib import Path

import pytest

from tests.gui.keys import DOWN, ENTER, click, type_keys
from tests.gui.window import HELPER, OFFICER, Program, enter_household
from treem_desktop.gui.desk import Place
from treem_desktop.gui.settings.backups_part import BackupsPart, ContentsSheet, KeptLine
from treem_desktop.gui.settings.neighbourhood_sheet import NeighbourhoodSheet
from treem_desktop.gui.settings.neighbourhoods import Neighbourhoods
from treem_desktop.gui.settings.people import People, PersonLine
from treem_desktop.gui.settings.person_sheet import PersonSheet
from treem_desktop.gui.settings.recovery_part import RecoveryPart
from treem_desktop.gui.settings.screen import SettingsScreen
from treem_desktop.gui.settings.unit_facts import UnitFacts
from treem_desktop.services import books, papers


def settings(program: Program, part: str) -> SettingsScreen:
    program.place.go(Place("settings", "", part))
    program.rest()
    present = program.place.present()
    assert isinstance(present, SettingsScreen)
    return present


def test_every_part_is_come_to_by_the_arrows(program: Program) -> None:
    program.open(program.make_book())
    screen = settings(program, "general")
    screen.side.button("general").setFocus()

    for code in list(screen.parts)[1:]:
        type_keys(DOWN)
        assert screen.side.button(code).isChecked()
        assert screen.parts[code].isVisible()


def test_a_helper_is_added_who_opens_the_book_and_sees_less(program: Program) -> None:
    folder = program.make_book()
    program.open(folder)
    part = settings(program, "people").parts["people"]
    assert isinstance(part, People)
    click(part.add_button)
    sheet = program.place.findChild(PersonSheet)
    assert sheet is not None
    type_keys("Pham Thu Moi", ENTER, HELPER, ENTER, HELPER, ENTER)
    program.qtbot.waitUntil(lambda: bool(sheet.passphrase.first.remarks()))
    assert len(part.findChildren(PersonLine)) == 2

    sheet.passphrase.empty()
    sheet.passphrase.first.focus()
    type_keys("thu muoi muoi mot", ENTER, "thu muoi muoi mot", ENTER)
    program.qtbot.waitUntil(lambda: len(part.findChildren(PersonLine)) >= 3, timeout=30_000)
    program.window.lock()
    program.rest()

    place = program.open(folder, "thu muoi muoi mot")
    assert place.desk.open.person == "Pham Thu Moi"
    assert "recovery" not in settings(program, "people").parts


def test_the_last_officer_cannot_be_taken_out(program: Program) -> None:
    program.open(program.make_book())
    part = settings(program, "people").parts["people"]
    lines = part.findChildren(PersonLine)
    program.qtbot.waitUntil(lines[0].isVisible)

    assert [line.remove_button.isVisible() for line in lines] == [False, True]


def test_the_recovery_code_is_shown_after_the_passphrase_and_hides_by_itself(
    program: Program,
) -> None:
    program.open(program.make_book())
    screen = settings(program, "recovery")
    part = screen.parts["recovery"]
    assert isinstance(part, RecoveryPart)
    assert not part.code.isVisible()
    click(part.show_button)
    type_keys(OFFICER, ENTER)
    program.qtbot.waitUntil(part.code.isVisible)
    assert len(part.code.accessibleName()) > 36

    program.place.go(Place("today"))

    assert part.code.accessibleName() == ""


def test_a_backup_is_made_now_and_tried_out(program: Program) -> None:
    program.open(program.make_book(fill=enter_household))
    part = settings(program, "backup").parts["backup"]
    assert isinstance(part, BackupsPart)
    click(part.now_button)
    program.qtbot.waitUntil(lambda: bool(part.findChildren(KeptLine)))
    assert "1 hộ" in program.window.notice.words()

    click(part.findChildren(KeptLine)[0].drill_button)
    type_keys(OFFICER, ENTER)
    program.qtbot.waitUntil(lambda: program.place.findChild(ContentsSheet) is not None)


def test_a_neighbourhood_is_entered_by_keys_alone(program: Program) -> None:
    program.open(program.make_book())
    part = settings(program, "neighbourhoods").parts["neighbourhoods"]
    assert isinstance(part, Neighbourhoods)
    assert part.list.empty.isVisible()
    click(part.add_button)
    program.qtbot.waitUntil(lambda: program.place.findChild(NeighbourhoodSheet) is not None)
    sheet = program.place.findChild(NeighbourhoodSheet)
    assert sheet is not None
    program.qtbot.waitUntil(sheet.isVisible)
    type_keys("To dan pho 12", ENTER, "12", ENTER, "0001", ENTER, "0120", ENTER)
    type_keys("Nguyen Thu Cong", ENTER, "0900000000", ENTER)
    click(sheet.save_button)
    program.qtbot.waitUntil(lambda: part.list.rows.known(0) is not None)

    row = part.list.rows.known(0)
    assert row is not None
    assert row.cells[:4] == ("To dan pho 12", "12", "0001", "0120")


def test_the_citys_line_is_printed_from_now_on(program: Program) -> None:
    program.open(program.make_book())
    part = settings(program, "unit").parts["unit"]
    assert isinstance(part, UnitFacts)
    assert part.code._words.text().count(" ") == 7
    part.line.set_value("024.0000.0111")
    part._judge()
    click(part.line_button)
    program.rest()

    printed: list[str] = []
    program.desk.ask(part, lambda book, _: papers.sheet_options(book).city_line, printed.append)
    program.rest()
    assert printed == ["024.0000.0111"]


def test_backups_go_where_a_person_wants_them(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = program.make_book(fill=enter_household)
    program.open(folder)
    part = settings(program, "backup").parts["backup"]
    assert isinstance(part, BackupsPart)
    monkeypatch.setattr("treem_desktop.gui.dialogs.open_folder", lambda *_: tmp_path / "kho")
    click(part.folder.button)
    program.rest()

    program.window.lock()
    program.rest()

    assert [path.suffix for path in (tmp_path / "kho").iterdir()] == [".backup"]
    books.close(program.with_book(folder))
