"""The law's lists, letter by letter, and what they say of secrecy."""

import pytest

from treem_desktop.catalog.lists import CodeList
from treem_desktop.catalog.loading import catalog
from treem_desktop.domain.values import UNKNOWN

CIRCUMSTANCES = catalog().list("circumstances")


def special(circumstances: CodeList = CIRCUMSTANCES) -> CodeList:
    """Give the list with the law's own groups only."""
    entries = {c: e for c, e in circumstances.entries.items() if e.category == "special"}
    return CodeList(circumstances.name, circumstances.label, entries)


def test_there_are_14_groups_46_sub_groups_and_48_leaves() -> None:
    groups = catalog().groups()
    per_group = [len(CIRCUMSTANCES.children(group.code)) for group in groups]
    assert [group.code for group in groups] == [f"HC{number:02}" for number in range(1, 15)]
    assert per_group == [4, 2, 12, 3, 0, 4, 2, 2, 0, 5, 5, 2, 2, 3]
    assert sum(per_group) == 46
    assert len(special().leaves()) == 48


def test_the_groups_have_the_letters_of_the_law_which_has_no_f_and_no_j() -> None:
    assert "".join(group.law_letter for group in catalog().groups()) == "abcdđeghiklmno"


@pytest.mark.parametrize(
    ("code", "name", "source"),
    [
        ("HC01", "Trẻ em mồ côi cả cha và mẹ", "Luật Trẻ em điều 10.1.a; NĐ 56/2017 điều 3"),
        (
            "HC01.4",
            "Trẻ em mồ côi cả cha và mẹ được nhận chăm sóc thay thế bởi cá nhân, gia đình không"
            " phải người thân thích, trừ trường hợp được nhận làm con nuôi",
            "NĐ 56/2017 điều 3.4",
        ),
        ("HC02.1", "Trẻ em bị bỏ rơi chưa được chăm sóc thay thế", "NĐ 56/2017 điều 4.1"),
        (
            "HC03.10",
            "Trẻ em có cha hoặc mẹ đang hưởng chế độ chăm sóc, nuôi dưỡng tại cơ sở trợ giúp xã hội"
            " và người còn lại đang chấp hành án phạt tù tại trại giam hoặc đang chấp hành quyết"
            " định đưa vào cơ sở giáo dục bắt buộc, cơ sở cai nghiện bắt buộc",
            "NĐ 56/2017 điều 5.10",
        ),
        (
            "HC03.11",
            "Trẻ em sống trong gia đình có cả cha và mẹ trong độ tuổi trẻ em",
            "NĐ 56/2017 điều 5.11",
        ),
        ("HC04.1", "Trẻ em khuyết tật đặc biệt nặng", "NĐ 56/2017 điều 6.1"),
        ("HC05", "Trẻ em nhiễm HIV/AIDS", "Luật Trẻ em điều 10.1.đ; NĐ 56/2017 điều 7"),
        (
            "HC08.1",
            "Trẻ em phải bỏ học kiếm sống chưa hoàn thành phổ cập giáo dục trung học cơ sở không có"
            " người chăm sóc",
            "NĐ 56/2017 điều 10.1",
        ),
        (
            "HC09",
            "Trẻ em bị tổn hại nghiêm trọng về thể chất và tinh thần do bị bạo lực",
            "Luật Trẻ em điều 10.1.i; NĐ 56/2017 điều 11",
        ),
        (
            "HC11.5",
            "Trẻ em bị sử dụng vào mục đích mại dâm, khiêu dâm dưới mọi hình thức",
            "NĐ 56/2017 điều 13.5",
        ),
        (
            "HC13",
            "Trẻ em mắc bệnh hiểm nghèo hoặc bệnh phải điều trị dài ngày thuộc hộ nghèo hoặc hộ"
            " cận nghèo",
            "Luật Trẻ em điều 10.1.n; NĐ 56/2017 điều 15",
        ),
        (
            "HC14.3",
            "Trẻ em chưa xác định được quốc tịch, chưa xác định được cha mẹ hoặc không có người"
            " chăm sóc di cư, lánh nạn, tị nạn vào Việt Nam",
            "NĐ 56/2017 điều 16.3",
        ),
    ],
)
def test_names_stand_letter_by_letter_as_in_the_law(code: str, name: str, source: str) -> None:
    entry = CIRCUMSTANCES.entries[code]
    assert entry.label.vi == name
    assert entry.source == source
    assert entry.verified


