"""What every record has."""

from dataclasses import FrozenInstanceError

import pytest

from treem_desktop.domain.child import Child
from treem_desktop.domain.kinds import KINDS
from treem_desktop.domain.values import PartialDate


def test_a_record_belongs_to_one_unit_also_while_it_travels() -> None:
    assert Child(id="x").ward == ""
    assert Child(id="x", keeper=("00331@2025-07-01",)).ward == "00331@2025-07-01"
    assert Child(id="x", keeper=("00331@2025-07-01", "00340@2025-07-01")).ward == "00331@2025-07-01"


def test_a_record_is_struck_out_from_its_day_on() -> None:
    assert not Child(id="x").struck
    assert Child(id="x", struck_on=PartialDate("2026-11-24")).struck


@pytest.mark.parametrize("kind", KINDS)
def test_a_record_is_frozen_and_takes_no_unknown_field(kind: str) -> None:
    record = KINDS[kind](id="x")
    with pytest.raises(FrozenInstanceError):
        record.id = "y"  # type: ignore[misc]  # that it is frozen is what is tried
    assert not hasattr(record, "__dict__")
