"""The words of every record type: whole, fitting the dataclasses, and as the officer says them."""

import pytest

from treem_desktop.catalog.loading import catalog
from treem_desktop.catalog.records import TWELFTHS, When
from treem_desktop.domain.fields import Form, fields_of
from treem_desktop.domain.kinds import KINDS
from treem_desktop.domain.session import Secrecy

SET_BY_THE_SCREEN = {
    "former_number": {"household"},
    "person": {"household"},
    "parent_status": {"person"},
    "child": {"household"},
    "circumstance": {"child"},
    "movement": {"household"},
    "need": {"child"},
    "support": {"child"},
    "injury": {"child"},
    "access": {"about"},
}
"""What nobody types: the record a form hangs on, and the ids of what was looked at."""
COMMON = {"keeper", "struck_on", "struck_why"}


@pytest.mark.parametrize("kind", KINDS)
def test_every_field_of_every_kind_has_its_words_in_both_languages(kind: str) -> None:
    words = catalog().record(kind)
    assert list(words.fields) == [field.name for field in fields_of(KINDS[kind])]
    for field in words.fields.values():
        assert field.label.vi.strip(), field.name
        assert field.label.en.strip(), field.name


@pytest.mark.parametrize("kind", KINDS)
def test_a_form_asks_every_field_once_but_what_the_screen_sets(kind: str) -> None:
    words = catalog().record(kind)
    asked = words.asked()
    assert len(asked) == len(set(asked))
    assert set(asked) == words.fields.keys() - COMMON - SET_BY_THE_SCREEN.get(kind, set())


@pytest.mark.parametrize("kind", KINDS)
def test_no_row_is_wider_than_the_paper(kind: str) -> None:
    for section in catalog().record(kind).sections:
        for row in section.rows:
            assert sum(cell.width for cell in row) <= TWELFTHS, row


@pytest.mark.parametrize("kind", KINDS)
def test_lists_are_named_where_codes_stand_and_nowhere_else(kind: str) -> None:
    for field in catalog().record(kind).fields.values():
        assert (field.list_name != "") == (field.form in (Form.CODE, Form.CODES)), field.name


def test_a_child_is_asked_four_things_then_its_papers_and_school_the_rest_is_folded() -> None:
    words = catalog().record("child")
    assert words.asked()[:4] == ("full_name", "born_on", "sex", "relation")
    assert [s.key for s in words.sections if not s.folded] == ["child", "papers", "school"]


@pytest.mark.parametrize(
    ("kind", "field", "label"),
    [
        ("child", "full_name", "Họ và tên"),
        ("child", "born_on", "Ngày sinh"),
        ("child", "sex", "Giới tính"),
        ("child", "relation", "Quan hệ với chủ hộ"),
        ("child", "personal_id", "Số định danh cá nhân"),
        ("child", "birth_registered", "Đăng ký khai sinh"),
        ("child", "health_card", "Thẻ bảo hiểm y tế"),
        ("child", "actual_address", "Nơi ở thực tế, nếu khác địa chỉ hộ"),
        ("child", "birth_order", "Con thứ"),
        ("household", "householder", "Chủ hộ"),
        ("household", "number", "Hộ số"),
    ],
)
def test_labels_are_the_words_an_officer_uses(kind: str, field: str, label: str) -> None:
    assert catalog().record(kind).fields[field].label.vi == label


def test_who_reported_and_the_evidence_are_restricted_whatever_the_circumstance() -> None:
    assert catalog().secrecy("circumstance", "found_by") is Secrecy.RESTRICTED
    assert catalog().secrecy("circumstance", "evidence") is Secrecy.RESTRICTED


def test_every_look_at_the_book_is_restricted() -> None:
    own = catalog().record("access").fields.keys() - COMMON
    assert {catalog().secrecy("access", name) for name in own} == {Secrecy.RESTRICTED}


def test_nothing_else_is_restricted_by_its_field() -> None:
    restricted = {
        (kind, name)
        for kind, words in catalog().records.items()
        for name, field in words.fields.items()
        if field.secrecy is Secrecy.RESTRICTED and kind != "access"
    }
    assert restricted == {("circumstance", "found_by"), ("circumstance", "evidence")}


@pytest.mark.parametrize(
    ("kind", "field"),
    [
        ("child", "ethnic_group"),
        ("child", "religion"),
        ("child", "health"),
        ("child", "disability_kinds"),
        ("circumstance", "code"),
        ("household", "poverty"),
    ],
)
def test_what_decree_356_calls_sensitive_is_sensitive(kind: str, field: str) -> None:
    assert catalog().secrecy(kind, field) is Secrecy.SENSITIVE


def test_what_every_record_has_is_described_once_and_open_in_all() -> None:
    for kind in KINDS:
        for name in COMMON:
            assert catalog().secrecy(kind, name) is Secrecy.ORDINARY


def test_a_field_is_asked_only_under_its_condition() -> None:
    left = catalog().record("child").fields["left_school_on"].when
    assert left == When("schooling", frozenset({"left"}))
    assert left.holds({"schooling": "left"})
    assert not left.holds({"schooling": "grade4"})
    assert not left.holds({})


def test_a_condition_without_a_code_asks_for_any_answer() -> None:
    degree = catalog().record("child").fields["disability_degree"].when
    assert degree == When("disability_kinds")
    assert degree.holds({"disability_kinds": ("sight", "other")})
    assert not degree.holds({"disability_kinds": ()})


def test_a_condition_looks_into_a_field_of_several_codes() -> None:
    when = When("disability_kinds", frozenset({"sight"}))
    assert when.holds({"disability_kinds": ("movement", "sight")})
    assert not when.holds({"disability_kinds": ("movement",)})


def test_a_weight_says_its_unit() -> None:
    unit = catalog().record("child").fields["birth_weight"].unit
    assert unit is not None
    assert unit.in_("vi") == "gram"
