"""Help stands in the catalog, in both languages, for every command and option."""

import click
import pytest

from tests.commands.conftest import Shell
from treem_desktop.catalog.loading import catalog
from treem_desktop.commands.main import cli

NAMES = list(cli.commands)


def test_the_commands_stand_in_the_order_of_the_work(shell: Shell) -> None:
    told = shell("--help")

    shown = [line.split()[0] for line in told.out.splitlines() if line.startswith("  ")]
    assert [name for name in shown if name in NAMES] == NAMES
    assert len(NAMES) == 15


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_command_and_option_is_told_in_both_languages(
    name: str, language: str, shell: Shell
) -> None:
    told = shell(name, "--help", "--language", language)

    words = catalog().word(f"command.{name}", language)
    assert told.status == 0
    assert words.split()[0] in told.out
    assert "option." not in told.out
    assert f"command.{name}" not in told.out


def test_the_environment_chooses_the_language(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TREEM_LANGUAGE", "en")
    assert shell("--help").out.startswith("Usage:")

    monkeypatch.setenv("TREEM_LANGUAGE", "fr")
    assert shell("--help").out.startswith("Cách gọi:")


def test_what_is_asked_for_wins_over_the_environment(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TREEM_LANGUAGE", "en")

    assert shell("--language", "vi", "verify", "--help").out.startswith("Cách gọi:")
    assert shell("verify", "--help", "--language=vi").out.startswith("Cách gọi:")


@pytest.mark.parametrize("name", NAMES)
def test_every_command_takes_the_options_that_all_have(name: str) -> None:
    options = {
        option
        for parameter in cli.commands[name].params
        if isinstance(parameter, click.Option)
        for option in parameter.opts
    }

    assert {"--book", "--passphrase-file", "--language", "--json", "--quiet", "--day"} <= options


def test_the_version_is_told(shell: Shell) -> None:
    told = shell("--version")

    assert (told.status, told.out.split()[0]) == (0, "treem-desktop")
