"""`screenshots`: the window does it, when there is one."""

from pathlib import Path

from click.testing import CliRunner

from tests.commands.conftest import Shell
from treem_desktop.commands.main import cli
from treem_desktop.commands.screenshots import Window


def test_the_window_is_asked_for_the_pictures(tmp_path: Path) -> None:
    asked = []

    def take(folder: Path, scale: float, text: int) -> list[Path]:
        asked.append((folder, scale, text))
        return [folder / "today.png"]

    arguments = ["screenshots", "--out", str(tmp_path), "--scale", "1.5", "--text", "150"]
    told = CliRunner().invoke(cli, arguments, obj=Window(take))

    assert told.exit_code == 0
    assert asked == [(tmp_path, 1.5, 150)]


def test_without_a_window_it_is_refused(tmp_path: Path, shell: Shell) -> None:
    told = shell("screenshots", "--out", tmp_path)

    assert (told.status, told.code) == (1, "command.no_window")
