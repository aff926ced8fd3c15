"""The published vectors: every implementation of bundle format 1 must give these verdicts."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.sync.cast import VECTORS, Cast
from treem_desktop.domain.errors import BundleRefused
from treem_desktop.domain.lines import Arrived
from treem_desktop.sync.cards import comparison_code, read_card
from treem_desktop.sync.formats.v1 import Incoming, join, unpack
from treem_desktop.sync.order import decide

VERDICTS = json.loads((VECTORS / "verdicts.json").read_text("utf-8"))
CAST = Cast.read(VECTORS / "keys.json")
NOT_STORED = {
    "bundle.too_large",  # 256 MiB: test_envelope.py
    "bundle.manifest_too_large",  # 1 MiB: test_v1.py
    "bundle.totals_differ",  # counted by the book, not read off the file: test_totals.py
    "bundle.recipient_key",  # writing: test_envelope.py
    "bundle.part_too_large",  # writing
    "bundle.act_too_long",  # writing: test_slicing.py
    "bundle.start_within_act",  # the same
    "card.code_length",  # typing: test_cards.py
    "card.code_differs",  # typing: test_cards.py
}


def judge(vector: dict[str, object]) -> str:
    """Do what a receiver does, short of merging."""
    known = vector["known"]
    files = vector["files"]
    assert isinstance(known, dict)
    assert isinstance(files, list)
    receiver = CAST.receiver(str(vector["opened_by"]), training=vector["training"] == 1)
    revoked = {one.station for one in CAST.senders if one.revoked is not None}
    try:
        parts = [unpack((VECTORS / name).read_bytes(), receiver) for name in files]
        for part in parts:
            part.check()
        ordered = join(parts)
        plan = decide(
            [part.manifest for part in ordered],
            {station: len(hashes) for station, hashes in known.items()},
            lambda station, number: known[station][number - 1],
            revoked=revoked,
            received=int(str(vector["received"])),
        )
        new = sum(plan.is_new(arrived) for part in ordered for arrived in lines_of(part))
    except BundleRefused as refused:
        return refused.code
    assert new == plan.new
    return "taken"


def lines_of(part: Incoming) -> Iterator[Arrived]:
    for _, lines in part.segments():
        yield from lines


@pytest.mark.parametrize("vector", VERDICTS["bundles"], ids=lambda one: Path(one["files"][0]).stem)
def test_a_bundle_gets_its_verdict(vector: dict[str, object]) -> None:
    assert judge(vector) == vector["verdict"]


@pytest.mark.parametrize("vector", VERDICTS["cards"], ids=lambda one: Path(one["file"]).stem)
def test_a_card_gets_its_verdict(vector: dict[str, object]) -> None:
    assert show(vector) == (vector["verdict"], vector.get("code"))


def show(vector: dict[str, object]) -> tuple[str, str | None]:
    path = VECTORS / str(vector["file"])
    signature = path.with_name(path.name + ".minisig").read_bytes()
    try:
        card = read_card(path.read_bytes(), signature, training=vector["training"] == 1)
    except BundleRefused as refused:
        return refused.code, None
    return "shown", comparison_code(card)


def test_every_refusal_has_a_vector() -> None:
    sync = VECTORS.parents[2] / "treem_desktop/sync"
    codes = {
        code
        for path in sync.rglob("*.py")
        for code in re.findall(r'"((?:bundle|card)\.[a-z_]+)"', path.read_text("utf-8"))
    }
    judged = {one["verdict"] for one in (*VERDICTS["bundles"], *VERDICTS["cards"])}

    assert codes - judged == NOT_STORED
    assert judged - codes == {"taken", "shown"}


def test_every_stored_file_is_judged() -> None:
    named = {name for one in VERDICTS["bundles"] for name in one["files"]}
    named |= {one["file"] + end for one in VERDICTS["cards"] for end in ("", ".minisig")}
    stored = {
        path.relative_to(VECTORS).as_posix() for path in VECTORS.glob("*/*") if path.is_file()
    }

    assert stored == named
