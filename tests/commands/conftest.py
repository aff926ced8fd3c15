"""A shell to call commands in, and books to call them on."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from treem_desktop.commands.main import cli

DAY = "2026-11-24"


@dataclass(frozen=True, slots=True)
class Told:
    """How a command ended."""

    status: int
    out: str
    err: str

    @property
    def answer(self) -> dict[str, Any]:
        """Read what a machine reads: one JSON object."""
        found: dict[str, Any] = json.loads(self.out)
        return found

    @property
    def code(self) -> str:
        """Give the code the reason ends with."""
        line = self.err.strip().splitlines()[-1]
        return line[line.rindex("[") + 1 : -1]


Shell = Callable[..., Told]


@pytest.fixture
def shell() -> Shell:
    """Give what calls `treem-desktop` with arguments, and with what is typed."""

    def call(*arguments: object, typed: str | None = None) -> Told:
        result: Result = CliRunner().invoke(cli, [str(a) for a in arguments], input=typed)
        return Told(result.exit_code, result.stdout, result.stderr)

    return call


@pytest.fixture
def ward(tmp_path: Path, shell: Shell) -> Path:
    """Give the folder of a training ward of twelve households."""
    folder = tmp_path / "phuong"
    shell("sample", "--households", 12, "--seed", 5, "--book", folder)
    return folder


@pytest.fixture
def office(tmp_path: Path, shell: Shell) -> Path:
    """Give the folder of a training office's register."""
    folder = tmp_path / "co-quan"
    who = ("--kind", "office", "--unit", "99", "--person", "Lê Thử Quang Minh", "--training")
    shell("create", "--book", folder, *who, "--recovery-out", tmp_path / "ma-co-quan.txt")
    return folder


@pytest.fixture
def official(tmp_path: Path, shell: Shell, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the folder of an official ward's book; its passphrase is in the environment."""
    monkeypatch.setenv("TREEM_PASSPHRASE", "bốn chiếc lá xanh rơi")
    folder = tmp_path / "chinh-thuc"
    who = ("--kind", "ward", "--unit", "00331", "--person", "Lê Thử Hạnh")
    shell("create", "--book", folder, *who, "--recovery-out", tmp_path / "ma.txt")
    return folder


@pytest.fixture
def usb(tmp_path: Path) -> Path:
    """Give an empty stick."""
    folder = tmp_path / "usb"
    folder.mkdir()
    return folder


@pytest.fixture
def enrolled(ward: Path, office: Path, usb: Path, shell: Shell) -> tuple[Path, Path]:
    """Give a ward and an office that compared each other's cards."""
    for own, other in ((ward, office), (office, ward)):
        card = shell("card", "--book", other, "--out", usb, "--json").answer
        shell("enrol", card["file"], "--book", own, "--code", card["code"])
    return ward, office
