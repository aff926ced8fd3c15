"""Anyone with the unit's key can do without this program: age, unzip, minisign, zstd, sha256sum."""

import base64
import hashlib
import json
import os
import re
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from tests.sync import goods
from tests.sync.cast import Cast
from tests.sync.desks import Desk, hand_over, office, packed, small_journal, ward
from treem_desktop.domain.lines import canonical
from treem_desktop.sync.cards import write_card
from treem_desktop.sync.formats.v1 import unpack
from treem_desktop.sync.manifest import write_manifest
from treem_desktop.sync.signing import minisign_public_key


@pytest.fixture
def at(tmp_path: Path) -> Path:
    folder = tmp_path / "stock"
    folder.mkdir()
    return folder


def run(at: Path, *command: str) -> str:
    """Run a program; midnight of 1980 is a moment of UTC, and files are readable by all."""
    done = subprocess.run(
        command,
        cwd=at,
        env={"PATH": os.environ["PATH"], "TZ": "UTC", "HOME": str(at), "LC_ALL": "C.UTF-8"},
        umask=0o022,
        check=True,
        capture_output=True,
    )
    return done.stdout.decode()


def opened_by_stock_tools(at: Path, data: bytes, receiver: Desk, sender: Desk) -> Path:
    (at / "unit.txt").write_text(receiver.identity + "\n")
    (at / "station.pub").write_bytes(minisign_public_key(sender.key))
    (at / "bundle.treem").write_bytes(data)
    run(at, "age", "-d", "-i", "unit.txt", "-o", "inside.zip", "bundle.treem")
    run(at, "unzip", "-q", "inside.zip", "-d", "inside")
    return at / "inside"


@pytest.mark.parametrize("make", [goods.escapes, goods.two_parts, goods.attachment])
def test_stock_tools_open_and_verify_our_bundles(at: Path, make: goods.Make) -> None:
    cast = Cast.new()
    inside = opened_by_stock_tools(at, make(cast)[-1], cast.office, cast.ward)

    said = run(inside, "minisign", "-V", "-p", "../station.pub", "-m", "manifest.json")
    manifest = json.loads((inside / "manifest.json").read_text("utf-8"))
    comment = f"treem v1 unit={cast.ward.unit} number={manifest['number']} to={cast.office.unit}"
    assert comment in said

    sums = "".join(f"{one['sha256']}  {one['name']}\n" for one in manifest["members"])
    (inside / "sums.txt").write_text(sums)
    run(inside, "sha256sum", "--strict", "-c", "sums.txt")

    listed = run(inside, "zstd", "-lv", "journal.ndjson.zst")
    assert re.search(r"Check: XXH64", listed)
    run(inside, "zstd", "-q", "-d", "journal.ndjson.zst")
    chain_holds(manifest, (inside / "journal.ndjson").read_bytes())


def chain_holds(manifest: dict[str, list[dict[str, str]]], journal: bytes) -> None:
    """Follow the chain as docs/bundle-format.md §2.6 tells it, with nothing of ours."""
    link = bytes.fromhex(manifest["segments"][0]["before"])
    for wire in journal.splitlines():
        stamp = wire[wire.rindex(b'"stamp":') + 8 : -1]
        link = hashlib.sha256(link + hashlib.sha256(stamp).digest()).digest()
        assert json.loads(wire)["hash"] == link.hex()
    assert manifest["segments"][0]["after"] == link.hex()


def test_minisign_verifies_our_cards(at: Path) -> None:
    desk = ward()
    data, signature = write_card(desk.card, desk.secret)
    (at / "card.json").write_bytes(data)
    (at / "card.json.minisig").write_bytes(signature)

    said = run(at, "minisign", "-V", "-P", desk.key, "-m", "card.json")

    assert f"treem card v1 unit={desk.unit} station={desk.station}" in said


def station_with_minisign_key(at: Path) -> Desk:
    """Let minisign make the key, and read it from its unencrypted secret key file."""
    run(at, "minisign", "-G", "-W", "-p", "station.pub", "-s", "station.key")
    raw = base64.b64decode((at / "station.key").read_text().splitlines()[1])
    return replace(ward(), secret=raw[62:94])


def test_our_reader_opens_a_bundle_that_stock_programs_assembled(at: Path) -> None:
    sender, receiver = station_with_minisign_key(at), office()
    public = (at / "station.pub").read_text().splitlines()[1]
    journal = small_journal(sender)
    ours = packed(hand_over(sender, receiver, journal), journal.outgoing(), sender)[0].manifest
    segments = tuple(replace(one, key=public) for one in ours.segments)
    ours = replace(ours, sender=replace(ours.sender, key=public), segments=segments)

    plain = b"".join(line[5] for line in journal.outgoing())
    (at / "journal.ndjson").write_bytes(plain)
    run(at, "zstd", "-q", "-3", "journal.ndjson")
    size = (at / "journal.ndjson.zst").stat().st_size
    checksum = run(at, "sha256sum", "journal.ndjson.zst").split()[0]
    manifest = json.loads(write_manifest(ours))
    manifest["members"] = [
        {"name": "journal.ndjson.zst", "size": size, "unpacked": len(plain), "sha256": checksum}
    ]
    (at / "manifest.json").write_bytes(canonical(manifest) + b"\n")
    comment = ours.trusted_comment
    sign = ("minisign", "-S", "-W", "-s", "station.key", "-c", "treem", "-t", comment)
    run(at, *sign, "-m", "manifest.json")
    names = ("manifest.json", "manifest.json.minisig", "journal.ndjson.zst")
    run(at, "touch", "-d", "1980-01-01T00:00:00Z", *names)
    run(at, "chmod", "644", *names)
    run(at, "zip", "-q", "-0", "-X", "-D", "inside.zip", *names)
    to = ("-r", receiver.recipient, "-r", sender.recipient)
    run(at, "age", *to, "-o", "bundle.treem", "inside.zip")

    known = replace(sender.sender, key=public)
    incoming = unpack((at / "bundle.treem").read_bytes(), receiver.receiver(known))
    lines = [arrived for _, found in incoming.segments() for arrived in found]

    assert [one.line.hash for one in lines] == [line.hash for _, line in journal.lines]
    assert public != sender.key, "minisign's own key id differs from the one we derive"
