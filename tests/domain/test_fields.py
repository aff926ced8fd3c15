"""What the annotations of a record type say about its fields."""

from dataclasses import dataclass
from typing import Any, ClassVar

import pytest

from treem_desktop.domain.child import Child
from treem_desktop.domain.fields import Field, Form, fields_of, values_of
from treem_desktop.domain.kinds import KINDS
from treem_desktop.domain.record import Record
from treem_desktop.domain.support import Support
from treem_desktop.domain.values import Code, Dong, PartialDate, PersonId


def _forms(record_type: type[Record]) -> dict[str, Form]:
    return {field.name: field.form for field in fields_of(record_type)}


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_record_starts_empty_and_has_a_form_for_each_field(kind: str) -> None:
    record_type = KINDS[kind]
    assert record_type.kind == kind
    assert values_of(record_type(id="x")) == {}
    assert [field.name for field in fields_of(record_type)][:3] == [
        "keeper",
        "struck_on",
        "struck_why",
    ]


def test_the_form_comes_from_the_annotation() -> None:
    forms = _forms(Child) | _forms(Support)
    assert forms["full_name"] is Form.TEXT
    assert forms["sex"] is Form.CODE
    assert forms["disability_kinds"] is Form.CODES
    assert forms["born_on"] is Form.DATE
    assert forms["amount"] is Form.MONEY
    assert forms["birth_weight"] is Form.NUMBER
    assert forms["keeper"] is Form.UNITS
    assert "id" not in forms


def test_a_link_knows_what_it_points_to() -> None:
    assert Field("father", Form.LINK, "person") in fields_of(Child)
    assert {field.target for field in fields_of(Child) if field.form is Form.LINK} <= set(KINDS)


def test_only_what_is_not_empty_is_a_value() -> None:
    child = Child(id="x", full_name="An", sex=Code("?"), father=PersonId("p"), birth_order=0)
    assert values_of(child) == {"full_name": "An", "sex": "?", "father": "p", "birth_order": 0}
    assert values_of(Support(id="s", amount=Dong(0), given_on=PartialDate("2015"))) == {
        "given_on": "2015",
        "amount": 0,
    }


@pytest.mark.parametrize(
    "hint", [str, str | int | None, list[str] | None, float | None, "bool | None"]
)
def test_a_field_that_is_no_form_stops_the_program(hint: Any) -> None:  # noqa: ANN401  # a type itself
    odd = type(
        "Odd", (Record,), {"__annotations__": {"kind": ClassVar[str], "odd": hint}, "odd": None}
    )
    with pytest.raises(TypeError, match="odd"):
        fields_of(dataclass(frozen=True, kw_only=True)(odd))