def test_what_no_law_lists_is_marked_unverified() -> None:
    for entry in CIRCUMSTANCES.entries.values():
        assert entry.verified == (entry.category == "special"), entry.code
    assert [e.code for e in CIRCUMSTANCES.entries.values() if e.category == "at_risk"] == [
        f"NC{number}" for number in range(1, 11)
    ]
    assert [e.code for e in CIRCUMSTANCES.entries.values() if e.category == "hardship"] == [
        f"HK{number}" for number in range(1, 6)
    ]


def test_restricted_are_hiv_drugs_violence_exploitation_abuse_and_trafficking() -> None:
    groups = {entry.group for entry in CIRCUMSTANCES.entries.values() if entry.code in restricted()}
    assert groups == {"HC05", "HC07", "HC09", "HC10", "HC11", "HC12", "NC3", "NC4", "NC5"}
    assert len(restricted()) == 6 + (0 + 2 + 0 + 5 + 5 + 2) + 3


def restricted() -> frozenset[str]:
    """Give the restricted circumstances."""
    return catalog().restricted_codes("circumstance", "code")


def test_a_parents_detention_is_restricted_and_nothing_else_of_a_parent() -> None:
    assert catalog().restricted_codes("parent_status", "status") == {"detained"}


def test_no_other_list_has_restricted_codes() -> None:
    raising = {name for name, found in catalog().lists.items() if found.restricted}
    assert raising == {"circumstances", "parent_statuses"}


def test_a_sub_group_is_counted_under_its_group() -> None:
    assert CIRCUMSTANCES.entries["HC03.12"].group == "HC03"
    assert CIRCUMSTANCES.entries["HC05"].group == "HC05"


def test_chips_have_short_words() -> None:
    longest = max(CIRCUMSTANCES.entries.values(), key=lambda entry: len(entry.short.vi))
    assert len(longest.short.vi) <= 40, longest.short.vi


@pytest.mark.parametrize(
    ("name", "count"),
    [
        ("disability_kinds", 6),
        ("disability_degrees", 3),
        ("id_prefixes", 63),
        ("ethnic_groups", 54 + 1),
        ("yes_no", 2),
        ("sexes", 2),
    ],
)
def test_closed_lists_are_whole(name: str, count: int) -> None:
    assert len(catalog().list(name).entries) == count


def test_ethnic_groups_say_of_which_list_their_numbers_are() -> None:
    groups = catalog().list("ethnic_groups")
    assert groups.list_id == "A"
    assert groups.label_of("01", "vi") == "Kinh"
    assert groups.label_of("54", "vi") == "Rơ-măm"


def test_not_known_stands_in_no_file_and_may_be_chosen_in_every_list() -> None:
    for name, found in catalog().lists.items():
        assert UNKNOWN not in found.entries, name
        assert found.knows(UNKNOWN), name


def test_the_six_services_of_circular_14_come_first_among_supports() -> None:
    letters = [e.law_letter for e in catalog().list("supports").entries.values()]
    assert letters[:6] == ["a", "b", "c", "d", "đ", "e"]


def test_movements_tell_who_comes_and_who_leaves() -> None:
    entries = catalog().list("movements").entries.values()
    leaving = {entry.code for entry in entries if entry.category == "out"}
    assert leaving == {"departure", "death", "adopted_out", "missing"}


def test_an_entry_is_offered_only_on_its_days() -> None:
    assert not CIRCUMSTANCES.entries["HC01"].valid_on("2017-05-31")
    offered = {entry.code for entry in CIRCUMSTANCES.offered("2017-06-15")}
    assert "HC01" in offered
    assert "HC01.1" not in offered
