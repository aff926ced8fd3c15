"""Who has the book open, and what they may see and do."""

import pytest

from treem_desktop.domain.changes import Changes
from treem_desktop.domain.errors import WritingRefused
from treem_desktop.domain.session import HELPER, OFFICER, Secrecy, Session

LAN = Session("Lê Thử Lan", "helper", "00331@2025-07-01", HELPER)


def test_what_a_person_may_not_do_is_refused_by_its_name() -> None:
    LAN.require("write")
    with pytest.raises(WritingRefused) as refused:
        LAN.require("hand_over")
    assert (refused.value.code, refused.value.values) == (
        "session.may_not",
        {"right": "hand_over"},
    )
    assert HELPER < OFFICER


def test_restricted_things_come_into_sight_by_a_second_unlocking_only() -> None:
    assert not LAN.restricted
    assert LAN.seeing(Secrecy.RESTRICTED).restricted
    assert not LAN.restricted


def test_changes_tell_a_screen_whether_to_read_again() -> None:
    changes = Changes(
        "child.correct", 7, frozenset({("child", "b"), ("child", "a"), ("need", "n")})
    )
    assert changes.touches("child", "person")
    assert not changes.touches("person")
    assert changes.of("child") == ("a", "b")
    assert not Changes().touches("child")
