"""The quick reader gives what tomllib gives, or nothing."""

import contextlib
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from treem_desktop.catalog.plain import loads_plain
from treem_desktop.system.paths import resource

FILES = sorted(resource("catalog").rglob("*.toml"))

LINES = st.lists(
    st.sampled_from(
        [
            'a = "x"',
            'a = "y # z"',
            "b = true",
            'b = ["x", "y"]',
            "b = []",
            "c = 1",
            "",
            'd = { vi = "x", en = "y" }',
            "# a note",
            "[t]",
            "[t.u]",
            "[[r]]",
            '["t.u"]',
            "[d]",
            "[d.x]",
            "[a.x]",
            "[r.x]",
            "a",
            'a = "\\n"',
            " b = true",
            'e = "\\"',
            "[[t]]",
        ]
    )
)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_our_files_read_the_same_both_ways(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    found = loads_plain(text)
    assert found is None or found == tomllib.loads(text)


@given(LINES)
def test_whatever_is_wrong_or_not_plain_is_left_to_tomllib(lines: list[str]) -> None:
    text = "\n".join(lines)
    found = loads_plain(text)
    if found is None:
        return
    with contextlib.suppress(tomllib.TOMLDecodeError):
        assert found == tomllib.loads(text)


def test_the_long_files_are_plain() -> None:
    long = [path for path in FILES if path.parent.name in {"lists", "messages"}]
    assert [
        path.name for path in long if loads_plain(path.read_text(encoding="utf-8")) is None
    ] == []
