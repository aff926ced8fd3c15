"""The main job end to end, as the demo does it; and every command on a thousand households."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

from treem_desktop.domain.child import Child
from treem_desktop.domain.person import Person
from treem_desktop.services import books
from treem_desktop.services.sample import OPENS_WITH

STEPS = [
    *("ward", "sheet", "office", "card", "enrol", "card", "enrol", "handover", "receive"),
    *("receipt", "received", "compare"),
]


def program(home: Path, *arguments: object, status: int = 0) -> dict[str, Any]:
    """Run the program as a shell does, and give what it answers to a machine."""
    environment = {**os.environ, "TREEM_STATE": str(home), "PYTHONUTF8": "1"}
    called = [sys.executable, "-X", "dev", "-m", "treem_desktop", *map(str, arguments), "--json"]
    done = subprocess.run(called, env=environment, capture_output=True, check=False, timeout=300)
    assert done.returncode == status, done.stderr.decode()
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def test_the_demo_goes_from_an_empty_folder_to_the_receipt(tmp_path: Path) -> None:
    out = tmp_path / "demo"

    told = program(tmp_path / "state", "demo", "--out", out)

    steps = {step["step"]: step for step in told["steps"]}
    assert [step["step"] for step in told["steps"]] == STEPS
    assert steps["handover"]["lines"] == steps["receive"]["lines"] > 400
    assert steps["receive"]["compared"] is True
    assert steps["received"]["acknowledged"] is True
    assert len(told["groups"]) == 14
    assert all(ward == office for ward, office in told["groups"].values())
    assert sum(ward for ward, _ in told["groups"].values()) > 3
    assert (out / "phieu-ho.pdf").read_bytes().startswith(b"%PDF")


def test_no_name_is_in_any_file_of_the_demo_but_the_paper(tmp_path: Path) -> None:
    program(tmp_path / "state", "demo", "--out", tmp_path / "demo", "--households", 12)

    book = books.open_book(
        tmp_path / "demo" / "phuong", OPENS_WITH, books.surroundings(), read_only=True
    )
    called = {person.full_name or "" for person in book.read.every(Person)}
    called |= {child.full_name or "" for child in book.read.every(Child)}
    names = {name.encode() for name in called if len(name) > 6}
    book.close()
    written = [path for path in tmp_path.rglob("*") if path.is_file() and path.suffix != ".pdf"]
    assert len(names) > 30
    assert len(written) > 12
    for path in written:
        data = path.read_bytes()
        assert not [name for name in names if name in data], path


def test_the_demo_writes_over_nothing(tmp_path: Path) -> None:
    (tmp_path / "thu.txt").write_text("")

    told = program(tmp_path / "state", "demo", "--out", tmp_path, status=1)

    assert told["code"] == "book.folder_not_empty"
    assert [path.name for path in tmp_path.iterdir() if path.name != "state"] == ["thu.txt"]


def test_every_command_works_on_a_thousand_households(tmp_path: Path) -> None:
    state, usb, ward, office = (tmp_path / name for name in ("state", "usb", "ward", "office"))
    usb.mkdir()
    on_ward, on_office = ("--book", ward), ("--book", office)
    made = program(state, "sample", "--households", 1000, "--seed", 3, *on_ward)
    who = ("--kind", "office", "--unit", "99", "--person", "Lê Thử Quang Minh", "--training")
    program(state, "create", *on_office, *who, "--recovery-out", tmp_path / "code.txt")

    for own, other in ((on_ward, on_office), (on_office, on_ward)):
        card = program(state, "card", *other, "--out", usb)
        program(state, "enrol", card["file"], *own, "--code", card["code"])

    sheets = program(state, "sheet", *on_ward, "--all", "--out", tmp_path / "sheets.pdf")
    assert sheets["households"] == 1000

    bundle = program(state, "handover", *on_ward, "--to", "99", "--out", usb)
    assert bundle["lines"] == made["lines"] + 1  # the print was written down
    assert program(state, "inspect", bundle["files"][0], *on_office)["state"] == "ready"
    taken = program(state, "receive", usb, *on_office)["files"][0]
    assert (taken["state"], taken["totals_compared"]) == ("taken", True)
    program(state, "receipt", *on_office, "--for", "99999", "--out", usb)
    program(state, "receive", usb, *on_ward)
    assert program(state, "handover", *on_ward, "--to", "99", "--out", usb, status=1)["code"] == (
        "handover.nothing_new"
    )

    program(state, "keys", *on_office)
    kept = program(state, "backup", *on_ward, "--out", usb)
    restored = program(state, "restore", kept["file"], "--book", tmp_path / "again")
    assert restored["lines"] == kept["lines"]
    for book in (ward, office, tmp_path / "again"):
        assert program(state, "verify", "--book", book)["findings"] == []


def written(path: Path) -> int:
    """Tell how long a file is that may not be there yet, or no more."""
    try:
        return path.stat().st_size
    except FileNotFoundError:
        return 0


def test_a_command_that_is_stopped_says_so_and_leaves_nothing(tmp_path: Path) -> None:
    called = [sys.executable, "-m", "treem_desktop", "sample", "--households", "5000"]
    environment = {**os.environ, "TREEM_STATE": str(tmp_path / "state"), "PYTHONUTF8": "1"}
    with subprocess.Popen(
        [*called, "--book", str(tmp_path / "ward")], env=environment, stderr=subprocess.PIPE
    ) as running:
        while written(tmp_path / "ward" / "book.db-wal") < 1_000_000:
            assert running.poll() is None
        running.send_signal(signal.SIGINT)
        told = running.communicate(timeout=60)[1].decode()

    assert running.returncode == 130
    assert told.strip().endswith("[work.cancelled]")
    assert not (tmp_path / "ward").exists()
