"""The house keeps its own rules, and the rules see what they are there to see."""

import functools
import subprocess
from pathlib import Path

import pytest

from tests import house_rules
from tests.house_rules import RULES, Rule, Source

ROOT = Path(__file__).resolve().parents[1]
TEXTS = {".py", ".toml", ".md", ".txt", ".ts", ".json", ".spec", ".lock", ".csv", ""}


@functools.cache
def sources() -> list[Source]:
    return [
        Source.of(path.relative_to(ROOT).as_posix(), path.read_text("utf-8"))
        for path in house_rules.python_files(ROOT)
    ]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: str(rule.__name__))
def test_the_house_keeps_its_rules(rule: Rule) -> None:
    broken = [f"{source.path}:{what}" for source in sources() for what in rule(source)]

    assert broken == []


def test_nothing_committed_names_a_place_on_one_machine() -> None:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True)
    paths = [ROOT / name for name in listed.stdout.decode().split("\0") if name]
    texts = [path for path in paths if path.suffix in TEXTS and path.is_file()]

    broken = [
        f"{path.relative_to(ROOT)}:{what}"
        for path in texts
        for what in house_rules.machine_paths(path.read_text("utf-8"))
    ]

    assert broken == []


GUI = "treem_desktop/gui/today/rows.py"
DOMAIN = "treem_desktop/domain/child.py"
LONG_FUNCTION = "def act():\n" + "    step()\n" * 50
FROZEN = "@dataclass(frozen=True, slots=True)\nclass Child(Record): ..."

BREAKS = {
    "a file of 401 lines": (house_rules.short_files, GUI, "step()\n" * 401),
    "a function of 51 lines": (house_rules.short_functions, GUI, LONG_FUNCTION),
    "code in an __init__": (
        house_rules.packages_say_only_what_they_are,
        "treem_desktop/sync/__init__.py",
        '"""Bundles."""\nVERSION = 1',
    ),
    "a file named common": (house_rules.telling_names, "treem_desktop/gui/common.py", ""),
    "a folder named utils": (house_rules.telling_names, "treem_desktop/utils/dates.py", ""),
    "a class named BookManager": (house_rules.telling_names, GUI, "class BookManager: ..."),
    "a bare noqa": (house_rules.silencers_give_their_reason, GUI, "step()  # no" + "qa: E501"),
    "a bare type ignore": (
        house_rules.silencers_give_their_reason,
        GUI,
        "step()  # type" + ": ignore[arg-type]",
    ),
    "a skip without a reason": (
        house_rules.silencers_give_their_reason,
        "tests/x.py",
        "@pytest.mark." + "skip\ndef test_it(): ...",
    ),
    "a record that thaws": (
        house_rules.frozen_records,
        DOMAIN,
        "@dataclass\nclass Child(Record): ...",
    ),
    "a record without slots": (
        house_rules.frozen_records,
        DOMAIN,
        "@dataclass(frozen=True, slots=False)\nclass Child(Record): ...",
    ),
    "the time asked for": (house_rules.doors, GUI, "import time\ntime.time()"),
    "the time under another name": (
        house_rules.doors,
        GUI,
        "from datetime import datetime as moment\nmoment.now()",
    ),
    "today": (house_rules.doors, GUI, "import datetime\ndatetime.date.today()"),
    "Qt's today": (
        house_rules.doors,
        GUI,
        "from PySide6.QtCore import QDate\nQDate.currentDate()",
    ),
    "chance": (house_rules.doors, GUI, "import random"),
    "a new id": (house_rules.doors, GUI, "from uuid import uuid4"),
    "a file opened for writing": (house_rules.doors, GUI, "open(place, 'wb')"),
    "a path opened for appending": (house_rules.doors, GUI, "place.open(mode='a')"),
    "a file written whole": (house_rules.doors, GUI, "place.write_text('x')"),
    "a file renamed": (house_rules.doors, GUI, "import os\nos.replace(a, b)"),
    "a temporary file": (house_rules.doors, GUI, "import tempfile"),
    "a thread": (house_rules.doors, GUI, "from threading import Thread"),
    "Qt's thread": (house_rules.doors, GUI, "from PySide6.QtCore import QThread"),
    "a message box": (house_rules.doors, GUI, "from PySide6.QtWidgets import QMessageBox"),
    "SQL on a screen": (house_rules.doors, GUI, "book.execute('select 1')"),
}
KEEPS = {
    "a file of 400 lines": (house_rules.short_files, GUI, "step()\n" * 400),
    "a function of 50 lines": (house_rules.short_functions, GUI, LONG_FUNCTION[:-11]),
    "an __init__ that says what it is": (
        house_rules.packages_say_only_what_they_are,
        "treem_desktop/sync/__init__.py",
        '"""Bundles."""',
    ),
    "the helper's role": (house_rules.telling_names, GUI, "class HelperSlot: ..."),
    "a reasoned noqa": (
        house_rules.silencers_give_their_reason,
        GUI,
        "step()  # no" + "qa: E501  # the vector stands on one line",
    ),
    "a state that is worked on": (
        house_rules.frozen_records,
        DOMAIN,
        "@dataclass\nclass State: ...",
    ),
    "a mark with its reason below": (
        house_rules.silencers_give_their_reason,
        "tests/x.py",
        "WINDOWS = pytest.mark." + "skipif(\n    nt, reason='Windows locks differently'\n)",
    ),
    "a page of help": (house_rules.doors, GUI, "formatter.write_text('Tạo sổ mới')"),
    "an archive made in memory": (
        house_rules.doors,
        GUI,
        "tarfile.open(fileobj=memory, mode='w')",
    ),
    "a frozen record": (house_rules.frozen_records, DOMAIN, FROZEN),
    "the clock itself": (
        house_rules.doors,
        "treem_desktop/system/clock.py",
        "import time\ntime.time_ns()",
    ),
    "how long something took": (house_rules.doors, GUI, "import time\ntime.perf_counter()"),
    "a file opened for reading": (house_rules.doors, GUI, "open(place, 'rb')"),
    "a book opened": (house_rules.doors, GUI, "books.open(folder, 'passphrase')"),
    "SQL in storage": (house_rules.doors, "treem_desktop/storage/rows.py", "c.execute('x')"),
    "a test that sleeps in a thread": (house_rules.doors, "tests/x.py", "import threading"),
}


@pytest.mark.parametrize(("rule", "path", "text"), BREAKS.values(), ids=BREAKS)
def test_a_rule_sees(rule: Rule, path: str, text: str) -> None:
    assert list(rule(Source.of(path, text)))


@pytest.mark.parametrize(("rule", "path", "text"), KEEPS.values(), ids=KEEPS)
def test_a_rule_lets_pass(rule: Rule, path: str, text: str) -> None:
    assert list(rule(Source.of(path, text))) == []


@pytest.mark.parametrize("place", ["/" + "work/main", "/" + "home/lan"])
def test_a_path_of_one_machine_is_seen(place: str) -> None:
    assert list(house_rules.machine_paths(f"kept in {place}"))


def test_an_address_is_not_a_path_of_one_machine() -> None:
    assert list(house_rules.machine_paths("see example.org/home/page")) == []
