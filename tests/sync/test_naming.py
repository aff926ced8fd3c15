from datetime import date

from treem_desktop.sync.naming import bundle_name, card_name, found_note


def test_a_bundle_is_named_by_unit_number_and_day() -> None:
    name = bundle_name("00331@2025-07-01", 12, date(2026, 11, 24))

    assert name == "treem-00331-P0012-20261124.treem"


def test_receipts_for_several_wards_can_lie_in_one_folder() -> None:
    name = bundle_name("01@2025-07-01", 1, date(2026, 11, 24), "00331@2025-07-01")

    assert name == "treem-01-P0001-20261124-00331.treem"


def test_a_card_is_named_by_unit_and_the_random_end_of_its_station() -> None:
    assert card_name("00331@2025-07-01", "0193" + "0" * 20 + "1a2b3c4d") == (
        "treem-00331-the-1a2b3c4d.json"
    )


def test_the_note_opens_in_an_old_notepad() -> None:
    note = found_note("Ai nhặt được xin gửi về …", "If found …")

    assert note.startswith(b"\xef\xbb\xbf")
    assert note.decode("utf-8-sig").split("\r\n") == [
        "Ai nhặt được xin gửi về …",
        "",
        "If found …",
        "",
    ]
