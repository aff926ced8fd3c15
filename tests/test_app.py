"""What the command line asks for: the window, or a command without Qt."""

import subprocess
import sys

import pytest

from treem_desktop.app import main, opens_window


@pytest.mark.parametrize(
    "arguments",
    [[], ["--training"], ["--book", "so"], ["--book=so", "--language", "en"]],
)
def test_without_a_command_the_window_opens(arguments: list[str]) -> None:
    assert opens_window(arguments)


@pytest.mark.parametrize(
    "arguments",
    [
        ["demo", "--out", "x"],
        ["--help"],
        ["--version"],
        ["verify", "--book", "so"],
        ["nonsense"],
        ["--book"],
    ],
)
def test_with_a_command_no_window_opens(arguments: list[str]) -> None:
    assert not opens_window(arguments)


def test_without_a_display_the_window_says_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["treem-desktop", "--training"])
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)

    assert main() == 1

    assert "Sổ không bị thay đổi" in (told := capsys.readouterr().err)
    assert told.endswith("[app.no_display]\n")


def test_the_command_line_never_imports_qt() -> None:
    asked = "import sys, treem_desktop.app, treem_desktop.commands.main; print(*sys.modules)"

    loaded = subprocess.run([sys.executable, "-c", asked], check=True, capture_output=True)

    parts = {name.partition(".")[0] for name in loaded.stdout.decode().split()}
    assert "treem_desktop" in parts
    assert parts.isdisjoint({"PySide6", "shiboken6", "reportlab"})
