import json
from collections.abc import Callable
from dataclasses import replace
from typing import cast

import pytest

from tests.sync import goods
from tests.sync.cast import Cast
from tests.sync.desks import small_journal
from tests.sync.forging import open_up
from treem_desktop.domain.errors import BundleRefused
from treem_desktop.domain.lines import Plain, canonical, digest
from treem_desktop.sync.formats.v1_reading import read_signed
from treem_desktop.sync.manifest import Manifest, Member, write_manifest
from treem_desktop.sync.receipts import read_receipt, write_receipt

CAST = Cast.new()
OPENED = open_up(goods.escapes(CAST)[0], CAST.office.identity)
OTHER_NAME = Member("files/" + digest(b"a"), 1, 1, digest(b"b"))
OTHER_SIZE = Member("files/" + digest(b"a"), 1, 2, digest(b"a"))
MANIFEST = read_signed(OPENED.signed())


def test_a_manifest_is_written_as_it_was_read() -> None:
    assert write_manifest(MANIFEST) == OPENED.signed()
    assert MANIFEST.lines == 6
    assert MANIFEST.knows == {CAST.ward.station: small_journal(CAST.ward).head}


def changed(path: str, value: Plain) -> bytes:
    plain = json.loads(OPENED.signed())
    *parents, last = path.split(".")
    place = plain
    for name in parents:
        place = place[int(name)] if isinstance(place, list) else place[name]
    if isinstance(value, str) and value == "(gone)":
        del place[last]
    else:
        place[last] = value
    return canonical(cast("Plain", plain)) + b"\n"


@pytest.mark.parametrize(
    ("path", "value", "place"),
    [
        ("sender.colour", "red", "$.sender"),
        ("sender.unit", "(gone)", "$.sender"),
        ("sender.unit", "00331", "$.sender.unit"),
        ("sender.unit", "../../etc@2025-07-01", "$.sender.unit"),
        ("sender.key", "RWx", "$.sender.key"),
        ("segments.0.key", "RW" + "A" * 54, "$.segments.key"),
        ("recipient.recipient", "age1x", "$.recipient.recipient"),
        ("purpose", "", "$.purpose"),
        ("purpose", "x" * 501, "$.purpose"),
        ("previous", "0" * 63, "$.previous"),
        ("training", 2, "$.training"),
        ("number", 0, "$.number"),
        ("part", [1, 1, 1], "$.part"),
        ("part", [2, 1], "$.part"),
        ("part", [1, 1001], "$.part"),
        ("totals", None, "$.totals"),
        ("totals.buckets", ["0" * 64] * 255, "$.totals.buckets"),
        ("totals.groups", {"HC01": -1}, "$.totals.groups[...]"),
        ("totals.sealed", {"groups": {}, "kinds": {}}, "$.totals.sealed"),
        ("sealed.state", "lost", "$.sealed.state"),
        ("segments.0.first", 2, "$.segments"),
        ("segments.0.last", 5, "$.knows"),
        ("segments.0.seal", None, "$.segments.seal"),
        ("segments.0.seal.number", 5, "$.segments.seal"),
        ("knows", {}, "$.knows"),
        ("version", 0, "$.version"),
        ("version", "1", "$.version"),
    ],
)
def test_a_misshapen_manifest_says_where(path: str, value: Plain, place: str) -> None:
    with pytest.raises(BundleRefused, match=r"bundle\.manifest_shape") as found:
        read_signed(changed(path, value))

    assert found.value.values["place"] == place


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (lambda one: replace(one, members=()), "bundle.members"),
        (lambda one: replace(one, members=one.members * 2), "bundle.members"),
        (
            lambda one: replace(one, members=(replace(one.members[0], name="journal"),)),
            "bundle.members",
        ),
        (lambda one: replace(one, members=(*one.members, OTHER_NAME)), "bundle.members"),
        (lambda one: replace(one, members=(*one.members, OTHER_SIZE)), "bundle.members"),
        (
            lambda one: replace(one, members=(replace(one.members[0], size=2**40),)),
            "bundle.packed_too_large",
        ),
    ],
)
def test_what_a_manifest_lists_is_checked_before_it_is_touched(
    change: Callable[[Manifest], Manifest], code: str
) -> None:
    with pytest.raises(BundleRefused, match=code):
        read_signed(write_manifest(change(MANIFEST)))


def test_two_slices_of_one_station_do_not_stand_in_one_part() -> None:
    twice = replace(MANIFEST, segments=MANIFEST.segments * 2)

    with pytest.raises(BundleRefused, match=r"bundle\.manifest_shape"):
        read_signed(write_manifest(twice))


def test_a_receipt_is_written_as_it_was_read() -> None:
    receipt = goods.receipt_order(CAST).receipt
    assert receipt is not None

    assert read_receipt(write_receipt(receipt)) == receipt


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        (b'"version":1', b'"version":2', "bundle.newer_version"),
        (b'"differences":[]', b'"differences":["x"]', "bundle.place_not_yet"),
        (b'"duplicates":[]', b'"duplicates":["x"]', "bundle.place_not_yet"),
        (b'"questions":[]', b'"questions":["x"]', "bundle.place_not_yet"),
        (b'"format":"treem-receipt"', b'"format":"treem-card"', "bundle.receipt_shape"),
        (b'"first":7', b'"first":7.5', "bundle.receipt_shape"),
        (b"bundle.gap_lines", b"Bundle<b>", "bundle.receipt_shape"),
        (b"\n", b"", "bundle.receipt_shape"),
    ],
)
def test_a_receipt_that_is_not_one_is_refused(old: bytes, new: bytes, code: str) -> None:
    receipt = goods.receipt_order(CAST).receipt
    assert receipt is not None
    data = write_receipt(receipt)
    assert old in data

    with pytest.raises(BundleRefused) as found:
        read_receipt(data.replace(old, new, 1))

    assert found.value.code == code
