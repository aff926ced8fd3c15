"""docs/bundle-format.md says what the code does, and the code cites clauses that exist."""

import re
import tomllib
from pathlib import Path

import pytest

from treem_desktop.sync import cards, contents, envelope, frame, manifest, members, receipts
from treem_desktop.sync.signing import SIGNATURE_LIMIT
from treem_desktop.sync.wire import LINE_LIMIT

ROOT = Path(__file__).resolve().parents[2]
DOCUMENT = (ROOT / "docs/bundle-format.md").read_text("utf-8")
CLAUSES = set(re.findall(r"^\*\*(\d+\.\d+)", DOCUMENT, re.MULTILINE))
CLAUSES |= set(re.findall(r"^## (\d+)\.", DOCUMENT, re.MULTILINE))
SENTENCES = tomllib.loads((ROOT / "resources/catalog/messages/bundle.toml").read_text("utf-8"))
SOURCES = [*(ROOT / "treem_desktop/sync").rglob("*.py"), ROOT / "treem_desktop/domain/lines.py"]
WRITING = {"bundle.recipient_key", "bundle.part_too_large", "bundle.act_too_long"}
WRITING |= {"bundle.start_within_act"}
LIMITS: list[tuple[int, str]] = [
    (envelope.FILE_LIMIT, "256 MiB"),
    (envelope.HEADER_LIMIT, "8 KiB"),
    (manifest.MANIFEST_LIMIT, "1 MiB"),
    (SIGNATURE_LIMIT, "4 KiB"),
    (receipts.RECEIPT_LIMIT, "16 MiB"),
    (contents.PACKED_LIMIT, "200 MiB"),
    (contents.UNPACKED_LIMIT, "2 GiB"),
    (frame.WINDOW_LIMIT, "8 MiB"),
    (LINE_LIMIT, "1 MiB"),
    (contents.FILE_LIMIT, "20 MiB"),
    (cards.CARD_LIMIT, "16 KiB"),
]
UNITS = {"KiB": 2**10, "MiB": 2**20, "GiB": 2**30}


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.name)
def test_every_clause_that_is_cited_exists(path: Path) -> None:
    text = path.read_text("utf-8").replace("RFC 8878 §3.1.1", "")

    assert set(re.findall(r"§(\d+(?:\.\d+)?)", text)) <= CLAUSES


def test_clauses_refer_to_clauses() -> None:
    assert set(re.findall(r"§(\d+(?:\.\d+)?)", DOCUMENT)) <= CLAUSES


def test_every_refusal_stands_in_a_clause() -> None:
    told = set(re.findall(r"\[((?:bundle|card)\.\w+)\]", DOCUMENT))
    raised = {
        code
        for path in SOURCES
        for code in re.findall(r'"((?:bundle|card)\.[a-z_]+)"', path.read_text("utf-8"))
    }

    assert raised - told == WRITING
    assert told <= set(SENTENCES)


@pytest.mark.parametrize(("limit", "written"), LIMITS)
def test_a_limit_is_the_one_written(limit: int, written: str) -> None:
    number, unit = written.split()

    assert limit == int(number) * UNITS[unit]
    assert written in DOCUMENT


def test_counts_are_the_ones_written() -> None:
    assert f"{manifest.LINES_LIMIT:,}" in DOCUMENT
    assert f"{members.FILES_LIMIT:,} of 20 MiB" in DOCUMENT
    assert manifest.PARTS_LIMIT == 1000
