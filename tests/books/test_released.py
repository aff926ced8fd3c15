"""Names and codes are for ever: what was released once is known for ever."""

from pathlib import Path

from treem_desktop.domain.fields import fields_of
from treem_desktop.domain.formerly import FORMERLY
from treem_desktop.domain.kinds import KINDS

RELEASED = Path(__file__).with_name("released.txt")


def released() -> list[str]:
    lines = RELEASED.read_text("utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def in_code() -> set[str]:
    return {
        f"{kind}.{field.name} {field.form.value}"
        for kind, record_type in KINDS.items()
        for field in fields_of(record_type)
    }


def test_every_kind_and_field_of_the_code_is_written_down() -> None:
    assert sorted(in_code() - set(released())) == []


def test_what_was_released_is_still_known_or_has_its_name_of_now() -> None:
    gone = {line.split()[0] for line in released()} - {line.split()[0] for line in in_code()}
    formerly = {f"{kind}.{name}" for kind, name in FORMERLY}
    assert sorted(gone - formerly) == []


def test_no_field_ever_changes_its_form() -> None:
    forms: dict[str, str] = {}
    for line in released():
        name, form = line.split()
        assert forms.setdefault(name, form) == form, name


def test_nothing_is_written_down_twice() -> None:
    assert len(released()) == len(set(released()))
