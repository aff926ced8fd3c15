import sys
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from treem_desktop.domain.errors import BundleRefused
from treem_desktop.sync.frame import Packer, unpack

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

TEXT = b"Nguy\xe1\xbb\x85n Th\xe1\xbb\xad Minh An\n" * 5000


def frame(*blocks: bytes) -> bytes:
    packer = Packer()
    for block in blocks:
        packer.add(block)
    return packer.finish()


@given(st.lists(st.binary(max_size=3000), max_size=5))
def test_a_stream_packed_in_pieces_declares_its_whole_size(blocks: list[bytes]) -> None:
    whole = b"".join(blocks)
    packed = frame(*blocks)

    assert b"".join(unpack(packed, len(whole))) == whole
    assert zstd.get_frame_info(packed).decompressed_size == len(whole)
    assert zstd.decompress(packed) == whole


def test_a_large_journal_comes_in_blocks() -> None:
    whole = TEXT * 40

    blocks = list(unpack(frame(whole), len(whole)))

    assert b"".join(blocks) == whole
    assert max(map(len, blocks)) <= 2**20


CHECKED: dict[int, int] = {zstd.CompressionParameter.checksum_flag: 1}
OTHERS = {
    "no checksum": zstd.compress(TEXT),
    "no size": zstd.compress(
        TEXT, options={**CHECKED, zstd.CompressionParameter.content_size_flag: 0}
    ),
    "a skippable frame in front": b"\x50\x2a\x4d\x18\0\0\0\0" + frame(TEXT),
    "a skippable frame behind": frame(TEXT) + b"\x50\x2a\x4d\x18\0\0\0\0",
    "two frames": frame(TEXT[:100]) + frame(TEXT[100:]),
    "something behind": frame(TEXT) + b"\0",
    "the end missing": frame(TEXT)[:-1],
    "nothing": b"",
    "the magic alone": b"\x28\xb5\x2f\xfd",
}


@pytest.mark.parametrize("packed", OTHERS.values(), ids=OTHERS)
def test_one_frame_of_one_kind_only(packed: bytes) -> None:
    with pytest.raises(BundleRefused, match=r"bundle\.frame"):
        list(unpack(packed, len(TEXT)))


def test_a_frame_of_the_zstd_program_is_read_whatever_its_level() -> None:
    for level in (1, 3, 9, 19):
        packed = zstd.compress(
            TEXT, options={**CHECKED, zstd.CompressionParameter.compression_level: level}
        )

        assert b"".join(unpack(packed, len(TEXT))) == TEXT


def test_a_window_over_eight_mebibytes_is_refused() -> None:
    options = {**CHECKED, zstd.CompressionParameter.window_log: 24}
    large = bytes(2**24 + 1)
    packed = zstd.compress(large, options=options)

    with pytest.raises(BundleRefused, match=r"bundle\.frame"):
        next(unpack(packed, len(large)))


def test_nothing_is_unpacked_of_a_frame_that_declares_another_size() -> None:
    with pytest.raises(BundleRefused, match=r"bundle\.frame"):
        next(unpack(frame(TEXT), len(TEXT) - 1))


def test_a_frame_that_lies_about_its_size_gives_out_no_more_than_it_declares() -> None:
    packed = bytearray(frame(bytes(10_000_000)))
    packed[6:14] = (1000).to_bytes(8, "little")

    given_out: list[bytes] = []
    with suppress(BundleRefused):
        given_out.extend(unpack(bytes(packed), 1000))
        pytest.fail("taken in")

    assert sum(map(len, given_out)) <= 1000
