"""Names and meanings of before are read as those of now; lines are never rewritten."""

from treem_desktop.domain.formerly import FORMERLY, name_now, read_now
from treem_desktop.domain.values import Value


def doubled(value: Value) -> Value:
    return value * 2 if isinstance(value, int) else value


RENAMED = {
    ("child", "weight"): ("birth_weight", lambda value: value),
    ("child", "pairs"): ("pieces", doubled),
}


def test_a_field_is_read_under_the_name_it_has_now() -> None:
    assert read_now("child", {"weight": 3100}, RENAMED) == {"birth_weight": 3100}
    assert name_now("child", "weight", RENAMED) == "birth_weight"


def test_a_value_is_read_with_the_meaning_it_has_now() -> None:
    assert read_now("child", {"pairs": 2}, RENAMED) == {"pieces": 4}
    assert read_now("child", {"pairs": None}, RENAMED) == {"pieces": None}


def test_the_same_name_in_another_kind_is_left_alone() -> None:
    assert read_now("person", {"weight": 70}, RENAMED) == {"weight": 70}
    assert name_now("person", "weight", RENAMED) == "weight"


def test_what_has_no_former_name_is_read_as_it_is() -> None:
    fields = {"full_name": "Nguyễn Thử Minh An", "note": None}
    assert read_now("child", fields, {}) == fields
    assert read_now("child", fields, RENAMED) == fields


def test_no_name_of_now_is_a_name_of_before() -> None:
    assert all((kind, now) not in FORMERLY for (kind, _), (now, _) in FORMERLY.items())
