"""The catalog as the parts above ask it."""

import pytest

from treem_desktop.catalog.loading import catalog


@pytest.mark.parametrize(
    ("value", "vi", "en"),
    [
        ("male", "Nam", "Male"),
        ("?", "Chưa rõ", "Not known"),
        ("third_of_a_newer_version", "third_of_a_newer_version", "third_of_a_newer_version"),
        (None, "", ""),
    ],
)
def test_a_code_is_shown_by_its_label(value: str | None, vi: str, en: str) -> None:
    assert catalog().label_of("child", "sex", value, "vi") == vi
    assert catalog().label_of("child", "sex", value, "en") == en


def test_several_codes_are_shown_one_after_the_other() -> None:
    value = ("sight", "movement")
    assert catalog().short_of("child", "disability_kinds", value, "vi") == "Nhìn, Vận động"


def test_a_value_without_a_list_is_shown_as_it_is() -> None:
    assert catalog().label_of("child", "birth_weight", 2891, "vi") == "2891"
    assert catalog().label_of("child", "school", "?", "vi") == "?"


def test_a_sentence_is_filled_with_the_values_of_its_error() -> None:
    said = catalog().message("personal_id.length", "vi", count=11, code="not ours")
    assert said.startswith("Số định danh có 12 chữ số, ở đây có 11.")


def test_what_a_sentence_is_not_told_stays_open() -> None:
    assert "ở đây có …" in catalog().message("personal_id.length", "vi")


def test_a_code_without_a_sentence_is_shown_rather_than_nothing() -> None:
    assert catalog().message("bundle.of_tomorrow", "vi") == "bundle.of_tomorrow"


def test_a_word_of_papers_is_given_in_the_language_asked() -> None:
    assert catalog().word("value.not_asked", "vi") == "Chưa hỏi"
    assert catalog().word("age.years", "en", years=7) == "7 years"


def test_the_citys_line_is_a_setting_that_nobody_has_checked() -> None:
    assert catalog().default("national_line") == "111"
    assert catalog().default("city_line") == "0243.2233.111"
    assert not catalog().defaults["city_line"].verified


@pytest.mark.parametrize(
    "code",
    [
        "date.wrong",
        "date.no_such_day",
        "date.no_year",
        "date.far_year",
        "money.wrong",
        "money.parts",
        "money.too_much",
        "personal_id.digits",
        "personal_id.length",
        "personal_id.leading_zero",
        "personal_id.province",
        "personal_id.sex",
        "personal_id.century",
        "personal_id.year",
        "phone.form",
        "work.cancelled",
        "work.bug",
        "place.unknown",
        "place.training",
        "place.official",
    ],
)
def test_what_stands_beside_a_field_has_its_sentence(code: str) -> None:
    assert code in catalog().messages
