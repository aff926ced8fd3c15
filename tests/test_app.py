"""What the command line asks for: the window, or a command without Qt."""

import pytest

from treem_desktop.app import opens_window


@pytest.mark.parametrize(
    "arguments",
    [[], ["--training"], ["--book", "so"], ["--book=so", "--language", "en"]],
)
def test_without_a_command_the_window_opens(arguments: list[str]) -> None:
    assert opens_window(arguments)


@pytest.mark.parametrize(
    "arguments",
    [["demo", "--out", "x"], ["--help"], ["--version"], ["verify", "--book", "so"], ["nonsense"]],
)
def test_with_a_command_no_window_opens(arguments: list[str]) -> None:
    assert not opens_window(arguments)
