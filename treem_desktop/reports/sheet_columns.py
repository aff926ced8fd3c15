"""The columns of the household sheet: which values stand in them, and how wide they are.

Widths are in millimetres of the frame; on an upright page one column holds several values.
"""

from dataclasses import dataclass

from treem_desktop.reports.blocks import Align, Column
from treem_desktop.reports.wording import Wording

_LEFT, _CENTRE, _RIGHT = Align.LEFT, Align.CENTRE, Align.RIGHT


@dataclass(frozen=True, slots=True)
class Plan:
    """The columns of one table: the values of each, its width, where its text stands."""

    columns: tuple[tuple[tuple[str, ...], float, Align], ...]

    @property
    def keys(self) -> tuple[tuple[str, ...], ...]:
        """List the values that stand in each column."""
        return tuple(keys for keys, _, _ in self.columns)

    def set_in(self, wording: Wording) -> tuple[Column, ...]:
        """Give the columns with their heads in words."""
        return tuple(
            Column("\n".join(wording.word(f"sheet.{key}") for key in keys), share, align)
            for keys, share, align in self.columns
        )


def _plan(*columns: tuple[str, float, Align]) -> Plan:
    return Plan(tuple((tuple(keys.split()), share, align) for keys, share, align in columns))


MEMBERS = {
    (False, True): _plan(
        ("line", 8, _CENTRE),
        ("full_name", 46, _LEFT),
        ("relation", 23, _LEFT),
        ("born_on", 20, _CENTRE),
        ("sex", 13, _CENTRE),
        ("ethnic_group", 16, _LEFT),
        ("occupation", 32, _LEFT),
        ("personal_id", 26, _CENTRE),
        ("person_phone", 24, _CENTRE),
        ("person_residence", 20, _LEFT),
        ("note", 24, _LEFT),
    ),
    (False, False): _plan(
        ("line", 8, _CENTRE),
        ("full_name born_on", 46, _LEFT),
        ("relation sex ethnic_group", 35, _LEFT),
        ("occupation", 27, _LEFT),
        ("personal_id person_phone", 27, _CENTRE),
        ("person_residence note", 27, _LEFT),
    ),
    (True, True): _plan(
        ("line", 8, _CENTRE),
        ("full_name", 62, _LEFT),
        ("relation", 28, _LEFT),
        ("born_on", 26, _CENTRE),
        ("sex", 16, _LEFT),
        ("ethnic_group", 22, _LEFT),
        ("occupation", 38, _LEFT),
        ("person_phone", 30, _CENTRE),
        ("person_residence", 22, _LEFT),
    ),
    (True, False): _plan(
        ("line", 8, _CENTRE),
        ("full_name", 44, _LEFT),
        ("relation", 22, _LEFT),
        ("born_on", 24, _CENTRE),
        ("sex", 16, _LEFT),
        ("occupation", 27, _LEFT),
        ("person_phone", 26, _CENTRE),
    ),
}
"""By (blank, landscape)."""

CHILDREN = {
    (False, True): _plan(
        ("line", 8, _CENTRE),
        ("full_name", 36, _LEFT),
        ("born_on", 19.5, _CENTRE),
        ("sex", 13.2, _CENTRE),
        ("child_relation", 15, _LEFT),
        ("ethnic_group", 14, _LEFT),
        ("school", 27.3, _LEFT),
        ("birth_registered", 18, _LEFT),
        ("health_card", 20.5, _LEFT),
        ("personal_id", 24, _CENTRE),
        ("circumstances", 33, _LEFT),
        ("caregiver", 23.5, _LEFT),
    ),
    (False, False): _plan(
        ("line", 8, _CENTRE),
        ("full_name born_on personal_id", 36, _LEFT),
        ("sex child_relation ethnic_group", 23, _LEFT),
        ("school", 26, _LEFT),
        ("birth_registered health_card", 24, _LEFT),
        ("circumstances", 26, _LEFT),
        ("caregiver", 22, _LEFT),
    ),
    (True, True): _plan(
        ("line", 8, _CENTRE),
        ("full_name", 54, _LEFT),
        ("born_on", 26, _CENTRE),
        ("sex", 16, _LEFT),
        ("child_relation", 20, _LEFT),
        ("ethnic_group", 18, _LEFT),
        ("school", 42, _LEFT),
        ("birth_registered", 17, _LEFT),
        ("health_card", 18, _LEFT),
        ("caregiver", 36, _LEFT),
    ),
    (True, False): _plan(
        ("line", 8, _CENTRE),
        ("full_name", 40, _LEFT),
        ("born_on", 23, _CENTRE),
        ("sex", 16, _LEFT),
        ("child_relation", 18, _LEFT),
        ("school", 26, _LEFT),
        ("birth_registered", 17, _LEFT),
        ("health_card", 19, _LEFT),
        ("caregiver", 24, _LEFT),
    ),
}
"""By (blank, landscape)."""

MOVEMENTS = {
    True: _plan(
        ("line", 8, _CENTRE),
        ("happened_on", 24, _CENTRE),
        ("who", 50, _LEFT),
        ("change", 34, _LEFT),
        ("change_detail", 112, _LEFT),
        ("recorded_on", 24, _CENTRE),
    ),
    False: _plan(
        ("line", 8, _CENTRE),
        ("happened_on", 21, _CENTRE),
        ("who", 38, _LEFT),
        ("change", 25, _LEFT),
        ("change_detail", 52, _LEFT),
        ("recorded_on", 21, _CENTRE),
    ),
}
"""By landscape."""

SUPPORTS = {
    True: _plan(
        ("line", 8, _CENTRE),
        ("given_on", 24, _CENTRE),
        ("child", 46, _LEFT),
        ("support", 36, _LEFT),
        ("support_detail", 46, _LEFT),
        ("value", 30, _RIGHT),
        ("source", 38, _LEFT),
        ("received_by", 24, _LEFT),
    ),
    False: _plan(
        ("line", 8, _CENTRE),
        ("given_on", 21, _CENTRE),
        ("child", 36, _LEFT),
        ("support support_detail", 40, _LEFT),
        ("value", 26, _RIGHT),
        ("source received_by", 34, _LEFT),
    ),
}
"""By landscape."""
