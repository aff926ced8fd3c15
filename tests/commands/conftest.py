"""A shell to call commands in, and books to call them on."""

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from tests.books_made import CHEAP, OFFICER, PASSPHRASE
from treem_desktop.commands.main import cli
from treem_desktop.services import books
from treem_desktop.services.books import Wanted
from treem_desktop.system.paths import state_folder

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
WARD, OFFICE, ENROLLED = "phuong", "co-quan", "da-doi-chieu"


def call(*arguments: object, typed: str | None = None) -> Told:
    """Call `treem-desktop` with arguments, and with what is typed."""
    result: Result = CliRunner().invoke(cli, [str(a) for a in arguments], input=typed)
    return Told(result.exit_code, result.stdout, result.stderr)


@pytest.fixture
def shell() -> Shell:
    """Give what calls the program."""
    return call


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make once what many tests begin with: a ward, an office, and both after comparing cards."""
    root = tmp_path_factory.mktemp("made")
    ward, office, both, usb = (root / name for name in (WARD, OFFICE, ENROLLED, "usb"))
    usb.mkdir()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TREEM_STATE", str(root / "state"))
        patch.delenv("TREEM_PASSPHRASE", raising=False)
        patch.delenv("TREEM_PASSPHRASE_FILE", raising=False)
        call("sample", "--households", 12, "--seed", 5, "--book", ward)
        who = ("--kind", "office", "--unit", "99", "--person", "Lê Thử Quang Minh", "--training")
        call("create", "--book", office, *who, "--recovery-out", "-")
        for book in (ward, office):
            shutil.copytree(book, both / book.name)
        for own, other in ((WARD, OFFICE), (OFFICE, WARD)):
            card = call("card", "--book", both / other, "--out", usb, "--json").answer
            call("enrol", card["file"], "--book", both / own, "--code", card["code"])
    return root


def moved_in(made: Path, name: str, folder: Path) -> Path:
    """Lay a copy of a book out for one test, as if it had been written on this computer."""
    shutil.copytree(made / name, folder)
    shutil.copytree(made / "state", state_folder(), dirs_exist_ok=True)
    return folder


@pytest.fixture
def ward(made: Path, tmp_path: Path) -> Path:
    """Give the folder of a training ward of twelve households."""
    return moved_in(made, WARD, tmp_path / WARD)


@pytest.fixture
def office(made: Path, tmp_path: Path) -> Path:
    """Give the folder of a training office's register."""
    return moved_in(made, OFFICE, tmp_path / OFFICE)


@pytest.fixture
def enrolled(made: Path, tmp_path: Path) -> tuple[Path, Path]:
    """Give a ward and an office that compared each other's cards."""
    folder = moved_in(made, ENROLLED, tmp_path / ENROLLED)
    return folder / WARD, folder / OFFICE


@pytest.fixture
def official(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the folder of an official ward's book; its passphrase is in the environment."""
    monkeypatch.setenv("TREEM_PASSPHRASE", PASSPHRASE)
    folder = tmp_path / "chinh-thuc"
    wanted = Wanted(folder, "00331", "ward", OFFICER, PASSPHRASE, cost=CHEAP)
    book, _ = books.create(wanted, books.surroundings())
    books.close(book)
    return folder


@pytest.fixture
def usb(tmp_path: Path) -> Path:
    """Give an empty stick."""
    folder = tmp_path / "usb"
    folder.mkdir()
    return folder
